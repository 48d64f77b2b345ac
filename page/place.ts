// After a reload, and on the way back, the same words are in view. The browser brings back how far the page was scrolled;
// what the program restores (an answer, for one) may be taller than what was there before it.

interface Place {
  /** How far the page was scrolled: another figure is not this place's. */
  scrolled: number;
  /** The closest id around the uppermost block in view, and which of its blocks that is. */
  id: string;
  at: number;
  /** How far below the window's edge it was. */
  top: number;
}

const BLOCKS = "h2, h3, h4, p, li, tr, dt, dd, figcaption";
const STEP = 150;

/** Where the last visit of this entry ended. Read first: bringing back the scroll position tells a new place. */
const before: Place | null | undefined = history.state?.place;

/** Whether this is neither a reload nor a way back. */
export function isNewVisit(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type !== "reload" && entry?.type !== "back_forward";
}

// What is in a fold that is shut has a size all the same, in some browsers.
function isShut(block: HTMLElement): boolean {
  const fold = block.closest("details:not([open])");
  return fold !== null && block.closest("summary")?.parentElement !== fold;
}

function look(): Place | null {
  for (const block of document.querySelectorAll<HTMLElement>(`main :is(${BLOCKS})`)) {
    const { top, bottom, height } = block.getBoundingClientRect();
    // A list that sticks beside the text says nothing about the place.
    if (height === 0 || bottom <= 0 || isShut(block) || block.closest("nav, [popover], dialog")) continue;
    const around = block.parentElement?.closest<HTMLElement>("[id]");
    if (!around) continue;
    const at = [...around.querySelectorAll(BLOCKS)].indexOf(block);
    return { scrolled: scrollY, id: around.id, at, top };
  }
  return null;
}

/** Keeps the place in the state of the history's entry, so that it goes with the tab. */
function keep(): void {
  // Some browsers count these calls, and refuse when there are many.
  try {
    history.replaceState({ ...history.state, place: look() }, "");
  } catch {
    // The next one is kept.
  }
}

export function rememberPlace(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, STEP);
    },
    { passive: true },
  );
}

/** Brings the place back once the program runs, unless the reader has done something meanwhile. */
export function bringBackPlace(): void {
  const place = before;
  if (!place || isNewVisit() || Math.abs(place.scrolled - scrollY) > 2) return;
  const ended = new AbortController();
  const { signal } = ended;
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown", "hashchange"]) {
    addEventListener(type, () => ended.abort(), { signal, passive: true });
  }
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    if (!root.dataset.app) return;
    observer.disconnect();
    // What the program restores is laid out by the second frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!signal.aborted) show(place);
        ended.abort();
        // Without a scroll event in between: what was kept since the page came is not what is at this place now.
        keep();
      }),
    );
  });
  observer.observe(root, { attributeFilter: ["data-app"] });
}

function show({ id, at, top }: Place): void {
  const block = document.getElementById(id)?.querySelectorAll<HTMLElement>(BLOCKS)[at];
  if (!block) return;
  for (let fold = block.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
}

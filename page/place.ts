// Keeps the same words in view after a reload or going back. The browser restores only the scroll offset, but what the
// program restores (such as a result) may change the height above.

interface Place {
  /** The scroll offset. If the browser has restored another one, this place does not apply. */
  scrolled: number;
  /** The closest id around the topmost block in view, and the block's index within it. */
  id: string;
  at: number;
  /** The block's distance from the top of the window. */
  top: number;
}

const BLOCKS = "h2, h3, h4, p, li, tr, dt, dd, figcaption";
const STEP = 150;

/** Where the last visit of this history entry ended. Read first: restoring the scroll position overwrites it. */
const before: Place | null | undefined = history.state?.place;

/** Whether this is neither a reload nor a history navigation. */
export function isNewVisit(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type !== "reload" && entry?.type !== "back_forward";
}

// In some browsers the content of a closed fold has a size.
function isShut(block: HTMLElement): boolean {
  const fold = block.closest("details:not([open])");
  return fold !== null && block.closest("summary")?.parentElement !== fold;
}

function look(): Place | null {
  for (const block of document.querySelectorAll<HTMLElement>(`main :is(${BLOCKS})`)) {
    const { top, bottom, height } = block.getBoundingClientRect();
    // A sticky list beside the text says nothing about the place.
    if (height === 0 || bottom <= 0 || isShut(block) || block.closest("nav, [popover], dialog")) continue;
    const around = block.parentElement?.closest<HTMLElement>("[id]");
    if (!around) continue;
    const at = [...around.querySelectorAll(BLOCKS)].indexOf(block);
    return { scrolled: scrollY, id: around.id, at, top };
  }
  return null;
}

/** Stores the place in the history entry's state, which lasts as long as the tab. */
function keep(): void {
  // Some browsers throw if history.replaceState() is called too often.
  try {
    history.replaceState({ ...history.state, place: look() }, "");
  } catch {
    // The next place is stored.
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

const isAt = ({ scrolled }: Place): boolean => Math.abs(scrolled - scrollY) <= 2;

const isAtEnd = (): boolean => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;

/** Restores the place once the program runs, unless the reader has scrolled, clicked or typed meanwhile. */
export function bringBackPlace(): void {
  const place = before;
  // Without what the program restores, the page may be too short for the offset; some browsers scroll on as it grows.
  if (!place || isNewVisit() || !(isAt(place) || isAtEnd())) return;
  const start = scrollY;
  const ended = new AbortController();
  const { signal } = ended;
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown", "hashchange"]) {
    addEventListener(type, () => ended.abort(), { signal, passive: true });
  }
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    if (!root.dataset.app) return;
    observer.disconnect();
    // What the program restores is laid out by the second animation frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!signal.aborted && (isAt(place) || scrollY === start)) show(place);
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

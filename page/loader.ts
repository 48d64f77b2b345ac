// Chooses the program, fetches it and starts it. The page is complete without it, so this does not block, and only
// reports failures.

import { type FailureReason, fetchFailure, reportFailure, startFailure } from "./failure.js";
import { fetchAnew, fetchIntact, otherAddress, withoutCredentials } from "./intact.js";
import { bringBackPlace, isNewVisit, rememberPlace } from "./place.js";
import { missingInPolicy } from "./policy.js";
import { unfoldOnPaper } from "./print.js";
import { isStyled, showUnstyled } from "./unstyled.js";

/** What wasm-bindgen's script exports. */
interface Glue {
  default(options: { module_or_path: Response }): Promise<unknown>;
}

const root = document.documentElement;
const programs = document.querySelector<HTMLScriptElement>("script[data-page-wasm]")?.dataset ?? {};

// `reader` renders an article: one named in the address, or any if none is prerendered. `page` makes the prerendered
// article interactive. goal.html has no `reader`.
const isReader =
  programs.readerWasm && (new URLSearchParams(location.search).get("src") || !document.querySelector("#app > *"));
const name = isReader ? "reader" : "page";
const wasm = withoutCredentials(programs[`${name}Wasm`] ?? "");
const integrity = programs[`${name}Integrity`] ?? "";
// As in the import map.
const glue = new URL(programs[`${name}Glue`] ?? "", document.baseURI).href;
const glueIntegrity = programs[`${name}GlueIntegrity`] ?? "";

async function fail(reason: () => FailureReason | Promise<FailureReason>, error: unknown): Promise<void> {
  // The event for a blocked load may come after its exception.
  await new Promise((resolve) => setTimeout(resolve));
  const policy = missingInPolicy([wasm, glue, otherAddress(glue), sheet()?.href ?? ""], error);
  if (policy) reportFailure("csp", policy);
  else reportFailure(await reason(), error);
}

// The element that a fragment names. Ignores characters that a mail or chat app appended, such as a full stop.
function placeOf(hash: string): HTMLElement | null {
  return document.getElementById(/^#([\w-]*)/.exec(hash)?.[1] ?? "");
}

// Scrolls to a fragment that the browser does not find as it is.
function goToPlace(): void {
  const { hash } = location;
  if (hash.length < 2 || document.querySelector(":target") || !isNewVisit()) return;
  const place = placeOf(hash);
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  place?.scrollIntoView();
}

// Text and font need the bandwidth more than `page`. It is fetched once the page is loaded and painted and the browser
// is idle, or as soon as the reader approaches the planner: by scrolling, keyboard, pointer, a link, or a shared plan.
// A link to a section with a fold counts too, because the program opens the fold.
function wanted(): Promise<void> {
  const planner = document.querySelector("[data-root=planner]");
  const section = planner?.closest("section") ?? planner;
  const leads = (hash: string): boolean => {
    if (hash.startsWith("#plan=")) return true;
    const target = placeOf(hash);
    return Boolean(section?.contains(target) || target?.querySelector(":scope > details[data-fold]"));
  };
  const isNear = ({ target }: Event): boolean => {
    if (!(target instanceof Element)) return false;
    const link = target.closest<HTMLAnchorElement>("a[href^='#']");
    return Boolean(planner?.contains(target)) || leads(link?.hash ?? "");
  };

  return new Promise((resolve) => {
    const ended = new AbortController();
    const { signal } = ended;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) want();
      },
      { rootMargin: "100% 0px" },
    );
    function want(): void {
      ended.abort();
      observer.disconnect();
      resolve();
    }
    // The page may be loaded before it is painted. The first frame is painted by the second animation frame.
    function wantWhenPainted(): void {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (typeof requestIdleCallback === "function") requestIdleCallback(want, { timeout: 2000 });
          else setTimeout(want, 200);
        }),
      );
    }
    if (leads(location.hash)) {
      want();
      return;
    }
    if (planner) observer.observe(planner);
    for (const type of ["focusin", "pointerdown"]) {
      addEventListener(
        type,
        (event) => {
          if (isNear(event)) want();
        },
        { signal },
      );
    }
    addEventListener(
      "hashchange",
      () => {
        if (leads(location.hash)) want();
      },
      { signal },
    );
    if (document.readyState === "complete") wantWhenPainted();
    else addEventListener("load", wantWhenPainted, { signal });
  });
}

function sheet(): HTMLLinkElement | null {
  return document.querySelector<HTMLLinkElement>("link[rel=stylesheet][integrity]");
}

// Fetches the style sheet again, bypassing the cache, and replaces its link.
async function mendStyles(): Promise<void> {
  const link = sheet();
  if (!link) return;
  await fetchAnew(link.href, link.integrity);
  const fresh = document.createElement("link");
  for (const { name, value } of link.attributes) fresh.setAttribute(name, value);
  fresh.href = otherAddress(link.href);
  await new Promise((resolve) => {
    for (const type of ["load", "error"]) fresh.addEventListener(type, resolve);
    link.replaceWith(fresh);
  });
}

// The import map has the module's integrity at both addresses.
async function importGlue(): Promise<Glue> {
  try {
    return await import(glue);
  } catch (error) {
    await fetchAnew(glue, glueIntegrity).catch(() => Promise.reject(error));
    return import(otherAddress(glue));
  }
}

async function start(): Promise<void> {
  unfoldOnPaper();
  goToPlace();
  // Without styles or theme.js, half of the controls would not work. Module scripts run after the styles have loaded or
  // failed, so missing styles are final.
  const { href = "" } = sheet() ?? {};
  if (!isStyled()) await mendStyles().catch(() => {});
  if (!isStyled()) {
    showUnstyled();
    return fail(() => fetchFailure(href, "css"), "no styles");
  }
  // theme.js is inline, so only a policy can have stopped it.
  if (!root.classList.contains("js")) {
    root.classList.add("js");
    return fail(() => "csp", "no theme.js");
  }
  if (typeof WebAssembly !== "object") return fail(() => "unsupported", "no WebAssembly");
  if (name === "page") await wanted();
  bringBackPlace();
  const [bytes, code] = await Promise.allSettled([fetchIntact(wasm, integrity), importGlue()]);
  if (bytes.status === "rejected") return fail(() => fetchFailure(wasm, "application/wasm"), bytes.reason);
  if (code.status === "rejected") return fail(() => fetchFailure(glue, "javascript"), code.reason);
  try {
    await code.value.default({ module_or_path: bytes.value });
  } catch (error) {
    return fail(() => startFailure(error), error);
  }
}

// Browsers do not check a font's integrity. A damaged font may draw a wrong digit.
async function checkFont(): Promise<void> {
  const font = document.querySelector<HTMLLinkElement>("link[as=font]");
  const [url, integrity] = [withoutCredentials(font?.href ?? ""), font?.dataset.integrity ?? ""];
  try {
    await fetch(url, { integrity, cache: "force-cache" });
  } catch {
    root.dataset.font = "refused";
    // For the next visit: this one has already used it.
    fetchAnew(url, integrity).catch(() => {});
  }
}

rememberPlace();
start().then(checkFont);

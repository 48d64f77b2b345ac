// Chooses the program, fetches it and starts it. The page is complete without it, so nothing here blocks, and a failure
// is only reported.

import { type FailureReason, fetchFailure, reportFailure, startFailure } from "./failure.js";
import { fetchAnew, fetchIntact, otherAddress } from "./intact.js";
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

// `reader` shows an article by itself: another one, or any where none is prerendered. `page` makes what is there
// interactive. The page with the planner alone knows of no reader.
const isReader =
  programs.readerWasm && (new URLSearchParams(location.search).get("src") || !document.querySelector("#app > *"));
const name = isReader ? "reader" : "page";
const wasm = address(programs[`${name}Wasm`]);
const integrity = programs[`${name}Integrity`] ?? "";
// As the import map has it.
const glue = new URL(programs[`${name}Glue`] ?? "", document.baseURI).href;
const glueIntegrity = programs[`${name}GlueIntegrity`] ?? "";

// Of the page's folder, but for a name and a password: no fetch may have those in its address.
function address(file = ""): string {
  return new URL(file, location.origin + location.pathname).href;
}

async function fail(reason: () => FailureReason | Promise<FailureReason>, error: unknown): Promise<void> {
  // The event of a blocked load may come after its exception.
  await new Promise((resolve) => setTimeout(resolve));
  const policy = missingInPolicy([wasm, glue, otherAddress(glue), sheet()?.href ?? ""], error);
  if (policy) reportFailure("csp", policy);
  else reportFailure(await reason(), error);
}

// What a fragment names, whatever was appended to it on its way: by a mailer, or by a chat that takes the full stop along.
function placeOf(hash: string): HTMLElement | null {
  return document.getElementById(/^#([\w-]*)/.exec(hash)?.[1] ?? "");
}

// The browser knows no such place.
function goToPlace(): void {
  const { hash } = location;
  if (hash.length < 2 || document.querySelector(":target") || !isNewVisit()) return;
  const place = placeOf(hash);
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  place?.scrollIntoView();
}

// Text and font need the line more than `page` does. It is wanted once the whole page is loaded, painted, and the
// browser idle, or as soon as somebody comes near the planner: by scrolling, by keyboard or pointer, by a link, or with
// a plan. A link to a section with a fold wants it as well, because it opens the fold.
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
    // Everything may be loaded before anything is painted. By the second frame, the first one is.
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

// Fetches the style sheet past the cache, and links it anew.
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

// The import map in the page holds the integrity of the module at both addresses.
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
  // Without styles or without theme.js, half of the page would pretend to work. Module scripts run when the styles have
  // come or failed: none now means never.
  const { href = "" } = sheet() ?? {};
  if (!isStyled()) await mendStyles().catch(() => {});
  if (!isStyled()) {
    showUnstyled();
    return fail(() => fetchFailure(href, "css"), "no styles");
  }
  // It is in the page itself, so only a policy can have stopped it.
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

// Browsers check no font. A damaged one may draw another figure than was meant.
async function checkFont(): Promise<void> {
  const font = document.querySelector<HTMLLinkElement>("link[as=font]");
  const [url, integrity] = [address(font?.getAttribute("href") ?? ""), font?.dataset.integrity ?? ""];
  try {
    await fetch(url, { integrity, cache: "force-cache" });
  } catch {
    root.dataset.font = "refused";
    // For the next visit: this one has drawn it already.
    fetchAnew(url, integrity).catch(() => {});
  }
}

rememberPlace();
start().then(checkFont);

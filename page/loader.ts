// Chooses the program, fetches it and starts it. The page is complete without it, so nothing here blocks, and a failure
// is only reported.

import { type FailureReason, reportFailure, startFailure } from "./failure.js";
import { showUnstyled } from "./unstyled.js";

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
const wasm = programs[`${name}Wasm`] ?? "";
const integrity = programs[`${name}Integrity`] ?? "";
const glue = programs[`${name}Glue`] ?? "";

let isBlocked = false;
addEventListener("securitypolicyviolation", () => {
  isBlocked = true;
});

// A failed fetch does not say why. Ask again, only for the head of the answer.
async function fetchFailure(url: string, type: string): Promise<FailureReason> {
  try {
    const response = await fetch(url, { cache: "no-store" });
    response.body?.cancel();
    if (response.status === 404 || response.status === 410) return "not-found";
    if (!response.ok) return "network";
    return (response.headers.get("content-type") ?? "").includes(type) ? "integrity" : "mime";
  } catch {
    return "network";
  }
}

async function fail(reason: () => FailureReason | Promise<FailureReason>, error: unknown): Promise<void> {
  // The event of a blocked load may come after its exception.
  await new Promise((resolve) => setTimeout(resolve));
  const isPolicy = isBlocked || /content security policy|unsafe-eval/i.test(String(error));
  reportFailure(isPolicy ? "csp" : await reason(), error);
}

// Text and font need the line more than `page` does. It is wanted once the whole page is loaded, painted, and the
// browser idle, or as soon as somebody comes near the planner: by scrolling, by keyboard or pointer, by a link, or with
// a plan. A link to a section with a fold wants it as well, because it opens the fold.
function wanted(): Promise<void> {
  const planner = document.querySelector("[data-root=planner]");
  const section = planner?.closest("section") ?? planner;
  const leads = (hash: string): boolean => {
    if (hash.startsWith("#plan=")) return true;
    const target = document.getElementById(hash.slice(1));
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

async function start(): Promise<void> {
  // Without styles or without theme.js, half of the page would pretend to work. Module scripts run when the styles have
  // come or failed: no sheet now means never.
  const style = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
  if (!style?.sheet) {
    showUnstyled();
    return fail(() => fetchFailure(style?.href ?? "", "css"), "no styles");
  }
  // It is in the page itself, so only a policy can have stopped it.
  if (!root.classList.contains("js")) {
    root.classList.add("js");
    return fail(() => "csp", "no theme.js");
  }
  if (typeof WebAssembly !== "object") return fail(() => "unsupported", "no WebAssembly");
  if (name === "page") await wanted();
  // A script beside this one did not arrive, and theme.js has reported it.
  if (root.dataset.app) return;
  // The import map in the page holds the integrity of the module at this address.
  const [bytes, code] = await Promise.allSettled([
    fetch(wasm, { integrity }),
    import(new URL(glue, document.baseURI).href) as Promise<Glue>,
  ]);
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
  try {
    await fetch(font?.href ?? "", { integrity: font?.dataset.integrity ?? "", cache: "force-cache" });
  } catch {
    root.dataset.font = "refused";
  }
}

start().then(checkFont);

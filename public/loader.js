// Fetches and starts the app. The page is complete without it, so nothing here blocks, and a
// failure only says so on <html>: data-app="failed" with the reason in data-app-error.
const root = document.documentElement;
const { wasm, integrity, glue } = document.querySelector("script[data-wasm]").dataset;

let blocked = false;
addEventListener("securitypolicyviolation", () => { blocked = true; });

// A failed fetch does not tell why. Ask again, for the head of the answer only.
async function reason(url, type) {
  try {
    const answer = await fetch(url, { cache: "no-store" });
    answer.body?.cancel();
    if (answer.status === 404 || answer.status === 410) return "not-found";
    if (!answer.ok) return "network";
    return (answer.headers.get("content-type") ?? "").includes(type) ? "integrity" : "mime";
  } catch {
    return "network";
  }
}

async function fail(because, error) {
  // The event of a blocked load may come after its exception.
  await new Promise((done) => setTimeout(done));
  root.dataset.appError =
    blocked || /content security policy|unsafe-eval/i.test(String(error)) ? "csp" : await because();
  root.dataset.app = "failed";
  console.error("Plateful did not start:", root.dataset.appError, error);
}

// Without styles or without theme.js, half of the page would pretend to work. Scripts of this kind
// run when the styles have come or failed: no sheet now means never.
const style = document.querySelector("link[rel=stylesheet]");
const theme = document.querySelector("script[src*=theme]");

function withoutStyles() {
  const dead = ".needs-js, .needs-app, .needs-app-block, .pl-in, .no-script, .clip > .steps, " +
    "[data-root=clip], [data-root=folds], [popovertarget], [popover], html:not(.other-article) .other-failed";
  for (const part of document.querySelectorAll(dead)) part.hidden = true;
  const notice = document.getElementById("unstyled");
  notice.hidden = false;
  document.body.prepend(notice);
}

// Text and font need the line more than the program does. It is wanted once the whole page is there, shown, and
// the browser idle, or as soon as somebody comes near the planner: by scrolling, by keyboard or pointer, by a
// link, or with a plan. A link to a section with a fold wants it as well, because it opens the fold.
function wanted() {
  const planner = document.querySelector("[data-root=planner]");
  const section = planner?.closest("section") ?? planner;
  const leads = (hash) => {
    const target = document.getElementById(hash.slice(1));
    return hash.startsWith("#plan=") || section?.contains(target) ||
      target?.querySelector(":scope > details[data-fold]");
  };
  const isNear = ({ target }) =>
    planner?.contains(target) || leads(target.closest?.("a[href^='#']")?.hash ?? "");

  return new Promise((resolve) => {
    const ended = new AbortController();
    const { signal } = ended;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && want(),
      { rootMargin: "100% 0px" },
    );
    function want() {
      ended.abort();
      observer.disconnect();
      resolve();
    }
    // Everything may be loaded before anything is painted. By the second frame, the first one is.
    function wantWhenShown() {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (window.requestIdleCallback) requestIdleCallback(want, { timeout: 2000 });
        else setTimeout(want, 200);
      }));
    }
    if (leads(location.hash)) return want();
    if (planner) observer.observe(planner);
    for (const event of ["focusin", "pointerdown"]) {
      addEventListener(event, (it) => isNear(it) && want(), { signal });
    }
    addEventListener("hashchange", () => leads(location.hash) && want(), { signal });
    if (document.readyState === "complete") wantWhenShown();
    else addEventListener("load", wantWhenShown, { signal });
  });
}

async function start() {
  if (!style.sheet) {
    withoutStyles();
    return fail(() => reason(style.href, "css"), "no styles");
  }
  if (!root.classList.contains("js")) {
    root.classList.add("js");
    return fail(() => reason(theme.src, "javascript"), "no theme.js");
  }
  if (typeof WebAssembly !== "object") {
    return fail(() => "unsupported", "no WebAssembly");
  }
  // Another article, or any where none is prerendered, is shown by the program alone.
  const isShown = document.querySelector("#app > *") && !new URLSearchParams(location.search).get("src");
  if (isShown) await wanted();
  // A script beside this one did not come, and theme.js has said so.
  if (root.dataset.app) return;
  // The import map in the page holds the integrity of the module at this address.
  const [bytes, code] = await Promise.allSettled([
    fetch(wasm, { integrity }),
    import(new URL(glue, document.baseURI).href),
  ]);
  if (bytes.status === "rejected") {
    return fail(() => reason(wasm, "application/wasm"), bytes.reason);
  }
  if (code.status === "rejected") {
    return fail(() => reason(glue, "javascript"), code.reason);
  }
  try {
    await code.value.default({ module_or_path: bytes.value });
  } catch (error) {
    const broken = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    return fail(() => (broken ? "unsupported" : "panic"), error);
  }
}

// Browsers check no font. A damaged one may draw another figure than was meant.
async function checkFont() {
  const font = document.querySelector("link[as=font]");
  try {
    await fetch(font.href, { integrity: font.dataset.integrity, cache: "force-cache" });
  } catch {
    root.dataset.font = "refused";
  }
}

start().then(checkFont);

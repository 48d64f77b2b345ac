// Starts the page that is one file: the program stands in it, packed and as text. There is nobody to
// fetch anything from. A failure says so on <html>, as loader.js does; the article is complete anyway.
import start from "./program.js";

const root = document.documentElement;

function fail(reason, error) {
  root.dataset.appError = reason;
  root.dataset.app = "failed";
  console.error("Plateful did not start:", reason, error);
}

// The same parts as in loader.js, and the link to a page that does not lie beside this one.
function withoutStyles() {
  const dead = ".needs-js, .needs-app, .needs-app-block, .pl-in, .no-script, .clip > .steps, " +
    "[data-root=clip], [data-root=folds], [popovertarget], [popover], html:not(.other-article) .other-failed";
  const others = document.querySelectorAll('li:has(> a[href^="./"])');
  for (const part of [...document.querySelectorAll(dead), ...others]) part.hidden = true;
  const notice = document.getElementById("unstyled");
  notice.hidden = false;
  document.body.prepend(notice);
}

async function unpack(text) {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

async function run() {
  if (!document.querySelector("style").sheet) {
    withoutStyles();
    return fail("integrity", "no styles");
  }
  // The first script was damaged on the way: without it, half of the page would pretend to work.
  if (!root.classList.contains("js")) {
    root.classList.add("js");
    return fail("integrity", "no theme");
  }
  // A part of this file was refused, and has said so.
  if (root.dataset.app) return;
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    return fail("unsupported", "no WebAssembly, or nothing to unpack it");
  }
  let program;
  try {
    program = await unpack(document.getElementById("program").textContent);
  } catch (error) {
    // Gzip holds a checksum: one wrong letter ends here.
    return fail("integrity", error);
  }
  try {
    await start({ module_or_path: program });
  } catch (error) {
    const broken = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    fail(broken ? "unsupported" : "panic", error);
  }
}

// There is one article here. An address that asks for another gets this one, at the same place.
if (new URLSearchParams(location.search).has("src")) {
  location.replace(location.href.replace(/\?[^#]*/, ""));
} else {
  run();
}

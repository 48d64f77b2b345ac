// Starts the page that is one file: the program is in it, compressed and as text, because from `file:` nothing can be
// fetched.

import init from "@glue/page";
import { reportFailure, startFailure } from "./failure.js";
import { unfoldOnPaper } from "./print.js";
import { showUnstyled } from "./unstyled.js";

const root = document.documentElement;

// Links to a page that does not lie beside this file.
const OTHER_PAGES = ', a.tool[href^="./"], li:has(> a[href^="./"])';

async function unpack(text: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

async function run(): Promise<void> {
  unfoldOnPaper();
  if (!document.querySelector("style")?.sheet) {
    showUnstyled(OTHER_PAGES);
    reportFailure("integrity", "no styles");
    return;
  }
  // The first script is damaged: without it, half of the page would pretend to work.
  if (!root.classList.contains("js")) {
    root.classList.add("js");
    reportFailure("integrity", "no theme");
    return;
  }
  // A part of this file was refused, which single-file-guard.ts has reported.
  if (root.dataset.app) return;
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    reportFailure("unsupported", "no WebAssembly, or no DecompressionStream");
    return;
  }
  let program: ArrayBuffer;
  try {
    program = await unpack(document.getElementById("program")?.textContent ?? "");
  } catch (error) {
    // Gzip holds a checksum: one wrong letter ends here.
    reportFailure("integrity", error);
    return;
  }
  try {
    await init({ module_or_path: program });
  } catch (error) {
    reportFailure(startFailure(error), error);
  }
}

// There is one article here. An address that asks for another gets this one, at the same place.
if (new URLSearchParams(location.search).has("src")) {
  location.replace(location.href.replace(/\?[^#]*/, ""));
} else {
  run();
}

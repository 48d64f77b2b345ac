// Starts the single-file page. The program is in it, compressed, as text: nothing can be fetched from `file:`.

import init from "@glue/page";
import { reportFailure, startFailure } from "./failure.js";
import { unfoldOnPaper } from "./print.js";
import { showUnstyled } from "./unstyled.js";

const root = document.documentElement;

// Links to pages that are not beside this file.
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
  // The first script is damaged. Without it, half of the controls would not work.
  if (!root.classList.contains("js")) {
    root.classList.add("js");
    reportFailure("integrity", "no theme");
    return;
  }
  // Part of this file was refused; single-file-guard.ts has reported it.
  if (root.dataset.app) return;
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    reportFailure("unsupported", "no WebAssembly, or no DecompressionStream");
    return;
  }
  let program: ArrayBuffer;
  try {
    program = await unpack(document.getElementById("program")?.textContent ?? "");
  } catch (error) {
    // Gzip has a checksum: any damage fails here.
    reportFailure("integrity", error);
    return;
  }
  try {
    await init({ module_or_path: program });
  } catch (error) {
    reportFailure(startFailure(error), error);
  }
}

// This file has one article. An address that asks for another one shows this one, at the same fragment.
if (new URLSearchParams(location.search).has("src")) {
  location.replace(location.href.replace(/\?[^#]*/, ""));
} else {
  run();
}

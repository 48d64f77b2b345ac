// The program of an element: fetched, checked and started.

import { compiled, get, trouble } from "./trouble.js";

// Where markup may not be made from text, the form cannot be written.
function takesMarkup() {
  if (!globalThis.trustedTypes) return true;
  try {
    document.createElement("template").innerHTML = "<p></p>";
    return true;
  } catch {
    return false;
  }
}

// Fetches WASM and style sheet, and starts the program; gives the sheet's text. `stop` is called when the program has
// panicked.
export async function program(init, on_panic, stop, WASM, CSS) {
  if (typeof WebAssembly !== "object") throw trouble("unsupported");
  if (!takesMarkup()) throw trouble("trusted-types");
  const [wasm, css] = await Promise.all([get(WASM, WASM_INTEGRITY), get(CSS, CSS_INTEGRITY)]);
  await init({ module_or_path: await compiled(wasm) });
  on_panic((said) => {
    console.error(said);
    // Not in the middle of the panic: the program is still on the stack.
    queueMicrotask(() => stop(trouble("panic", said)));
  });
  return new TextDecoder().decode(css);
}

// The program of an element: fetched, checked and started.

import { compile, get, LoadError, refusedByPolicy } from "./load-error.js";

/** What every program of an element exports. */
export interface Glue {
  init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  on_panic(told: (message: string) => void): void;
}

// Where markup may not be made from text, the form cannot be written.
function takesMarkup(): boolean {
  if (!("trustedTypes" in globalThis)) return true;
  try {
    document.createElement("template").innerHTML = "<p></p>";
    return true;
  } catch {
    return false;
  }
}

/** Fetches program and style sheet, and starts the program; returns the sheet. `stop` is called after a panic. */
export async function startProgram(
  { init, on_panic }: Glue,
  stop: (error: LoadError) => void,
  wasm: URL,
  css: URL,
): Promise<string> {
  if (typeof WebAssembly !== "object") throw new LoadError("unsupported");
  if (!takesMarkup()) throw new LoadError("trusted-types");
  const [program, sheet] = await Promise.all([get(wasm, WASM_INTEGRITY), get(css, CSS_INTEGRITY)]);
  const module = await compile(program);
  await init({ module_or_path: module }).catch((error: unknown) => {
    throw refusedByPolicy(error) ?? error;
  });
  on_panic((message) => {
    console.error(message);
    // Not in the middle of the panic: the program is still on the stack.
    queueMicrotask(() => stop(new LoadError("panic", message)));
  });
  return new TextDecoder().decode(sheet);
}

// The program of an element: fetched, checked and started.

import { compile, get, LoadError, refusedByPolicy } from "./load-error.js";
import { type Files, unpack } from "./packed.js";

/** What every program of an element exports. */
export interface Glue {
  init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  on_panic(told: (message: string) => void): void;
}

// With Trusted Types enforced, the form cannot be rendered.
function takesMarkup(): boolean {
  if (!("trustedTypes" in globalThis)) return true;
  try {
    document.createElement("template").innerHTML = "<p></p>";
    return true;
  } catch {
    return false;
  }
}

// On our site they are beside the script.
async function fetchFiles(): Promise<Files> {
  const address = (ending: string) => new URL(`./${FILES}.${ending}`, import.meta.url);
  const [program, sheet] = await Promise.all([
    get(address("wasm"), WASM_INTEGRITY),
    get(address("css"), CSS_INTEGRITY),
  ]);
  return { program, css: new TextDecoder().decode(sheet) };
}

/** Gets the files and starts the program. `stop` is called after a panic. */
export async function startProgram({ init, on_panic }: Glue, stop: (error: LoadError) => void): Promise<Files> {
  if (typeof WebAssembly !== "object") throw new LoadError("unsupported");
  if (!takesMarkup()) throw new LoadError("trusted-types");
  const files = await (PACKED ? unpack(() => import(PACKED)) : fetchFiles());
  const module = await compile(files.program);
  await init({ module_or_path: module }).catch((error: unknown) => {
    throw refusedByPolicy(error) ?? error;
  });
  on_panic((message) => {
    console.error(message);
    // Not during the panic: the program is still on the stack.
    queueMicrotask(() => stop(new LoadError("panic", message)));
  });
  return files;
}

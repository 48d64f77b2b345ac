// The scripts that wasm-bindgen makes for the elements' programs. `cargo xtask build` instead checks the elements
// against the types that wasm-bindgen writes.

declare module "@glue/goal" {
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function on_panic(told: (message: string) => void): void;
  export function live(): number;
  export class Goal {
    constructor(
      frame: HTMLElement,
      place: HTMLElement,
      host: string,
      page: string,
      changed: (goal: string | undefined, kcal: number | undefined) => void,
    );
    set(name: string, value?: string | null): string | undefined;
    name_site(host: string): void;
    limit(opens: boolean, saves: boolean, copies: boolean): void;
    free(): void;
  }
}

declare module "@glue/article" {
  export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  export function on_panic(told: (message: string) => void): void;
  export function live(): number;
  export class Article {
    constructor(
      frame: HTMLElement,
      place: HTMLElement,
      site: string,
      page: string,
      source: string,
      failed: (code: string, message: string) => void,
      usual?: string | null,
    );
    set(name: string, value?: string | null): string | undefined;
    free(): void;
  }
}

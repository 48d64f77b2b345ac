// What `cargo xtask build` defines, and the scripts of wasm-bindgen that it puts in.

/** The version of the elements. */
declare const VERSION: string;
/** The attributes of the element; in frame.ts and resize.ts those of every element. */
declare const ATTRIBUTES: readonly string[];
/** The site that links of the element lead to; null for the one that its script lies on, "" for none. */
declare const PAGE_URL: string | null;
declare const WASM_INTEGRITY: string;
declare const CSS_INTEGRITY: string;

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
    );
    set(name: string, value?: string | null): string | undefined;
    free(): void;
  }
}

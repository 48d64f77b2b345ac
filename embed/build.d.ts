// What `cargo xtask build` defines.

/** The version of the elements. */
declare const VERSION: string;
/** The attributes of the element; in frame.ts and resize.ts those of every element. */
declare const ATTRIBUTES: readonly string[];
/** The site that links of the element lead to; null for the one that its script lies on, "" for none. */
declare const PAGE_URL: string | null;
declare const WASM_INTEGRITY: string;
declare const CSS_INTEGRITY: string;
declare const FONT_INTEGRITY: string;

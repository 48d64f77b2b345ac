// What `cargo xtask build` defines.

/** The version of the elements. */
declare const VERSION: string;
/** The attributes of the element; in frame.ts and resize.ts those of every element. */
declare const ATTRIBUTES: readonly string[];
/** The site that links of the element lead to; null for the one that its script lies on, "" for none. */
declare const PAGE_URL: string | null;
/** In the npm package, the script that holds the element's files; null elsewhere. */
declare const PACKED: string | null;
/** The same for the typeface of the headings. */
declare const PACKED_FONT: string | null;
/** What the names of the element's files begin with. */
declare const FILES: string;
declare const WASM_INTEGRITY: string;
declare const CSS_INTEGRITY: string;
declare const FONT_INTEGRITY: string;

// Constants that `cargo xtask build` defines.

/** The version of the elements. */
declare const VERSION: string;
/** The attributes of the element; in frame.ts and resize.ts, those of all elements. */
declare const ATTRIBUTES: readonly string[];
/** The site for the element's links; null for the site of its script, "" for none. */
declare const PAGE_URL: string | null;
/** In the npm package, the script with the element's files; null elsewhere. */
declare const PACKED: string | null;
/** The same for the headings' font. */
declare const PACKED_FONT: string | null;
/** The prefix of the element's file names. */
declare const FILES: string;
declare const WASM_INTEGRITY: string;
declare const CSS_INTEGRITY: string;
declare const FONT_INTEGRITY: string;

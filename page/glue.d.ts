// The script that wasm-bindgen makes for the program `page`; `cargo xtask single-file` says where it is.
declare module "@glue/page" {
  export default function init(options: { module_or_path: BufferSource }): Promise<unknown>;
}

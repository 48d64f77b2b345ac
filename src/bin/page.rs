//! The program `page`: planner, clip, folds and tray on the prerendered page. See [`plateful::programs::page`].

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    plateful::programs::page::start();
}

//! The program `page`: planner, clip, folds and tray over the prerendered page. Everything it starts lives in
//! [`plateful::programs::page`].

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    plateful::programs::page::start();
}

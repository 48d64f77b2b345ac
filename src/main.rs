//! The browser's entry. Everything it starts lives in [`plateful::browser`].

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    plateful::browser::start();
}

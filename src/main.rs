//! The program `reader`, which plain Trunk builds: renders the whole page in the browser. See
//! [`plateful::programs::reader`].

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    plateful::programs::reader::start();
}

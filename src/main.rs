//! The program `reader`, which plain Trunk builds: the whole page in the browser. Everything it starts lives in
//! [`plateful::programs::reader`].

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    plateful::programs::reader::start();
}

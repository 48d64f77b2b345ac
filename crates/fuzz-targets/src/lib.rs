//! What must hold for any input from outside.
//!
//! Each target takes any bytes and panics where a promise is broken. `tests/bounded.rs` runs them in `cargo test`, on the
//! files in `fuzz/corpus` and on damaged copies of them; `fuzz` hands the same functions to libFuzzer (`docs/attacks.md`).

#![allow(
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a target reports a broken promise by a panic"
)]

mod article;
mod entries;
mod message;
mod quantity;
mod record;

pub use article::article;
pub use entries::{file, link};
pub use message::message;
pub use quantity::quantity;
pub use record::record;

/// A target: its name, which is that of its folder in `fuzz/corpus`, and what runs it.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 6] = [
    ("article", article),
    ("quantity", quantity),
    ("record", record),
    ("file", file),
    ("link", link),
    ("message", message),
];

/// Bytes as a browser reads a file: what is no UTF-8 becomes U+FFFD.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

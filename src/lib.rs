//! Plateful: a health article with honest evidence marks, and a calorie goal planner, wholly in the browser.
//!
//! `ARCHITECTURE.md` says where a line of code belongs. What needs neither framework nor browser is a crate of its own,
//! [`plateful_domain`].

// A view is a type, and that of a long page is deep.
#![recursion_limit = "256"]

#[cfg(all(feature = "ssr", feature = "csr"))]
compile_error!("`ssr` renders natively, `csr` runs in the browser: a build is one or the other");

#[cfg(feature = "csr")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod owner;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "view")]
pub mod state;
#[cfg(feature = "view")]
pub mod view;

//! Plateful: a health article with honest evidence marks, and a calorie goal planner, wholly in the browser.
//!
//! `ARCHITECTURE.md` says where a line of code belongs. What needs neither framework nor browser is a crate of its own,
//! [`plateful_domain`].

#[cfg(all(feature = "ssr", feature = "csr"))]
compile_error!("`ssr` renders natively, `csr` runs in the browser: a build is one or the other");

#[cfg(feature = "csr")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod ssr;
#[cfg(feature = "view")]
pub mod state;
#[cfg(feature = "view")]
pub mod view;

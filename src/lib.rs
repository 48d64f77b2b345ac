//! Plateful: a health article with honest evidence marks, and a calorie goal planner, wholly in the browser.
//!
//! `ARCHITECTURE.md` says where a line of code belongs. What needs neither framework nor browser is a crate of its own,
//! [`plateful_domain`].

// A view's type holds the types of all that is in it.
#![recursion_limit = "512"]

#[cfg(all(feature = "ssr", feature = "csr"))]
compile_error!("`ssr` renders natively, `csr` runs in the browser: a build is one or the other");

#[cfg(feature = "view")]
pub mod article;
#[cfg(feature = "view")]
#[cfg_attr(
    not(feature = "csr"),
    allow(
        dead_code,
        reason = "components name it in handlers, which nothing runs natively"
    )
)]
pub mod browser;
#[cfg(feature = "view")]
pub mod clip;
#[cfg(feature = "view")]
pub mod drawings;
#[cfg(all(feature = "embed", feature = "csr"))]
pub mod elements;
#[cfg(feature = "ssr")]
pub mod owner;
#[cfg(feature = "view")]
pub mod page;
#[cfg(feature = "view")]
pub mod planner;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "csr")]
pub mod programs;
#[cfg(feature = "view")]
pub mod words;

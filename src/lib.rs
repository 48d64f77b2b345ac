//! Plateful: a health article with evidence marks, and a calorie goal planner. Everything runs in the browser.
//!
//! `ARCHITECTURE.md` says where a line of code belongs. Code without framework and browser is in the crate
//! [`plateful_domain`].

// View types nest as deeply as the page; the default limit of 128 is too low.
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

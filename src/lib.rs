//! Plateful: a health article with honest evidence marks, and a calorie goal planner, wholly in the browser.
//!
//! `ARCHITECTURE.md` says where a line of code belongs. What needs neither framework nor browser is a crate of its own,
//! [`plateful_domain`].

// A view is a type; those of the planner and of the page for site owners are deep.
#![recursion_limit = "256"]

#[cfg(all(feature = "ssr", feature = "csr"))]
compile_error!("`ssr` renders natively, `csr` runs in the browser: a build is one or the other");

#[cfg(feature = "view")]
#[cfg_attr(
    not(feature = "csr"),
    allow(
        dead_code,
        reason = "components name it in handlers, which nothing runs natively"
    )
)]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod owner;
#[cfg(feature = "view")]
pub mod planner;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "view")]
pub mod state;
#[cfg(feature = "view")]
pub mod view;

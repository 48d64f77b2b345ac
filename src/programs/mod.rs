//! The two programs of our page: [`page`] for the prerendered page, [`reader`] for any other article. [`start`] has
//! what both do first.

pub mod page;
pub mod reader;
mod start;

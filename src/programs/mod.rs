//! The two programs of our page: [`page`] over the prerendered page, [`reader`] for any other article. What both do at
//! their start is in [`start`].

pub mod page;
pub mod reader;
mod start;

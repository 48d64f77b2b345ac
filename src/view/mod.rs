//! What a reader sees, given values. The same views render natively and in the browser.
//!
//! No fetch, no storage, no clock: whatever asks the browser for more than the value of a field a view itself made
//! belongs to `browser`.

pub mod article;
pub mod clip;
pub mod drawing;
pub mod folds;
pub mod markup;
pub mod page;
pub mod words;

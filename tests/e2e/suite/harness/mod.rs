//! What a scenario needs: a server of its own, a browser, and ways to find things as people do.

pub mod axe;
pub mod browser;
pub mod driver;
pub mod element;
pub mod env;
pub mod find;
pub mod html;
pub mod keys;
pub mod page;
pub mod pdf;
pub mod site;
pub mod tree;

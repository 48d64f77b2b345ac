//! What a scenario needs: a server, a browser, and ways to find elements as people do.

pub mod axe;
pub mod browser;
mod clock;
pub mod dev_server;
pub mod element;
pub mod env;
pub mod faults;
pub mod find;
mod firefox;
mod keys;
pub mod page;
pub mod picture;
pub mod site;
mod tabs;
mod times;
mod translate;
pub mod tree;
pub mod walk;

//! What a scenario needs: a server, a browser, and ways to find elements as people do.

pub mod ability;
pub mod axe;
pub mod browser;
mod clock;
pub mod dev_server;
pub mod driver;
pub mod element;
pub mod engine;
pub mod env;
pub mod face;
pub mod faults;
pub mod find;
mod firefox;
pub mod html;
mod keys;
mod node;
pub mod page;
pub mod pdf;
pub mod picture;
pub mod release;
pub mod site;
mod tabs;
mod times;
mod translate;
pub mod tree;
pub mod walk;

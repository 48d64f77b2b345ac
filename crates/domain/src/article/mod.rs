//! The article: its types, how a file is read, and what is derived from it.
//!
//! Components in `src/article` show it. `cargo xtask check-article` holds authors to stricter rules than this reader.

mod lenient;
mod model;
mod node;
mod notice;
mod prepare;
mod read;
mod review;
#[cfg(feature = "schema")]
mod schema;
mod typography;

pub use lenient::BLOCK_TYPES;
pub use model::*;
pub use notice::{Notice, Problem};
pub use prepare::{ContentsEntry, Prepared, Treatment, UsedReference, prepare};
pub use read::{MAX_BYTES, MAX_DEPTH, ReadArticleError, SCHEMA, is_own_article, is_own_file, read};
pub use review::review_is_overdue;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use typography::keep_together;

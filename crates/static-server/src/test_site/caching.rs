//! How long browsers may cache responses.

use std::fmt;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use hyper::header::{ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH};

/// What a host says about caching a file. Each kind also sends an `ETag`, and answers "304 Not Modified" if the browser
/// has the file already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// Ask each time (`no-cache`).
    Revalidate,
    /// Fresh for this many seconds; GitHub Pages says 600.
    MaxAge(u32),
    /// Fresh forever: for files with a digest in their names.
    Immutable,
    /// Fresh for a time, and shown for a further time while it is fetched again.
    StaleWhileRevalidate {
        /// Seconds in which it is fresh.
        max_age: u32,
        /// Seconds after that in which it may be shown while it is fetched again.
        stale: u32,
    },
}

impl fmt::Display for Caching {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Revalidate => out.write_str("public, max-age=0, must-revalidate"),
            Self::MaxAge(seconds) => write!(out, "public, max-age={seconds}"),
            Self::Immutable => out.write_str("public, max-age=31536000, immutable"),
            Self::StaleWhileRevalidate { max_age, stale } => {
                write!(
                    out,
                    "public, max-age={max_age}, stale-while-revalidate={stale}"
                )
            }
        }
    }
}

/// Adds the `ETag` of a body to the headers; returns whether the client has that body.
pub(super) fn tag(body: &[u8], asked: &HeaderMap, headers: &mut HeaderMap) -> bool {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let known = asked
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(','))
        .any(|it| matches!(it.trim().trim_start_matches("W/"), it if it == tag || it == "*"));
    if let Ok(tag) = HeaderValue::try_from(tag) {
        headers.insert(ETAG, tag);
    }
    known
}

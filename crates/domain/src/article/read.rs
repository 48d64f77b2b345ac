//! Reads an [`Article`] from the text of a file.

use std::fmt;

use super::Article;
use super::lenient::article;
use super::node::Node;

/// The version of the article format that this reader understands.
pub const SCHEMA: &str = "article/1";

/// The largest file that is read: 256 KiB, about five times the size of the article on pinched S1 nerves.
pub const MAX_BYTES: usize = 256 * 1024;

/// How deep values may nest: about twenty blocks inside each other.
pub const MAX_DEPTH: usize = 64;

/// Why a file cannot be read as an article at all.
///
/// Smaller faults become [`super::Unreadable`] blocks in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadArticleError {
    /// The file is larger than [`MAX_BYTES`].
    TooLarge {
        /// Size in bytes.
        bytes: usize,
    },
    /// It is not JSON.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// Values are nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// It is JSON, but not an object with a title.
    NotAnArticle,
    /// It has another version of the format.
    OtherSchema {
        /// Its `schema`; empty if it has none.
        found: String,
    },
}

impl fmt::Display for ReadArticleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(f, "the file has {bytes} bytes, more than {MAX_BYTES}")
            }
            Self::Syntax { line, column } => write!(f, "not JSON: line {line}, column {column}"),
            Self::TooDeep => write!(f, "values nest deeper than {MAX_DEPTH}"),
            Self::NotAnArticle => write!(f, "no object with a title"),
            Self::OtherSchema { found } => write!(f, "made for “{found}”, not for “{SCHEMA}”"),
        }
    }
}

impl std::error::Error for ReadArticleError {}

/// Reads an article leniently: whatever can be shown is kept.
///
/// # Errors
/// [`ReadArticleError`] if there is nothing to show as an article.
pub fn read(text: &str) -> Result<Article, ReadArticleError> {
    if text.len() > MAX_BYTES {
        return Err(ReadArticleError::TooLarge { bytes: text.len() });
    }
    let value: Node = serde_json::from_str(text).map_err(|error| ReadArticleError::Syntax {
        line: error.line(),
        column: error.column(),
    })?;
    if deeper_than(&value, MAX_DEPTH) {
        return Err(ReadArticleError::TooDeep);
    }
    let schema = value.field("schema").as_str().unwrap_or_default();
    if !matches!(value, Node::Fields(_)) {
        return Err(ReadArticleError::NotAnArticle);
    }
    if schema != SCHEMA {
        return Err(ReadArticleError::OtherSchema {
            found: schema.chars().take(64).collect(),
        });
    }
    let article = article(&value);
    if article.title.trim().is_empty() {
        Err(ReadArticleError::NotAnArticle)
    } else {
        Ok(article)
    }
}

fn deeper_than(value: &Node, limit: usize) -> bool {
    match value {
        Node::List(items) => limit == 0 || items.iter().any(|item| deeper_than(item, limit - 1)),
        Node::Fields(fields) => {
            limit == 0
                || fields
                    .iter()
                    .any(|(_, field)| deeper_than(field, limit - 1))
        }
        _ => false,
    }
}

/// Whether `path` names a file below the app's own `articles/` and cannot lead anywhere else.
pub fn is_own_file(path: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || b"._-".contains(&letter);
    path.len() <= 128
        && path.strip_prefix("articles/").is_some_and(|rest| {
            rest.split('/')
                .all(|part| !part.is_empty() && !part.starts_with('.') && part.bytes().all(plain))
        })
}

/// Whether `path` names a file below the app's own `articles/` that may be an article.
pub fn is_own_article(path: &str) -> bool {
    is_own_file(path) && path.strip_suffix(".json").is_some()
}

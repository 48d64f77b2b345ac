//! An article file.

use crate::text;
use plateful_domain::article::{MAX_BYTES, ReadArticleError, prepare, read};
use serde_json::Value;

/// Any file is read as an article, or refused for a reason that is true.
pub fn article(bytes: &[u8]) {
    let text = text(bytes);
    match read(&text) {
        Ok(article) => {
            assert!(!article.title.trim().is_empty(), "an article has a title");
            let prepared = prepare(article);
            assert!(prepared.reading_minutes >= 1);
            for (before, used) in prepared.references.iter().enumerate() {
                assert_eq!(used.number, before + 1, "references count from 1");
                assert!(!used.places.is_empty(), "a reference used is cited");
            }
            // What is shown does not depend on what was shown before.
            assert_eq!(prepare(read(&text).unwrap()), prepared);
        }
        Err(ReadArticleError::TooLarge { bytes }) => assert!(bytes > MAX_BYTES),
        Err(ReadArticleError::Syntax { line, column }) => {
            assert!(line <= text.lines().count() + 1 && column <= text.len() + 1);
            assert!(serde_json::from_str::<Value>(&text).is_err());
        }
        Err(ReadArticleError::OtherSchema { found }) => assert!(found.chars().count() <= 64),
        Err(ReadArticleError::TooDeep | ReadArticleError::NotAnArticle) => {
            assert!(serde_json::from_str::<Value>(&text).is_ok());
        }
    }
}

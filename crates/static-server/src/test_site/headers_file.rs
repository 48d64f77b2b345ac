//! Parses `_headers` files as Netlify and Cloudflare Pages do.

use hyper::header::{HeaderName, HeaderValue};

/// A header to set, or (with `None`) to remove.
pub(super) type Line = (HeaderName, Option<HeaderValue>);

/// A rule of the file: a path pattern and its headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    path: String,
    pub(super) lines: Vec<Line>,
}

impl Rule {
    /// Whether it matches this path; a `*` at its end matches anything.
    pub(super) fn is_for(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        }
    }
}

/// The rules of a file, in order.
pub(super) fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for text in text.lines().filter(|line| !line.starts_with('#')) {
        if text.starts_with('/') {
            rules.push(Rule {
                path: text.trim_end().to_owned(),
                lines: Vec::new(),
            });
        } else if let Some(rule) = rules.last_mut().filter(|_| !text.trim().is_empty()) {
            rule.lines.push(line(text));
        }
    }
    rules
}

/// `Name: value`, or `! Name`.
#[expect(clippy::expect_used, reason = "the test has failed")]
pub(super) fn line(text: &str) -> Line {
    let (name, value) = match text.split_once(':') {
        Some((name, value)) => (name, Some(value.trim())),
        None => (text.trim_start_matches(['!', ' ']), None),
    };
    let name = HeaderName::try_from(name.trim()).expect("a header has a name");
    (
        name,
        value.map(|it| HeaderValue::try_from(it).expect("a header has a value")),
    )
}

//! The style sheets, joined into one.

use crate::failure::Outcome;

/// Joins `sheets` (path from the project's root, text) in the given order. Addresses in them are
/// relative to the sheet; in the joined one, which lies at the top, to the top. `place` gives each
/// file's final name, or nothing when there is no such file.
pub(crate) fn join(
    sheets: &[(String, String)],
    place: impl Fn(&str) -> Option<String>,
) -> Outcome<String> {
    let mut out = String::new();
    for (path, text) in sheets {
        if text.contains("@import") {
            return Err(
                format!("{path}: @import would load a second file; link it in index.html").into(),
            );
        }
        let moved = with_addresses(&squeeze(text), |address| {
            if address.starts_with('#') || address.starts_with("data:") {
                return Ok(address.to_owned());
            }
            let target = resolve(path, address);
            place(&target)
                .ok_or_else(|| format!("{path}: url({address}) is no file of the page").into())
        })?;
        out.push_str(&moved);
    }
    Ok(out)
}

/// `../fonts/a.woff2` seen from `style/base.css` is `fonts/a.woff2`.
fn resolve(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    parts.join("/")
}

/// Rewrites each `url(…)`.
pub(crate) fn with_addresses(
    css: &str,
    mut change: impl FnMut(&str) -> Outcome<String>,
) -> Outcome<String> {
    let mut out = String::new();
    let mut left = css;
    while let Some((before, after)) = left.split_once("url(") {
        let (address, behind) = after
            .split_once(')')
            .ok_or("a style sheet breaks off within url(")?;
        let address = address.trim().trim_matches(['"', '\'']);
        out.push_str(before);
        out.push_str("url(\"");
        out.push_str(&change(address)?);
        out.push_str("\")");
        left = behind;
    }
    out.push_str(left);
    Ok(out)
}

/// Without comments, indentation and empty lines. What stands in quotes stays as it is.
pub(crate) fn squeeze(css: &str) -> String {
    let mut out = String::new();
    let mut letters = css.chars().peekable();
    let mut quote = None;
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(_), '\\') => {
                out.push(letter);
                out.extend(letters.next());
            }
            (Some(open), _) => {
                out.push(letter);
                if letter == open {
                    quote = None;
                }
            }
            (None, '"' | '\'') => {
                quote = Some(letter);
                out.push(letter);
            }
            (None, '/') if letters.peek() == Some(&'*') => {
                letters.next();
                let mut last = ' ';
                for inside in letters.by_ref() {
                    if last == '*' && inside == '/' {
                        break;
                    }
                    last = inside;
                }
            }
            (None, ' ' | '\t' | '\n' | '\r') => {
                let mut broken = letter == '\n';
                while let Some(space) = letters.next_if(char::is_ascii_whitespace) {
                    broken |= space == '\n';
                }
                if !out.is_empty() && !out.ends_with(['\n', ' ']) {
                    out.push(if broken { '\n' } else { ' ' });
                }
            }
            (None, _) => out.push(letter),
        }
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{join, squeeze};

    fn sheet(path: &str, text: &str) -> (String, String) {
        (path.to_owned(), text.to_owned())
    }

    #[test]
    fn joins_in_order_and_moves_addresses_to_the_top() {
        let sheets = [
            sheet(
                "style/a.css",
                "@font-face { src: url(\"../fonts/f.woff2\") }",
            ),
            sheet("style/b.css", "p { fill: url(#id) }\n"),
        ];
        let joined = join(&sheets, |path| {
            (path == "fonts/f.woff2").then(|| "fonts/f-1.woff2".to_owned())
        });
        assert_eq!(
            joined.unwrap(),
            "@font-face { src: url(\"fonts/f-1.woff2\") }\np { fill: url(\"#id\") }\n"
        );
    }

    #[test]
    fn refuses_what_would_not_load() {
        let missing = [sheet("style/a.css", "p { background: url(no.svg) }")];
        let failure = join(&missing, |_| None).unwrap_err().to_string();
        assert!(failure.contains("style/a.css") && failure.contains("no.svg"));
        let import = [sheet("style/a.css", "@import \"b.css\";")];
        assert!(join(&import, |_| None).is_err());
    }

    #[test]
    fn squeezes_without_touching_strings() {
        assert_eq!(
            squeeze("/* a */\n\np  {\n  content: \"/* \\\"  x */\";\n\n}\n"),
            "p {\ncontent: \"/* \\\"  x */\";\n}\n"
        );
        assert_eq!(squeeze("a /* x */ b"), "a b\n");
        assert_eq!(squeeze("/* never ends"), "");
    }
}

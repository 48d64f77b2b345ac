//! What the tests of rendered HTML share.
#![allow(
    unreachable_pub,
    clippy::expect_used,
    reason = "each test file compiles this module, and a test that cannot go on should stop"
)]

/// The text of a fragment: tags, comments and hidden parts away, white space collapsed.
pub fn text(html: &str) -> String {
    let mut shown = String::new();
    let mut rest = html;
    let mut hidden: Option<(String, usize)> = None;
    while let Some(start) = rest.find('<') {
        if hidden.is_none() {
            shown.push_str(&rest[..start]);
        }
        let close = if rest[start..].starts_with("<!--") {
            "-->"
        } else {
            ">"
        };
        let end = start + rest[start..].find(close).expect("a closed tag") + close.len() - 1;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let closing = tag.starts_with('/');
        if let Some((of, depth)) = &mut hidden {
            if *of == name {
                if closing {
                    *depth -= 1;
                } else {
                    *depth += 1;
                }
                if *depth == 0 {
                    hidden = None;
                }
            }
        } else if !closing
            && tag
                .split_whitespace()
                .any(|part| part.starts_with("hidden"))
        {
            hidden = Some((name.clone(), 1));
        }
        if !["span", "b", "i", "a", "!", "sup"].contains(&name.as_str()) && !tag.starts_with('!') {
            shown.push(' ');
        }
    }
    shown.push_str(rest);
    shown
        .replace('\u{a0}', " ")
        .replace("&quot;", "\"")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

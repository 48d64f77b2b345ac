//! Reading and editing the page's HTML.
//!
//! The markup is our own (`index.html` and what the views print), so a scanner of tags that
//! knows comments, quotes and raw text is enough.

use super::hash;
use super::site::Site;
use crate::failure::Outcome;

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// Where it begins, and where it ends, in bytes.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    /// What stands between a `<script>` or `<style>` and its end.
    pub(crate) raw: &'a str,
}

impl<'a> Tag<'a> {
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(given, _)| *given == name)
            .map(|(_, value)| *value)
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + '_ {
        self.attributes.iter().copied()
    }
}

/// Every start tag, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = find(html, at, "<") {
        if rest(html, open).starts_with("<!--") {
            at = find(html, open + 4, "-->").map_or(html.len(), |end| end + 3);
            continue;
        }
        let Some(mut tag) = tag(html, open) else {
            at = open + 1;
            continue;
        };
        at = tag.end;
        if matches!(tag.name, "script" | "style") {
            let close = find(html, at, &format!("</{}", tag.name)).unwrap_or(html.len());
            tag.raw = html.get(at..close).unwrap_or_default();
            at = close;
        }
        found.push(tag);
    }
    found
}

fn rest(html: &str, at: usize) -> &str {
    html.get(at..).unwrap_or_default()
}

fn find(html: &str, from: usize, text: &str) -> Option<usize> {
    rest(html, from).find(text).map(|at| from + at)
}

fn tag(html: &str, start: usize) -> Option<Tag<'_>> {
    let inside = rest(html, start + 1);
    if !inside.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let (name, mut left) = split_where(inside, |letter| {
        letter.is_ascii_whitespace() || matches!(letter, '/' | '>')
    });
    let mut attributes = Vec::new();
    loop {
        left =
            left.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if let Some(after) = left.strip_prefix('>') {
            return Some(Tag {
                start,
                end: html.len() - after.len(),
                name,
                attributes,
                raw: "",
            });
        }
        if left.is_empty() {
            return None;
        }
        let (key, after) = split_where(left, |letter| {
            letter.is_ascii_whitespace() || matches!(letter, '=' | '/' | '>')
        });
        let Some(value) = after.strip_prefix('=') else {
            attributes.push((key, ""));
            left = after;
            continue;
        };
        let (value, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split_once(quote)?,
            _ => split_where(value, |letter| {
                letter.is_ascii_whitespace() || letter == '>'
            }),
        };
        attributes.push((key, value));
        left = after;
    }
}

/// At least one letter, then up to the first that `ends`.
fn split_where(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let at = text
        .char_indices()
        .find(|(at, letter)| *at >= first && ends(*letter))
        .map_or(text.len(), |(at, _)| at);
    text.split_at(at)
}

/// Puts `new` in the place of everything from `<!--name-->` to `<!--/name-->`, the marks included.
pub(crate) fn replace_between(html: &str, name: &str, new: &str) -> Outcome<String> {
    let (open, close) = (format!("<!--{name}-->"), format!("<!--/{name}-->"));
    let mut out = String::new();
    let mut left = html;
    let mut count = 0;
    while let Some((before, after)) = left.split_once(&open) {
        let (_, behind) = after
            .split_once(&close)
            .ok_or_else(|| format!("index.html: {open} without {close}"))?;
        out.push_str(before);
        out.push_str(new);
        left = behind;
        count += 1;
    }
    if count == 0 {
        return Err(format!("index.html: there is no {open}…{close}").into());
    }
    out.push_str(left);
    Ok(out)
}

/// Puts `new` in the place of `old`, which must be there exactly once.
pub(crate) fn replace_once(html: &str, old: &str, new: &str) -> Outcome<String> {
    let mut parts = html.split(old);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(before), Some(after), None) => Ok(format!("{before}{new}{after}")),
        _ => Err(format!("index.html: `{old}` must be there exactly once").into()),
    }
}

/// The shell without comments and empty lines. Not for rendered markup: its comments mean something.
pub(crate) fn tidy(html: &str) -> String {
    let mut out = String::new();
    let mut left = html;
    while let Some((before, after)) = left.split_once("<!--") {
        out.push_str(before);
        left = after.split_once("-->").map_or("", |(_, behind)| behind);
    }
    out.push_str(left);
    let lines: Vec<_> = out.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n") + "\n"
}

/// The addresses of the style sheets, in order.
pub(crate) fn stylesheets(html: &str) -> Vec<&str> {
    tags(html)
        .iter()
        .filter(|tag| tag.name == "link" && tag.attribute("rel") == Some("stylesheet"))
        .filter_map(|tag| tag.attribute("href"))
        .collect()
}

/// One style sheet where there were several: in the place of the first.
pub(crate) fn single_stylesheet(html: &str, href: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    let links = tags(html)
        .into_iter()
        .filter(|tag| tag.name == "link" && tag.attribute("rel") == Some("stylesheet"));
    for (index, link) in links.enumerate() {
        out.push_str(html.get(at..link.start).unwrap_or_default());
        if index == 0 {
            out.extend(["<link rel=\"stylesheet\" href=\"", href, "\">"]);
        }
        at = link.end;
    }
    out.push_str(rest(html, at));
    out
}

/// Says of each script and style sheet of the site what it must be. The preloaded font only carries
/// it, for the loader to check: browsers know no integrity for fonts, and complain.
pub(crate) fn with_integrity(html: &str, site: &Site) -> String {
    let mut out = String::new();
    let mut at = 0;
    for tag in tags(html) {
        let (address, name) = match (tag.name, tag.attribute("rel"), tag.attribute("as")) {
            ("script", _, _) => (tag.attribute("src"), "integrity"),
            ("link", Some("stylesheet"), _) => (tag.attribute("href"), "integrity"),
            ("link", Some("preload"), Some("font")) => (tag.attribute("href"), "data-integrity"),
            _ => continue,
        };
        let Some(bytes) = address.and_then(|address| site.get(address)) else {
            continue;
        };
        let end = tag.end.saturating_sub(1);
        out.push_str(html.get(at..end).unwrap_or_default());
        out.extend([" ", name, "=\"", &hash::integrity(bytes), "\""]);
        at = end;
    }
    out.push_str(rest(html, at));
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{replace_between, replace_once, single_stylesheet, stylesheets, tags, tidy};

    #[test]
    fn reads_tags_and_leaves_comments_and_script_text_alone() {
        let html = "<!doctype html><!-- <b id=x> --><p class='a b' hidden>1 < 2<br/>\
            <script type=module>if (a<b) '<i>'</script><a href=\"x>y\">z</a></p>";
        let found = tags(html);
        let names: Vec<_> = found.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["p", "br", "script", "a"]);
        let [p, _, script, a] = &found[..] else {
            unreachable!()
        };
        assert_eq!(p.attribute("class"), Some("a b"));
        assert_eq!(p.attribute("hidden"), Some(""));
        assert_eq!(script.attribute("type"), Some("module"));
        assert_eq!(script.raw, "if (a<b) '<i>'");
        assert_eq!(a.attribute("href"), Some("x>y"));
        assert_eq!(html.get(p.start..p.end), Some("<p class='a b' hidden>"));
    }

    #[test]
    fn survives_markup_that_breaks_off() {
        for html in [
            "<", "<p", "<p a", "<p a=", "<p a=\"", "<!--", "<script>", "<p =>",
        ] {
            assert!(tags(html).len() <= 1);
        }
    }

    #[test]
    fn replaces_each_marked_stretch() {
        let html = "a<!--x-->1<!--/x-->b<!--x-->2<!--/x-->c";
        assert_eq!(replace_between(html, "x", "-").unwrap(), "a-b-c");
        assert!(replace_between(html, "y", "").is_err());
        assert!(replace_between("<!--x-->", "x", "").is_err());
    }

    #[test]
    fn replaces_once_or_not_at_all() {
        assert_eq!(replace_once("a<i></i>b", "<i></i>", "$&").unwrap(), "a$&b");
        assert!(replace_once("aa", "a", "b").is_err());
        assert!(replace_once("b", "a", "b").is_err());
    }

    #[test]
    fn tidies_the_shell() {
        assert_eq!(tidy("<p>\n\n<!-- why -->\n</p>"), "<p>\n</p>\n");
    }

    #[test]
    fn joins_the_style_sheets_where_the_first_stood() {
        let html = "<link rel=\"icon\" href=\"i\">\n<link rel=\"stylesheet\" href=\"a.css\">\n\
            <link rel=\"stylesheet\" href=\"b.css\">\n<script></script>";
        assert_eq!(stylesheets(html), ["a.css", "b.css"]);
        assert_eq!(
            single_stylesheet(html, "s.css"),
            "<link rel=\"icon\" href=\"i\">\n<link rel=\"stylesheet\" href=\"s.css\">\n\n<script></script>"
        );
    }
}

//! Reads and edits the page's HTML with `lol_html`.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str, text};

use super::hash;
use super::site::Site;
use crate::failure::{Context as _, Outcome};

/// An element of a page.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    /// Its text, as written.
    pub(crate) text: String,
}

impl Element {
    fn of(element: &lol_html::html_content::Element<'_, '_>) -> Self {
        let attributes = element.attributes().iter();
        Self {
            name: element.tag_name(),
            attributes: attributes.map(|one| (one.name(), one.value())).collect(),
            text: String::new(),
        }
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes();
        attributes.find_map(|(given, value)| (given == name).then_some(value))
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes
            .iter()
            .map(|(name, value)| (&**name, &**value))
    }
}

/// The elements that match a CSS selector, in order.
pub(crate) fn select(html: &str, selector: &str) -> Outcome<Vec<Element>> {
    let found = RefCell::new(Vec::new());
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!(selector, |element| {
            found.borrow_mut().push(Element::of(element));
            Ok(())
        }))
        .append_element_content_handler(text!(selector, |chunk| {
            if let Some(last) = found.borrow_mut().last_mut() {
                last.text.push_str(chunk.as_str());
            }
            Ok(())
        }));
    rewrite_str(html, settings).doing("HTML")?;
    Ok(found.into_inner())
}

/// Values for the placeholders of the page's shell, such as `<!--head-->`; its style sheets become one.
pub(crate) struct Shell<'a> {
    pub(crate) marks: &'a [(&'a str, &'a str)],
    pub(crate) style: &'a str,
    /// The final names of files.
    pub(crate) names: &'a BTreeMap<String, String>,
    pub(crate) site: &'a Site,
}

impl Shell<'_> {
    /// Fills the shell. Removes comments, empty lines, and what is only for Trunk or repeated by the prerendered head.
    pub(crate) fn fill(&self, shell: &str) -> Outcome<String> {
        let seen = Cell::new(0);
        let is_first = Cell::new(true);
        let settings = RewriteStrSettings::new()
            .append_document_content_handler(doc_comments!(|comment| {
                let text = comment.text();
                if let Some((_, new)) = self.marks.iter().find(|(mark, _)| *mark == text) {
                    seen.set(seen.get() + 1);
                    comment.replace(new, ContentType::Html);
                } else {
                    comment.remove();
                }
                Ok(())
            }))
            .append_element_content_handler(element!(
                "[data-trunk], noscript, title, meta[name=description]",
                |element| {
                    element.remove();
                    Ok(())
                }
            ))
            .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
                if is_first.replace(false) {
                    link.set_attribute("href", self.style)?;
                } else {
                    link.remove();
                }
                Ok(())
            }))
            .append_element_content_handler(element!("script[src], link[href]", |element| {
                let attribute = if element.tag_name() == "link" {
                    "href"
                } else {
                    "src"
                };
                let address = element.get_attribute(attribute).unwrap_or_default();
                if let Some(new) = self.names.get(&address) {
                    element.set_attribute(attribute, new)?;
                }
                Ok(())
            }));
        let page = rewrite_str(shell, settings).doing("index.html")?;
        if seen.get() != self.marks.len() {
            let marks: Vec<_> = self
                .marks
                .iter()
                .map(|(mark, _)| format!("<!--{mark}-->"))
                .collect();
            return Err(format!("index.html must have each of {} once", marks.join(", ")).into());
        }
        let lines: Vec<_> = page
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        with_integrity(&(lines.join("\n") + "\n"), self.site)
    }
}

/// Adds integrity to each script and style sheet of the site. For the preloaded font it is a data attribute that the
/// loader checks: browsers support no integrity for fonts, and warn about it.
fn with_integrity(html: &str, site: &Site) -> Outcome<String> {
    let settings = [
        ("script[src]", "src", "integrity"),
        ("link[rel=stylesheet]", "href", "integrity"),
        ("link[rel=preload][as=font]", "href", "data-integrity"),
    ]
    .into_iter()
    .fold(
        RewriteStrSettings::new(),
        |settings, (selector, address, name)| {
            settings.append_element_content_handler(element!(selector, |element| {
                let address = element.get_attribute(address).unwrap_or_default();
                if let Some(bytes) = site.get(&address) {
                    element.set_attribute(name, &hash::integrity(bytes))?;
                }
                Ok(())
            }))
        },
    );
    rewrite_str(html, settings).doing("index.html")
}

/// Replaces `old`, which must occur exactly once, with `new`.
pub(crate) fn replace_once(text: &str, old: &str, new: &str) -> Outcome<String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        _ => Err(format!("`{old}` must be there exactly once").into()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{Shell, replace_once, select};

    #[test]
    fn selects_elements_with_attributes_and_text() {
        let html = "<!-- <b id=x> --><p class='a b' hidden>1 < 2<br/></p>\
            <script type=module>if (a<b) '<i>'</script><a href=\"x>y\">z</a>";
        let found = select(html, "p, script, a").unwrap();
        let names: Vec<_> = found.iter().map(|one| &*one.name).collect();
        assert_eq!(names, ["p", "script", "a"]);
        let [p, script, a] = &found[..] else {
            unreachable!()
        };
        assert_eq!(
            (p.attribute("class"), p.attribute("hidden")),
            (Some("a b"), Some(""))
        );
        assert_eq!(script.text, "if (a<b) '<i>'");
        assert_eq!(a.attribute("href"), Some("x>y"));
    }

    #[test]
    fn fills_the_shell() {
        let names = [("a.js".to_owned(), "a-1.js".to_owned())].into();
        let site = [("s.css".to_owned(), Vec::new())].into();
        let marks = [("x", "<meta>")];
        let shell = Shell {
            marks: &marks,
            style: "s.css",
            names: &names,
            site: &site,
        };
        let html = "<!--x--><title>a</title>\n<!-- why -->\n<link rel=\"icon\" href=\"i\">\n\
            <link rel=\"stylesheet\" href=\"a.css\">\n<link rel=\"stylesheet\" href=\"b.css\">\n\
            <link data-trunk rel=\"rust\">\n<script src=\"a.js\"></script>";
        let (before, after) = (
            "<meta>\n<link rel=\"icon\" href=\"i\">\n",
            "\n<script src=\"a-1.js\"></script>\n",
        );
        let page = shell.fill(html).unwrap();
        let style = page
            .strip_prefix(before)
            .unwrap()
            .strip_suffix(after)
            .unwrap();
        assert!(style.starts_with("<link rel=\"stylesheet\" href=\"s.css\" integrity=\"sha384-"));
        assert!(!style.contains('\n'));
        assert!(shell.fill("<!--x--><!--x-->").is_err());
        assert!(shell.fill("<p>").is_err());
    }

    #[test]
    fn replaces_once_or_not_at_all() {
        assert_eq!(replace_once("a<i></i>b", "<i></i>", "$&").unwrap(), "a$&b");
        assert!(replace_once("aa", "a", "b").is_err());
        assert!(replace_once("b", "a", "b").is_err());
    }
}

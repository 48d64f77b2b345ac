//! What an owner pastes: written here and nowhere else.
//!
//! A template has holes such as `{height}`. The page fills them with the usual settings; `embed/configure.ts` fills the
//! same templates with those that were chosen.

use super::api::tag;
use plateful_domain::embed::Element;

/// Stands in addresses while nobody has said where this copy lies.
pub const NOWHERE: &str = "https://YOUR-COPY/";

/// What the file that an owner names is called where it is published.
pub const GOAL_SCRIPT: &str = "plateful-goal.js";
/// See [`GOAL_SCRIPT`].
pub const ARTICLE_SCRIPT: &str = "plateful-article.js";
/// See [`GOAL_SCRIPT`].
pub const RESIZER: &str = "resize.js";
/// See [`GOAL_SCRIPT`].
pub const GOAL_FRAME: &str = "goal.html";
/// See [`GOAL_SCRIPT`].
pub const ARTICLE_FRAME: &str = "article.html";

/// `allow-same-origin` is the frame's own origin, not that of the page around it: entries can be kept.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox";

/// A way to put something into a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Snippet {
    /// `<plateful-goal>`.
    Element,
    /// An iframe, and the script that fits its height.
    FrameThatFits,
    /// An iframe alone.
    Frame,
    /// `<plateful-article>`.
    ArticleElement,
    /// An iframe with the article, and the script that fits its height.
    ArticleFrame,
}

impl Snippet {
    /// All, in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Element,
        Self::FrameThatFits,
        Self::Frame,
        Self::ArticleElement,
        Self::ArticleFrame,
    ];

    /// Its id on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::FrameThatFits => "frame-that-fits",
            Self::Frame => "frame",
            Self::ArticleElement => "article-element",
            Self::ArticleFrame => "article-frame",
        }
    }

    /// The script it loads, whose integrity a pinned snippet holds.
    pub const fn script(self) -> Option<&'static str> {
        match self {
            Self::Element => Some(GOAL_SCRIPT),
            Self::FrameThatFits | Self::ArticleFrame => Some(RESIZER),
            Self::Frame => None,
            Self::ArticleElement => Some(ARTICLE_SCRIPT),
        }
    }

    /// The snippet with holes for `base`, `version`, `attributes` or `query`, `width`, `height`, `title`, `integrity`.
    pub fn template(self) -> String {
        match self {
            Self::Element => element(
                tag(Element::Goal),
                "<p><a href=\"{base}goal.html\">Open the calorie goal planner</a></p>",
                GOAL_SCRIPT,
            ),
            Self::ArticleElement => element(
                tag(Element::Article),
                "<p><a href=\"{base}\">Read about a pinched S1 nerve</a></p>",
                ARTICLE_SCRIPT,
            ),
            Self::Frame => frame(GOAL_FRAME),
            Self::FrameThatFits => [frame(GOAL_FRAME), script(RESIZER)].join("\n"),
            Self::ArticleFrame => [frame(ARTICLE_FRAME), script(RESIZER)].join("\n"),
        }
    }

    /// The snippet as most will want it.
    pub fn usual(self, base: &str) -> String {
        let title = match self {
            Self::ArticleFrame => ARTICLE_TITLE,
            _ => TITLE,
        };
        fill(
            &self.template(),
            &[
                ("base", base),
                ("version", "v1"),
                ("attributes", ""),
                ("query", ""),
                ("width", "100%"),
                ("height", "900"),
                ("title", title),
                ("integrity", ""),
            ],
        )
    }
}

/// What the frame is called for those who cannot see it.
pub const TITLE: &str = "Calorie goal planner";
/// The same for the article.
pub const ARTICLE_TITLE: &str = "Treatments for a pinched S1 nerve";

/// A frame alone, with holes for `width` and `height`: for programs that ask how to embed a page.
pub fn plain_frame(base: &str, file: &str, title: &str) -> String {
    fill(
        &frame(file),
        &[
            ("base", base),
            ("version", "v1"),
            ("query", ""),
            ("title", title),
        ],
    )
}

fn element(tag: &str, inside: &str, file: &str) -> String {
    format!(
        "<{tag}{{attributes}}>\n  {inside}\n</{tag}>\n{}",
        script(file)
    )
}

fn script(file: &str) -> String {
    format!(
        "<script type=\"module\" src=\"{{base}}embed/{{version}}/{file}\"{{integrity}}></script>"
    )
}

/// `frameborder`, because a `style` is refused by strict policies and taken away by content systems.
fn frame(file: &str) -> String {
    format!(
        "<iframe src=\"{{base}}embed/{{version}}/{file}{{query}}\" title=\"{{title}}\" width=\"{{width}}\" \
         height=\"{{height}}\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\" \
         referrerpolicy=\"no-referrer\" sandbox=\"{SANDBOX}\"></iframe>"
    )
}

/// A template with its holes filled. Values are put in as they are: they have to be fit for an attribute.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = template.to_owned();
    for (name, value) in values {
        out = out.replace(&format!("{{{name}}}"), value);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Snippet;

    #[test]
    fn the_usual_snippet_has_no_hole_left() {
        for snippet in Snippet::ALL {
            let text = snippet.usual("https://example.org/health/");
            assert!(!text.contains(['{', '}']), "{text}");
            assert!(
                text.contains("https://example.org/health/embed/v1/"),
                "{text}"
            );
            assert!(!text.contains("style="), "{text}");
            if text.contains("<iframe") {
                for needed in [
                    "title=\"",
                    "width=\"100%\"",
                    "height=\"900\"",
                    "loading=\"lazy\"",
                ] {
                    assert!(text.contains(needed), "{needed} in {text}");
                }
            }
        }
    }

    #[test]
    fn a_script_can_be_pinned() {
        for snippet in Snippet::ALL {
            let template = snippet.template();
            assert_eq!(template.contains("{integrity}"), snippet.script().is_some());
            if let Some(script) = snippet.script() {
                assert!(template.contains(script), "{template}");
            }
        }
    }
}

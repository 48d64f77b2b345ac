//! The snippets that an owner pastes. They are defined only here.
//!
//! A template has placeholders such as `{height}`. The page fills them with the default settings; `embed/configure.ts`
//! fills the same templates with the chosen ones.

use super::api::tag;
use plateful_domain::embed::Element;

/// Used in addresses if the address of this copy is not known.
pub const NOWHERE: &str = "https://YOUR-COPY/";

/// Published name of the file that the snippet loads.
pub const GOAL_SCRIPT: &str = "plateful-goal.js";
/// See [`GOAL_SCRIPT`].
pub const ARTICLE_SCRIPT: &str = "plateful-article.js";
/// See [`GOAL_SCRIPT`].
pub const RESIZER: &str = "resize.js";
/// See [`GOAL_SCRIPT`].
pub const GOAL_FRAME: &str = "goal.html";
/// See [`GOAL_SCRIPT`].
pub const ARTICLE_FRAME: &str = "article.html";

/// `allow-same-origin` gives the frame its own origin, not the host page's, so that it can use storage.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox";

/// A way of embedding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Snippet {
    /// `<plateful-goal>`.
    Element,
    /// An iframe, with the script that sets its height.
    FrameThatFits,
    /// An iframe without a script.
    Frame,
    /// `<plateful-article>`.
    ArticleElement,
    /// An iframe with the article, and the script that sets its height.
    ArticleFrame,
    /// The address of the frame, for places that make the frame themselves.
    Address,
    /// A component of React 19.
    React,
    /// A component of Next.js.
    Next,
    /// A component of Vue 3.
    Vue,
    /// An `<amp-iframe>`.
    Amp,
}

impl Snippet {
    /// All.
    pub const ALL: [Self; 10] = [
        Self::Element,
        Self::FrameThatFits,
        Self::Frame,
        Self::ArticleElement,
        Self::ArticleFrame,
        Self::Address,
        Self::React,
        Self::Next,
        Self::Vue,
        Self::Amp,
    ];
    /// Those in HTML, which work as they are wherever HTML can be pasted.
    pub const READY: [Self; 5] = [
        Self::Element,
        Self::FrameThatFits,
        Self::Frame,
        Self::ArticleElement,
        Self::ArticleFrame,
    ];
    /// The ways to put in the planner, which the settings are for.
    pub const WAYS: [Self; 8] = [
        Self::Element,
        Self::FrameThatFits,
        Self::Frame,
        Self::Address,
        Self::React,
        Self::Next,
        Self::Vue,
        Self::Amp,
    ];

    /// Its id on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::FrameThatFits => "frame-that-fits",
            Self::Frame => "frame",
            Self::ArticleElement => "article-element",
            Self::ArticleFrame => "article-frame",
            Self::Address => "address",
            Self::React => "react",
            Self::Next => "next",
            Self::Vue => "vue",
            Self::Amp => "amp",
        }
    }

    /// Whether it puts in an element, and not a frame.
    pub const fn is_element(self) -> bool {
        matches!(
            self,
            Self::Element | Self::ArticleElement | Self::React | Self::Next | Self::Vue
        )
    }

    /// The script it loads, whose integrity a pinned snippet holds.
    pub const fn script(self) -> Option<&'static str> {
        match self {
            Self::Element | Self::React | Self::Next | Self::Vue => Some(GOAL_SCRIPT),
            Self::FrameThatFits | Self::ArticleFrame => Some(RESIZER),
            Self::Frame | Self::Address | Self::Amp => None,
            Self::ArticleElement => Some(ARTICLE_SCRIPT),
        }
    }

    /// The snippet with holes for `base`, `version`, `attributes`, `query` or `more` (the same behind other settings), `width`, `height`, `title`, `integrity`.
    pub fn template(self) -> String {
        match self {
            Self::Element => [planner(), script(GOAL_SCRIPT)].join("\n"),
            Self::ArticleElement => [
                element(
                    tag(Element::Article),
                    "<p><a href=\"{base}\">Read about a pinched S1 nerve</a></p>",
                ),
                script(ARTICLE_SCRIPT),
            ]
            .join("\n"),
            Self::Frame => frame(GOAL_FRAME),
            Self::FrameThatFits => [frame(GOAL_FRAME), script(RESIZER)].join("\n"),
            Self::ArticleFrame => [frame(ARTICLE_FRAME), script(RESIZER)].join("\n"),
            Self::Address => address(GOAL_FRAME),
            Self::React => react(),
            Self::Next => next(),
            Self::Vue => vue(),
            Self::Amp => amp(),
        }
    }

    /// The snippet with the default settings.
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
                ("more", ""),
                ("width", "100%"),
                ("height", "900"),
                ("title", title),
                ("integrity", ""),
            ],
        )
    }
}

/// The frame's title, for screen readers.
pub const TITLE: &str = "Calorie goal planner";
/// The same for the article.
pub const ARTICLE_TITLE: &str = "Treatments for a pinched S1 nerve";

/// A frame with placeholders for `width` and `height`, for oEmbed.
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

fn planner() -> String {
    element(
        tag(Element::Goal),
        "<p><a href=\"{base}goal.html\">Open the calorie goal planner</a></p>",
    )
}

fn element(tag: &str, inside: &str) -> String {
    format!("<{tag}{{attributes}}>\n  {inside}\n</{tag}>")
}

/// The element within code, further to the right.
fn planner_at(indent: &str) -> String {
    planner().replace('\n', &format!("\n{indent}"))
}

/// React 19 moves a script that is `async` into the head, and loads it once. Written with both tags, it is HTML too.
fn react() -> String {
    format!(
        "export function CaloriePlanner() {{\n  return (\n    <div>\n      \
         <script async type=\"module\" src=\"{{base}}embed/{{version}}/{GOAL_SCRIPT}\"{{integrity}}></script>\n      \
         {}\n    </div>\n  );\n}}",
        planner_at("      ")
    )
}

fn next() -> String {
    format!(
        "import Script from \"next/script\";\n\nexport default function CaloriePlanner() {{\n  return (\n    <div>\n      \
         <Script type=\"module\" src=\"{{base}}embed/{{version}}/{GOAL_SCRIPT}\"{{integrity}}></Script>\n      \
         {}\n    </div>\n  );\n}}",
        planner_at("      ")
    )
}

/// A template of Vue may hold no script, so the component imports it.
fn vue() -> String {
    format!(
        "<script setup>\nimport {{ onMounted }} from \"vue\";\n\nconst planner = \"{{base}}embed/{{version}}/{GOAL_SCRIPT}\";\n\
         onMounted(() => import(/* @vite-ignore */ planner));\n</script>\n\n<template>\n  {}\n</template>",
        planner_at("  ")
    )
}

/// What a frame may do on a page of AMP. Without `allow-same-origin`, which AMP refuses where page and frame are one site.
const AMP_SANDBOX: &str =
    "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

/// Nobody there tells the frame what it may do, so its address does.
fn amp() -> String {
    let allowed = AMP_SANDBOX.replace(' ', "+");
    format!(
        "<amp-iframe src=\"{{base}}embed/{{version}}/{GOAL_FRAME}?sandbox={allowed}{{more}}\" title=\"{{title}}\" width=\"360\" height=\"{{height}}\" layout=\"responsive\" sandbox=\"{AMP_SANDBOX}\" allow=\"clipboard-write\" resizable frameborder=\"0\">\n  \
         <p placeholder>{{title}}</p>\n  <div overflow tabindex=\"0\" role=\"button\" aria-label=\"Show all of the planner\">Show all</div>\n</amp-iframe>"
    )
}

fn address(file: &str) -> String {
    format!("{{base}}embed/{{version}}/{file}{{query}}")
}

fn script(file: &str) -> String {
    format!(
        "<script type=\"module\" src=\"{{base}}embed/{{version}}/{file}\"{{integrity}}></script>"
    )
}

/// `frameborder` rather than `style`, which strict policies block and some publishing systems remove.
fn frame(file: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{{title}}\" width=\"{{width}}\" \
         height=\"{{height}}\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\" \
         referrerpolicy=\"no-referrer\" sandbox=\"{SANDBOX}\"></iframe>",
        address(file)
    )
}

/// A template with its placeholders filled. Values are inserted unescaped, so they must be safe in an attribute.
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
            for hole in text.split('{').skip(1) {
                let (name, _) = hole.split_once('}').unwrap_or_default();
                let is_code = name.is_empty() || name.contains(|c: char| !c.is_alphanumeric());
                assert!(is_code, "{{{name}}} in {text}");
            }
            // Only code has braces.
            let is_code = matches!(snippet, Snippet::React | Snippet::Next | Snippet::Vue);
            assert_eq!(text.contains(['{', '}']), is_code, "{text}");
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
            // An import in code has no integrity.
            let is_tag = snippet.script().is_some() && snippet != Snippet::Vue;
            assert_eq!(template.contains("{integrity}"), is_tag);
            if let Some(script) = snippet.script() {
                assert!(template.contains(script), "{template}");
            }
        }
    }
}

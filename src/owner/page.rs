//! `embed.html`, "Put this on your site": for owners of other sites. Rendered natively only; what moves on it is
//! `embed/configure.js`, which knows nothing but what stands in this page.

pub mod about;
mod configure;
pub mod platforms;
pub mod readme;
pub mod reference;
pub mod snippet;
mod tables;

use super::markup::{El, Markup, anchor, div, el};
use super::{page, words};
use plateful_domain::embed::VERSION;
use snippet::{NOWHERE, Snippet};

/// A published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name in `embed/v1/`.
    pub name: String,
    /// Its size before compression.
    pub bytes: u64,
    /// What an `integrity` attribute holds.
    pub integrity: String,
}

/// What the page has to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Where this copy is found, with a slash at its end; none where nobody has said.
    pub base_url: Option<String>,
    /// What lies in `embed/v1/`.
    pub files: Vec<File>,
}

impl Published {
    /// What addresses on the page begin with.
    pub fn base(&self) -> &str {
        self.base_url.as_deref().unwrap_or(NOWHERE)
    }

    /// The origin of [`Self::base`], as content policies name it.
    pub fn origin(&self) -> &str {
        let base = self.base();
        let host = base.find("://").map_or(0, |at| at + 3);
        let end = base.get(host..).and_then(|rest| rest.find('/'));
        end.and_then(|at| base.get(..host + at)).unwrap_or(base)
    }

    /// The integrity of a file, if it is published.
    pub fn integrity(&self, name: &str) -> Option<&str> {
        let file = self.files.iter().find(|file| file.name == name)?;
        Some(&file.integrity)
    }
}

/// The title of the page.
pub const TITLE: &str = "Put this on your site";
/// What search engines show of it.
pub const DESCRIPTION: &str = "One snippet puts the calorie goal planner, or the article, into any page: settings, preview, policies and reference. No account, no cookies, no tracking.";

/// The parts of the page: id, heading.
const PARTS: [(&str, &str); 7] = [
    ("make", "Make your snippet"),
    ("copy", "Ready to paste"),
    ("policies", "If your site has a content policy"),
    ("platforms", "On your platform"),
    ("privacy", "What your site learns, and what it does not"),
    ("versions", "Versions and files"),
    ("reference", "Reference"),
];

/// The whole page.
///
/// # Without JavaScript
/// Everything but the settings with their preview: the snippets can be selected and copied by hand.
pub fn owner_page(published: &Published) -> Markup {
    let [
        make,
        copy,
        policies,
        platforms,
        privacy,
        versions,
        reference,
    ] = PARTS;
    let body = div("div", "body")
        .with(part(make).with(configure::configure(published)))
        .with(
            part(copy)
                .with(el("p").with("Each of these works as it is."))
                .with(Snippet::ALL.map(|one| ready(one, published))),
        )
        .with(part(policies).with(tables::policies(published)))
        .with(part(platforms).with(platforms::platforms(published)))
        .with(part(privacy).with(self::privacy()))
        .with(part(versions).with(tables::versions(published)))
        .with(part(reference).with(tables::reference()));
    let main = div("main", "page owner")
        .attr("id", "main")
        .attr("data-base", published.base().to_owned())
        .attr("data-origin", published.origin().to_owned())
        .attr("data-copied", "Copied.")
        .attr(
            "data-selected",
            "The snippet is selected: press Ctrl+C, or ⌘C, to copy it.",
        )
        .with(lead())
        .with(contents())
        .with(body);
    // Where a base address was given, it is the one that owners shall use, wherever this page is looked at.
    let main = if published.base_url.is_none() {
        main.attr("data-nowhere", "")
    } else {
        main
    };
    Markup::List(vec![
        div("a", "skip")
            .attr("href", "#main")
            .with("Skip to the text")
            .into(),
        page::small_header(),
        main.into(),
        page::small_footer(),
        div("p", "status")
            .attr("id", "status")
            .attr("role", "status")
            .into(),
    ])
}

fn lead() -> El {
    let facts = [
        "One snippet. No account, no key, nothing to sign.",
        "No cookies, no tracking, no request to anybody but the copy that you name.",
        "Everything is computed in your reader’s browser. Your site learns nothing, unless you ask for the goal; then your reader is told, and can stop it.",
        "Free to use and to change: code under MIT or Apache 2.0, the article under CC BY 4.0.",
    ];
    div("article", "lead")
        .with(
            div("header", "head")
                .with(el("h1").with(TITLE))
                .with(div("p", "standfirst").with("The calorie goal planner, or the whole article, in a page of yours. It fits its place, follows your light or dark, and works under the strictest policies.")),
        )
        .with(
            div("section", "short")
                .attr("aria-labelledby", "short-h")
                .with(el("h2").attr("id", "short-h").with("In short"))
                .with(div("ul", "points").with(facts.map(|fact| el("li").with(fact)))),
        )
}

fn contents() -> El {
    let list: Vec<El> = PARTS
        .into_iter()
        .map(|(id, heading)| el("li").with(anchor(id).with(heading)))
        .collect();
    let summary = el("summary")
        .with(el("span").with("On this page"))
        .with(" ")
        .with(div("span", "toc-n").with(format!("{} parts", PARTS.len())));
    div("nav", "toc")
        .attr("aria-label", "Contents")
        .with(el("details").with(summary).with(el("ol").with(list)))
}

fn part((id, heading): (&'static str, &'static str)) -> El {
    div("section", "part")
        .attr("id", id)
        .attr("aria-labelledby", format!("{id}-h"))
        .with(el("h2").attr("id", format!("{id}-h")).with(heading))
}

/// A snippet in a box, with its name and a button.
fn ready(snippet: Snippet, published: &Published) -> El {
    let (name, about) = ready_words(snippet);
    div("div", "subpart")
        .with(el("h3").with(name))
        .with(el("p").with(about))
        .with(boxed(snippet.id(), name, &snippet.usual(published.base())))
}

const fn ready_words(snippet: Snippet) -> (&'static str, &'static str) {
    match snippet {
        Snippet::Element => (
            "The planner as an element",
            "Becomes a part of your page: as high as it needs to be, in your light or dark. It loads when the reader comes near.",
        ),
        Snippet::FrameThatFits => (
            "The planner in a frame that fits",
            "Walled off from your page. The small script fits the height and passes events on.",
        ),
        Snippet::Frame => (
            "The planner in a frame alone",
            "For systems that take no script, such as most content systems. It scrolls inside where the height is not enough.",
        ),
        Snippet::ArticleElement => (
            "The article as an element",
            "The whole article, with its drawings and sources, among your own headings.",
        ),
        Snippet::ArticleFrame => ("The article in a frame that fits", "The same, walled off."),
    }
}

/// Code in a box that can be selected as a whole, and a button to copy it.
fn boxed(id: &'static str, name: &'static str, text: &str) -> El {
    // About what fits into a line of the box on a phone.
    let rows: usize = text.lines().map(|line| 1 + line.len() / 44).sum();
    div("div", "snip")
        .with(
            el("label")
                .attr("for", format!("snippet-{id}"))
                .with(div("span", "vh").with([name, ": "].concat()))
                .with("Snippet"),
        )
        .with(
            el("textarea")
                .attr("id", format!("snippet-{id}"))
                .attr("readonly", "")
                .attr("spellcheck", "false")
                .attr("data-own", "")
                .attr("rows", rows.clamp(3, 14).to_string())
                .with(text.to_owned()),
        )
        .with(
            div("button", "btn needs-js")
                .attr("type", "button")
                .attr("data-copy", format!("snippet-{id}"))
                .with("Copy")
                .with(div("span", "vh").with([" (", name, ")"].concat())),
        )
}

/// Code inside of a sentence, in which the address of this copy is put.
fn own_code(text: impl Into<String>) -> El {
    el("code").attr("data-own", "").with(text.into())
}

/// A paragraph in which what stands between backticks is code, as in the package's README.
fn prose(text: &'static str) -> El {
    let mut paragraph = el("p");
    for (at, part) in text.split('`').enumerate() {
        paragraph = if at % 2 == 1 {
            paragraph.with(el("code").with(part))
        } else {
            paragraph.with(part)
        };
    }
    paragraph
}

fn privacy() -> Vec<El> {
    let list = |class, items: &[&'static str]| {
        div("ul", class).with(
            items
                .iter()
                .map(|item| el("li").with(*item))
                .collect::<Vec<_>>(),
        )
    };
    vec![
        el("h3").with("Never, whatever you set"),
        list(
            "points points-dont",
            &[
                "Age, height, weight, sex, or anything else that was typed.",
                "Answers to the health questions, or what the planner refused.",
                "A goal made of a weight and a day: it would tell the weight.",
                "Who your readers are. The frame does not even tell us which page it is on (referrerpolicy=\"no-referrer\").",
            ],
        ),
        el("h3").with("Only if you ask, and until your reader stops it"),
        el("p")
            .with("With ")
            .with(el("code").with("emit=\"goal\""))
            .with(", or inside a form with a ")
            .with(el("code").with("name"))
            .with(", your page receives the goal that was chosen and the calories a day. The planner then says so, with the name of your site, beside a switch that stops it. What you do with it is for your own privacy notice."),
        el("h3").with("What is kept"),
        el("p").with("Nothing. On your site the planner stores no entry in the browser: loaded again, it starts afresh. Our own page can remember, where a reader asks it to; but browsers keep storage apart for each site around a frame, so what was entered there does not show on yours, nor on another."),
        el("h3").with("What the server sees"),
        el("p").with("Whoever hosts the copy that you name sees what every web server sees: that somebody at some address fetched its files. Host a copy yourself, and nobody else does."),
    ]
}

/// The line under the title in the browser's tab.
pub fn full_title() -> String {
    [TITLE, " – ", words::SITE].concat()
}

/// The folder of the version that gets mends and never breaks a snippet, and that of exactly this one.
pub fn folders() -> [String; 2] {
    let major = VERSION.split('.').next().unwrap_or_default();
    [format!("v{major}"), format!("v{VERSION}")]
}

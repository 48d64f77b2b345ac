//! The gallery: every state of every component as a small page of its own, made from the fixtures of the tests, and an
//! index that shows them all. People look at it, and the pictures of `tests/e2e/pictures` are of it.
//!
//! A state is a page and not a part of one, because some depend on attributes of `<html>`, and ids must be unique.

mod article;
mod pages;
mod planner;

use leptos::prelude::*;
use serde_json::json;

use super::head::escape;
use super::static_html;
use plateful_domain::article::Prepared;

/// A file of the gallery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GalleryFile {
    /// Its name in the gallery's folder.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// The gallery's own files. Style sheets, fonts and images are put beside them: `style/style.css` and `style/owner.css`
/// for the sheets, the others where the page has them.
///
/// `sample` is an article with every block, `faulty` one with faults for its author.
pub fn gallery(sample: &Prepared, faulty: &Prepared) -> Vec<GalleryFile> {
    let mut states = article::states(sample, faulty);
    states.extend(planner::states());
    states.extend(pages::states(sample));
    let mut files = vec![
        GalleryFile {
            name: "index.html".to_owned(),
            text: index(&states),
        },
        GalleryFile {
            name: "states.json".to_owned(),
            text: list(&states),
        },
    ];
    files.extend(states.iter().map(|state| GalleryFile {
        name: format!("{}.html", state.name),
        text: state.page(),
    }));
    files
}

/// A component in one of its states.
#[derive(Debug, Clone)]
struct State {
    group: &'static str,
    /// Valid in a file name, and never used twice.
    name: String,
    body: String,
    root: Root,
    sheets: &'static [&'static str],
    /// Selector of what a picture shows.
    shown: &'static str,
    /// Ids of popovers or of a dialog. The first that can be opened is open.
    opens: &'static str,
}

/// What `<html>` says of scripts and program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Root {
    /// The program runs.
    Ready,
    /// Scripts do not run.
    NoScript,
    /// The program could not start.
    Failed,
    /// The same, where another article was asked for.
    FailedOther,
}

/// The states of which a picture is kept in each width and color, in forced colors and as printed. Of the others there is
/// one that is narrow and light, and one that is wide and dark.
const IN_EVERY_LOOK: [&str; 15] = [
    "in-short",
    "care-emergency",
    "care-urgent-and-visit",
    "treatments-open",
    "clip",
    "ends-open",
    "header",
    "notices-all",
    "empty",
    "answer",
    "shared",
    "error",
    "stale",
    "refused-floor",
    "saved",
];

const SHARED: &[&str] = &["style"];
const OWNER: &[&str] = &["style", "owner"];
const NONE: &[&str] = &[];

impl State {
    /// A state of which `.sheet` is shown, while the program runs.
    fn new(group: &'static str, name: impl Into<String>, body: String) -> Self {
        Self {
            group,
            name: name.into(),
            body,
            root: Root::Ready,
            sheets: SHARED,
            shown: ".sheet",
            opens: "",
        }
    }

    /// The whole page.
    fn page(&self) -> String {
        let root = match self.root {
            Root::Ready => "class=\"js\" data-app=\"ready\"",
            Root::NoScript => "",
            Root::Failed => "class=\"js\" data-app=\"failed\"",
            Root::FailedOther => "class=\"js other-article\" data-app=\"failed\"",
        };
        let sheets: Vec<_> = self
            .sheets
            .iter()
            .map(|sheet| format!("<link rel=\"stylesheet\" href=\"style/{sheet}.css\">\n"))
            .collect();
        let sheets = sheets.concat();
        format!(
            "<!doctype html>\n<html lang=\"en-US\" id=\"top\" {root}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <link rel=\"preload\" href=\"fonts/literata-subset.woff2\" as=\"font\" type=\"font/woff2\" crossorigin>\n\
             {sheets}</head>\n<body data-opens=\"{opens}\">\n<div id=\"app\">{body}</div>\n\
             <script>{STATE_SCRIPT}</script>\n</body>\n</html>\n",
            title = escape(&self.title()),
            opens = self.opens,
            body = self.body,
        )
    }

    fn title(&self) -> String {
        format!("{}: {}", self.group, self.name)
    }
}

/// Tells the index how high the state is, takes the theme from it, and opens what is to be open.
const STATE_SCRIPT: &str = include_str!("state.js");

/// The states for the tests that take the pictures.
fn list(states: &[State]) -> String {
    let entries = states.iter().map(|state| {
        json!({
            "name": state.name,
            "shown": state.shown,
            "inEveryLook": IN_EVERY_LOOK.contains(&&*state.name),
        })
    });
    entries.collect::<serde_json::Value>().to_string()
}

/// The page that shows them all.
fn index(states: &[State]) -> String {
    let body = static_html(|| {
        let groups = states
            .chunk_by(|one, next| one.group == next.group)
            .map(|states| {
                let frames = states.iter().map(|state| {
                    let file = format!("{}.html", state.name);
                    view! {
                        <section id=state.name.clone()>
                            <h3>
                                <a href=file.clone()>{state.name.clone()}</a>
                            </h3>
                            <iframe data-src=file title=state.title()></iframe>
                        </section>
                    }
                });
                view! {
                    <h2>{states.first().map(|state| state.group)}</h2>
                    {frames.collect_view()}
                }
            });
        let choices = |name: &'static str, values: &[(&'static str, &'static str)]| {
            let radios = values.iter().enumerate().map(|(at, (value, label))| {
                view! {
                    <label>
                        <input type="radio" name=name value=*value checked=at == 0/>
                        {*label}
                    </label>
                }
            });
            radios.collect_view()
        };
        view! {
            <header>
                <h1>"Gallery"</h1>
                <fieldset>
                    <legend>"Width"</legend>
                    {choices("width", &[("360", "360"), ("768", "768"), ("1280", "1280")])}
                </fieldset>
                <fieldset>
                    <legend>"Theme"</legend>
                    {choices("theme", &[("auto", "device"), ("light", "light"), ("dark", "dark")])}
                </fieldset>
            </header>
            <main>{groups.collect_view()}</main>
        }
    });
    format!(
        "<!doctype html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Gallery – Plateful</title>\n\
         <style>{}</style>\n</head>\n<body>\n{body}\n<script>{}</script>\n</body>\n</html>\n",
        include_str!("index.css"),
        include_str!("index.js"),
    )
}

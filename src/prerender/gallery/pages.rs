//! What stands around articles and planner: header, notices, messages in the place of a page, the dialog to copy by
//! hand, and the steps for site owners.

use leptos::prelude::*;

use super::{NONE, OWNER, Root, State, static_html};
use crate::browser::{StorageStatus, by_hand};
use crate::owner::place::{PLACES, Places, Steps};
use crate::page::tray::{MenuButton, Notice, Notices, Tray};
use crate::page::{Header, PageState, StatePage};
use plateful_domain::article::{Prepared, ReadArticleError};

pub(super) fn states(sample: &Prepared) -> Vec<State> {
    let opening = |name: &'static str, opens, notices: &[Notice]| State {
        shown: "",
        opens,
        ..State::new("Header and notices", name, header(notices))
    };
    let mut states = vec![
        State {
            shown: ".bar",
            ..State::new(
                "Header and notices",
                "header",
                header(&[Notice::Update, Notice::Full]),
            )
        },
        opening("notices-all", "menu notices", &Notice::ALL),
        opening("notices-none", "menu notices", &[]),
        opening("theme", "menu theme", &[]),
        State {
            shown: "",
            opens: "by-hand",
            ..State::new("Copy by hand", "copy-by-hand", copy_by_hand())
        },
    ];
    states.extend(page_states().into_iter().map(|(name, state)| State {
        shown: ".page-state",
        ..State::new(
            "No article",
            name,
            static_html(|| view! { <StatePage state/> }),
        )
    }));
    states.push(State {
        root: Root::FailedOther,
        shown: ".other-failed",
        ..State::new(
            "No article",
            "another-article-failed",
            super::super::body(sample),
        )
    });
    states.extend(UNSTYLED.map(|id| State {
        sheets: NONE,
        shown: "#app",
        ..State::new("Page without its styles", id, unstyled(id))
    }));
    states.extend(PLACES.map(|place| State {
        sheets: OWNER,
        ..State::new(
            "Steps for site owners",
            format!("steps-{}", place.id),
            steps(place.id),
        )
    }));
    states
}

/// The header with these notices.
fn header(notices: &[Notice]) -> String {
    static_html(|| {
        let mut tray = Tray::default();
        for notice in notices {
            tray.put(*notice, true);
        }
        let tray = RwSignal::new(tray);
        view! {
            <Header
                home="#top"
                way=|| {
                    view! {
                        <a class="tool tool-contents" href="#top">
                            "Contents"
                        </a>
                    }
                }
                goal=Some("top".to_owned())
                subject=" this article"
                menu_button=move || view! { <MenuButton tray/> }
                notices=move || {
                    view! {
                        <Notices
                            tray
                            storage=StorageStatus::Possible
                            is_shared=false
                            at_risk=true
                            on_save=|()| ()
                            on_remember=|()| ()
                            on_settle_shared=|_| ()
                        />
                    }
                }
            />
        }
    })
}

/// As [`by_hand::offer`] makes it in a browser.
fn copy_by_hand() -> String {
    let text = "https://example.org/plateful/goal.html#plan=1.1.41.165.85.1.1.0.6";
    static_html(|| {
        view! {
            <dialog class="by-hand" id="by-hand" aria-label=by_hand::NAME>
                <p>{by_hand::REFUSED}</p>
                <textarea readonly rows="5" aria-label=by_hand::FIELD>
                    {text}
                </textarea>
                <button class="btn" type="button">
                    {by_hand::CLOSE}
                </button>
            </dialog>
        }
    })
}

fn page_states() -> [(&'static str, PageState); 11] {
    let unreadable = PageState::Unreadable;
    let schema = |found: &str| ReadArticleError::OtherSchema {
        found: found.to_owned(),
    };
    [
        ("loading", PageState::Loading),
        ("not-allowed", PageState::NotAllowed),
        ("not-found", PageState::NotFound),
        ("offline", PageState::Offline),
        ("server-error", PageState::Server(503)),
        (
            "too-large",
            unreadable(ReadArticleError::TooLarge { bytes: 9_000_000 }),
        ),
        (
            "no-json",
            unreadable(ReadArticleError::Syntax {
                line: 12,
                column: 7,
            }),
        ),
        ("too-deep", unreadable(ReadArticleError::TooDeep)),
        ("no-schema", unreadable(schema(""))),
        ("other-schema", unreadable(schema("article/2"))),
        ("no-article", unreadable(ReadArticleError::NotAnArticle)),
    ]
}

/// The notices of `index.html` for a page whose styles or scripts did not arrive.
const UNSTYLED: [&str; 3] = ["unstyled", "no-slash", "from-disk"];

fn unstyled(id: &str) -> String {
    let shell = include_str!("../../../index.html");
    let start = format!("<p id=\"{id}\" hidden>");
    let notice = shell.split_once(&start).map_or("", |(_, rest)| rest);
    let notice = notice.split("</p>").next().unwrap_or_default();
    format!("<p>{notice}</p>")
}

fn steps(place: &'static str) -> String {
    static_html(|| {
        view! {
            <div class="sheet">
                <main class="page owner own-page" id="main">
                    <div class="body">
                        <div class="own wide">
                            <section class="own-where">
                                <Places chosen=place/>
                            </section>
                            <section class="own-add">
                                <Steps base="https://example.org/plateful/".to_owned()/>
                            </section>
                        </div>
                    </div>
                </main>
            </div>
        }
    })
}

//! Where an owner puts the planner, and what to do there: the first question of the page.

use super::snippet::Snippet;
use super::snippet_box::{CodeBlock, Prose, SnippetBox};
use leptos::prelude::*;

/// Something to do before the snippet is pasted.
#[derive(Debug, Clone, Copy)]
struct Before {
    what: &'static str,
    code: &'static str,
}

/// A place to put the planner in.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its id on the page.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// The ways that work there; the first one is taken.
    pub ways: &'static [Snippet],
    before: Option<Before>,
    copy: &'static str,
    then: &'static [&'static str],
    note: &'static str,
}

const COPY: &str = "Copy this snippet.";
const AMP_SCRIPT: &str = "<script async custom-element=\"amp-iframe\" src=\"https://cdn.ampproject.org/v0/amp-iframe-0.1.js\"></script>";
const VUE_CONFIG: &str = "vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith(\"plateful-\") } } })";
const IN_CONTENT_SYSTEMS: &[Snippet] = &[Snippet::Frame, Snippet::FrameThatFits, Snippet::Element];

/// The places, in the order of the page. The one for any HTML is chosen at first.
pub const PLACES: [Place; 8] = [
    Place {
        id: "wordpress",
        name: "WordPress",
        ways: IN_CONTENT_SYSTEMS,
        before: None,
        copy: COPY,
        then: &["In the editor, add a “Custom HTML” block, paste the snippet and update the page."],
        note: "It needs no script. If your account may not post unfiltered HTML, WordPress removes some attributes; the planner works without them.",
    },
    Place {
        id: "builder",
        name: "Wix or Squarespace",
        ways: IN_CONTENT_SYSTEMS,
        before: None,
        copy: COPY,
        then: &[
            "Wix: choose Add Elements, Embed Code, Embed HTML. Paste the snippet, press Update, and drag the box to the size you want.",
            "Squarespace: add a Code block, paste the snippet and save.",
        ],
        note: "Some plans do not include embedded code.",
    },
    Place {
        id: "notion",
        name: "Notion or Google Sites",
        ways: &[Snippet::Address],
        before: None,
        copy: "Copy this address.",
        then: &[
            "Notion: type /embed, paste the address and press Enter.",
            "Google Sites: choose Insert, Embed, By URL, paste the address, and drag the box to the size you want.",
        ],
        note: "Your settings are part of the address.",
    },
    ANY_HTML,
    Place {
        id: "react",
        name: "React",
        ways: &[Snippet::React],
        before: None,
        copy: "Save this as a component.",
        then: &["Put `<CaloriePlanner />` where you want the planner."],
        note: "For React 19. React 18 runs no script inside a component: move the script tag to your index.html.",
    },
    Place {
        id: "vue",
        name: "Vue",
        ways: &[Snippet::Vue],
        before: Some(Before {
            what: "In vite.config.js, tell Vue that the planner is an element:",
            code: VUE_CONFIG,
        }),
        copy: "Save this as CaloriePlanner.vue.",
        then: &["Import it and put `<CaloriePlanner />` where you want the planner."],
        note: "For Vue 3.",
    },
    Place {
        id: "next",
        name: "Next.js",
        ways: &[Snippet::Next],
        before: None,
        copy: "Save this as a component.",
        then: &["Import it in a page and put `<CaloriePlanner />` where you want the planner."],
        note: "Works in server components too: nothing here needs “use client”.",
    },
    Place {
        id: "amp",
        name: "AMP",
        ways: &[Snippet::Amp],
        before: Some(Before {
            what: "Add this to the head of the page, unless it is there:",
            code: AMP_SCRIPT,
        }),
        copy: "Copy this snippet.",
        then: &["Paste the snippet where you want the planner."],
        note: "AMP allows only a frame. Keep it out of the first 600 pixels, or leave the placeholder in.",
    },
];

/// See [`PLACES`].
pub const ANY_HTML: Place = Place {
    id: "html",
    name: "My own HTML",
    ways: &[Snippet::Element, Snippet::FrameThatFits, Snippet::Frame],
    before: None,
    copy: COPY,
    then: &["Paste the snippet where you want the planner."],
    note: "The script can stand there, or once in the head for all planners of the page.",
};

/// The answers to "Where will it go?". Each says which ways work there.
#[component]
pub fn Places(
    /// The id of the one that is chosen at first.
    #[prop(default = ANY_HTML.id)]
    chosen: &'static str,
) -> impl IntoView {
    let places = PLACES.map(|place| {
        let ways: Vec<&str> = place.ways.iter().map(|way| way.id()).collect();
        view! {
            <label class="opt">
                <input
                    type="radio"
                    name="place"
                    id=format!("place-{}", place.id)
                    value=place.id
                    checked=place.id == chosen
                    data-takes=ways.join(" ")
                />
                <span>{place.name}</span>
            </label>
        }
    });
    view! {
        <fieldset class="own-places" id="platforms">
            <legend class="vh">"Where will it go?"</legend>
            {places}
        </fieldset>
    }
}

/// What to do, for each place. The style sheet shows those of the place that is chosen, with scripts and without.
#[component]
pub fn Steps(
    /// What addresses begin with.
    base: String,
) -> impl IntoView {
    PLACES.map(|place| {
        let code = place
            .ways
            .first()
            .map(|way| way.usual(&base))
            .unwrap_or_default();
        let before = place.before.map(|Before { what, code }| {
            view! {
                <li>
                    <p>{what}</p>
                    <CodeBlock code/>
                </li>
            }
        });
        let then = place.then.iter().map(|text| view! { <Prose text/> });
        view! {
            <div class="own-place" id=format!("steps-{}", place.id)>
                <ol class="own-steps">
                    {before}
                    <li>
                        <p>{place.copy}</p>
                        <SnippetBox id=place.id name=place.name code/>
                    </li>
                    <li>{then.collect_view()}</li>
                </ol>
                <p class="hint">{place.note}</p>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{PLACES, Snippet};
    use std::collections::HashSet;

    #[test]
    fn every_way_is_for_some_place_and_every_place_has_one() {
        let used: HashSet<&str> = PLACES
            .iter()
            .flat_map(|place| place.ways)
            .map(|way| way.id())
            .collect();
        assert_eq!(used, Snippet::WAYS.map(Snippet::id).into_iter().collect());
        assert!(PLACES.iter().all(|place| !place.ways.is_empty()));
        assert!(PLACES.iter().all(|place| !place.then.is_empty()));
    }

    #[test]
    fn the_style_sheet_shows_the_steps_of_each_place() {
        let sheet = include_str!("../../style/owner.css");
        for place in PLACES {
            let rule = format!(".owner:has(#place-{0}:checked) #steps-{0}", place.id);
            assert!(sheet.contains(&rule), "{rule}");
        }
    }
}

//! Folded lists for looking things up: glossary and references.

use leptos::prelude::*;

use super::heading::Heading;

/// A part of the page with a folded list.
///
/// # Before and without the program
/// A native `<details>`. A link to an entry opens it, and so does the browser's search. A link to the part itself leads
/// to the heading, and opens it once the program runs. It is printed in full.
///
/// # Accessibility
/// A section named by its heading, which is outside the `<summary>`; the summary gives the number of entries.
#[component]
pub(super) fn ListFold(
    id: &'static str,
    heading: &'static str,
    /// The number of entries, in words.
    label: String,
    children: Children,
) -> impl IntoView {
    let heading_id = format!("{id}-h");
    let labelled_by = heading_id.clone();
    view! {
        <section class="part" id=id aria-labelledby=labelled_by>
            <Heading rank=2 id=heading_id text=heading.to_owned()/>
            <details class="more wide">
                <summary>{label}</summary>
                {children()}
            </details>
        </section>
    }
}

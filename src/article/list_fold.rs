//! Lists that are looked up, not read: folded below their heading.

use leptos::prelude::*;

use super::heading::Heading;

/// A part of the page whose list is folded.
///
/// # Before and without the program
/// A native `<details>`. A link to an entry, and a search of the page, open it; a link to the part itself leads to the
/// heading, and opens it once the program runs. Print shows it whole.
///
/// # Accessibility
/// A section named by its heading, which stands outside of the `<summary>`; the summary says how long the list is.
#[component]
pub(super) fn ListFold(
    id: &'static str,
    heading: &'static str,
    /// How many entries it has, in words.
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

//! Code to copy.

use leptos::either::Either;
use leptos::prelude::*;

/// Code in a box that can be selected as a whole, with a button to copy it.
///
/// # Without JavaScript
/// The button is hidden.
#[component]
pub(super) fn SnippetBox(id: &'static str, name: &'static str, code: String) -> impl IntoView {
    let id = format!("snippet-{id}");
    // About 44 characters fit into a line of the box on a phone.
    let rows: usize = code.lines().map(|line| 1 + line.len() / 44).sum();
    view! {
        <div class="snip">
            <label for=id.clone()>
                <span class="vh">{format!("{name}: ")}</span>
                "Snippet"
            </label>
            <textarea
                id=id.clone()
                readonly
                spellcheck="false"
                data-own=""
                rows=rows.clamp(3, 14).to_string()
                inner_html=escaped(&code)
            ></textarea>
            <button class="btn needs-js" type="button" data-copy=id>
                "Copy"
                <span class="vh">{format!(" ({name})")}</span>
            </button>
        </div>
    }
}

/// Escapes text for a `<textarea>`: Leptos does not, and a browser would read `&amp;` in it as `&`.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Lines of code, which can be scrolled by keyboard.
#[component]
pub(super) fn CodeBlock(#[prop(into)] code: String) -> impl IntoView {
    view! {
        <pre tabindex="0">
            <code data-own="">{code}</code>
        </pre>
    }
}

/// A paragraph in which text between backticks is code, as in the package's README.
#[component]
pub(super) fn Prose(text: &'static str) -> impl IntoView {
    let parts = text.split('`').enumerate();
    let parts = parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(at, part)| {
            if at % 2 == 1 {
                Either::Left(view! { <code>{part}</code> })
            } else {
                Either::Right(part)
            }
        });
    view! { <p>{parts.collect_view()}</p> }
}

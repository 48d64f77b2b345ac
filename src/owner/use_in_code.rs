//! The package in frameworks, and setting an element at run time. The package's README says the same.

use super::frameworks::{BUNDLERS, FRAMEWORKS};
use super::snippet_box::{CodeBlock, Prose};
use leptos::prelude::*;

/// Setting and listening in a page's own script.
const RUN_TIME: &str = "const planner = document.querySelector(\"plateful-goal\");\nplanner.theme = \"dark\";\nplanner.addEventListener(\"plateful-change\", (event) => console.log(event.detail.goal, event.detail.kcal));\nplanner.addEventListener(\"plateful-error\", (event) => console.log(event.detail.code, event.detail.message));";

/// The part about frameworks.
#[component]
pub(super) fn Frameworks() -> impl IntoView {
    let frameworks = FRAMEWORKS.map(|framework| {
        view! {
            <Note name=framework.name>
                <Prose text=framework.about/>
                <CodeBlock code=framework.code/>
            </Note>
        }
    });
    view! {
        <Note name="npm and bundlers">
            <Prose text="`cargo xtask pack` makes the package `plateful-embed` from this project; it is in no registry."/>
            <Prose text=BUNDLERS/>
        </Note>
        {frameworks}
        <Note name="At run time">
            <p>
                "The element is set by its attributes or properties, whenever you like; an auto-height iframe by the same attributes with “data-” before them, on the iframe. Both give the same events."
            </p>
            <CodeBlock code=RUN_TIME/>
        </Note>
    }
}

/// Notes under a name, folded.
#[component]
fn Note(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <details class="more own-note">
            <summary>{name}</summary>
            <div class="own-in">{children()}</div>
        </details>
    }
}

//! How to put it in on each platform. The code of the frameworks uses the npm package, whose README says the same.

use super::frameworks::{BUNDLERS, FRAMEWORKS};
use super::published::VersionFolders;
use super::snippet::{GOAL_FRAME, TITLE};
use super::snippet_box::{CodeBlock, Prose};
use leptos::prelude::*;

/// Setting and listening in a page's own script.
const RUN_TIME: &str = "const planner = document.querySelector(\"plateful-goal\");\nplanner.theme = \"dark\";\nplanner.addEventListener(\"plateful-change\", (event) => console.log(event.detail.goal, event.detail.kcal));\nplanner.addEventListener(\"plateful-error\", (event) => console.log(event.detail.code, event.detail.message));";

/// The part about platforms. `base` is what the addresses of the copy begin with that an owner names.
#[component]
pub(super) fn Platforms(base: String) -> impl IntoView {
    let VersionFolders { alias, .. } = VersionFolders::current();
    let address = format!("{base}embed/{alias}/{GOAL_FRAME}");
    let amp = amp(&address);
    let frameworks = FRAMEWORKS.map(|framework| {
        view! {
            <Note name=framework.name>
                <Prose text=framework.about/>
                <CodeBlock code=framework.code/>
            </Note>
        }
    });
    view! {
        <Note name="Plain HTML">
            <p>
                "Paste a snippet where the planner shall stand. The script may stand there, or once in the head for all planners of the page."
            </p>
        </Note>
        <Note name="WordPress">
            <p>
                "Add a “Custom HTML” block and paste the frame alone. Users who may not post unfiltered HTML lose every script and most attributes: source, width, height and title are left, and that is enough."
            </p>
            <p>
                "Where WordPress makes the frame itself from a link, it also fits its height, up to 1000 pixels."
            </p>
        </Note>
        <Note name="Notion, Google Sites and other page builders">
            <p>"Choose “Embed” and give the address of the frame:"</p>
            <CodeBlock code=address/>
        </Note>
        <Note name="AMP">
            <p>
                "AMP takes no elements of others, but a frame. Keep it out of the first 600 pixels, or leave the placeholder in."
            </p>
            <CodeBlock code=amp/>
        </Note>
        <Note name="npm and bundlers">
            <Prose text="`cargo xtask pack` makes the package `plateful-embed` from this project; it is in no registry."/>
            <Prose text=BUNDLERS/>
        </Note>
        {frameworks}
        <Note name="At run time">
            <p>
                "The element is set by its attributes or properties, whenever you like; a frame that fits by the same attributes with “data-” before them, on the iframe. Both give the same events."
            </p>
            <CodeBlock code=RUN_TIME/>
        </Note>
    }
}

/// What a frame may do on a page of AMP. Without `allow-same-origin`, which AMP refuses where page and frame are one site.
const SANDBOX: &str = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

/// What an owner pastes into a page of AMP. Nobody there tells the frame what it may do, so its address does.
fn amp(address: &str) -> String {
    let allowed = SANDBOX.replace(' ', "+");
    format!(
        "<amp-iframe src=\"{address}?sandbox={allowed}\" title=\"{TITLE}\" width=\"360\" height=\"900\" layout=\"responsive\" sandbox=\"{SANDBOX}\" allow=\"clipboard-write\" resizable frameborder=\"0\">\n  \
         <p placeholder>{TITLE}</p>\n  <div overflow tabindex=\"0\" role=\"button\" aria-label=\"Show all of the planner\">Show all</div>\n</amp-iframe>"
    )
}

/// Notes under the name of a platform, folded.
#[component]
fn Note(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <details class="more own-note">
            <summary>{name}</summary>
            <div class="own-in">{children()}</div>
        </details>
    }
}

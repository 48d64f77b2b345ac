//! The content security policy that each way of embedding needs.

use super::table::{CodeRow, Table};
use leptos::prelude::*;

/// The part about policies. `origin` is the origin of the copy that the snippets use.
#[component]
pub(super) fn Policies(origin: String) -> impl IntoView {
    view! {
        <p>
            "Add this to your "
            <code>"Content-Security-Policy"</code>
            ". The planner tells in words, and by an event, when a policy stops it."
        </p>
        <Table caption="Lines for your policy" columns=["Way", "What to add"]>
            <PolicyRow way="Plain iframe" policy=format!("frame-src {origin}")>
                "Nothing else: what happens inside follows our own policy."
            </PolicyRow>
            <PolicyRow
                way="Auto-height iframe"
                policy=format!("frame-src {origin}; script-src {origin}")
            >
                "The script fits the height. It makes no code from text and asks for nothing."
            </PolicyRow>
            <PolicyRow
                way="Web component"
                policy=format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}")
            >
                "'wasm-unsafe-eval' allows WebAssembly and nothing else: eval() stays forbidden. No inline style and no inline script is used."
            </PolicyRow>
        </Table>
        <h3>"Other headers"</h3>
        <Table caption="Other headers and attributes" columns=["If you send", "Then"]>
            <CodeRow code="Cross-Origin-Embedder-Policy: require-corp">
                "The copy that you name has to send Cross-Origin-Resource-Policy: cross-origin and Access-Control-Allow-Origin: *, as our sample of headers does."
            </CodeRow>
            <CodeRow code="require-trusted-types-for 'script'">
                "Use a frame. The element makes its form from text, sees that it may not, says so, and shows its link."
            </CodeRow>
            <CodeRow code="sandbox=\"allow-scripts\"">
                "A frame works like this too. Add allow-popups and allow-popups-to-escape-sandbox for links, and allow-downloads for the saved numbers: what is missing is not offered."
            </CodeRow>
            <CodeRow code="Permissions-Policy">
                "Nothing is needed. clipboard-write lets the copy button work in a frame."
            </CodeRow>
        </Table>
    }
}

/// The policy for one way of embedding. Its children explain it.
#[component]
fn PolicyRow(way: &'static str, policy: String, children: Children) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{way}</th>
            <td>
                <code data-own="">{policy}</code>
                <p>{children()}</p>
            </td>
        </tr>
    }
}

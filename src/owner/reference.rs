//! Reference tables of everything that an element offers, from the tables in the code.

use super::api::{CODES, ELEMENT_ONLY, EVENTS, PARTS, PROPERTIES, SLOT};
use super::attributes;
use super::table::{CodeRow, NamedTable, Table};
use leptos::either::EitherOf4;
use leptos::prelude::*;
use plateful_domain::embed::{Allowed, AttributeName, Element};
use plateful_domain::planner::decimal::fixed;

/// Attributes, events, codes, parts, properties, slot.
#[component]
pub(super) fn Reference() -> impl IntoView {
    view! {
        <h3>"Attributes of the planner"</h3>
        <p>
            "For the element as attributes, or as properties of the same name in camel case ("
            <code>"heading-level"</code>
            " is "
            <code>"headingLevel"</code>
            "). For an iframe in the address, or with “data-” before the name on the iframe: "
            <code>"goal.html?goal=lose-1&theme=dark"</code>
            ". All can be changed at any time. What cannot be used is told in the planner, in the console and by an event; the rest works."
        </p>
        <AttributeTable caption="Attributes of plateful-goal" element=Element::Goal/>
        <h3>"Of the element alone"</h3>
        <NamedTable
            caption="Attributes of the element alone"
            columns=["Attribute", "What it does"]
            rows=&ELEMENT_ONLY
        />
        <h3>"Attributes of the article"</h3>
        <AttributeTable caption="Attributes of plateful-article" element=Element::Article/>
        <h3>"Events"</h3>
        <p>
            "They bubble and leave the shadow root. With an auto-height iframe, they come from the iframe."
        </p>
        <Events/>
        <NamedTable
            caption="Codes of plateful-error"
            columns=["Code", "What it means"]
            rows=&CODES
        />
        <h3>"Style"</h3>
        <p>"For the element. A frame is set by its attributes only."</p>
        <NamedTable caption="Parts, for ::part()" columns=["Part", "What it is"] rows=&PARTS/>
        <NamedTable
            caption="Custom properties"
            columns=["Property", "What it sets"]
            rows=&PROPERTIES
        />
        <h3>"Between the tags"</h3>
        <p>{SLOT}</p>
    }
}

#[component]
fn Events() -> impl IntoView {
    let rows = EVENTS.map(|event| {
        view! {
            <CodeRow code=event.name>
                <p>{event.does}</p>
                <p>
                    "detail: "
                    <code>{event.detail}</code>
                </p>
            </CodeRow>
        }
    });
    view! {
        <Table caption="Events" columns=["Event", "When, and what it holds"]>
            {rows}
        </Table>
    }
}

/// The attributes of an element: what each does and takes, and its default.
#[component]
fn AttributeTable(caption: &'static str, element: Element) -> impl IntoView {
    // The elements' messages link to the rows.
    let of = match element {
        Element::Goal => "goal",
        Element::Article => "article",
    };
    let rows = AttributeName::of(element)
        .map(|which| {
            let (attribute, text) = (which.attribute(), attributes::text(which));
            view! {
                <CodeRow id=format!("{of}-{}", attribute.name) code=attribute.name>
                    <p>{text.does}</p>
                    <p>
                        "Takes "
                        <Takes allowed=attribute.allowed/>
                    </p>
                    <p class="hint">{format!("Without it: {}.", text.unset)}</p>
                </CodeRow>
            }
        })
        .collect_view();
    view! {
        <Table caption columns=["Attribute", "What it does"]>
            {rows}
        </Table>
    }
}

/// The rest of a sentence that begins with "Takes".
#[component]
fn Takes(allowed: Allowed) -> impl IntoView {
    match allowed {
        Allowed::Words(words) => {
            let list = words.iter().enumerate().map(|(at, word)| {
                let between = match at {
                    0 => None,
                    _ if at + 1 == words.len() => Some(" or "),
                    _ => Some(", "),
                };
                view! {
                    {between}
                    <code>{*word}</code>
                }
            });
            EitherOf4::A(view! {
                {list.collect_view()}
                "."
            })
        }
        Allowed::Number { least, most, unit } => EitherOf4::B(format!(
            "a number from {} to {} ({unit}); what lies outside is held to the nearer end.",
            fixed(least, 0),
            fixed(most, 0)
        )),
        Allowed::Color => EitherOf4::C(view! {
            "a color such as "
            <code>"#1c4794"</code>
            ": six digits, and no names. Where text in it would have less than 4.5:1 of contrast, a darker shade of it is shown on light, and a lighter one on dark. If that is so where it is seen first (in light mode, or in dark mode with theme=\"dark\"), the element says so once in the console and by an event."
        }),
        Allowed::Article => EitherOf4::D(view! {
            "a path such as "
            <code>"articles/pinched-s1-nerve.json"</code>
            "."
        }),
    }
}

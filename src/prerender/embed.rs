//! Prerenders what host pages use: the article in its frame before the program runs, and data about the elements.

use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::static_html;
use crate::article::Site;
use crate::owner::api::{ELEMENT_ONLY, EVENTS, Named, PARTS, PROPERTIES, SLOT, tag};
use crate::owner::{attributes, readme, snippet};
use crate::page::HostPage;
use plateful_domain::article::Prepared;
use plateful_domain::embed::{Allowed, AttributeName, Element, VERSION};

/// The article as shown in its frame before the program runs, or where it cannot. `base` leads from the frame's page to
/// the site, and ends in `/`.
pub fn article_placeholder(prepared: &Prepared, base: &str) -> String {
    let lang = Some(prepared.article.lang.clone()).filter(|lang| !lang.is_empty());
    static_html(|| {
        view! {
            <div class="article" lang=lang>
                <HostPage prepared=prepared.clone() site=Site::placeholder(base)/>
            </div>
        }
    })
}

/// Data about the elements: the source of their manifest, the package's README, and the oEmbed frames, with
/// placeholders for `width` and `height`.
pub fn facts(base_url: Option<&str>) -> Value {
    let base = base_url.unwrap_or(snippet::NOWHERE);
    json!({
        "version": VERSION,
        "elements": [element(Element::Goal), element(Element::Article)],
        "frames": {
            "goal": snippet::plain_frame(base, snippet::GOAL_FRAME, snippet::TITLE),
            "article": snippet::plain_frame(base, snippet::ARTICLE_FRAME, snippet::ARTICLE_TITLE),
        },
        "readme": readme::readme(base),
    })
}

fn element(element: Element) -> Value {
    let (class, does) = match element {
        Element::Goal => ("PlatefulGoal", "The calorie goal planner."),
        Element::Article => (
            "PlatefulArticle",
            "A health article, with its drawings and sources.",
        ),
    };
    let events: Vec<Value> = EVENTS
        .iter()
        .filter(|event| event.on.contains(&element))
        .map(|event| {
            json!({"name": event.name, "does": event.does, "detail": event.detail, "detailName": event.detail_name})
        })
        .collect();
    // Only the planner can be part of a form, and be disabled.
    let only: Vec<Value> = ELEMENT_ONLY
        .iter()
        .filter(|one| element == Element::Goal || one.name == "loading")
        .map(named)
        .collect();
    json!({
        "tag": tag(element),
        "class": class,
        "does": does,
        "attributes": AttributeName::of(element).map(attribute).collect::<Vec<_>>(),
        "ownOnly": only,
        "events": events,
        "parts": PARTS.iter().map(named).collect::<Vec<_>>(),
        "properties": PROPERTIES.iter().map(named).collect::<Vec<_>>(),
        "slot": SLOT,
    })
}

fn named(named: &Named) -> Value {
    json!({"name": named.name, "does": named.does})
}

fn attribute(which: AttributeName) -> Value {
    let (attribute, text) = (which.attribute(), attributes::text(which));
    let mut out = Map::new();
    out.insert("name".to_owned(), json!(attribute.name));
    out.insert("does".to_owned(), json!(text.does));
    out.insert("unset".to_owned(), json!(text.unset));
    match attribute.allowed {
        Allowed::Words(words) => {
            out.insert("words".to_owned(), json!(words));
        }
        Allowed::Number { least, most, unit } => {
            out.insert(
                "number".to_owned(),
                json!({"least": least, "most": most, "unit": unit}),
            );
        }
        Allowed::Color | Allowed::Article => {}
    }
    Value::Object(out)
}

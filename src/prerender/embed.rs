//! What embeds: the article in its frame until the program runs, and what programs may know of the elements.

use serde_json::{Map, Value, json};

use super::fragment;
use crate::owner::api::{CODES, ELEMENT_ONLY, EVENTS, Named, PARTS, PROPERTIES, SLOT, tag};
use crate::owner::{attributes, readme, snippet};
use crate::state::folds::Folds;
use crate::view;
use crate::view::markup::{El, Markup, div};
use crate::view::page::{Around, guest_page};
use plateful_domain::article::Prepared;
use plateful_domain::embed::{Allowed, AttributeName, Element, VERSION};

/// The article as it stands in its frame where the program cannot run, or has not come yet. `base` leads from the frame's
/// page to the site, and ends in `/`.
///
/// Without the program nobody follows a link in place, so places within the article are named alone, and what leads to
/// another site opens beside the frame: few sites let themselves be shown in one.
pub fn article_placeholder(prepared: &Prepared, base: &str) -> String {
    let around = Around {
        base,
        full_page: base,
        heading_level: 1,
    };
    fragment(|| {
        let folds = Folds::new(view::article::folds(&prepared.article.body));
        let mut article = guest_page(prepared, folds, &around);
        article.each_element(&mut |element| by_itself(element, base));
        let place = div("div", "article").attr_if("lang", &prepared.article.lang);
        Markup::from(place.with(article))
    })
}

fn by_itself(element: &mut El, base: &str) {
    if element.tag() != "a" || element.attribute("target").is_some() {
        return;
    }
    let Some(address) = element.attribute("href") else {
        return;
    };
    let within = address
        .strip_prefix(base)
        .filter(|rest| rest.starts_with('#'))
        .map(str::to_owned);
    if let Some(place) = within {
        element.set_attribute("href", place);
    } else if address.starts_with("http") {
        element.set_attribute("target", "_blank");
        element.set_attribute("rel", "noopener");
    }
}

/// What there is to know of the elements: the source of their types and of their manifest, the package's README, and the
/// frames of oEmbed, with holes for `width` and `height`.
pub fn facts(base_url: Option<&str>) -> Value {
    let base = base_url.unwrap_or(snippet::NOWHERE);
    json!({
        "version": VERSION,
        "elements": [element(Element::Goal), element(Element::Article)],
        "frames": {
            "goal": snippet::plain_frame(base, snippet::GOAL_FRAME, snippet::TITLE),
            "article": snippet::plain_frame(base, snippet::ARTICLE_FRAME, snippet::ARTICLE_TITLE),
        },
        "codes": CODES.iter().map(named).collect::<Vec<_>>(),
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
    // Only the planner takes part in forms, and can be out of use.
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

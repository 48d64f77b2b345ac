//! The page for owners of other sites, and what programs may know of the elements.

use serde_json::{Map, Value, json};

use super::{Rendered, fragment, head::escape};
use crate::state::folds::Folds;
use crate::view;
use crate::view::embed::about::about;
use crate::view::embed::reference::{self, CODES, ELEMENT_ONLY, EVENTS, Named, PARTS, PROPERTIES};
use crate::view::embed::{self, File, Published, readme, snippet};
use crate::view::markup::{El, Markup, div};
use crate::view::page::{Around, guest_page};
use plateful_domain::article::Prepared;
use plateful_domain::embed::{Allowed, AttributeName, Element, VERSION};

/// Renders `embed.html`.
pub fn render_owner_page(published: &Published) -> Rendered {
    let mut lines = vec![
        format!("<title>{}</title>", escape(&embed::full_title())),
        format!(
            "<meta name=\"description\" content=\"{}\">",
            escape(embed::DESCRIPTION)
        ),
    ];
    if let Some(base) = &published.base_url {
        lines.push(format!(
            "<link rel=\"canonical\" href=\"{}embed.html\">",
            escape(base)
        ));
    }
    Rendered {
        body: fragment(|| embed::owner_page(published)),
        head: lines.join("\n"),
    }
}

/// Reads the list of published files, as the build writes it: `{"files": {name: {"bytes", "integrity"}}}`.
///
/// # Errors
/// When the text is no such list.
pub fn read_published(manifest: &str, base_url: Option<&str>) -> Result<Published, String> {
    let manifest: Value = serde_json::from_str(manifest).map_err(|error| error.to_string())?;
    let files = manifest
        .get("files")
        .and_then(Value::as_object)
        .ok_or("the list of files has no \"files\"")?
        .iter()
        .map(|(name, file)| {
            Some(File {
                name: name.clone(),
                bytes: file.get("bytes")?.as_u64()?,
                integrity: file.get("integrity")?.as_str()?.to_owned(),
            })
        })
        .collect::<Option<Vec<_>>>()
        .ok_or("a file lacks its bytes or its integrity")?;
    Ok(Published {
        base_url: base_url.map(str::to_owned),
        files,
    })
}

/// The article as it stands in its frame where the program cannot run, or has not come yet. `base` leads from the frame's
/// page to the site, and ends in `/`.
///
/// Without the program nobody follows a link in place, so places within the article are named alone, and what leads to
/// another site opens beside the frame: few sites let themselves be shown in one.
pub fn article_face(prepared: &Prepared, base: &str) -> String {
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
    let (tag, class, about) = match element {
        Element::Goal => ("plateful-goal", "PlatefulGoal", "The calorie goal planner."),
        Element::Article => (
            "plateful-article",
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
        "tag": tag,
        "class": class,
        "does": about,
        "attributes": AttributeName::of(element).map(attribute).collect::<Vec<_>>(),
        "ownOnly": only,
        "events": events,
        "parts": PARTS.iter().map(named).collect::<Vec<_>>(),
        "properties": PROPERTIES.iter().map(named).collect::<Vec<_>>(),
        "slot": reference::SLOT,
    })
}

fn named(named: &Named) -> Value {
    json!({"name": named.name, "does": named.does})
}

fn attribute(which: AttributeName) -> Value {
    let (attribute, about) = (which.attribute(), about(which));
    let mut out = Map::new();
    out.insert("name".to_owned(), json!(attribute.name));
    out.insert("does".to_owned(), json!(about.does));
    out.insert("unset".to_owned(), json!(about.unset));
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

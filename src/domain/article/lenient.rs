//! Reading that gives up on a value, never on the page.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::model::{Block, Citation, Inline, Inlines, Unreadable};

/// Reads a value, or takes the default when it is of another shape.
pub(super) fn lenient<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> Deserialize<'a> + Default,
{
    let value = Value::deserialize(deserializer)?;
    Ok(T::deserialize(&value).unwrap_or_default())
}

/// Reads a list, leaving out the items that are of another shape.
pub(super) fn lenient_list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> Deserialize<'a>,
{
    let Value::Array(items) = Value::deserialize(deserializer)? else {
        return Ok(Vec::new());
    };
    Ok(items
        .iter()
        .filter_map(|item| T::deserialize(item).ok())
        .collect())
}

impl<'de> Deserialize<'de> for Inlines {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(inlines(&Value::deserialize(deserializer)?))
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(citation(&Value::deserialize(deserializer)?))
    }
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(block(&Value::deserialize(deserializer)?))
    }
}

fn inlines(value: &Value) -> Inlines {
    Inlines(match value {
        Value::Array(items) => items.iter().map(inline).collect(),
        Value::Null => Vec::new(),
        other => vec![inline(other)],
    })
}

fn inline(value: &Value) -> Inline {
    let word = |name: &str| {
        value
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let content = || inlines(value.get("content").unwrap_or(&Value::Null));
    match value.get("type").and_then(Value::as_str) {
        Some("strong") => Inline::Strong(content()),
        Some("link") => Inline::Link {
            href: word("href"),
            content: content(),
        },
        Some("term") => Inline::Term {
            id: word("id"),
            content: content(),
        },
        Some("cite") => Inline::Cite(citation(value.get("refs").unwrap_or(&Value::Null))),
        _ => Inline::Text(text_of(value)),
    }
}

fn citation(refs: &Value) -> Citation {
    let names = refs
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    Citation {
        refs: names.map(str::to_owned).collect(),
        marks: Vec::new(),
    }
}

fn block(value: &Value) -> Block {
    let kind = value
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let read = match kind {
        "paragraph" => Deserialize::deserialize(value).map(Block::Paragraph),
        "list" => Deserialize::deserialize(value).map(Block::List),
        "section" => Deserialize::deserialize(value).map(Block::Section),
        "care-card" => Deserialize::deserialize(value).map(Block::CareCard),
        "callout" => Deserialize::deserialize(value).map(Block::Callout),
        "figure" => Deserialize::deserialize(value).map(Block::Figure),
        "clip" => Deserialize::deserialize(value).map(Block::Clip),
        "video" => Deserialize::deserialize(value).map(Block::Video),
        "table" => Deserialize::deserialize(value).map(Block::Table),
        "quote" => Deserialize::deserialize(value).map(Block::Quote),
        "widget" => Deserialize::deserialize(value).map(Block::Widget),
        "emergency-numbers" => Ok(Block::EmergencyNumbers),
        "" => return unreadable(value, kind, "a block needs a \"type\""),
        _ => {
            return unreadable(
                value,
                kind,
                "this version of the page does not know this kind of block",
            );
        }
    };
    read.unwrap_or_else(|error| unreadable(value, kind, &error.to_string()))
}

fn unreadable(value: &Value, kind: &str, problem: &str) -> Block {
    Block::Unreadable(Unreadable {
        kind: kind.to_owned(),
        problem: problem.to_owned(),
        text: text_of(value),
    })
}

/// Names, addresses and switches: not for a reader's eyes.
const NOT_TEXT: [&str; 14] = [
    "type",
    "id",
    "href",
    "refs",
    "url",
    "src",
    "style",
    "kind",
    "level",
    "effect",
    "certainty",
    "certainty_to",
    "basis",
    "drawing",
];

/// All the text in a value; the fields of an object in the order of their names.
fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => joined(items.iter()),
        Value::Object(fields) => joined(
            fields
                .iter()
                .filter(|(name, _)| !NOT_TEXT.contains(&name.as_str()))
                .map(|(_, inner)| inner),
        ),
        _ => String::new(),
    }
}

fn joined<'a>(values: impl Iterator<Item = &'a Value>) -> String {
    let mut all = String::new();
    for text in values.map(text_of).filter(|text| !text.is_empty()) {
        if !all.is_empty() && !all.ends_with(char::is_whitespace) {
            all.push(' ');
        }
        all.push_str(&text);
    }
    all
}

//! What programs may know of the elements: a list of the files, a Custom Elements Manifest, types.
//!
//! List and manifest are made from what the package's `prerender` wrote down of its own tables, so that they cannot say
//! anything else than the code and the page. The compiler writes the types, from `embed/plateful*.ts`, which a test of the
//! package holds to the same tables.

mod manifest;

use serde::Deserialize;

use crate::build::hash;
use crate::build::site::Site;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text};
use crate::scripts;

/// The list of files.
pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const CUSTOM_ELEMENTS: &str = "custom-elements.json";
pub(crate) const TYPES: &str = "plateful.d.ts";
pub(crate) const REACT: &str = "plateful-react.d.ts";
pub(crate) const VUE: &str = "plateful-vue.d.ts";

/// What there is to know.
#[derive(Debug, Deserialize)]
pub(crate) struct Facts {
    pub(crate) version: String,
    pub(crate) elements: Vec<Element>,
    pub(crate) readme: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) class: String,
    pub(crate) does: String,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) own_only: Vec<Named>,
    pub(crate) events: Vec<Event>,
    pub(crate) parts: Vec<Named>,
    pub(crate) properties: Vec<Named>,
    pub(crate) slot: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) does: String,
    pub(crate) unset: String,
    #[serde(default)]
    pub(crate) words: Vec<String>,
    pub(crate) number: Option<Number>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Number {
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) unit: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) does: String,
    pub(crate) detail: String,
    pub(crate) detail_name: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) does: String,
}

impl Facts {
    /// As `prerender` wrote them down.
    pub(crate) fn read(project: &Project) -> Outcome<Self> {
        let path = project.target("prerender/embed.json");
        serde_json::from_str(&read_text(&path)?).doing(path.display())
    }
}

/// Adds descriptions of `files`, and last the list of all.
pub(super) fn add(project: &Project, files: &mut Site) -> Outcome {
    let facts = Facts::read(project)?;
    files.insert(
        CUSTOM_ELEMENTS.to_owned(),
        manifest::custom_elements(&facts).into_bytes(),
    );
    for (name, text) in scripts::declarations(project, [TYPES, REACT, VUE])? {
        files.insert(name, text.into_bytes());
    }
    files.insert(
        MANIFEST.to_owned(),
        list(&facts.version, files).into_bytes(),
    );
    Ok(())
}

/// Every file with its size and its digest.
fn list(version: &str, files: &Site) -> String {
    let described: serde_json::Map<_, _> = files
        .iter()
        .map(|(name, bytes)| {
            let said =
                serde_json::json!({"bytes": bytes.len(), "integrity": hash::integrity(bytes)});
            (name.clone(), said)
        })
        .collect();
    format!(
        "{:#}\n",
        serde_json::json!({"version": version, "files": described})
    )
}

/// `heading-level` as `headingLevel`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let mut out = parts.next().unwrap_or_default().to_owned();
    out.extend(parts.map(capital));
    out
}

/// `goal` as `Goal`.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Facts, camel, list, manifest};

    pub(super) fn facts() -> Facts {
        serde_json::from_value(serde_json::json!({
            "version": "1.0.0",
            "elements": [{
                "tag": "plateful-goal", "class": "PlatefulGoal", "does": "A planner.",
                "attributes": [
                    {"name": "goal", "does": "The goal.", "unset": "maintain", "words": ["maintain", "lose-1"]},
                    {"name": "heading-level", "does": "The level.", "unset": "2",
                     "number": {"least": 1.0, "most": 5.0, "unit": "level"}},
                    {"name": "lang", "does": "The language.", "unset": "en", "words": ["en"]},
                ],
                "ownOnly": [{"name": "name", "does": "In a form."}],
                "events": [{"name": "plateful-change", "does": "Another goal.", "detail": "{ readonly goal?: GoalValue }",
                            "detailName": "ChangeDetail"}],
                "parts": [{"name": "frame", "does": "All."}],
                "properties": [{"name": "--plateful-font", "does": "Font."}],
                "slot": "Before.",
            }],
            "readme": "",
        }))
        .unwrap()
    }

    #[test]
    fn the_list_has_a_digest_for_each_file() {
        let files = [("a.js".to_owned(), b"alert('Hello, world.');".to_vec())].into();
        let list: serde_json::Value = serde_json::from_str(&list("1.0.0", &files)).unwrap();
        assert_eq!(list["version"], "1.0.0");
        assert_eq!(list["files"]["a.js"]["bytes"], 23);
        assert_eq!(
            list["files"]["a.js"]["integrity"],
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }

    #[test]
    fn the_manifest_knows_attributes_properties_and_events() {
        let text = manifest::custom_elements(&facts());
        let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(manifest["schemaVersion"], "1.0.0");
        let module = &manifest["modules"][0];
        assert_eq!(module["path"], "plateful-goal.js");
        let class = &module["declarations"][0];
        assert_eq!(class["tagName"], "plateful-goal");
        assert_eq!(
            class["attributes"][0]["type"]["text"],
            "\"maintain\" | \"lose-1\""
        );
        assert_eq!(class["attributes"][1]["fieldName"], "headingLevel");
        assert_eq!(class["members"][1]["attribute"], "heading-level");
        assert_eq!(
            class["events"][0]["type"]["text"],
            "CustomEvent<ChangeDetail>"
        );
        assert_eq!(class["cssParts"][0]["name"], "frame");
        assert_eq!(class["cssProperties"][0]["name"], "--plateful-font");
    }

    #[test]
    fn names_of_properties() {
        assert_eq!(camel("heading-level"), "headingLevel");
        assert_eq!(camel("goal"), "goal");
    }
}

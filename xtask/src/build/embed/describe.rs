//! Machine-readable descriptions of the elements: a list of the files, a Custom Elements Manifest, types.
//!
//! The package's `prerender` makes the manifest from its own tables, so it cannot differ from the code and the page.
//! The compiler writes the types from `embed/plateful*.ts`, which a test of the package compares with the same tables.

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

/// The descriptions.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Facts {
    pub(crate) version: String,
    custom_elements: serde_json::Value,
    pub(crate) readme: String,
}

impl Facts {
    /// Reads what `prerender` wrote.
    pub(crate) fn read(project: &Project) -> Outcome<Self> {
        let path = project.target("prerender/embed.json");
        serde_json::from_str(&read_text(&path)?).doing(path.display())
    }
}

/// Adds descriptions of `files`, and last the list of all files.
pub(super) fn add(project: &Project, files: &mut Site) -> Outcome {
    let facts = Facts::read(project)?;
    files.insert(
        CUSTOM_ELEMENTS.to_owned(),
        format!("{:#}\n", facts.custom_elements).into_bytes(),
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

/// Every file with its size and digest.
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

#[cfg(test)]
mod tests {
    use super::list;

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
}

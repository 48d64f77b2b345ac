//! Prerenders the page for owners of other sites.

use leptos::prelude::*;
use serde_json::Value;

use super::{Rendered, head::escape, static_html};
use crate::owner::{DESCRIPTION, OwnerPage, Published, PublishedFile, full_title};

/// Renders `embed.html`.
pub fn render_owner_page(published: &Published) -> Rendered {
    let mut lines = vec![
        format!("<title>{}</title>", escape(&full_title())),
        format!(
            "<meta name=\"description\" content=\"{}\">",
            escape(DESCRIPTION)
        ),
    ];
    if let Some(base) = &published.base_url {
        lines.push(format!(
            "<link rel=\"canonical\" href=\"{}embed.html\">",
            escape(base)
        ));
    }
    Rendered {
        body: static_html(|| {
            let published = published.clone();
            view! { <OwnerPage published/> }
        }),
        head: lines.join("\n"),
    }
}

/// Reads the list of published files as written by the build: `{"files": {name: {"bytes", "integrity"}}}`.
///
/// # Errors
/// A message, if the text is not such a list.
pub fn read_published(manifest: &str, base_url: Option<&str>) -> Result<Published, String> {
    let manifest: Value = serde_json::from_str(manifest).map_err(|error| error.to_string())?;
    let files = manifest
        .get("files")
        .and_then(Value::as_object)
        .ok_or("the list of files has no \"files\"")?
        .iter()
        .map(|(name, file)| {
            Some(PublishedFile {
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

//! The pages for owners of other sites.

use leptos::prelude::*;
use serde_json::Value;

use super::{Rendered, head::escape, static_html};
use crate::owner::developers::{self, DeveloperPage};
use crate::owner::page::{self, OwnerPage};
use crate::owner::{PageHead, Published, PublishedFile};

/// Renders `embed.html`.
pub fn render_owner_page(published: &Published) -> Rendered {
    let shown = published.clone();
    Rendered {
        body: static_html(|| view! { <OwnerPage published=shown/> }),
        head: head(&page::head(), published),
    }
}

/// Renders `developers.html`.
pub fn render_developer_page(published: &Published) -> Rendered {
    let shown = published.clone();
    Rendered {
        body: static_html(|| view! { <DeveloperPage published=shown/> }),
        head: head(&developers::head(), published),
    }
}

fn head(page: &PageHead, published: &Published) -> String {
    let PageHead {
        file,
        title,
        description,
    } = page;
    let mut lines = vec![
        format!("<title>{}</title>", escape(title)),
        format!(
            "<meta name=\"description\" content=\"{}\">",
            escape(description)
        ),
    ];
    if let Some(base) = &published.base_url {
        lines.push(format!(
            "<link rel=\"canonical\" href=\"{}{file}\">",
            escape(base)
        ));
    }
    lines.join("\n")
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

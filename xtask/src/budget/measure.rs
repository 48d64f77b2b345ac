//! The sizes of the finished page's files.

use std::collections::BTreeMap;

use crate::build::{compress, hash, offline};
use crate::failure::Outcome;
use crate::project::ending;

/// One file, or a total, in bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Size {
    /// The path without the digits that change with the content.
    pub(super) name: String,
    pub(super) raw: usize,
    pub(super) gzip: usize,
    /// Brotli; for a file that is dense already, as it is.
    pub(super) brotli: usize,
}

/// Sizes of `files` (path, bytes), then the totals. The compressed copies among them are measured as
/// the forms of the file they are made from.
pub(super) fn measure(
    files: &[(String, Vec<u8>)],
    totals: &BTreeMap<String, Vec<String>>,
) -> Outcome<Vec<Size>> {
    let mut sizes = Vec::new();
    for (name, bytes) in files {
        // Under its full version lies the same as under its major one, and beside each page its copy.
        let is_copy = name.starts_with(&format!("embed/v{}/", plateful_domain::embed::VERSION))
            || name.starts_with(offline::COPIES);
        let is_for_hosts = matches!(&**name, "_headers" | ".gitattributes");
        if is_copy || is_for_hosts || matches!(ending(name), "br" | "gz") {
            continue;
        }
        let form = |added: &str| {
            if !compress::is_compressible(name) {
                return Ok(bytes.len());
            }
            let copy = format!("{name}{added}");
            let form = files.iter().find(|(other, _)| *other == copy);
            form.map(|(_, bytes)| bytes.len())
                .ok_or_else(|| format!("dist/{copy} is missing: cargo xtask build"))
        };
        sizes.push(Size {
            name: hash::plain_name(name),
            raw: bytes.len(),
            gzip: form(".gz")?,
            brotli: form(".br")?,
        });
    }
    for (name, parts) in totals {
        let mut total = Size {
            name: name.clone(),
            ..Size::default()
        };
        for part in parts {
            let size = sizes.iter().find(|size| size.name == *part);
            let size = size.ok_or_else(|| format!("budget.json, {name}: there is no {part}"))?;
            total.raw += size.raw;
            total.gzip += size.gzip;
            total.brotli += size.brotli;
        }
        sizes.push(total);
    }
    Ok(sizes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::measure;

    fn file(name: &str, length: usize) -> (String, Vec<u8>) {
        (name.to_owned(), vec![0; length])
    }

    #[test]
    fn measures_each_form_and_adds_up() {
        let mut files = vec![
            file("fonts/a.woff2", 50),
            file("_headers", 9),
            file(".gitattributes", 8),
        ];
        for (name, raw) in [
            ("index.html", 100),
            ("page-0123456789ab.wasm", 1000),
            ("embed/v1/goal.wasm", 40),
            ("embed/v1.0.0/goal.wasm", 40),
            ("intact/index.txt", 100),
        ] {
            files.extend([file(name, raw), file(&format!("{name}.br"), raw / 5)]);
            files.push(file(&format!("{name}.gz"), raw / 4));
        }
        let total = |parts: &[&str]| {
            let parts = parts.iter().map(|part| (*part).to_owned()).collect();
            measure(&files, &[("total".to_owned(), parts)].into())
        };
        let sizes = total(&["index.html", "page.wasm", "fonts/a.woff2"]).unwrap();
        let shown: Vec<_> = sizes
            .iter()
            .map(|size| (&*size.name, size.raw, size.gzip, size.brotli))
            .collect();
        assert_eq!(
            shown,
            [
                ("fonts/a.woff2", 50, 50, 50),
                ("index.html", 100, 25, 20),
                ("page.wasm", 1000, 250, 200),
                ("embed/v1/goal.wasm", 40, 10, 8),
                ("total", 1150, 325, 270),
            ]
        );
        assert!(total(&["gone.js"]).is_err());
    }

    #[test]
    fn a_missing_compressed_copy_is_a_mistake() {
        assert!(measure(&[file("a.css", 1), file("a.css.gz", 1)], &[].into()).is_err());
    }
}

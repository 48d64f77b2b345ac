//! The sizes of the finished page's files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex_lite::Regex;

use crate::{FOLDER, LEDGER, Outcome};

/// The digest that a build puts into names.
static DIGITS: LazyLock<Regex> = LazyLock::new(|| pattern(r"-[0-9a-f]{12}(\.\w+)$"));
/// Files that are not counted: compressed copies, files for hosts, copies of pages, and the elements under their full
/// version, which are the same as under the major version.
static LEFT_OUT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\.(br|gz)$|^(_headers|\.gitattributes)$|^intact/|^embed/v\d+\.\d+\.\d+/")
});

/// One file, or a total, in bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Size {
    /// The path without the digest.
    pub(super) name: String,
    pub(super) raw: usize,
    pub(super) gzip: usize,
    /// Brotli; the plain size for a file that is compressed already.
    pub(super) brotli: usize,
}

#[expect(clippy::expect_used, reason = "it is a constant")]
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}

/// Every file below a folder: its relative path, and its size.
pub(super) fn files(folder: &Path) -> Outcome<BTreeMap<String, usize>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next)? {
            let entry = entry?;
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let below = path.strip_prefix(folder)?.components();
            let name: Vec<_> = below
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            found.insert(name.join("/"), usize::try_from(entry.metadata()?.len())?);
        }
    }
    Ok(found)
}

/// Sizes of `files`, then the sums. A compressed copy counts as a form of its original; a file without a copy is
/// compressed already.
pub(super) fn measure(
    files: &BTreeMap<String, usize>,
    totals: &BTreeMap<String, Vec<String>>,
) -> Outcome<Vec<Size>> {
    let mut sizes = Vec::new();
    for (name, &raw) in files {
        if LEFT_OUT.is_match(name) {
            continue;
        }
        let copy = |added: &str| files.get(&format!("{name}{added}")).copied();
        let (gzip, brotli) = match (copy(".gz"), copy(".br")) {
            (Some(gzip), Some(brotli)) => (gzip, brotli),
            (None, None) => (raw, raw),
            _ => {
                return Err(
                    format!("{FOLDER}/{name} lacks .br or .gz. Run: cargo xtask build").into(),
                );
            }
        };
        sizes.push(Size {
            name: DIGITS.replace(name, "$1").into_owned(),
            raw,
            gzip,
            brotli,
        });
    }
    for (name, parts) in totals {
        let mut total = Size {
            name: name.clone(),
            ..Size::default()
        };
        for part in parts {
            let size = sizes.iter().find(|size| size.name == *part);
            let size = size.ok_or_else(|| format!("{LEDGER}, {name}: there is no {part}"))?;
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
    use super::measure;

    #[test]
    fn measures_each_form_and_adds_up() {
        let mut files: std::collections::BTreeMap<_, _> = [
            ("fonts/a.woff2".to_owned(), 50),
            ("_headers".to_owned(), 9),
            (".gitattributes".to_owned(), 8),
            ("intact/index.txt".to_owned(), 100),
            ("plain-name-0123456789.js".to_owned(), 7),
        ]
        .into();
        for (name, raw) in [
            ("index.html", 100),
            ("page-0123456789ab.wasm", 1000),
            ("embed/v1/goal.wasm", 40),
            ("embed/v1.0.0/goal.wasm", 40),
        ] {
            files.insert(name.to_owned(), raw);
            files.insert(format!("{name}.br"), raw / 5);
            files.insert(format!("{name}.gz"), raw / 4);
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
                ("embed/v1/goal.wasm", 40, 10, 8),
                ("fonts/a.woff2", 50, 50, 50),
                ("index.html", 100, 25, 20),
                ("page.wasm", 1000, 250, 200),
                ("plain-name-0123456789.js", 7, 7, 7),
                ("total", 1150, 325, 270),
            ]
        );
        assert!(total(&["gone.js"]).is_err());
    }

    #[test]
    fn a_missing_compressed_copy_is_a_mistake() {
        let files = [("a.css".to_owned(), 9), ("a.css.gz".to_owned(), 5)].into();
        assert!(measure(&files, &[].into()).is_err());
    }

    #[test]
    fn finds_files_in_folders() {
        let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let found = super::files(here).unwrap();
        assert!(found["src/measure.rs"] > 1000 && found.contains_key("Cargo.toml"));
    }
}

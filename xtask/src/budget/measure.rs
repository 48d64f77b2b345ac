//! The sizes of the finished page's files.

use crate::build::{compress, hash, owner};
use crate::failure::Outcome;
use crate::project::ending;

/// The WASM that the page runs on.
pub(super) const PAGE_WASM: &str = "total: page WASM";
/// Everything a first visit downloads: page, styles, scripts, WASM and font.
pub(super) const FIRST_LOAD: &str = "total: first load";

/// `<plateful-goal>`: WASM and script.
pub(super) const EMBEDDED_GOAL: &str = "total: embedded goal";

/// `<plateful-article>`: WASM and script.
pub(super) const EMBEDDED_ARTICLE: &str = "total: embedded article";
/// The page for owners of other sites: what it has of its own.
pub(super) const OWNER_PAGE: &str = "total: page for site owners";

/// One file, or a total, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Size {
    /// The path without the digits that change with the content.
    pub(super) name: String,
    pub(super) raw: u64,
    pub(super) gzip: u64,
    /// Brotli; for a file that is dense already, as it is.
    pub(super) brotli: u64,
}

impl Size {
    fn total(name: &str, of: &[Size], belongs: impl Fn(&str) -> bool) -> Self {
        let mut total = Self {
            name: name.to_owned(),
            raw: 0,
            gzip: 0,
            brotli: 0,
        };
        for size in of.iter().filter(|size| belongs(&size.name)) {
            total.raw += size.raw;
            total.gzip += size.gzip;
            total.brotli += size.brotli;
        }
        total
    }
}

/// Sizes of `files` (path, bytes), then the totals. The compressed copies among them are measured as
/// the forms of the file they are made from.
pub(super) fn measure(files: &[(String, Vec<u8>)]) -> Outcome<Vec<Size>> {
    let mut sizes = Vec::new();
    for (name, bytes) in files {
        if name == "_headers" || matches!(ending(name), "br" | "gz") {
            continue;
        }
        let raw = length(bytes);
        let form = |added: &str| {
            if !compress::is_compressible(name) {
                return Ok(raw);
            }
            let copy = format!("{name}{added}");
            files
                .iter()
                .find(|(other, _)| *other == copy)
                .map(|(_, bytes)| length(bytes))
                .ok_or_else(|| format!("dist/{copy} is missing: cargo xtask build"))
        };
        sizes.push(Size {
            name: hash::plain_name(name),
            raw,
            gzip: form(".gz")?,
            brotli: form(".br")?,
        });
    }
    let totals = [
        Size::total(PAGE_WASM, &sizes, |name| {
            is_page(name) && ending(name) == "wasm"
        }),
        Size::total(FIRST_LOAD, &sizes, is_first_load),
        Size::total(EMBEDDED_GOAL, &sizes, |name| is_embedded(name, "goal")),
        Size::total(EMBEDDED_ARTICLE, &sizes, |name| {
            is_embedded(name, "article")
        }),
        Size::total(OWNER_PAGE, &sizes, is_owner_page),
    ];
    sizes.extend(totals);
    Ok(sizes)
}

/// Not what other people's pages load, nor the page that tells their owners about it, nor what is copied over the
/// worker, if ever.
fn is_page(name: &str) -> bool {
    !name.starts_with("embed/") && !name.starts_with("kill-switch/") && !is_owner_page(name)
}

fn is_owner_page(name: &str) -> bool {
    [owner::PAGE, owner::SCRIPT, owner::STYLE].contains(&name)
}

fn is_first_load(name: &str) -> bool {
    is_page(name) && matches!(ending(name), "css" | "html" | "js" | "wasm" | "woff2")
}

/// The WASM of an element, and its script, which has wasm-bindgen's in it.
fn is_embedded(name: &str, element: &str) -> bool {
    let file = name.strip_prefix("embed/v1/").unwrap_or_default();
    file.strip_suffix(".wasm") == Some(element)
        || file
            .strip_prefix("plateful-")
            .and_then(|file| file.strip_suffix(".js"))
            == Some(element)
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::measure;

    fn file(name: &str, length: usize) -> (String, Vec<u8>) {
        (name.to_owned(), vec![0; length])
    }

    #[test]
    fn adds_up_what_a_first_visit_downloads() {
        let sizes = measure(&[
            file("index.html", 100),
            file("index.html.br", 20),
            file("index.html.gz", 30),
            file("plateful-0123456789ab.wasm", 1000),
            file("plateful-0123456789ab.wasm.br", 200),
            file("plateful-0123456789ab.wasm.gz", 300),
            file("fonts/a.woff2", 50),
            file("articles/a.json", 500),
            file("articles/a.json.br", 5),
            file("articles/a.json.gz", 6),
            file("embed/v1/goal.wasm", 40),
            file("embed/v1/goal.wasm.br", 4),
            file("embed/v1/goal.wasm.gz", 4),
            file("embed/v1/plateful-goal.js", 30),
            file("embed/v1/plateful-goal.js.br", 3),
            file("embed/v1/plateful-goal.js.gz", 3),
            file("kill-switch/sw.js", 70),
            file("kill-switch/sw.js.br", 7),
            file("kill-switch/sw.js.gz", 8),
            file("embed.html", 20),
            file("embed.html.br", 2),
            file("embed.html.gz", 2),
            file("configure-0123456789ab.js", 10),
            file("configure-0123456789ab.js.br", 1),
            file("configure-0123456789ab.js.gz", 1),
            file("_headers", 9),
        ])
        .unwrap();
        let shown: Vec<_> = sizes
            .iter()
            .map(|size| (&size.name[..], size.raw, size.gzip, size.brotli))
            .collect();
        assert_eq!(
            shown,
            [
                ("index.html", 100, 30, 20),
                ("plateful.wasm", 1000, 300, 200),
                ("fonts/a.woff2", 50, 50, 50),
                ("articles/a.json", 500, 6, 5),
                ("embed/v1/goal.wasm", 40, 4, 4),
                ("embed/v1/plateful-goal.js", 30, 3, 3),
                ("kill-switch/sw.js", 70, 8, 7),
                ("embed.html", 20, 2, 2),
                ("configure.js", 10, 1, 1),
                ("total: page WASM", 1000, 300, 200),
                ("total: first load", 1150, 380, 270),
                ("total: embedded goal", 70, 7, 7),
                ("total: embedded article", 0, 0, 0),
                ("total: page for site owners", 30, 3, 3),
            ]
        );
    }

    #[test]
    fn a_missing_compressed_copy_is_a_mistake() {
        assert!(measure(&[file("a.css", 1), file("a.css.gz", 1)]).is_err());
    }
}

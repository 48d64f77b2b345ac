//! The sizes of the finished page's files.

use crate::build::{compress, hash, offline, owner};
use crate::failure::Outcome;
use crate::project::ending;

/// What must be there before the page can be read and looks as it should: HTML, styles, font, and the scripts that run
/// before or beside it. No program.
pub(super) const TO_READ: &str = "total: needed to read";
/// That, and the program that comes afterwards.
pub(super) const FIRST_LOAD: &str = "total: first load";

/// Each program, WASM and script: those of the page, then those of the elements.
pub(super) const PROGRAMS: [&str; 4] = ["page", "reader", "goal", "article"];
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
        // Under its full version lies the same as under its major one.
        let is_copy = name.starts_with(&format!("embed/v{}/", plateful_domain::embed::VERSION));
        if is_copy || name == "_headers" || matches!(ending(name), "br" | "gz") {
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
    let mut totals = vec![
        Size::total(TO_READ, &sizes, is_to_read),
        Size::total(FIRST_LOAD, &sizes, |name| {
            is_to_read(name) || is_program(name, "page")
        }),
    ];
    for program in PROGRAMS {
        let name = format!("program: {program}");
        totals.push(Size::total(&name, &sizes, |name| is_program(name, program)));
    }
    totals.push(Size::total(OWNER_PAGE, &sizes, is_owner_page));
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

fn is_to_read(name: &str) -> bool {
    let is_apart = name == offline::WORKER || PROGRAMS.iter().any(|of| is_program(name, of));
    is_page(name) && !is_apart && matches!(ending(name), "css" | "html" | "js" | "woff2")
}

/// The WASM of a program, and its script; that of an element has wasm-bindgen's in it.
fn is_program(name: &str, program: &str) -> bool {
    match program {
        "page" | "reader" => [format!("{program}.wasm"), format!("{program}.js")],
        _ => [
            format!("embed/v1/{program}.wasm"),
            format!("embed/v1/plateful-{program}.js"),
        ],
    }
    .iter()
    .any(|file| file == name)
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{FIRST_LOAD, OWNER_PAGE, TO_READ, measure};

    fn file(name: &str, length: usize) -> (String, Vec<u8>) {
        (name.to_owned(), vec![0; length])
    }

    #[test]
    fn adds_up_what_a_first_visit_downloads() {
        let mut files = vec![file("fonts/a.woff2", 50), file("_headers", 9)];
        for (name, raw, brotli) in [
            ("index.html", 100, 20),
            ("page-0123456789ab.wasm", 1000, 200),
            ("page-0123456789ab.js", 40, 10),
            ("reader-0123456789ab.wasm", 2000, 400),
            ("loader-0123456789ab.js", 8, 3),
            ("sw.js", 9, 5),
            ("articles/a.json", 500, 6),
            ("embed/v1/goal.wasm", 40, 4),
            ("embed/v1.0.0/goal.wasm", 40, 4),
            ("embed/v1/plateful-goal.js", 30, 3),
            ("kill-switch/sw.js", 70, 7),
            ("embed.html", 20, 2),
            ("configure-0123456789ab.js", 10, 1),
        ] {
            files.push(file(name, raw));
            files.push(file(&format!("{name}.br"), brotli));
            files.push(file(&format!("{name}.gz"), brotli + 1));
        }
        let sizes = measure(&files).unwrap();
        let size = |name: &str| {
            let size = sizes.iter().find(|size| size.name == name).unwrap();
            (size.raw, size.gzip, size.brotli)
        };
        assert_eq!(sizes.len(), 13 + 7);
        assert_eq!(size("page.wasm"), (1000, 201, 200));
        assert_eq!(size("fonts/a.woff2"), (50, 50, 50));
        assert_eq!(size(TO_READ), (158, 75, 73));
        assert_eq!(size(FIRST_LOAD), (1198, 287, 283));
        assert_eq!(size("program: page"), (1040, 212, 210));
        assert_eq!(size("program: reader"), (2000, 401, 400));
        assert_eq!(size("program: goal"), (70, 9, 7));
        assert_eq!(size("program: article"), (0, 0, 0));
        assert_eq!(size(OWNER_PAGE), (30, 5, 3));
    }

    #[test]
    fn a_missing_compressed_copy_is_a_mistake() {
        assert!(measure(&[file("a.css", 1), file("a.css.gz", 1)]).is_err());
    }
}

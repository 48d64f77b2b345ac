//! The service worker: its list of files, and its version.

use super::hash;
use super::site::Site;
use crate::failure::Outcome;
use crate::project::{Project, ending};
use crate::scripts::Bundle;
use crate::tools::Found;

/// The worker's path. Its folder is its scope.
pub(crate) const WORKER: &str = "sw.js";
/// The worker that removes itself and its caches, ready to be copied over the other.
pub(crate) const KILL_SWITCH: &str = "kill-switch/sw.js";

/// The folder of the copies of pages, as in `worker/sw.ts`.
pub(crate) const COPIES: &str = "intact/";

/// Adds both workers and the copies of pages to an otherwise complete site.
pub(crate) fn add(project: &Project, esbuild: &Found, site: &mut Site) -> Outcome {
    add_copies(site);
    let bundle = |entry: &str| Bundle::classic(entry).build(project, esbuild);
    let worker = with_lists(&bundle("worker/sw.ts")?, site)?;
    let kill_switch = bundle("worker/kill-switch/sw.js")?;
    site.insert(WORKER.to_owned(), worker.into_bytes());
    site.insert(KILL_SWITCH.to_owned(), kill_switch.into_bytes());
    Ok(())
}

/// Adds each cached page again as text. Some hosts change HTML in transit, by adding a script or removing white space,
/// but not text. The worker uses the copy if the page itself is not as built.
fn add_copies(site: &mut Site) {
    let copies: Vec<_> = site
        .iter()
        .filter_map(|(name, bytes)| {
            let stem = name.strip_suffix(".html").filter(|_| is_kept(name))?;
            Some((format!("{COPIES}{stem}.txt"), bytes.clone()))
        })
        .collect();
    site.extend(copies);
}

/// The worker for these files: its script after the constants that it needs. Its version is a digest of its whole text,
/// so any change in a file or in the worker gives another version with its own cache.
fn with_lists(script: &str, site: &Site) -> Outcome<String> {
    for name in ["VERSION", "FILES", "READER"] {
        if !script.contains(name) {
            return Err(format!("worker/sw.ts no longer declares {name}").into());
        }
    }
    let list = |name: &str, kept: When| {
        let mut list = format!("const {name} = new Map([\n");
        for (name, bytes) in site.iter().filter(|(name, _)| when(name) == Some(kept)) {
            let path = if name == "index.html" { "./" } else { name };
            list.extend(["[\"", path, "\",\"", &hash::integrity(bytes), "\"],\n"]);
        }
        list + "]);\n"
    };
    let rest = [
        &list("FILES", When::AtInstall),
        &list("READER", When::AtFirstUse),
        script,
    ]
    .concat();
    let named = |version: &str| format!("const VERSION = \"{version}\";\n{rest}");
    Ok(named(&hash::short(named("").as_bytes())))
}

/// When the worker caches a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    AtInstall,
    AtFirstUse,
}

/// When a file is cached, if ever.
fn when(name: &str) -> Option<When> {
    let is_reader = matches!(&*hash::plain_name(name), "reader.wasm" | "reader.js");
    match is_kept(name) {
        true if is_reader => Some(When::AtFirstUse),
        true => Some(When::AtInstall),
        false => None,
    }
}

/// Whether the page needs a file to open and work, or to show another article.
fn is_kept(name: &str) -> bool {
    let apart = ["embed/", "screenshots/", "kill-switch/"]
        .iter()
        .any(|folder| name.starts_with(folder));
    if apart || name == WORKER {
        return false;
    }
    match ending(name) {
        // Any other document is a separate download.
        "html" => {
            matches!(name, "index.html" | super::site::GOAL_PAGE)
                || super::owner::PAGES.iter().any(|(page, _)| *page == name)
        }
        "json" => super::site::is_article(name),
        other => matches!(
            other,
            "css" | "ico" | "js" | "png" | "svg" | "vtt" | "wasm" | "webmanifest" | "woff2"
        ),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{When, add_copies, is_kept, when, with_lists};
    use crate::build::hash;
    use crate::build::site::of as site;

    const WORKER: &str = "keep(VERSION, FILES, READER);\n";

    /// The value of the constant `VERSION`.
    fn version(worker: &str) -> String {
        let (_, after) = worker.split_once("const VERSION = \"").unwrap();
        after.split_once('"').unwrap().0.to_owned()
    }

    #[test]
    fn lists_what_the_page_needs_with_its_integrity() {
        let filled = with_lists(
            WORKER,
            &site(&[("index.html", "<p>"), ("a.css", "a"), ("LICENSE.txt", "")]),
        )
        .unwrap();
        let line = format!("[\"./\",\"{}\"],\n", hash::integrity(b"<p>"));
        assert!(filled.contains(&line), "{filled}");
        assert!(filled.contains("[\"a.css\",") && !filled.contains("LICENSE"));
    }

    #[test]
    fn leaves_out_what_the_page_opens_without() {
        for name in [
            "index.html",
            "goal.html",
            "embed.html",
            "developers.html",
            "sub.js",
            "icons/192.png",
            "app.webmanifest",
            "articles/a.json",
            "fonts/a.woff2",
        ] {
            assert!(is_kept(name), "{name}");
        }
        for name in [
            "sw.js",
            "kill-switch/sw.js",
            "embed/v1/goal.wasm",
            "screenshots/wide.png",
            "fonts/OFL.txt",
            "_headers",
            "plateful.html",
            "package.json",
            "articles/schema.json",
        ] {
            assert!(!is_kept(name), "{name}");
        }
    }

    #[test]
    fn the_reader_of_other_articles_is_kept_from_its_first_use_on() {
        let filled = with_lists(
            WORKER,
            &site(&[
                ("index.html", "1"),
                ("page-0123456789ab.wasm", "p"),
                ("reader-0123456789ab.js", "g"),
                ("reader-0123456789ab.wasm", "r"),
            ]),
        )
        .unwrap();
        let (_, files) = filled.split_once("const FILES = new Map([").unwrap();
        let (files, reader) = files.split_once("const READER = new Map([").unwrap();
        let reader = reader.split_once("]);").unwrap().0;
        assert!(files.contains("[\"page-0123456789ab.wasm\",") && !files.contains("[\"reader"));
        for (name, text) in [
            ("reader-0123456789ab.js", "g"),
            ("reader-0123456789ab.wasm", "r"),
        ] {
            let line = format!("[\"{name}\",\"{}\"],\n", hash::integrity(text.as_bytes()));
            assert!(reader.contains(&line), "{reader}");
        }
        assert!(!reader.contains("page-"));
        // Only by its exact name.
        assert_eq!(when("readers-0123456789ab.js"), Some(When::AtInstall));
    }

    #[test]
    fn every_kept_page_lies_there_once_more_as_text() {
        let mut files = site(&[
            ("index.html", "<p>"),
            ("embed.html", "<b>"),
            ("plateful.html", "one file"),
            ("embed/v1/goal.html", "a frame"),
            ("a.css", ""),
        ]);
        add_copies(&mut files);
        let copies: Vec<_> = files
            .iter()
            .filter(|(name, _)| name.starts_with("intact/"))
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        assert_eq!(
            copies,
            [
                ("intact/embed.txt", &b"<b>"[..]),
                ("intact/index.txt", &b"<p>"[..])
            ]
        );
        // They are for the worker alone, which fetches one only if the page is not as built.
        assert!(!is_kept("intact/index.txt"));
        let worker = include_str!("../../../worker/sw.ts");
        assert!(worker.contains("`intact/${"));
    }

    #[test]
    fn every_change_is_another_version() {
        let one = with_lists(WORKER, &site(&[("index.html", "1")])).unwrap();
        let other = with_lists(WORKER, &site(&[("index.html", "2")])).unwrap();
        let code = with_lists(
            &WORKER.replace("keep", "hold"),
            &site(&[("index.html", "1")]),
        )
        .unwrap();
        assert_eq!(version(&one).len(), 12);
        assert_ne!(version(&one), version(&other));
        assert_ne!(version(&one), version(&code));
    }

    #[test]
    fn a_worker_that_knows_the_lists_by_other_names_is_refused() {
        let failure = with_lists("keep(VERSION, LIST);", &site(&[])).unwrap_err();
        assert!(failure.to_string().contains("FILES"), "{failure}");
    }

    #[test]
    fn the_worker_can_check_its_own_text() {
        let filled = with_lists(WORKER, &site(&[("index.html", "1")])).unwrap();
        let version = version(&filled);
        // Like `verify` in the worker: the first occurrence is the constant.
        let blank = filled.replacen(&version, "", 1);
        assert_eq!(hash::short(blank.as_bytes()), version);
    }
}

//! Makes another version of the built site quickly, without a build.
//!
//! Repeats the last steps of `cargo xtask build` for changed files: new integrity in the worker's list, and a new
//! version of the worker.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::return_self_not_must_use,
    reason = "for tests: one that cannot go on has failed, and says so by panicking"
)]

use digests as hash;
use static_server::Files;
use std::path::Path;

/// The start of the worker's two lists of files.
const KEPT: &str = "const FILES = new Map([";
const KEPT_LATER: &str = "const READER = new Map([";

const MARK: &str = "<meta charset=\"utf-8\">";

/// The files of one version.
#[derive(Debug, Clone)]
pub struct Release {
    files: Files,
}

impl Release {
    /// The files of a folder.
    pub fn of(folder: &Path) -> Self {
        let mut files = Files::of(folder).expect("the folder can be read");
        // The scenario's server sends uncompressed files.
        files.retain(|name, _| !matches!(ending(name), "br" | "gz"));
        Self { files }
    }

    /// The same with a mark in its page, as `<meta name="release">`.
    pub fn marked(self, mark: &str) -> Self {
        self.change_page(|page| {
            assert!(page.contains(MARK), "the page has {MARK}");
            let marked = format!("{MARK}\n<meta name=\"release\" content=\"{mark}\">");
            page.replace(MARK, &marked)
        })
    }

    /// Changes the content of a file, and the worker's list accordingly.
    pub fn change(mut self, path: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Self {
        let old = self.take(path);
        self.files.insert(path.to_owned(), change(old));
        self.fill();
        self
    }

    /// Changes `index.html`, and the worker's list accordingly.
    pub fn change_page(self, change: impl FnOnce(&str) -> String) -> Self {
        let page = change(&self.text("index.html"));
        self.change("index.html", |_| page.into_bytes())
    }

    fn take(&mut self, path: &str) -> Vec<u8> {
        let old = self.files.remove(path);
        old.unwrap_or_else(|| panic!("{path} is no file of the page"))
    }

    /// Changes the content of a file that the page loads, and its hashed name accordingly.
    pub fn reissue(mut self, path: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Self {
        let old = self.take(path);
        let old_integrity = hash::integrity(&old);
        let new = change(old);
        let name = hash::hashed_name(&hash::plain_name(path), &new);
        let in_list = |text: String| text.replace(path, &name);
        let in_page = |text: String| in_list(text).replace(&old_integrity, &hash::integrity(&new));
        for (file, text) in [
            ("index.html", in_page(self.text("index.html"))),
            ("goal.html", in_page(self.text("goal.html"))),
            ("sw.js", in_list(self.text("sw.js"))),
        ] {
            self.files.insert(file.to_owned(), text.into_bytes());
        }
        self.files.insert(name, new);
        self.fill();
        self
    }

    /// The page first runs `script`, as part of its inline script, whose digest the policy allows.
    pub fn run_first(self, script: &str) -> Self {
        self.change_page(|page| {
            let (before, own, after) = split(page, "<script>", "</script>");
            let (digest, all) = (hash::policy(own), [script, "\n", own].concat());
            assert!(before.contains(&digest), "the policy comes first");
            let before = before.replace(&digest, &hash::policy(&all));
            format!("{before}<script>{all}</script>{after}")
        })
    }

    /// Changes every file that the worker keeps, differently for each `often` above 0. Such a version can be stored but
    /// not run.
    pub fn all_changed(self, often: usize) -> Self {
        let mut all = self;
        for path in [all.kept(), all.kept_later()].concat() {
            let bytes = all.files.get_mut(&path).expect("what is kept is there");
            // No change in meaning: an empty section of a WebAssembly file, or an empty line.
            let nothing: &[u8] = if ending(&path) == "wasm" {
                &[0, 1, 0]
            } else {
                b"\n"
            };
            bytes.extend(nothing.repeat(often));
        }
        all.fill();
        all
    }

    /// The files that the worker caches when it is installed.
    pub fn kept(&self) -> Vec<String> {
        self.list(KEPT)
    }

    /// The files that it caches on first use: the program that shows other articles.
    pub fn kept_later(&self) -> Vec<String> {
        self.list(KEPT_LATER)
    }

    /// The path of the copy of a page as text, which no host changes.
    pub fn copy_of(page: &str) -> String {
        format!("intact/{}.txt", page.trim_end_matches(".html"))
    }

    fn list(&self, begin: &str) -> Vec<String> {
        let worker = self.text("sw.js");
        let (_, list, _) = split(&worker, begin, "]);");
        list.lines()
            .filter_map(|line| line.split('"').nth(1))
            .map(|path| if path == "./" { "index.html" } else { path }.to_owned())
            .collect()
    }

    /// The file with this name, apart from its hash.
    pub fn named(&self, start: &str, end: &str) -> String {
        let mut found = self
            .files
            .keys()
            .filter(|name| name.starts_with(start) && name.ends_with(end));
        match (found.next(), found.next()) {
            (Some(name), None) => name.clone(),
            _ => panic!("there should be one file {start}…{end}"),
        }
    }

    /// A file's integrity, as in an `integrity` attribute.
    pub fn integrity(&self, path: &str) -> String {
        hash::integrity(&self.files[path])
    }

    /// Changes line ends to CRLF in every text file, like an upload in text mode.
    pub fn with_other_line_ends(mut self) -> Self {
        for (name, bytes) in self.files.iter_mut() {
            let is_text = ["html", "css", "js", "json", "svg", "txt", "webmanifest"];
            if is_text.contains(&ending(name)) {
                let text = String::from_utf8_lossy(bytes).replace('\n', "\r\n");
                *bytes = text.into_bytes();
            }
        }
        self
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).expect("a text file is UTF-8")
    }

    fn fill(&mut self) {
        let mut worker = self.text("sw.js");
        for begin in [KEPT, KEPT_LATER] {
            let mut list = String::new();
            for path in self.list(begin) {
                let integrity = hash::integrity(&self.files[&path]);
                let path = if path == "index.html" { "./" } else { &path };
                list.extend(["[\"", path, "\",\"", &integrity, "\"],\n"]);
            }
            let (before, _, after) = split(&worker, begin, "]);");
            worker = format!("{before}{begin}\n{list}]);{after}");
        }
        for page in self.list(KEPT).iter().filter(|it| ending(it) == "html") {
            let body = self.files[page].clone();
            self.files.insert(Self::copy_of(page), body);
        }
        let (start, _, rest) = split(&worker, "const VERSION = \"", "\"");
        let with = |version: &str| format!("{start}const VERSION = \"{version}\"{rest}");
        let version = hash::short(with("").as_bytes());
        self.files
            .insert("sw.js".to_owned(), with(&version).into_bytes());
    }
}

impl AsRef<Files> for Release {
    fn as_ref(&self) -> &Files {
        &self.files
    }
}

/// The text before `start`, between it and the next `end`, and after that.
fn split<'t>(text: &'t str, start: &str, end: &str) -> (&'t str, &'t str, &'t str) {
    let parts = text.split_once(start).and_then(|(before, rest)| {
        let (between, after) = rest.split_once(end)?;
        Some((before, between, after))
    });
    parts.unwrap_or_else(|| panic!("there should be {start} and {end}"))
}

/// The part of a name after the last dot.
fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

//! Another version of the finished page, made from the one at hand in no time.
//!
//! What `cargo xtask build` does at its end is done again for the changed files: the worker's list gets the new
//! integrity, and the worker a new version.

use super::env::dist;
use super::hash;
use static_server::Files;
use std::path::Path;

/// What begins the worker's two lists of files.
const KEPT: &str = "const FILES = new Map([";
const KEPT_LATER: &str = "const READER = new Map([";

const MARK: &str = "<meta charset=\"utf-8\">";

/// The files of one version.
#[derive(Debug, Clone)]
pub struct Release {
    files: Files,
}

impl Release {
    /// The files as they were built.
    pub fn built() -> Self {
        Self::of(&dist())
    }

    /// The files of a folder.
    pub fn of(folder: &Path) -> Self {
        let mut files = Files::of(folder).expect("the folder can be read");
        // The scenario's server sends files as they are.
        files.retain(|name, _| !matches!(ending(name), "br" | "gz"));
        Self { files }
    }

    /// The built page with a mark in it that [`running`] reads.
    pub fn marked(mark: &str) -> Self {
        Self::built().change("index.html", |page| {
            let page = String::from_utf8(page).expect("HTML is UTF-8");
            assert!(page.contains(MARK), "the page has {MARK}");
            let marked = format!("{MARK}\n<meta name=\"release\" content=\"{mark}\">");
            page.replace(MARK, &marked).into_bytes()
        })
    }

    /// With another content of one file, and a worker that knows of it.
    pub fn change(mut self, path: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Self {
        let old = self.take(path);
        self.files.insert(path.to_owned(), change(old));
        self.fill();
        self
    }

    fn take(&mut self, path: &str) -> Vec<u8> {
        let old = self.files.remove(path);
        old.unwrap_or_else(|| panic!("{path} is no file of the page"))
    }

    /// With another content of a file that the page loads, under the name that goes with it.
    pub fn reissue(mut self, path: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Self {
        let old = self.take(path);
        let old_integrity = hash::integrity(&old);
        let new = change(old);
        let name = hash::hashed_name(&hash::plain_name(path), &new);
        let in_list = |text: String| text.replace(path, &name);
        let page = in_list(self.text("index.html")).replace(&old_integrity, &hash::integrity(&new));
        let worker = in_list(self.text("sw.js"));
        self.files.insert("sw.js".to_owned(), worker.into_bytes());
        self.files.insert(name, new);
        self.change("index.html", |_| page.into_bytes())
    }

    /// With a page that runs `script` before anything of its own: in its inline script, which the policy allows by digest.
    pub fn run_first(self, script: &str) -> Self {
        self.change("index.html", |page| {
            let page = String::from_utf8(page).expect("HTML is UTF-8");
            let (before, rest) = page.split_once("<script>").expect("an inline script");
            let (own, after) = rest.split_once("</script>").expect("its end");
            let (digest, all) = (hash::policy(own), [script, "\n", own].concat());
            assert!(before.contains(&digest), "the policy comes first");
            let before = before.replace(&digest, &hash::policy(&all));
            format!("{before}<script>{all}</script>{after}").into_bytes()
        })
    }

    /// With another content of every file that the worker keeps at any time, another one for each number above none. Not
    /// for running: only for being kept.
    pub fn all_changed(often: usize) -> Self {
        let mut all = Self::built();
        for path in [all.kept(), all.kept_later()].concat() {
            let bytes = all.files.get_mut(&path).expect("what is kept is there");
            // The same to every reader: an empty section of a WASM file, an empty line of any other.
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

    /// What the worker keeps when it is installed, as paths of files.
    pub fn kept(&self) -> Vec<String> {
        self.list(KEPT)
    }

    /// What it keeps from its first use on: the program that shows other articles.
    pub fn kept_later(&self) -> Vec<String> {
        self.list(KEPT_LATER)
    }

    /// Where a page lies once more, as a text that no host changes.
    pub fn copy_of(page: &str) -> String {
        format!("intact/{}.txt", page.trim_end_matches(".html"))
    }

    fn list(&self, begin: &str) -> Vec<String> {
        let worker = self.text("sw.js");
        let (_, list) = worker.split_once(begin).expect("the worker has a list");
        let (list, _) = list.split_once("]);").expect("the list ends");
        list.lines()
            .filter_map(|line| line.split('"').nth(1))
            .map(|path| if path == "./" { "index.html" } else { path }.to_owned())
            .collect()
    }

    /// The file that has this name but for the digits of its content.
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

    /// What a file must be, as a script would say it.
    pub fn integrity(&self, path: &str) -> String {
        hash::integrity(&self.files[path])
    }

    /// With the line ends that an upload as text makes, in every file that is one.
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
            let (before, after) = worker.split_once(begin).expect("the worker has a list");
            let (_, after) = after.split_once("]);").expect("the list ends");
            worker = format!("{before}{begin}\n{list}]);{after}");
        }
        for page in self.list(KEPT).iter().filter(|it| ending(it) == "html") {
            let body = self.files[page].clone();
            self.files.insert(Self::copy_of(page), body);
        }
        let (start, rest) = worker
            .split_once("const VERSION = \"")
            .expect("the worker has a version");
        let (_, rest) = rest.split_once('"').expect("the version ends");
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

/// What stands behind the last dot.
fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

//! Assembles the finished pages in memory: shell, prerendered article and planner, styles, scripts, WASM.

use std::collections::BTreeMap;

use super::program::Program;
use super::{css, hash, html};
use crate::failure::Outcome;
use crate::project::ending;

/// Files by their path from the page's folder.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// The page with the planner alone, made from the same shell as the article's.
pub(crate) const GOAL_PAGE: &str = "goal.html";

/// The prerendered parts of a page.
#[derive(Debug)]
pub(crate) struct Prerendered {
    /// Title, description and other metadata.
    pub(crate) head: String,
    /// The content of `#app`, byte for byte.
    pub(crate) body: String,
}

/// The parts of the pages.
#[derive(Debug)]
pub(crate) struct Parts {
    /// The project's `index.html`.
    pub(crate) shell: String,
    /// The article's page.
    pub(crate) article: Prerendered,
    /// The page with the planner alone.
    pub(crate) goal: Prerendered,
    /// All style sheets in one. Paths in it are relative to `style/`.
    pub(crate) style: String,
    /// Sets the theme before the first paint, and guards the page; inline.
    pub(crate) theme: String,
    /// Registers the worker.
    pub(crate) offline: String,
    /// Starts a program.
    pub(crate) loader: String,
    /// Makes the prerendered page interactive.
    pub(crate) page: Program,
    /// Renders an article.
    pub(crate) reader: Program,
    /// Everything else that is published unchanged.
    pub(crate) files: Site,
}

const APP: &str = "<div id=\"app\"></div>";

/// Every file of the pages under its final name.
pub(crate) fn assemble(parts: Parts) -> Outcome<Site> {
    let Parts { mut files, .. } = parts;
    let mut site = Site::new();
    let mut names = BTreeMap::new();

    let fonts: Vec<_> = files
        .keys()
        .filter(|name| ending(name) == "woff2")
        .cloned()
        .collect();
    for name in fonts {
        let bytes = files.remove(&name).unwrap_or_default();
        names.insert(name.clone(), add(&mut site, &name, bytes));
    }
    let style = css::with_addresses(&parts.style, |address| {
        if address.starts_with('#') || address.starts_with("data:") {
            return Ok(address.to_owned());
        }
        let path = resolve("style/style.css", address).unwrap_or_default();
        names
            .get(&path)
            .cloned()
            .or_else(|| files.contains_key(&path).then_some(path))
            .ok_or_else(|| format!("style/: url({address}) is not a file of the page").into())
    })?;
    let style = add(&mut site, "style.css", style.into_bytes());

    let page = Published::add(&mut site, &parts.page)?;
    let reader = Published::add(&mut site, &parts.reader)?;
    let offline = add(&mut site, "offline.js", parts.offline.into_bytes());
    let loader = add(&mut site, "loader.js", parts.loader.into_bytes());
    let filled = |prerendered: &Prerendered, programs: &[&Published], articles: &str| {
        let map = import_map(programs, &files);
        let attributes: String = programs.iter().map(|one| one.attributes()).collect();
        // The page is read before either is needed.
        let scripts = format!(
            "{articles}<script type=\"importmap\">{map}</script>\n\
             <script type=\"module\" fetchpriority=\"low\" src=\"{offline}\" data-own=\"offline\"></script>\n\
             <script type=\"module\" fetchpriority=\"low\" src=\"{loader}\" data-own{attributes} data-goal-page=\"{GOAL_PAGE}\"></script>",
        );
        let shell = html::Shell {
            marks: &[
                ("csp", &super::policy::meta(&[&map, &parts.theme])),
                ("head", prerendered.head.trim()),
                ("theme", &inline(&parts.theme)),
                ("loader", &scripts),
            ],
            style: &style,
            names: &names,
            site: &site,
        };
        html::replace_once(&shell.fill(&parts.shell)?, APP, &app(&prerendered.body))
    };
    let article = filled(&parts.article, &[&page, &reader], &articles(&files))?;
    let goal = filled(&parts.goal, &[&page], "")?;
    site.insert("index.html".to_owned(), article.into_bytes());
    site.insert(GOAL_PAGE.to_owned(), goal.into_bytes());
    site.append(&mut files);
    Ok(site)
}

/// A program's files by their final names.
#[derive(Debug)]
struct Published {
    name: &'static str,
    wasm: String,
    wasm_integrity: String,
    glue: String,
    glue_integrity: String,
}

impl Published {
    fn add(site: &mut Site, program: &Program) -> Outcome<Self> {
        let name = program.name;
        let wasm = add(site, &format!("{name}.wasm"), program.wasm.clone());
        let glue = program.glue_naming(&wasm)?.into_bytes();
        Ok(Self {
            name,
            wasm_integrity: hash::integrity(&program.wasm),
            wasm,
            glue_integrity: hash::integrity(&glue),
            glue: add(site, &format!("{name}.js"), glue),
        })
    }

    /// Its attributes on the loader's tag.
    fn attributes(&self) -> String {
        format!(
            " data-{0}-wasm=\"{1}\" data-{0}-integrity=\"{2}\" data-{0}-glue=\"{3}\" data-{0}-glue-integrity=\"{4}\"",
            self.name, self.wasm, self.wasm_integrity, self.glue, self.glue_integrity
        )
    }
}

/// Links to the article files with their integrity, which the app checks.
fn articles(files: &Site) -> String {
    let articles = files.iter().filter(|(name, _)| is_article(name));
    let link = |(name, bytes): (&String, &Vec<u8>)| {
        format!(
            "<link rel=\"alternate\" type=\"application/json\" href=\"{name}\" data-integrity=\"{}\">\n",
            hash::integrity(bytes)
        )
    };
    articles.map(link).collect()
}

/// The schema beside them is for authors.
pub(super) fn is_article(name: &str) -> bool {
    name.starts_with("articles/") && ending(name) == "json" && name != "articles/schema.json"
}

/// The element of an inline script.
pub(super) fn inline(script: &str) -> String {
    format!("<script>{script}</script>")
}

fn app(body: &str) -> String {
    format!("<div id=\"app\">{body}</div>")
}

/// Resolves a path: `../fonts/a.woff2` in `style/base.css` is `fonts/a.woff2`. None if it leaves the page's folder.
pub(super) fn resolve(from: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." => {}
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Adds a file under a name with its digest.
pub(super) fn add(site: &mut Site, name: &str, bytes: Vec<u8>) -> String {
    let name = hash::hashed_name(name, &bytes);
    site.insert(name.clone(), bytes);
    name
}

/// The import map with the integrity of the programs' scripts and of their imports.
fn import_map(programs: &[&Published], files: &Site) -> String {
    let mut known = serde_json::Map::new();
    for program in programs {
        // The second address is for another try: `page/intact.ts`.
        for again in ["", "?again"] {
            known.insert(
                format!("./{}{again}", program.glue),
                program.glue_integrity.clone().into(),
            );
        }
    }
    for (name, bytes) in files {
        if name.starts_with("snippets/") {
            known.insert(format!("./{name}"), hash::integrity(bytes).into());
        }
    }
    serde_json::json!({ "integrity": known }).to_string()
}

/// A site of text files.
#[cfg(test)]
pub(crate) fn of(files: &[(&str, &str)]) -> Site {
    let bytes = |text: &str| text.as_bytes().to_vec();
    files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), bytes(text)))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{GOAL_PAGE, Parts, Prerendered, Program, Site, assemble};
    use crate::build::{hash, html};

    const SHELL: &str = include_str!("../../../index.html");

    fn parts() -> Parts {
        let files = [
            ("fonts/literata-subset.woff2", "font"),
            ("icon.svg", "<svg/>"),
            ("articles/a.json", "{}"),
            ("articles/schema.json", "{}"),
        ];
        let program = |name: &'static str| Program {
            name,
            wasm: [b"\0asm", name.as_bytes()].concat(),
            glue: format!("new URL(\"{name}_bg.wasm\",import.meta.url)"),
        };
        Parts {
            shell: SHELL.to_owned(),
            article: Prerendered {
                head: "<title>Seen</title>\n".to_owned(),
                body: "<main><!----><!-- kept -->1 $& 2</main>".to_owned(),
            },
            goal: Prerendered {
                head: "<title>Goal</title>\n".to_owned(),
                body: "<main>3</main>".to_owned(),
            },
            style: "@font-face { src: url(../fonts/literata-subset.woff2) }".to_owned(),
            theme: "theme();".to_owned(),
            offline: "offline();".to_owned(),
            loader: "loader();".to_owned(),
            page: program("page"),
            reader: program("reader"),
            files: super::of(&files),
        }
    }

    /// The site, and its page.
    fn assembled() -> (Site, String) {
        let site = assemble(parts()).unwrap();
        let page = text(&site, "index.html").1;
        (site, page)
    }

    fn text(site: &Site, plain: &str) -> (String, String) {
        let mut files = site.iter();
        let (name, bytes) = files
            .find(|(name, _)| hash::plain_name(name) == plain)
            .unwrap();
        (name.clone(), String::from_utf8(bytes.clone()).unwrap())
    }

    #[test]
    fn the_body_is_the_app_byte_for_byte() {
        let (_, page) = assembled();
        assert!(page.contains("<div id=\"app\"><main><!----><!-- kept -->1 $& 2</main></div>"));
        assert!(page.trim_end().ends_with("</html>"));
    }

    #[test]
    fn nothing_of_trunk_or_of_the_marks_is_left() {
        let (_, page) = assembled();
        for gone in [
            "trunk",
            "noscript",
            "<!--head",
            "<!--csp",
            "<!--loader",
            "<!--theme",
            "style/",
            "schema",
        ] {
            assert!(!page.contains(gone), "{gone}");
        }
        assert!(page.contains("<title>Seen</title>"));
        assert_eq!(page.matches("<title>").count(), 1);
        assert_eq!(page.matches("rel=\"stylesheet\"").count(), 1);
    }

    #[test]
    fn every_name_in_the_page_is_the_final_one() {
        let (site, page) = assembled();
        for plain in [
            "offline.js",
            "loader.js",
            "page.js",
            "page.wasm",
            "reader.js",
            "reader.wasm",
            "style.css",
            "fonts/literata-subset.woff2",
        ] {
            let (name, _) = text(&site, plain);
            assert!(page.contains(&format!("\"{name}\"")), "{name}");
        }
        let (font, _) = text(&site, "fonts/literata-subset.woff2");
        assert!(text(&site, "style.css").1.contains(&font));
        assert!(site.contains_key("icon.svg") && site.contains_key("articles/a.json"));
    }

    #[test]
    fn the_policy_comes_first_and_covers_what_is_inline() {
        let (site, page) = assembled();
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find("<script").unwrap());
        let map = html::select(&page, "script[type=importmap]").unwrap();
        let map = &map.first().unwrap().text;
        assert!(page.contains(&hash::policy(map)));
        assert!(page.contains(&hash::policy("theme();")));
        // A stored theme applies from the first paint on.
        let theme = page.find("<script>theme();</script>").unwrap();
        assert!(theme < page.find("rel=\"stylesheet\"").unwrap());
        let map: serde_json::Value = serde_json::from_str(map).unwrap();
        for program in ["page.js", "reader.js"] {
            let (name, glue) = text(&site, program);
            let integrity = map.pointer(&format!("/integrity/.~1{name}")).unwrap();
            assert_eq!(*integrity, hash::integrity(glue.as_bytes()));
            let again = map.pointer(&format!("/integrity/.~1{name}?again"));
            assert_eq!(again, Some(integrity));
        }
    }

    #[test]
    fn the_loader_is_told_of_both_programs() {
        let (site, page) = assembled();
        let loader = text(&site, "loader.js").0;
        let tags = html::select(&page, &format!("script[src='{loader}']")).unwrap();
        let told = |what: &str| tags.first().unwrap().attribute(what).map(str::to_owned);
        for program in ["page", "reader"] {
            let (wasm, bytes) = text(&site, &format!("{program}.wasm"));
            let (glue, script) = text(&site, &format!("{program}.js"));
            assert!(script.contains(&wasm));
            let integrity = hash::integrity(bytes.as_bytes());
            assert_eq!(told(&format!("data-{program}-wasm")), Some(wasm));
            assert_eq!(told(&format!("data-{program}-integrity")), Some(integrity));
            assert_eq!(told(&format!("data-{program}-glue")), Some(glue));
            let integrity = hash::integrity(script.as_bytes());
            assert_eq!(
                told(&format!("data-{program}-glue-integrity")),
                Some(integrity)
            );
        }
    }

    #[test]
    fn the_planner_alone_has_the_same_files_and_policy_but_for_the_reader() {
        let (site, article) = assembled();
        let goal = text(&site, GOAL_PAGE).1;
        assert!(goal.contains("<title>Goal</title>") && !goal.contains("Seen"));
        assert!(goal.contains("<div id=\"app\"><main>3</main></div>"));
        assert!(!goal.contains("reader") && !goal.contains("articles/"));
        let loaded = |html: &str| {
            let tags = html::select(
                html,
                "script[src], link[rel=stylesheet], link[rel=manifest]",
            )
            .unwrap();
            let address = |tag: &html::Element| {
                let address = tag.attribute("src").or(tag.attribute("href"));
                (
                    address.map(str::to_owned),
                    tag.attribute("integrity").map(str::to_owned),
                )
            };
            tags.iter().map(address).collect::<Vec<_>>()
        };
        assert_eq!(loaded(&goal), loaded(&article));
        let map = html::select(&goal, "script[type=importmap]").unwrap();
        assert!(goal.contains(&hash::policy(&map.first().unwrap().text)));
        assert!(goal.contains(&hash::policy("theme();")));
        for page in [&article, &goal] {
            let script = html::select(page, "script[data-page-wasm]").unwrap();
            let named = script.first().unwrap().attribute("data-goal-page");
            assert_eq!(named, Some(GOAL_PAGE));
        }
    }

    #[test]
    fn every_script_and_style_says_what_it_must_be() {
        let (site, page) = assembled();
        let tags = html::select(&page, "script[src], link[rel=stylesheet]").unwrap();
        for tag in &tags {
            let address = tag.attribute("src").or(tag.attribute("href")).unwrap();
            let integrity = hash::integrity(site.get(address).unwrap());
            assert_eq!(tag.attribute("integrity"), Some(&*integrity));
            let is_script = tag.name == "script";
            assert_eq!(tag.attribute("data-own").is_some(), is_script);
        }
        assert_eq!(tags.len(), 3);
        // On a password-protected site, browsers fetch the manifest only with this.
        let manifest = html::select(&page, "link[rel=manifest]").unwrap();
        let crossorigin = manifest.first().unwrap().attribute("crossorigin");
        assert_eq!(crossorigin, Some("use-credentials"));
        // The app starts last.
        let (offline, loader) = (text(&site, "offline.js").0, text(&site, "loader.js").0);
        assert!(page.find(&offline) < page.find(&loader));
        assert!(page.contains(&format!("data-integrity=\"{}\"", hash::integrity(b"{}"))));
    }
}

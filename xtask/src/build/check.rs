//! Proves that the finished page works on any host, below any path, and under its own policy.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::site::{Site, resolve};
use super::{css, hash, html};
use crate::failure::Outcome;
use crate::project::pattern;

/// Reports every mistake at once.
pub(crate) fn check(site: &Site) -> Outcome {
    let mut mistakes = Vec::new();
    for (name, bytes) in site {
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        let found = match name.rsplit_once('.') {
            Some((_, "html")) => {
                in_html(text, name, site).unwrap_or_else(|failure| vec![failure.to_string()])
            }
            Some((_, "css")) => in_css(text, name, site),
            Some((_, "js")) => in_script(text),
            Some((_, "webmanifest")) => in_manifest(text, name, site),
            _ => continue,
        };
        mistakes.extend(
            found
                .into_iter()
                .map(|mistake| format!("dist/{name}: {mistake}")),
        );
    }
    if mistakes.is_empty() {
        return Ok(());
    }
    Err(mistakes.join("\n").into())
}

/// What the page loads, by tag and attribute.
const LOADED: [(&str, &str); 16] = [
    ("script", "src"),
    // Loaded by the loader, not by the tag.
    ("script", "data-page-wasm"),
    ("script", "data-page-glue"),
    ("script", "data-reader-wasm"),
    ("script", "data-reader-glue"),
    // Not loaded, but used in shared links.
    ("script", "data-goal-page"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("iframe", "src"),
    ("object", "data"),
];
/// Inline code, not data.
const INLINE: &str = "style, script:not([src]):not([type=importmap]):not([type='application/ld+json']):not([type='application/json'])";
/// Links that name an address and load nothing.
const NAMED: [&str; 5] = ["canonical", "license", "author", "alternate", "help"];

fn in_html(text: &str, file: &str, site: &Site) -> Outcome<Vec<String>> {
    let mut mistakes = Vec::new();
    for element in html::select(text, "*")? {
        let tag = &*element.name;
        let mut say = |what: String| mistakes.push(format!("<{tag}>: {what}"));
        let is_named = element
            .attribute("rel")
            .is_some_and(|rel| NAMED.contains(&rel));
        for (name, value) in element.attributes() {
            if name == "style" {
                say(format!(
                    "style=\"{value}\" is blocked by the policy: use a class"
                ));
            }
            if name.starts_with("on") {
                say(format!("{name}=… is blocked by the policy: use a listener"));
            }
            let is_loaded = LOADED.contains(&(tag, name)) || (tag, name) == ("link", "href");
            let is_followed = matches!((tag, name), ("a" | "area", "href"));
            if is_loaded && !is_named && !is_own(value, file, site) {
                say(format!("{name}=\"{value}\" is not a file of the page"));
            }
            if is_followed && !is_elsewhere(value) && !is_own(value, file, site) {
                say(format!("{name}=\"{value}\" leads nowhere"));
            }
        }
    }
    let policies = html::select(text, "meta[http-equiv='Content-Security-Policy']")?;
    let policy = policies.first().and_then(|one| one.attribute("content"));
    let is_allowed = |script: &str| policy.is_some_and(|all| all.contains(&hash::policy(script)));
    for code in html::select(text, INLINE)? {
        if code.name == "style" || !is_allowed(&code.text) {
            let tag = code.name;
            mistakes.push(format!("<{tag}>: inline code is blocked by the policy"));
        }
    }
    Ok(mistakes)
}

fn is_elsewhere(address: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

/// Whether an address in a file is a file of the page or an anchor in it.
fn is_own(address: &str, file: &str, site: &Site) -> bool {
    if address.starts_with("data:") {
        return true;
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() {
        return true;
    }
    let ends_in_folder = matches!(path.rsplit('/').next(), Some("" | "." | ".."));
    // Addresses above the page's folder belong to others.
    resolve(file, path).is_some_and(|found| match found.trim_end_matches('/') {
        "" => site.contains_key("index.html"),
        folder if ends_in_folder => site.contains_key(&format!("{folder}/index.html")),
        _ => site.contains_key(&found),
    })
}

fn in_css(text: &str, file: &str, site: &Site) -> Vec<String> {
    let mut mistakes = Vec::new();
    let read = css::with_addresses(text, |address| {
        if !is_own(address, file, site) {
            mistakes.push(format!("url({address}) is not a file of the page"));
        }
        Ok(String::new())
    });
    mistakes.extend(read.err().map(|failure| failure.to_string()));
    mistakes
}

/// The files named in the web app manifest must exist, and must work below any path.
fn in_manifest(text: &str, name: &str, site: &Site) -> Vec<String> {
    let Ok(manifest) = serde_json::from_str::<serde_json::Value>(text) else {
        return vec!["is not JSON".to_owned()];
    };
    let mut mistakes = Vec::new();
    let mut open = vec![&manifest];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::Array(items) => open.extend(items),
            serde_json::Value::Object(fields) => {
                for (key, value) in fields {
                    let address = value.as_str().unwrap_or_default();
                    let is_address =
                        matches!(&key[..], "src" | "url" | "start_url" | "scope" | "id");
                    if is_address && !is_own(address, name, site) {
                        mistakes.push(format!("{key}: \"{address}\" is not a file of the page"));
                    }
                    open.push(value);
                }
            }
            _ => {}
        }
    }
    mistakes
}

static HOST: LazyLock<Regex> = LazyLock::new(|| pattern(r#"\b(?:https?|wss?)://[^\s"'`)]*"#));
static TOP: LazyLock<Regex> = LazyLock::new(|| pattern(r#"(?:from |import\(|fetch\()["']/"#));

/// Addresses of other hosts in a script, except XML namespaces, which are not loaded.
fn in_script(text: &str) -> Vec<String> {
    let hosts = HOST.find_iter(text).map(|found| found.as_str());
    let tops = TOP.find_iter(text).map(|found| found.as_str());
    hosts
        .filter(|address| !address.starts_with("http://www.w3.org/"))
        .map(|address| format!("names another host: {address}"))
        .chain(tops.map(|start| format!("an address from the top of the host: {start}…")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::build::hash;
    use crate::build::site::{Site, of};

    fn site(name: &str, text: &str) -> Site {
        of(&[
            (name, text),
            ("a.css", ""),
            ("a.js", ""),
            ("articles/b.json", "{}"),
        ])
    }

    #[test]
    fn takes_what_is_relative_and_there() {
        check(&site(
            "index.html",
            "<link rel=\"stylesheet\" href=\"a.css\"><script src=\"./a.js\"></script>\
             <link rel=\"canonical\" href=\"https://example.org/\">\
             <script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"}</script>\
             <a href=\"#top\">a</a><a href=\"https://doi.org/1\">b</a><a href=\"?src=articles/b.json\">c</a>\
             <svg xmlns=\"http://www.w3.org/2000/svg\"></svg><img src=\"data:image/png;base64,AA\">",
        ))
        .unwrap();
        check(&site(
            "index.html",
            &format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src '{}'\"><script>a()</script>",
                hash::policy("a()")
            ),
        ))
        .unwrap();
        check(&site("x.css", "a { fill: url(#b); src: url('./a.js') }")).unwrap();
        check(&site("x.js", "n('http://www.w3.org/2000/svg')")).unwrap();
    }

    #[test]
    fn looks_from_the_folder_of_the_file() {
        let with = |name: &str, text: &str| {
            let mut site = site(name, text);
            site.insert("index.html".to_owned(), Vec::new());
            site.insert("embed/v1/c.js".to_owned(), Vec::new());
            check(&site)
        };
        for address in [
            "c.js",
            "./c.js",
            "../../a.js",
            "../../",
            "../..",
            "../../#a",
            "../v1/c.js",
        ] {
            with("embed/v1/d.html", &format!("<a href=\"{address}\">a</a>")).unwrap();
        }
        for address in ["a.js", "../../../a.js", "../", "embed/v1/c.js", "/a.js"] {
            assert!(
                with("embed/v1/d.html", &format!("<a href=\"{address}\">a</a>")).is_err(),
                "{address}"
            );
        }
        with("embed/v1/d.css", "a { src: url(../../a.js) }").unwrap();
        assert!(with("embed/v1/d.css", "a { src: url(a.js) }").is_err());
    }

    #[test]
    fn finds_each_kind_of_mistake() {
        for text in [
            "<script src=\"/a.js\"></script>",
            "<script src=\"https://cdn.example/a.js\"></script>",
            "<script src=\"//cdn.example/a.js\"></script>",
            "<script src=\"a.js\" data-page-wasm=\"gone.wasm\"></script>",
            "<script src=\"a.js\" data-reader-glue=\"/a.js\"></script>",
            "<script src=\"a.js\" data-goal-page=\"gone.html\"></script>",
            "<link rel=\"icon\" href=\"gone.svg\">",
            "<a href=\"/about\">a</a>",
            "<a href=\"gone.html\">a</a>",
            "<p style=\"color: red\">a</p>",
            "<p onclick=\"a()\">a</p>",
            "<script>a()</script>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\"><script>a()</script>",
            "<style>a{}</style>",
        ] {
            assert!(check(&site("index.html", text)).is_err(), "{text}");
        }
        for (name, text) in [
            ("x.css", "a { src: url(https://cdn.example/a.woff2) }"),
            ("x.css", "a { src: url(/a.woff2) }"),
            ("x.js", "fetch(\"/a\")"),
            ("x.js", "fetch('https://api.example/')"),
        ] {
            assert!(check(&site(name, text)).is_err(), "{text}");
        }
    }
}

//! The pages for frames on host pages, the script that resizes such a frame, and oEmbed, which describes them to other
//! programs.

use super::{every_attribute, major};
use crate::build::site::Site;
use crate::build::{Tools, css, hash, html, policy};
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text};
use crate::scripts::Bundle;

/// A page for a frame: an element and its placeholder.
#[derive(Debug, Clone, Copy)]
struct Kind {
    /// The name in file names: `goal` gives `goal.html`, `plateful-goal.js` and `goal.css`.
    name: &'static str,
    title: &'static str,
    /// Classes around the placeholder.
    classes: &'static str,
    /// Whether its content may have videos.
    has_films: bool,
    /// The size that a site reserves, in CSS pixels: the empty planner, or one window of an article.
    size: (u32, u32),
}

const KINDS: [Kind; 2] = [
    Kind {
        name: "goal",
        title: "Calorie goal planner",
        classes: "pf planner",
        has_films: false,
        size: (640, 2600),
    },
    Kind {
        name: "article",
        title: "Treatments for a pinched S1 nerve",
        classes: "pf",
        has_films: true,
        size: (640, 900),
    },
];

/// Adds pages, their script and sheet, and `resize.js`. oEmbed needs absolute addresses, so it is added only with a
/// base address.
pub(super) fn add(
    project: &Project,
    tools: &Tools,
    base_url: Option<&str>,
    files: &mut Site,
) -> Outcome {
    for (name, bundle) in [
        ("frame.js", Bundle::module("embed/frame.ts")),
        ("resize.js", Bundle::classic("embed/resize.ts")),
    ] {
        let script = bundle
            .define("ATTRIBUTES", every_attribute())
            .build(project, &tools.esbuild)?;
        files.insert(name.to_owned(), script.into_bytes());
    }
    let css = read_text(&project.path("embed/frame.css"))?;
    let css = css::minify(project, &tools.esbuild, "frame", &css)?;
    files.insert("frame.css".to_owned(), css.into_bytes());
    let shell = read_text(&project.path("embed/frame.html"))?;
    // With exactly one slash at the end.
    let base = base_url.map(|url| format!("{}/", url.trim_end_matches('/')));
    let facts = read_text(&project.target("prerender/embed.json"))?;
    let facts: serde_json::Value = serde_json::from_str(&facts).doing("embed.json")?;
    for kind in KINDS {
        let placeholder = format!("prerender/{}-placeholder.html", kind.name);
        let placeholder = read_text(&project.target(&placeholder))?;
        let page = page(&shell, kind, &placeholder, base.as_deref(), files)?;
        files.insert(format!("{}.html", kind.name), page.into_bytes());
        if let Some(base) = &base {
            files.insert(
                format!("oembed/{}.json", kind.name),
                oembed(kind, base, &facts)?,
            );
        }
    }
    Ok(())
}

fn page(
    shell: &str,
    kind: Kind,
    placeholder: &str,
    base: Option<&str>,
    files: &Site,
) -> Outcome<String> {
    let Kind {
        name,
        title,
        classes,
        has_films,
        ..
    } = kind;
    // In a sandboxed frame the page's origin is opaque, so every file is cross-origin: `crossorigin` makes requests
    // that the server's `Access-Control-Allow-Origin` answers.
    let checked = |file: &str| -> Outcome<String> {
        let bytes = files
            .get(file)
            .ok_or_else(|| format!("embed/{file} was not built"))?;
        Ok(format!(
            "integrity=\"{}\" crossorigin=\"anonymous\"",
            hash::integrity(bytes)
        ))
    };
    let mut links = String::new();
    for file in ["frame.css", &format!("{name}.css")] {
        let check = checked(file)?;
        links += &format!("<link rel=\"stylesheet\" href=\"{file}\" {check}>\n");
    }
    // The frame's own script first: it must listen before the element dispatches events.
    let program = format!("plateful-{name}.js\" id=\"program");
    for (file, source) in [
        ("frame.js", "frame.js"),
        (&*format!("plateful-{name}.js"), &*program),
    ] {
        let check = checked(file)?;
        links += &format!("<script type=\"module\" src=\"{source}\" {check}></script>\n");
    }
    let discovery = base.map_or_else(String::new, |base| {
        let address = address(base, &format!("oembed/{name}.json"));
        format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"{title}\">"
        )
    });
    let element = format!(
        "<plateful-{name} loading=\"eager\" heading-level=\"1\"><div class=\"{classes}\">{placeholder}</div></plateful-{name}>"
    );
    let mut page = html::replace_once(shell, "<!--csp-->", &policy::frame_meta(has_films))?;
    page = html::replace_once(&page, "<!--title-->", &format!("{title} – Plateful"))?;
    page = html::replace_once(&page, "<!--discovery-->\n", &discovery)?;
    page = html::replace_once(&page, "<!--files-->\n", &links)?;
    html::replace_once(&page, "<!--element-->", &element)
}

/// A file in the stable folder.
fn address(base: &str, file: &str) -> String {
    escape(&format!("{base}embed/v{}/{file}", major()))
}

/// The oEmbed response: the same snippet as on the page for owners, only the frame, because consumers remove scripts.
fn oembed(kind: Kind, base: &str, facts: &serde_json::Value) -> Outcome<Vec<u8>> {
    let (width, height) = kind.size;
    let frame = facts
        .pointer(&format!("/frames/{}", kind.name))
        .and_then(serde_json::Value::as_str)
        .ok_or_else(|| format!("embed.json has no frame for {}", kind.name))?
        .replace("{width}", &width.to_string())
        .replace("{height}", &height.to_string());
    let answer = serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": kind.title,
        "provider_name": "Plateful",
        "provider_url": base,
        "cache_age": 86_400,
        "width": width,
        "height": height,
        "html": frame,
    });
    serde_json::to_vec_pretty(&answer).doing("oEmbed")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{KINDS, Site, oembed, page};
    use crate::build::{check, hash};

    const SHELL: &str = include_str!("../../../../embed/frame.html");

    fn files() -> Site {
        ["frame.css", "goal.css", "frame.js", "plateful-goal.js"]
            .map(|name| (name.to_owned(), name.as_bytes().to_vec()))
            .into()
    }

    #[test]
    fn a_page_holds_its_files_to_what_was_built() {
        let page = page(SHELL, KINDS[0], "<p>Seen</p>", None, &files()).unwrap();
        for name in files().keys() {
            assert!(page.contains(&format!("\"{name}\"")), "{name}");
            assert!(page.contains(&hash::integrity(name.as_bytes())), "{name}");
        }
        assert_eq!(page.matches("crossorigin=\"anonymous\"").count(), 4);
        assert!(!page.contains("<!--"), "{page}");
        assert!(!page.contains("oembed"), "no address is guessed");
        assert!(page.find("Content-Security-Policy").unwrap() < page.find("<link").unwrap());
        let mut site = files();
        site.insert("goal.html".to_owned(), page.into_bytes());
        check::check(&site).unwrap();
    }

    #[test]
    fn what_was_not_built_is_missed() {
        let mut few = files();
        few.remove("goal.css");
        assert!(page(SHELL, KINDS[0], "", None, &few).is_err());
    }

    #[test]
    fn others_learn_how_to_embed_it_where_the_address_is_known() {
        let base = "https://example.org/a/";
        let page = page(SHELL, KINDS[0], "", Some(base), &files()).unwrap();
        assert!(page.contains("href=\"https://example.org/a/embed/v1/oembed/goal.json\""));
        let frames = serde_json::json!({"frames": {"goal": "<iframe width=\"{width}\" height=\"{height}\">"}});
        assert!(oembed(KINDS[1], base, &frames).is_err(), "none is made up");
        let answer = oembed(KINDS[0], base, &frames).unwrap();
        let answer: serde_json::Value = serde_json::from_slice(&answer).unwrap();
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        assert_eq!(answer["html"], "<iframe width=\"640\" height=\"2600\">");
        assert_eq!(
            (&answer["width"], &answer["height"]),
            (&640.into(), &2600.into())
        );
    }
}

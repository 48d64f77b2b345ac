//! `embed.html` and `developers.html`, the pages for owners of other sites: rendered after every file that they name.

use super::site::{self, Site};
use super::{Tools, css, hash, policy};
use crate::command::Run;
use crate::failure::Outcome;
use crate::project::{Project, read_text, write};
use crate::scripts::Bundle;

/// The pages, and the files that they are rendered to.
pub(crate) const PAGES: [(&str, &str); 2] =
    [("embed.html", "owner"), ("developers.html", "developers")];
/// The pages' own files.
pub(crate) const SCRIPT: &str = "configure.js";
pub(crate) const STYLE: &str = "owner.css";

/// Adds the pages with their script and style.
pub(super) fn add(
    project: &Project,
    tools: &Tools,
    site: &mut Site,
    theme: &str,
    base_url: Option<&str>,
) -> Outcome {
    prerender(project, site, base_url)?;
    let script = Bundle::module("embed/configure.ts").build(project, &tools.esbuild)?;
    let script = script.into_bytes();
    let integrity = hash::integrity(&script);
    let script = site::add(site, SCRIPT, script);
    let sheet = read_text(&project.path(&format!("style/{STYLE}")))?;
    let style = css::minify(project, &tools.esbuild, "owner", &sheet)?;
    let style = site::add(site, STYLE, style.into_bytes());
    let names = Names::of(site)?;
    for (file, rendered) in PAGES {
        let part = |part| read_text(&project.target(&format!("prerender/{rendered}-{part}.html")));
        let files = [&*script, &*integrity, &*style];
        let page = page(&names, theme, files, &part("head")?, &part("body")?);
        site.insert(file.to_owned(), page.into_bytes());
    }
    Ok(())
}

fn prerender(project: &Project, site: &Site, base_url: Option<&str>) -> Outcome {
    let list = site
        .get(&super::embed::manifest())
        .ok_or("the list of files for host pages does not exist yet")?;
    write(&project.target("prerender/published.json"), list)?;
    let mut run = Run::cargo()
        .words("run --quiet --features ssr --bin prerender")
        .words("-- --published target/prerender/published.json --out target/prerender");
    if let Some(url) = base_url {
        run = run.arg("--base-url").arg(url);
    }
    run.within(project.root()).run()
}

/// The files that they share with the article's page, by their final names.
struct Names {
    style: String,
    font: String,
}

impl Names {
    fn of(site: &Site) -> Outcome<Self> {
        let find = |plain: &str| {
            site.keys()
                .find(|name| hash::plain_name(name) == plain)
                .cloned()
                .ok_or_else(|| format!("{plain} does not exist yet"))
        };
        Ok(Self {
            style: find("style.css")?,
            font: find("fonts/literata-subset.woff2")?,
        })
    }
}

fn page(
    names: &Names,
    theme: &str,
    [script, integrity, style]: [&str; 3],
    head: &str,
    body: &str,
) -> String {
    let Names {
        style: shared,
        font,
    } = names;
    format!(
        "<!doctype html>\n<html lang=\"en-US\" id=\"top\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n{head}\n\
         <meta name=\"theme-color\" content=\"#fbfcfd\" media=\"(prefers-color-scheme: light)\">\n\
         <meta name=\"theme-color\" content=\"#11151c\" media=\"(prefers-color-scheme: dark)\">\n\
         <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"preload\" href=\"{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n\
         {theme}\n\
         <link rel=\"stylesheet\" href=\"{shared}\">\n<link rel=\"stylesheet\" href=\"{style}\">\n\
         <script type=\"module\" src=\"{script}\" integrity=\"{integrity}\" data-own></script>\n\
         </head>\n<body>\n{body}\n{NOTICES}\n</body>\n</html>\n",
        policy = policy::owner_meta(theme),
        theme = site::inline(theme),
        head = head.trim(),
    )
}

/// Shown by `page/guard.ts`; these pages have no other place for its messages.
const NOTICES: &str = "<p id=\"unstyled\" hidden><strong>The styles of this page didn’t load. All the text is here.</strong> <a href=\"\">Reload</a></p>\n\
    <p id=\"from-disk\" hidden><strong>This file was opened from a disk, where a browser can’t load its styles and settings. Open the page from a website.</strong></p>\n\
    <p id=\"unscripted\" hidden><strong>The settings of this page didn’t load. The snippets below work as they are.</strong> <a href=\"\">Reload</a></p>";

#[cfg(test)]
mod tests {
    use super::{Names, page};
    use crate::build::{hash, html::select};

    #[test]
    fn the_page_names_its_files_under_a_policy_that_comes_first() {
        let names = Names {
            style: "style-1.css".to_owned(),
            font: "fonts/a.woff2".to_owned(),
        };
        let html = page(
            &names,
            "theme();",
            ["configure-1.js", "sha384-x", "owner-1.css"],
            "<title>a</title>",
            "<main></main>",
        );
        let tags = select(&html, "[src], [href]").unwrap_or_default();
        let found: Vec<_> = tags
            .iter()
            .filter_map(|tag| tag.attribute("src").or_else(|| tag.attribute("href")))
            .filter(|address| !address.is_empty())
            .collect();
        assert_eq!(
            found,
            [
                "icon.svg",
                "fonts/a.woff2",
                "style-1.css",
                "owner-1.css",
                "configure-1.js"
            ]
        );
        assert!(html.find("Content-Security-Policy") < html.find("<script"));
        assert!(html.contains("integrity=\"sha384-x\""));
        assert!(html.contains(&hash::policy("theme();")));
        assert!(html.find("<script>theme();</script>") < html.find("rel=\"stylesheet\""));
    }
}

//! `embed.html`, the page for owners of other sites: rendered when everything that it names lies there.

use super::site::{self, Site};
use super::{Tools, css, hash, policy};
use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};

/// The page's own files.
pub(crate) const PAGE: &str = "embed.html";
pub(crate) const SCRIPT: &str = "configure.js";
pub(crate) const STYLE: &str = "owner.css";

/// Adds the page with its script and style.
pub(super) fn add(
    project: &Project,
    tools: &Tools,
    site: &mut Site,
    base_url: Option<&str>,
) -> Outcome {
    prerender(project, site, base_url)?;
    let script = script(project, tools)?;
    let integrity = hash::integrity(&script);
    let script = site::add(site, SCRIPT, script);
    let sheet = read_text(&project.path(&format!("style/{STYLE}")))?;
    let style = css::minify(project, &tools.esbuild, "owner", &sheet)?;
    let style = site::add(site, STYLE, style.into_bytes());
    let page = page(
        &Names::of(site)?,
        [&script, &integrity, &style],
        &read_text(&project.target("prerender/owner-head.html"))?,
        &read_text(&project.target("prerender/owner-body.html"))?,
    );
    site.insert(PAGE.to_owned(), page.into_bytes());
    Ok(())
}

fn prerender(project: &Project, site: &Site, base_url: Option<&str>) -> Outcome {
    let list = site
        .get(&super::embed::manifest())
        .ok_or("the list of what embeds is not there yet")?;
    write(&project.target("prerender/published.json"), list)?;
    let mut run = Run::cargo()
        .words("run --quiet --features ssr --bin prerender")
        .words("-- --published target/prerender/published.json --out target/prerender");
    if let Some(url) = base_url {
        run = run.arg("--base-url").arg(url);
    }
    run.within(project.root()).run()
}

fn script(project: &Project, tools: &Tools) -> Outcome<Vec<u8>> {
    Run::new(&tools.esbuild.path)
        .arg("embed/configure.js")
        .words(super::embed::OPTIONS)
        .words("--outfile=target/embed/configure.out.js")
        .within(project.root())
        .run()?;
    let out = project.target("embed/configure.out.js");
    std::fs::read(&out).doing(out.display())
}

/// What it shares with the article's page, by its final names.
struct Names {
    style: String,
    theme: String,
    font: String,
}

impl Names {
    fn of(site: &Site) -> Outcome<Self> {
        let find = |plain: &str| {
            site.keys()
                .find(|name| hash::plain_name(name) == plain)
                .cloned()
                .ok_or_else(|| format!("{plain} is not there yet"))
        };
        Ok(Self {
            style: find("style.css")?,
            theme: find("theme.js")?,
            font: find("fonts/literata-subset.woff2")?,
        })
    }
}

fn page(names: &Names, [script, integrity, style]: [&str; 3], head: &str, body: &str) -> String {
    let Names {
        style: shared,
        theme,
        font,
    } = names;
    format!(
        "<!doctype html>\n<html lang=\"en-US\" id=\"top\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n{head}\n\
         <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"preload\" href=\"{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n\
         <script src=\"{theme}\"></script>\n\
         <link rel=\"stylesheet\" href=\"{shared}\">\n<link rel=\"stylesheet\" href=\"{style}\">\n\
         <script type=\"module\" src=\"{script}\" integrity=\"{integrity}\"></script>\n\
         </head>\n<body>\n{body}\n</body>\n</html>\n",
        policy = policy::owner_meta(),
        head = head.trim(),
    )
}

#[cfg(test)]
mod tests {
    use super::{Names, page};
    use crate::build::html::select;

    #[test]
    fn the_page_names_its_files_under_a_policy_that_comes_first() {
        let names = Names {
            style: "style-1.css".to_owned(),
            theme: "theme-1.js".to_owned(),
            font: "fonts/a.woff2".to_owned(),
        };
        let html = page(
            &names,
            ["configure-1.js", "sha384-x", "owner-1.css"],
            "<title>a</title>",
            "<main></main>",
        );
        let tags = select(&html, "[src], [href]").unwrap_or_default();
        let found: Vec<_> = tags
            .iter()
            .filter_map(|tag| tag.attribute("src").or_else(|| tag.attribute("href")))
            .collect();
        assert_eq!(
            found,
            [
                "icon.svg",
                "fonts/a.woff2",
                "theme-1.js",
                "style-1.css",
                "owner-1.css",
                "configure-1.js"
            ]
        );
        assert!(html.find("Content-Security-Policy") < html.find("<script"));
        assert!(html.contains("integrity=\"sha384-x\""));
    }
}

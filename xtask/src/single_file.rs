//! `cargo xtask single-file`: article and planner as one HTML file, which opens from a disk, a stick or a letter.

use std::path::PathBuf;

use crate::args::Args;
use crate::build::site::Site;
use crate::build::{compress, css, hash, html, policy};
use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, ending, read_text, read_tree, write};
use crate::tools::{self, Found};

/// Where the file is written, below `target`.
pub(crate) const PLACE: &str = "single-file/plateful.html";
/// Starts the program that stands in the page.
const STARTER: &str = include_str!("single_file.js");
/// Stands before the page's first script.
const GUARD: &str = include_str!("single_file_guard.js");
/// Takes out of sight what needs an address or another file.
const ALONE: &str = include_str!("single_file.css");
/// From here on the page is what hydration expects, byte for byte.
const APP: &str = "<div id=\"app\">";
/// The only links of a head that say something without leading to a file.
const KEPT_LINKS: [&str; 3] = ["author", "canonical", "license"];

pub(crate) fn run(project: &Project, mut args: Args) -> Outcome {
    let out = args.value("--out")?;
    args.finish()?;
    let dist = project.dist();
    if !dist.join("index.html").is_file() {
        return Err("there is no dist/index.html to make one file of: cargo xtask build".into());
    }
    let site: Site = read_tree(&dist)?.into_iter().collect();
    let parts = Parts::of(&site)?;
    let esbuild = tools::need(project, &tools::esbuild()?)?;
    let starter = bundle(project, &esbuild, text(&site, &parts.glue)?)?;
    let page = assemble(&site, &parts, &starter)?;
    check(&page)?;
    let path = out.map_or_else(|| project.target(PLACE), PathBuf::from);
    write(&path, page.as_bytes())?;
    println!("{} is ready: {} bytes.", path.display(), page.len());
    Ok(())
}

/// Names of the program's files. The reader of other articles is not in it: there are none.
#[derive(Debug)]
struct Parts {
    wasm: String,
    glue: String,
}

impl Parts {
    /// The tag of the loader names them.
    fn of(site: &Site) -> Outcome<Self> {
        html::tags(text(site, "index.html")?)
            .iter()
            .find_map(|tag| {
                Some(Self {
                    wasm: tag.attribute("data-page-wasm")?.to_owned(),
                    glue: tag.attribute("data-page-glue")?.to_owned(),
                })
            })
            .ok_or_else(|| "dist/index.html names no program: cargo xtask build".into())
    }
}

fn bytes<'a>(site: &'a Site, name: &str) -> Outcome<&'a [u8]> {
    site.get(name)
        .map(Vec::as_slice)
        .ok_or_else(|| format!("dist/{name} is missing: cargo xtask build").into())
}

fn text<'a>(site: &'a Site, name: &str) -> Outcome<&'a str> {
    std::str::from_utf8(bytes(site, name)?).doing(format!("dist/{name}"))
}

/// Starter and wasm-bindgen's script as one module: from `file:`, a browser imports no other.
fn bundle(project: &Project, esbuild: &Found, glue: &str) -> Outcome<String> {
    write(
        &project.target("single-file-parts/start.js"),
        STARTER.as_bytes(),
    )?;
    write(
        &project.target("single-file-parts/program.js"),
        glue.as_bytes(),
    )?;
    Run::new(&esbuild.path)
        .words("target/single-file-parts/start.js --bundle --minify --format=esm --target=es2022")
        .words("--charset=utf8 --legal-comments=none --log-level=warning")
        .words("--outfile=target/single-file-parts/out.js")
        .within(project.root())
        .run()?;
    read_text(&project.target("single-file-parts/out.js"))
}

fn assemble(site: &Site, parts: &Parts, starter: &str) -> Outcome<String> {
    let page = text(site, "index.html")?;
    let at = page
        .find(APP)
        .ok_or_else(|| format!("dist/index.html: there is no {APP}"))?;
    let (head, body) = page.split_at(at);
    let inline = Inline::of(site, head, starter)?;
    let mut out = inline.head(site, head)?;
    let (body, end) = body
        .rsplit_once("</body>")
        .ok_or("dist/index.html: there is no </body>")?;
    out.push_str(body);
    let program = hash::base64(&compress::gzip(bytes(site, &parts.wasm)?)?);
    out.extend([
        "<script type=\"application/octet-stream\" id=\"program\">",
        &program,
        "</script>\n<script type=\"module\">",
        starter,
        "</script>\n</body>",
        end,
    ]);
    Ok(out)
}

/// What the page's policy allows by its digest.
struct Inline<'a> {
    style: String,
    theme: String,
    starter: &'a str,
}

impl<'a> Inline<'a> {
    fn of(site: &Site, head: &str, starter: &'a str) -> Outcome<Self> {
        let mut style = String::new();
        let mut theme = without_comment_lines(GUARD);
        for tag in html::tags(head) {
            if let Some(href) = style_sheet(&tag) {
                style.push_str(text(site, href)?);
            }
            if let Some(src) = classic_script(&tag) {
                theme.push_str(text(site, src)?);
            }
        }
        style.push_str(&css::squeeze(ALONE));
        let style = css::with_addresses(&style, |address| data(site, address))?;
        for (what, inline, end) in [
            ("style sheet", style.as_str(), "</style"),
            ("first script", theme.as_str(), "</script"),
            ("starter", starter, "</script"),
        ] {
            if inline.contains(end) {
                return Err(format!("the {what} holds {end}, which would end it in a page").into());
            }
        }
        Ok(Self {
            style,
            theme,
            starter,
        })
    }

    /// The head with everything in it, or left out.
    fn head(&self, site: &Site, head: &str) -> Outcome<String> {
        let mut out = String::new();
        let mut at = 0;
        for tag in html::tags(head) {
            let new = match tag.name {
                "html" => head
                    .get(tag.start..tag.end.saturating_sub(1))
                    .map(|open| format!("{open} data-alone>")),
                "meta" if tag.attribute("http-equiv") == Some("Content-Security-Policy") => Some(
                    policy::alone_meta(&[&self.theme, self.starter], &self.style),
                ),
                "link" if style_sheet(&tag).is_some() => {
                    Some(format!("<style>{}</style>", self.style))
                }
                "link" if tag.attribute("rel") == Some("icon") => tag
                    .attribute("href")
                    .map(|href| data(site, href))
                    .transpose()?
                    .map(|icon| format!("<link rel=\"icon\" href=\"{icon}\">")),
                "link"
                    if !tag
                        .attribute("rel")
                        .is_some_and(|rel| KEPT_LINKS.contains(&rel)) =>
                {
                    None
                }
                "script" if classic_script(&tag).is_some() => {
                    Some(format!("<script>{}</script>", self.theme))
                }
                "script" if tag.attribute("type") != Some("application/ld+json") => None,
                _ => continue,
            };
            out.push_str(head.get(at..tag.start).unwrap_or_default());
            at = tag.end;
            if tag.name == "script" {
                at += tag.raw.len() + "</script>".len();
            }
            match new {
                Some(new) => out.push_str(&new),
                // Its line goes with it.
                None => {
                    at += usize::from(head.get(at..).is_some_and(|rest| rest.starts_with('\n')));
                }
            }
        }
        out.push_str(head.get(at..).unwrap_or_default());
        Ok(out)
    }
}

fn style_sheet<'a>(tag: &html::Tag<'a>) -> Option<&'a str> {
    (tag.name == "link" && tag.attribute("rel") == Some("stylesheet"))
        .then(|| tag.attribute("href"))
        .flatten()
}

/// The one that is no module: it sets the theme before anything is shown.
fn classic_script<'a>(tag: &html::Tag<'a>) -> Option<&'a str> {
    (tag.name == "script" && tag.attribute("type").is_none())
        .then(|| tag.attribute("src"))
        .flatten()
}

fn without_comment_lines(script: &str) -> String {
    let mut out = String::new();
    for line in script.lines().filter(|line| !line.starts_with("//")) {
        out.extend([line, "\n"]);
    }
    out
}

/// A file of the site as an address that holds it.
fn data(site: &Site, address: &str) -> Outcome<String> {
    if address.starts_with('#') || address.starts_with("data:") {
        return Ok(address.to_owned());
    }
    let kind = match ending(address) {
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => return Err(format!("{address} is of no kind that goes into a page").into()),
    };
    let content = hash::base64(bytes(site, address)?);
    Ok(format!("data:{kind};base64,{content}"))
}

/// Whether anything would be loaded from outside the file.
fn check(page: &str) -> Outcome {
    for tag in html::tags(page) {
        for (name, value) in tag.attributes() {
            let loads = matches!(name, "src" | "srcset" | "poster" | "data")
                || (name == "href" && tag.name == "link" && tag.attribute("rel") == Some("icon"));
            if (loads && !value.starts_with("data:")) || name == "integrity" {
                return Err(format!(
                    "<{} {name}=\"{value}\"> cannot stand in a file that is alone",
                    tag.name
                )
                .into());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{APP, Parts, Site, assemble, check, html};

    const PAGE: &str = "<!doctype html>\n<html lang=\"en-US\" id=\"top\">\n<head>\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n\
        <title>T</title>\n<script type=\"application/ld+json\">{\"a\":1}</script>\n\
        <link rel=\"canonical\" href=\"https://example.org/\">\n\
        <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
        <link rel=\"preload\" href=\"f.woff2\" as=\"font\">\n\
        <link rel=\"manifest\" href=\"m.webmanifest\">\n\
        <script src=\"theme.js\" integrity=\"sha384-x\"></script>\n\
        <link rel=\"stylesheet\" href=\"style.css\" integrity=\"sha384-x\">\n\
        <link rel=\"alternate\" type=\"application/json\" href=\"a.json\">\n\
        <script type=\"importmap\">{}</script>\n<script type=\"module\" src=\"offline.js\"></script>\n\
        <script type=\"module\" src=\"loader.js\" data-page-wasm=\"p.wasm\" data-page-glue=\"p.js\" \
        data-reader-wasm=\"r.wasm\" data-reader-glue=\"r.js\"></script>\n\
        </head>\n<body>\n";
    const BODY: &str = "<div id=\"app\"><p><!----> <a href=\"#x\">a</a></p></div>\n";

    fn site() -> Site {
        let page = [PAGE, BODY, "</body>\n</html>\n"].concat();
        [
            ("index.html", page.as_str()),
            ("icon.svg", "<svg/>"),
            ("f.woff2", "font"),
            ("theme.js", "theme();\n"),
            ("style.css", "@font-face { src: url(\"f.woff2\") }\n"),
            ("p.wasm", "program"),
            ("p.js", "glue"),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into()
    }

    fn made() -> String {
        let site = site();
        assemble(&site, &Parts::of(&site).unwrap(), "start();\n").unwrap()
    }

    #[test]
    fn holds_everything_and_loads_nothing() {
        let page = made();
        check(&page).unwrap();
        for wanted in [
            "<html lang=\"en-US\" id=\"top\" data-alone>",
            "url(\"data:font/woff2;base64,Zm9udA==\")",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
            "theme();\n</script>",
            "<script type=\"module\">start();\n</script>",
            "<link rel=\"canonical\" href=\"https://example.org/\">",
            "{\"a\":1}",
            "[data-alone]",
        ] {
            assert!(page.contains(wanted), "{wanted} in {page}");
        }
        for gone in [
            "preload",
            "manifest",
            "alternate",
            "importmap",
            "integrity=",
            "offline.js",
            "loader.js",
            "'self'",
            "connect-src",
        ] {
            assert!(!page.contains(gone), "{gone} in {page}");
        }
    }

    #[test]
    fn leaves_what_is_hydrated_as_it_is() {
        let page = made();
        let at = page.find(APP).unwrap();
        assert!(page.split_at(at).1.starts_with(BODY));
    }

    #[test]
    fn allows_each_inline_part_by_its_digest() {
        let page = made();
        let tags = html::tags(&page);
        let policy = tags
            .iter()
            .find_map(|tag| tag.attribute("http-equiv").and(tag.attribute("content")))
            .unwrap();
        let mut inline = 0;
        for tag in &tags {
            let runs = matches!(tag.attribute("type"), None | Some("module"));
            if tag.name == "style" || (tag.name == "script" && runs) {
                inline += 1;
                assert!(
                    policy.contains(&super::hash::policy(tag.raw)),
                    "{}",
                    tag.raw
                );
            }
        }
        assert_eq!(inline, 3);
    }

    #[test]
    fn without_styles_the_same_is_dead_as_in_the_page() {
        let dead = include_str!("../../public/loader.js")
            .split("const dead = ")
            .nth(1)
            .and_then(|behind| behind.split(';').next())
            .unwrap();
        assert!(super::STARTER.contains(dead), "{dead}");
    }

    #[test]
    fn refuses_what_would_be_loaded_or_is_missing() {
        assert!(check("<img src=\"a.png\">").is_err());
        assert!(check("<img src=\"https://example.org/a.png\">").is_err());
        assert!(check("<a href=\"https://example.org/\">a</a>").is_ok());
        let mut site = site();
        let parts = Parts::of(&site).unwrap();
        assert!(assemble(&site, &parts, "'</script>'").is_err());
        site.remove("f.woff2");
        let failure = assemble(&site, &parts, "").unwrap_err().to_string();
        assert!(failure.contains("f.woff2") && failure.contains("cargo xtask build"));
    }
}

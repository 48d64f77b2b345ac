//! `cargo xtask single-file`: article and planner as one HTML file that opens from a disk, a USB stick or an e-mail.

use std::path::PathBuf;

use lol_html::html_content::ContentType::Html;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::build::site::Site;
use crate::build::{compress, css, hash, html, policy};
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, ending, read_tree, write};
use crate::scripts::Bundle;
use crate::tools;

/// Where the file is written, below `target`.
pub(crate) const PLACE: &str = "single-file/plateful.html";
/// Where wasm-bindgen's script is put to be bundled: browsers import nothing from `file:`.
const GLUE: &str = "target/single-file-parts/page.js";
/// Hides what needs an address or another file.
const ALONE: &str = include_str!("single_file.css");
/// Links in the head to files that are missing here, and scripts that are replaced.
const LEFT_OUT: &str = "head link:not([rel=author]):not([rel=canonical]):not([rel=license]):not([rel=icon]):not([rel=stylesheet]), \
    head script[type]:not([type='application/ld+json'])";

/// The only classic script: it sets the theme before anything is shown.
const FIRST_SCRIPT: &str = "head script:not([type])";

pub(crate) fn run(project: &Project, out: Option<PathBuf>) -> Outcome {
    let dist = project.dist();
    if !dist.join("index.html").is_file() {
        return Err("dist/index.html does not exist yet. Run: cargo xtask build".into());
    }
    let site: Site = read_tree(&dist)?.into_iter().collect();
    let parts = Parts::of(&site)?;
    let esbuild = tools::need(project, &tools::esbuild()?)?;
    write(&project.path(GLUE), bytes(&site, &parts.glue)?)?;
    let extra = Extra {
        guard: Bundle::classic("page/single-file-guard.ts").build(project, &esbuild)?,
        starter: Bundle::module("page/single-file.ts")
            .glue("page", GLUE)
            .build(project, &esbuild)?,
        style: css::minify(project, &esbuild, "alone", ALONE)?,
    };
    let page = assemble(&site, &parts, &extra)?;
    check(&page)?;
    let path = out.unwrap_or_else(|| project.target(PLACE));
    write(&path, page.as_bytes())?;
    println!("{} is ready: {} bytes.", path.display(), page.len());
    Ok(())
}

/// The parts that only this page has.
#[derive(Debug)]
struct Extra {
    /// Comes before the page's first script.
    guard: String,
    /// Starts the embedded program.
    starter: String,
    /// Comes after the page's style sheet.
    style: String,
}

/// Names of the program's files. There are no other articles, so `reader` is left out.
#[derive(Debug)]
struct Parts {
    wasm: String,
    glue: String,
}

impl Parts {
    /// Reads them from the loader's tag.
    fn of(site: &Site) -> Outcome<Self> {
        html::select(text(site, "index.html")?, "script")?
            .iter()
            .find_map(|tag| {
                Some(Self {
                    wasm: tag.attribute("data-page-wasm")?.to_owned(),
                    glue: tag.attribute("data-page-glue")?.to_owned(),
                })
            })
            .ok_or_else(|| "dist/index.html names no program. Run: cargo xtask build".into())
    }
}

fn bytes<'a>(site: &'a Site, name: &str) -> Outcome<&'a [u8]> {
    site.get(name)
        .map(Vec::as_slice)
        .ok_or_else(|| format!("dist/{name} is missing. Run: cargo xtask build").into())
}

fn text<'a>(site: &'a Site, name: &str) -> Outcome<&'a str> {
    std::str::from_utf8(bytes(site, name)?).doing(format!("dist/{name}"))
}

/// What is hydrated stays unchanged, byte for byte.
fn assemble(site: &Site, parts: &Parts, extra: &Extra) -> Outcome<String> {
    let page = text(site, "index.html")?;
    let starter = &*extra.starter;
    let mut style = String::new();
    for sheet in html::select(page, "link[rel=stylesheet]")? {
        style.push_str(text(site, sheet.attribute("href").unwrap_or_default())?);
    }
    style.push_str(&extra.style);
    let style = css::with_addresses(&style, |address| data(site, address))?;
    let mut theme = extra.guard.clone();
    for script in html::select(page, FIRST_SCRIPT)? {
        theme.push_str(&script.text);
    }
    for (what, inline, end) in [
        ("style sheet", &*style, "</style"),
        ("first script", &*theme, "</script"),
        ("starter", starter, "</script"),
    ] {
        if inline.contains(end) {
            return Err(format!("the {what} contains {end}, which would end its element").into());
        }
    }
    let program = hash::base64(&compress::gzip(bytes(site, &parts.wasm)?)?);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("html", |html| {
            Ok(html.set_attribute("data-alone", "")?)
        }))
        .append_element_content_handler(element!(
            "meta[http-equiv='Content-Security-Policy']",
            |meta| {
                meta.replace(&policy::alone_meta(&[&theme, starter], &style), Html);
                Ok(())
            }
        ))
        .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
            link.replace(&format!("<style>{style}</style>"), Html);
            Ok(())
        }))
        .append_element_content_handler(element!("link[rel=icon]", |icon| {
            let address = icon.get_attribute("href").unwrap_or_default();
            let held = data(site, &address).map_err(|failure| failure.to_string())?;
            icon.remove_attribute("type");
            Ok(icon.set_attribute("href", &held)?)
        }))
        .append_element_content_handler(element!(FIRST_SCRIPT, |script| {
            script.replace(&format!("<script>{theme}</script>"), Html);
            Ok(())
        }))
        .append_element_content_handler(element!(LEFT_OUT, |element| {
            element.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("body", |body| {
            let scripts = format!(
                "<script type=\"application/octet-stream\" id=\"program\">{program}</script>\n\
                 <script type=\"module\">{starter}</script>\n"
            );
            body.append(&scripts, Html);
            Ok(())
        }));
    rewrite_str(page, settings).doing("dist/index.html")
}

/// A file of the site as a `data:` URL.
fn data(site: &Site, address: &str) -> Outcome<String> {
    if address.starts_with('#') || address.starts_with("data:") {
        return Ok(address.to_owned());
    }
    let kind = match ending(address) {
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => return Err(format!("{address} has a type that cannot be embedded").into()),
    };
    let content = hash::base64(bytes(site, address)?);
    Ok(format!("data:{kind};base64,{content}"))
}

/// Whether anything would be loaded from outside the file.
fn check(page: &str) -> Outcome {
    for tag in html::select(page, "*")? {
        for (name, value) in tag.attributes() {
            let is_icon = tag.name == "link" && tag.attribute("rel") == Some("icon");
            let loads = matches!(name, "src" | "srcset" | "poster" | "data");
            let loads = loads || (name == "href" && is_icon);
            if (loads && !value.starts_with("data:")) || name == "integrity" {
                return Err(format!("<{} {name}=\"{value}\"> needs another file", tag.name).into());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Extra, Parts, Site, assemble, check, html};

    const PAGE: &str = "<!doctype html>\n<html lang=\"en-US\" id=\"top\">\n<head>\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n\
        <title>T</title>\n<script type=\"application/ld+json\">{\"a\":1}</script>\n\
        <link rel=\"canonical\" href=\"https://example.org/\">\n\
        <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
        <link rel=\"preload\" href=\"f.woff2\" as=\"font\">\n\
        <link rel=\"manifest\" href=\"m.webmanifest\">\n\
        <script>theme();</script>\n\
        <link rel=\"stylesheet\" href=\"style.css\" integrity=\"sha384-x\">\n\
        <link rel=\"alternate\" type=\"application/json\" href=\"a.json\">\n\
        <script type=\"importmap\">{}</script>\n<script type=\"module\" src=\"offline.js\"></script>\n\
        <script type=\"module\" src=\"loader.js\" data-page-wasm=\"p.wasm\" data-page-glue=\"p.js\" \
        data-reader-wasm=\"r.wasm\" data-reader-glue=\"r.js\"></script>\n\
        </head>\n<body>\n";
    const BODY: &str = "<div id=\"app\"><p><!----> <a href=\"#x\">a</a></p></div>\n";

    fn site() -> Site {
        let page = [PAGE, BODY, "</body>\n</html>\n"].concat();
        crate::build::site::of(&[
            ("index.html", page.as_str()),
            ("icon.svg", "<svg/>"),
            ("f.woff2", "font"),
            ("style.css", "@font-face { src: url(\"f.woff2\") }\n"),
            ("p.wasm", "program"),
            ("p.js", "glue"),
        ])
    }

    fn extra(starter: &str) -> Extra {
        Extra {
            guard: "guard();\n".to_owned(),
            starter: starter.to_owned(),
            style: "[data-alone]{}".to_owned(),
        }
    }

    fn made() -> String {
        let site = site();
        assemble(&site, &Parts::of(&site).unwrap(), &extra("start();\n")).unwrap()
    }

    #[test]
    fn holds_everything_and_loads_nothing() {
        let page = made();
        check(&page).unwrap();
        for wanted in [
            "<html lang=\"en-US\" id=\"top\" data-alone=\"\">",
            "url(\"data:font/woff2;base64,Zm9udA==\")",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
            "<script>guard();\ntheme();</script>",
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
        assert!(page.contains(BODY));
    }

    #[test]
    fn allows_each_inline_part_by_its_digest() {
        let page = made();
        let policy = html::select(&page, "meta[http-equiv]").unwrap();
        let policy = policy.first().unwrap().attribute("content").unwrap();
        let inline = "style, script:not([type]), script[type=module]";
        let inline = html::select(&page, inline).unwrap();
        for tag in &inline {
            assert!(
                policy.contains(&super::hash::policy(&tag.text)),
                "{}",
                tag.text
            );
        }
        assert_eq!(inline.len(), 3);
    }

    #[test]
    fn refuses_what_would_be_loaded_or_is_missing() {
        assert!(check("<img src=\"a.png\">").is_err());
        assert!(check("<img src=\"https://example.org/a.png\">").is_err());
        assert!(check("<a href=\"https://example.org/\">a</a>").is_ok());
        let mut site = site();
        let parts = Parts::of(&site).unwrap();
        assert!(assemble(&site, &parts, &extra("'</script>'")).is_err());
        site.remove("f.woff2");
        let failure = assemble(&site, &parts, &extra("")).unwrap_err().to_string();
        assert!(failure.contains("f.woff2") && failure.contains("cargo xtask build"));
    }
}

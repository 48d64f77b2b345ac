//! Renders the HTML that `cargo xtask build` puts into the pages.
//!
//! `prerender --article FILE --out FOLDER [--base-url URL]` writes `FOLDER/body.html` and `FOLDER/head.html` for
//! `index.html`, `FOLDER/goal-body.html` and `FOLDER/goal-head.html` for `goal.html`, `FOLDER/goal-placeholder.html` and `FOLDER/article-placeholder.html` for what stands in a frame on host
//! pages until the program runs there, and `FOLDER/embed.json` with what there is to know of the elements.
//!
//! `prerender --published FILE --out FOLDER [--base-url URL]`, with the list of what embeds, writes
//! `FOLDER/owner-body.html` and `FOLDER/owner-head.html` for `embed.html`, and the same with `developers-` for
//! `developers.html`.
//!
//! `prerender --gallery FOLDER --out FOLDER`, with the folder of the tests' articles, writes the pages of the gallery.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use plateful::prerender;
use plateful_domain::article;

fn main() -> Result<(), Box<dyn Error>> {
    let mut article = None;
    let mut published = None;
    let mut gallery = None;
    let mut out = None;
    let mut base_url = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments
            .next()
            .ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--article" => article = Some(PathBuf::from(value)),
            "--published" => published = Some(PathBuf::from(value)),
            "--gallery" => gallery = Some(PathBuf::from(value)),
            "--out" => out = Some(PathBuf::from(value)),
            "--base-url" => {
                base_url = Some(if value.ends_with('/') {
                    value
                } else {
                    format!("{value}/")
                });
            }
            _ => return Err(format!("unknown option {name}").into()),
        }
    }
    let out = out.ok_or("--out FOLDER is missing")?;
    fs::create_dir_all(&out)?;
    match (article, published, gallery) {
        (Some(file), None, None) => main_page(&file, &out, base_url.as_deref()),
        (None, Some(file), None) => owner_pages(&file, &out, base_url.as_deref()),
        (None, None, Some(folder)) => gallery_pages(&folder, &out),
        _ => Err("either --article FILE, --published FILE or --gallery FOLDER is needed".into()),
    }
}

/// Path from `embed/v1/` to the site.
const TO_THE_SITE: &str = "../../";

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn prepared(file: &Path) -> Result<article::Prepared, String> {
    let article = article::read(&read(file)?);
    article
        .map(article::prepare)
        .map_err(|error| format!("{}: {error}", file.display()))
}

fn gallery_pages(fixtures: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let article = |name| prepared(&fixtures.join(name));
    let files = prerender::gallery(&article("every-block.json")?, &article("faulty.json")?);
    for file in files {
        fs::write(out.join(file.name), file.text)?;
    }
    Ok(())
}

fn main_page(file: &Path, out: &Path, base_url: Option<&str>) -> Result<(), Box<dyn Error>> {
    let prepared = prepared(file)?;
    let page = prerender::render(&prepared, base_url);
    fs::write(out.join("body.html"), page.body)?;
    fs::write(out.join("head.html"), page.head)?;
    let goal = prerender::render_goal_page(&prepared, base_url);
    fs::write(out.join("goal-body.html"), goal.body)?;
    fs::write(out.join("goal-head.html"), goal.head)?;
    fs::write(
        out.join("goal-placeholder.html"),
        prerender::goal_placeholder(),
    )?;
    fs::write(
        out.join("article-placeholder.html"),
        prerender::article_placeholder(&prepared, TO_THE_SITE),
    )?;
    fs::write(
        out.join("embed.json"),
        prerender::facts(base_url).to_string(),
    )?;
    Ok(())
}

fn owner_pages(file: &Path, out: &Path, base_url: Option<&str>) -> Result<(), Box<dyn Error>> {
    let published = prerender::read_published(&read(file)?, base_url)?;
    for (name, page) in [
        ("owner", prerender::render_owner_page(&published)),
        ("developers", prerender::render_developer_page(&published)),
    ] {
        fs::write(out.join(format!("{name}-body.html")), page.body)?;
        fs::write(out.join(format!("{name}-head.html")), page.head)?;
    }
    Ok(())
}

//! The files for host pages: `embed/v1/`, and the same under the full version.

pub(crate) mod describe;
mod page;
mod style;

use plateful_domain::embed::{AttributeName, Element};

use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};
use crate::scripts::Bundle;
use crate::tools::Found;

use super::program::Program;
use super::site::Site;
use super::{Tools, css, hash};

/// The headings' font, beside the scripts.
pub(crate) const FONT: &str = "literata.woff2";
/// Must accompany the font.
pub(crate) const FONT_LICENSE: &str = "LITERATA-OFL.txt";

/// Adds all files for host pages. `programs` are those of `<plateful-goal>` and `<plateful-article>`.
pub(super) fn add(
    project: &Project,
    tools: &Tools,
    programs: [Program; 2],
    base_url: Option<&str>,
    site: &mut Site,
) -> Outcome {
    let [planner, reader] = programs;
    let mut files = Site::new();
    goal(project, tools, planner, &mut files)?;
    article(project, tools, reader, &mut files)?;
    files.insert(FONT.to_owned(), font(project)?);
    files.insert(
        FONT_LICENSE.to_owned(),
        read_text(&project.path(&format!("public/fonts/{FONT_LICENSE}")))?.into_bytes(),
    );
    page::add(project, tools, base_url, &mut files)?;
    // Last, because it lists the other files.
    describe::add(project, &mut files)?;
    for (name, bytes) in files {
        site.insert(
            format!("embed/v{}/{name}", plateful_domain::embed::VERSION),
            bytes.clone(),
        );
        site.insert(format!("embed/v{}/{name}", major()), bytes);
    }
    Ok(())
}

/// The list of these files, as a path in the page's folder.
pub(super) fn manifest() -> String {
    format!("embed/v{}/{}", major(), describe::MANIFEST)
}

/// The part of the version that stays the same as long as snippets keep working.
fn major() -> &'static str {
    plateful_domain::embed::VERSION
        .split('.')
        .next()
        .unwrap_or_default()
}

/// Names of an element's attributes.
fn attributes(element: Element) -> Vec<&'static str> {
    AttributeName::of(element)
        .map(|which| which.attribute().name)
        .collect()
}

/// Names of all elements' attributes.
fn every_attribute() -> Vec<&'static str> {
    AttributeName::all()
        .map(|which| which.attribute().name)
        .collect()
}

/// `<plateful-goal>`.
fn goal(project: &Project, tools: &Tools, program: Program, files: &mut Site) -> Outcome {
    let css = style::planner(|name| read_text(&project.path(&format!("style/{name}.css"))))?;
    let css = css::minify(project, &tools.esbuild, "planner", &css)?;
    let script = script(project, tools, Element::Goal, &program, &css)?;
    files.insert("goal.wasm".to_owned(), program.wasm);
    files.insert("goal.css".to_owned(), css.into_bytes());
    files.insert("plateful-goal.js".to_owned(), script.into_bytes());
    Ok(())
}

/// `<plateful-article>`.
fn article(project: &Project, tools: &Tools, program: Program, files: &mut Site) -> Outcome {
    let css = style::article(|name| read_text(&project.path(&format!("style/{name}.css"))))?;
    let css = css::minify(project, &tools.esbuild, "article", &css)?;
    let script = script(project, tools, Element::Article, &program, &css)?;
    files.insert("article.wasm".to_owned(), program.wasm);
    files.insert("article.css".to_owned(), css.into_bytes());
    files.insert("plateful-article.js".to_owned(), script.into_bytes());
    Ok(())
}

/// The name used in file names.
pub(crate) const fn name(element: Element) -> &'static str {
    match element {
        Element::Goal => "goal",
        Element::Article => "article",
    }
}

/// The element's script with wasm-bindgen's inside, so that a snippet's `integrity` covers all code.
fn script(
    project: &Project,
    tools: &Tools,
    element: Element,
    program: &Program,
    css: &str,
) -> Outcome<String> {
    let name = name(element);
    write(
        &project.path(&glue(element)),
        program.glue_naming(&format!("{name}.wasm"))?.as_bytes(),
    )?;
    let files = Files::Beside {
        wasm: &program.wasm,
        css: css.as_bytes(),
    };
    bundle(project, &tools.esbuild, element, files)
}

/// Where the script finds its element's files.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Files<'a> {
    /// Beside the script, on the site that the element's links lead to.
    Beside { wasm: &'a [u8], css: &'a [u8] },
    /// In the scripts `packed` and `font`, which bundlers include. `page` is the site for the element's links; if
    /// empty, they are left out.
    Packed {
        packed: &'a str,
        font: &'a str,
        page: &'a str,
    },
}

/// Bundles the element's script with the files from [`script`].
pub(crate) fn bundle(
    project: &Project,
    esbuild: &Found,
    element: Element,
    files: Files<'_>,
) -> Outcome<String> {
    let name = name(element);
    let bundle = Bundle::module(format!("embed/{name}.ts"))
        .glue(name, &glue(element))
        .define("VERSION", plateful_domain::embed::VERSION)
        .define("ATTRIBUTES", attributes(element))
        .define("FILES", name)
        .define("FONT_INTEGRITY", hash::integrity(&font(project)?));
    match files {
        Files::Beside { wasm, css } => bundle
            .define("PAGE_URL", None::<&str>)
            .define("PACKED", None::<&str>)
            .define("PACKED_FONT", None::<&str>)
            .define("WASM_INTEGRITY", hash::integrity(wasm))
            .define("CSS_INTEGRITY", hash::integrity(css)),
        Files::Packed { packed, font, page } => bundle
            .define("PAGE_URL", page)
            .define("PACKED", packed)
            .define("PACKED_FONT", font)
            // Otherwise bundlers look for the files that are named relative to it, and move scripts away from them.
            .define("import.meta.url", "")
            .external(packed)
            .external(font),
    }
    .build(project, esbuild)
}

/// The headings' font.
pub(crate) fn font(project: &Project) -> Outcome<Vec<u8>> {
    let path = project.path("public/fonts/literata-subset.woff2");
    std::fs::read(&path).doing(path.display())
}

/// Where wasm-bindgen's script is, as a path from the project's root.
fn glue(element: Element) -> String {
    format!("target/embed/{}-glue.js", name(element))
}

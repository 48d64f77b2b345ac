//! What goes into other people's pages: `embed/v1/`, and the same under its full version.

pub(crate) mod describe;
mod page;
mod style;

use plateful_domain::embed::{AttributeName, Element};

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};
use crate::tools::Found;

use super::site::Site;
use super::{Tools, hash, imports, optimise, without_own_paths};

/// Options of esbuild for a script that is a file of its own.
pub(super) const OPTIONS: &str = "--bundle --minify --format=esm --target=es2022 --charset=utf8 \
    --legal-comments=none --log-level=warning";

/// Adds everything that embeds.
pub(super) fn add(
    project: &Project,
    tools: &Tools,
    base_url: Option<&str>,
    site: &mut Site,
) -> Outcome {
    let mut files = Site::new();
    goal(project, tools, &mut files)?;
    article(project, tools, &mut files)?;
    page::add(project, tools, base_url, &mut files)?;
    // Last: it lists what is there.
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

/// The list of what embeds, as a path in the page's folder.
pub(super) fn manifest() -> String {
    format!("embed/v{}/{}", major(), describe::MANIFEST)
}

/// The part of the version that stays the same while snippets go on working.
fn major() -> &'static str {
    plateful_domain::embed::VERSION
        .split('.')
        .next()
        .unwrap_or_default()
}

/// Names of what a site may set of an element.
fn attributes(element: Element) -> Vec<&'static str> {
    AttributeName::of(element)
        .map(|which| which.attribute().name)
        .collect()
}

/// Names of what a site may set of any element.
fn every_attribute() -> Vec<&'static str> {
    AttributeName::ALL
        .iter()
        .map(|which| which.attribute().name)
        .collect()
}

/// An option of esbuild that puts a value in the place of a name.
#[expect(
    clippy::needless_pass_by_value,
    reason = "values are made where they are given"
)]
fn define(name: &str, value: serde_json::Value) -> String {
    format!("--define:{name}={value}")
}

/// `<plateful-goal>`.
fn goal(project: &Project, tools: &Tools, files: &mut Site) -> Outcome {
    let program = program(project, tools, "goal")?;
    let css = style::planner(|name| read_text(&project.path(&format!("style/{name}.css"))))?;
    let script = script(project, tools, Element::Goal, &program, &css)?;
    files.insert("goal.wasm".to_owned(), program.wasm);
    files.insert("goal.css".to_owned(), css.into_bytes());
    files.insert("plateful-goal.js".to_owned(), script.into_bytes());
    Ok(())
}

/// `<plateful-article>`.
fn article(project: &Project, tools: &Tools, files: &mut Site) -> Outcome {
    let program = program(project, tools, "article")?;
    let css = style::article(|name| read_text(&project.path(&format!("style/{name}.css"))))?;
    let script = script(project, tools, Element::Article, &program, &css)?;
    files.insert("article.wasm".to_owned(), program.wasm);
    files.insert("article.css".to_owned(), css.into_bytes());
    files.insert("plateful-article.js".to_owned(), script.into_bytes());
    Ok(())
}

/// In file names.
pub(crate) const fn name(element: Element) -> &'static str {
    match element {
        Element::Goal => "goal",
        Element::Article => "article",
    }
}

/// A WASM and the script that wasm-bindgen made for it.
struct Program {
    wasm: Vec<u8>,
    glue: String,
}

fn program(project: &Project, tools: &Tools, name: &str) -> Outcome<Program> {
    Run::cargo()
        .quiet_env("CARGO_ENCODED_RUSTFLAGS", without_own_paths())
        .words("build --release --target wasm32-unknown-unknown --features csr,embed --bin")
        .arg(name)
        .within(project.root())
        .run()?;
    let built = project
        .cargo_target()
        .join(format!("wasm32-unknown-unknown/release/{name}.wasm"));
    let out = format!("target/embed/{name}");
    Run::new(&tools.wasm_bindgen.path)
        .words("--target web --no-typescript --out-name")
        .arg(name)
        .arg("--out-dir")
        .arg(&out)
        .arg(&built)
        .within(project.root())
        .run()?;
    let raw = project.path(&format!("{out}/{name}_bg.wasm"));
    let raw = std::fs::read(&raw).doing(raw.display())?;
    let glue = read_text(&project.path(&format!("{out}/{name}.js")))?;
    let (wasm, renamed) = optimise(project, &tools.wasm_opt, &raw)?;
    let glue = imports::rename(&glue, &wasm, &renamed)?;
    // Only a default, but it shall not be a wrong one.
    let glue = glue.replace(&format!("{name}_bg.wasm"), &format!("{name}.wasm"));
    Ok(Program { wasm, glue })
}

/// The element's script, with wasm-bindgen's inside: what a snippet's `integrity` covers is all that runs.
fn script(
    project: &Project,
    tools: &Tools,
    element: Element,
    program: &Program,
    css: &str,
) -> Outcome<String> {
    let name = name(element);
    write(
        &project.target(&format!("embed/{name}-glue.js")),
        program.glue.as_bytes(),
    )?;
    for part in [
        "trouble.js",
        "program.js",
        "face.js",
        "life.js",
        &format!("{name}.js"),
    ] {
        let text = read_text(&project.path(&format!("embed/{part}")))?;
        write(&project.target(&format!("embed/{part}")), text.as_bytes())?;
    }
    bundle(
        project,
        &tools.esbuild,
        element,
        [&program.wasm, css.as_bytes()],
        None,
    )
}

/// Bundles what [`script`] has laid out. `page` is the site that the element's links lead to: where there is none, the one
/// that the script itself lies on; an empty one leaves them out.
pub(crate) fn bundle(
    project: &Project,
    esbuild: &Found,
    element: Element,
    [wasm, css]: [&[u8]; 2],
    page: Option<&str>,
) -> Outcome<String> {
    let name = name(element);
    Run::new(&esbuild.path)
        .arg(format!("target/embed/{name}.js"))
        .words(OPTIONS)
        .arg(define("VERSION", plateful_domain::embed::VERSION.into()))
        .arg(define("ATTRIBUTES", attributes(element).into()))
        .arg(define("PAGE_URL", page.into()))
        .arg(define("WASM_INTEGRITY", hash::integrity(wasm).into()))
        .arg(define("CSS_INTEGRITY", hash::integrity(css).into()))
        .arg(format!("--outfile=target/embed/{name}.out.js"))
        .within(project.root())
        .run()?;
    read_text(&project.target(&format!("embed/{name}.out.js")))
}

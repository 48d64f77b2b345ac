//! `cargo xtask try-package`: the package as its users meet it: installed from its archive, bundled, and type-checked.

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::pack;
use crate::project::{Project, read_tree, write};
use crate::tools;

/// Where it is installed, below `target`.
const PLACE: &str = "npm/try";
/// A page that was bundled with it, below `target`.
pub(crate) const SITE: &str = "npm/try/site";
/// A page's own script.
const ENTRY: &str = "import { PlatefulGoal } from \"plateful-embed/goal\";\nimport \"plateful-embed/article\";\ndocument.title = `Plateful ${PlatefulGoal.version}`;\n";
const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Bundled</title>\n<link rel=\"icon\" href=\"data:,\">\n<h1>Bundled</h1>\n\
    <plateful-goal goal=\"lose-1\" units=\"metric\"></plateful-goal>\n    <plateful-article></plateful-article>\n<script type=\"module\" src=\"app.js\"></script>\n</html>\n";

pub(crate) fn run(project: &Project) -> Outcome {
    let modules = tools::need_type_packages(project)?;
    let place = project.target(PLACE);
    if place.is_dir() {
        std::fs::remove_dir_all(&place).doing(place.display())?;
    }
    install(project)?;
    bundle(project)?;
    types(project, &modules)
}

fn install(project: &Project) -> Outcome {
    let npm = tools::need(project, &tools::npm())?;
    write(
        &project.target(PLACE).join("package.json"),
        b"{\"private\": true, \"type\": \"module\"}\n",
    )?;
    Run::new(&npm.path)
        .words("install --offline --no-audit --no-fund --ignore-scripts")
        .arg(pack::archive(project))
        .within(&project.target(PLACE))
        .run()
}

/// As the notes for esbuild say: programs, style sheets and the article are copied beside the bundle.
fn bundle(project: &Project) -> Outcome {
    let esbuild = tools::need(project, &tools::esbuild()?)?;
    let place = project.target(PLACE);
    let site = project.target(SITE);
    write(&place.join("entry.js"), ENTRY.as_bytes())?;
    write(&site.join("index.html"), PAGE.as_bytes())?;
    Run::new(&esbuild.path)
        .words("entry.js --bundle --minify --format=esm --target=es2022 --outfile=site/app.js --log-level=warning")
        .within(&place)
        .run()?;
    for name in [
        "goal.wasm",
        "goal.css",
        "article.wasm",
        "article.css",
        "literata.woff2",
        pack::ARTICLE,
    ] {
        let from = place.join("node_modules").join(pack::NAME).join(name);
        let bytes = std::fs::read(&from).doing(from.display())?;
        write(&site.join(name), &bytes)?;
    }
    Ok(())
}

/// The real compiler reads the types from the installed package, and React's and Vue's from beside it.
fn types(project: &Project, modules: &std::path::Path) -> Outcome {
    let node = tools::need(project, &tools::node()?)?;
    // Packages are looked for in this folder, and upwards from it: there are those of the tools.
    let folder = project.tools().join("types");
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).doing(folder.display())?;
    }
    for (name, bytes) in read_tree(&project.path("tests/types"))? {
        write(&folder.join(name), &bytes)?;
    }
    let installed = project.target(PLACE).join("node_modules").join(pack::NAME);
    for (name, bytes) in read_tree(&installed)? {
        write(
            &folder.join("node_modules").join(pack::NAME).join(name),
            &bytes,
        )?;
    }
    Run::new(&node.path)
        .arg(modules.join("typescript/bin/tsc"))
        .words("--project .")
        .within(&folder)
        .run()
}

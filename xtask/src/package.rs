//! `cargo xtask try-package`: the package as its users get it: installed from its archive, imported on a server,
//! bundled by each bundler, and type-checked.

use std::path::{Path, PathBuf};

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::pack;
use crate::project::{Project, read_tree, write};
use crate::tools;

/// Where it is installed; `site` has what was built with it. Node looks for packages in this folder and its parents,
/// which have the bundlers.
pub(crate) fn place(project: &Project) -> PathBuf {
    project.tools().join("bundlers/try")
}

pub(crate) fn run(project: &Project) -> Outcome {
    let modules = tools::need_packages(project)?;
    tools::need_bundlers(project)?;
    let place = place(project);
    lay_out(project, "tests/bundlers", &place)?;
    install(project, &place)?;
    let node = tools::need(project, &tools::node()?)?;
    for script in ["server.mjs", "build.mjs"] {
        Run::new(&node.path).arg(script).within(&place).run()?;
    }
    types(project, &modules, &place)
}

/// Copies a folder of the project; the target is emptied first.
fn lay_out(project: &Project, from: &str, to: &Path) -> Outcome {
    if to.is_dir() {
        std::fs::remove_dir_all(to).doing(to.display())?;
    }
    for (name, bytes) in read_tree(&project.path(from))? {
        write(&to.join(name), &bytes)?;
    }
    Ok(())
}

fn install(project: &Project, place: &Path) -> Outcome {
    let npm = tools::need(project, &tools::npm())?;
    // The bundlers are installed in a parent folder.
    write(
        &place.join("package.json"),
        b"{\"private\": true, \"type\": \"module\"}\n",
    )?;
    let lock = place.join("package-lock.json");
    std::fs::remove_file(&lock).doing(lock.display())?;
    Run::new(&npm.path)
        .words("install --offline --no-audit --no-fund --ignore-scripts")
        .arg(pack::archive(project))
        .within(place)
        .run()
}

/// Type-checks with the real compiler: our types from the installed package, React's and Vue's from the parent folder.
fn types(project: &Project, modules: &Path, place: &Path) -> Outcome {
    let node = tools::need(project, &tools::node()?)?;
    // As above: the tools' packages are in a parent folder.
    let folder = project.tools().join("types");
    lay_out(project, "tests/types", &folder)?;
    let installed = Path::new("node_modules").join(pack::NAME);
    for (name, bytes) in read_tree(&place.join(&installed))? {
        write(&folder.join(&installed).join(name), &bytes)?;
    }
    Run::new(&node.path)
        .arg(modules.join("typescript/bin/tsc"))
        .words("--project .")
        .within(&folder)
        .run()
}

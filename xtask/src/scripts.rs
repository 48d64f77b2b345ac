//! The scripts that ship: bundled by esbuild, checked by TypeScript and Biome.

use serde_json::Value;

use crate::command::Run;
use crate::failure::Outcome;
use crate::project::{Project, read_text};
use crate::tools::{self, Found};

/// The folders of scripts. Each has its own `tsconfig.json`: a worker has other globals than a page.
const FOLDERS: [&str; 3] = ["embed", "page", "worker"];
/// Every browser that can run the WebAssembly knows this language version. `tsconfig.json` is only for the type checker.
const OPTIONS: &str = "--bundle --minify --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning \
    --tsconfig-raw={}";
/// The inline script: sets the theme, which Trunk puts into its own page, and guards the finished page.
const HEAD: &str = "page/head.ts";

/// A script to be bundled.
#[derive(Debug)]
pub(crate) struct Bundle {
    entry: String,
    options: Vec<String>,
}

impl Bundle {
    /// A module, which may have exports.
    pub(crate) fn module(entry: impl Into<String>) -> Self {
        Self::new(entry.into(), "esm")
    }

    /// A classic script that defines no global name.
    pub(crate) fn classic(entry: impl Into<String>) -> Self {
        Self::new(entry.into(), "iife")
    }

    fn new(entry: String, format: &str) -> Self {
        Self {
            entry,
            options: vec![format!("--format={format}")],
        }
    }

    /// Replaces a global name with a value.
    pub(crate) fn define(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.options
            .push(format!("--define:{name}={}", value.into()));
        self
    }

    /// Leaves an import as it is.
    pub(crate) fn external(mut self, path: &str) -> Self {
        self.options.push(format!("--external:{path}"));
        self
    }

    /// Sets where wasm-bindgen's script of the program `name` is: a path from the project's root.
    pub(crate) fn glue(mut self, name: &str, path: &str) -> Self {
        self.options.push(format!("--alias:@glue/{name}=./{path}"));
        self
    }

    /// Bundles it.
    pub(crate) fn build(self, project: &Project, esbuild: &Found) -> Outcome<String> {
        let mut run = Run::new(&esbuild.path).arg(&self.entry).words(OPTIONS);
        for option in &self.options {
            run = run.arg(option);
        }
        run.within(project.root()).run_and_read()
    }
}

/// The inline script before a page's styles: on one line, without anything that would end the element.
pub(crate) fn theme(project: &Project, esbuild: &Found) -> Outcome<String> {
    let script = Bundle::classic(HEAD).build(project, esbuild)?;
    let script = script.trim();
    if script.contains(['<', '\n']) {
        return Err(
            format!("{HEAD} cannot be inlined: its bundle has a `<` or several lines").into(),
        );
    }
    Ok(script.to_owned())
}

/// The public types of the elements, by file name, from the compiler. Also checks that the elements call their programs
/// as wasm-bindgen declares them.
pub(crate) fn declarations<const N: usize>(
    project: &Project,
    names: [&str; N],
) -> Outcome<[(String, String); N]> {
    let out = project.target("types");
    typescript(project)?
        .words("--project embed/tsconfig.build.json --outDir")
        .arg(&out)
        .run()?;
    let mut found = names.map(|name| (name.to_owned(), String::new()));
    for (name, text) in &mut found {
        *text = read_text(&out.join(&*name))?;
    }
    Ok(found)
}

/// Gets the tools for checking the scripts.
pub(crate) fn need(project: &Project) -> Outcome {
    tools::need(project, &tools::biome()?)?;
    typescript(project).map(drop)
}

/// `cargo xtask check-scripts`.
pub(crate) fn run(project: &Project) -> Outcome {
    let biome = tools::need(project, &tools::biome()?)?;
    Run::new(&biome.path)
        .words("ci --error-on-warnings --colors=off")
        .within(project.root())
        .run()?;
    for folder in FOLDERS {
        typescript(project)?.words("--project").arg(folder).run()?;
    }
    Ok(())
}

/// The compiler, without arguments.
fn typescript(project: &Project) -> Outcome<Run> {
    let node = tools::need(project, &tools::node()?)?;
    let packages = tools::need_packages(project)?;
    Ok(Run::new(&node.path)
        .arg(packages.join("typescript/bin/tsc"))
        .within(project.root()))
}

//! The programs the commands need: found on the path, in `target/tools`, or installed there.

mod find;
mod fonts;
mod install;
mod version;

use std::path::{Path, PathBuf};

pub(crate) use find::{Found, Sought, find as seek};
pub(crate) use fonts::{fonts, need_fonts};
pub(crate) use install::{is_root, recipe};
pub(crate) use version::{Version, Wanted};

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::Project;

/// The target that the page is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";
/// Newer releases of Trunk ask for a newer Rust than this project does.
const TRUNK: &str = "0.21.14";
/// Exactly this one: another would write a program of another size.
const BINARYEN: &str = "binaryen@132.0.0";
/// Exactly this one: another would write another script, of another size.
const ESBUILD: &str = "esbuild@0.28.2";
/// Checks and formats the scripts. Exactly this one: each release knows more rules.
const BIOME: &str = "@biomejs/biome@2.6.8";
/// What the browser tests load: the accessibility rules, the HTML checker (its next major release does not run on
/// Node 20), Firefox's reader view with a document for it, what hosts minify HTML with, a
/// reader of printed pages, and what other people make their pages with.
const TEST_PACKAGES: [&str; 9] = [
    "axe-core@4.14.1",
    "html-minifier-terser@7.2.0",
    "html-validate@9.7.1",
    "@mozilla/readability@0.6.0",
    "linkedom@0.18.15",
    "unpdf@1.7.0",
    "react@19.3.1",
    "react-dom@19.3.1",
    "vue@3.5.45",
];
/// What the types of the scripts and of the elements are checked by and with.
const TYPE_PACKAGES: [&str; 3] = ["typescript@5.9.3", "@types/react@19.3.0", "vue@3.5.45"];
/// Vite asks for it.
const NODE_OLDEST: &str = "20.19";

/// A tool: what will do, and how it is got.
#[derive(Clone, Debug)]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    /// Other names it goes by; the first that fits is taken.
    pub(crate) also: &'static [&'static str],
    /// A variable that names the program outright.
    pub(crate) variable: Option<&'static str>,
    pub(crate) wanted: Wanted,
    pub(crate) source: Source,
    /// Another program that must lie beside it.
    pub(crate) beside: Option<&'static str>,
}

impl Tool {
    fn new(name: &'static str, wanted: Wanted, source: Source) -> Self {
        Self {
            name,
            also: &[],
            variable: None,
            wanted,
            source,
            beside: None,
        }
    }

    fn of_npm(name: &'static str, package: &'static str) -> Outcome<Self> {
        let (_, version) = install::split_package(package);
        let wanted = Wanted::Exactly(number(version)?);
        Ok(Self::new(name, wanted, Source::Npm(package)))
    }
}

/// Where a tool comes from.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// `cargo install`, and about how many minutes that takes on two cores.
    Cargo {
        package: String,
        options: &'static str,
        minutes: &'static str,
    },
    Npm(&'static str),
    /// The system's own packages, in Debian and in Ubuntu.
    System(&'static str, &'static str),
}

fn number(text: &str) -> Outcome<Version> {
    Version::find(text).ok_or_else(|| format!("`{text}` is no version number").into())
}

pub(crate) fn trunk() -> Outcome<Tool> {
    let source = Source::Cargo {
        package: format!("trunk@{TRUNK}"),
        // Without TLS: this one cannot download tools of its own.
        options: "--no-default-features",
        minutes: "3",
    };
    Ok(Tool::new("trunk", Wanted::Exactly(number(TRUNK)?), source))
}

/// The exact version in `Cargo.lock`: the two halves of wasm-bindgen understand only each other.
pub(crate) fn wasm_bindgen(project: &Project) -> Outcome<Tool> {
    let locked = Run::cargo()
        .words("pkgid wasm-bindgen")
        .within(project.root())
        .ask();
    let (_, version) = locked
        .as_deref()
        .and_then(|id| id.trim().rsplit_once('@'))
        .ok_or("Cargo.lock names no wasm-bindgen: git checkout Cargo.lock")?;
    let source = Source::Cargo {
        package: format!("wasm-bindgen-cli@{version}"),
        options: "",
        minutes: "1",
    };
    let wanted = Wanted::Exactly(number(version)?);
    let beside = Some("wasm-bindgen-test-runner");
    Ok(Tool {
        beside,
        ..Tool::new("wasm-bindgen", wanted, source)
    })
}

pub(crate) fn wasm_opt() -> Outcome<Tool> {
    Tool::of_npm("wasm-opt", BINARYEN)
}

pub(crate) fn esbuild() -> Outcome<Tool> {
    Tool::of_npm("esbuild", ESBUILD)
}

pub(crate) fn biome() -> Outcome<Tool> {
    Tool::of_npm("biome", BIOME)
}

pub(crate) fn node() -> Outcome<Tool> {
    let source = Source::System("nodejs npm", "nodejs npm");
    Ok(Tool::new(
        "node",
        Wanted::AtLeast(number(NODE_OLDEST)?),
        source,
    ))
}

pub(crate) fn npm() -> Tool {
    Tool::new("npm", Wanted::Any, Source::System("npm", "npm"))
}

pub(crate) fn chromium() -> Tool {
    let source = Source::System(
        "chromium chromium-driver",
        "chromium-browser chromium-chromedriver",
    );
    Tool {
        also: &["chromium-browser", "google-chrome", "google-chrome-stable"],
        variable: Some("CHROMIUM"),
        ..Tool::new("chromium", Wanted::Any, source)
    }
}

/// The driver speaks to a browser of its own major version only.
pub(crate) fn chromedriver(browser: Option<&Found>) -> Tool {
    let wanted = browser.map_or(Wanted::Any, |found| Wanted::Major(found.version.major()));
    let source = Source::System("chromium-driver", "chromium-chromedriver");
    Tool {
        also: &["chromium.chromedriver"],
        variable: Some("CHROMEDRIVER"),
        ..Tool::new("chromedriver", wanted, source)
    }
}

/// Finds a tool, or installs it and finds it then.
pub(crate) fn need(project: &Project, tool: &Tool) -> Outcome<Found> {
    if let Sought::Fits(found) = seek(project, tool) {
        return Ok(found);
    }
    // Installing another one would not change what the variable names.
    if let Some((name, value)) = tool
        .variable
        .and_then(|name| Some((name, std::env::var_os(name)?)))
    {
        return Err(format!(
            "{name}={} does not name a {} that will do (wanted: {}); correct it or unset it",
            value.display(),
            tool.name,
            tool.wanted
        )
        .into());
    }
    install::install(project, tool)?;
    match seek(project, tool) {
        Sought::Fits(found) => Ok(found),
        Sought::Other(found) => Err(format!(
            "{} {} is at {}, but {} is needed",
            tool.name,
            found.version,
            found.path.display(),
            tool.wanted
        )
        .into()),
        Sought::Missing => Err(format!(
            "{} was installed but is not found: cargo xtask doctor",
            tool.name
        )
        .into()),
    }
}

/// Whether rustc can compile for the browser.
pub(crate) fn has_wasm_target() -> bool {
    Run::new("rustc")
        .words("--print target-libdir --target")
        .arg(WASM)
        .ask()
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

/// Sees to it that rustc can compile for the browser.
pub(crate) fn need_wasm_target(project: &Project) -> Outcome {
    if has_wasm_target() {
        return Ok(());
    }
    println!(
        "The Rust target {WASM} is missing: adding it with rustup, about half a minute (once)."
    );
    let added = Run::new("rustup")
        .words("target add")
        .arg(WASM)
        .within(project.root())
        .succeeds()
        .unwrap_or(false);
    if added && has_wasm_target() {
        return Ok(());
    }
    Err(format!(
        "rustc cannot compile for {WASM}. With rustup: rustup target add {WASM}\n\
         With a Rust from the system's packages: apt-get install libstd-rust-dev-wasm32, or its like"
    )
    .into())
}

/// The npm packages of the browser tests; returns the folder they are in.
pub(crate) fn need_test_packages(project: &Project) -> Outcome<PathBuf> {
    need_npm_packages(project, &TEST_PACKAGES)
}

/// Installs what the types of the elements are checked with; gives their folder.
pub(crate) fn need_type_packages(project: &Project) -> Outcome<PathBuf> {
    need_npm_packages(project, &TYPE_PACKAGES)
}

fn need_npm_packages(project: &Project, packages: &[&str]) -> Outcome<PathBuf> {
    let modules = project.tools().join("node_modules");
    let mut missing = packages.to_vec();
    missing.retain(|package| !install::has_npm_package(&modules, package));
    if !missing.is_empty() {
        install::npm_install(project, &missing)?;
    }
    Ok(modules)
}

/// The packages of the browser tests, and whether each is there.
pub(crate) fn test_packages(project: &Project) -> impl Iterator<Item = (&'static str, bool)> {
    let modules = project.tools().join("node_modules");
    TEST_PACKAGES
        .into_iter()
        .map(move |package| (package, install::has_npm_package(&modules, package)))
}

/// What the benches in a browser load, exactly as `tests/bench/package-lock.json` has it; returns the folder they are in.
pub(crate) fn need_bench_packages(project: &Project) -> Outcome<PathBuf> {
    install::npm_install_locked(project, &project.path("tests/bench"), "bench")
}

/// What users of the npm package bundle with, exactly as `tests/bundlers/package-lock.json` has it; returns the folder they
/// are in.
pub(crate) fn need_bundlers(project: &Project) -> Outcome<PathBuf> {
    install::npm_install_locked(project, &project.path("tests/bundlers"), "bundlers")
}

/// Installs an npm package for this project and returns its folder.
pub(crate) fn need_npm_package(project: &Project, package: &str) -> Outcome<PathBuf> {
    let modules = need_npm_packages(project, &[package])?;
    Ok(modules.join(install::split_package(package).0))
}

/// The folder of a program.
pub(crate) fn folder(found: &Found) -> Outcome<PathBuf> {
    found
        .path
        .parent()
        .map(Path::to_owned)
        .ok_or("a program without a folder")
        .doing(found.path.display())
}

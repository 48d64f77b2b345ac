//! The programs the commands need: found on the path, in `target/tools`, or installed there.

mod find;
mod fonts;
mod install;
mod version;

use std::path::{Path, PathBuf};

pub use find::{Found, Sought, find as seek};
pub use fonts::{fonts, need_fonts};
pub use install::{NPM_RECIPE, is_root, recipe};
pub use version::{Version, Wanted};

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::Project;

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";
/// Newer releases of Trunk ask for a newer Rust than this project does.
const TRUNK: &str = "0.21.14";
/// The first that lets scripts have the rights of Firefox itself, by an option.
const GECKODRIVER: &str = "0.36.0";
/// What npm installs, exact versions of all: its `package.json` says why.
const PACKAGES: &str = include_str!("../../npm/package.json");
/// Vite asks for it.
const NODE_OLDEST: &str = "20.19";

/// A tool: what will do, and how it is got.
#[derive(Clone, Debug)]
pub struct Tool {
    /// The name of the program.
    pub name: &'static str,
    /// Other names it goes by; the first that fits is taken.
    pub also: &'static [&'static str],
    /// A variable that names the program outright.
    pub variable: Option<&'static str>,
    /// Which versions will do.
    pub wanted: Wanted,
    /// Where it comes from.
    pub source: Source,
    /// Another program that must lie beside it.
    pub beside: Option<&'static str>,
    /// Whether it has no option that tells its version, so that it is enough that it is there.
    pub is_silent: bool,
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
            is_silent: false,
        }
    }

    fn of_npm(name: &'static str, package: &str) -> Outcome<Self> {
        let manifest: serde_json::Value =
            serde_json::from_str(PACKAGES).doing("crates/toolbox/npm")?;
        let packages = manifest.get("dependencies");
        let version = packages.and_then(|all| all.get(package)?.as_str());
        let wanted = Wanted::Exactly(number(version.unwrap_or(package))?);
        Ok(Self::new(name, wanted, Source::Npm))
    }
}

/// Where a tool comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// `cargo install`.
    Cargo {
        /// Name and version.
        package: String,
        /// What else is said to cargo.
        options: &'static str,
        /// About how many it takes on two cores.
        minutes: &'static str,
    },
    /// The packages of `crates/toolbox/npm`.
    Npm,
    /// What compiled this very program, so that it is only looked at.
    Rustup,
    /// The system's own packages, in Debian and in Ubuntu.
    System(&'static str, &'static str),
}

fn number(text: &str) -> Outcome<Version> {
    Version::find(text).ok_or_else(|| format!("`{text}` is no version number").into())
}

/// The compiler.
pub fn rustc() -> Outcome<Tool> {
    let oldest = Wanted::AtLeast(number(env!("CARGO_PKG_RUST_VERSION"))?);
    Ok(Tool::new("rustc", oldest, Source::Rustup))
}

/// Bundles the page.
pub fn trunk() -> Outcome<Tool> {
    let source = Source::Cargo {
        package: format!("trunk@{TRUNK}"),
        // Without TLS: this one cannot download tools of its own.
        options: "--no-default-features",
        minutes: "3",
    };
    Ok(Tool::new("trunk", Wanted::Exactly(number(TRUNK)?), source))
}

/// The exact version in `Cargo.lock`: the two halves of wasm-bindgen understand only each other.
pub fn wasm_bindgen(project: &Project) -> Outcome<Tool> {
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

/// Makes WebAssembly smaller.
pub fn wasm_opt() -> Outcome<Tool> {
    Tool::of_npm("wasm-opt", "binaryen")
}

/// Bundles scripts, and makes scripts and styles smaller.
pub fn esbuild() -> Outcome<Tool> {
    Tool::of_npm("esbuild", "esbuild")
}

/// Checks and formats scripts.
pub fn biome() -> Outcome<Tool> {
    Tool::of_npm("biome", "@biomejs/biome")
}

/// Runs scripts outside of a browser.
pub fn node() -> Outcome<Tool> {
    let source = Source::System("nodejs npm", "nodejs npm");
    Ok(Tool::new(
        "node",
        Wanted::AtLeast(number(NODE_OLDEST)?),
        source,
    ))
}

/// Installs packages.
pub fn npm() -> Tool {
    Tool::new("npm", Wanted::Any, Source::System("npm", "npm"))
}

/// The browser of the tests.
pub fn chromium() -> Tool {
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
pub fn chromedriver(browser: Option<&Found>) -> Tool {
    let wanted = browser.map_or(Wanted::Any, |found| Wanted::Major(found.version.major()));
    let source = Source::System("chromium-driver", "chromium-chromedriver");
    Tool {
        also: &["chromium.chromedriver"],
        variable: Some("CHROMEDRIVER"),
        ..Tool::new("chromedriver", wanted, source)
    }
}

/// The second browser of the tests.
pub fn firefox() -> Tool {
    Tool {
        also: &["firefox"],
        variable: Some("FIREFOX"),
        ..Tool::new(
            "firefox-esr",
            Wanted::Any,
            Source::System("firefox-esr", "firefox"),
        )
    }
}

/// Its driver.
pub fn geckodriver() -> Outcome<Tool> {
    let source = Source::Cargo {
        package: format!("geckodriver@{GECKODRIVER}"),
        options: "",
        minutes: "3",
    };
    let wanted = Wanted::AtLeast(number(GECKODRIVER)?);
    Ok(Tool {
        variable: Some("GECKODRIVER"),
        ..Tool::new("geckodriver", wanted, source)
    })
}

/// The driver of WebKit for GTK. It knows where the browser is that came with it.
pub fn webkit_driver() -> Tool {
    let source = Source::System("webkit2gtk-driver", "webkit2gtk-driver");
    Tool {
        variable: Some("WEBKIT_DRIVER"),
        is_silent: true,
        ..Tool::new("WebKitWebDriver", Wanted::Any, source)
    }
}

/// A display that nobody looks at: WebKit for GTK has no headless mode.
pub fn xvfb() -> Tool {
    Tool {
        variable: Some("XVFB"),
        is_silent: true,
        ..Tool::new("Xvfb", Wanted::Any, Source::System("xvfb", "xvfb"))
    }
}

/// Finds a tool, or installs it and finds it then.
pub fn need(project: &Project, tool: &Tool) -> Outcome<Found> {
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
pub fn has_wasm_target() -> bool {
    Run::new("rustc")
        .words("--print target-libdir --target")
        .arg(WASM)
        .ask()
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

/// Sees to it that rustc can compile for the browser.
pub fn need_wasm_target(project: &Project) -> Outcome {
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

/// The npm packages of build and tests, exactly as `crates/toolbox/npm/package-lock.json` has them; returns the folder
/// that they are in.
pub fn need_packages(project: &Project) -> Outcome<PathBuf> {
    install::npm_install(project, "crates/toolbox/npm", &project.tools())
}

/// Whether these are there.
pub fn has_packages(project: &Project) -> bool {
    install::has_npm_packages(project, "crates/toolbox/npm", &project.tools())
}

/// The same for what users of the npm package bundle with, by `tests/bundlers/package-lock.json`.
pub fn need_bundlers(project: &Project) -> Outcome<PathBuf> {
    install::npm_install(project, "tests/bundlers", &project.tools().join("bundlers"))
}

/// The same for the benches in a browser, by `tests/bench/package-lock.json`.
pub fn need_bench_packages(project: &Project) -> Outcome<PathBuf> {
    install::npm_install(project, "tests/bench", &project.tools().join("bench"))
}

/// The folder of a program.
pub fn folder(found: &Found) -> Outcome<PathBuf> {
    found
        .path
        .parent()
        .map(Path::to_owned)
        .ok_or("a program without a folder")
        .doing(found.path.display())
}

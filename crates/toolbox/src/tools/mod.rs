//! The programs that the commands need: found on the path or in `target/tools`, or installed there.

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
/// Newer releases of Trunk need a newer Rust than this project.
const TRUNK: &str = "0.21.14";
/// The first that can give scripts the rights of Firefox itself, by an option.
const GECKODRIVER: &str = "0.36.0";
/// The npm packages, all in exact versions: `package.json` says why.
const PACKAGES: &str = include_str!("../../npm/package.json");
/// The version that Vite needs.
const NODE_OLDEST: &str = "20.19";

/// A tool: which versions fit, and how to get it.
#[derive(Clone, Debug)]
pub struct Tool {
    /// The name of the program.
    pub name: &'static str,
    /// Other names for it; the first that fits is used.
    pub also: &'static [&'static str],
    /// A variable that names the program.
    pub variable: Option<&'static str>,
    /// The versions that fit.
    pub wanted: Wanted,
    /// Where it comes from.
    pub source: Source,
    /// Another program that must be beside it.
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
        /// More options for cargo.
        options: &'static str,
        /// About how many minutes it takes on two cores.
        minutes: &'static str,
    },
    /// The packages of `crates/toolbox/npm`.
    Npm,
    /// Comes with the compiler of this program, so it is never installed.
    Rustup,
    /// The system's packages, in Debian and in Ubuntu.
    System(&'static str, &'static str),
}

fn number(text: &str) -> Outcome<Version> {
    Version::find(text).ok_or_else(|| format!("`{text}` is not a version number").into())
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
        // Without TLS, so that it cannot download tools.
        options: "--no-default-features",
        minutes: "3",
    };
    Ok(Tool::new("trunk", Wanted::Exactly(number(TRUNK)?), source))
}

/// The exact version in `Cargo.lock`: wasm-bindgen's crate and program must have the same version.
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

/// Optimizes WebAssembly.
pub fn wasm_opt() -> Outcome<Tool> {
    Tool::of_npm("wasm-opt", "binaryen")
}

/// Bundles scripts, and minifies scripts and styles.
pub fn esbuild() -> Outcome<Tool> {
    Tool::of_npm("esbuild", "esbuild")
}

/// Checks and formats scripts.
pub fn biome() -> Outcome<Tool> {
    Tool::of_npm("biome", "@biomejs/biome")
}

/// Runs scripts outside a browser.
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

/// A driver works only with a browser of the same major version.
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

/// Finds a tool; installs it if necessary.
pub fn need(project: &Project, tool: &Tool) -> Outcome<Found> {
    if let Sought::Fits(found) = seek(project, tool) {
        return Ok(found);
    }
    // Installing another one would not change the variable.
    if let Some((name, value)) = tool
        .variable
        .and_then(|name| Some((name, std::env::var_os(name)?)))
    {
        return Err(format!(
            "{name}={} is not a usable {} (wanted: {}). Correct the variable or unset it",
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
            "{} was installed but is not found. Run: cargo xtask doctor",
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

/// Makes sure that rustc can compile for the browser.
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

/// The npm packages for build and tests, as in `crates/toolbox/npm/package-lock.json`. Returns their folder.
pub fn need_packages(project: &Project) -> Outcome<PathBuf> {
    install::npm_install(project, "crates/toolbox/npm", &project.tools())
}

/// Whether they are installed.
pub fn has_packages(project: &Project) -> bool {
    install::has_npm_packages(project, "crates/toolbox/npm", &project.tools())
}

/// The same for bundling the npm package as its users do, as in `tests/bundlers/package-lock.json`.
pub fn need_bundlers(project: &Project) -> Outcome<PathBuf> {
    install::npm_install(project, "tests/bundlers", &project.tools().join("bundlers"))
}

/// The same for benchmarks in a browser, as in `tests/bench/package-lock.json`.
pub fn need_bench_packages(project: &Project) -> Outcome<PathBuf> {
    install::npm_install(project, "tests/bench", &project.tools().join("bench"))
}

/// The folder that contains a program.
pub fn folder(found: &Found) -> Outcome<PathBuf> {
    found
        .path
        .parent()
        .map(Path::to_owned)
        .ok_or("a program without a folder")
        .doing(found.path.display())
}

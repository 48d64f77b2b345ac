//! Packages, licenses and sources, as cargo tells them. `deny.toml` says what is allowed.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use spdx::{Expression, LicenseReq, Licensee, ParseMode};

/// What a function here returns: errors are for a person to read.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// `cargo metadata`.
#[derive(Debug, Deserialize)]
pub struct Metadata {
    /// Our own packages and all that they depend on, on any system.
    pub packages: Vec<Package>,
    /// The ids of our own.
    pub workspace_members: Vec<String>,
    /// The project's folder.
    pub workspace_root: PathBuf,
}

/// A version of a crate.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// The name on the registry.
    pub name: String,
    /// The version.
    pub version: String,
    /// What cargo calls it.
    pub id: String,
    /// An SPDX expression, or the form with `/` from before.
    pub license: Option<String>,
    /// Who wrote it, where it says so.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The registry; nothing where it lies in the project.
    pub source: Option<String>,
    /// Its `Cargo.toml`.
    pub manifest_path: PathBuf,
    /// What it asks for.
    pub dependencies: Vec<Dependency>,
    /// What is compiled of it.
    pub targets: Vec<Target>,
}

/// What a package asks for.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// The name on the registry.
    pub name: String,
    /// The name in the code, where it is another.
    pub rename: Option<String>,
    /// Which versions will do.
    pub req: String,
    /// A folder, where it names one.
    pub path: Option<PathBuf>,
}

/// A library, program or test of a package.
#[derive(Debug, Deserialize)]
pub struct Target {
    /// Its first file.
    pub src_path: PathBuf,
}

/// Everything in `Cargo.lock`, for the project in this folder.
///
/// # Errors
///
/// Cargo cannot be run, or `Cargo.lock` is not up to date.
pub fn metadata(root: &Path) -> Outcome<Metadata> {
    let said = cargo(root, "metadata --format-version 1 --locked --all-features")?;
    Ok(serde_json::from_str(&said)?)
}

/// The programs that ship, with whatever of their dependencies is compiled for the browser.
const SHIPPED: &str = "tree --locked --package plateful --features csr,embed --edges normal,no-proc-macro \
    --target wasm32-unknown-unknown --prefix none --format {p}";

/// The packages of the registry that the programs are compiled from, sorted.
///
/// # Errors
///
/// Cargo cannot be run, or names a package that is not among these.
pub fn shipped(metadata: &Metadata) -> Outcome<Vec<&Package>> {
    let tree = cargo(&metadata.workspace_root, SHIPPED)?;
    let lines: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.split_once(" v")?;
            Some((name, rest.split(' ').next()?))
        })
        .collect();
    let find = |(name, version)| {
        let mut packages = metadata.packages.iter();
        packages
            .find(|package| package.name == name && package.version == version)
            .ok_or_else(|| format!("cargo metadata does not name {name} {version}"))
    };
    let found: Vec<_> = lines.into_iter().map(find).collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter(|package| package.source.is_some())
        .collect())
}

fn cargo(root: &Path, words: &str) -> Outcome<String> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(program)
        .args(words.split_whitespace())
        .current_dir(root)
        .output()?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(format!("cargo {words}: {errors}").into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// `deny.toml`, as far as it is read here. `cargo deny` reads the same file.
#[derive(Debug, Deserialize)]
pub struct Policy {
    licenses: Allowed,
}

#[derive(Debug, Deserialize)]
struct Allowed {
    allow: Vec<String>,
}

impl Policy {
    /// Reads it in the project's folder.
    ///
    /// # Errors
    ///
    /// The file is missing, or is not what `cargo deny` takes.
    pub fn read(root: &Path) -> Outcome<Self> {
        Ok(toml::from_str(&std::fs::read_to_string(
            root.join("deny.toml"),
        )?)?)
    }

    /// The allowed licenses that a package is taken under: MIT, which asks for least, where it is offered.
    ///
    /// # Errors
    ///
    /// The package names no license, or one that is not allowed.
    pub fn licenses_of(&self, package: &Package) -> Outcome<Vec<LicenseReq>> {
        let Package { name, version, .. } = package;
        let license = package
            .license
            .as_deref()
            .ok_or_else(|| format!("{name} {version} names no license"))?;
        let expression = Expression::parse_mode(license, ParseMode::LAX)
            .map_err(|error| format!("{name} {version}, license {license}: {error}"))?;
        let mut accepted = self
            .licenses
            .allow
            .iter()
            .map(|name| Licensee::parse(name))
            .collect::<Result<Vec<_>, _>>()?;
        accepted.sort_by_key(|licensee| licensee.to_string() != "MIT");
        Ok(expression
            .minimized_requirements(&accepted)
            .map_err(|_| format!("{name} {version}: deny.toml does not allow {license}"))?)
    }
}

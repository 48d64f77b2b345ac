//! Packages, licenses and sources, according to cargo. `deny.toml` says what is allowed.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use spdx::{Expression, LicenseReq, Licensee, ParseMode};

/// What functions here return: errors are shown to a person.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// `cargo metadata`.
#[derive(Debug, Deserialize)]
pub struct Metadata {
    /// The workspace's packages and all their dependencies, for every system.
    pub packages: Vec<Package>,
    /// The ids of the workspace's packages.
    pub workspace_members: Vec<String>,
    /// The project's folder.
    pub workspace_root: PathBuf,
}

/// One version of a crate.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Its name in the registry.
    pub name: String,
    /// The version.
    pub version: String,
    /// Cargo's id for it.
    pub id: String,
    /// An SPDX expression, or the older form with `/`.
    pub license: Option<String>,
    /// Its authors, if it names them.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The registry; none for a package of the workspace.
    pub source: Option<String>,
    /// Its `Cargo.toml`.
    pub manifest_path: PathBuf,
    /// Its direct dependencies.
    pub dependencies: Vec<Dependency>,
    /// Its libraries, programs and tests.
    pub targets: Vec<Target>,
}

/// A dependency of a package.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// Its name in the registry.
    pub name: String,
    /// Its name in the code, if that differs.
    pub rename: Option<String>,
    /// The allowed versions.
    pub req: String,
    /// Its folder, for a path dependency.
    pub path: Option<PathBuf>,
}

/// A library, program or test of a package.
#[derive(Debug, Deserialize)]
pub struct Target {
    /// Its first file.
    pub src_path: PathBuf,
}

/// Everything in `Cargo.lock` of the project in this folder.
///
/// # Errors
///
/// If cargo cannot be run, or `Cargo.lock` is not up to date.
pub fn metadata(root: &Path) -> Outcome<Metadata> {
    let said = cargo(root, "metadata --format-version 1 --locked --all-features")?;
    Ok(serde_json::from_str(&said)?)
}

/// The programs that ship, with those dependencies that are compiled for the browser.
const SHIPPED: &str = "tree --locked --package plateful --features csr,embed --edges normal,no-proc-macro \
    --target wasm32-unknown-unknown --prefix none --format {p}";

/// The registry's packages that the programs are compiled from, sorted.
///
/// # Errors
///
/// If cargo cannot be run, or names a package that is not in `metadata`.
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

/// The part of `deny.toml` that is used here. `cargo deny` reads the same file.
#[derive(Debug, Deserialize)]
pub struct Policy {
    licenses: Allowed,
}

#[derive(Debug, Deserialize)]
struct Allowed {
    allow: Vec<String>,
}

impl Policy {
    /// Reads it from the project's folder.
    ///
    /// # Errors
    ///
    /// If the file is missing or invalid.
    pub fn read(root: &Path) -> Outcome<Self> {
        Ok(toml::from_str(&std::fs::read_to_string(
            root.join("deny.toml"),
        )?)?)
    }

    /// The allowed licenses that apply to a package: MIT if it is offered, because it has the fewest conditions.
    ///
    /// # Errors
    ///
    /// If the package names no license, or one that is not allowed.
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

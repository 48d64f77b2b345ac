//! Getting what is missing, in the open: what is done, why, and how long it takes.

use std::path::{Path, PathBuf};

use super::{Source, Tool, need, need_packages, node, npm};
use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};

pub(super) fn install(project: &Project, tool: &Tool) -> Outcome {
    match &tool.source {
        Source::Cargo {
            package,
            options,
            minutes,
        } => {
            println!(
                "{} {} is missing: building it into target/tools, about {minutes} min on two cores (once).",
                tool.name, tool.wanted
            );
            cargo_install(project, package, options)
        }
        Source::Npm => need_packages(project).map(drop),
        Source::Rustup => {
            Err(format!("this needs {} {}: {}", tool.name, tool.wanted, recipe(tool)).into())
        }
        Source::System(debian, ubuntu) => {
            let name = format!("{} ({})", tool.name, tool.wanted);
            system_install(&name, system_packages(debian, ubuntu), tool.variable)
        }
    }
}

/// What one would type to get `tool`, in the project's folder.
pub fn recipe(tool: &Tool) -> String {
    match &tool.source {
        Source::Cargo {
            package, options, ..
        } => format!("cargo install --debug --locked {options} --root target/tools {package}")
            .replace("  ", " "),
        Source::Npm => NPM_RECIPE.to_owned(),
        Source::Rustup => "rustup update stable".to_owned(),
        Source::System(debian, ubuntu) => match system_packages(debian, ubuntu) {
            Some(packages) => format!("sudo apt-get install {packages}"),
            None => format!(
                "install {} {} with the system's packages",
                tool.name, tool.wanted
            ),
        },
    }
}

/// Without optimisation and without debug information: built in a third of the time, and the tools
/// are quick enough. Both tools share one build folder, which is emptied afterwards: it is large.
fn cargo_install(project: &Project, package: &str, options: &str) -> Outcome {
    let tools = project.tools();
    let build = tools.join("build");
    let attempt = |locked: &str| {
        Run::cargo()
            .words("install --debug")
            .words(locked)
            .words(options)
            .arg("--root")
            .arg(&tools)
            .arg(package)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .quiet_env("CARGO_TARGET_DIR", &build)
            .within(project.root())
            .succeeds()
    };
    let mut done = attempt("--locked")?;
    if !done {
        println!("Its own lock file cannot be had here: again with the newest that fit.");
        done = attempt("")?;
    }
    if build.is_dir() {
        std::fs::remove_dir_all(&build).doing(build.display())?;
    }
    if done {
        return Ok(());
    }
    Err(format!(
        "{package} cannot be built here. The lines above say why; to try by hand:\n  \
         cargo install --debug {options} --root {} {package}",
        tools.display()
    )
    .into())
}

const LOCK: &str = "package-lock.json";
/// What one would type to get the packages of `crates/toolbox/npm`.
pub const NPM_RECIPE: &str =
    "cp crates/toolbox/npm/* target/tools && npm ci --ignore-scripts --prefix target/tools";

/// Whether `folder` has what the lock file in `from` names.
pub(super) fn has_npm_packages(project: &Project, from: &str, folder: &Path) -> bool {
    let lock = |folder: &Path| read_text(&folder.join(LOCK)).ok();
    // npm writes its own record last, so it stands for an installation that went through.
    folder.join("node_modules/.package-lock.json").is_file()
        && lock(folder) == lock(&project.path(from))
}

/// Installs what the lock file in `from` names into `folder`, running no scripts, unless it is there; returns the folder
/// that the packages are in.
pub(super) fn npm_install(project: &Project, from: &str, folder: &Path) -> Outcome<PathBuf> {
    let modules = folder.join("node_modules");
    if has_npm_packages(project, from, folder) {
        return Ok(modules);
    }
    need(project, &node()?)?;
    let npm = need(project, &npm())?;
    println!(
        "The packages of {from} are missing: installing with npm into {}, less than a minute (once).",
        folder.display()
    );
    for name in ["package.json", LOCK] {
        let text = read_text(&project.path(from).join(name))?;
        write(&folder.join(name), text.as_bytes())?;
    }
    Run::new(&npm.path)
        .words("ci --no-audit --no-fund --ignore-scripts")
        .within(folder)
        .run()?;
    Ok(modules)
}

/// The names that this system has for packages, if apt-get rules here.
pub(super) fn system_packages<'a>(debian: &'a str, ubuntu: &'a str) -> Option<&'a str> {
    named(
        &std::fs::read_to_string("/etc/os-release").ok()?,
        debian,
        ubuntu,
    )
}

fn named<'a>(os_release: &str, debian: &'a str, ubuntu: &'a str) -> Option<&'a str> {
    let values: Vec<&str> = os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or(line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .collect();
    [("ubuntu", ubuntu), ("debian", debian)]
        .into_iter()
        .find_map(|(family, packages)| values.contains(&family).then_some(packages))
}

/// Whether this is the system's administrator.
pub fn is_root() -> bool {
    Run::new("id")
        .arg("-u")
        .ask()
        .is_some_and(|id| id.trim() == "0")
}

/// Installs what `name` tells of from `packages`. `variable` could name it outright.
pub(super) fn system_install(
    name: &str,
    packages: Option<&str>,
    variable: Option<&str>,
) -> Outcome {
    let how = packages.map_or_else(
        || "Install the packages of this system that hold it.".to_owned(),
        |packages| format!("Type:\n  sudo apt-get update && sudo apt-get install {packages}"),
    );
    let or = variable.map(|variable| format!("\nOr say where it is: {variable}=/path/to/it"));
    let stop = format!(
        "{name} is missing, and this cannot install it for you. {how}{}",
        or.unwrap_or_default()
    );
    let is_root = is_root();
    let may = is_root || Run::new("sudo").words("-n true").ask().is_some();
    let Some(packages) = packages.filter(|_| may) else {
        return Err(stop.into());
    };
    println!("{name} is missing: installing {packages} with apt-get, about a minute (once).");
    let apt = |words: &str| {
        let run = if is_root {
            Run::new("apt-get")
        } else {
            Run::new("sudo").words("-n apt-get")
        };
        run.quiet_env("DEBIAN_FRONTEND", "noninteractive")
            .words(words)
    };
    let install = format!("install --yes --no-install-recommends {packages}");
    // The list of packages may be old or not there yet.
    if apt("update").succeeds()? && apt(&install).succeeds()? {
        return Ok(());
    }
    Err(stop.into())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn tells_whose_package_names_apply() {
        for (os_release, packages) in [
            ("NAME=\"Debian\"\nID=debian\n", Some("d")),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", Some("u")),
            ("ID=fedora\nID_LIKE=\"rhel\"", None),
            ("VERSION_ID=debian\n", None),
        ] {
            assert_eq!(named(os_release, "d", "u"), packages);
        }
    }
}

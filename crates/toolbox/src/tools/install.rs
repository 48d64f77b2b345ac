//! Installs what is missing, and prints what is done, why, and how long it takes.

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

/// The command to get `tool`, in the project's folder.
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

/// Without optimization and debug information: a third of the build time, and the tools are fast enough. Both tools
/// share one build folder, which is deleted afterward because it is large.
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
        println!(
            "Its lock file cannot be used here. Trying again with the newest dependencies that fit."
        );
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
/// The command to get the packages of `crates/toolbox/npm`.
pub const NPM_RECIPE: &str =
    "cp crates/toolbox/npm/* target/tools && npm ci --ignore-scripts --prefix target/tools";

/// Whether `folder` has what the lock file in `from` names.
pub(super) fn has_npm_packages(project: &Project, from: &str, folder: &Path) -> bool {
    let lock = |folder: &Path| read_text(&folder.join(LOCK)).ok();
    // npm writes this file last, so the installation was complete.
    folder.join("node_modules/.package-lock.json").is_file()
        && lock(folder) == lock(&project.path(from))
}

/// Installs what the lock file in `from` names into `folder`, without running scripts, unless it is there. Returns the
/// folder of the packages.
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

/// The names of the system's packages, if it uses apt-get.
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

/// Whether this process runs as root.
pub fn is_root() -> bool {
    Run::new("id")
        .arg("-u")
        .ask()
        .is_some_and(|id| id.trim() == "0")
}

/// Installs the program `name` with `packages`. `variable` could name the program instead.
pub(super) fn system_install(
    name: &str,
    packages: Option<&str>,
    variable: Option<&str>,
) -> Outcome {
    let how = packages.map_or_else(
        || "Install the system packages that contain it.".to_owned(),
        |packages| format!("Type:\n  sudo apt-get update && sudo apt-get install {packages}"),
    );
    let or = variable.map(|variable| format!("\nOr set its path: {variable}=/path/to/it"));
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
    // The list of packages may be outdated or missing.
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

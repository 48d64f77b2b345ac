//! Getting what is missing, in the open: what is done, why, and how long it takes.

use std::path::{Path, PathBuf};

use super::{Source, Tool, need, node, npm};
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
        Source::Npm(package) => npm_install(project, &[package]),
        Source::System(debian, ubuntu) => {
            let name = format!("{} ({})", tool.name, tool.wanted);
            system_install(&name, system_packages(debian, ubuntu), tool.variable)
        }
    }
}

/// What one would type to get `tool`.
pub(crate) fn recipe(project: &Project, tool: &Tool) -> String {
    match &tool.source {
        Source::Cargo {
            package, options, ..
        } => format!("cargo install --debug --locked {options} --root target/tools {package}")
            .replace("  ", " "),
        Source::Npm(package) => format!("npm install --prefix target/tools {package}"),
        Source::System(debian, ubuntu) => system_packages(debian, ubuntu).map_or_else(
            || {
                format!(
                    "install {} {} with the system's packages",
                    tool.name, tool.wanted
                )
            },
            |packages| format!("sudo apt-get install {packages}"),
        ),
    }
    .replace("target/tools", &shown(&project.tools()))
}

fn shown(path: &Path) -> String {
    std::env::current_dir()
        .ok()
        .and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned))
        .unwrap_or_else(|| path.to_owned())
        .display()
        .to_string()
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

/// `@scope/name@1.2.3` as name and version.
pub(super) fn split_package(package: &str) -> (&str, &str) {
    package.rsplit_once('@').unwrap_or((package, ""))
}

pub(super) fn has_npm_package(modules: &Path, package: &str) -> bool {
    let (name, version) = split_package(package);
    std::fs::read_to_string(modules.join(name).join("package.json"))
        .ok()
        .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok())
        .is_some_and(|manifest| {
            manifest.get("version").and_then(serde_json::Value::as_str) == Some(version)
        })
}

/// Installs exact versions into `target/tools/node_modules`, running none of their scripts.
pub(super) fn npm_install(project: &Project, packages: &[&str]) -> Outcome {
    let tools = project.tools();
    need(project, &node()?)?;
    let npm = need(project, &npm())?;
    println!(
        "{} missing: installing with npm into target/tools, less than a minute (once).",
        packages.join(" and ")
    );
    std::fs::create_dir_all(&tools).doing(tools.display())?;
    let mut run = Run::new(&npm.path)
        .words("install --no-audit --no-fund --ignore-scripts --save-exact --prefix")
        .arg(&tools);
    for package in packages {
        run = run.arg(package);
    }
    run.within(project.root()).run()
}

/// Installs what the lock file in `from` names into a folder of its own below `target/tools`, running no scripts, unless it
/// is there; returns the folder they are in.
pub(super) fn npm_install_locked(project: &Project, from: &Path, name: &str) -> Outcome<PathBuf> {
    const LOCK: &str = "package-lock.json";
    let folder = project.tools().join(name);
    let modules = folder.join("node_modules");
    let lock = read_text(&from.join(LOCK))?;
    // npm writes its own record last, so it stands for an installation that went through.
    let is_there = modules.join(".package-lock.json").is_file()
        && read_text(&folder.join(LOCK)).is_ok_and(|there| there == lock);
    if is_there {
        return Ok(modules);
    }
    need(project, &node()?)?;
    let npm = need(project, &npm())?;
    println!(
        "The packages of {} are missing: installing with npm into {}, less than a minute (once).",
        from.display(),
        folder.display()
    );
    let manifest = read_text(&from.join("package.json"))?;
    write(&folder.join("package.json"), manifest.as_bytes())?;
    write(&folder.join(LOCK), lock.as_bytes())?;
    Run::new(&npm.path)
        .words("ci --no-audit --no-fund --ignore-scripts")
        .within(&folder)
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
pub(crate) fn is_root() -> bool {
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
    use super::{named, split_package};

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

    #[test]
    fn splits_scoped_packages() {
        assert_eq!(split_package("binaryen@132.0.0"), ("binaryen", "132.0.0"));
        assert_eq!(split_package("@a/b@5.3.0"), ("@a/b", "5.3.0"));
    }
}

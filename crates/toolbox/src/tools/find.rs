//! Finds a program: from a variable, the path, or the project's own tools.

use std::path::{Path, PathBuf};

use super::{Tool, Version};
use crate::command::Run;
use crate::project::Project;

/// A program that printed its version.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// The version that it prints.
    pub version: Version,
}

/// The result of a search.
#[derive(Clone, Debug)]
pub enum Sought {
    /// One that fits.
    Fits(Found),
    /// One of a version that does not fit.
    Other(Found),
    /// None.
    Missing,
}

/// The folders to search, in this order.
fn folders(project: &Project) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let tools = project.tools();
    std::env::split_paths(&path)
        .chain([tools.join("bin"), tools.join("node_modules/.bin")])
        .collect()
}

/// The program with this name in a folder.
fn program(folder: &Path, name: &str) -> Option<PathBuf> {
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    path.is_file().then_some(path)
}

/// Finds a tool, without installing anything.
pub fn find(project: &Project, tool: &Tool) -> Sought {
    let judge = |found: Found| {
        if tool.wanted.fits(&found.version) {
            Sought::Fits(found)
        } else {
            Sought::Other(found)
        }
    };
    if let Some(named) = tool.variable.and_then(std::env::var_os) {
        return ask(tool, Path::new(&named)).map_or(Sought::Missing, judge);
    }
    let mut other = Sought::Missing;
    for folder in folders(project) {
        if tool
            .beside
            .is_some_and(|name| program(&folder, name).is_none())
        {
            continue;
        }
        let names = std::iter::once(&tool.name).chain(tool.also);
        let programs = names.filter_map(|name| program(&folder, name));
        for found in programs.filter_map(|path| ask(tool, &path)) {
            match (judge(found), &other) {
                (fits @ Sought::Fits(_), _) => return fits,
                (found, Sought::Missing) => other = found,
                _ => {}
            }
        }
    }
    other
}

fn ask(tool: &Tool, path: &Path) -> Option<Found> {
    if tool.is_silent {
        return path.is_file().then(|| Found {
            path: path.to_owned(),
            version: Version::untold(),
        });
    }
    let printed = Run::new(path).arg("--version").ask()?;
    Some(Found {
        path: path.to_owned(),
        version: Version::find(&printed)?,
    })
}

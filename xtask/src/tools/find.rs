//! Looking for a program: a variable, the path, then this project's own tools.

use std::path::{Path, PathBuf};

use super::{Tool, Version};
use crate::command::Run;
use crate::project::Project;

/// A program that answered when asked for its version.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) path: PathBuf,
    pub(crate) version: Version,
}

/// What a search came to.
#[derive(Clone, Debug)]
pub(crate) enum Sought {
    Fits(Found),
    /// There is one, of another version.
    Other(Found),
    Missing,
}

/// The folders where programs are looked for, in that order.
fn folders(project: &Project) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let tools = project.tools();
    std::env::split_paths(&path)
        .chain([tools.join("bin"), tools.join("node_modules/.bin")])
        .collect()
}

/// Every file in `folders` that goes by one of `names`, in the order of the folders.
pub(crate) fn programs<'a>(
    folders: &'a [PathBuf],
    names: &'a [&str],
) -> impl Iterator<Item = PathBuf> + 'a {
    folders.iter().flat_map(move |folder| {
        names
            .iter()
            .map(move |name| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
            .filter(|path| path.is_file())
    })
}

pub(super) fn find(project: &Project, tool: &Tool) -> Sought {
    if let Some(named) = tool.variable.and_then(std::env::var_os) {
        return match ask(Path::new(&named)) {
            Some(found) if tool.wanted.fits(&found.version) => Sought::Fits(found),
            Some(found) => Sought::Other(found),
            None => Sought::Missing,
        };
    }
    let mut other = None;
    for path in programs(&folders(project), tool.programs) {
        let Some(found) = ask(&path) else { continue };
        if tool.wanted.fits(&found.version) && has_company(&path, tool.beside) {
            return Sought::Fits(found);
        }
        other.get_or_insert(found);
    }
    other.map_or(Sought::Missing, Sought::Other)
}

fn has_company(path: &Path, beside: &[&str]) -> bool {
    path.parent().is_some_and(|folder| {
        let folder = [folder.to_owned()];
        beside
            .iter()
            .all(|name| programs(&folder, &[name]).next().is_some())
    })
}

fn ask(path: &Path) -> Option<Found> {
    let printed = Run::new(path).arg("--version").ask()?;
    Some(Found {
        path: path.to_owned(),
        version: Version::find(&printed)?,
    })
}

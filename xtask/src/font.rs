//! `cargo xtask font`: cuts the font subset from the published package, to the same bytes.

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::Project;
use crate::tools;

/// The whole font, in its npm package.
const WHOLE: &str = "@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2";
/// The tools for it. Other versions may write other bytes.
const CUTTERS: &str = "fonttools==4.68.0 brotli==1.2.1";
const SUBSET: &str = "public/fonts/literata-subset.woff2";
/// The date in the font, in seconds since 1970: a fixed one gives the same bytes again.
const DATE: &str = "1795352147";

pub(crate) fn run(project: &Project) -> Outcome {
    let packages = tools::need_packages(project)?;
    let environment = project.tools().join("font");
    let python = environment.join("bin/python");
    if !environment.join("bin/pyftsubset").is_file() {
        println!(
            "fonttools is missing: installing it into target/tools/font, less than a minute (once)."
        );
        let made = Run::new("python3")
            .words("-m venv")
            .arg(&environment)
            .succeeds();
        if !made.unwrap_or(false) {
            return Err("this needs Python 3 with venv: sudo apt-get install python3-venv".into());
        }
        Run::new(&python)
            .words("-m pip install --quiet --disable-pip-version-check")
            .words(CUTTERS)
            .run()?;
    }
    let subset = project.path(SUBSET);
    let before = std::fs::read(&subset).ok();
    Run::new(&python)
        .arg(project.path("xtask/font.py"))
        .arg(packages.join(WHOLE))
        .arg(&subset)
        .env("SOURCE_DATE_EPOCH", DATE)
        .run()?;
    let after = std::fs::read(&subset).doing(SUBSET)?;
    if before.as_ref() == Some(&after) {
        println!("{SUBSET}: {} bytes, the same as before", after.len());
    } else {
        println!("{SUBSET}: {} bytes, changed", after.len());
    }
    Ok(())
}

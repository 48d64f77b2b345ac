//! `cargo xtask bench`: what is measured by time, on a machine with nothing else to do.

mod forecast;

use clap::ValueEnum;

use crate::command::Run;
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools;

/// In the order they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Bench {
    /// The forecast, natively and in a browser
    Forecast,
    /// What a keystroke takes
    Keystroke,
    /// Lighthouse on dist/
    Lighthouse,
}

/// Runs the benches that are named, or all; one that fails does not keep the others from running.
pub(crate) fn run(project: &Project, mut which: Vec<Bench>) -> Outcome {
    if which.is_empty() {
        which = Bench::value_variants().to_vec();
    }
    which.sort();
    which.dedup();
    let failures: Vec<String> = which
        .into_iter()
        .filter_map(|bench| {
            let done = match bench {
                Bench::Forecast => forecast::run(project),
                Bench::Keystroke => in_browser(project, "keystroke.mjs"),
                Bench::Lighthouse => in_browser(project, "lighthouse.mjs"),
            };
            Some(format!("{bench:?}: {}", done.err()?))
        })
        .collect();
    if failures.is_empty() {
        return Ok(());
    }
    Err(failures.join("\n").into())
}

/// Runs a script of `tests/bench` on `dist/`.
fn in_browser(project: &Project, script: &str) -> Outcome {
    if !project.dist().join("index.html").is_file() {
        return Err("there is no dist/ to measure yet: cargo xtask build".into());
    }
    let node = tools::need(project, &tools::node()?)?;
    let chromium = tools::need(project, &tools::chromium())?;
    let packages = tools::need_bench_packages(project)?;
    Run::new(&node.path)
        .arg(project.path("tests/bench").join(script))
        .arg(packages)
        .arg(&chromium.path)
        .arg(project.dist())
        .within(project.root())
        .run()
}

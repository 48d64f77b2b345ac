//! `cargo xtask bench`: what is measured by time, on a machine with nothing else to do.

use clap::ValueEnum;

use crate::command::Run;
use crate::driver::Driver;
use crate::failure::Outcome;
use crate::project::{Project, write};
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
                Bench::Forecast => forecast(project),
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

/// How long the forecast takes natively and in a browser, in one run on one machine, both compiled as the page is;
/// `tests/bench/forecast.mjs` compares.
fn forecast(project: &Project) -> Outcome {
    tools::need_wasm_target(project)?;
    let driver = Driver::need(project)?;
    let node = tools::need(project, &tools::node()?)?;
    let native = Run::cargo()
        .words("run --release --package plateful-domain --example speed")
        .within(project.root());
    let browser = driver.tests(
        project,
        "--release --package plateful-domain --test speed -- --nocapture",
    )?;
    let mut compare = Run::new(&node.path).arg("tests/bench/forecast.mjs");
    for (name, run) in [("native", native), ("browser", browser)] {
        let heard = run.hear(false)?;
        if !heard.success {
            return Err(format!("{name}: nothing was measured:\n{}", heard.text).into());
        }
        let out = project.target("bench").join(name);
        write(&out, heard.text.as_bytes())?;
        compare = compare.arg(out);
    }
    compare.within(project.root()).run()
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

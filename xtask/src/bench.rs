//! `cargo xtask bench`: what is measured by time, on a machine with nothing else to do.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::command::Run;
use crate::driver::Driver;
use crate::failure::{Failure, Outcome};
use crate::project::{Project, write};
use crate::tools::{self, Found};

/// Where the table is kept.
const DOCUMENT: &str = "docs/speed.md";

/// In the order they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Bench {
    /// Lighthouse on dist/, with and without its scripts
    Lighthouse,
    /// What a keystroke takes, beside plain JavaScript and Preact
    Keystroke,
    /// Bytes, and when the first key is answered, beside both
    First,
    /// The forecast, natively, in a browser and in JavaScript
    Forecast,
    /// Many elements, long articles
    Growth,
}

/// Runs the benches that are named, or all; one that fails does not keep the others from running. Then prints one table
/// of all, which `record` writes into [`DOCUMENT`].
pub(crate) fn run(project: &Project, mut which: Vec<Bench>, record: bool) -> Outcome {
    if which.is_empty() {
        which = Bench::value_variants().to_vec();
    }
    which.sort();
    which.dedup();
    let node = tools::need(project, &tools::node()?)?;
    let mut failures = Vec::new();
    let mut measured = Vec::new();
    for bench in which {
        let done = match bench {
            Bench::Forecast => forecast(project, &node),
            Bench::Lighthouse => in_browser(project, &node, "lighthouse"),
            Bench::Keystroke => in_browser(project, &node, "keystroke"),
            Bench::First => in_browser(project, &node, "first"),
            Bench::Growth => in_browser(project, &node, "growth"),
        };
        match done {
            Ok(rows) => measured.push(rows),
            Err(failure) => failures.push(format!("{bench:?}: {failure}")),
        }
    }
    if !measured.is_empty() {
        let mut report = Run::new(&node.path).arg("tests/bench/report.mjs");
        // Part of a table does not take the place of all of it.
        if record && failures.is_empty() {
            report = report.arg("--record").arg(DOCUMENT);
        }
        for rows in measured {
            report = report.arg(rows);
        }
        let kept = report.within(project.root()).succeeds()?;
        if !kept && failures.is_empty() {
            return Err(Failure::said());
        }
    }
    if failures.is_empty() {
        return Ok(());
    }
    Err(failures.join("\n").into())
}

/// The file for what a bench hands over.
fn rows(project: &Project, name: &str) -> Outcome<PathBuf> {
    let path = project.target("bench").join(format!("{name}.json"));
    // What an earlier run left is not this one's.
    write(&path, b"")?;
    Ok(path)
}

/// How long the forecast takes natively and in a browser, in one run on one machine, both compiled as the page is;
/// `tests/bench/forecast.mjs` compares.
fn forecast(project: &Project, node: &Found) -> Outcome<PathBuf> {
    tools::need_wasm_target(project)?;
    let driver = Driver::need(project)?;
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
    let rows = rows(project, "forecast")?;
    compare.arg(&rows).within(project.root()).run()?;
    Ok(rows)
}

/// Runs a script of `tests/bench` on `dist/`.
fn in_browser(project: &Project, node: &Found, name: &str) -> Outcome<PathBuf> {
    if !project.dist().join("index.html").is_file() {
        return Err("there is no dist/ to measure yet: cargo xtask build".into());
    }
    let chromium = tools::need(project, &tools::chromium())?;
    let packages = tools::need_bench_packages(project)?;
    let rows = rows(project, name)?;
    Run::new(&node.path)
        .arg(project.path("tests/bench").join(format!("{name}.mjs")))
        .arg(packages)
        .arg(&chromium.path)
        .arg(project.dist())
        .arg(&rows)
        .within(project.root())
        .run()?;
    Ok(rows)
}

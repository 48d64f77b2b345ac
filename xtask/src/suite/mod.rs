//! `cargo xtask test`: everything that must hold, cheapest first.

mod count;
mod hosts;
mod step;

use std::path::PathBuf;
use std::time::Instant;

use crate::command::Run;
use crate::driver::Driver;
use crate::failure::{Context as _, Failure, Outcome};
use crate::faults;
use crate::package;
use crate::project::Project;
use crate::scripts;
use crate::single_file;
use crate::tools;
use count::Count;
use step::{Runner, Step};

pub(crate) fn run(project: &Project, quick: bool, verbose: bool) -> Outcome {
    let begun = Instant::now();

    // Whatever is missing is got first, so that nothing stops in the middle for the want of a tool.
    let browser = tools::need_wasm_target(project)
        .and_then(|()| scripts::need(project))
        .and_then(|()| (!quick).then(|| Browser::need(project)).transpose());
    let browser = match browser {
        Ok(browser) => browser,
        Err(failure) => {
            println!("{failure}\n\n0 passed, 1 failed");
            return Err(Failure::said());
        }
    };

    let mut runner = Runner::new(project, verbose);
    for step in without_browser(project)? {
        runner.run(step)?;
    }
    if let Some(browser) = browser {
        with_browser(project, &browser, &mut runner)?;
    }
    let Count { passed, failed } = runner.summary(begun.elapsed());
    if failed > 0 {
        println!("The whole output of each step is in target/test-logs.");
    }
    println!("{passed} passed, {failed} failed");
    if failed > 0 {
        return Err(Failure::said());
    }
    Ok(())
}

fn cargo(project: &Project, words: &str) -> Run {
    Run::cargo().words(words).within(project.root())
}

/// This program again, as its own process, so that what it prints can be kept.
fn xtask(project: &Project, words: &str) -> Outcome<Run> {
    let program = std::env::current_exe().doing("this program")?;
    Ok(Run::new(program).words(words).within(project.root()))
}

fn without_browser(project: &Project) -> Outcome<Vec<Step>> {
    let clippy = |name, words: &str| {
        Step::check(
            name,
            cargo(project, &format!("clippy {words} -- -D warnings")),
        )
    };
    let mut articles = xtask(project, "check-article")?;
    for name in article_files(project)? {
        articles = articles.arg(name);
    }
    Ok(vec![
        Step::check("format", cargo(project, "fmt --all --check")),
        clippy("lint: domain", "--package plateful-domain --all-targets"),
        clippy("lint: ssr", "--features ssr --all-targets"),
        clippy(
            "lint: browser",
            "--target wasm32-unknown-unknown --features csr --lib --bin reader --bin page --test mount --test planner_mount",
        ),
        clippy(
            "lint: embedded",
            "--target wasm32-unknown-unknown --features csr,embed --lib --bin goal --bin article",
        ),
        clippy(
            "lint: tools",
            "--package xtask --package check-article --package e2e --package static-server --all-features \
             --all-targets",
        ),
        Step::check("lint: scripts", xtask(project, "check-scripts")?),
        Step::suite("domain", cargo(project, "test --package plateful-domain")),
        Step::suite(
            "server",
            cargo(project, "test --package static-server --all-features"),
        ),
        Step::suite(
            "xtask",
            cargo(project, "test --package xtask --package check-article"),
        ),
        Step::check("articles", articles),
        Step::suite("server rendering", cargo(project, "test --features ssr")),
        Step::check(
            "documentation",
            cargo(
                project,
                "doc --no-deps --package plateful --package plateful-domain --features ssr",
            )
            .env("RUSTDOCFLAGS", "-Dwarnings"),
        ),
    ])
}

/// Every article, from the project's root. None at all is a mistake that `check-article` reports.
fn article_files(project: &Project) -> Outcome<Vec<String>> {
    let folder = project.path("public/articles");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        return Ok(vec!["public/articles/pinched-s1-nerve.json".to_owned()]);
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.doing(folder.display())?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".json") && name != "schema.json" {
            names.push(format!("public/articles/{name}"));
        }
    }
    names.sort();
    Ok(names)
}

/// What the steps in a browser need.
struct Browser {
    driver: Driver,
    packages: PathBuf,
    hosts: PathBuf,
}

impl Browser {
    fn need(project: &Project) -> Outcome<Self> {
        // For the build between the tests; it is found again there.
        tools::need(project, &tools::trunk()?)?;
        tools::need(project, &tools::node()?)?;
        tools::need(project, &tools::wasm_opt()?)?;
        tools::need_fonts()?;
        let esbuild = tools::need(project, &tools::esbuild()?)?;
        let packages = tools::need_test_packages(project)?;
        tools::need_bundlers(project)?;
        Ok(Self {
            driver: Driver::need(project)?,
            hosts: hosts::bundle(project, &esbuild, &packages)?,
            packages,
        })
    }
}

fn with_browser(project: &Project, browser: &Browser, runner: &mut Runner<'_>) -> Outcome {
    runner.run(Step::suite(
        "mounting",
        browser
            .driver
            .tests(project, "--features csr --test mount --test planner_mount")?,
    ))?;

    let built = runner.run(Step::check("build", xtask(project, "build")?))?;
    if !built {
        // An older page must not stand in for the one that could not be built.
        runner.not_run("size budget", "there is no build to measure");
        runner.not_run("single file", "there is no build to make it of");
        runner.not_run("package", "there is no build to pack");
        runner.not_run("browser", "there is no build to open");
        runner.not_run("faults", "no scenario has run");
        return Ok(());
    }
    runner.run(Step::check("size budget", xtask(project, "budget")?))?;
    // What an earlier run survived proves nothing.
    let faults = faults::folder(project);
    if faults.is_dir() {
        std::fs::remove_dir_all(&faults).doing(faults.display())?;
    }
    runner.run(Step::check("single file", xtask(project, "single-file")?))?;
    runner.run(Step::check("pack", xtask(project, "pack")?))?;
    runner.run(Step::check("package", xtask(project, "try-package")?))?;
    runner.run(Step::suite(
        "browser",
        cargo(project, "test --package e2e")
            .quiet_env("PLATEFUL_DIST", project.dist())
            .quiet_env("PLATEFUL_TRUNK_DIST", project.trunk_release())
            .quiet_env("PLATEFUL_NODE_MODULES", &browser.packages)
            .quiet_env("PLATEFUL_HOSTS", &browser.hosts)
            .quiet_env("PLATEFUL_PACKAGE", package::place(project))
            .quiet_env("PLATEFUL_SINGLE_FILE", project.target(single_file::PLACE))
            .quiet_env("CHROMIUM", &browser.driver.chromium.path)
            .quiet_env("CHROMEDRIVER", &browser.driver.chromedriver.path),
    ))?;
    runner.run(Step::check("faults", xtask(project, "faults --check")?))?;
    Ok(())
}

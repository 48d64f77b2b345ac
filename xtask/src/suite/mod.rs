//! `cargo xtask test`: everything that must hold, cheapest first.

mod count;
mod engine;
mod engine_core;
mod hosts;
mod names;
mod smoke;
mod step;

use std::path::PathBuf;
use std::time::Instant;

use crate::command::Run;
use crate::driver::Driver;
use crate::failure::{Context as _, Failure, Outcome};
use crate::gallery;
use crate::package;
use crate::project::{Project, ending, read_tree};
use crate::scripts;
use crate::single_file;
use crate::tools::{self, Found};
use count::Count;
pub(crate) use engine::Engine;
use engine::Ready;
use step::{Runner, Step};

/// How much is run.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Extent {
    /// What needs no browser.
    Quick,
    /// Before a change: besides that the page, built, in the scenarios that would notice most mistakes.
    Smoke,
    /// Before review: everything, in Chromium.
    Usual,
    /// The same, and a core of the scenarios in the other engines.
    Core,
    /// Before a release: everything in every engine.
    All,
    /// The scenarios in one engine, and nothing else.
    In(Engine),
}

impl Extent {
    /// The engines that it takes.
    fn engines(self) -> Vec<Engine> {
        match self {
            Self::Quick => Vec::new(),
            Self::Smoke | Self::Usual => vec![Engine::Chromium],
            Self::In(engine) => vec![engine],
            Self::Core | Self::All => [Engine::Chromium]
                .into_iter()
                .chain(Engine::OTHERS)
                .collect(),
        }
    }
}

pub(crate) fn run(project: &Project, extent: Extent, verbose: bool) -> Outcome {
    let begun = Instant::now();

    // Whatever is missing is got first, so that nothing stops in the middle for the want of a tool.
    let browser = tools::need_wasm_target(project)
        .and_then(|()| scripts::need(project))
        .and_then(|()| {
            (extent != Extent::Quick)
                .then(|| Browser::need(project, extent))
                .transpose()
        });
    let browser = match browser {
        Ok(browser) => browser,
        Err(failure) => {
            println!("{failure}\n\n0 passed, 1 failed");
            return Err(Failure::said());
        }
    };

    let mut runner = Runner::new(project, verbose);
    if !matches!(extent, Extent::In(_)) {
        for step in without_browser(project)? {
            runner.run(step)?;
        }
    }
    if let Some(browser) = browser {
        with_browser(project, &browser, extent, &mut runner)?;
    }
    let Count {
        passed,
        failed,
        not_here,
    } = runner.summary(begun.elapsed());
    if failed > 0 {
        println!("The whole output of each step is in target/test-logs.");
    }
    if not_here > 0 {
        println!("{not_here} not in their engine: tests/e2e/README.md says why");
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

/// Packages of which nothing ships.
const TOOLS: &str =
    "--workspace --exclude plateful --exclude plateful-domain --exclude wasm-streams";

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
            &format!("{TOOLS} --all-features --all-targets"),
        ),
        Step::check("lint: scripts", xtask(project, "check-scripts")?),
        Step::suite("domain", cargo(project, "test --package plateful-domain")),
        Step::suite(
            "tools",
            cargo(
                project,
                &format!("test {TOOLS} --exclude e2e --all-features"),
            ),
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
    let files = read_tree(&project.path("public/articles"))?.into_iter();
    let names = files.map(|(name, _)| name);
    let articles = names.filter(|name| ending(name) == "json" && name != "schema.json");
    Ok(articles
        .map(|name| format!("public/articles/{name}"))
        .collect())
}

/// What the steps in a browser need.
struct Browser {
    /// For tests in WebAssembly, where they are run.
    driver: Option<Driver>,
    engines: Vec<Ready>,
    esbuild: Found,
    packages: PathBuf,
}

impl Browser {
    fn need(project: &Project, extent: Extent) -> Outcome<Self> {
        // For the build between the tests; it is found again there.
        tools::need(project, &tools::trunk()?)?;
        tools::need(project, &tools::node()?)?;
        tools::need(project, &tools::wasm_opt()?)?;
        tools::need_fonts()?;
        Ok(Self {
            esbuild: tools::need(project, &tools::esbuild()?)?,
            packages: tools::need_packages(project)?,
            driver: (!matches!(extent, Extent::In(_)))
                .then(|| Driver::need(project))
                .transpose()?,
            engines: extent
                .engines()
                .into_iter()
                .map(|engine| engine.need(project))
                .collect::<Outcome<_>>()?,
        })
    }
}

fn with_browser(
    project: &Project,
    browser: &Browser,
    extent: Extent,
    runner: &mut Runner<'_>,
) -> Outcome {
    if let Some(driver) = &browser.driver {
        runner.run(Step::suite(
            "mounting",
            driver.tests(project, "--features csr --test mount --test planner_mount")?,
        ))?;
    }

    let built = runner.run(Step::check("build", xtask(project, "build")?))?;
    if !built {
        // An older page must not stand in for the one that could not be built.
        println!("The rest was not run: there is no build to look at.");
        return Ok(());
    }
    runner.run(Step::check("size budget", xtask(project, "budget")?))?;
    let scenarios = |words: &str| {
        cargo(project, &format!("test --package e2e {words}"))
            .quiet_env("PLATEFUL_DIST", project.dist())
            .quiet_env("PLATEFUL_TRUNK_DIST", project.trunk_release())
            .quiet_env("PLATEFUL_NODE_MODULES", &browser.packages)
            .quiet_env("PLATEFUL_GALLERY", project.target(gallery::PLACE))
            .quiet_env("PLATEFUL_PACKAGE", package::place(project))
            .quiet_env("PLATEFUL_SINGLE_FILE", project.target(single_file::PLACE))
            .quiet_env("PLATEFUL_HOSTS", project.target(hosts::PLACE))
    };
    let named = |names: &[&str]| {
        let scenarios = scenarios("--test suite -- --exact");
        names.iter().fold(scenarios, Run::arg)
    };
    if extent == Extent::Smoke {
        for engine in &browser.engines {
            let scenarios = engine.choose(named(&smoke::NAMES));
            runner.run(Step::suite("smoke", scenarios))?;
        }
        return Ok(());
    }
    // What an earlier run survived proves nothing.
    let faults = project.cargo_target().join("faults");
    if faults.is_dir() {
        std::fs::remove_dir_all(&faults).doing(faults.display())?;
    }
    hosts::bundle(project, &browser.esbuild, &browser.packages)?;
    for (name, words) in [
        ("gallery", "gallery"),
        ("single file", "single-file"),
        ("pack", "pack"),
        ("package", "try-package"),
    ] {
        runner.run(Step::check(name, xtask(project, words)?))?;
    }
    for ready in &browser.engines {
        let is_core = extent == Extent::Core && Engine::OTHERS.contains(&ready.engine);
        let (name, scenarios) = if is_core {
            (ready.engine.core(), named(&engine_core::NAMES))
        } else {
            (ready.engine.name(), scenarios(""))
        };
        runner.run(Step::suite(name, ready.choose(scenarios)))?;
        // Every scenario about a fault runs in this one.
        if ready.engine == Engine::Chromium {
            runner.run(Step::check("faults", xtask(project, "faults --check")?))?;
        }
    }
    Ok(())
}

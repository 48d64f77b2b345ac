//! The project's commands: `cargo xtask COMMAND`.
//!
//! A command finds what it needs, says what it installs, prints every program it runs, and says what to type if
//! something is missing.

mod bench;
mod build;
mod driver;
mod font;
mod gallery;
mod pack;
mod package;
mod pictures;
mod scripts;
mod serve;
mod single_file;
mod suite;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use command::Run;
use failure::{Failure, Outcome};
use project::Project;
use suite::{Engine, Extent};
use toolbox::{command, doctor, failure, project, tools};

/// The project's commands.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Open the page, rebuilt at every change
    Serve(serve::Options),
    /// Run every test, the scenarios in Chromium
    Test(Test),
    /// Write the page to dist/
    Build {
        /// The address where it will be published: adds what needs absolute addresses
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
    },
    /// Make an npm package of the elements in dist/
    Pack {
        /// The site for the elements' links
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
    },
    /// Make one HTML file of article and planner in dist/
    SingleFile {
        /// Instead of target/single-file/plateful.html
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Install, bundle and type-check that package
    TryPackage,
    /// Compare the sizes of dist/ with budget.json
    #[command(disable_help_flag = true)]
    Budget(Handed),
    /// Measure times, on an idle machine
    Bench {
        /// All if none is named
        which: Vec<bench::Bench>,
        /// Write the table of all of them into docs/speed.md
        #[arg(long, conflicts_with = "which")]
        record: bool,
    },
    /// Write what survived the last test run into docs/offline.md
    #[command(disable_help_flag = true)]
    Faults(Handed),
    /// Find every mistake in an article at once
    #[command(disable_help_flag = true)]
    CheckArticle(Handed),
    /// Check types, lints and format of the scripts that ship
    CheckScripts,
    /// List the tools that are found and missing
    Doctor,
    /// Cut the font subset again
    Font,
    /// Show every state of every component on one page
    Gallery,
    /// Compare what components and pages look like with the kept pictures
    Pictures(pictures::Options),
}

#[derive(Debug, clap::Args)]
#[group(multiple = false)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of the command, and only one may be given"
)]
struct Which {
    /// Only what needs no browser
    #[arg(long)]
    quick: bool,
    /// Of the scenarios in a browser about twenty
    #[arg(long)]
    smoke: bool,
    /// Also a core of the scenarios in Firefox and WebKit
    #[arg(long)]
    core: bool,
    /// Only the scenarios, all of them, in this engine
    #[arg(long)]
    engine: Option<Engine>,
    /// Every scenario in every engine: before a release
    #[arg(long)]
    all: bool,
}

impl Which {
    const fn extent(&self) -> Extent {
        match self {
            Self { quick: true, .. } => Extent::Quick,
            Self { smoke: true, .. } => Extent::Smoke,
            Self { core: true, .. } => Extent::Core,
            Self { all: true, .. } => Extent::All,
            Self {
                engine: Some(engine),
                ..
            } => Extent::In(*engine),
            _ => Extent::Usual,
        }
    }
}

#[derive(Debug, clap::Args)]
struct Test {
    #[command(flatten)]
    which: Which,
    /// Show what the steps print
    #[arg(long)]
    verbose: bool,
}

/// Arguments passed on to a separate program: its `--help` lists them.
#[derive(Debug, clap::Args)]
struct Handed {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_said() {
                eprintln!("\n{failure}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Outcome {
    let project = Project::find()?;
    match command {
        Command::Serve(options) => serve::run(&project, &options),
        Command::Test(Test { which, verbose }) => suite::run(&project, which.extent(), verbose),
        Command::Build { base_url } => build::run(&project, base_url.as_deref()),
        Command::Pack { base_url } => pack::run(&project, base_url.as_deref()),
        Command::SingleFile { out } => single_file::run(&project, out),
        Command::TryPackage => package::run(&project),
        Command::Budget(handed) => apart(
            "--package size-budget",
            Some(project.root()),
            &handed.arguments,
        ),
        Command::Bench { which, record } => bench::run(&project, which, record),
        Command::Faults(handed) => apart("--package e2e --bin faults", None, &handed.arguments),
        // In the caller's folder, because the file names are relative to it.
        Command::CheckArticle(handed) => apart("--package check-article", None, &handed.arguments),
        Command::CheckScripts => scripts::run(&project),
        Command::Doctor => doctor::run(&project),
        Command::Font => font::run(&project),
        Command::Gallery => gallery::run(&project),
        Command::Pictures(options) => pictures::run(&project, options),
    }
}

/// Runs a separate program, so that its dependencies are compiled only when it is needed.
fn apart(which: &str, folder: Option<&Path>, arguments: &[String]) -> Outcome {
    let mut run = Run::cargo().words("run --quiet").words(which).arg("--");
    for argument in arguments {
        run = run.arg(argument);
    }
    if let Some(folder) = folder {
        run = run.within(folder);
    }
    if run.succeeds()? {
        return Ok(());
    }
    Err(Failure::said())
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::{Cli, Command, Engine, Extent, Test};

    fn parse(words: &str) -> Result<Command, String> {
        let words = ["xtask"].into_iter().chain(words.split_whitespace());
        let cli = Cli::try_parse_from(words).map_err(|error| error.to_string())?;
        Ok(cli.command)
    }

    #[test]
    fn the_commands_are_well_formed() {
        Cli::command().debug_assert();
        let help = Cli::command().render_help().to_string();
        assert!(help.contains("single-file") && help.contains("every mistake in an article"));
    }

    #[test]
    fn what_is_not_known_is_refused_with_what_was_meant() {
        let refused = |words: &str| parse(words).unwrap_err();
        assert!(refused("serve --prot 81").contains("'--port'"));
        assert!(refused("biuld").contains("'build'"));
        assert!(refused("serve --port many").contains("--port"));
        assert!(refused("bench keystrokes").contains("keystroke"));
        // A part of the table would take the place of the whole.
        assert!(refused("bench keystroke --record").contains("--record"));
        assert!(refused("doctor x").contains("'x'"));
    }

    #[test]
    fn options_reach_the_programs_that_are_apart() {
        for words in [
            "check-article --today 2026-01-01 a.json --help",
            "budget --record 1 2 3",
            "faults --check --help 1 2",
        ] {
            let (Command::CheckArticle(handed) | Command::Budget(handed) | Command::Faults(handed)) =
                parse(words).unwrap()
            else {
                panic!("{words}")
            };
            assert_eq!(handed.arguments.len(), 4);
        }
    }

    #[test]
    fn tests_are_of_one_extent() {
        for both in [
            "--quick --smoke",
            "--all --engine firefox",
            "--smoke --all",
            "--engine opera",
        ] {
            assert!(parse(&format!("test {both}")).is_err(), "{both}");
        }
        for (words, extent) in [
            ("test", Extent::Usual),
            ("test --verbose", Extent::Usual),
            ("test --core", Extent::Core),
            ("test --quick", Extent::Quick),
            ("test --smoke --verbose", Extent::Smoke),
            ("test --all", Extent::All),
            ("test --engine webkit", Extent::In(Engine::Webkit)),
        ] {
            let Command::Test(Test { which, .. }) = parse(words).unwrap() else {
                panic!("{words}")
            };
            assert_eq!(which.extent(), extent, "{words}");
        }
    }
}

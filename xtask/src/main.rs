//! The project's commands, each behind one door: `cargo xtask COMMAND`.
//!
//! A command finds what it needs, says what it installs, prints every program it runs, and ends with
//! a sentence that says what to type when something is missing.

mod args;
mod bench;
mod budget;
mod build;
mod command;
mod doctor;
mod driver;
mod failure;
mod faults;
mod font;
mod pack;
mod package;
mod pictures;
mod project;
mod serve;
mod single_file;
mod suite;
mod tools;

use std::process::ExitCode;

use args::Args;
use failure::{Failure, Outcome};
use project::Project;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--no-open]   open the page, rebuilt at every change
  serve --dist                   serve the built page from dist/
  test [--quick] [--verbose]     run every test (--quick: what needs no browser)
  build [--base-url URL]         write the page to dist/
  pack [--base-url URL]          the elements of dist/ as an npm package
  single-file [--out FILE]       article and planner of dist/ as one HTML file
  try-package                    installs, bundles and type-checks that package
  budget [--record REASON]       sizes of dist/ against budget.json
  bench [forecast] [keystroke] [lighthouse]
                                 what is measured by time, on an idle machine
  faults [--check]               write what survived the last test run into docs/offline.md
  check-article FILE...          every mistake in an article at once
  doctor                         tools found and wanted
  font                           cut the font subset anew
  pictures                       draw icons and pictures for installing anew
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    match run(&command, arguments.collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_said() {
                eprintln!("\n{failure}");
            }
            ExitCode::FAILURE
        }
    }
}

/// A program of its own: what it is made of takes longer to compile than everything else here.
fn check_article(arguments: &[String]) -> Outcome {
    let mut run = command::Run::cargo().words("run --quiet --package check-article --");
    for argument in arguments {
        run = run.arg(argument);
    }
    if run.succeeds()? {
        return Ok(());
    }
    Err(Failure::said())
}

fn run(command: &str, rest: Vec<String>) -> Outcome {
    if command == "check-article" {
        return check_article(&rest);
    }
    let project = Project::find()?;
    let args = Args::new(rest);
    match command {
        "serve" => serve::run(&project, args),
        "test" => suite::run(&project, args),
        "build" => build::run(&project, args),
        "budget" => budget::run(&project, args),
        "pack" => pack::run(&project, args),
        "single-file" => single_file::run(&project, args),
        "try-package" => package::run(&project, args),
        "bench" => bench::run(&project, args),
        "faults" => faults::run(&project, args),
        "doctor" => doctor::run(&project, args),
        "font" => font::run(&project, args),
        "pictures" => pictures::run(&project, args),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{HELP}").into()),
    }
}

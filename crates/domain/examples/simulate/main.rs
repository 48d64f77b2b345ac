//! Runs the bare model, before any safety rule, over cases from standard input.
//!
//! `cargo run --release -p plateful-domain --example simulate < cases.json` reads an object with any of
//! `simulation_cases`, `goal_cases` and `energy_cases`, in the shape of `tests/fixtures/planner/reference.json`, whose
//! expected values are ignored, and writes the answers under the same names. A case that cannot be computed gets an
//! `error` with a `code`; the others are still computed. Only input that is not such an object ends the program with
//! exit code 1.

mod answer;

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // Ignore a closed stderr; `eprintln!` would panic.
            drop(writeln!(std::io::stderr(), "simulate: {message}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut input = Vec::new();
    std::io::stdin()
        .read_to_end(&mut input)
        .map_err(|error| format!("standard input cannot be read: {error}"))?;
    let mut output = answer::answer(&input)?.to_string();
    output.push('\n');
    std::io::stdout()
        .write_all(output.as_bytes())
        .map_err(|error| format!("the answer cannot be written: {error}"))
}

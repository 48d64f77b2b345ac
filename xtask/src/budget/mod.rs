//! `cargo xtask budget`: what a reader downloads, against what was agreed and recorded.

mod date;
mod ledger;
mod measure;

use std::path::Path;

use crate::args::Args;
use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, read_tree, write};
use ledger::{Entry, Ledger};
use measure::{Size, measure};

pub(crate) fn run(project: &Project, mut args: Args) -> Outcome {
    let reason = args.value("--record")?;
    args.finish()?;
    let dist = project.dist();
    if !dist.is_dir() {
        return Err("there is no dist/ to measure yet: cargo xtask build".into());
    }
    let rustc = rustc(project)?;
    let sizes = measure(&read_tree(&dist)?)?;
    let path = project.path("budget.json");
    let mut ledger = read(&path)?;
    print_table(&sizes, &ledger);

    if let Some(reason) = reason {
        if reason.trim().is_empty() {
            return Err("say why, in a few words: --record \"REASON\"".into());
        }
        let changed = ledger.record(
            &sizes,
            &Entry {
                date: date::today()?,
                bytes: 0,
                reason,
            },
        );
        ledger.rustc.clone_from(&rustc);
        write(&path, ledger.to_text()?.as_bytes())?;
        println!("\n{changed} sizes recorded in budget.json");
    }
    println!("\n{}", judge(&ledger, &sizes, &rustc)?);
    Ok(())
}

/// The compiler of this project, as it tells its version: `1.95.0`.
fn rustc(project: &Project) -> Outcome<String> {
    let printed = Run::new("rustc")
        .arg("--version")
        .within(project.root())
        .ask();
    printed
        .as_deref()
        .and_then(|said| said.split_whitespace().nth(1))
        .map(str::to_owned)
        .ok_or_else(|| "rustc does not say its version".into())
}

/// What is to be said of the sizes; a failure where they exceed what holds for this compiler.
fn judge(ledger: &Ledger, sizes: &[Size], rustc: &str) -> Outcome<String> {
    if ledger.rustc != rustc {
        return Ok(format!(
            "Not judged: budget.json holds for rustc {}, and this is {rustc}. To let it hold for this one: \
             cargo xtask budget --record \"rustc {rustc}\"",
            ledger.rustc
        ));
    }
    let excesses = ledger.excesses(sizes);
    if excesses.is_empty() {
        return Ok("Within the budget.".to_owned());
    }
    Err(excesses.join("\n").into())
}

fn read(path: &Path) -> Outcome<Ledger> {
    serde_json::from_str(&read_text(path)?).doing(path.display())
}

fn print_table(sizes: &[Size], ledger: &Ledger) {
    println!(
        "{:36} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "bytes", "raw", "gzip", "brotli", "recorded", "ceiling"
    );
    for size in sizes {
        let shown = |bytes: Option<u64>| bytes.map_or("–".to_owned(), |bytes| bytes.to_string());
        println!(
            "{:36} {:>9} {:>9} {:>9} {:>9} {:>9}",
            size.name,
            size.raw,
            size.gzip,
            size.brotli,
            shown(ledger.recorded(&size.name)),
            shown(ledger.ceiling(&size.name)),
        );
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        reason = "a test stops at the first surprise"
    )]

    use super::judge;
    use super::ledger::tests::{ledger, sizes};

    #[test]
    fn an_excess_fails_under_the_compiler_that_the_budget_holds_for() {
        assert!(judge(&ledger(), &sizes(500, 995), "1.95.0").is_ok());
        assert!(judge(&ledger(), &sizes(900, 1100), "1.95.0").is_err());
    }

    #[test]
    fn under_another_compiler_nothing_fails_and_both_are_named() {
        for other in ["1.96.0", "1.97.0-nightly"] {
            for sizes in [sizes(500, 995), sizes(900, 1100)] {
                let said = judge(&ledger(), &sizes, other).unwrap();
                assert!(said.contains("1.95.0") && said.contains(other), "{said}");
            }
        }
    }

    #[test]
    fn the_oldest_rust_that_is_claimed_is_the_one_that_the_sizes_come_from() {
        // Nothing compiles an older one, so nothing may promise it.
        let budget: super::Ledger =
            serde_json::from_str(include_str!("../../../budget.json")).unwrap();
        let claimed = env!("CARGO_PKG_RUST_VERSION");
        assert!(
            budget.rustc.starts_with(&format!("{claimed}.")),
            "Cargo.toml claims {claimed}, budget.json is of {}",
            budget.rustc
        );
    }
}

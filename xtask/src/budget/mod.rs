//! `cargo xtask budget`: what a reader downloads, against what was agreed and recorded.

mod date;
mod ledger;
mod measure;

use std::path::Path;

use crate::args::Args;
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
        write(&path, ledger.to_text()?.as_bytes())?;
        println!("\n{changed} sizes recorded in budget.json");
    }
    let excesses = ledger.excesses(&sizes);
    if excesses.is_empty() {
        println!("\nWithin the budget.");
        return Ok(());
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

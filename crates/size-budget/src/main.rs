//! `cargo xtask budget`: compares download sizes with a ceiling per file; each ceiling has a reason.

mod measure;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use clap::Parser;
use serde::{Deserialize, Serialize};

use measure::{Size, files, measure};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Compare the sizes of dist/ with budget.json
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask budget")]
struct Options {
    /// Set ceilings from the current sizes, and say why
    #[arg(long, value_name = "REASON")]
    record: Option<String>,
}

const LEDGER: &str = "budget.json";
const FOLDER: &str = "dist";

/// `budget.json`. Earlier values are in its git history and in `docs/size.md`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    /// How to read the numbers.
    about: String,
    /// The compiler that the numbers are for: another version gives other sizes.
    rustc: String,
    /// The files in each sum, by the sum's name.
    totals: BTreeMap<String, Vec<String>>,
    /// By file or sum.
    ceilings: BTreeMap<String, Ceiling>,
}

/// Bytes after brotli, and the reason for them.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
struct Ceiling {
    bytes: usize,
    reason: String,
}

fn main() -> ExitCode {
    match run(Options::parse().record.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(reason: Option<&str>) -> Outcome {
    if !Path::new(FOLDER).is_dir() {
        return Err("dist/ does not exist yet. Run: cargo xtask build".into());
    }
    let rustc = rustc()?;
    let mut budget: Budget = fs::read_to_string(LEDGER)
        .map_err(Into::<Box<dyn Error>>::into)
        .and_then(|text| Ok(serde_json::from_str(&text)?))
        .map_err(|error| format!("{LEDGER}: {error}"))?;
    let sizes = measure(&files(Path::new(FOLDER))?, &budget.totals)?;
    if let Some(reason) = reason {
        if reason.trim().is_empty() {
            return Err("give a reason, in a few words: --record \"REASON\"".into());
        }
        budget.record(&sizes, reason);
        budget.rustc.clone_from(&rustc);
        let text = serde_json::to_string_pretty(&budget)?;
        fs::write(LEDGER, format!("{text}\n"))?;
    }
    println!(
        "{:36} {:>9} {:>9} {:>9} {:>9}",
        "bytes", "raw", "gzip", "brotli", "ceiling"
    );
    for Size {
        name,
        raw,
        gzip,
        brotli,
    } in &sizes
    {
        let ceiling = budget.ceilings.get(name);
        let ceiling = ceiling.map_or("–".to_owned(), |ceiling| ceiling.bytes.to_string());
        println!("{name:36} {raw:>9} {gzip:>9} {brotli:>9} {ceiling:>9}");
    }
    println!("\n{}", budget.judge(&sizes, &rustc)?);
    Ok(())
}

/// The version of this project's compiler, such as `1.95.0`.
fn rustc() -> Outcome<String> {
    let output = Command::new("rustc").arg("--version").output()?;
    let said = String::from_utf8(output.stdout)?;
    let version = said.split_whitespace().nth(1);
    Ok(version
        .ok_or("rustc does not print its version")?
        .to_owned())
}

impl Budget {
    /// Sets a ceiling 1 % above each size that has none, exceeds its ceiling, or is more than 2 % below it; in the last
    /// case the reason stays. Removes ceilings of files that are gone.
    fn record(&mut self, sizes: &[Size], reason: &str) {
        self.ceilings
            .retain(|name, _| sizes.iter().any(|size| size.name == *name));
        for Size { name, brotli, .. } in sizes {
            let bytes = brotli + brotli.div_ceil(100);
            match self.ceilings.get_mut(name) {
                Some(ceiling) if *brotli <= ceiling.bytes => {
                    if brotli * 102 < ceiling.bytes * 100 {
                        ceiling.bytes = bytes;
                    }
                }
                _ => {
                    let reason = reason.to_owned();
                    self.ceilings
                        .insert(name.clone(), Ceiling { bytes, reason });
                }
            }
        }
    }

    /// The report on the sizes; an error if they exceed what holds for this compiler.
    fn judge(&self, sizes: &[Size], rustc: &str) -> Outcome<String> {
        if self.rustc != rustc {
            return Ok(format!(
                "Not judged: budget.json holds for rustc {}, and this is {rustc}. To let it hold for this one: \
                 cargo xtask budget --record \"rustc {rustc}\"",
                self.rustc
            ));
        }
        let excesses = self.excesses(sizes);
        if excesses.is_empty() {
            return Ok("Within the budget.".to_owned());
        }
        Err(format!(
            "{}\nMake it smaller, or record why it grew: cargo xtask budget --record \"REASON\"",
            excesses.join("\n")
        )
        .into())
    }

    fn excesses(&self, sizes: &[Size]) -> Vec<String> {
        let above =
            sizes
                .iter()
                .filter_map(|Size { name, brotli, .. }| match self.ceilings.get(name) {
                    None => Some(format!("{name}: {brotli} bytes, without a ceiling yet")),
                    Some(Ceiling { bytes, .. }) if brotli > bytes => Some(format!(
                        "{name}: {brotli} bytes, {} above its ceiling of {bytes}",
                        brotli - bytes
                    )),
                    Some(_) => None,
                });
        let gone = self.ceilings.keys();
        let gone = gone.filter(|name| !sizes.iter().any(|size| size.name == **name));
        above
            .chain(gone.map(|name| format!("{name}: a ceiling, but no such file")))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, Budget, Ceiling, Size};

    fn budget() -> Budget {
        let ceiling = |bytes| Ceiling {
            bytes,
            reason: "old".to_owned(),
        };
        Budget {
            about: String::new(),
            rustc: "1.95.0".to_owned(),
            totals: BTreeMap::new(),
            ceilings: [
                ("a.css".to_owned(), ceiling(500)),
                ("total".to_owned(), ceiling(1000)),
            ]
            .into(),
        }
    }

    fn sizes(css: usize, total: usize) -> Vec<Size> {
        let size = |name: &str, brotli| Size {
            name: name.to_owned(),
            raw: 0,
            gzip: 0,
            brotli,
        };
        vec![size("a.css", css), size("total", total)]
    }

    #[test]
    fn a_byte_above_a_ceiling_fails_with_both_figures() {
        assert!(budget().judge(&sizes(500, 1000), "1.95.0").is_ok());
        let failure = budget()
            .judge(&sizes(501, 1000), "1.95.0")
            .unwrap_err()
            .to_string();
        assert!(
            failure.contains("a.css: 501 bytes, 1 above its ceiling of 500"),
            "{failure}"
        );
        assert!(failure.contains("--record"));
    }

    #[test]
    fn every_file_has_a_ceiling_and_every_ceiling_a_file() {
        let mut other = sizes(500, 1000);
        other.first_mut().unwrap().name = "b.css".to_owned();
        assert_eq!(budget().excesses(&other).len(), 2);
    }

    #[test]
    fn under_another_compiler_nothing_fails_and_both_are_named() {
        for other in ["1.96.0", "1.97.0-nightly"] {
            let said = budget().judge(&sizes(900, 1100), other).unwrap();
            assert!(said.contains("1.95.0") && said.contains(other), "{said}");
        }
    }

    #[test]
    fn recording_changes_what_must_and_keeps_the_other_reasons() {
        let mut changed = budget();
        let mut now = sizes(501, 995);
        now.first_mut().unwrap().name = "b.css".to_owned();
        changed.record(&now, "new");
        assert!(changed.excesses(&now).is_empty());
        assert_eq!(changed.ceilings.get("a.css"), None);
        assert_eq!(
            changed.ceilings["b.css"],
            Ceiling {
                bytes: 507,
                reason: "new".to_owned()
            }
        );
        assert_eq!(changed.ceilings["total"], budget().ceilings["total"]);
        changed.record(&sizes(501, 500), "smaller");
        assert_eq!(
            changed.ceilings["total"],
            Ceiling {
                bytes: 505,
                reason: "old".to_owned()
            }
        );
    }

    #[test]
    fn the_oldest_rust_that_is_claimed_is_the_one_that_the_sizes_come_from() {
        // No build uses an older compiler, so none may be promised.
        let budget: Budget = serde_json::from_str(include_str!("../../../budget.json")).unwrap();
        let claimed = env!("CARGO_PKG_RUST_VERSION");
        assert!(
            budget.rustc.starts_with(&format!("{claimed}.")),
            "Cargo.toml claims {claimed}, budget.json is of {}",
            budget.rustc
        );
    }
}

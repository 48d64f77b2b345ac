//! `budget.json`: ceilings, and what each file weighed when, with the reason of each change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::measure::Size;
use crate::failure::{Context as _, Outcome};

/// The file as it is read and written.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ledger {
    /// How the numbers are to be read, for a person.
    about: String,
    /// The compiler that the numbers hold for: another one writes a program of another size.
    pub(super) rustc: String,
    /// Brotli bytes that no reason lifts.
    ceilings: BTreeMap<String, u64>,
    /// By file or total, oldest first.
    history: BTreeMap<String, Vec<Entry>>,
}

/// A size from a day on.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) date: String,
    /// Brotli bytes; 0 when the file is gone.
    pub(super) bytes: u64,
    pub(super) reason: String,
}

impl Ledger {
    pub(super) fn ceiling(&self, name: &str) -> Option<u64> {
        self.ceilings.get(name).copied()
    }

    pub(super) fn recorded(&self, name: &str) -> Option<u64> {
        self.history.get(name)?.last().map(|entry| entry.bytes)
    }

    /// Each size that is above its ceiling, or more than one per cent above the last one recorded.
    pub(super) fn excesses(&self, sizes: &[Size]) -> Vec<String> {
        let mut excesses = Vec::new();
        for Size { name, brotli, .. } in sizes {
            if let Some(ceiling) = self.ceiling(name).filter(|ceiling| brotli > ceiling) {
                excesses.push(format!(
                    "{name}: {brotli} bytes, {} above its ceiling of {ceiling}",
                    brotli - ceiling
                ));
            }
            match self.recorded(name) {
                None | Some(0) => excesses.push(format!(
                    "{name}: {brotli} bytes, not recorded yet: cargo xtask budget --record \"REASON\""
                )),
                Some(recorded) if brotli * 100 > recorded * 101 => excesses.push(format!(
                    "{name}: {brotli} bytes, {} more than recorded. Make it smaller, or say why it grew: \
                     cargo xtask budget --record \"REASON\"",
                    brotli - recorded
                )),
                Some(_) => {}
            }
        }
        for name in self.ceilings.keys() {
            if !sizes.iter().any(|size| size.name == *name) {
                excesses.push(format!(
                    "budget.json: there is no `{name}` to hold to its ceiling"
                ));
            }
        }
        excesses
    }

    /// Adds an entry for each size that changed, and one of 0 for each file that is gone; tells how many.
    pub(super) fn record(&mut self, sizes: &[Size], entry: &Entry) -> usize {
        let mut now: BTreeMap<String, u64> =
            self.history.keys().map(|name| (name.clone(), 0)).collect();
        now.extend(sizes.iter().map(|size| (size.name.clone(), size.brotli)));
        let mut changed = 0;
        for (name, bytes) in now {
            if self.recorded(&name) == Some(bytes) {
                continue;
            }
            changed += 1;
            self.history.entry(name).or_default().push(Entry {
                bytes,
                ..entry.clone()
            });
        }
        changed
    }

    /// One line an entry, so that a change reads well in a diff.
    pub(super) fn to_text(&self) -> Outcome<String> {
        let mut out = format!(
            "{{\n  \"about\": {},\n  \"rustc\": {},\n  \"ceilings\": {{\n",
            json(&self.about)?,
            json(&self.rustc)?
        );
        let ceilings: Vec<_> = self
            .ceilings
            .iter()
            .map(|(name, bytes)| Ok(format!("    {}: {bytes}", json(name)?)))
            .collect::<Outcome<_>>()?;
        out.push_str(&ceilings.join(",\n"));
        out.push_str("\n  },\n  \"history\": {\n");
        let mut histories = Vec::new();
        for (name, entries) in &self.history {
            let entries: Vec<_> = entries
                .iter()
                .map(|entry| Ok(format!("      {}", json(entry)?)))
                .collect::<Outcome<_>>()?;
            histories.push(format!(
                "    {}: [\n{}\n    ]",
                json(name)?,
                entries.join(",\n")
            ));
        }
        out.push_str(&histories.join(",\n"));
        out.push_str("\n  }\n}\n");
        Ok(out)
    }
}

fn json(value: &impl Serialize) -> Outcome<String> {
    serde_json::to_string(value).doing("budget.json")
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        reason = "a test stops at the first surprise"
    )]

    use super::super::measure::Size;
    use super::{Entry, Ledger};

    const TEXT: &str = r#"{
  "about": "a",
  "rustc": "1.95.0",
  "ceilings": {
    "total": 1000
  },
  "history": {
    "a.css": [
      {"date":"2026-01-01","bytes":90,"reason":"x"},
      {"date":"2026-01-02","bytes":500,"reason":"y"}
    ],
    "total": [
      {"date":"2026-01-02","bytes":995,"reason":"y"}
    ]
  }
}
"#;

    pub(in crate::budget) fn ledger() -> Ledger {
        serde_json::from_str(TEXT).unwrap()
    }

    pub(in crate::budget) fn sizes(css: u64, total: u64) -> Vec<Size> {
        [("a.css", css), ("total", total)]
            .map(|(name, brotli)| Size {
                name: name.to_owned(),
                raw: 0,
                gzip: 0,
                brotli,
            })
            .to_vec()
    }

    #[test]
    fn one_per_cent_more_passes_and_a_byte_above_that_does_not() {
        assert!(ledger().excesses(&sizes(505, 1000)).is_empty());
        assert_eq!(ledger().excesses(&sizes(506, 1000)).len(), 1);
        assert!(ledger().excesses(&sizes(1, 1)).is_empty());
    }

    #[test]
    fn the_ceiling_holds_even_within_the_one_per_cent() {
        let excesses = ledger().excesses(&sizes(500, 1001));
        assert_eq!(excesses.len(), 1);
        assert!(excesses[0].contains("1 above its ceiling"));
        assert_eq!(ledger().excesses(&sizes(500, 1100)).len(), 2);
    }

    #[test]
    fn a_new_file_must_be_recorded_and_a_ceiling_needs_its_total() {
        let mut more = sizes(500, 900);
        more[1].name = "new.js".to_owned();
        let excesses = ledger().excesses(&more);
        assert!(
            excesses
                .iter()
                .any(|line| line.contains("not recorded yet"))
        );
        assert!(excesses.iter().any(|line| line.contains("no `total`")));
    }

    #[test]
    fn records_changes_only_and_keeps_the_past() {
        let mut ledger = ledger();
        let entry = Entry {
            date: "2026-02-01".to_owned(),
            bytes: 0,
            reason: "a \"reason\"".to_owned(),
        };
        let mut now = sizes(600, 995);
        now[0].name = "b.css".to_owned();
        assert_eq!(ledger.record(&now, &entry), 2);
        assert_eq!(ledger.recorded("a.css"), Some(0));
        assert_eq!(ledger.recorded("b.css"), Some(600));
        assert_eq!(ledger.history["a.css"].len(), 3);
        assert!(ledger.excesses(&now).is_empty());
    }

    #[test]
    fn writes_what_it_reads() {
        assert_eq!(ledger().to_text().unwrap(), TEXT);
    }
}

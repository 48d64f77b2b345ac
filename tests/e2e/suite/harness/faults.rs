//! What was tried and what survived it, for the tables in `docs/offline.md` and `docs/embedding.md`.

use super::env;
use serde_json::json;
use std::panic::Location;
use std::path::Path;

/// Says, at the end of a scenario that held, what went wrong in it and what survived.
///
/// `cargo xtask faults` reads these words, in the scenarios and in what they leave in `target/faults`, and writes the
/// table. So both are plain texts between quotes, without anything computed.
#[track_caller]
pub fn fault(what: &str, survived: &str) {
    let file = Path::new(Location::caller().file());
    let scenarios = file.file_stem().unwrap_or_default().to_string_lossy();
    let name: String = format!("{scenarios} {what}")
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let said = json!({ "scenarios": scenarios, "fault": what, "survived": survived });
    std::fs::write(
        env::output("faults").join(format!("{name}.json")),
        said.to_string(),
    )
    .expect("a trace of the run can be written");
}

//! Faults and what survived them, for the tables in `docs/offline.md` and `docs/embedding.md`.

use super::env;
use serde_json::json;
use std::panic::Location;
use std::path::Path;

/// Call at the end of a passing scenario: what went wrong in it, and what survived.
///
/// `cargo xtask faults` makes the tables from these words, which it reads from the sources and from `target/faults`. So
/// both must be literal strings.
#[track_caller]
pub fn fault(what: &str, survived: &str) {
    let file = Path::new(Location::caller().file());
    let scenarios = file.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{scenarios} {what}");
    let name = name.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    let said = json!({ "scenarios": scenarios, "fault": what, "survived": survived });
    std::fs::write(
        env::output("faults").join(format!("{name}.json")),
        said.to_string(),
    )
    .expect("a trace of the run can be written");
}

//! How long the forecast takes natively and in a browser, in one run on one machine.
//!
//! Milliseconds depend on the machine, so they are only reported; what is checked is that the browser keeps within
//! [`SLOWEST`] times the native figure. Both are compiled with the profile that the page is.

use crate::command::Run;
use crate::driver::Driver;
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools;

/// As many times as long as natively may it take in the browser.
const SLOWEST: f64 = 2.0;

/// One line of a measurement.
#[derive(Debug, PartialEq)]
struct Figure {
    name: String,
    ms: f64,
}

pub(super) fn run(project: &Project) -> Outcome {
    tools::need_wasm_target(project)?;
    let driver = Driver::need(project)?;
    let native = Run::cargo()
        .words("run --release --package plateful-domain --example speed")
        .within(project.root())
        .run_and_read()?;
    let browser = driver
        .tests(
            project,
            "--release --package plateful-domain --test speed -- --nocapture",
        )?
        .hear(false)?;
    if !browser.success {
        return Err(format!("the browser did not measure:\n{}", browser.text).into());
    }
    let rows = compare(&figures(&native), &figures(&browser.text))?;
    println!(
        "\n{:<34}{:>12}{:>12}{:>8}",
        "", "native", "browser", "ratio"
    );
    let mut slow = Vec::new();
    for (name, native, browser) in rows {
        let ratio = browser / native;
        println!("{name:<34}{native:>9.3} ms{browser:>9.3} ms{ratio:>8.2}");
        // A figure that is no number is not quick.
        if !matches!(ratio.partial_cmp(&SLOWEST), Some(order) if order.is_le()) {
            slow.push(name);
        }
    }
    if slow.is_empty() {
        return Ok(());
    }
    let names = slow.join(", ");
    Err(format!("more than {SLOWEST} times as long in the browser: {names}").into())
}

/// The lines like `speed: ten years of forecast: 0.0376 ms`.
fn figures(output: &str) -> Vec<Figure> {
    let figure = |line: &str| {
        let (name, ms) = line.trim().strip_prefix("speed: ")?.split_once(": ")?;
        Some(Figure {
            name: name.to_owned(),
            ms: ms.strip_suffix(" ms")?.parse().ok()?,
        })
    };
    output.lines().filter_map(figure).collect()
}

/// Name, native and browser's milliseconds; a failure unless both measured the same things.
fn compare(native: &[Figure], browser: &[Figure]) -> Outcome<Vec<(String, f64, f64)>> {
    let names = |figures: &[Figure]| -> Vec<String> {
        figures.iter().map(|figure| figure.name.clone()).collect()
    };
    if native.is_empty() || names(native) != names(browser) {
        let (native, browser) = (names(native).join(", "), names(browser).join(", "));
        return Err(format!("measured natively: {native}; in the browser: {browser}").into());
    }
    let pairs = native.iter().zip(browser);
    Ok(pairs
        .map(|(native, browser)| (native.name.clone(), native.ms, browser.ms))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::{compare, figures};

    #[test]
    fn reads_figures_among_other_lines() {
        let read = figures("running 1 test\nspeed: ten years: 0.0376 ms\nspeed: nothing\nok\n");
        assert_eq!(read.len(), 1);
        assert!(
            read.iter()
                .all(|figure| figure.name == "ten years" && figure.ms < 0.04)
        );
    }

    #[test]
    fn compares_only_the_same_things() {
        let (one, other) = (figures("speed: a: 1 ms"), figures("speed: b: 1 ms"));
        assert!(compare(&one, &other).is_err());
        assert!(compare(&[], &[]).is_err());
        assert!(compare(&one, &one).is_ok_and(|rows| rows.len() == 1));
    }
}

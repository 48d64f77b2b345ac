//! Running the steps one after another and keeping their score.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::count::Count;
use crate::command::Run;
use crate::failure::Outcome;
use crate::project::{Project, write};

/// How much of a failed step's output is shown.
const SHOWN_LINES: usize = 150;

/// One thing that must hold.
pub(super) struct Step {
    name: &'static str,
    run: Run,
    /// Whether it counts its own tests, or counts as one.
    counts: bool,
}

impl Step {
    /// A step that holds or does not.
    pub(super) fn check(name: &'static str, run: Run) -> Self {
        Self {
            name,
            run,
            counts: false,
        }
    }

    /// A step that says how many of its tests passed.
    pub(super) fn suite(name: &'static str, run: Run) -> Self {
        Self {
            name,
            run,
            counts: true,
        }
    }
}

struct Score {
    name: &'static str,
    count: Count,
    time: Duration,
    note: &'static str,
}

/// Runs steps and remembers how they went.
pub(super) struct Runner<'a> {
    project: &'a Project,
    verbose: bool,
    scores: Vec<Score>,
}

impl<'a> Runner<'a> {
    pub(super) fn new(project: &'a Project, verbose: bool) -> Self {
        Self {
            project,
            verbose,
            scores: Vec::new(),
        }
    }

    /// Runs a step, shows what it said if it failed, and tells whether it passed.
    pub(super) fn run(&mut self, step: Step) -> Outcome<bool> {
        let begun = Instant::now();
        // Colours are for a terminal; this output is read by a program first.
        let heard = step
            .run
            .quiet_env("CARGO_TERM_COLOR", "never")
            .hear(self.verbose)?;
        let count = match (step.counts, heard.success) {
            (true, success) => Count::of_suite(success, &heard.text),
            (false, true) => Count::PASSED,
            (false, false) => Count::FAILED,
        };
        let log = self
            .project
            .target("test-logs")
            .join(step.name.replace([' ', ':'], "-") + ".log");
        write(&log, heard.text.as_bytes())?;
        if count.failed > 0 && !self.verbose {
            println!("{}", tail(&heard.text));
        }
        let score = Score {
            name: step.name,
            count,
            time: begun.elapsed(),
            note: "",
        };
        println!("{}", line(&score));
        self.scores.push(score);
        Ok(count.failed == 0)
    }

    /// A step that could not be run has failed.
    pub(super) fn not_run(&mut self, name: &'static str, note: &'static str) {
        let score = Score {
            name,
            count: Count::FAILED,
            time: Duration::ZERO,
            note,
        };
        println!("{}", line(&score));
        self.scores.push(score);
    }

    /// Prints every step's line again, together, and returns the sum.
    pub(super) fn summary(&self, time: Duration) -> Count {
        let mut sum = Count::default();
        println!();
        for score in &self.scores {
            println!("{}", line(score));
            sum.add(score.count);
        }
        println!("{:.0} s in all\n", time.as_secs_f32());
        sum
    }
}

fn line(score: &Score) -> String {
    let Count { passed, failed } = score.count;
    let word = if failed == 0 { "ok    " } else { "FAILED" };
    let mut line = format!(
        "{word} {:18} {passed:>5} of {:<5}",
        score.name,
        passed + failed
    );
    let time = score.time.as_secs_f32();
    // A line that cannot be completed is shown as far as it is.
    let _shown = if score.note.is_empty() {
        write!(line, " {time:>7.1} s")
    } else {
        write!(line, " not run: {}", score.note)
    };
    line
}

/// The last lines: that is where compilers and test programs say what went wrong.
fn tail(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let skipped = lines.len().saturating_sub(SHOWN_LINES);
    let shown = lines.get(skipped..).unwrap_or_default().join("\n");
    if skipped == 0 {
        return shown;
    }
    format!("… {skipped} lines before these are in target/test-logs …\n{shown}")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Score, line, tail};
    use crate::suite::count::Count;

    #[test]
    fn shows_one_line_a_step() {
        let score = Score {
            name: "domain",
            count: Count {
                passed: 12,
                failed: 1,
            },
            time: Duration::from_millis(1500),
            note: "",
        };
        assert_eq!(
            line(&score),
            "FAILED domain                12 of 13        1.5 s"
        );
    }

    #[test]
    fn shows_the_end_of_a_long_output() {
        let numbers: Vec<_> = (0..200).map(|number: u32| number.to_string()).collect();
        let long = numbers.join("\n");
        let shown = tail(&long);
        assert!(shown.starts_with("… 50 lines"));
        assert!(shown.ends_with("\n199") && !shown.contains("\n49\n"));
        assert_eq!(tail("a\nb"), "a\nb");
    }
}

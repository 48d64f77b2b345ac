//! Running the steps one after another and keeping their score.

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
        let counts = false;
        Self { name, run, counts }
    }

    /// A step that says how many of its tests passed.
    pub(super) fn suite(name: &'static str, run: Run) -> Self {
        let counts = true;
        Self { name, run, counts }
    }
}

/// Runs steps and remembers how they went.
pub(super) struct Runner<'a> {
    project: &'a Project,
    verbose: bool,
    lines: Vec<String>,
    sum: Count,
}

impl<'a> Runner<'a> {
    pub(super) fn new(project: &'a Project, verbose: bool) -> Self {
        Self {
            project,
            verbose,
            lines: Vec::new(),
            sum: Count::default(),
        }
    }

    /// Runs a step, shows what it said if it failed, and tells whether it passed.
    pub(super) fn run(&mut self, step: Step) -> Outcome<bool> {
        let begun = Instant::now();
        // Colours are for a terminal; this output is read by a program first.
        let run = step.run.quiet_env("CARGO_TERM_COLOR", "never");
        let heard = run.hear(self.verbose)?;
        let count = match (step.counts, heard.success) {
            (true, success) => Count::of_suite(success, &heard.text),
            (false, true) => Count::PASSED,
            (false, false) => Count::FAILED,
        };
        let log = step.name.replace([' ', ':'], "-") + ".log";
        let log = self.project.target("test-logs").join(log);
        write(&log, heard.text.as_bytes())?;
        if count.failed > 0 && !self.verbose {
            println!("{}", tail(&heard.text));
        }
        self.score(line(step.name, count, Ok(begun.elapsed())), count);
        Ok(count.failed == 0)
    }

    /// A step that could not be run has failed.
    pub(super) fn not_run(&mut self, name: &'static str, why: &'static str) {
        self.score(line(name, Count::FAILED, Err(why)), Count::FAILED);
    }

    fn score(&mut self, line: String, count: Count) {
        println!("{line}");
        self.lines.push(line);
        self.sum.add(count);
    }

    /// Prints every step's line again, together, and returns the sum.
    pub(super) fn summary(&self, time: Duration) -> Count {
        let lines = self.lines.join("\n");
        println!("\n{lines}\n{:.0} s in all\n", time.as_secs_f32());
        self.sum
    }
}

/// With the time that it took, or why it was not run.
fn line(name: &str, Count { passed, failed }: Count, ran: Result<Duration, &str>) -> String {
    let word = if failed == 0 { "ok    " } else { "FAILED" };
    let ran = match ran {
        Ok(time) => format!("{:>7.1} s", time.as_secs_f32()),
        Err(why) => format!("not run: {why}"),
    };
    format!(
        "{word} {name:18} {passed:>5} of {:<5} {ran}",
        passed + failed
    )
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

    use super::{Count, line, tail};

    #[test]
    fn shows_one_line_a_step() {
        let count = Count {
            passed: 12,
            failed: 1,
        };
        let time = Ok(Duration::from_millis(1500));
        let shown = "FAILED domain                12 of 13        1.5 s";
        assert_eq!(line("domain", count, time), shown);
        assert!(line("pack", Count::FAILED, Err("no build")).ends_with("not run: no build"));
    }

    #[test]
    fn shows_the_end_of_a_long_output() {
        let numbers: Vec<_> = (0..200).map(|number: u32| number.to_string()).collect();
        let shown = tail(&numbers.join("\n"));
        assert!(shown.starts_with("… 50 lines"));
        assert!(shown.ends_with("\n199") && !shown.contains("\n49\n"));
        assert_eq!(tail("a\nb"), "a\nb");
    }
}

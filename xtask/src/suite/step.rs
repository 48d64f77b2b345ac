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
        let count = if step.counts {
            Count::of_suite(heard.success, &heard.text)
        } else {
            Count::of_check(heard.success)
        };
        let log = step.name.replace([' ', ':'], "-") + ".log";
        let log = self.project.target("test-logs").join(log);
        write(&log, heard.text.as_bytes())?;
        if count.failed > 0 && !self.verbose {
            println!("{}", tail(&heard.text));
        }
        let line = line(step.name, count, begun.elapsed());
        println!("{line}");
        self.lines.push(line);
        self.sum.passed += count.passed;
        self.sum.failed += count.failed;
        self.sum.not_here += count.not_here;
        Ok(count.failed == 0)
    }

    /// Prints every step's line again, together, and returns the sum.
    pub(super) fn summary(&self, time: Duration) -> Count {
        let lines = self.lines.join("\n");
        println!("\n{lines}\n{:.0} s in all\n", time.as_secs_f32());
        self.sum
    }
}

fn line(name: &str, count: Count, time: Duration) -> String {
    let Count {
        passed,
        failed,
        not_here,
    } = count;
    let word = if failed == 0 { "ok    " } else { "FAILED" };
    let (all, time) = (passed + failed, time.as_secs_f32());
    let line = format!("{word} {name:18} {passed:>5} of {all:<5} {time:>7.1} s");
    match not_here {
        0 => line,
        _ => format!("{line}  ({not_here} not in this engine)"),
    }
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
            not_here: 0,
        };
        let shown = "FAILED domain                12 of 13        1.5 s";
        assert_eq!(line("domain", count, Duration::from_millis(1500)), shown);
        let count = Count {
            not_here: 60,
            ..count
        };
        let shown = "FAILED Firefox               12 of 13        1.5 s  (60 not in this engine)";
        assert_eq!(line("Firefox", count, Duration::from_millis(1500)), shown);
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

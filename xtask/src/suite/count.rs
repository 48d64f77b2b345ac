//! Counting what test programs say about themselves.

use std::sync::LazyLock;

use regex_lite::Regex;

use crate::project::pattern;

/// Tests that passed and failed, and those that an engine cannot run.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Count {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) not_here: u64,
}

/// As test programs say it: `test result: ok. 3 passed; 0 failed; 1 ignored`.
static RESULT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"test result: \w+\. (\d+) passed; (\d+) failed"));

/// As scenarios say it that need what their engine lacks: `not in Firefox: install::… (Installability)`. To the test
/// program they are passed, as it has no word for a test that turns out to be impossible while it runs.
static NOT_HERE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?m)not in (?:Firefox|WebKit|Chromium): \S+ \(\w+\)$"));

impl Count {
    /// Of a step that holds or does not.
    pub(super) fn of_check(success: bool) -> Self {
        Self {
            passed: success.into(),
            failed: (!success).into(),
            not_here: 0,
        }
    }

    /// A suite's count from its output. One that failed without naming a failed test (it did not
    /// compile, or it broke off) counts as one failure; so does one that ran nothing at all.
    pub(super) fn of_suite(success: bool, output: &str) -> Self {
        let sum = |group: usize| -> u64 {
            let results = RESULT.captures_iter(output);
            results
                .filter_map(|result| result.get(group)?.as_str().parse::<u64>().ok())
                .sum()
        };
        let (passed, failed) = (sum(1), sum(2));
        let not_here = NOT_HERE.find_iter(output).count();
        let not_here = u64::try_from(not_here).unwrap_or_default();
        let passed = passed.saturating_sub(not_here);
        let is_silent = failed == 0 && (!success || passed == 0);
        Self {
            passed,
            failed: if is_silent { 1 } else { failed },
            not_here,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    const OUTPUT: &str = "running 3 tests\n\
        test a ... ok\n\
        test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.08s\n\
        \n   Doc-tests plateful\n\
        test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured; 5 filtered out; finished in 1.50s\n";

    fn counts(success: bool, output: &str) -> (u64, u64) {
        let Count { passed, failed, .. } = Count::of_suite(success, output);
        (passed, failed)
    }

    #[test]
    fn sums_every_result_line() {
        assert_eq!(counts(false, OUTPUT), (15, 2));
    }

    #[test]
    fn what_an_engine_cannot_run_is_counted_apart() {
        let output = format!(
            "   2.0 s  proof::a\n\
             not in WebKit: proof::print_shows_what_is_folded (Print)\n\
             not in WebKit: install::below_any_path (Installability)\n\
             a line about what is not in WebKit: proof::b (Print), in the middle\n{OUTPUT}"
        );
        let count = Count::of_suite(false, &output);
        let wanted = Count {
            passed: 13,
            failed: 2,
            not_here: 2,
        };
        assert_eq!(count, wanted);
        // All of them: nothing was shown to work.
        let none =
            "not in WebKit: proof::a (Print)\ntest result: ok. 1 passed; 0 failed; 0 ignored";
        assert_eq!(counts(true, none), (0, 1));
    }

    #[test]
    fn a_suite_that_ran_nothing_or_broke_off_has_failed() {
        assert_eq!(counts(true, ""), (0, 1));
        assert_eq!(counts(true, "3 passed; nothing else"), (0, 1));
        assert_eq!(counts(false, "error: no test target"), (0, 1));
        let none = "test result: ok. 0 passed; 0 failed; 0 ignored";
        assert_eq!(counts(true, none), (0, 1));
        let broke_off = "test result: ok. 3 passed; 0 failed";
        assert_eq!(counts(false, broke_off), (3, 1));
        assert_eq!(counts(true, broke_off), (3, 0));
    }
}

//! Counting what test programs say about themselves.

use std::sync::LazyLock;

use regex_lite::Regex;

use crate::project::pattern;

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Count {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

/// As test programs say it: `test result: ok. 3 passed; 0 failed; 1 ignored`.
static RESULT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"test result: \w+\. (\d+) passed; (\d+) failed"));

impl Count {
    /// Of a step that holds or does not.
    pub(super) fn of_check(success: bool) -> Self {
        Self {
            passed: success.into(),
            failed: (!success).into(),
        }
    }

    /// A suite's count from its output. One that failed without naming a failed test (it did not
    /// compile, or it broke off) counts as one failure; so does one that ran nothing at all.
    pub(super) fn of_suite(success: bool, output: &str) -> Self {
        let sum = |group: usize| {
            let results = RESULT.captures_iter(output);
            results
                .filter_map(|result| result.get(group)?.as_str().parse::<u64>().ok())
                .sum()
        };
        let (passed, failed) = (sum(1), sum(2));
        let is_silent = failed == 0 && (!success || passed == 0);
        Self {
            passed,
            failed: if is_silent { 1 } else { failed },
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
        let Count { passed, failed } = Count::of_suite(success, output);
        (passed, failed)
    }

    #[test]
    fn sums_every_result_line() {
        assert_eq!(counts(false, OUTPUT), (15, 2));
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

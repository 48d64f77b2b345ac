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

impl Count {
    pub(super) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    pub(super) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// A suite's count from its output. One that failed without naming a failed test (it did not
    /// compile, or it broke off) counts as one failure; so does one that ran nothing at all.
    pub(super) fn of_suite(success: bool, output: &str) -> Self {
        let mut count = read(output);
        if !success && count.failed == 0 {
            count.failed = 1;
        }
        if count == Self::default() {
            count.failed = 1;
        }
        count
    }
}

/// As test programs say it: `test result: ok. 3 passed; 0 failed; 1 ignored`.
static RESULT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"test result: \w+\. (\d+) passed; (\d+) failed"));

/// The sum of all results.
fn read(output: &str) -> Count {
    let mut count = Count::default();
    for found in RESULT.captures_iter(output) {
        let number = |at| {
            found
                .get(at)
                .and_then(|one| one.as_str().parse().ok())
                .unwrap_or(0)
        };
        count.add(Count {
            passed: number(1),
            failed: number(2),
        });
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{Count, read};

    const OUTPUT: &str = "running 3 tests\n\
        test a ... ok\n\
        test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.08s\n\
        \n   Doc-tests plateful\n\
        test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured; 5 filtered out; finished in 1.50s\n";

    #[test]
    fn sums_every_result_line() {
        assert_eq!(
            read(OUTPUT),
            Count {
                passed: 15,
                failed: 2
            }
        );
        assert_eq!(read("3 passed; nothing else"), Count::default());
    }

    #[test]
    fn a_suite_that_ran_nothing_or_broke_off_has_failed() {
        assert_eq!(Count::of_suite(true, "").failed, 1);
        assert_eq!(Count::of_suite(false, "error: no test target").failed, 1);
        let none = "test result: ok. 0 passed; 0 failed; 0 ignored";
        assert_eq!(Count::of_suite(true, none).failed, 1);
        let broke_off = "test result: ok. 3 passed; 0 failed";
        let count = Count::of_suite(false, broke_off);
        assert_eq!((count.passed, count.failed), (3, 1));
        assert_eq!(Count::of_suite(false, OUTPUT).failed, 2);
    }
}

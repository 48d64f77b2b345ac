//! Whether an article's facts are overdue for a check.

use crate::date::Date;

/// Whether `next_review` (`yyyy-mm-dd`) lies before `today`. False on the day itself, and for a date that cannot be
/// read.
pub fn review_is_overdue(next_review: &str, today: Date) -> bool {
    Date::from_iso(next_review).is_some_and(|due| due < today)
}

#[cfg(test)]
mod tests {
    use super::review_is_overdue;
    use crate::date::Date;

    #[test]
    fn a_check_is_overdue_from_the_day_after() {
        for (due, today, overdue) in [
            ("2027-05-22", (2027, 5, 21), false),
            ("2027-05-22", (2027, 5, 22), false),
            ("2027-05-22", (2027, 5, 23), true),
            ("2027-05-22", (2028, 1, 1), true),
            ("2027-12-31", (2028, 1, 1), true),
            ("2028-02-29", (2028, 2, 29), false),
        ] {
            let (year, month, day) = today;
            let today = Date::new(year, month, day);
            assert_eq!(
                today.map(|today| review_is_overdue(due, today)),
                Some(overdue),
                "{due}, {today:?}"
            );
        }
    }

    #[test]
    fn what_is_no_date_is_never_overdue() {
        let today = Date::new(2199, 12, 31);
        for due in ["", "soon", "2027-02-30", "2027-5-2", "22.5.2027"] {
            assert_eq!(
                today.map(|today| review_is_overdue(due, today)),
                Some(false),
                "{due}"
            );
        }
    }
}

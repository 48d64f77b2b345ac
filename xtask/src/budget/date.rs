//! Today, without a calendar library.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::failure::{Context as _, Outcome};

/// Today's date in UTC, `2026-11-22`.
pub(super) fn today() -> Outcome<String> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .doing("this machine's clock")?;
    Ok(civil(now.as_secs() / 86_400))
}

/// The date `days` after 1 January 1970, in the Gregorian calendar, by counting them off.
fn civil(mut days: u64) -> String {
    let mut year = 1970;
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn knows_leap_years() {
        // date -u -d @SECONDS +%F
        for (days, date) in [
            (0, "1970-01-01"),
            (11_015, "2000-02-28"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_453, "2025-12-31"),
            (20_454, "2026-01-01"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(civil(days), date);
        }
    }
}

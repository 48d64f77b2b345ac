//! Days of the Gregorian calendar.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

/// A day, ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `yyyy-mm-dd` of a day that exists.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then_some(())?;
            part.parse::<u16>().ok()
        };
        if text.len() != 10 || text.get(4..5)? != "-" || text.get(7..8)? != "-" {
            return None;
        }
        let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        (year >= 1 && (1..=days_in(year, month)?).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The latest day that it is anywhere on Earth (UTC+14): what is dated later lies in everybody's future.
    pub(crate) fn today() -> Self {
        const FOREMOST_ZONE: u64 = 14 * 3600;
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs());
        Self::after_epoch((now + FOREMOST_ZONE) / 86_400)
    }

    /// The day that lies so many days after 1970-01-01.
    fn after_epoch(mut days: u64) -> Self {
        let mut date = Self {
            year: 1970,
            month: 1,
            day: 1,
        };
        while let Some(length) = days_in(date.year, date.month) {
            if days < u64::from(length) {
                date.day = u8::try_from(days + 1).unwrap_or(length);
                break;
            }
            days -= u64::from(length);
            if date.month == 12 {
                date.month = 1;
                date.year = date.year.saturating_add(1);
            } else {
                date.month += 1;
            }
        }
        date
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_in(year: u16, month: u8) -> Option<u8> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_read() {
        for day in ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"] {
            assert_eq!(
                Date::parse(day).map(|date| date.to_string()).as_deref(),
                Some(day)
            );
        }
        for not in [
            "",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-01",
            "0000-01-01",
            "2026/01/01",
            "26-01-01",
            "2026-01-01 ",
            "+026-01-01",
            "２０２６-01",
            "202é-01-01",
        ] {
            assert_eq!(Date::parse(not), None, "{not}");
        }
    }

    #[test]
    fn days_are_counted_from_the_epoch() {
        // `date -u -d @0`, `-d @951782400`, `-d @1798675200`
        for (days, day) in [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (20_818, "2026-12-31"),
        ] {
            assert_eq!(Date::after_epoch(days).to_string(), day);
        }
    }
}

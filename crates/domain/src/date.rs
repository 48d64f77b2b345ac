//! Civil dates, counted in calendar days rather than milliseconds, so that daylight saving time changes nothing.

/// A day of the Gregorian calendar, in the years 1900 to 2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if it exists in the calendar.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1_900..=2_200).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `yyyy-mm-dd`, as a date field gives it.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '-');
        let year = parts.next()?;
        let month = parts.next()?;
        let day = parts.next()?;
        let plain = |part: &str, digits: usize| {
            part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !(plain(year, 4) && plain(month, 2) && plain(day, 2)) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// As `yyyy-mm-dd`.
    pub fn to_iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year
    }
    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }
    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since March 1 of the year 0.
    ///
    /// With March as the first month, the leap day is the last day of the year, and the months before it never change.
    fn number(self) -> i32 {
        let from_march = (i32::from(self.month) + 9) % 12;
        let year = self.year - i32::from(self.month < 3);
        year * 365 + year / 4 - year / 100
            + year / 400
            + (from_march * 306 + 5) / 10
            + i32::from(self.day)
            - 1
    }

    /// Days from `self` to `other`; negative if `other` is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        other.number() - self.number()
    }

    /// The day `days` later.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Self {
        let mut date = self;
        let mut left = days;
        loop {
            let in_month = u16::from(days_of(date.year, date.month) - date.day);
            if left <= in_month {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "fewer days than are left in a month"
                )]
                let rest = left as u8;
                date.day += rest;
                return date;
            }
            left -= in_month + 1;
            date.day = 1;
            date.month += 1;
            if date.month > 12 {
                date.month = 1;
                date.year += 1;
            }
        }
    }
}

const fn days_of(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(text: &str) -> Date {
        Date::from_iso(text).expect("a date")
    }

    #[test]
    fn civil_days_are_counted() {
        for (from, days, to) in [
            ("2027-12-01", 90, "2028-02-29"),
            ("2026-11-22", 180, "2027-05-21"),
            ("2026-11-22", 0, "2026-11-22"),
            ("2026-12-31", 1, "2027-01-01"),
            ("2026-11-22", 3_650, "2036-11-19"),
        ] {
            assert_eq!(date(from).plus_days(days).to_iso(), to);
            assert_eq!(date(from).days_until(date(to)), i32::from(days));
            assert_eq!(date(to).days_until(date(from)), -i32::from(days));
        }
    }

    #[test]
    fn what_the_calendar_does_not_have_is_no_date() {
        for text in [
            "2027-02-29",
            "2027-13-01",
            "2027-00-10",
            "2027-1-1",
            "",
            "tomorrow",
            "20270-1-01",
            "2100-02-29",
            "+027-01-01",
        ] {
            assert_eq!(Date::from_iso(text), None, "{text}");
        }
    }
}

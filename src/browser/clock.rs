//! The device's clock and calendar.

use plateful_domain::date::Date;

/// Today by the device's clock and time zone; `None` if the year is outside those of [`Date`].
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Date::new(year, part(now.get_month() + 1)?, part(now.get_date())?)
}

/// Milliseconds since 1970-01-01 UTC.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast saturates, and no clock is that far off"
)]
pub(crate) fn now() -> u64 {
    js_sys::Date::now() as u64
}

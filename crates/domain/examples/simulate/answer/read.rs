//! Reads and checks the fields of a case.

use super::fault::Fault;
use serde_json::Value;

/// The field, if it is there and not null.
pub(super) fn field<'a>(of: &'a Value, name: &str) -> Option<&'a Value> {
    of.get(name).filter(|value| !value.is_null())
}

/// A number within `limits`, if the field is there.
pub(super) fn number(of: &Value, name: &str, limits: (f64, f64)) -> Result<Option<f64>, Fault> {
    let Some(value) = field(of, name) else {
        return Ok(None);
    };
    let number = value
        .as_f64()
        .ok_or_else(|| Fault::wrong_type(name, "a number", value))?;
    if number >= limits.0 && number <= limits.1 {
        Ok(Some(number))
    } else {
        Err(Fault::out_of_range(name, number, limits))
    }
}

/// A number within `limits` that must be there.
pub(super) fn needed(of: &Value, name: &str, limits: (f64, f64)) -> Result<f64, Fault> {
    number(of, name, limits)?.ok_or_else(|| Fault::missing(name))
}

/// A whole number from `least` to `most` that must be there; 35.0 is accepted, 35.5 is not.
pub(super) fn whole(of: &Value, name: &str, least: u16, most: u16) -> Result<u16, Fault> {
    let number = needed(of, name, (f64::from(least), f64::from(most)))?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within the limits of u16, as just checked"
    )]
    let whole = number as u16;
    if (f64::from(whole) - number).abs() > 1e-9 {
        let found = Value::from(number);
        return Err(Fault::wrong_type(name, "a whole number", &found));
    }
    Ok(whole)
}

/// A word that must be there, in lowercase with `_` between its parts.
pub(super) fn word(of: &Value, name: &str) -> Result<Option<String>, Fault> {
    let Some(value) = field(of, name) else {
        return Ok(None);
    };
    let text = value
        .as_str()
        .ok_or_else(|| Fault::wrong_type(name, "a word", value))?;
    Ok(Some(
        text.trim().to_ascii_lowercase().replace([' ', '-'], "_"),
    ))
}

/// The object `name` of a case.
pub(super) fn object<'a>(of: &'a Value, name: &str) -> Result<&'a Value, Fault> {
    match field(of, name) {
        None => Err(Fault::missing(name)),
        Some(value) if value.is_object() => Ok(value),
        Some(value) => Err(Fault::wrong_type(name, "an object", value)),
    }
}

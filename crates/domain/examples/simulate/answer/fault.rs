//! Why a case has no answer.

use serde_json::{Value, json};

/// An error with a code for programs and a sentence for people.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    code: &'static str,
    field: String,
    message: String,
}

impl Fault {
    fn new(code: &'static str, field: &str, message: String) -> Self {
        Self {
            code,
            field: field.to_owned(),
            message,
        }
    }

    pub(super) fn missing(field: &str) -> Self {
        Self::new("missing_field", field, format!("`{field}` is missing"))
    }

    pub(super) fn wrong_type(field: &str, wanted: &str, found: &Value) -> Self {
        let mut found = found.to_string();
        if found.chars().count() > 40 {
            found = found.chars().take(40).collect::<String>() + "…";
        }
        let message = format!("`{field}` is {found}, not {wanted}");
        Self::new("wrong_type", field, message)
    }

    pub(super) fn out_of_range(field: &str, value: f64, limits: (f64, f64)) -> Self {
        let (low, high) = limits;
        let message = format!("`{field}` is {value}, not within {low} to {high}");
        Self::new("out_of_range", field, message)
    }

    pub(super) fn unknown(field: &str, found: &str) -> Self {
        let found: String = found.chars().take(40).collect();
        let message = format!("`{field}` is \"{found}\", which is not one of its values");
        Self::new("unknown_value", field, message)
    }

    pub(super) fn duplicate_day(day: u16) -> Self {
        let message = format!("two segments begin on day {day}: which one holds?");
        Self::new("duplicate_segment", "segments", message)
    }

    pub(super) fn no_lean_tissue() -> Self {
        let message = "so much fat leaves no lean tissue at this weight".to_owned();
        Self::new("no_lean_tissue", "fat_mass_kg", message)
    }

    pub(super) fn unreachable(why: &str) -> Self {
        Self::new("unreachable", "goal_weight_kg", why.to_owned())
    }

    pub(super) fn not_a_list(name: &str) -> Self {
        Self::new("wrong_type", name, format!("`{name}` is not a list"))
    }

    pub(super) fn not_finite() -> Self {
        let message = "the model leaves its range with these figures".to_owned();
        Self::new("not_finite", "", message)
    }

    pub(super) fn into_json(self) -> Value {
        json!({ "code": self.code, "field": self.field, "message": self.message })
    }
}

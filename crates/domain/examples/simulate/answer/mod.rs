//! Turns a file of cases into a file of answers.

mod energy;
mod fault;
mod goal;
mod lenient;
mod person;
mod read;
mod simulation;

use fault::Fault;
use serde_json::{Map, Value};

/// Computes one case into the fields of its answer.
type Compute = fn(&Value, &mut Map<String, Value>) -> Result<(), Fault>;

/// The groups of cases, in the order they are answered.
const GROUPS: [(&str, Compute); 3] = [
    ("simulation_cases", simulation::compute),
    ("goal_cases", goal::compute),
    ("energy_cases", energy::compute),
];

/// The answers to all cases of `input`.
///
/// # Errors
/// A sentence, if `input` is not a JSON object.
pub(crate) fn answer(input: &[u8]) -> Result<Value, String> {
    let text = std::str::from_utf8(input).map_err(|error| format!("not UTF-8: {error}"))?;
    let text = lenient::with_odd_numbers_quoted(text.trim_start_matches('\u{feff}'));
    let file: Value = serde_json::from_str(&text).map_err(|error| format!("not JSON: {error}"))?;
    if !file.is_object() {
        return Err("not a JSON object with cases in it".to_owned());
    }
    let mut answers = Map::new();
    for (name, compute) in GROUPS {
        answers.insert(name.to_owned(), group(file.get(name), name, compute));
    }
    Ok(Value::Object(answers))
}

fn group(cases: Option<&Value>, name: &'static str, compute: Compute) -> Value {
    match cases {
        None | Some(Value::Null) => Value::Array(Vec::new()),
        Some(Value::Array(cases)) => cases.iter().map(|case| one(case, compute)).collect(),
        Some(_) => Value::Array(vec![failed(
            Value::Null,
            Map::new(),
            Fault::not_a_list(name),
        )]),
    }
}

fn one(case: &Value, compute: Compute) -> Value {
    let id = case.get("id").cloned().unwrap_or(Value::Null);
    let mut fields = Map::new();
    let result = compute(case, &mut fields).and_then(|()| finite(&fields));
    match result {
        Ok(()) => {
            fields.insert("id".to_owned(), id);
            Value::Object(fields)
        }
        Err(fault) => failed(id, fields, fault),
    }
}

/// Keeps what was computed before the fault, except a partial table.
fn failed(id: Value, mut fields: Map<String, Value>, fault: Fault) -> Value {
    fields.remove("rows");
    fields.retain(|_, value| !value.is_null());
    fields.insert("id".to_owned(), id);
    fields.insert("error".to_owned(), fault.into_json());
    Value::Object(fields)
}

/// An error if a value is not finite: serde writes NaN and infinity as null, and nothing else here is null.
fn finite(fields: &Map<String, Value>) -> Result<(), Fault> {
    let mut open: Vec<&Value> = fields.values().collect();
    while let Some(value) = open.pop() {
        match value {
            Value::Null => return Err(Fault::not_finite()),
            Value::Array(items) => open.extend(items),
            Value::Object(items) => open.extend(items.values()),
            _ => {}
        }
    }
    Ok(())
}

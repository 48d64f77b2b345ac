//! Answers simulation cases: the course of weight under segments of intake, carbohydrate, sodium and activity.

use super::fault::Fault;
use super::person::Person;
use super::read::{field, number, object, whole};
use plateful_domain::planner::forecast::{Baseline, Regimen, State};
use serde_json::{Map, Value, json};

/// The days that are output.
const DAYS: [u16; 8] = [0, 7, 30, 90, 180, 365, 730, 3650];
/// The greatest intake that is computed, kcal per day.
const GREATEST_INTAKE: f64 = 50_000.0;

/// What applies from a day on.
#[derive(Debug, Clone, Copy)]
struct Segment {
    from: u16,
    regimen: Regimen,
}

pub(super) fn compute(case: &Value, answer: &mut Map<String, Value>) -> Result<(), Fault> {
    let inputs = object(case, "inputs")?;
    let baseline = Person::read(inputs)?.baseline(inputs)?;
    let segments = segments(case, &baseline)?;
    let rows = DAYS.map(|day| row(&baseline, &segments, day));
    answer.insert("rows".to_owned(), Value::from(rows.to_vec()));
    Ok(())
}

fn row(baseline: &Baseline, segments: &[Segment], day: u16) -> Value {
    let mut state = baseline.start;
    let mut now = Segment {
        from: 0,
        regimen: Regimen::eating(baseline.intake, baseline),
    };
    for next in segments.iter().filter(|segment| segment.from <= day) {
        state = until(baseline, &state, &now, next.from);
        now = *next;
    }
    state = until(baseline, &state, &now, day);
    json!({
        "day": day,
        "weight": state.weight(),
        "fat": state.fat,
        "lean": state.lean,
        "glycogen": state.glycogen,
        "ecf": state.fluid,
        "at": state.adaptation,
        "tee": baseline.expenditure(&state, &now.regimen),
    })
}

fn until(baseline: &Baseline, state: &State, segment: &Segment, day: u16) -> State {
    baseline.advance(state, &segment.regimen, day.saturating_sub(segment.from))
}

/// The segments in the order of their days. Before the first, everything is as in balance; so is any value that a
/// segment does not give.
fn segments(case: &Value, baseline: &Baseline) -> Result<Vec<Segment>, Fault> {
    let list = match field(case, "segments") {
        None => return Ok(Vec::new()),
        Some(Value::Array(list)) => list,
        Some(other) => return Err(Fault::wrong_type("segments", "a list", other)),
    };
    let mut segments = list
        .iter()
        .map(|segment| read(segment, baseline))
        .collect::<Result<Vec<_>, _>>()?;
    segments.sort_by_key(|segment| segment.from);
    let mut before = None;
    for segment in &segments {
        if before == Some(segment.from) {
            return Err(Fault::duplicate_day(segment.from));
        }
        before = Some(segment.from);
    }
    Ok(segments)
}

fn read(segment: &Value, baseline: &Baseline) -> Result<Segment, Fault> {
    if !segment.is_object() {
        return Err(Fault::wrong_type("segments", "a list of objects", segment));
    }
    let balance = Regimen::eating(baseline.intake, baseline);
    let limits = (-baseline.intake, GREATEST_INTAKE - baseline.intake);
    let change = number(segment, "delta_ei", limits)?.unwrap_or(0.0);
    let percent = number(segment, "activity_pct", (-100.0, 500.0))?.unwrap_or(0.0);
    let share = number(segment, "carb_frac", (0.0, 1.0))?;
    let sodium = number(segment, "delta_na", (-20_000.0, 50_000.0))?;
    Ok(Segment {
        from: whole(segment, "from_day", 0, u16::MAX)?,
        regimen: Regimen {
            intake: baseline.intake + change,
            carbohydrate: share.unwrap_or(balance.carbohydrate),
            sodium_change: sodium.unwrap_or(0.0),
            activity: 1.0 + percent / 100.0,
        },
    })
}

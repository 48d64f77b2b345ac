//! Answers energy cases: resting energy, requirement and body mass index.

use super::fault::Fault;
use super::person::Person;
use super::read::{object, word};
use plateful_domain::planner::eer::{PalCategory, requirement};
use plateful_domain::planner::energy::{bmi, resting_rounded};
use serde_json::{Map, Value};

pub(super) fn compute(case: &Value, answer: &mut Map<String, Value>) -> Result<(), Fault> {
    let inputs = object(case, "inputs")?;
    let who = Person::read(inputs)?;
    let mut put = |name: &str, figure: f64| {
        answer.insert(name.to_owned(), Value::from(figure));
    };
    let rounded = resting_rounded(who.formula, who.age, who.height, who.weight);
    put("mifflin_exact_kcal", who.resting().kcal());
    put("mifflin_rounded_coeff_kcal", rounded.kcal());
    put("bmi", bmi(who.height, who.weight));
    let category = category(inputs)?;
    let eer = requirement(who.formula, who.age, who.height, who.weight, category)
        .ok_or_else(|| Fault::out_of_range("age", f64::from(who.age.get()), (3.0, 120.0)))?;
    put("eer_2023_kcal", eer.kcal());
    Ok(())
}

fn category(inputs: &Value) -> Result<PalCategory, Fault> {
    let name = word(inputs, "pal_category")?.ok_or_else(|| Fault::missing("pal_category"))?;
    Ok(match name.as_str() {
        "inactive" => PalCategory::Inactive,
        "low_active" => PalCategory::LowActive,
        "active" => PalCategory::Active,
        "very_active" => PalCategory::VeryActive,
        other => return Err(Fault::unknown("pal_category", other)),
    })
}

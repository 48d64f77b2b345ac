//! The person of a case.

use super::fault::Fault;
use super::read::{field, needed, number, whole, word};
use plateful_domain::planner::energy::{self, Formula};
use plateful_domain::planner::forecast::{Baseline, Subject};
use plateful_domain::planner::quantity::{
    Centimeters, INCHES_PER_FOOT, Kilocalories, Kilograms, Pal, Years,
};
use serde_json::Value;

/// The field limits of the NIDDK planner. The model is not valid beyond them.
const WEIGHT_KG: (f64, f64) = (10.0, 1_000.0);
const HEIGHT_CM: (f64, f64) = (50.0, 300.0);
const PAL: (f64, f64) = (1.111, 3.0);

/// Sex, age, height and weight.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    pub(super) formula: Formula,
    pub(super) age: Years,
    pub(super) height: Centimeters,
    pub(super) weight: Kilograms,
}

impl Person {
    /// Reads `inputs`, in metric or in US units.
    pub(super) fn read(inputs: &Value) -> Result<Self, Fault> {
        let sex = word(inputs, "sex")?.ok_or_else(|| Fault::missing("sex"))?;
        let formula = match sex.as_str() {
            "female" | "f" => Formula::Female,
            "male" | "m" => Formula::Male,
            "average" => Formula::Average,
            other => return Err(Fault::unknown("sex", other)),
        };
        let age = whole(inputs, "age", 0, 120)?;
        let age = u8::try_from(age).ok().and_then(Years::new);
        let us = word(inputs, "units")?.as_deref() == Some("us");
        Ok(Self {
            formula,
            age: age.ok_or_else(|| Fault::missing("age"))?,
            height: height(inputs, us)?,
            weight: weight(inputs, us)?,
        })
    }

    /// Resting energy with the fitted coefficients.
    pub(super) fn resting(&self) -> Kilocalories {
        energy::resting(self.formula, self.age, self.height, self.weight)
    }

    /// The model's starting balance, with the fields of `inputs` that only it uses.
    pub(super) fn baseline(&self, inputs: &Value) -> Result<Baseline, Fault> {
        let pal = needed(inputs, "pal", PAL)?;
        // As an energy, so that levels outside the page's limits can be computed too.
        let maintenance = Kilocalories::new(self.resting().kcal() * pal);
        let held = pal.clamp(1.2, 2.5);
        let fat = measured_fat(inputs, self.weight)?;
        let baseline = Baseline::of(&Subject {
            formula: self.formula,
            age: self.age,
            height: self.height,
            weight: self.weight,
            pal: Pal::new(held).ok_or_else(|| Fault::missing("pal"))?,
            fat,
            maintenance,
        });
        if fat.is_some() && baseline.start.lean <= 0.0 {
            return Err(Fault::no_lean_tissue());
        }
        match number(inputs, "carb_frac_base", (0.0, 1.0))? {
            None => Ok(baseline),
            Some(share) => baseline
                .with_carbohydrate(share)
                .ok_or_else(|| Fault::out_of_range("carb_frac_base", share, (0.001, 1.0))),
        }
    }
}

fn height(inputs: &Value, us: bool) -> Result<Centimeters, Fault> {
    let in_feet = field(inputs, "height_ft").is_some() || field(inputs, "height_in").is_some();
    let in_cm = field(inputs, "height_cm").is_some();
    if in_feet && (us || !in_cm) {
        let feet = number(inputs, "height_ft", (0.0, 10.0))?.unwrap_or(0.0);
        let inches = number(inputs, "height_in", (0.0, 120.0))?.unwrap_or(0.0);
        let total = feet * INCHES_PER_FOOT + inches;
        return Centimeters::from_inches(total)
            .filter(|height| (HEIGHT_CM.0..=HEIGHT_CM.1).contains(&height.cm()))
            .ok_or_else(|| Fault::out_of_range("height_ft", feet, (1.64, 9.84)));
    }
    let cm = needed(inputs, "height_cm", HEIGHT_CM)?;
    Centimeters::new(cm).ok_or_else(|| Fault::missing("height_cm"))
}

fn weight(inputs: &Value, us: bool) -> Result<Kilograms, Fault> {
    let in_lb = field(inputs, "weight_lb").is_some();
    if in_lb && (us || field(inputs, "weight_kg").is_none()) {
        let pounds = needed(inputs, "weight_lb", (22.05, 2_204.6))?;
        return Kilograms::from_pounds(pounds).ok_or_else(|| Fault::missing("weight_lb"));
    }
    let kg = needed(inputs, "weight_kg", WEIGHT_KG)?;
    Kilograms::new(kg).ok_or_else(|| Fault::missing("weight_kg"))
}

/// Fat in kg, given in kg or as a percent of weight.
fn measured_fat(inputs: &Value, weight: Kilograms) -> Result<Option<Kilograms>, Fault> {
    let least = 0.001;
    let mass = number(inputs, "fat_mass_kg", (least, weight.kg()))?;
    let percent = number(inputs, "body_fat_pct", (least, 100.0))?;
    let kg = mass.or_else(|| percent.map(|percent| weight.kg() * percent / 100.0));
    Ok(kg.and_then(Kilograms::new))
}

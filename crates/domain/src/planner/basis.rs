//! How maintenance is estimated: the four methods and what each finds.

use super::eer::{self, PalCategory};
use super::energy::{self, Formula};
use super::exercise::Planned;
use super::forecast::{Baseline, Subject};
use super::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};

/// How maintenance is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// Resting energy by Mifflin–St Jeor 1990, times activity.
    #[default]
    Mifflin,
    /// The estimated energy requirement of the National Academies, 2023.
    Eer,
    /// Resting energy from fat-free mass (Cunningham 1991), times activity.
    BodyFat,
    /// Typed by the reader, who knows it.
    Known,
}

impl Method {
    /// All four, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Mifflin, Self::Eer, Self::BodyFat, Self::Known];
}

/// Everything an estimate is made from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Basis {
    /// Sex of the formula.
    pub formula: Formula,
    /// Age.
    pub age: Years,
    /// Height.
    pub height: Centimeters,
    /// Weight.
    pub weight: Kilograms,
    /// Activity.
    pub pal: Pal,
    /// The method in use.
    pub method: Method,
    /// Body fat as a share of weight, 0 to 1, if known.
    pub body_fat: Option<f64>,
    /// Maintenance typed by the reader, if any.
    pub known: Option<Kilocalories>,
    /// Exercise planned on top of the usual days, if any.
    pub planned: Option<Planned>,
}

/// The result of a method.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Resting energy.
    pub resting: Kilocalories,
    /// Energy that keeps the weight stable.
    pub maintenance: Kilocalories,
}

/// A person in energy balance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Balance {
    /// The estimate without planned exercise.
    pub(super) found: Estimate,
    /// The start of every forecast.
    pub(super) baseline: Baseline,
    /// Activity with the planned exercise, as a factor of the usual activity.
    pub(super) activity: f64,
    /// Energy that keeps the weight stable, with the planned exercise.
    pub(super) maintenance: Kilocalories,
}

impl Basis {
    /// The result of `method`; `None` if an entry that it needs is missing.
    pub fn estimate(&self, method: Method) -> Option<Estimate> {
        let mifflin = energy::resting(self.formula, self.age, self.height, self.weight);
        let (resting, maintenance) = match method {
            Method::Mifflin => (mifflin, energy::maintenance(mifflin, self.pal)),
            Method::Eer => {
                let category = PalCategory::of(self.age, self.pal);
                let (formula, age) = (self.formula, self.age);
                let found = eer::requirement(formula, age, self.height, self.weight, category);
                (mifflin, found?)
            }
            Method::BodyFat => {
                let resting = energy::resting_lean(self.fat_free_mass()?);
                (resting, energy::maintenance(resting, self.pal))
            }
            Method::Known => (mifflin, self.known?),
        };
        Some(Estimate {
            resting,
            maintenance,
        })
    }

    /// Fat-free mass, if body fat is known.
    pub(super) fn fat_free_mass(&self) -> Option<Kilograms> {
        Some(energy::fat_free_mass(self.weight, self.body_fat?))
    }

    /// The balance by the chosen method, with the planned exercise; `None` if the method lacks an entry.
    pub(super) fn balance(&self) -> Option<Balance> {
        let found = self.estimate(self.method)?;
        let baseline = Baseline::of(&self.subject(found.maintenance));
        let (activity, maintenance) = match self.planned {
            Some(planned) => {
                let activity = planned.activity_factor(&baseline);
                let holds = baseline.intake_to_hold(&baseline.start, activity);
                (activity, holds)
            }
            None => (1.0, found.maintenance),
        };
        Some(Balance {
            found,
            baseline,
            activity,
            maintenance,
        })
    }

    /// The person to forecast.
    fn subject(&self, maintenance: Kilocalories) -> Subject {
        Subject {
            formula: self.formula,
            age: self.age,
            height: self.height,
            weight: self.weight,
            pal: self.pal,
            fat: self
                .body_fat
                .map(|share| Kilograms::nearest(share * self.weight.kg())),
            maintenance: (self.method != Method::Mifflin).then_some(maintenance),
        }
    }
}

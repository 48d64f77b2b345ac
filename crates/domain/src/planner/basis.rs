//! Which way maintenance is found, and all ways side by side.

use super::eer::{self, PalCategory};
use super::energy::{self, Formula};
use super::exercise::Planned;
use super::forecast::Subject;
use super::quantity::{Centimetres, Kilocalories, Kilograms, Pal, Years};

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
    /// The reader knows it.
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
    pub height: Centimetres,
    /// Weight.
    pub weight: Kilograms,
    /// Activity.
    pub pal: Pal,
    /// The method in use.
    pub method: Method,
    /// Body fat as a share of weight, where it is known.
    pub body_fat: Option<f64>,
    /// Maintenance that the reader knows.
    pub known: Option<Kilocalories>,
    /// Exercise planned on top.
    pub planned: Option<Planned>,
}

/// What a method finds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Resting energy.
    pub resting: Kilocalories,
    /// Energy to stay at this weight.
    pub maintenance: Kilocalories,
}

impl Basis {
    /// What `method` finds; none where what it needs was not entered.
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
                let lean = self.weight.kg() * (1.0 - self.body_fat?);
                let resting = energy::resting_lean(Kilograms::nearest(lean));
                (resting, energy::maintenance(resting, self.pal))
            }
            Method::Known => (mifflin, self.known?),
        };
        Some(Estimate {
            resting,
            maintenance,
        })
    }

    /// Whose weight is forecast.
    pub(super) fn subject(&self, maintenance: Kilocalories) -> Subject {
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

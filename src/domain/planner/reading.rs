//! From the draft to values: rule R2, and what a mistaken unit would explain.

use super::draft::{DidYouMean, Draft, EntryError, HEIGHT, Reading, Units, WEIGHT};
use super::energy;
use super::parse::{self, Measured, Unit};
use super::quantity::{Centimetres, Kilograms, Years};
use super::safety::limits;

impl Draft {
    /// Reads every entry.
    pub fn reading(&self) -> Reading {
        let tall = self.height.read(self.units, &HEIGHT);
        let heavy = self.weight.read(self.units, &WEIGHT);
        let height = height(&tall, self.units);
        let mut weight = weight(&heavy, self.units, height.as_ref().ok());
        let mut doubt = None;
        if let (Ok(tall), Ok(kilograms), Ok(typed)) = (&height, &weight, &heavy) {
            let bmi = energy::bmi(*tall, *kilograms);
            if !limits::bmi(bmi) {
                weight = Err(EntryError::ImplausiblePair {
                    did_you_mean: other_weight(typed, Some(tall), limits::bmi),
                });
            } else if limits::doubtful(bmi) {
                doubt = other_weight(typed, Some(tall), limits::ordinary);
            }
        }
        Reading {
            formula: self.formula,
            age: age(&self.age),
            height,
            weight,
            doubt,
        }
    }
}

/// An age within R2.
fn age(text: &str) -> Result<Years, EntryError> {
    let years = parse::age(text)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and positive, and what is too large saturates beyond the limit"
    )]
    let years = years as u8;
    Years::new(years).ok_or(EntryError::OutOfRange {
        low: 1.0,
        high: f64::from(limits::AGE_MOST),
        did_you_mean: None,
    })
}

/// A height within R2.
fn height(read: &Result<Measured, EntryError>, units: Units) -> Result<Centimetres, EntryError> {
    let measured = read.as_ref().map_err(Clone::clone)?;
    let unit = match units {
        Units::Metric => Unit::Centimetre,
        Units::Us | Units::Uk => Unit::Inch,
    };
    Centimetres::new(measured.value)
        .filter(|height| limits::height(*height))
        .ok_or_else(|| {
            out_of_range(
                limits::HEIGHT_CM,
                unit.centimetres(),
                other_height(measured),
            )
        })
}

/// A weight within R2, before it is held against the height.
fn weight(
    read: &Result<Measured, EntryError>,
    units: Units,
    height: Option<&Centimetres>,
) -> Result<Kilograms, EntryError> {
    let measured = read.as_ref().map_err(Clone::clone)?;
    let unit = match units {
        Units::Us => Unit::Pound,
        Units::Metric => Unit::Kilogram,
        Units::Uk => Unit::Stone,
    };
    Kilograms::new(measured.value)
        .filter(|weight| limits::weight(*weight))
        .ok_or_else(|| {
            out_of_range(
                limits::WEIGHT_KG,
                unit.kilograms(),
                other_weight(measured, height, limits::bmi),
            )
        })
}

/// `limits` in a unit of `size`, drawn in to whole numbers, so that both ends are accepted.
fn out_of_range(
    limits: (f64, f64),
    size: Option<f64>,
    did_you_mean: Option<DidYouMean>,
) -> EntryError {
    let size = size.unwrap_or(1.0);
    EntryError::OutOfRange {
        low: (limits.0 / size).ceil(),
        high: (limits.1 / size).floor(),
        did_you_mean,
    }
}

/// The typed number in another unit of weight, when that is within R2 and its BMI at `height`, if known, is `plausible`.
fn other_weight(
    measured: &Measured,
    height: Option<&Centimetres>,
    plausible: fn(f64) -> bool,
) -> Option<DidYouMean> {
    let (number, unit) = measured.typed?;
    [
        (Unit::Pound, DidYouMean::Pounds(number)),
        (Unit::Kilogram, DidYouMean::Kilograms(number)),
    ]
    .into_iter()
    .filter(|(other, _)| *other != unit)
    .find(|(other, _)| {
        other
            .kilograms()
            .and_then(|size| Kilograms::new(number * size))
            .is_some_and(|weight| {
                limits::weight(weight)
                    && height.is_none_or(|height| plausible(energy::bmi(*height, weight)))
            })
    })
    .map(|(_, meant)| meant)
}

/// The typed number in another unit of height, when that is within R2; 1.75 in a box for centimetres means metres.
fn other_height(measured: &Measured) -> Option<DidYouMean> {
    let (number, unit) = measured.typed?;
    [
        (Unit::Inch, DidYouMean::Inches(number)),
        (Unit::Centimetre, DidYouMean::Centimetres(number)),
        (
            Unit::Metre,
            DidYouMean::Centimetres((number * 1_000.0).round() / 10.0),
        ),
    ]
    .into_iter()
    .filter(|(other, _)| *other != unit)
    .find(|(other, _)| {
        other
            .centimetres()
            .and_then(|size| Centimetres::new(number * size))
            .is_some_and(limits::height)
    })
    .map(|(_, meant)| meant)
}

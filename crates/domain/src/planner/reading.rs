//! From the draft to values: the rules R2, R2a, R7 and R7a, and what a mistaken unit would explain.

use super::basis::{Basis, Method};
use super::draft::{
    Aim, DidYouMean, Draft, EnergyUnit, Entry, EntryError, HEIGHT, Reading, Units, WEIGHT,
};
use super::exercise::Planned;
use super::parse::{self, Measured, Unit};
use super::quantity::{Centimetres, KJ_PER_KCAL, Kilocalories, Kilograms, Pal, Years};
use super::safety::limits;
use super::{activity, energy};
use crate::date::Date;

impl Reading {
    /// Why an entry gives no value; a formula that was not chosen is told by [`Self::formula`].
    pub fn error(&self, entry: Entry) -> Option<&EntryError> {
        match entry {
            Entry::Formula => None,
            Entry::Age => self.age.as_ref().err(),
            Entry::Height => self.height.as_ref().err(),
            Entry::Weight => self.weight.as_ref().err(),
            Entry::Pal => self.pal.as_ref().err(),
            Entry::BodyFat => self.body_fat.as_ref().err(),
            Entry::Known => self.known.as_ref().err(),
            Entry::Exercise => self.planned.as_ref().err(),
            Entry::Target => self.target.as_ref().err(),
            Entry::Date => self.days.as_ref().err(),
        }
    }
}

impl Reading {
    /// The entries, where all of them can be read.
    pub(super) fn basis(&self, method: Method) -> Option<Basis> {
        Some(Basis {
            formula: self.formula?,
            age: *self.age.as_ref().ok()?,
            height: *self.height.as_ref().ok()?,
            weight: *self.weight.as_ref().ok()?,
            pal: *self.pal.as_ref().ok()?,
            method,
            body_fat: *self.body_fat.as_ref().ok()?,
            known: *self.known.as_ref().ok()?,
            planned: *self.planned.as_ref().ok()?,
        })
    }

    /// R2a: body fat, held against height and weight.
    fn hold_body_fat(&mut self) {
        let (Ok(height), Ok(weight), Ok(Some(fat))) = (&self.height, &self.weight, &self.body_fat)
        else {
            return;
        };
        let mass = energy::fat_free_mass(*weight, *fat);
        let index = energy::bmi(*height, mass);
        let rare = |formula| index > limits::rare_fat_free_mass_index(formula);
        if !limits::fat_free_mass_index(index) {
            self.body_fat = Err(EntryError::TooMuchFatFreeMass);
        } else if self.formula.is_some_and(rare) {
            self.rare_fat_free_mass = Some(mass);
        }
    }

    /// R7a: a maintenance that was typed, and exercise that is planned, held against resting energy.
    fn hold_maintenance(&mut self, method: Method) {
        let Some(balance) = self.basis(method).and_then(|basis| basis.balance()) else {
            return;
        };
        let resting = balance.found.resting;
        if !limits::maintenance(balance.found.maintenance, resting) && method == Method::Known {
            self.known = Err(EntryError::NotKeptUp);
        } else if !limits::maintenance(balance.maintenance, resting) {
            self.planned = Err(EntryError::NotKeptUp);
        }
    }
}

impl Draft {
    /// Reads every entry; a day that the goal is wanted by is not known without today's.
    pub fn reading(&self) -> Reading {
        self.reading_on(None)
    }

    /// Reads every entry on the day `today`.
    pub fn reading_on(&self, today: Option<Date>) -> Reading {
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
        let mut reading = Reading {
            formula: self.formula,
            age: age(&self.age),
            height,
            weight,
            pal: self.level(),
            body_fat: self.fat_share(),
            known: self.known_maintenance(),
            planned: self.planned(),
            target: self.target_weight(),
            days: self.days_from(today),
            doubt,
            rare_fat_free_mass: None,
        };
        reading.hold_body_fat();
        reading.hold_maintenance(self.method);
        reading
    }

    /// The activity level that was typed, or that of the two questions.
    fn level(&self) -> Result<Pal, EntryError> {
        match parse::single(&self.pal, &[]) {
            Err(EntryError::Missing) => Ok(activity::pal(self.work, self.leisure)),
            read => {
                let (level, _) = read?;
                Pal::new(level).ok_or(outside(limits::PAL))
            }
        }
    }

    /// Body fat, where the method asks for it.
    fn fat_share(&self) -> Result<Option<f64>, EntryError> {
        if self.method != Method::BodyFat {
            return Ok(None);
        }
        // A per cent sign is as good as none.
        let (percent, _) = parse::single(&self.body_fat.replace('%', ""), &[])?;
        within(percent, limits::BODY_FAT_PERCENT)?;
        Ok(Some(percent / 100.0))
    }

    /// R7.
    fn known_maintenance(&self) -> Result<Option<Kilocalories>, EntryError> {
        if self.method != Method::Known {
            return Ok(None);
        }
        let (own, size) = match self.energy {
            EnergyUnit::Kilocalories => (Unit::Kilocalorie, 1.0),
            EnergyUnit::Kilojoules => (Unit::Kilojoule, 1.0 / KJ_PER_KCAL),
        };
        let kcal = parse::energy(&self.known, own)?;
        if limits::known_maintenance(kcal) {
            Ok(Kilocalories::new(kcal))
        } else {
            Err(out_of_range(limits::KNOWN_MAINTENANCE, Some(size), None))
        }
    }

    /// Exercise that is planned on top of the usual days.
    fn planned(&self) -> Result<Option<Planned>, EntryError> {
        let Some(exercise) = self.exercise else {
            return Ok(None);
        };
        let (minutes, _) = parse::single(&self.minutes, &[Unit::Minute])?;
        let (times_a_week, _) = parse::single(&self.times, &[])?;
        within(minutes, limits::EXERCISE_MINUTES)?;
        within(times_a_week, limits::EXERCISE_TIMES)?;
        Ok(Some(Planned {
            exercise,
            minutes,
            times_a_week,
        }))
    }

    /// The weight in mind: optional beside a pace.
    fn target_weight(&self) -> Result<Option<Kilograms>, EntryError> {
        let read = self.target.read(self.units, &WEIGHT);
        match (&read, self.aim) {
            (Err(EntryError::Missing), Aim::Pace) => Ok(None),
            _ => weight(&read, self.units, None).map(Some),
        }
    }

    /// Days to the day that was chosen, where one is asked for.
    fn days_from(&self, today: Option<Date>) -> Result<Option<u16>, EntryError> {
        if self.aim == Aim::Pace {
            return Ok(None);
        }
        if self.date.trim().is_empty() {
            return Err(EntryError::Missing);
        }
        let day = Date::from_iso(&self.date).ok_or(EntryError::NoSuchDay)?;
        let today = today.ok_or(EntryError::Missing)?;
        match u16::try_from(today.days_until(day)) {
            Err(_) | Ok(0) => Err(EntryError::DayPassed),
            Ok(days) if days > limits::FARTHEST_DAY => Err(EntryError::DayTooFar),
            Ok(days) => Ok(Some(days)),
        }
    }
}

/// An error that names the limits, unless `value` lies within them.
fn within(value: f64, limits: (f64, f64)) -> Result<(), EntryError> {
    if value >= limits.0 && value <= limits.1 {
        Ok(())
    } else {
        Err(outside(limits))
    }
}

/// Outside `limits`, which are told as they are.
const fn outside((low, high): (f64, f64)) -> EntryError {
    EntryError::OutOfRange {
        low,
        high,
        did_you_mean: None,
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

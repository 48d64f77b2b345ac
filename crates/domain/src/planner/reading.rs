//! Reads the draft's entries: rules R2, R2a, R7 and R7a, and whether a mistaken unit explains an odd value.

use super::basis::{Basis, Method};
use super::draft::{Aim, DidYouMean, Draft, EnergyUnit, Entry, EntryError, TextField};
use super::energy::Formula;
use super::exercise::Planned;
use super::fields::{Kind, Measure};
use super::parse::{self, Measured, Unit};
use super::quantity::{Centimeters, KJ_PER_KCAL, Kilocalories, Kilograms, Pal, Years, within};
use super::safety::limits;
use super::{activity, energy};
use crate::date::Date;

/// The entries as values, or why they have none.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Sex of the formula.
    pub formula: Option<Formula>,
    /// Age.
    pub age: Result<Years, EntryError>,
    /// Height.
    pub height: Result<Centimeters, EntryError>,
    /// Weight.
    pub weight: Result<Kilograms, EntryError>,
    /// Activity: typed, or from the two questions.
    pub pal: Result<Pal, EntryError>,
    /// Body fat as a share of weight, 0 to 1; `None` if the method does not ask for it.
    pub body_fat: Result<Option<f64>, EntryError>,
    /// Known maintenance; `None` if the method does not ask for it.
    pub known: Result<Option<Kilocalories>, EntryError>,
    /// Planned exercise, if any.
    pub planned: Result<Option<Planned>, EntryError>,
    /// The goal weight; `None` if it is empty and optional.
    pub target: Result<Option<Kilograms>, EntryError>,
    /// Days from today to the target date; `None` if no date is asked for.
    pub days: Result<Option<u16>, EntryError>,
    /// A question beside a result: "154 kg is 340 lb: is that right?"
    pub doubt: Option<DidYouMean>,
    /// A second one: the fat-free mass, if nearly nobody has so much of it (R2a).
    pub rare_fat_free_mass: Option<Kilograms>,
}

impl Reading {
    /// Why an entry gives no value.
    pub fn error(&self, entry: Entry) -> Option<&EntryError> {
        match entry {
            Entry::Formula => self.formula.is_none().then_some(&EntryError::Missing),
            Entry::Age => self.age.as_ref().err(),
            Entry::Height => self.height.as_ref().err(),
            Entry::Weight => self.weight.as_ref().err(),
            // A typed level can be wrong; the questions can only be unanswered.
            Entry::Activity => self.pal.as_ref().err().filter(|error| is_open(error)),
            Entry::Pal => self.pal.as_ref().err().filter(|error| !is_open(error)),
            Entry::BodyFat => self.body_fat.as_ref().err(),
            Entry::Known => self.known.as_ref().err(),
            Entry::Exercise => self.planned.as_ref().err(),
            Entry::Target => self.target.as_ref().err(),
            Entry::Date => self.days.as_ref().err(),
        }
    }
}

fn is_open(error: &EntryError) -> bool {
    *error == EntryError::Missing
}

impl Reading {
    /// The entries, if all of them are readable.
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

    /// R2a: checks body fat against height and weight.
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

    /// R7a: checks a typed maintenance, and planned exercise, against resting energy.
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
    /// Reads every entry, without the date of the goal: that needs [`Self::reading_on`].
    pub fn reading(&self) -> Reading {
        self.reading_on(None)
    }

    /// Reads every entry on the day `today`.
    pub fn reading_on(&self, today: Option<Date>) -> Reading {
        let tall = self.measured(TextField::HeightMajor);
        let heavy = self.measured(TextField::WeightMajor);
        let height = self.height(&tall);
        let mut weight = self.weight(TextField::WeightMajor, &heavy, height.as_ref().ok());
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
            age: self.age(),
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

    /// Reads a number within the limits of its field.
    ///
    /// # Errors
    ///
    /// Why the text gives none; [`EntryError::Missing`] also for a box that takes no number.
    pub(super) fn number(&self, field: TextField) -> Result<f64, EntryError> {
        number(field, self.text(field))
    }

    /// The same for an optional number.
    fn optional_number(&self, field: TextField) -> Result<Option<f64>, EntryError> {
        match self.number(field) {
            Err(EntryError::Missing) => Ok(None),
            read => read.map(Some),
        }
    }

    /// An age within R2.
    fn age(&self) -> Result<Years, EntryError> {
        let years = self.number(TextField::Age)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole, and within the limits of an age"
        )]
        let years = years as u8;
        Years::new(years).ok_or(outside(limits::AGE))
    }

    /// A height within R2.
    fn height(&self, read: &Result<Measured, EntryError>) -> Result<Centimeters, EntryError> {
        let measured = read.as_ref().map_err(Clone::clone)?;
        Centimeters::new(measured.value)
            .filter(|height| limits::height(*height))
            .ok_or_else(|| {
                self.beyond(
                    TextField::HeightMajor,
                    Unit::centimeters,
                    other_height(measured),
                )
            })
    }

    /// A weight within R2, before it is compared with the height.
    fn weight(
        &self,
        field: TextField,
        read: &Result<Measured, EntryError>,
        height: Option<&Centimeters>,
    ) -> Result<Kilograms, EntryError> {
        let measured = read.as_ref().map_err(Clone::clone)?;
        Kilograms::new(measured.value)
            .filter(|weight| limits::weight(*weight))
            .ok_or_else(|| {
                let meant = other_weight(measured, height, limits::bmi);
                self.beyond(field, Unit::kilograms, meant)
            })
    }

    /// The error for a measure outside its limits, which are reported in the unit of the form.
    fn beyond(
        &self,
        field: TextField,
        size: fn(Unit) -> Option<f64>,
        did_you_mean: Option<DidYouMean>,
    ) -> EntryError {
        match field.measure() {
            Some((Measure { unit, limits, .. }, _)) => {
                out_of_range(*limits, size(unit(self.units)), did_you_mean)
            }
            None => EntryError::Missing,
        }
    }

    /// The typed activity level, or that of the two questions.
    fn level(&self) -> Result<Pal, EntryError> {
        match self.optional_number(TextField::Pal)? {
            None => match (self.work, self.leisure) {
                (Some(work), Some(leisure)) => Ok(activity::pal(work, leisure)),
                _ => Err(EntryError::Missing),
            },
            Some(level) => Pal::new(level).ok_or(outside(limits::PAL)),
        }
    }

    /// Body fat, if the method asks for it.
    fn fat_share(&self) -> Result<Option<f64>, EntryError> {
        if self.method != Method::BodyFat {
            return Ok(None);
        }
        // A percent sign is allowed and ignored.
        let text = self.text(TextField::BodyFat).replace('%', "");
        let percent = number(TextField::BodyFat, &text)?;
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
        let kcal = parse::energy(self.text(TextField::Known), own, limits::KNOWN_MAINTENANCE)?;
        if limits::known_maintenance(kcal) {
            Ok(Kilocalories::new(kcal))
        } else {
            Err(out_of_range(limits::KNOWN_MAINTENANCE, Some(size), None))
        }
    }

    /// Exercise planned on top of the usual days.
    fn planned(&self) -> Result<Option<Planned>, EntryError> {
        let Some(exercise) = self.exercise else {
            return Ok(None);
        };
        let minutes = self.number(TextField::Minutes)?;
        let times_a_week = self.number(TextField::Times)?;
        Ok(Some(Planned {
            exercise,
            minutes,
            times_a_week,
        }))
    }

    /// The goal weight; optional with a pace.
    fn target_weight(&self) -> Result<Option<Kilograms>, EntryError> {
        let read = self.measured(TextField::TargetMajor);
        match (&read, self.aim) {
            (Err(EntryError::Missing), Aim::Pace) => Ok(None),
            _ => self.weight(TextField::TargetMajor, &read, None).map(Some),
        }
    }

    /// Days from today to the chosen date, if a date is asked for.
    fn days_from(&self, today: Option<Date>) -> Result<Option<u16>, EntryError> {
        if self.aim == Aim::Pace {
            return Ok(None);
        }
        let text = self.text(TextField::Date);
        if text.trim().is_empty() {
            return Err(EntryError::Missing);
        }
        let day = Date::from_iso(text).ok_or(EntryError::NoSuchDay)?;
        let today = today.ok_or(EntryError::Missing)?;
        match u16::try_from(today.days_until(day)) {
            Err(_) | Ok(0) => Err(EntryError::DayPassed),
            Ok(days) if days > limits::FARTHEST_DAY => Err(EntryError::DayTooFar),
            Ok(days) => Ok(Some(days)),
        }
    }
}

/// Reads `text` as a number for `field`.
fn number(field: TextField, text: &str) -> Result<f64, EntryError> {
    let Kind::Number {
        units,
        limits,
        is_whole,
    } = &field.definition().kind
    else {
        return Err(EntryError::Missing);
    };
    let is_broken = |number: f64| *is_whole && number.fract() > 0.0;
    let (number, _) = parse::single(text, units, |number, _| {
        within(number, *limits) && !is_broken(number)
    })?;
    if is_broken(number) {
        Err(EntryError::NotWhole)
    } else if within(number, *limits) {
        Ok(number)
    } else {
        Err(outside(*limits))
    }
}

/// The error for a number outside `limits`.
const fn outside((low, high): (f64, f64)) -> EntryError {
    EntryError::OutOfRange {
        low,
        high,
        did_you_mean: None,
    }
}

/// `limits` in a unit of `size`, rounded inward to whole numbers so that both ends are accepted.
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

/// The typed number in another unit of weight, if that is within R2 and its BMI at `height`, if known, is `plausible`.
fn other_weight(
    measured: &Measured,
    height: Option<&Centimeters>,
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

/// The typed number in another unit of height, if that is within R2; 1.75 in a box for centimeters means meters.
fn other_height(measured: &Measured) -> Option<DidYouMean> {
    let (number, unit) = measured.typed?;
    [
        (Unit::Inch, DidYouMean::Inches(number)),
        (Unit::Centimeter, DidYouMean::Centimeters(number)),
        (
            Unit::Meter,
            DidYouMean::Centimeters((number * 1_000.0).round() / 10.0),
        ),
    ]
    .into_iter()
    .filter(|(other, _)| *other != unit)
    .find(|(other, _)| {
        other
            .centimeters()
            .and_then(|size| Centimeters::new(number * size))
            .is_some_and(limits::height)
    })
    .map(|(_, meant)| meant)
}

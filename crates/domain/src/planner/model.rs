//! The planner without a screen: the draft, which entries the person has left, and the answer that may be shown.

use super::decimal::trimmed;
use super::draft::{
    Aim, DidYouMean, Draft, EnergyUnit, Entry, EntryError, Reading, Spelled, TextField, Typed,
    Units,
};
use super::fields::{ChoiceField, Selection};
use super::goal::Goal;
use super::health::{Condition, HealthAnswers};
use super::parse;
use super::plan::{Answer, Assessment, Choices, NoNumbers, Plan, Refusal, assess};
use super::quantity::{CM_PER_INCH, KG_PER_LB, Kilograms};
use super::safety::limits;
use crate::date::Date;
use crate::record::Record;
use std::sync::Arc;

/// Default days from today to the target date: that of the NIDDK Body Weight Planner.
const DEFAULT_TARGET_DAYS: u16 = 180;

/// The smallest loss reported, kg: a tenth of a pound.
const SMALLEST_LOSS_KG: f64 = 0.05;

/// What may be shown for the current entries.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Entries are missing or cannot be used (R1, R2).
    Waiting {
        /// Entries that are empty.
        missing: Vec<Entry>,
        /// Entries that cannot be used.
        invalid: Vec<Entry>,
        /// The last complete answer, unless a later entry forbids showing it (R3 to R5).
        last: Option<Arc<Plan>>,
    },
    /// No numbers at all.
    NoNumbers(NoNumbers),
    /// A complete answer.
    Ready(Arc<Plan>),
}

impl Outcome {
    const NOTHING: Self = Self::Waiting {
        missing: Vec::new(),
        invalid: Vec::new(),
        last: None,
    };

    /// The plan shown, current or stale.
    pub const fn plan(&self) -> Option<&Arc<Plan>> {
        match self {
            Self::Waiting { last, .. } => last.as_ref(),
            Self::NoNumbers(_) => None,
            Self::Ready(plan) => Some(plan),
        }
    }

    /// Whether the plan shown is an earlier one.
    pub const fn is_stale(&self) -> bool {
        matches!(self, Self::Waiting { last: Some(_), .. })
    }
}

/// The entries that lost focus since they were last changed. Only these show an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Touched(u32);

impl Touched {
    const fn has(self, entry: Entry) -> bool {
        self.0 >> entry as u16 & 1 == 1
    }

    const fn set(&mut self, entry: Entry, touched: bool) {
        let bit = 1 << entry as u16;
        if touched {
            self.0 |= bit;
        } else {
            self.0 &= !bit;
        }
    }
}

/// What can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// The entries were cleared.
    Clear,
    /// A file replaced them.
    File,
    /// A shared plan replaced them.
    Shared,
}

/// A person's entries and everything derived from them.
///
/// Pure: the caller passes today's date. Every method leaves [`Self::outcome`] up to date.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannerModel {
    draft: Draft,
    reading: Reading,
    outcome: Outcome,
    /// The health answers that the outcome was computed with. If they change, a stale answer must go.
    judged_health: HealthAnswers,
    touched: Touched,
    /// The question about the weight's unit that was answered with "yes, it is right".
    confirmed: Option<DidYouMean>,
    /// The fat-free mass whose question was answered with "yes, it is right".
    confirmed_fat_free: Option<Kilograms>,
    undo: Option<(Undo, Box<Draft>)>,
    /// The person's own entries, while a shared plan is shown.
    own: Option<Box<Draft>>,
    /// The day on which the shared plan was made.
    shared_on: Option<Date>,
    today: Option<Date>,
}

impl Default for PlannerModel {
    fn default() -> Self {
        Self::new()
    }
}

impl PlannerModel {
    /// A planner with nothing entered.
    pub fn new() -> Self {
        let draft = Draft::default();
        let mut model = Self {
            reading: draft.reading(),
            judged_health: draft.health,
            draft,
            outcome: Outcome::NOTHING,
            touched: Touched::default(),
            confirmed: None,
            confirmed_fat_free: None,
            undo: None,
            own: None,
            shared_on: None,
            today: None,
        };
        model.judge();
        model
    }

    /// The entries.
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The values of the entries.
    pub const fn reading(&self) -> &Reading {
        &self.reading
    }

    /// What may be shown.
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Units of the fields.
    pub const fn units(&self) -> Units {
        self.draft.units
    }

    /// Today's date, once it was set.
    pub const fn today(&self) -> Option<Date> {
        self.today
    }

    /// Whether the entry lost focus since it was last changed, so that its error may be shown.
    pub const fn is_touched(&self, entry: Entry) -> bool {
        self.touched.has(entry)
    }

    /// The question whether another unit was meant for the weight, unless it was answered.
    pub fn doubt(&self) -> Option<DidYouMean> {
        self.reading
            .doubt
            .filter(|doubt| self.confirmed != Some(*doubt))
    }

    /// The fat-free mass to ask about because few bodies have so much (R2a), unless it was answered.
    pub fn body_fat_doubt(&self) -> Option<Kilograms> {
        self.reading
            .rare_fat_free_mass
            .filter(|mass| self.confirmed_fat_free != Some(*mass))
    }

    /// Whether a plan from a link is shown. Nothing is saved meanwhile.
    pub const fn is_shared(&self) -> bool {
        self.own.is_some()
    }

    /// The day on which the shared plan was made, if its link says so.
    pub const fn shared_on(&self) -> Option<Date> {
        self.shared_on
    }

    /// Why the goal would be refused whatever the health answers were (R8 to R12, R16). `None` if there is no complete
    /// plan, or the goal is allowed.
    pub fn refusal_in_any_health(&self) -> Option<Refusal> {
        let mut choices = Choices::of(&self.draft);
        choices.health = HealthAnswers::default();
        choices.health.set_none(true);
        match assess(&self.reading, &choices) {
            Assessment::Plan(plan) => match plan.answer {
                Answer::Instead { refusal, .. } => Some(refusal),
                Answer::Budget(_) => None,
            },
            Assessment::Incomplete { .. } | Assessment::NoNumbers(_) => None,
        }
    }

    /// What [`Self::undo`] would undo, if anything.
    pub fn can_undo(&self) -> Option<Undo> {
        self.undo.as_ref().map(|(what, _)| *what)
    }

    /// Sets today's date and reassesses what depends on it.
    pub fn set_today(&mut self, today: Date) {
        if self.today != Some(today) {
            self.today = Some(today);
            self.judge();
        }
    }

    /// Sets the text of a field.
    pub fn edit(&mut self, field: TextField, text: &str) {
        if self.draft.text(field) != text {
            self.touched.set(field.entry(), false);
            self.change(|draft| draft.edit(field, text));
        }
    }

    /// Records that an entry lost focus.
    pub fn touch(&mut self, entry: Entry) {
        self.touched.set(entry, true);
    }

    /// Changes the units of the fields; entries keep their exact values.
    pub fn switch_units(&mut self, to: Units) {
        if self.draft.units != to {
            self.draft.switch_units(to);
            self.judge();
        }
    }

    /// Chooses an option, and fills in other entries that follow from it.
    ///
    /// The first exercise sets 30 minutes, 5 times a week; a goal weight with a date sets a date 180 days from today.
    /// When the unit of energy changes, a known maintenance without a unit gets the previous unit written behind it.
    pub fn choose(&mut self, selection: impl Into<Selection>) {
        let selection = selection.into();
        let today = self.today;
        let change = |draft: &mut Draft| {
            let energy = draft.energy;
            selection.apply(draft);
            match selection.field() {
                ChoiceField::Exercise if draft.exercise.is_some() => {
                    fill_in_empty(draft, TextField::Minutes, "30");
                    fill_in_empty(draft, TextField::Times, "5");
                }
                ChoiceField::Energy if draft.energy != energy => name_unit(draft, energy),
                ChoiceField::Aim if draft.aim == Aim::Target => {
                    if let Some(today) = today {
                        let day = today.plus_days(DEFAULT_TARGET_DAYS);
                        fill_in_empty(draft, TextField::Date, &day.to_iso());
                    }
                }
                _ => {}
            }
        };
        if selection.field() == ChoiceField::Units {
            // How entries are shown is not an entry, so undo stays available.
            change(&mut self.draft);
            self.judge();
        } else {
            self.change(change);
        }
    }

    /// Fills in a number, or a measure in centimeters or kilograms, which the form shows in the person's units.
    pub fn fill_in(&mut self, field: TextField, value: f64) {
        if field.measure().is_some() {
            self.set_measure(field, Units::Metric, value);
        } else {
            self.edit(field, &trimmed(value, 2));
        }
    }

    /// Weight minus goal weight, if both are readable and it is a loss.
    pub fn loss(&self) -> Option<Kilograms> {
        let weight = self.reading.weight.as_ref().ok()?;
        let target = self.reading.target.as_ref().ok()?.as_ref()?;
        Kilograms::new(weight.kg() - target.kg()).filter(|loss| loss.kg() >= SMALLEST_LOSS_KG)
    }

    /// Sets the goal weight from the amount to lose. `text` is in pounds or kilograms, in stone only if it says so. An
    /// empty text empties the goal weight.
    ///
    /// # Errors
    ///
    /// [`EntryError`] if the text gives no goal weight; nothing changes then. [`EntryError::Missing`] if the weight
    /// cannot be read.
    pub fn edit_loss(&mut self, text: &str) -> Result<(), EntryError> {
        if text.trim().is_empty() {
            self.edit(TextField::TargetMajor, "");
            self.edit(TextField::TargetMinor, "");
            return Ok(());
        }
        let weight = self.reading.weight.clone()?;
        let (units, kg) = match self.units() {
            Units::Metric => (Units::Metric, 1.0),
            Units::Us | Units::Uk => (Units::Us, KG_PER_LB),
        };
        let loss = parse::weight(units, text, "")?;
        let target = weight.kg() - loss.value;
        if !Kilograms::new(target).is_some_and(limits::weight) {
            return Err(EntryError::OutOfRange {
                low: 1.0,
                high: ((weight.kg() - limits::WEIGHT_KG.0) / kg).floor(),
                did_you_mean: None,
            });
        }
        // In tenths, as a person would type it.
        let target = (target / kg * 10.0).round() / 10.0;
        self.set_measure(TextField::TargetMajor, units, target);
        Ok(())
    }

    /// Sets the target date to `days` from today; does nothing until today's date is set.
    pub fn choose_days(&mut self, days: u16) {
        if let Some(today) = self.today {
            let day = today.plus_days(days).to_iso();
            self.change(|draft| draft.texts.set(TextField::Date, &day));
        }
    }

    /// Chooses a goal offered in place of another, as a pace.
    pub fn accept_offer(&mut self, goal: Goal) {
        self.change(|draft| {
            draft.goal = goal;
            draft.aim = Aim::Pace;
        });
    }

    /// Checks or unchecks one of the health questions.
    pub fn set_condition(&mut self, condition: Condition, on: bool) {
        self.change(|draft| draft.health.set(condition, on));
    }

    /// Checks or unchecks "none of these".
    pub fn set_no_condition(&mut self, on: bool) {
        self.change(|draft| draft.health.set_none(on));
    }

    /// "I have talked to my clinician about changing my weight" (R6).
    pub fn set_clinician_knows(&mut self, on: bool) {
        self.change(|draft| draft.health.clinician_knows = on);
    }

    /// Accepts a number in the unit it was meant in; the field shows it in the person's units. Returns the field.
    pub fn accept_measure(&mut self, meant: DidYouMean) -> TextField {
        let (units, field, number) = match meant {
            DidYouMean::Pounds(n) => (Units::Us, TextField::WeightMajor, n),
            DidYouMean::Kilograms(n) => (Units::Metric, TextField::WeightMajor, n),
            DidYouMean::Centimeters(n) => (Units::Metric, TextField::HeightMajor, n),
            DidYouMean::Inches(n) => (Units::Metric, TextField::HeightMajor, n * CM_PER_INCH),
        };
        self.set_measure(field, units, number);
        field
    }

    /// Takes one of the two readings of an entry whose text has both. Returns the field.
    pub fn accept_reading(&mut self, entry: Entry, reading: &Spelled) -> Option<TextField> {
        let field = *entry.fields().first()?;
        self.change(|draft| {
            draft.edit(field, &reading.major);
            if let Some((_, minor)) = field.measure() {
                draft.edit(minor, &reading.minor);
            }
        });
        Some(field)
    }

    /// As if it had been typed in a form of those units, so that its exact value is kept.
    fn set_measure(&mut self, field: TextField, units: Units, number: f64) {
        let typed = Typed {
            units,
            major: trimmed(number, 2),
            minor: String::new(),
        };
        self.change(|draft| draft.set_typed(field, &typed));
    }

    /// "Yes, it is right": do not ask about the unit of this weight again.
    pub fn confirm_weight(&mut self) {
        self.confirmed = self.reading.doubt;
    }

    /// "Yes, it is right": do not ask about body fat again for these entries.
    pub fn confirm_body_fat(&mut self) {
        self.confirmed_fat_free = self.reading.rare_fat_free_mass;
    }

    /// Shows a plan from a link, and the day it was made on; the person's own entries are set aside.
    pub fn show_shared(&mut self, shared: Draft, made: Option<Date>) {
        self.shared_on = made;
        let before = std::mem::take(&mut self.draft);
        self.own.get_or_insert_with(|| Box::new(before));
        self.undo = None;
        self.replace(shared);
    }

    /// Makes the shared plan the person's own entries; [`Self::undo`] restores those it replaces, if there are any.
    pub fn keep_shared(&mut self) {
        if let Some(own) = self.own.take().filter(|own| !own.is_pristine()) {
            self.undo = Some((Undo::Shared, own));
        }
    }

    /// Returns to the person's own entries.
    pub fn leave_shared(&mut self) {
        if let Some(own) = self.own.take() {
            self.replace(*own);
        }
    }

    /// Clears every entry but the units; [`Self::undo`] restores them until the next change.
    pub fn clear(&mut self) {
        let Draft { units, energy, .. } = self.draft;
        let empty = Draft {
            units,
            energy,
            ..Draft::default()
        };
        self.put(empty, Undo::Clear);
    }

    /// Replaces the entries by those of a file. Health answers are kept: a file has none.
    pub fn open_file(&mut self, mut draft: Draft) {
        draft.health = self.draft.health;
        self.put(draft, Undo::File);
    }

    /// Restores the entries from before they were cleared or replaced by a file or a shared plan.
    pub fn undo(&mut self) {
        if let Some((_, before)) = self.undo.take() {
            self.replace(*before);
        }
    }

    /// Replaces all entries, with nothing to undo.
    pub fn restore(&mut self, draft: Draft) {
        self.undo = None;
        self.replace(draft);
    }

    /// Applies the named fields of a record, such as another tab wrote; a field that cannot be read keeps its value. What
    /// was emptied there was not left empty here, so it shows no error.
    pub fn merge(&mut self, record: &Record, names: &[String]) {
        let before = self.draft.clone();
        // On an error the readable fields have been applied.
        let _ = record.apply(&mut self.draft, &|name| {
            names.iter().any(|taken| taken == name)
        });
        for field in TextField::ALL {
            if self.draft.text(field).is_empty() && !before.text(field).is_empty() {
                self.touched.set(field.entry(), false);
            }
        }
        self.judge();
    }

    /// Applies a change by the person, and reassesses.
    fn change(&mut self, change: impl FnOnce(&mut Draft)) {
        change(&mut self.draft);
        self.undo = None;
        self.judge();
    }

    /// Replaces the entries; [`Self::undo`] restores the previous ones.
    fn put(&mut self, draft: Draft, why: Undo) {
        let before = std::mem::take(&mut self.draft);
        self.touched = Touched::default();
        self.confirmed = None;
        self.confirmed_fat_free = None;
        self.replace(draft);
        self.undo = Some((why, Box::new(before)));
    }

    /// Replaces the draft, and drops the answers to questions about the previous one.
    fn replace(&mut self, draft: Draft) {
        self.outcome = Outcome::NOTHING;
        self.draft = draft;
        self.judge();
    }

    fn judge(&mut self) {
        let health = self.draft.health;
        self.reading = self.draft.reading_on(self.today);
        let outcome = match assess(&self.reading, &Choices::of(&self.draft)) {
            Assessment::Incomplete { missing, invalid } => Outcome::Waiting {
                missing,
                invalid,
                last: None,
            },
            Assessment::NoNumbers(why) => Outcome::NoNumbers(why),
            Assessment::Plan(plan) => Outcome::Ready(Arc::from(plan)),
        };
        let before = std::mem::replace(&mut self.outcome, outcome);
        let may_stay = self.judged_health == health
            && !self.draft.is_pristine()
            && !reads_as_minor(&self.reading);
        if let Outcome::Waiting { last, .. } = &mut self.outcome
            && may_stay
        {
            *last = match before {
                Outcome::Waiting { last, .. } => last,
                Outcome::NoNumbers(_) => None,
                Outcome::Ready(plan) => Some(plan),
            };
        }
        self.judged_health = health;
    }
}

/// Whether the age is readable and below 18: then no earlier number may stay visible either (R3).
fn reads_as_minor(reading: &Reading) -> bool {
    reading.age.as_ref().is_ok_and(|age| age.get() < 18)
}

/// Puts `usual` into a box if it is empty.
fn fill_in_empty(draft: &mut Draft, field: TextField, usual: &str) {
    if draft.text(field).is_empty() {
        draft.texts.set(field, usual);
    }
}

/// Appends `unit` to the known maintenance if it has no unit.
fn name_unit(draft: &mut Draft, unit: EnergyUnit) {
    let known = draft.text(TextField::Known);
    let has_no_unit = known
        .trim_end()
        .ends_with(|end: char| !end.is_ascii_alphabetic());
    if has_no_unit {
        let named = match unit {
            EnergyUnit::Kilocalories => format!("{known} kcal"),
            EnergyUnit::Kilojoules => format!("{known} kJ"),
        };
        draft.texts.set(TextField::Known, &named);
    }
}

//! The planner as signals: one draft, and what follows from it.

use crate::domain::planner::activity::{Leisure, Work, pal};
use crate::domain::planner::draft::{DidYouMean, Draft, Entry, Reading, TextField, Units};
use crate::domain::planner::energy::Formula;
use crate::domain::planner::goal::Goal;
use crate::domain::planner::health::{Condition, HealthAnswers};
use crate::domain::planner::plan::{Assessment, NoNumbers, Plan, assess};
use crate::domain::planner::quantity::CM_PER_INCH;
use leptos::prelude::*;

/// Whether this browser lets the page keep anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keeping {
    /// It does, or nobody tried yet.
    #[default]
    Possible,
    /// It does not: a state of the page, not an error.
    Blocked,
}

/// Where the keyboard should go because the button that was pressed is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The answer.
    Result,
    /// A text field.
    Field(TextField),
}

/// What the page answers now.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Entries are missing or cannot be used (R1, R2).
    Waiting {
        /// Entries that are empty.
        missing: Vec<Entry>,
        /// Entries that cannot be used.
        invalid: Vec<Entry>,
        /// The last full answer, unless what was said since forbids showing it.
        last: Option<Box<Plan>>,
    },
    /// No numbers at all.
    NoNumbers(NoNumbers),
    /// A full answer.
    Ready(Box<Plan>),
}

impl Outcome {
    /// The plan on show, fresh or stale.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Waiting { last, .. } => last.as_deref(),
            Self::NoNumbers(_) => None,
            Self::Ready(plan) => Some(plan),
        }
    }

    /// Whether the plan on show is an earlier one.
    pub const fn is_stale(&self) -> bool {
        matches!(self, Self::Waiting { last: Some(_), .. })
    }
}

/// The outcome, and the health answers it was given under: a stale answer must not outlive them.
#[derive(Debug, Clone, PartialEq)]
struct Judged {
    outcome: Outcome,
    health: HealthAnswers,
}

/// Entries that the reader has left since the last change of them: only those show an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Left {
    age: bool,
    height: bool,
    weight: bool,
}

impl Left {
    const fn of(self, entry: Entry) -> bool {
        match entry {
            Entry::Formula => false,
            Entry::Age => self.age,
            Entry::Height => self.height,
            Entry::Weight => self.weight,
        }
    }

    const fn set(&mut self, entry: Entry, left: bool) {
        match entry {
            Entry::Formula => {}
            Entry::Age => self.age = left,
            Entry::Height => self.height = left,
            Entry::Weight => self.weight = left,
        }
    }
}

/// The entry a text field belongs to.
pub const fn entry_of(field: TextField) -> Entry {
    match field {
        TextField::Age => Entry::Age,
        TextField::HeightMajor | TextField::HeightMinor => Entry::Height,
        TextField::WeightMajor | TextField::WeightMinor => Entry::Weight,
    }
}

/// The calorie planner. Copies refer to the same signals.
///
/// Make it under an [`Owner`] that lives as long as the page: the roots that show it come and go with owners of their
/// own.
#[derive(Debug, Clone, Copy)]
pub struct Planner {
    draft: RwSignal<Draft>,
    reading: Memo<Reading>,
    judged: Memo<Judged>,
    left: RwSignal<Left>,
    settled: RwSignal<Option<DidYouMean>>,
    cleared: RwSignal<Option<Draft>>,
    /// Whether entries are kept on this device (not only in this tab).
    pub remember: RwSignal<bool>,
    /// Whether this browser keeps anything.
    pub keeping: RwSignal<Keeping>,
    /// What a screen reader is told, once typing rests.
    pub announcement: RwSignal<String>,
    /// Where the keyboard should go; whoever moves it sets it back to none.
    pub wanted_focus: RwSignal<Option<Place>>,
}

impl Planner {
    /// An empty planner, under the current owner.
    pub fn new() -> Self {
        let draft = RwSignal::new(Draft::default());
        let reading = Memo::new(move |_| draft.with(Draft::reading));
        let judged = Memo::new(move |before: Option<&Judged>| {
            reading.with(|reading| draft.with(|draft| judge(draft, reading, before)))
        });
        Self {
            draft,
            reading,
            judged,
            left: RwSignal::new(Left::default()),
            settled: RwSignal::new(None),
            cleared: RwSignal::new(None),
            remember: RwSignal::new(false),
            keeping: RwSignal::new(Keeping::default()),
            announcement: RwSignal::new(String::new()),
            wanted_focus: RwSignal::new(None),
        }
    }

    /// Reads the draft, following its changes.
    pub fn with_draft<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    /// Reads the draft once.
    pub fn with_draft_untracked<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with_untracked(read)
    }

    /// Reads the values of the entries, following their changes.
    pub fn with_reading<T>(self, read: impl FnOnce(&Reading) -> T) -> T {
        self.reading.with(read)
    }

    /// Reads what the page answers, following its changes.
    pub fn with_outcome<T>(self, read: impl FnOnce(&Outcome) -> T) -> T {
        self.judged.with(|judged| read(&judged.outcome))
    }

    /// Units of the fields, following their changes.
    pub fn units(self) -> Units {
        self.draft.with(|draft| draft.units)
    }

    /// Whether an entry was left since it was last changed, so that an error may be shown at it.
    pub fn was_left(self, entry: Entry) -> bool {
        self.left.with(|left| left.of(entry))
    }

    /// The soft question about the weight's unit, unless the reader settled it.
    pub fn doubt(self) -> Option<DidYouMean> {
        let doubt = self.reading.with(|reading| reading.doubt)?;
        (self.settled.get() != Some(doubt)).then_some(doubt)
    }

    /// [`Self::doubt`], read once.
    pub fn doubt_untracked(self) -> Option<DidYouMean> {
        untrack(|| self.doubt())
    }

    /// Takes what was typed into a field.
    pub fn edit(self, field: TextField, text: &str) {
        if self.draft.with_untracked(|draft| draft.text(field) == text) {
            return;
        }
        self.left.update(|left| left.set(entry_of(field), false));
        self.change(|draft| draft.edit(field, text));
    }

    /// The keyboard left an entry.
    pub fn leave(self, entry: Entry) {
        if !self.left.with_untracked(|left| left.of(entry)) {
            self.left.update(|left| left.set(entry, true));
        }
    }

    /// Changes the units of the fields.
    pub fn switch_units(self, to: Units) {
        if self.draft.with_untracked(|draft| draft.units != to) {
            self.draft.update(|draft| draft.switch_units(to));
        }
    }

    /// Chooses the formula's sex.
    pub fn choose_formula(self, formula: Formula) {
        self.change(|draft| draft.formula = Some(formula));
    }

    /// Answers the question about working days.
    pub fn choose_work(self, work: Work) {
        self.change(|draft| draft.work = work);
    }

    /// Answers the question about free time.
    pub fn choose_leisure(self, leisure: Leisure) {
        self.change(|draft| draft.leisure = leisure);
    }

    /// Chooses a goal.
    pub fn choose_goal(self, goal: Goal) {
        self.change(|draft| draft.goal = goal);
    }

    /// Chooses a goal that was offered instead of another; the button is gone then, and the keyboard goes to the answer.
    pub fn take_offer(self, goal: Goal) {
        self.choose_goal(goal);
        self.wanted_focus.set(Some(Place::Result));
    }

    /// Keeps entries on this device, or stops keeping them.
    pub fn set_remember(self, on: bool) {
        if self.remember.get_untracked() != on {
            self.remember.set(on);
        }
    }

    /// Ticks or unticks one of the health questions.
    pub fn set_condition(self, condition: Condition, on: bool) {
        self.change(|draft| draft.health.set(condition, on));
    }

    /// Ticks or unticks "none of these".
    pub fn set_no_condition(self, on: bool) {
        self.change(|draft| draft.health.set_none(on));
    }

    /// "I have talked to my clinician about changing my weight" (R6).
    pub fn set_clinician_knows(self, on: bool) {
        self.change(|draft| draft.health.clinician_knows = on);
    }

    /// Takes the number in the other unit; the field shows it in its own.
    pub fn accept(self, meant: DidYouMean) {
        let (units, field, number) = match meant {
            DidYouMean::Pounds(n) => (Units::Us, TextField::WeightMajor, n),
            DidYouMean::Kilograms(n) => (Units::Metric, TextField::WeightMajor, n),
            DidYouMean::Centimetres(n) => (Units::Metric, TextField::HeightMajor, n),
            DidYouMean::Inches(n) => (Units::Metric, TextField::HeightMajor, n * CM_PER_INCH),
        };
        self.change(|draft| {
            // As if it had been typed in a form of that unit, so that its exact value is kept.
            let mut other = Draft {
                units,
                ..Draft::default()
            };
            other.edit(field, &typed(number));
            other.switch_units(draft.units);
            match entry_of(field) {
                Entry::Height => draft.height = other.height,
                _ => draft.weight = other.weight,
            }
        });
        self.wanted_focus.set(Some(Place::Field(field)));
    }

    /// The reader says that the weight is right as it stands.
    pub fn settle_doubt(self) {
        self.settled
            .set(self.reading.with_untracked(|reading| reading.doubt));
        self.wanted_focus
            .set(Some(Place::Field(TextField::WeightMajor)));
    }

    /// Forgets every entry but the units; [`Self::undo_clear`] brings them back until the next change.
    pub fn clear(self) {
        let before = self.draft.get_untracked();
        self.left.set(Left::default());
        self.settled.set(None);
        self.draft.set(Draft {
            units: before.units,
            ..Draft::default()
        });
        self.cleared.set(Some(before));
    }

    /// Whether something was cleared and nothing entered since.
    pub fn can_undo_clear(self) -> bool {
        self.cleared.with(Option::is_some)
    }

    /// Brings back what [`Self::clear`] forgot.
    pub fn undo_clear(self) {
        if let Some(before) = self.cleared.get_untracked() {
            self.restore(before);
        }
    }

    /// Puts a whole draft in place of the entries.
    pub fn restore(self, draft: Draft) {
        self.cleared.set(None);
        self.draft.set(draft);
    }

    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        if self.cleared.with_untracked(Option::is_some) {
            self.cleared.set(None);
        }
    }
}

impl Default for Planner {
    fn default() -> Self {
        Self::new()
    }
}

fn judge(draft: &Draft, reading: &Reading, before: Option<&Judged>) -> Judged {
    let health = draft.health;
    let outcome = match assess(reading, pal(draft.work, draft.leisure), health, draft.goal) {
        Assessment::Incomplete { missing, invalid } => Outcome::Waiting {
            missing,
            invalid,
            last: before
                .filter(|before| before.health == health && !draft.is_pristine())
                .and_then(|before| before.outcome.plan())
                .filter(|_| !reads_as_minor(reading))
                .map(|plan| Box::new(plan.clone())),
        },
        Assessment::NoNumbers(why) => Outcome::NoNumbers(why),
        Assessment::Plan(plan) => Outcome::Ready(plan),
    };
    Judged { outcome, health }
}

/// Whether the age is readable and below 18: then no earlier number stays on the page either (R3).
fn reads_as_minor(reading: &Reading) -> bool {
    reading.age.as_ref().is_ok_and(|age| age.get() < 18)
}

/// A number as a person would type it: at most two decimals, no zeros behind them.
fn typed(number: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "casting saturates, and the entries are positive and below a few thousand"
    )]
    let hundredths = (number * 100.0).round() as u32;
    let mut text = (hundredths / 100).to_string();
    let rest = hundredths % 100;
    if rest > 0 {
        text.push('.');
        if rest < 10 {
            text.push('0');
        }
        text.push_str(&(if rest % 10 == 0 { rest / 10 } else { rest }).to_string());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn numbers_are_written_as_typed() {
        for text in ["154", "70.5", "70.25", "70.05"] {
            assert_eq!(typed(text.parse().unwrap_or_default()), text);
        }
    }
}

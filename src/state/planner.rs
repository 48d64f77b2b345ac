//! The planner as a signal: one draft, and what follows from it.

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

/// Everything the planner knows.
///
/// One value in one signal: each type of signal brings its own copy of the reactive machinery, and reading and judging
/// a draft takes less time than telling who needs to know which part of it.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    draft: Draft,
    reading: Reading,
    outcome: Outcome,
    /// Those that the outcome was given under: a stale answer must not outlive them.
    health: HealthAnswers,
    left: Left,
    settled: Option<DidYouMean>,
    cleared: Option<Draft>,
    /// Whether entries are kept on this device (not only in this tab).
    pub remember: bool,
    /// Whether this browser keeps anything.
    pub keeping: Keeping,
    /// What a screen reader is told, once typing rests.
    pub announcement: String,
    /// Where the keyboard should go; whoever moves it sets it back to none.
    pub wanted_focus: Option<Place>,
}

impl State {
    fn new() -> Self {
        let draft = Draft::default();
        let mut state = Self {
            reading: draft.reading(),
            health: draft.health,
            draft,
            outcome: Outcome::Waiting {
                missing: Vec::new(),
                invalid: Vec::new(),
                last: None,
            },
            left: Left::default(),
            settled: None,
            cleared: None,
            remember: false,
            keeping: Keeping::default(),
            announcement: String::new(),
            wanted_focus: None,
        };
        state.judge();
        state
    }

    /// What was entered.
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The values of the entries.
    pub const fn reading(&self) -> &Reading {
        &self.reading
    }

    /// What the page answers.
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Units of the fields.
    pub const fn units(&self) -> Units {
        self.draft.units
    }

    /// Whether an entry was left since it was last changed, so that an error may be shown at it.
    pub const fn was_left(&self, entry: Entry) -> bool {
        self.left.of(entry)
    }

    /// The soft question about the weight's unit, unless the reader settled it.
    pub fn doubt(&self) -> Option<DidYouMean> {
        self.reading
            .doubt
            .filter(|doubt| self.settled != Some(*doubt))
    }

    /// Whether something was cleared and nothing entered since.
    pub const fn can_undo_clear(&self) -> bool {
        self.cleared.is_some()
    }

    /// What the reader changed, and what follows from it.
    fn change(&mut self, change: impl FnOnce(&mut Draft)) {
        change(&mut self.draft);
        self.cleared = None;
        self.judge();
    }

    /// Another draft: no answer to the one before it stays.
    fn replace(&mut self, draft: Draft) {
        self.outcome = Outcome::Waiting {
            missing: Vec::new(),
            invalid: Vec::new(),
            last: None,
        };
        self.draft = draft;
        self.judge();
    }

    fn judge(&mut self) {
        let Draft {
            work,
            leisure,
            health,
            goal,
            ..
        } = self.draft;
        self.reading = self.draft.reading();
        let outcome = match assess(&self.reading, pal(work, leisure), health, goal) {
            Assessment::Incomplete { missing, invalid } => Outcome::Waiting {
                missing,
                invalid,
                last: None,
            },
            Assessment::NoNumbers(why) => Outcome::NoNumbers(why),
            Assessment::Plan(plan) => Outcome::Ready(plan),
        };
        let before = std::mem::replace(&mut self.outcome, outcome);
        let may_stay =
            self.health == health && !self.draft.is_pristine() && !reads_as_minor(&self.reading);
        if let Outcome::Waiting { last, .. } = &mut self.outcome
            && may_stay
        {
            *last = match before {
                Outcome::Waiting { last, .. } => last,
                Outcome::NoNumbers(_) => None,
                Outcome::Ready(plan) => Some(plan),
            };
        }
        self.health = health;
    }
}

/// The calorie planner. Copies refer to the same state.
///
/// Make it under an [`Owner`] that lives as long as the page: the roots that show it come and go with owners of their
/// own.
#[derive(Debug, Clone, Copy)]
pub struct Planner(RwSignal<State>);

impl Planner {
    /// An empty planner, under the current owner.
    pub fn new() -> Self {
        Self(RwSignal::new(State::new()))
    }

    /// Reads the state, following its changes.
    pub fn with<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.0.track();
        self.with_untracked(read)
    }

    /// Reads the state once.
    pub fn with_untracked<T>(self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.0.read_untracked())
    }

    /// Changes the state and tells who follows it.
    pub fn update(self, change: impl FnOnce(&mut State)) {
        change(&mut self.0.write());
    }

    /// Reads the draft, following its changes.
    pub fn with_draft<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.with(|state| read(&state.draft))
    }

    /// Reads the draft once.
    pub fn with_draft_untracked<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.with_untracked(|state| read(&state.draft))
    }

    /// Reads what the page answers, following its changes.
    pub fn with_outcome<T>(self, read: impl FnOnce(&Outcome) -> T) -> T {
        self.with(|state| read(&state.outcome))
    }

    /// [`State::doubt`], read once.
    pub fn doubt_untracked(self) -> Option<DidYouMean> {
        self.with_untracked(State::doubt)
    }

    /// Takes what was typed into a field.
    pub fn edit(self, field: TextField, text: &str) {
        if self.with_untracked(|state| state.draft.text(field) == text) {
            return;
        }
        self.update(|state| {
            state.left.set(entry_of(field), false);
            state.change(|draft| draft.edit(field, text));
        });
    }

    /// The keyboard left an entry.
    pub fn leave(self, entry: Entry) {
        if !self.with_untracked(|state| state.was_left(entry)) {
            self.update(|state| state.left.set(entry, true));
        }
    }

    /// Changes the units of the fields.
    pub fn switch_units(self, to: Units) {
        if self.with_untracked(|state| state.draft.units != to) {
            self.update(|state| {
                state.draft.switch_units(to);
                state.judge();
            });
        }
    }

    /// Chooses the formula's sex.
    pub fn choose_formula(self, formula: Formula) {
        self.change(&|draft| draft.formula = Some(formula));
    }

    /// Answers the question about working days.
    pub fn choose_work(self, work: Work) {
        self.change(&|draft| draft.work = work);
    }

    /// Answers the question about free time.
    pub fn choose_leisure(self, leisure: Leisure) {
        self.change(&|draft| draft.leisure = leisure);
    }

    /// Chooses a goal.
    pub fn choose_goal(self, goal: Goal) {
        self.change(&|draft| draft.goal = goal);
    }

    /// Chooses a goal that was offered instead of another; the button is gone then, and the keyboard goes to the answer.
    pub fn take_offer(self, goal: Goal) {
        self.choose_goal(goal);
        self.want_focus(Some(Place::Result));
    }

    /// Keeps entries on this device, or stops keeping them.
    pub fn set_remember(self, on: bool) {
        if self.with_untracked(|state| state.remember != on) {
            self.update(|state| state.remember = on);
        }
    }

    /// Ticks or unticks one of the health questions.
    pub fn set_condition(self, condition: Condition, on: bool) {
        self.change(&|draft| draft.health.set(condition, on));
    }

    /// Ticks or unticks "none of these".
    pub fn set_no_condition(self, on: bool) {
        self.change(&|draft| draft.health.set_none(on));
    }

    /// "I have talked to my clinician about changing my weight" (R6).
    pub fn set_clinician_knows(self, on: bool) {
        self.change(&|draft| draft.health.clinician_knows = on);
    }

    /// Takes the number in the other unit; the field shows it in its own.
    pub fn accept(self, meant: DidYouMean) {
        let (units, field, number) = match meant {
            DidYouMean::Pounds(n) => (Units::Us, TextField::WeightMajor, n),
            DidYouMean::Kilograms(n) => (Units::Metric, TextField::WeightMajor, n),
            DidYouMean::Centimetres(n) => (Units::Metric, TextField::HeightMajor, n),
            DidYouMean::Inches(n) => (Units::Metric, TextField::HeightMajor, n * CM_PER_INCH),
        };
        self.change(&|draft| {
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
        self.want_focus(Some(Place::Field(field)));
    }

    /// The reader says that the weight is right as it stands.
    pub fn settle_doubt(self) {
        self.update(|state| state.settled = state.reading.doubt);
        self.want_focus(Some(Place::Field(TextField::WeightMajor)));
    }

    /// Where the keyboard should go.
    pub fn want_focus(self, place: Option<Place>) {
        self.update(|state| state.wanted_focus = place);
    }

    /// Forgets every entry but the units; [`Self::undo_clear`] brings them back until the next change.
    pub fn clear(self) {
        self.update(|state| {
            let units = state.draft.units;
            let before = std::mem::take(&mut state.draft);
            state.left = Left::default();
            state.settled = None;
            state.replace(Draft {
                units,
                ..Draft::default()
            });
            state.cleared = Some(before);
        });
    }

    /// [`State::can_undo_clear`], read once.
    pub fn can_undo_clear(self) -> bool {
        self.with_untracked(State::can_undo_clear)
    }

    /// Brings back what [`Self::clear`] forgot.
    pub fn undo_clear(self) {
        self.update(|state| {
            if let Some(before) = state.cleared.take() {
                state.replace(before);
            }
        });
    }

    /// Puts a whole draft in place of the entries.
    pub fn restore(self, draft: Draft) {
        self.update(|state| {
            state.cleared = None;
            state.replace(draft);
        });
    }

    fn change(self, change: &dyn Fn(&mut Draft)) {
        self.update(|state| state.change(change));
    }
}

impl Default for Planner {
    fn default() -> Self {
        Self::new()
    }
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
        text.push_str(
            &(if rest.is_multiple_of(10) {
                rest / 10
            } else {
                rest
            })
            .to_string(),
        );
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

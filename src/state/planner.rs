//! The planner as a signal: one draft, and what follows from it.

mod acts;
mod guest;
mod kept;

pub use guest::Guest;
pub use kept::{FileProblem, Home, Kept};

use super::keeping::Keeping;
use super::tray::Tray;
use crate::domain::date::Date;
use crate::domain::planner::draft::{DidYouMean, Draft, Entry, Reading, TextField, Units};
use crate::domain::planner::health::HealthAnswers;
use crate::domain::planner::plan::{Assessment, Choices, NoNumbers, Plan, assess};
use crate::domain::planner::quantity::Kilograms;
use leptos::prelude::*;

/// Where the keyboard should go because the button that was pressed is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The answer.
    Result,
    /// A text field.
    Field(TextField),
    /// The question before clearing.
    Question,
    /// The button that clears.
    Clear,
    /// The field for a file.
    File,
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

/// Entries that the reader has left since the last change of them, a bit each: only those show an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Left(u16);

impl Left {
    const fn of(self, entry: Entry) -> bool {
        self.0 >> entry as u16 & 1 == 1
    }

    const fn set(&mut self, entry: Entry, left: bool) {
        let bit = 1 << entry as u16;
        if left {
            self.0 |= bit;
        } else {
            self.0 &= !bit;
        }
    }
}

/// The entry a text field belongs to.
pub const fn entry_of(field: TextField) -> Entry {
    match field {
        TextField::Age => Entry::Age,
        TextField::HeightMajor | TextField::HeightMinor => Entry::Height,
        TextField::WeightMajor | TextField::WeightMinor => Entry::Weight,
        TextField::Pal => Entry::Pal,
        TextField::BodyFat => Entry::BodyFat,
        TextField::Known => Entry::Known,
        TextField::Minutes | TextField::Times => Entry::Exercise,
        TextField::TargetMajor | TextField::TargetMinor => Entry::Target,
        TextField::Date => Entry::Date,
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
    settled_body_fat: Option<Kilograms>,
    /// What stood here before it was cleared, or replaced by a file.
    before: Option<Draft>,
    came_from_file: bool,
    /// Whether the reader is asked before everything is cleared.
    pub asks_clear: bool,
    /// Why the last file was not opened.
    pub file_problem: Option<FileProblem>,
    /// Where the planner stands.
    pub home: Home,
    /// The reader's own entries, while somebody else's plan is on show.
    own: Option<Draft>,
    /// Today, once the browser has told it.
    today: Option<Date>,
    /// Whether entries are kept on this device (not only in this tab).
    pub remember: bool,
    /// Whether this browser keeps anything.
    pub keeping: Keeping,
    /// The page around, where it is not our own.
    pub guest: Option<Guest>,
    /// Where the entries are kept.
    pub kept: Kept,
    /// What a screen reader is told, once typing rests.
    pub announcement: String,
    /// What the tray in the header holds.
    pub tray: Tray,
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
            settled_body_fat: None,
            before: None,
            came_from_file: false,
            asks_clear: false,
            file_problem: None,
            home: Home::default(),
            own: None,
            today: None,
            remember: false,
            keeping: Keeping::default(),
            guest: None,
            kept: Kept::default(),
            announcement: String::new(),
            tray: Tray::default(),
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

    /// The soft question about body fat, unless the reader settled it: weight without fat.
    pub fn body_fat_doubt(&self) -> Option<Kilograms> {
        self.reading
            .rare_fat_free_mass
            .filter(|mass| self.settled_body_fat != Some(*mass))
    }

    /// Today, once the browser has told it.
    pub const fn today(&self) -> Option<Date> {
        self.today
    }

    /// Whether the plan on show came with a link: then nothing is kept.
    pub const fn is_shared(&self) -> bool {
        self.own.is_some()
    }

    /// What the reader changed, and what follows from it.
    fn change(&mut self, change: impl FnOnce(&mut Draft)) {
        change(&mut self.draft);
        self.before = None;
        self.asks_clear = false;
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
        let health = self.draft.health;
        self.reading = self.draft.reading_on(self.today);
        let outcome = match assess(&self.reading, &Choices::of(&self.draft)) {
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

    /// Whether it has ended with its owner. Then nothing else may be asked of it.
    pub fn is_gone(self) -> bool {
        self.0.is_disposed()
    }

    /// Changes the state and tells who follows it.
    pub fn update(self, change: impl FnOnce(&mut State)) {
        change(&mut self.0.write());
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

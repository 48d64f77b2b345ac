//! What a reader does with the planner.

use super::{Guest, Place, Planner, State, entry_of};
use crate::domain::date::Date;
use crate::domain::planner::activity::{Leisure, Work};
use crate::domain::planner::basis::Method;
use crate::domain::planner::draft::{Aim, DidYouMean, Draft, EnergyUnit, Entry, TextField, Units};
use crate::domain::planner::energy::Formula;
use crate::domain::planner::exercise::Exercise;
use crate::domain::planner::goal::Goal;
use crate::domain::planner::health::Condition;
use crate::domain::planner::quantity::CM_PER_INCH;

/// Days to the day that a goal is first put down for: the default of the NIDDK Body Weight Planner.
const USUAL_DAYS: u16 = 180;

impl Planner {
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

    /// Chooses how maintenance is found.
    pub fn choose_method(self, method: Method) {
        self.change(&|draft| draft.method = method);
    }

    /// Chooses an exercise to be planned, or none. The first one comes with how long and how often people often choose.
    pub fn choose_exercise(self, exercise: Option<Exercise>) {
        self.change(&|draft| {
            draft.exercise = exercise;
            for (text, usual) in [(&mut draft.minutes, "30"), (&mut draft.times, "5")] {
                if exercise.is_some() && text.is_empty() {
                    usual.clone_into(text);
                }
            }
        });
    }

    /// Chooses the unit of energy.
    pub fn choose_energy(self, energy: EnergyUnit) {
        self.change(&|draft| {
            let before = std::mem::replace(&mut draft.energy, energy);
            // A number that stands alone was meant in the unit of its time; what it means does not change.
            if before != energy
                && draft
                    .known
                    .trim_end()
                    .ends_with(|end: char| !end.is_ascii_alphabetic())
            {
                draft.known.push_str(match before {
                    EnergyUnit::Kilocalories => " kcal",
                    EnergyUnit::Kilojoules => " kJ",
                });
            }
        });
    }

    /// Chooses how the goal is told. A weight and a date begin with half a year from today.
    pub fn choose_aim(self, aim: Aim) {
        let today = self.with_untracked(State::today);
        self.change(&|draft| {
            draft.aim = aim;
            if let (Aim::Target, Some(today), true) = (aim, today, draft.date.is_empty()) {
                draft.date = today.plus_days(USUAL_DAYS).to_iso();
            }
        });
    }

    /// Takes the day that was offered instead of another.
    pub fn take_day(self, days: u16) {
        if let Some(today) = self.with_untracked(State::today) {
            self.change(&|draft| draft.date = today.plus_days(days).to_iso());
            self.want_focus(Some(Place::Result));
        }
    }

    /// The browser tells what day it is.
    pub fn set_today(self, today: Date) {
        if self.with_untracked(State::today) != Some(today) {
            self.update(|state| {
                state.today = Some(today);
                state.judge();
            });
        }
    }

    /// Shows a plan that came with a link; the reader's own entries wait.
    pub fn show_shared(self, shared: Draft) {
        self.update(|state| {
            let own = state.own.take();
            let before = std::mem::take(&mut state.draft);
            state.own = Some(own.unwrap_or(before));
            state.before = None;
            state.replace(shared);
        });
    }

    /// Makes the plan that came with a link the reader's own, or brings the reader's entries back.
    pub fn settle_shared(self, keep: bool) {
        self.update(|state| {
            if let Some(own) = state.own.take()
                && !keep
            {
                state.replace(own);
            }
        });
        self.want_focus(Some(Place::Result));
    }

    /// Chooses a goal that was offered instead of another; the button is gone then, and the keyboard goes to the answer.
    pub fn take_offer(self, goal: Goal) {
        self.change(&|draft| {
            draft.goal = goal;
            draft.aim = Aim::Pace;
        });
        self.want_focus(Some(Place::Result));
    }

    /// Changes what is known of the page around, where it is not our own.
    pub fn as_guest(self, change: impl FnOnce(&mut Guest)) {
        self.update(|state| {
            if let Some(guest) = &mut state.guest {
                change(guest);
            }
        });
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
        let field = self.take(meant);
        self.want_focus(Some(Place::Field(field)));
    }

    /// Takes a measure in a unit of its own; the field shows it in the reader's. Which field that is.
    pub fn take(self, meant: DidYouMean) -> TextField {
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
        field
    }

    /// The reader says that the weight is right as it stands.
    pub fn settle_doubt(self) {
        self.update(|state| state.settled = state.reading.doubt);
        self.want_focus(Some(Place::Field(TextField::WeightMajor)));
    }

    /// The reader says that body fat is right as it stands.
    pub fn settle_body_fat(self) {
        self.update(|state| state.settled_body_fat = state.reading.rare_fat_free_mass);
        self.want_focus(Some(Place::Field(TextField::BodyFat)));
    }

    /// Where the keyboard should go.
    pub fn want_focus(self, place: Option<Place>) {
        self.update(|state| state.wanted_focus = place);
    }

    /// Puts a whole draft in place of the entries.
    pub fn restore(self, draft: Draft) {
        self.update(|state| {
            state.before = None;
            state.replace(draft);
        });
    }

    fn change(self, change: &dyn Fn(&mut Draft)) {
        self.update(|state| state.change(change));
    }
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

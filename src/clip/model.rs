//! The clip as signals: where it is, whether it runs, how fast.
//!
//! They are numbers and switches only: every other type of signal would be another copy of the machinery.

use leptos::prelude::*;

use plateful_domain::clip::{Speed, Step, advance, step_at, wrap};

/// One clip. It copies cheaply: all copies are the same clip.
#[derive(Debug, Clone, Copy)]
pub struct ClipModel {
    /// A fraction of the loop, 0..1; changes with every frame.
    position: RwSignal<f64>,
    /// Where the step under way begins; changes four times a loop.
    begun: RwSignal<f64>,
    playing: RwSignal<bool>,
    at_half_speed: RwSignal<bool>,
    /// Whether the reader went to the step by its button, and the clip has not moved on since.
    stepped: RwSignal<bool>,
}

impl Default for ClipModel {
    fn default() -> Self {
        Self::new()
    }
}

impl ClipModel {
    /// A clip at its beginning, at rest.
    pub fn new() -> Self {
        Self {
            position: RwSignal::new(Step::Sit.still()),
            begun: RwSignal::new(Step::Sit.start()),
            playing: RwSignal::new(false),
            at_half_speed: RwSignal::new(false),
            stepped: RwSignal::new(false),
        }
    }

    /// Where it is, as a fraction of the loop in 0..1.
    pub fn position(&self) -> f64 {
        self.position.get()
    }

    /// Where it is, for what draws it.
    pub fn position_signal(&self) -> Signal<f64> {
        self.position.into()
    }

    /// What is being done there.
    pub fn step(&self) -> Step {
        step_at(self.begun.get())
    }

    /// Whether it runs.
    pub fn playing(&self) -> bool {
        self.playing.get()
    }

    /// How fast it runs.
    pub fn speed(&self) -> Speed {
        speed(self.at_half_speed.get())
    }

    /// The step that the reader went to by its button, until the clip moves on: what a screen reader is told.
    pub fn stepped_to(&self) -> Option<Step> {
        self.stepped.get().then(|| self.step())
    }

    /// Runs it if it rests, and the other way round.
    pub fn toggle(&self) {
        self.stepped.set(false);
        self.playing.set(!self.playing.get_untracked());
    }

    /// Rests.
    pub fn pause(&self) {
        if self.playing.get_untracked() {
            self.playing.set(false);
        }
    }

    /// Rests at the step after this one.
    pub fn next(&self) {
        self.go_to(self.step_untracked().next());
    }

    /// Rests at the step before this one.
    pub fn previous(&self) {
        self.go_to(self.step_untracked().previous());
    }

    /// Rests at `position`, a fraction of the loop.
    pub fn seek(&self, position: f64) {
        self.pause();
        self.stepped.set(false);
        self.move_to(wrap(position));
    }

    /// Runs at the other speed.
    pub fn change_speed(&self) {
        self.at_half_speed.set(!self.at_half_speed.get_untracked());
    }

    /// Goes on by the time that has passed, in seconds, if it runs.
    pub fn tick(&self, seconds: f64) {
        if self.playing.get_untracked() {
            let speed = speed(self.at_half_speed.get_untracked());
            self.move_to(advance(self.position.get_untracked(), seconds, speed));
        }
    }

    fn step_untracked(&self) -> Step {
        step_at(self.begun.get_untracked())
    }

    fn go_to(&self, step: Step) {
        self.pause();
        self.move_to(step.still());
        self.stepped.set(true);
    }

    fn move_to(&self, position: f64) {
        let step = step_at(position);
        if step != self.step_untracked() {
            self.begun.set(step.start());
        }
        self.position.set(position);
    }
}

fn speed(half: bool) -> Speed {
    if half { Speed::Half } else { Speed::Full }
}

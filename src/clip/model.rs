//! The clip as signals: position, playing, speed.
//!
//! Only numbers and booleans: each other type of signal would add its own copy of the signal code to the WebAssembly.

use leptos::prelude::*;

use plateful_domain::clip::{Speed, Step, advance, step_at, wrap};

/// A clip. Copies share the same state.
#[derive(Debug, Clone, Copy)]
pub struct ClipModel {
    /// Position as a fraction of the loop, 0..1; changes with every frame.
    position: RwSignal<f64>,
    /// Where the current step begins; changes four times per loop.
    begun: RwSignal<f64>,
    playing: RwSignal<bool>,
    at_half_speed: RwSignal<bool>,
    /// Whether the reader chose the step with its button and the clip has not moved since.
    stepped: RwSignal<bool>,
}

impl Default for ClipModel {
    fn default() -> Self {
        Self::new()
    }
}

impl ClipModel {
    /// A clip at its beginning, paused.
    pub fn new() -> Self {
        Self {
            position: RwSignal::new(Step::Sit.still()),
            begun: RwSignal::new(Step::Sit.start()),
            playing: RwSignal::new(false),
            at_half_speed: RwSignal::new(false),
            stepped: RwSignal::new(false),
        }
    }

    /// The position as a fraction of the loop, in 0..1.
    pub fn position(&self) -> f64 {
        self.position.get()
    }

    /// The position, for the drawing.
    pub fn position_signal(&self) -> Signal<f64> {
        self.position.into()
    }

    /// The current step.
    pub fn step(&self) -> Step {
        step_at(self.begun.get())
    }

    /// Whether it is playing.
    pub fn playing(&self) -> bool {
        self.playing.get()
    }

    /// The speed.
    pub fn speed(&self) -> Speed {
        speed(self.at_half_speed.get())
    }

    /// The step that the reader chose with its button, until the clip moves on. Announced to screen readers.
    pub fn stepped_to(&self) -> Option<Step> {
        self.stepped.get().then(|| self.step())
    }

    /// Plays if paused, and pauses if playing.
    pub fn toggle(&self) {
        self.stepped.set(false);
        self.playing.set(!self.playing.get_untracked());
    }

    /// Pauses.
    pub fn pause(&self) {
        if self.playing.get_untracked() {
            self.playing.set(false);
        }
    }

    /// Pauses at the next step.
    pub fn next(&self) {
        self.go_to(self.step_untracked().next());
    }

    /// Pauses at the previous step.
    pub fn previous(&self) {
        self.go_to(self.step_untracked().previous());
    }

    /// Pauses at `position`, a fraction of the loop.
    pub fn seek(&self, position: f64) {
        self.pause();
        self.stepped.set(false);
        self.move_to(wrap(position));
    }

    /// Switches to the other speed.
    pub fn change_speed(&self) {
        self.at_half_speed.set(!self.at_half_speed.get_untracked());
    }

    /// Advances by the elapsed `seconds`, if it is playing.
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

//! The clip as signals: where it is, whether it runs, how fast.

use leptos::prelude::*;

use crate::domain::clip::{Speed, Step, advance, step_at, wrap};

/// One clip. It copies cheaply: all copies are the same clip.
#[derive(Debug, Clone, Copy)]
pub struct ClipModel {
    position: RwSignal<f64>,
    playing: RwSignal<bool>,
    speed: RwSignal<Speed>,
    stepped_to: RwSignal<Option<Step>>,
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
            playing: RwSignal::new(false),
            speed: RwSignal::new(Speed::default()),
            stepped_to: RwSignal::new(None),
        }
    }

    /// Where it is, as a fraction of the loop in 0..1.
    pub fn position(&self) -> f64 {
        self.position.get()
    }

    /// What is being done there.
    pub fn step(&self) -> Step {
        step_at(self.position.get())
    }

    /// Whether it runs. A clip that is gone does not.
    pub fn playing(&self) -> bool {
        self.playing.try_get().unwrap_or(false)
    }

    /// How fast it runs.
    pub fn speed(&self) -> Speed {
        self.speed.get()
    }

    /// The step that the reader went to by its button, until the clip moves on: what a screen reader is told.
    pub fn stepped_to(&self) -> Option<Step> {
        self.stepped_to.get()
    }

    /// Runs it if it rests, and the other way round.
    pub fn toggle(&self) {
        self.stepped_to.set(None);
        self.playing.update(|playing| *playing = !*playing);
    }

    /// Rests.
    pub fn pause(&self) {
        if self.playing.try_get_untracked() == Some(true) {
            self.playing.set(false);
        }
    }

    /// Rests at the step after this one.
    pub fn next(&self) {
        self.go_to(step_at(self.position.get_untracked()).next());
    }

    /// Rests at the step before this one.
    pub fn previous(&self) {
        self.go_to(step_at(self.position.get_untracked()).previous());
    }

    /// Rests at `position`, a fraction of the loop.
    pub fn seek(&self, position: f64) {
        self.pause();
        self.stepped_to.set(None);
        self.position.set(wrap(position));
    }

    /// Runs at the other speed.
    pub fn change_speed(&self) {
        self.speed.update(|speed| *speed = speed.other());
    }

    /// Goes on by the time that has passed, in seconds, if it runs; says whether it does.
    pub fn tick(&self, seconds: f64) -> bool {
        let playing = self.playing.try_get_untracked() == Some(true);
        if playing {
            let speed = self.speed.get_untracked();
            self.position
                .update(|position| *position = advance(*position, seconds, speed));
        }
        playing
    }

    fn go_to(&self, step: Step) {
        self.pause();
        self.position.set(step.still());
        self.stepped_to.set(Some(step));
    }
}

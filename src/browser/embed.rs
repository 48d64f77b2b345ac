//! The planner on somebody else's page: made, set up, and taken away again without a trace. [`article`] is the same for
//! an article.
//!
//! The custom element around it (`embed/life.js`) owns the shadow root and the events; here is what needs the
//! planner. Nothing here listens to the window or the document: what is listened to goes with the instance.

pub mod article;
mod look;

use std::cell::Cell;

use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::Owner;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::effects::effect;
use super::{chart, failure, planner, take_away};
use crate::state::planner::{Guest, Planner};
use crate::view::markup::{Markup, MarkupState};
use crate::view::planner::planner_view;
use crate::view::planner::words::guest::fault;
use plateful_domain::embed::{self, AttributeError, AttributeName, Element, Setting, Shared};
use plateful_domain::planner::decimal::trimmed;
use plateful_domain::planner::draft::{DidYouMean, TextField};

thread_local! {
    static LIVE: Cell<u32> = const { Cell::new(0) };
}

/// How many instances there are.
pub fn live() -> u32 {
    LIVE.with(Cell::get)
}

/// Calls `told` with a text when the program has panicked: no instance can be used from then on.
pub fn on_panic(told: Function) {
    failure::tell(told);
}

/// One planner on somebody else's page. Dropped, it leaves the place empty, and nothing of it runs on.
#[derive(Debug)]
pub struct Instance {
    planner: Planner,
    /// Carries theme, typeface and accent.
    frame: HtmlElement,
    place: HtmlElement,
    /// Attributes that cannot be used, in the order of all.
    faults: [bool; AttributeName::ALL.len()],
    view: Option<View>,
    owner: Owner,
}

/// What is on the page, and the effects that keep it up to date.
struct View {
    shown: MarkupState,
    owner: Owner,
}

impl std::fmt::Debug for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("View")
    }
}

impl Instance {
    /// Fills `place`, inside of `frame`, with a planner. `host` names the site around it for the reader, `full_page` is
    /// the address of the page that it comes from. `changed` is called with the goal's name and the calories, each or
    /// both `undefined`, whenever what may be told has changed.
    pub fn new(
        frame: HtmlElement,
        place: HtmlElement,
        host: &str,
        full_page: &str,
        changed: Function,
    ) -> Self {
        LIVE.with(|live| live.set(live.get() + 1));
        begin(&place);
        let owner = Owner::new();
        let planner = owner.with(Planner::new);
        planner.update(|state| {
            state.guest = Some(Guest {
                host: host.to_owned(),
                full_page: full_page.to_owned(),
                emits: false,
                is_stopped: false,
                is_compact: false,
                heading_level: 2,
                faults: Vec::new(),
            });
        });
        let mut instance = Self {
            planner,
            frame,
            place,
            faults: [false; AttributeName::ALL.len()],
            view: None,
            owner,
        };
        planner::settle_guest(planner);
        instance.owner.with(|| tell(planner, changed));
        instance.show();
        instance
    }

    /// Builds the view, anew where its shape has changed.
    fn show(&mut self) {
        self.view = None;
        let planner = self.planner;
        let owner = self.owner.with(Owner::new);
        let shown = owner.with(|| {
            let mut shown = planner_view(planner, "goal").build();
            shown.mount(&self.place, None);
            shown
        });
        owner.with(|| {
            planner::attach_guest(planner, &self.place);
            chart::attach(planner, &self.place);
            take_away::attach_guest(planner, &self.place);
        });
        self.view = Some(View { shown, owner });
    }

    /// Says anew which site is around it; empty where that is not known.
    pub fn name_site(&self, host: String) {
        self.planner.as_guest(|guest| guest.host = host);
    }

    /// Sets an attribute, or takes it away; what to mend, if it cannot be used. An attribute that was taken away, or
    /// cannot be used, is as if it had never been set, but what the reader has entered since stays.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Option<String> {
        let which = AttributeName::ALL
            .into_iter()
            .position(|which| which.attribute().name == name)?;
        let read = value.and_then(|value| embed::read(Element::Goal, name, value));
        let wrong = match read {
            Some(Err(error)) => {
                self.withdraw(name);
                Some(error)
            }
            Some(Ok(setting)) => {
                self.apply(setting);
                None
            }
            None => {
                self.withdraw(name);
                None
            }
        };
        if let Some(fault) = self.faults.get_mut(which) {
            *fault = wrong.is_some();
        }
        self.say_faults();
        wrong.map(fault)
    }

    fn say_faults(&self) {
        let faults: Vec<String> = AttributeName::ALL
            .into_iter()
            .zip(self.faults)
            .filter(|(_, wrong)| *wrong)
            .map(|(which, _)| fault(AttributeError(which)))
            .collect();
        self.planner.as_guest(|guest| guest.faults = faults);
    }

    fn withdraw(&mut self, name: &str) {
        match name {
            "theme" | "font" | "accent" => look::withdraw(&self.frame, name),
            "emit" => self.apply(Setting::Emit(false)),
            "heading-level" => self.apply(Setting::HeadingLevel(2)),
            "layout" => self.apply(Setting::Compact(false)),
            _ => {}
        }
    }

    fn apply(&mut self, setting: Setting) {
        let planner = self.planner;
        match setting {
            Setting::Goal(goal) => planner.choose_goal(goal),
            Setting::Units(units) => planner.switch_units(units),
            Setting::Energy(energy) => planner.choose_energy(energy),
            Setting::Sex(formula) => planner.choose_formula(formula),
            Setting::Age(years) => planner.edit(TextField::Age, &trimmed(years, 0)),
            Setting::Height(cm) => {
                planner.take(DidYouMean::Centimetres(cm));
            }
            Setting::Weight(kg) => {
                planner.take(DidYouMean::Kilograms(kg));
            }
            Setting::Work(work) => planner.choose_work(work),
            Setting::Leisure(leisure) => planner.choose_leisure(leisure),
            Setting::Theme(_) | Setting::Font(_) | Setting::Accent(_) => {
                look::apply(&self.frame, setting);
            }
            Setting::Source | Setting::Language | Setting::Edition => {}
            Setting::Emit(emits) => planner.as_guest(|guest| guest.emits = emits),
            Setting::HeadingLevel(level) => self.reshape(|guest| guest.heading_level = level),
            Setting::Compact(compact) => self.reshape(|guest| guest.is_compact = compact),
        }
    }

    /// Changes what the view is built by.
    fn reshape(&mut self, change: impl FnOnce(&mut Guest)) {
        let shape = |guest: &Guest| (guest.heading_level, guest.is_compact);
        let current = || {
            self.planner
                .with_untracked(|state| state.guest.as_ref().map(shape))
        };
        let before = current();
        self.planner.as_guest(change);
        if current() != before {
            self.show();
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        LIVE.with(|live| live.set(live.get().saturating_sub(1)));
        self.view = None;
        self.owner.cleanup();
    }
}

impl Drop for View {
    fn drop(&mut self) {
        self.shown.unmount();
        self.owner.cleanup();
    }
}

/// Calls `changed` whenever what may be told has changed.
fn tell(planner: Planner, changed: Function) {
    let mut before: Option<Shared> = None;
    effect(move || {
        let shared = planner.with(|state| {
            let is_told = state.guest.as_ref().is_some_and(Guest::is_told);
            is_told.then(|| {
                Shared::of(
                    state
                        .outcome()
                        .plan()
                        .filter(|_| !state.outcome().is_stale()),
                )
            })
        });
        if before == shared {
            return;
        }
        before = shared;
        let shared = shared.unwrap_or_default();
        let goal = shared
            .goal
            .map_or(JsValue::UNDEFINED, |goal| embed::goal_name(goal).into());
        let kcal = shared.kcal.map_or(JsValue::UNDEFINED, Into::into);
        // What the site does with it is not the planner's concern.
        let _ = changed.call2(&JsValue::UNDEFINED, &goal, &kcal);
    });
}

/// Has leptos start what runs its effects: it does so when something is mounted, be it nothing.
fn begin(place: &HtmlElement) {
    let nothing: Box<dyn FnOnce() -> [Markup; 0]> = Box::new(|| []);
    drop(mount_to(place.clone(), nothing));
}

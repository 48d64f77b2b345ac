//! The planner on a host page: created, configured, and removed without leaving anything behind.
//!
//! The custom element around it (`embed/element-base.ts`) owns the shadow root and the events; here is what needs the
//! planner. What is listened to goes with the instance.

use std::any::Any;

use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::{LIVE, fault_sentences, look};
use crate::browser::{by_hand, dom};
use crate::planner::state::{Abilities, HostPage};
use crate::planner::words::guest::fault;
use crate::planner::{Planner, PlannerState, setup};
use plateful_domain::embed::{self, AttributeError, AttributeName, Element, Setting, Shared};

/// One planner on a host page. Dropping it empties the container and stops everything.
#[derive(Debug)]
pub struct Instance {
    planner: PlannerState,
    host: HostPage,
    /// Has the attributes for theme, typeface and accent.
    frame: HtmlElement,
    place: HtmlElement,
    /// Attributes with unusable values.
    faults: Vec<AttributeName>,
    /// The mounted view, which is unmounted when this is dropped.
    view: Option<Box<dyn Any>>,
    owner: Owner,
}

impl Instance {
    /// Fills `place`, inside `frame`, with a planner. `host` is the name of the surrounding site for the reader,
    /// `full_page` the address of the planner's own page. `changed` is called with the goal's name and the calories,
    /// each or both `undefined`, whenever what may be told has changed.
    pub fn new(
        frame: HtmlElement,
        place: HtmlElement,
        host: &str,
        full_page: &str,
        changed: Function,
    ) -> Self {
        LIVE.with(|live| live.set(live.get() + 1));
        let owner = Owner::new();
        let (planner, host) = owner.with(|| {
            let host = HostPage::new(host.to_owned(), full_page.to_owned());
            (PlannerState::embedded("goal", host), host)
        });
        let mut instance = Self {
            planner,
            host,
            frame,
            place,
            faults: Vec::new(),
            view: None,
            owner,
        };
        let around = instance.place.clone();
        instance.owner.with(|| {
            setup::prepare_embedded(planner);
            let place = around.clone();
            dom::listen_owned(&around, "click", true, move |_| by_hand::put_in(&place));
        });
        instance.show();
        // After the first mount, which sets up the executor that effects need.
        instance.owner.with(|| tell(planner, host, changed));
        instance
    }

    /// Builds the view; also called when its structure has changed.
    fn show(&mut self) {
        self.view = None;
        let state = self.planner;
        let place = self.place.clone();
        let mounted = self
            .owner
            .with(|| mount_to(place, move || view! { <Planner state/> }));
        self.view = Some(Box::new(mounted));
    }

    /// Sets the name of the surrounding site; empty if unknown.
    pub fn name_site(&self, host: String) {
        self.host.host.set(host);
    }

    /// Says what works where it stands: links that open a tab, files that are saved, the clipboard. What does not is not
    /// offered.
    pub fn limit(&self, opens: bool, saves: bool, copies: bool) {
        self.host.can.set(Abilities {
            opens,
            saves,
            copies,
        });
    }

    /// Sets an attribute, or takes it away; what to mend, if it cannot be used. An attribute that was taken away, or
    /// cannot be used, is as if it had never been set, but what the reader has entered since stays.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Option<String> {
        let which = AttributeName::named(Element::Goal, name)?;
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
        self.faults.retain(|other| *other != which);
        self.faults.extend(wrong.map(|AttributeError(which)| which));
        self.say_faults();
        wrong
            .map(fault)
            .or_else(|| look::adjusted(&self.frame, Element::Goal, name, value?))
    }

    fn say_faults(&self) {
        let sentences = fault_sentences(Element::Goal, &self.faults);
        self.host.faults.set(sentences);
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
        let (planner, host) = (self.planner, self.host);
        match setting {
            Setting::Choice(selection) => planner.update(|model| model.choose(selection)),
            Setting::Number(field, value) => planner.update(|model| model.fill_in(field, value)),
            Setting::Theme(_) | Setting::Font(_) | Setting::Accent(_) => {
                look::apply(&self.frame, setting);
            }
            Setting::Source | Setting::Language | Setting::Edition => {}
            Setting::Emit(emits) => host.emits.set(emits),
            Setting::HeadingLevel(level) => self.reshape(host.heading_level, level),
            Setting::Compact(compact) => self.reshape(host.is_compact, compact),
        }
    }

    /// Changes a value on which the view's structure depends, and rebuilds the view.
    fn reshape<T: PartialEq + Send + Sync + 'static>(&mut self, signal: RwSignal<T>, value: T) {
        if signal.with_untracked(|now| *now != value) {
            signal.set(value);
            self.show();
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        LIVE.with(|live| live.set(live.get().saturating_sub(1)));
        by_hand::leave(&self.place);
        self.view = None;
        self.owner.cleanup();
    }
}

/// Calls `changed` whenever what may be told has changed.
fn tell(planner: PlannerState, host: HostPage, changed: Function) {
    let shared = Memo::new(move |_| {
        host.is_told().then(|| {
            planner.with(|model| {
                let outcome = model.outcome();
                Shared::of(
                    outcome
                        .plan()
                        .filter(|_| !outcome.is_stale())
                        .map(AsRef::as_ref),
                )
            })
        })
    });
    Effect::watch(
        move || shared.get(),
        move |shared: &Option<Shared>, _, _| {
            let shared = shared.unwrap_or_default();
            let goal = shared
                .goal
                .map_or(JsValue::UNDEFINED, |goal| embed::goal_name(goal).into());
            let kcal = shared.kcal.map_or(JsValue::UNDEFINED, Into::into);
            // Ignore an exception in the host page's handler.
            let _ = changed.call2(&JsValue::UNDEFINED, &goal, &kcal);
        },
        false,
    );
}

//! An article on somebody else's page.
//!
//! Everything that it listens to lies inside of its place, and goes with it: links within the article are followed here,
//! in place, because the address and the history belong to the page around it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::Owner;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};

use super::{LIVE, View, begin, look};
use crate::browser::{actions, clip, deep_link, dom, folds, load, status};
use crate::planner::words::guest::fault;
use crate::state::folds::Folds;
use crate::view;
use crate::view::clip::drive_with;
use crate::view::markup::{Markup, div};
use crate::view::page::{Around, PageState, guest_page, guest_state};
use plateful_domain::article::Prepared;
use plateful_domain::embed::{self, AttributeError, AttributeName, Element, Setting};

/// One article on somebody else's page. Dropped, it leaves the place empty, and nothing of it runs on.
#[derive(Debug)]
pub struct Article {
    inside: Rc<Inside>,
    frame: HtmlElement,
    /// Attributes that cannot be used, in the order of all.
    faults: [bool; AttributeName::ALL.len()],
    _heard: [Heard; 2],
}

/// What an answer that comes later still has to find.
struct Inside {
    place: HtmlElement,
    base: String,
    /// Where links to the article's own page lead, ending in `/`; empty: nowhere.
    page: String,
    /// Called with a code and a sentence.
    told: Function,
    source: RefCell<String>,
    heading_level: Cell<u8>,
    content: RefCell<Content>,
    view: RefCell<Option<View>>,
    notes: RefCell<Option<View>>,
    /// Of the article on show.
    folds: Cell<Option<Folds>>,
    /// Counts fetches: only the last one's answer is shown.
    turn: Cell<u32>,
    /// Whether the reader waits for what comes next, and is taken to it.
    is_awaited: Cell<bool>,
    owner: Owner,
}

enum Content {
    State(PageState),
    Article(Box<Prepared>),
}

impl std::fmt::Debug for Inside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inside")
    }
}

/// A listener on the place, until it is dropped.
#[derive(Debug)]
struct Heard {
    place: HtmlElement,
    event: &'static str,
    called: Closure<dyn FnMut(Event)>,
}

impl Heard {
    fn new(place: &HtmlElement, event: &'static str, called: Box<dyn FnMut(Event)>) -> Self {
        let called = Closure::wrap(called);
        // On the way down: what folds tell does not come up. A place takes any listener.
        let _ = place.add_event_listener_with_callback_and_bool(
            event,
            called.as_ref().unchecked_ref(),
            true,
        );
        Self {
            place: place.clone(),
            event,
            called,
        }
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        let _ = self.place.remove_event_listener_with_callback_and_bool(
            self.event,
            self.called.as_ref().unchecked_ref(),
            true,
        );
    }
}

impl Article {
    /// Fills `place`, inside of `frame`, with the article `source` of the site `base`, an address ending in `/`; with its
    /// usual one where `source` is empty. `page` is the site whose pages its links lead to, empty for none. `told` is called with a code and a sentence when it cannot be shown.
    pub fn new(
        frame: HtmlElement,
        place: HtmlElement,
        base: &str,
        page: &str,
        source: &str,
        told: Function,
    ) -> Self {
        LIVE.with(|live| live.set(live.get() + 1));
        begin(&place);
        drive_with(clip::drive_guest);
        let inside = Rc::new(Inside {
            place: place.clone(),
            base: base.to_owned(),
            page: page.to_owned(),
            told,
            source: RefCell::new(source.trim().to_owned()),
            heading_level: Cell::new(2),
            content: RefCell::new(Content::State(PageState::Loading)),
            view: RefCell::new(None),
            notes: RefCell::new(None),
            folds: Cell::new(None),
            turn: Cell::new(0),
            is_awaited: Cell::new(false),
            owner: Owner::new(),
        });
        let (clicked, toggled) = (Rc::downgrade(&inside), Rc::downgrade(&inside));
        let heard = [
            Heard::new(
                &place,
                "click",
                Box::new(move |event| {
                    if let Some(inside) = clicked.upgrade() {
                        click(&inside, &event);
                    }
                }),
            ),
            Heard::new(
                &place,
                "toggle",
                Box::new(move |_| {
                    if let Some(inside) = toggled.upgrade()
                        && let Some(folds) = inside.folds.get()
                    {
                        folds::count_open(folds, &inside.place);
                    }
                }),
            ),
        ];
        fetch(&inside);
        Self {
            inside,
            frame,
            faults: [false; AttributeName::ALL.len()],
            _heard: heard,
        }
    }

    /// Sets an attribute, or takes it away; what to mend, if it cannot be used.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Option<String> {
        let which = AttributeName::ALL
            .into_iter()
            .position(|which| which.attribute().name == name)?;
        let read = value.and_then(|value| embed::read(Element::Article, name, value));
        let wrong = match read {
            Some(Ok(setting)) => {
                self.apply(setting);
                None
            }
            Some(Err(error)) => Some(error),
            None => {
                look::withdraw(&self.frame, name);
                if name == "heading-level" {
                    self.apply(Setting::HeadingLevel(2));
                }
                None
            }
        };
        if name == "src" {
            // Also one that cannot be used: the reader is told in place of the article.
            let source = value.unwrap_or_default().trim();
            if *self.inside.source.borrow() != source {
                self.inside.source.replace(source.to_owned());
                fetch(&self.inside);
            }
        }
        if let Some(fault) = self.faults.get_mut(which)
            && *fault != wrong.is_some()
        {
            *fault = wrong.is_some();
            self.say_faults();
        }
        wrong.map(fault)
    }

    fn apply(&self, setting: Setting) {
        match setting {
            Setting::HeadingLevel(level) => {
                if self.inside.heading_level.replace(level) != level {
                    show(&self.inside);
                }
            }
            _ => look::apply(&self.frame, setting),
        }
    }

    /// Over the article, where its owner sees it.
    fn say_faults(&self) {
        let mut notes = Vec::new();
        for (which, wrong) in AttributeName::ALL.into_iter().zip(self.faults) {
            if wrong {
                notes.push(div("p", "author-notice").with(fault(AttributeError(which))));
            }
        }
        let notes: Markup = notes.into();
        self.inside.notes.replace(None);
        let first = self.inside.place.first_child();
        let mut shown = notes.build();
        shown.mount(&self.inside.place, first.as_ref());
        let owner = self.inside.owner.with(Owner::new);
        self.inside.notes.replace(Some(View { shown, owner }));
    }
}

impl Drop for Article {
    fn drop(&mut self) {
        LIVE.with(|live| live.set(live.get().saturating_sub(1)));
        // What is still on its way finds that it is not the last one asked for.
        self.inside.turn.set(self.inside.turn.get() + 1);
        self.inside.view.replace(None);
        self.inside.notes.replace(None);
        self.inside.owner.cleanup();
    }
}

/// Fetches and shows what is asked for now.
fn fetch(inside: &Rc<Inside>) {
    let turn = inside.turn.get() + 1;
    inside.turn.set(turn);
    inside.content.replace(Content::State(PageState::Loading));
    show(inside);
    let inside = Rc::clone(inside);
    spawn_local(async move {
        let source = inside.source.borrow().clone();
        let asked = (!source.is_empty()).then_some(source.as_str());
        let loaded = load::article_of(&inside.base, asked).await;
        if inside.turn.get() != turn {
            return;
        }
        let failed = loaded.as_ref().err().and_then(code);
        inside.content.replace(match loaded {
            Ok(prepared) => Content::Article(Box::new(prepared)),
            Err(state) => Content::State(state),
        });
        show(&inside);
        if inside.is_awaited.take()
            && let Some(heading) = dom::query_in(&inside.place, ".h1")
        {
            deep_link::go(&heading);
        }
        if let Some(code) = failed {
            let said = dom::query_in(&inside.place, ".page-state p")
                .and_then(|said| said.text_content())
                .unwrap_or_default();
            // What the site does with it is not the article's concern.
            let _ = inside
                .told
                .call2(&JsValue::UNDEFINED, &code.into(), &said.into());
        }
    });
}

/// The code of an error for the site's owner. An address that is not allowed is told as an attribute that cannot be used.
const fn code(state: &PageState) -> Option<&'static str> {
    match state {
        PageState::Loading | PageState::NotAllowed => None,
        PageState::NotFound => Some("not-found"),
        PageState::Offline => Some("network"),
        PageState::Server(_) => Some("server"),
        PageState::Unreadable(_) => Some("unreadable"),
    }
}

/// Builds the view anew.
fn show(inside: &Inside) {
    inside.folds.set(None);
    inside.view.replace(None);
    let full_page = full_page(inside);
    let around = Around {
        base: &inside.base,
        full_page: &full_page,
        heading_level: inside.heading_level.get(),
    };
    let owner = inside.owner.with(Owner::new);
    let shown = owner.with(|| {
        let markup = match &*inside.content.borrow() {
            Content::State(state) => guest_state(state, &around),
            Content::Article(prepared) => {
                let folds = Folds::new(view::article::folds(&prepared.article.body));
                inside.folds.set(Some(folds));
                guest_page(prepared, folds, &around)
            }
        };
        let language = match &*inside.content.borrow() {
            Content::Article(prepared) if !prepared.article.lang.is_empty() => {
                prepared.article.lang.clone()
            }
            _ => "en".to_owned(),
        };
        dom::set_or_remove(&inside.place, "lang", Some(&language));
        let mut shown = markup.build();
        shown.mount(&inside.place, None);
        shown
    });
    if let Some(folds) = inside.folds.get() {
        folds::count_open(folds, &inside.place);
        owner.with(|| folds::obey(folds, inside.place.clone()));
    }
    inside.view.replace(Some(View { shown, owner }));
}

/// The same article on its own page.
fn full_page(inside: &Inside) -> String {
    let source = inside.source.borrow();
    if inside.page.is_empty() || source.is_empty() || *source == load::MAIN {
        return inside.page.clone();
    }
    let source = String::from(js_sys::encode_uri_component(&source)).replace("%2F", "/");
    [&inside.page, "?src=", &source].concat()
}

/// A click on something of ours; what is a link for a new tab or window stays one.
fn click(inside: &Rc<Inside>, event: &Event) {
    status::speak_in(dom::query_in(&inside.place, ".status"));
    let mouse = event.dyn_ref::<web_sys::MouseEvent>();
    if mouse.is_some_and(|mouse| {
        mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key()
    }) {
        return;
    }
    if let Some(button) = dom::closest(event, "[data-action]") {
        match button.get_attribute("data-action").as_deref() {
            Some("retry") => {
                inside.is_awaited.set(true);
                fetch(inside);
            }
            Some("copy-link") => {
                event.prevent_default();
                actions::copy(&button.get_attribute("href").unwrap_or_default());
            }
            Some("video") => actions::video(event, &button),
            _ => {}
        }
        return;
    }
    let Some(link) = dom::closest(event, "a[href]:not([target])") else {
        return;
    };
    let href = link.get_attribute("href").unwrap_or_default();
    let full_page = full_page(inside);
    let Some(id) = href
        .strip_prefix(full_page.as_str())
        .and_then(|rest| rest.strip_prefix('#'))
    else {
        return;
    };
    let target = inside
        .place
        .get_root_node()
        .dyn_into::<web_sys::DocumentFragment>()
        .ok()
        .and_then(|root| root.get_element_by_id(id))
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    // The page around it stays where it is, even if there is nothing to go to.
    event.prevent_default();
    if let Some(target) = target {
        deep_link::open(&target);
        deep_link::go(&target);
    }
}

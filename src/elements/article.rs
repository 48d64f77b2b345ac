//! An article on a host page.
//!
//! All its listeners are inside its container and are removed with it. Links within the article are handled here,
//! because the address and history belong to the host page.

use std::any::Any;

use js_sys::Function;
use leptos::either::Either;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, RequestCache};

use super::{LIVE, fault_sentences, look};
use crate::article::Site;
use crate::browser::{
    actions, by_hand, clipboard, deep_link, dom, popovers, preview, status, video,
};
use crate::page::{HostPage, HostState, PageState, load};
use crate::planner::words::guest::fault;
use plateful_domain::article::Prepared;
use plateful_domain::embed::{self, AttributeError, AttributeName, Element, Setting};

/// One article on a host page. Dropping it empties the container, stops everything, and frees its elements.
#[derive(Debug)]
pub struct Article {
    state: State,
    frame: HtmlElement,
    place: HtmlElement,
    /// Attributes with unusable values.
    faults: Vec<AttributeName>,
    heading_level: u8,
    /// Unmounts the view when it is dropped.
    view: Option<Box<dyn Any>>,
    owner: Owner,
}

/// The state that the view shows, shared with fetches that finish later.
#[derive(Debug, Clone, Copy)]
struct State {
    content: RwSignal<Content>,
    /// Sentences for the site's owner, one per unusable attribute.
    faults: RwSignal<Vec<String>>,
    fixed: StoredValue<Fixed, LocalStorage>,
    source: StoredValue<String>,
    /// Counts fetches: only the result of the last one is shown.
    turn: StoredValue<u32>,
    /// Whether the reader asked for the next result, which then gets focus.
    is_awaited: StoredValue<bool>,
}

/// The fixed settings.
#[derive(Debug)]
struct Fixed {
    place: HtmlElement,
    base: String,
    /// The site for links to the article's own page, ending in `/`; empty for none.
    page: String,
    /// Called with a code and a sentence on an error.
    told: Function,
    /// The usual article's text, where it is not to be fetched.
    usual: Option<String>,
}

#[derive(Debug, Clone)]
enum Content {
    State(PageState),
    Article(Box<Prepared>),
}

impl Article {
    /// Fills `place`, inside of `frame`, with the article `source` of the site `base`, an address ending in `/`; with its
    /// usual one where `source` is empty. `page` is the site whose pages its links lead to, empty for none. `told` is
    /// called with a code and a sentence when it cannot be shown. `usual` is the text of the usual article, where `base`
    /// does not have it.
    pub fn new(
        frame: HtmlElement,
        place: HtmlElement,
        base: &str,
        page: &str,
        source: &str,
        told: Function,
        usual: Option<String>,
    ) -> Self {
        LIVE.with(|live| live.set(live.get() + 1));
        let owner = Owner::new();
        let state = owner.with(|| State {
            content: RwSignal::new(Content::State(PageState::Loading)),
            faults: RwSignal::new(Vec::new()),
            fixed: StoredValue::new_local(Fixed {
                place: place.clone(),
                base: base.to_owned(),
                page: page.to_owned(),
                told,
                usual,
            }),
            source: StoredValue::new(source.trim().to_owned()),
            turn: StoredValue::new(0),
            is_awaited: StoredValue::new(false),
        });
        owner.with(|| {
            // In the capture phase, because a listener of the host page might stop the event.
            dom::listen_owned(&place, "click", true, move |event| click(state, &event));
            let around = place.clone();
            dom::listen_owned(&place, "focusin", false, move |event| {
                popovers::close_behind(&around, &event);
            });
        });
        let mut article = Self {
            state,
            frame,
            place,
            faults: Vec::new(),
            heading_level: 2,
            view: None,
            owner,
        };
        article.show();
        fetch(state, RequestCache::Default);
        article
    }

    /// Builds the view; also called when the heading level has changed.
    fn show(&mut self) {
        self.view = None;
        let (state, level, place) = (self.state, self.heading_level, self.place.clone());
        let view = self.owner.with(|| {
            mount_to(place, move || {
                view! { <ArticleElement state=state heading_level=level/> }
            })
        });
        self.view = Some(Box::new(view));
    }

    /// Sets an attribute, or takes it away; what its owner has to hear, if it cannot be used as it is.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Option<String> {
        let which = AttributeName::named(Element::Article, name)?;
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
            // Even an invalid one: the reader then sees a message instead of the article.
            let source = value.unwrap_or_default().trim();
            if self.state.source.with_value(|before| before != source) {
                self.state.source.set_value(source.to_owned());
                fetch(self.state, RequestCache::Default);
            }
        }
        if self.faults.contains(&which) != wrong.is_some() {
            self.faults.retain(|other| *other != which);
            self.faults.extend(wrong.map(|AttributeError(which)| which));
            self.say_faults();
        }
        wrong
            .map(fault)
            .or_else(|| look::adjusted(&self.frame, Element::Article, name, value?))
    }

    fn apply(&mut self, setting: Setting) {
        match setting {
            Setting::HeadingLevel(level) => {
                if self.heading_level != level {
                    self.heading_level = level;
                    self.show();
                }
            }
            _ => look::apply(&self.frame, setting),
        }
    }

    fn say_faults(&self) {
        let sentences = fault_sentences(Element::Article, &self.faults);
        self.state.faults.set(sentences);
    }
}

impl Drop for Article {
    fn drop(&mut self) {
        LIVE.with(|live| live.set(live.get().saturating_sub(1)));
        // This article's status may be the current one.
        status::speak_in(None);
        by_hand::leave(&self.place);
        self.view = None;
        self.owner.cleanup();
    }
}

/// The content of the container: sentences for the owner, then the article.
#[component]
fn ArticleElement(state: State, heading_level: u8) -> impl IntoView {
    let faults = move || {
        let faults = state.faults.get().into_iter();
        faults
            .map(|fault| view! { <p class="author-notice">{fault}</p> })
            .collect_view()
    };
    let article = move || {
        let content = state.content.get();
        let site = state
            .fixed
            .with_value(|fixed| Site::host(&fixed.base, &full_page(state, fixed), heading_level));
        match content {
            Content::State(content) => Either::Left(view! {
                <HostState
                    state=content
                    site=site
                    on_retry=move |()| {
                        state.is_awaited.set_value(true);
                        // What came before may be kept by the browser, for as long as a year.
                        fetch(state, RequestCache::Reload);
                    }
                />
            }),
            Content::Article(prepared) => {
                Either::Right(view! { <HostPage prepared=*prepared site=site/> })
            }
        }
    };
    view! {
        {faults}
        {article}
    }
}

/// Fetches and shows what is asked for now. What comes after the article has gone, or after another was asked for, is
/// dropped.
///
/// What cannot be read is fetched once more past what the browser keeps.
fn fetch(state: State, cache: RequestCache) {
    let turn = state.turn.get_value() + 1;
    state.turn.set_value(turn);
    show(state, Content::State(PageState::Loading));
    let (base, usual) = state
        .fixed
        .with_value(|fixed| (fixed.base.clone(), fixed.usual.clone()));
    let source = state.source.get_value();
    spawn_local(async move {
        let asked = (!source.is_empty()).then_some(source.as_str());
        let mut loaded = match usual.filter(|_| asked.is_none_or(|path| path == load::MAIN)) {
            Some(text) => load::read(&text),
            None => load::article_of(&base, asked, cache).await,
        };
        if cache != RequestCache::Reload && matches!(loaded, Err(PageState::Unreadable(_))) {
            loaded = load::article_of(&base, asked, RequestCache::Reload).await;
        }
        if state.turn.try_get_value() != Some(turn) {
            return;
        }
        let failed = loaded.as_ref().err().and_then(code);
        show(
            state,
            match loaded {
                Ok(prepared) => Content::Article(Box::new(prepared)),
                Err(state) => Content::State(state),
            },
        );
        // Wait until the view is updated.
        leptos::task::tick().await;
        state.fixed.try_with_value(|fixed| {
            preview::mark_links(&fixed.place);
            if state.is_awaited.get_value() {
                state.is_awaited.set_value(false);
                if let Some(heading) = dom::query_in(&fixed.place, ".h1") {
                    deep_link::go(&heading);
                }
            }
            if let Some(code) = failed {
                let said = dom::query_in(&fixed.place, ".page-state p")
                    .and_then(|said| said.text_content())
                    .unwrap_or_default();
                // Ignore an exception in the host page's handler.
                let _ = fixed
                    .told
                    .call2(&JsValue::UNDEFINED, &code.into(), &said.into());
            }
        });
    });
}

fn show(state: State, content: Content) {
    let language = match &content {
        Content::Article(prepared) if !prepared.article.lang.is_empty() => {
            prepared.article.lang.as_str()
        }
        _ => "en",
    };
    state
        .fixed
        .with_value(|fixed| dom::set_or_remove(&fixed.place, "lang", Some(language)));
    state.content.set(content);
}

/// The error code for the site's owner. `None` for a forbidden address, which is reported as an unusable attribute.
const fn code(state: &PageState) -> Option<&'static str> {
    match state {
        PageState::Loading | PageState::NotAllowed => None,
        PageState::NotFound => Some("not-found"),
        PageState::Offline => Some("network"),
        PageState::Server(_) => Some("server"),
        PageState::Unreadable(_) => Some("unreadable"),
    }
}

/// The address of the same article on its own page.
fn full_page(state: State, fixed: &Fixed) -> String {
    let source = state.source.get_value();
    if fixed.page.is_empty() || source.is_empty() || source == load::MAIN {
        return fixed.page.clone();
    }
    let source = String::from(js_sys::encode_uri_component(&source)).replace("%2F", "/");
    format!("{}?src={source}", fixed.page)
}

/// Handles a click in the article. Clicks for a new tab or window are left to the browser.
fn click(state: State, event: &Event) {
    let Some((place, full_page)) = state
        .fixed
        .try_with_value(|fixed| (fixed.place.clone(), full_page(state, fixed)))
    else {
        return;
    };
    status::speak_in(dom::query_in(&place, ".status"));
    by_hand::put_in(&place);
    if dom::opens_elsewhere(event) {
        return;
    }
    if let Some(link) = dom::closest(event, actions::PERMALINK) {
        event.prevent_default();
        let address = link.get_attribute("href").unwrap_or_default();
        return clipboard::copy_link(&address, || ());
    }
    if let Some(link) = dom::closest(event, video::LINK) {
        return video::show(event, &link);
    }
    if preview::click(event) {
        return;
    }
    let Some(link) = dom::closest(event, "a[href]:not([target])") else {
        return;
    };
    let href = link.get_attribute("href").unwrap_or_default();
    let Some(id) = href
        .strip_prefix(full_page.as_str())
        .and_then(|rest| rest.strip_prefix('#'))
    else {
        return;
    };
    let target = place
        .get_root_node()
        .dyn_into::<web_sys::DocumentFragment>()
        .ok()
        .and_then(|root| root.get_element_by_id(id))
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    // Even without a target: the host page must not navigate.
    event.prevent_default();
    if let Some(target) = target {
        deep_link::open(&target);
        deep_link::go(&target);
    }
}

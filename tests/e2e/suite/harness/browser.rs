//! Browsers: started once per kind, and reused by one scenario after another.

use super::ability::Ability;
use super::driver::{Driver, wait_for};
use super::engine::Engine;
use super::face::Face;
use super::page::Page;
use super::times;
use fantoccini::{Client, ClientBuilder};
use std::collections::HashMap;
use std::num::NonZero;
use std::sync::{Condvar, LazyLock, Mutex};
use std::thread;
use std::time::Duration;

/// At most this many browsers work at the same time; more would only slow each other down. One more than the number of
/// concurrent scenarios, so that scenarios with two browsers cannot deadlock.
fn at_once() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get) + 1
}

/// How long a browser may take to start before another is requested.
const START: Duration = Duration::from_secs(40);

/// How a browser differs from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An ordinary browser.
    Plain,
    /// Pages may not run scripts.
    NoScript,
    /// Pages may not store anything: storage throws.
    NoStorage,
    /// Navigation does not wait for the page to load: for pages with a held request.
    Impatient,
    /// No back/forward cache: going back loads the page again.
    Forgetful,
    /// The device prefers a dark theme.
    Dark,
    /// The device prefers reduced motion.
    Still,
    /// The device forces its own colors.
    ForcedColors,
    /// Text is twice as large as usual: the default is 32 pixels.
    LargeText,
}

impl Kind {
    fn start(self, face: Face) -> Session {
        let engine = Engine::chosen();
        let mut builder = ClientBuilder::new(connector());
        builder.capabilities(engine.capabilities(self));
        let mut why = String::new();
        // A browser may fail to start under load; that is no reason to fail a scenario.
        for _ in 0..3 {
            let (url, driver) = Driver::for_another(engine, self, face);
            match wait_for(START, builder.connect(&url)) {
                Some(Ok(client)) => {
                    return Session {
                        client,
                        _driver: driver,
                    };
                }
                Some(Err(error)) => why = error.to_string(),
                None => why = format!("no answer in {} s", START.as_secs()),
            }
        }
        panic!("{engine} does not start: {why}");
    }

    /// What not every engine has.
    const fn ability(self) -> Option<Ability> {
        Some(match self {
            Self::NoStorage => Ability::NoStorage,
            Self::ForcedColors => Ability::ForcedColors,
            _ => return None,
        })
    }
}

/// A running browser; and its driver, if it has one for itself: dropping that stops both.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) client: Client,
    _driver: Option<Driver>,
}

fn connector() -> hyper_util::client::legacy::connect::HttpConnector {
    let mut connector = hyper_util::client::legacy::connect::HttpConnector::new();
    connector.set_nodelay(true);
    connector
}

/// Browsers waiting for a scenario.
static IDLE: LazyLock<Mutex<Idle>> = LazyLock::new(Mutex::default);
type Idle = HashMap<(Kind, Face), Vec<Session>>;

/// A slot for a working browser.
#[derive(Debug)]
pub(super) struct Place;

static TAKEN: Mutex<usize> = Mutex::new(0);
static GIVEN_BACK: Condvar = Condvar::new();

impl Place {
    fn take() -> Self {
        let taken = TAKEN.lock().unwrap();
        let mut taken = GIVEN_BACK.wait_while(taken, |it| *it >= at_once()).unwrap();
        *taken += 1;
        Self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap() -= 1;
        GIVEN_BACK.notify_one();
    }
}

/// A browser of a kind, for one scenario. Dropping the page returns it.
pub fn open(kind: Kind) -> Page {
    open_in(Face::USUAL, kind)
}

/// The same, on a system with the fonts of `face`.
pub fn open_in(face: Face, kind: Kind) -> Page {
    times::begin();
    if let Some(ability) = kind.ability() {
        ability.expect();
    }
    // Printed only if the scenario fails.
    println!("set in {face}");
    let place = Place::take();
    let idle = IDLE
        .lock()
        .unwrap()
        .get_mut(&(kind, face))
        .and_then(Vec::pop);
    let is_new = idle.is_none();
    let session = idle.unwrap_or_else(|| kind.start(face));
    let page = Page::new(session, kind, face, place);
    if is_new {
        page.make_ready();
        face.expect_in(&page, "sans-serif");
        face.announce();
    }
    page.resize(1280, 900);
    // Drop log entries of the previous scenario.
    page.log_if_any();
    page
}

/// Returns a browser that can be reused.
pub(super) fn give_back(kind: Kind, face: Face, session: Session) {
    IDLE.lock()
        .unwrap()
        .entry((kind, face))
        .or_default()
        .push(session);
}

//! Browsers: started once per kind, used by one scenario after the other.

use super::driver::{self, wait, wait_for};
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

/// At most so many browsers work at the same time: more of them only wait for each other. One more than scenarios run at
/// once, so that those which use two never wait for each other without end.
fn at_once() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get) + 1
}

/// How long a browser may take to come up before another is asked for.
const START: Duration = Duration::from_secs(40);

/// What sets one browser apart from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An ordinary browser.
    Plain,
    /// Pages may not run scripts.
    NoScript,
    /// Pages may not keep anything: storage throws.
    NoStorage,
    /// Going somewhere does not wait until all of it is loaded: for pages of which something is held back.
    Impatient,
    /// Pages that were left are not kept as they were: who comes back loads them again.
    Forgetful,
    /// The device prefers a dark page.
    Dark,
    /// The device prefers less motion.
    Still,
    /// The device chooses the colors.
    ForcedColors,
    /// Text is twice as large as usual: 32 pixels where nothing else is said.
    LargeText,
}

impl Kind {
    fn start(self, face: Face) -> Client {
        let engine = Engine::chosen();
        let begin = || {
            let mut builder = ClientBuilder::new(connector());
            builder.capabilities(engine.capabilities(self));
            (builder, driver::url(engine, face))
        };
        // A browser that does not come up under load is asked for again: that is not what a scenario is about.
        for _ in 0..2 {
            let (builder, url) = begin();
            if let Some(Ok(client)) = wait_for(START, builder.connect(&url)) {
                return client;
            }
        }
        let (builder, url) = begin();
        wait(builder.connect(&url)).expect("the browser starts")
    }
}

fn connector() -> hyper_util::client::legacy::connect::HttpConnector {
    let mut connector = hyper_util::client::legacy::connect::HttpConnector::new();
    connector.set_nodelay(true);
    connector
}

/// Browsers that wait for a scenario.
static IDLE: LazyLock<Mutex<Idle>> = LazyLock::new(Mutex::default);
type Idle = HashMap<(Kind, Face), Vec<Client>>;

/// One of the places for a browser at work.
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

/// A browser of a kind, for one scenario. It comes back when the page is dropped.
pub fn open(kind: Kind) -> Page {
    open_in(Face::USUAL, kind)
}

/// The same, on a system with the fonts of a face.
pub fn open_in(face: Face, kind: Kind) -> Page {
    times::begin();
    // Shown if the scenario fails.
    println!("set in {face}");
    let place = Place::take();
    let idle = IDLE
        .lock()
        .unwrap()
        .get_mut(&(kind, face))
        .and_then(Vec::pop);
    let is_new = idle.is_none();
    let client = idle.unwrap_or_else(|| kind.start(face));
    let page = Page::new(client, kind, face, place);
    if is_new {
        face.expect_in(&page, "sans-serif");
        face.announce();
    }
    page.resize(1280, 900);
    // What is in the log belongs to the scenario before.
    page.take_log();
    page
}

/// Takes a browser back that is fit for use.
pub(super) fn give_back(kind: Kind, face: Face, client: Client) {
    IDLE.lock()
        .unwrap()
        .entry((kind, face))
        .or_default()
        .push(client);
}

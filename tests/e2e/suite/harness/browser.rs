//! Browsers: started once per kind, used by one scenario after the other.

use super::driver::{self, wait, wait_for};
use super::engine::Engine;
use super::face::Face;
use super::page::Page;
use fantoccini::{Client, ClientBuilder};
use std::collections::HashMap;
use std::num::NonZero;
use std::sync::{Condvar, Mutex, OnceLock};
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
type Idle = HashMap<(Kind, Face), Vec<Client>>;

/// Browsers that wait for a scenario, and how many are at work.
#[derive(Debug, Default)]
struct Pool {
    idle: Mutex<(Idle, usize)>,
    returned: Condvar,
}

static POOL: OnceLock<Pool> = OnceLock::new();

/// A place at work: a browser that does not start must not keep it.
struct Place;

impl Drop for Place {
    fn drop(&mut self) {
        give_back(Kind::Plain, Face::USUAL, None);
    }
}

/// A browser of a kind, for one scenario. It comes back when the page is dropped.
pub fn open(kind: Kind) -> Page {
    open_in(Face::USUAL, kind)
}

/// The same, on a system with the fonts of a face.
pub fn open_in(face: Face, kind: Kind) -> Page {
    // Shown if the scenario fails.
    println!("set in {face}");
    let pool = POOL.get_or_init(Pool::default);
    let idle = {
        let mut state = pool.idle.lock().unwrap();
        while state.1 >= at_once() {
            state = pool.returned.wait(state).unwrap();
        }
        state.1 += 1;
        state.0.get_mut(&(kind, face)).and_then(Vec::pop)
    };
    let place = Place;
    let is_new = idle.is_none();
    let client = idle.unwrap_or_else(|| kind.start(face));
    // From here on the page gives the place back.
    std::mem::forget(place);
    let page = Page::new(client, kind, face);
    if is_new {
        face.expect_in(&page, "sans-serif");
        face.announce();
    }
    page.resize(1280, 900);
    // What is in the log belongs to the scenario before.
    page.take_log();
    page
}

/// Takes a browser back, if it is still fit for use.
pub(super) fn give_back(kind: Kind, face: Face, client: Option<Client>) {
    let pool = POOL.get_or_init(Pool::default);
    let Ok(mut state) = pool.idle.lock() else {
        return;
    };
    state.0.entry((kind, face)).or_default().extend(client);
    state.1 -= 1;
    pool.returned.notify_one();
}

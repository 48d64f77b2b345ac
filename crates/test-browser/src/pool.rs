//! Browsers, started once per kind and reused by one test after another.

use crate::driver::{Driver, wait_for};
use crate::engine::Engine;
use crate::face::Face;
use crate::kind::Kind;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::collections::HashMap;
use std::num::NonZero;
use std::path::Path;
use std::sync::{Condvar, LazyLock, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// At most this many browsers work at the same time; more would only slow each other down. One more than the number of
/// concurrent tests, so that tests with two browsers cannot deadlock.
fn at_once() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get) + 1
}

/// How long a browser may take to start before another is requested.
const START: Duration = Duration::from_secs(40);

/// A running browser; and its driver, if it has one for itself: dropping that stops both.
#[derive(Debug)]
struct Session {
    client: Client,
    _driver: Option<Driver>,
}

impl Session {
    fn start(kind: Kind, face: Face, minder: &Path) -> Self {
        let engine = Engine::chosen();
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(engine.capabilities(kind));
        let mut why = String::new();
        // A browser may fail to start under load; that is no reason to fail a test.
        for _ in 0..3 {
            let (url, driver) = Driver::for_another(engine, kind, face, minder);
            match wait_for(START, builder.connect(&url)) {
                Some(Ok(client)) => {
                    return Self {
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
}

/// Browsers waiting for a test.
static IDLE: LazyLock<Mutex<Idle>> = LazyLock::new(Mutex::default);
type Idle = HashMap<(Kind, Face), Vec<Session>>;

/// A slot for a working browser.
#[derive(Debug)]
struct Place;

static TAKEN: Mutex<usize> = Mutex::new(0);
static GIVEN_BACK: Condvar = Condvar::new();

impl Place {
    fn take() -> Self {
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = GIVEN_BACK
            .wait_while(taken, |it| *it >= at_once())
            .unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        Self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        GIVEN_BACK.notify_one();
    }
}

/// A browser for one test.
#[derive(Debug)]
pub struct Browser {
    session: Session,
    kind: Kind,
    face: Face,
    /// Whether no test has used it.
    pub is_new: bool,
    _place: Place,
}

impl Browser {
    /// One of this kind, on a system with these fonts: an idle one, or a new one. Waits while too many work. `minder` is
    /// the program that stops what it starts once this process is gone.
    pub fn take(kind: Kind, face: Face, minder: &Path) -> Self {
        let place = Place::take();
        let idle = IDLE
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get_mut(&(kind, face))
            .and_then(Vec::pop);
        Self {
            is_new: idle.is_none(),
            session: idle.unwrap_or_else(|| Session::start(kind, face, minder)),
            kind,
            face,
            _place: place,
        }
    }

    /// Lets another test use it.
    pub fn give_back(self) {
        IDLE.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry((self.kind, self.face))
            .or_default()
            .push(self.session);
    }

    /// The connection to its driver.
    pub const fn client(&self) -> &Client {
        &self.session.client
    }

    /// How it differs from others.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Its fonts.
    pub const fn face(&self) -> Face {
        self.face
    }
}

//! A site for tests. Each has a port, and so an origin, of its own.
//!
//! Network faults are produced here, so that tests need no simulation in the browser.

mod answer;
mod caching;
mod fault;
mod files;
mod headers_file;

use std::collections::BTreeSet;
use std::fmt;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use hyper::HeaderMap;
use tokio::runtime::Runtime;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::connections;

pub use caching::Caching;
pub use fault::Fault;
pub use files::Files;

/// A request that arrived.
#[derive(Debug, Clone)]
pub struct Request {
    /// `GET` and so on.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The `Host` header.
    pub host: String,
    /// All headers.
    pub headers: HeaderMap,
}

impl Request {
    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }
}

/// Changes the HTML that is sent.
type Rewrite = Arc<dyn Fn(&str) -> String + Send + Sync>;

/// The settings of a site.
#[derive(Default)]
struct Plan {
    base: String,
    folder: Option<PathBuf>,
    files: Files,
    /// Files below other paths of the same origin, by path.
    neighbors: Vec<(String, Files)>,
    /// Path endings with their faults.
    faults: Vec<(String, Fault)>,
    /// Path endings with extra headers.
    headers: Vec<(String, headers_file::Line)>,
    headers_file: Vec<headers_file::Rule>,
    /// Path endings with caching rules.
    caching: Vec<(String, Caching)>,
    rewrites: Vec<Rewrite>,
    precompressed: bool,
    /// The required `Authorization` header, if there is a password.
    password: Option<String>,
}

#[derive(Default)]
struct Shared {
    plan: Mutex<Plan>,
    requests: Mutex<Vec<Request>>,
    /// Notified when a fault is cleared.
    cleared: Notify,
}

impl Shared {
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running site. Dropping it stops it.
///
/// Methods that return `Self` are for setting it up; the others change it while it runs. An empty path ending matches
/// every path.
#[must_use]
pub struct Site {
    shared: Arc<Shared>,
    port: u16,
    running: Mutex<Option<JoinHandle<()>>>,
}

impl fmt::Debug for Site {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Site({})", self.url(""))
    }
}

impl Site {
    /// Serves a folder at the root of a new origin.
    ///
    /// # Panics
    ///
    /// If the loopback interface has no free port.
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        let (listener, port) = fresh_port();
        let plan = Plan {
            base: "/".to_owned(),
            folder: Some(folder.into()),
            ..Plan::default()
        };
        let shared = Arc::new(Shared {
            plan: Mutex::new(plan),
            ..Shared::default()
        });
        let running = Mutex::new(Some(run(listener, Arc::clone(&shared))));
        Self {
            shared,
            port,
            running,
        }
    }

    fn change(self, change: impl FnOnce(&mut Plan)) -> Self {
        change(&mut self.shared.plan());
        self
    }

    /// Serves below a path such as `/a/b/` instead of at the root.
    pub fn under(self, base: &str) -> Self {
        self.change(|plan| base.clone_into(&mut plan.base))
    }

    /// Adds or replaces a file.
    pub fn with(self, path: &str, body: impl Into<Vec<u8>>) -> Self {
        self.put(path, body);
        self
    }

    /// Injects a fault for every path that ends in `suffix`.
    pub fn failing(self, suffix: &str, fault: Fault) -> Self {
        self.inject(suffix, fault);
        self
    }

    /// Also serves these files below another path of the same origin.
    pub fn beside(self, base: &str, files: &impl AsRef<Files>) -> Self {
        let neighbor = (base.to_owned(), files.as_ref().clone());
        self.change(|plan| plan.neighbors.push(neighbor))
    }

    /// Sends a header with every path that ends in `suffix`.
    ///
    /// # Panics
    ///
    /// If it is not a valid header.
    pub fn header(self, suffix: &str, name: &str, value: &str) -> Self {
        let line = headers_file::line(&format!("{name}: {value}"));
        self.change(|plan| plan.headers.push((suffix.to_owned(), line)))
    }

    /// Sends the headers of a `_headers` file, like hosts that read one.
    ///
    /// # Panics
    ///
    /// If it has an invalid header.
    pub fn with_headers_file(self, text: &str) -> Self {
        let rules = headers_file::rules(text);
        self.change(|plan| plan.headers_file = rules)
    }

    /// Sends `.br` and `.gz` files to clients that accept them.
    pub fn precompressed(self) -> Self {
        self.change(|plan| plan.precompressed = true)
    }

    /// Requires a name and a password (HTTP basic authentication).
    pub fn with_password(self, name: &str, password: &str) -> Self {
        let wanted = answer::credentials(name, password);
        self.change(|plan| plan.password = Some(wanted))
    }

    /// Sends HTML as changed by `rewrite`.
    pub fn rewriting_html(self, rewrite: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        self.change(|plan| plan.rewrites.push(Arc::new(rewrite)))
    }

    /// Adds markup, such as a script, at the end of the head of every HTML file, as some hosts do.
    pub fn with_markup_in_head(self, markup: &str) -> Self {
        let markup = markup.to_owned();
        self.rewriting_html(move |html| answer::add_to_head(html, &markup))
    }

    /// Sets how long browsers may cache paths that end in `suffix`. The last matching rule applies.
    pub fn with_caching(self, suffix: &str, caching: Caching) -> Self {
        self.change(|plan| plan.caching.push((suffix.to_owned(), caching)))
    }

    /// From now on, injects a fault for every path that ends in `suffix`.
    pub fn inject(&self, suffix: &str, fault: Fault) {
        self.shared.plan().faults.push((suffix.to_owned(), fault));
    }

    /// Clears the faults of paths that end in `suffix`, and sends held responses.
    pub fn clear(&self, suffix: &str) {
        self.shared.plan().faults.retain(|(it, _)| it != suffix);
        self.shared.cleared.notify_waiters();
    }

    /// Adds or replaces a file from now on.
    pub fn put(&self, path: &str, body: impl Into<Vec<u8>>) {
        let body = body.into();
        self.shared.plan().files.insert(path.to_owned(), body);
    }

    /// From now on, serves only these files. Clears all faults.
    pub fn deploy(&self, files: &impl AsRef<Files>) {
        let mut plan = self.shared.plan();
        plan.files = files.as_ref().clone();
        plan.folder = None;
        plan.faults.clear();
        drop(plan);
        self.shared.cleared.notify_waiters();
    }

    /// From now on, serves this folder instead of everything before.
    pub fn change_over(&self, folder: impl Into<PathBuf>) {
        let mut plan = self.shared.plan();
        plan.files.clear();
        plan.folder = Some(folder.into());
    }

    /// Stops answering: the reader is offline.
    pub fn stop(&self) {
        let running = self.running().take();
        if let Some(running) = running {
            running.abort();
            // Afterward the port is free. An aborted task always returns an error.
            drop(runtime().block_on(running));
        }
    }

    /// Answers again, at the same address.
    ///
    /// # Panics
    ///
    /// If another program has taken the port.
    #[expect(clippy::expect_used, reason = "the test has failed")]
    pub fn restart(&self) {
        let mut running = self.running();
        if running.is_none() {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))
                .expect("the port is still free");
            *running = Some(run(listener, Arc::clone(&self.shared)));
        }
    }

    fn running(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This site's host and port, as in a `Host` header.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The address of a path of this origin.
    pub fn origin(&self, path: &str) -> String {
        format!("http://{}{path}", self.host())
    }

    /// The address of a path of this site; an empty path is its home page.
    pub fn url(&self, path: &str) -> String {
        let base = self.shared.plan().base.clone();
        self.origin(&(base + path))
    }

    /// All requests so far.
    pub fn requests(&self) -> Vec<Request> {
        let requests = self.shared.requests.lock();
        requests.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of requests whose path ends in `suffix`.
    pub fn count(&self, suffix: &str) -> usize {
        let asked = self.requests();
        asked
            .iter()
            .filter(|it| it.path().ends_with(suffix))
            .count()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// One runtime for all sites of a process.
#[expect(clippy::expect_used, reason = "the test has failed")]
fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("site")
            .enable_io()
            .build()
            .expect("a runtime starts")
    })
}

#[expect(clippy::expect_used, reason = "the test has failed")]
fn run(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    let _inside = runtime().enter();
    let listener = connections::listener(listener).expect("a listener is taken over");
    let answer = move |request| answer::answer(Arc::clone(&shared), request);
    runtime().spawn(connections::accept(listener, answer))
}

/// A port that no site of this process has used: a reused browser may still have a service worker for that origin.
#[expect(clippy::expect_used, reason = "the test has failed")]
fn fresh_port() -> (TcpListener, u16) {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a loopback port");
        let port = listener.local_addr().expect("a bound port").port();
        let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
        if had.insert(port) {
            return (listener, port);
        }
    }
}

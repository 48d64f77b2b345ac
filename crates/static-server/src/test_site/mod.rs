//! A site for tests: each on a port of its own, and so an origin of its own.
//!
//! What goes wrong on the way to a reader goes wrong here, so that no browser has to pretend.

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

/// One request that came in.
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
    /// The path, without a query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }
}

/// Changes the HTML that is sent.
type Rewrite = Arc<dyn Fn(&str) -> String + Send + Sync>;

/// Everything about a site that can be chosen.
#[derive(Default)]
struct Plan {
    base: String,
    folder: Option<PathBuf>,
    files: Files,
    /// Files below other paths of the same origin.
    neighbors: Vec<(String, Files)>,
    /// Endings of paths, and what goes wrong with them.
    faults: Vec<(String, Fault)>,
    /// Endings of paths, and a header that is sent with them.
    headers: Vec<(String, headers_file::Line)>,
    headers_file: Vec<headers_file::Rule>,
    /// Endings of paths, and how long browsers may keep them.
    caching: Vec<(String, Caching)>,
    rewrites: Vec<Rewrite>,
    precompressed: bool,
    /// `Authorization` as it must be, where there is a password.
    password: Option<String>,
}

#[derive(Default)]
struct Shared {
    plan: Mutex<Plan>,
    requests: Mutex<Vec<Request>>,
    /// Told when a fault is cleared.
    cleared: Notify,
}

impl Shared {
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running site. It ends when it is dropped.
///
/// Methods that take and give back the site are for its beginning; the others change it while it runs. Where one takes the
/// ending of a path, an empty ending stands for every path.
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
    /// If there is no port on the loopback interface.
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

    /// Adds a file, or replaces one.
    pub fn with(self, path: &str, body: impl Into<Vec<u8>>) -> Self {
        self.put(path, body);
        self
    }

    /// Lets something go wrong with every path that ends in `suffix`.
    pub fn failing(self, suffix: &str, fault: Fault) -> Self {
        self.inject(suffix, fault);
        self
    }

    /// Serves these files, too, below another path of the same origin.
    pub fn beside(self, base: &str, files: &impl AsRef<Files>) -> Self {
        let neighbor = (base.to_owned(), files.as_ref().clone());
        self.change(|plan| plan.neighbors.push(neighbor))
    }

    /// Sends a header with every path that ends in `suffix`.
    ///
    /// # Panics
    ///
    /// If this is no header.
    pub fn header(self, suffix: &str, name: &str, value: &str) -> Self {
        let line = headers_file::line(&format!("{name}: {value}"));
        self.change(|plan| plan.headers.push((suffix.to_owned(), line)))
    }

    /// Sends what a `_headers` file says, as the hosts do that read one.
    ///
    /// # Panics
    ///
    /// If something in it is no header.
    pub fn with_headers_file(self, text: &str) -> Self {
        let rules = headers_file::rules(text);
        self.change(|plan| plan.headers_file = rules)
    }

    /// Sends `.br` and `.gz` files to those whom they suit.
    pub fn precompressed(self) -> Self {
        self.change(|plan| plan.precompressed = true)
    }

    /// Asks for a name and a password, by HTTP's basic authentication.
    pub fn with_password(self, name: &str, password: &str) -> Self {
        let wanted = answer::credentials(name, password);
        self.change(|plan| plan.password = Some(wanted))
    }

    /// Sends HTML as `rewrite` makes it of the HTML in the folder.
    pub fn rewriting_html(self, rewrite: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        self.change(|plan| plan.rewrites.push(Arc::new(rewrite)))
    }

    /// Puts this markup, a script say, at the end of the head of every HTML file, as hosts do that add something.
    pub fn with_markup_in_head(self, markup: &str) -> Self {
        let markup = markup.to_owned();
        self.rewriting_html(move |html| answer::add_to_head(html, &markup))
    }

    /// Lets browsers keep what is sent for paths that end in `suffix`. What is said last for a path holds.
    pub fn with_caching(self, suffix: &str, caching: Caching) -> Self {
        self.change(|plan| plan.caching.push((suffix.to_owned(), caching)))
    }

    /// From now on, something goes wrong with every path that ends in `suffix`.
    pub fn inject(&self, suffix: &str, fault: Fault) {
        self.shared.plan().faults.push((suffix.to_owned(), fault));
    }

    /// From now on, all is well again with paths that end in `suffix`; what was held is sent.
    pub fn clear(&self, suffix: &str) {
        self.shared.plan().faults.retain(|(it, _)| it != suffix);
        self.shared.cleared.notify_waiters();
    }

    /// Adds a file, or replaces one, from now on.
    pub fn put(&self, path: &str, body: impl Into<Vec<u8>>) {
        let body = body.into();
        self.shared.plan().files.insert(path.to_owned(), body);
    }

    /// From now on, these files are served and no others. What went wrong before goes wrong no more.
    pub fn deploy(&self, files: &impl AsRef<Files>) {
        let mut plan = self.shared.plan();
        plan.files = files.as_ref().clone();
        plan.folder = None;
        plan.faults.clear();
        drop(plan);
        self.shared.cleared.notify_waiters();
    }

    /// From now on, this folder is served in the place of all there was.
    pub fn change_over(&self, folder: impl Into<PathBuf>) {
        let mut plan = self.shared.plan();
        plan.files.clear();
        plan.folder = Some(folder.into());
    }

    /// From now on, nobody answers: the reader is offline.
    pub fn stop(&self) {
        let running = self.running().take();
        if let Some(running) = running {
            running.abort();
            // The port is free when this is over. An aborted task gives an error, always.
            drop(runtime().block_on(running));
        }
    }

    /// From now on, everything is answered again, at the same address.
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

    /// This site's host and port, as a `Host` header has it.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The address of a path of this origin.
    pub fn origin(&self, path: &str) -> String {
        format!("http://{}{path}", self.host())
    }

    /// The address of a path of this site; an empty path is its front page.
    pub fn url(&self, path: &str) -> String {
        let base = self.shared.plan().base.clone();
        self.origin(&(base + path))
    }

    /// Everything that was asked for so far.
    pub fn requests(&self) -> Vec<Request> {
        let requests = self.shared.requests.lock();
        requests.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How often a path with this ending was asked for.
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

/// All sites of a process share it.
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

/// A port that no site of this process had before: a browser that is used again may still have a worker for that origin.
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

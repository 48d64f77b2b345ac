//! A web server per scenario, on the loopback interface and a port of its own.
//!
//! Whatever goes wrong on the way to the reader, goes wrong here: lateness, missing files, damaged bytes. The
//! browser is never asked to pretend, so the same scenarios run in any browser. A port of its own is also an
//! origin of its own: no scenario sees what another one stored.

use super::answer::{content_type, send};
use super::release::Release;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

pub use super::answer::{Trouble, empty_app};

/// One request that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET` and so on.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The `Host` header.
    pub host: String,
    /// Whether the page's worker asked, and not the page.
    pub by_worker: bool,
}

/// Everything about a site that can be chosen.
#[derive(Debug, Default)]
struct Plan {
    folder: PathBuf,
    base: String,
    overlay: BTreeMap<String, Vec<u8>>,
    trouble: Vec<(String, Trouble)>,
    /// Ending of the path, name, value.
    headers: Vec<(String, String, String)>,
    /// A `_headers` file, by its rules.
    sample: Vec<Rule>,
    empty_app: bool,
    neighbors: Vec<(String, BTreeMap<String, Vec<u8>>)>,
}

/// One part of a `_headers` file: for which paths, and what it sets (or, with `None`, takes back).
#[derive(Debug)]
struct Rule {
    path: String,
    lines: Vec<(String, Option<String>)>,
}

#[derive(Debug, Default)]
struct Shared {
    plan: Mutex<Plan>,
    changed: Condvar,
    requests: Mutex<Vec<Request>>,
    stopped: AtomicBool,
}

/// A running server.
#[derive(Debug)]
pub struct Site {
    shared: Arc<Shared>,
    port: u16,
}

impl Site {
    /// Serves a folder at the root of a new origin.
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        let shared = Arc::new(Shared {
            plan: Mutex::new(Plan {
                folder: folder.into(),
                base: "/".to_owned(),
                ..Plan::default()
            }),
            ..Shared::default()
        });
        let (listener, port) = fresh_port();
        accept(listener, Arc::clone(&shared));
        Self { shared, port }
    }

    fn change(self, change: impl FnOnce(&mut Plan)) -> Self {
        change(&mut self.shared.plan.lock().unwrap());
        self
    }

    /// Serves below a path such as `/a/b/` instead of at the root.
    pub fn under(self, base: &str) -> Self {
        self.change(|plan| base.clone_into(&mut plan.base))
    }

    /// Adds a file, or replaces one.
    pub fn with(self, path: &str, body: impl Into<Vec<u8>>) -> Self {
        self.change(|plan| drop(plan.overlay.insert(path.to_owned(), body.into())))
    }

    /// Serves HTML with nothing inside `<div id="app">`, so that the client has to render it all.
    pub fn with_empty_app(self) -> Self {
        self.change(|plan| {
            plan.empty_app = true;
            if plan.folder.join("sw.js").is_file() {
                // The worker keeps a page only if it is the one that it knows.
                let emptied = Release::of(&plan.folder).change("index.html", |page| {
                    empty_app(&String::from_utf8(page).expect("HTML is UTF-8")).into_bytes()
                });
                plan.overlay
                    .insert("sw.js".to_owned(), emptied.text("sw.js").into_bytes());
            }
        })
    }

    /// Lets something go wrong with every path that ends in `suffix`.
    pub fn trouble(self, suffix: &str, trouble: Trouble) -> Self {
        self.change(|plan| plan.trouble.push((suffix.to_owned(), trouble)))
    }

    /// From now on, something goes wrong with every path that ends in `suffix`.
    pub fn hurt(&self, suffix: &str, trouble: Trouble) {
        let mut plan = self.shared.plan.lock().unwrap();
        plan.trouble.push((suffix.to_owned(), trouble));
    }

    /// From now on, another version is served. What went wrong before goes wrong no more.
    pub fn deploy(&self, release: &Release) {
        let mut plan = self.shared.plan.lock().unwrap();
        plan.overlay.clone_from(release.files());
        plan.folder = PathBuf::new();
        plan.trouble.clear();
    }

    /// From now on, this folder is served in its place.
    pub fn change_over(&self, folder: impl Into<PathBuf>) {
        let mut plan = self.shared.plan.lock().unwrap();
        plan.overlay.clear();
        plan.folder = folder.into();
    }

    /// Adds a file, or replaces one, from now on.
    pub fn put(&self, path: &str, body: impl Into<Vec<u8>>) {
        let mut plan = self.shared.plan.lock().unwrap();
        plan.overlay.insert(path.to_owned(), body.into());
    }

    /// Serves these files, too, below another path of the same origin.
    pub fn beside(self, base: &str, release: &Release) -> Self {
        self.change(|plan| {
            plan.neighbors
                .insert(0, (base.to_owned(), release.files().clone()));
        })
    }

    /// Sends a header with every path that ends in `suffix`; an empty one is every path's.
    pub fn header(self, suffix: &str, name: &str, value: &str) -> Self {
        let entry = (suffix.to_owned(), name.to_owned(), value.to_owned());
        self.change(|plan| plan.headers.push(entry))
    }

    /// Sends what the site's own `_headers` file says, as a host that reads such files does.
    pub fn with_its_headers(self) -> Self {
        self.change(|plan| {
            let text = std::fs::read_to_string(plan.folder.join("_headers"))
                .expect("there is a _headers file");
            plan.sample = rules(&text);
        })
    }

    /// From now on, all is well with paths that end in `suffix`; what was held is sent.
    pub fn release(&self, suffix: &str) {
        self.shared
            .plan
            .lock()
            .unwrap()
            .trouble
            .retain(|(path, _)| path != suffix);
        self.shared.changed.notify_all();
    }

    /// From now on, nobody answers: the reader is offline.
    pub fn stop(&self) {
        if !self.shared.stopped.swap(true, Ordering::SeqCst) {
            // Wakes the thread that waits for a connection, so that it lets go of the port.
            drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
            self.shared.changed.notify_all();
        }
    }

    /// From now on, everything is answered again, at the same address.
    pub fn restart(&self) {
        let listener = loop {
            // The one before lets go of the port in its own time.
            if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)) {
                break listener;
            }
            thread::yield_now();
        };
        self.shared.stopped.store(false, Ordering::SeqCst);
        accept(listener, Arc::clone(&self.shared));
    }

    /// The address of a path of this origin.
    pub fn origin(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The address of a path of this site; an empty path is its front page.
    pub fn url(&self, path: &str) -> String {
        let base = self.shared.plan.lock().unwrap().base.clone();
        format!("http://127.0.0.1:{}{base}{path}", self.port)
    }

    /// This site's host and port, as a `Host` header has it.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Everything that was asked for so far.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.requests.lock().unwrap().clone()
    }

    /// How often a path with this ending was asked for.
    pub fn count(&self, suffix: &str) -> usize {
        self.requests()
            .iter()
            .filter(|request| path_of(&request.target).ends_with(suffix))
            .count()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers each connection in a thread of its own, until the site is stopped.
/// A port that no site of this run had before: a browser that is used again may still have a worker for that origin.
fn fresh_port() -> (TcpListener, u16) {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a loopback port");
        let port = listener.local_addr().expect("a bound port").port();
        if HAD.lock().unwrap().insert(port) {
            return (listener, port);
        }
    }
}

fn accept(listener: TcpListener, shared: Arc<Shared>) {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if shared.stopped.load(Ordering::SeqCst) {
                break;
            }
            let serving = Arc::clone(&shared);
            // A reader who goes away in the middle is no concern of the scenario's.
            thread::spawn(move || drop(serve(&serving, stream)));
        }
    });
}

fn path_of(target: &str) -> &str {
    target.split(['?', '#']).next().unwrap_or_default()
}

/// Answers one connection: one request, then it is closed.
fn serve(shared: &Shared, stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(());
    };
    let (method, target) = (method.to_owned(), target.to_owned());
    let mut host = String::new();
    let mut body_length = 0;
    let mut by_worker = false;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':') {
            match name.to_ascii_lowercase().as_str() {
                "host" => value.trim().clone_into(&mut host),
                "referer" => by_worker |= value.trim().ends_with("/sw.js"),
                "service-worker" => by_worker = true,
                "content-length" => body_length = value.trim().parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    std::io::copy(&mut reader.by_ref().take(body_length), &mut std::io::sink())?;
    shared.requests.lock().unwrap().push(Request {
        method: method.clone(),
        target: target.clone(),
        host,
        by_worker,
    });
    let path = path_of(&target);
    let Some(flaws) = settle(shared, path) else {
        return stream.shutdown(Shutdown::Both);
    };
    let found = (!flaws.contains(&Trouble::Missing))
        .then(|| read(&shared.plan.lock().unwrap(), path))
        .flatten();
    let headers = headers(&shared.plan.lock().unwrap(), path);
    // Where it has moved to, it is.
    let flaws: Vec<Trouble> = flaws
        .into_iter()
        .filter(|flaw| *flaw != Trouble::Moved || !target.contains('?'))
        .collect();
    send(stream, &method, found, &flaws, &headers)
}

fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('/') {
            rules.push(Rule {
                path: line.to_owned(),
                lines: Vec::new(),
            });
        } else if let Some(rule) = rules.last_mut().filter(|_| !line.trim().is_empty()) {
            let line = line.trim();
            rule.lines.push(match line.split_once(':') {
                Some((name, value)) => (name.to_owned(), Some(value.trim().to_owned())),
                None => (line.trim_start_matches(['!', ' ']).to_owned(), None),
            });
        }
    }
    rules
}

/// What is sent with a path besides its type and length.
fn headers(plan: &Plan, path: &str) -> Vec<(String, String)> {
    let mut sent = vec![
        ("Cache-Control".to_owned(), "no-cache".to_owned()),
        ("X-Content-Type-Options".to_owned(), "nosniff".to_owned()),
    ];
    let chosen = plan
        .headers
        .iter()
        .filter(|(suffix, ..)| path.ends_with(suffix.as_str()))
        .map(|(_, name, value)| (name.clone(), Some(value.clone())));
    let from_file = plan
        .sample
        .iter()
        .filter(|rule| match rule.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == rule.path,
        })
        .flat_map(|rule| rule.lines.clone());
    for (name, value) in from_file.chain(chosen) {
        sent.retain(|(known, _)| !known.eq_ignore_ascii_case(&name));
        sent.extend(value.map(|value| (name, value)));
    }
    sent
}

/// Waits as long as the path's troubles ask, and says which flaws its answer has; `None` if there is none.
fn settle(shared: &Shared, path: &str) -> Option<Vec<Trouble>> {
    let mut plan = shared.plan.lock().unwrap();
    loop {
        let flaws: Vec<Trouble> = plan
            .trouble
            .iter()
            .filter(|(suffix, _)| path.ends_with(suffix.as_str()))
            .map(|(_, trouble)| trouble.clone())
            .collect();
        if shared.stopped.load(Ordering::SeqCst) || flaws.contains(&Trouble::Cut) {
            return None;
        }
        if flaws.contains(&Trouble::Held) {
            plan = shared.changed.wait(plan).unwrap();
        } else {
            return Some(flaws);
        }
    }
}

/// The body and type of a path, if there is such a file.
fn read(plan: &Plan, path: &str) -> Option<(Vec<u8>, &'static str)> {
    let neighbor = plan.neighbors.iter().find_map(|(base, files)| {
        let relative = path.strip_prefix(base.as_str())?;
        Some((relative, files))
    });
    if let Some((relative, files)) = neighbor {
        let relative = if relative.is_empty() {
            "index.html"
        } else {
            relative
        };
        let body = files.get(relative)?.clone();
        return Some((body, content_type(Path::new(relative))));
    }
    let relative = path.strip_prefix(plan.base.as_str())?;
    if relative.split('/').any(|part| part == "..") {
        return None;
    }
    let relative = if relative.is_empty() || relative.ends_with('/') {
        format!("{relative}index.html")
    } else {
        relative.to_owned()
    };
    let body = match plan.overlay.get(&relative) {
        Some(body) => body.clone(),
        None if plan.folder.as_os_str().is_empty() => return None,
        None => std::fs::read(plan.folder.join(&relative)).ok()?,
    };
    let kind = content_type(Path::new(&relative));
    if plan.empty_app && relative == "index.html" {
        let html = String::from_utf8(body).expect("HTML is UTF-8");
        return Some((empty_app(&html).into_bytes(), kind));
    }
    Some((body, kind))
}

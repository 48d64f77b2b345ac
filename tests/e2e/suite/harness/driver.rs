//! The browser drivers: started when first needed, and stopped when this process is gone.

use super::browser::Kind;
use super::engine::Engine;
use super::env;
use super::face::Face;
use fantoccini::error::CmdError;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Error, ErrorKind};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// A running driver.
#[derive(Debug)]
pub(super) struct Driver {
    pub(super) url: String,
    /// Holds the pipe whose closing tells the minder to stop the driver and its browsers.
    _minder: Child,
    _display: Option<Display>,
}

/// The drivers that several browsers share. They live as long as this process: statics are not dropped.
static SHARED: LazyLock<Mutex<HashMap<Face, Driver>>> = LazyLock::new(Mutex::default);

impl Driver {
    /// The address of a running driver that can open another browser with this face; and the driver itself, if that
    /// browser will be the only one it has.
    pub(super) fn for_another(engine: Engine, kind: Kind, face: Face) -> (String, Option<Self>) {
        if !engine.shares_driver() {
            let driver = Self::start(engine, kind, face);
            return (driver.url.clone(), Some(driver));
        }
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let driver = shared
            .entry(face)
            .or_insert_with(|| Self::start(engine, kind, face));
        (driver.url.clone(), None)
    }

    fn start(engine: Engine, kind: Kind, face: Face) -> Self {
        // Free now. If another process takes it in between, the session fails to start.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let scratch = scratch(port);
        let mut minder = minder(engine.driver().as_os_str(), port, &scratch);
        minder
            .args(engine.driver_options())
            // Browsers inherit the driver's environment.
            .env("FONTCONFIG_FILE", face.config());
        let display = (!engine.is_headless())
            .then(|| Display::start(&scratch.with_extension("display")))
            .flatten();
        engine.prepare(kind, &scratch, display.as_ref(), &mut minder);
        let minder = minder.spawn().expect("the minder starts");
        let patience = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(
                Instant::now() < patience,
                "{} does not answer on port {port}",
                engine.driver().display()
            );
            sleep(Duration::from_millis(20));
        }
        Self {
            url: format!("http://127.0.0.1:{port}"),
            _minder: minder,
            _display: display,
        }
    }
}

/// A folder for what a driver and its browsers write. Its path is short, wherever the project is: the path of a
/// browser's socket in it may have about a hundred characters.
fn scratch(port: u16) -> PathBuf {
    std::env::temp_dir().join(format!("plateful-{}-{port}", std::process::id()))
}

/// A minder for a program, which is told its port, or 0 if it has none, and writes into a folder of its own.
fn minder(program: &OsStr, port: u16, scratch: &Path) -> Command {
    let mut minder = Command::new(env!("CARGO_BIN_EXE_minder"));
    minder
        .arg(program)
        .arg(port.to_string())
        .arg(scratch)
        .stdin(Stdio::piped());
    minder
}

/// An X display for a browser that has no headless mode, if `XVFB` names a server. Each has one to itself: the window that
/// came last has the keyboard, and in the others nothing matches `:focus`.
#[derive(Debug)]
pub(super) struct Display {
    pub(super) name: String,
    _minder: Child,
}

impl Display {
    fn start(scratch: &Path) -> Option<Self> {
        let program = env::xvfb()?;
        let mut minder = minder(program.as_os_str(), 0, scratch)
            .args(["-displayfd", "1", "-screen", "0", "2000x1600x24"])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the minder starts");
        let said = minder.stdout.take().expect("what it says is heard");
        let mut number = String::new();
        BufReader::new(said)
            .read_line(&mut number)
            .expect("it can be read");
        let number = number.trim_end();
        assert!(!number.is_empty(), "{} does not start", program.display());
        Some(Self {
            name: format!(":{number}"),
            _minder: minder,
        })
    }
}

/// How long the driver may take for one answer: longer than any page or script may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Blocks until the driver answers, so that scenarios can be plain functions.
///
/// If a browser has died silently, this fails its scenario instead of blocking all the others.
pub fn wait<F: Future>(future: F) -> F::Output {
    wait_for(PATIENCE, future).expect("the browser's driver answers within a minute")
}

/// The same for a command, without a panic: what takes too long is a lost connection.
pub(super) fn try_wait<T>(
    patience: Duration,
    command: impl Future<Output = Result<T, CmdError>>,
) -> Result<T, CmdError> {
    wait_for(patience, command).unwrap_or_else(|| {
        let late = Error::new(ErrorKind::TimedOut, "the browser's driver does not answer");
        Err(CmdError::Lost(late))
    })
}

/// Blocks until an answer or a timeout.
pub fn wait_for<F: Future>(patience: Duration, future: F) -> Option<F::Output> {
    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        runtime
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime")
    });
    RUNTIME.block_on(async { tokio::time::timeout(patience, future).await.ok() })
}

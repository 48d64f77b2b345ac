//! The browser drivers: started when first needed, and stopped when this process is gone.

use crate::display::{Display, minded};
use crate::engine::Engine;
use crate::face::Face;
use crate::kind::Kind;
use fantoccini::error::CmdError;
use std::collections::HashMap;
use std::io::{Error, ErrorKind};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// A running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    url: String,
    /// Holds the pipe whose closing tells the minder to stop the driver and its browsers.
    _minder: Child,
    _display: Option<Display>,
}

/// The drivers that several browsers share. They live as long as this process: statics are not dropped.
static SHARED: LazyLock<Mutex<HashMap<Face, Driver>>> = LazyLock::new(Mutex::default);

impl Driver {
    /// The address of a running driver that can open another browser with this face; and the driver itself, if that
    /// browser will be the only one it has. `minder` is the program that stops what it starts once this process is gone.
    pub(crate) fn for_another(
        engine: Engine,
        kind: Kind,
        face: Face,
        minder: &Path,
    ) -> (String, Option<Self>) {
        if !engine.shares_driver() {
            let driver = Self::start(engine, kind, face, minder);
            return (driver.url.clone(), Some(driver));
        }
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let driver = shared
            .entry(face)
            .or_insert_with(|| Self::start(engine, kind, face, minder));
        (driver.url.clone(), None)
    }

    fn start(engine: Engine, kind: Kind, face: Face, minder: &Path) -> Self {
        // Free now. If another process takes it in between, the session fails to start.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let scratch = scratch(port);
        let mut command = minded(minder, engine.driver().as_os_str(), port, &scratch);
        command
            .args(engine.driver_options())
            // Browsers inherit the driver's environment.
            .env("FONTCONFIG_FILE", face.config());
        let display = (!engine.is_headless())
            .then(|| Display::start(minder, &scratch.with_extension("display")))
            .flatten();
        engine.prepare(kind, &scratch, display.as_ref(), &mut command);
        let minder = command.spawn().expect("the minder starts");
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

/// How long the driver may take for one answer: longer than any page or script may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Blocks until the driver answers, so that scenarios can be plain functions.
///
/// If a browser has died silently, this fails its scenario instead of blocking all the others.
pub fn wait<F: Future>(future: F) -> F::Output {
    wait_for(PATIENCE, future).expect("the browser's driver answers within a minute")
}

/// The same for a command, without a panic.
///
/// # Errors
///
/// The command's own; what takes longer than `patience` is a lost connection.
pub fn try_wait<T>(
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

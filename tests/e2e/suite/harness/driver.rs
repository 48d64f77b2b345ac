//! The browser drivers: one per test process and face, started when first needed.

use super::engine::Engine;
use super::face::Face;
use std::collections::HashMap;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// The driver that runs, and the process that will stop it.
#[derive(Debug)]
struct Driver {
    url: String,
    /// Holds the pipe whose end tells the minder that this process is gone.
    _minder: Child,
}

/// They live as long as this process: statics are not dropped.
static DRIVERS: LazyLock<Mutex<HashMap<Face, Driver>>> = LazyLock::new(Mutex::default);

/// The address of a running driver that can open another browser with this face.
pub fn url(engine: Engine, face: Face) -> String {
    if !engine.shares_driver() {
        // It ends with this process, as the shared ones do.
        return Box::leak(Box::new(start(engine, face))).url.clone();
    }
    let mut drivers = DRIVERS.lock().unwrap_or_else(PoisonError::into_inner);
    let driver = drivers.entry(face).or_insert_with(|| start(engine, face));
    driver.url.clone()
}

fn start(engine: Engine, face: Face) -> Driver {
    // Free at this moment. That another process takes it in between would show as a session that cannot start.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port();
    // Short, wherever the project lies: the name of a browser's socket in it may have a hundred letters, no more.
    let scratch = std::env::temp_dir().join(format!("plateful-{}-{port}", std::process::id()));
    let minder = Command::new(env!("CARGO_BIN_EXE_minder"))
        .arg(engine.driver())
        .arg(port.to_string())
        .arg(scratch)
        // The driver hands its environment on to its browsers.
        .env("FONTCONFIG_FILE", face.config())
        .stdin(Stdio::piped())
        .spawn()
        .expect("the minder starts");
    let patience = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(
            Instant::now() < patience,
            "{} does not answer on port {port}",
            engine.driver().display()
        );
        sleep(Duration::from_millis(20));
    }
    Driver {
        url: format!("http://127.0.0.1:{port}"),
        _minder: minder,
    }
}

/// How long the driver may take for one answer: longer than any page or script may.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits for an answer of the driver. Scenarios are plain functions: they read as what a person does.
///
/// A browser that is gone without a word fails its scenario; it does not hold up all the others.
pub fn wait<F: Future>(future: F) -> F::Output {
    wait_for(PATIENCE, future).expect("the browser's driver answers within a minute")
}

/// Waits for an answer, up to a time.
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

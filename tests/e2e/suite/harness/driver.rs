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

/// A running driver, and the process that will stop it.
#[derive(Debug)]
struct Driver {
    url: String,
    /// Holds the pipe whose closing tells the minder that this process has ended.
    _minder: Child,
}

/// Lives as long as this process: statics are not dropped.
static DRIVERS: LazyLock<Mutex<HashMap<Face, Driver>>> = LazyLock::new(Mutex::default);

/// The address of a running driver that can open another browser with this face.
pub fn url(engine: Engine, face: Face) -> String {
    if !engine.shares_driver() {
        // Leaked: the minder stops it when this process ends, like the shared ones.
        return Box::leak(Box::new(start(engine, face))).url.clone();
    }
    let mut drivers = DRIVERS.lock().unwrap_or_else(PoisonError::into_inner);
    let driver = drivers.entry(face).or_insert_with(|| start(engine, face));
    driver.url.clone()
}

fn start(engine: Engine, face: Face) -> Driver {
    // Free now. If another process takes it in between, the session fails to start.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port();
    // Short, wherever the project is: the path of a browser's socket in it may have about a hundred characters.
    let scratch = std::env::temp_dir().join(format!("plateful-{}-{port}", std::process::id()));
    let minder = Command::new(env!("CARGO_BIN_EXE_minder"))
        .arg(engine.driver())
        .arg(port.to_string())
        .arg(scratch)
        // Browsers inherit the driver's environment.
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

/// How long the driver may take for one answer: longer than any page or script may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Blocks until the driver answers, so that scenarios can be plain functions.
///
/// If a browser has died silently, this fails its scenario instead of blocking all the others.
pub fn wait<F: Future>(future: F) -> F::Output {
    wait_for(PATIENCE, future).expect("the browser's driver answers within a minute")
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

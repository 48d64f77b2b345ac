//! The browser engine for the scenarios. `cargo xtask test` installs Chromium; the others need an installed browser.

use super::browser::Kind;
use super::env;
use serde_json::{Value, json};
use std::path::PathBuf;

/// A browser engine with its driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, with `chromedriver`.
    Chromium,
    /// Firefox, with `geckodriver`.
    Firefox,
    /// `WebKit` for GTK, with `WebKitWebDriver`.
    WebKit,
}

impl Engine {
    /// The engine named by `PLATEFUL_ENGINE`, or Chromium.
    pub fn chosen() -> Self {
        match std::env::var("PLATEFUL_ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => {
                panic!("PLATEFUL_ENGINE is “{other}”. It can be chromium, firefox or webkit.")
            }
        }
    }

    /// The path of its driver.
    pub fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => env::chromedriver(),
            Self::Firefox | Self::WebKit => env::other_driver(),
        }
    }

    /// Whether one driver can run several browsers at a time.
    pub const fn shares_driver(self) -> bool {
        matches!(self, Self::Chromium)
    }

    /// The capabilities to request from the driver.
    pub fn capabilities(self, kind: Kind) -> serde_json::Map<String, Value> {
        let mut capabilities = match self {
            Self::Chromium => chromium(kind),
            Self::Firefox => firefox(kind),
            Self::WebKit => webkit(kind),
        };
        capabilities["pageLoadStrategy"] = json!(if kind == Kind::Impatient {
            "none"
        } else {
            "normal"
        });
        if self != Self::WebKit {
            capabilities["timeouts"] =
                json!({ "implicit": 0, "pageLoad": 30_000, "script": 30_000 });
        }
        match capabilities {
            Value::Object(map) => map,
            _ => unreachable!("an object was written above"),
        }
    }
}

fn chromium(kind: Kind) -> Value {
    let mut args = vec![
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-search-engine-choice-screen",
        "--disable-features=Translate,MediaRouter,OptimizationHints",
        "--no-first-run",
        "--no-default-browser-check",
        "--password-store=basic",
        "--window-size=1280,900",
        "--force-device-scale-factor=1",
        // As on a phone: no scrollbar takes space from a window of 320 pixels.
        "--hide-scrollbars",
        "--lang=en-US",
        // Any request to another host fails at once, and shows as an error in the log.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];
    if is_root() {
        // Chromium's sandbox refuses to run as root, as in a container.
        args.push("--no-sandbox");
    }
    args.push(if kind == Kind::Dark {
        "--blink-settings=preferredColorScheme=0"
    } else {
        "--blink-settings=preferredColorScheme=1"
    });
    match kind {
        Kind::Still => args.push("--force-prefers-reduced-motion"),
        Kind::ForcedColors => args.push("--force-high-contrast"),
        Kind::Forgetful => args.push("--disable-back-forward-cache"),
        _ => {}
    }
    let mut prefs = json!({});
    if kind == Kind::NoScript {
        prefs["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    if kind == Kind::NoStorage {
        prefs["profile.managed_default_content_settings.cookies"] = json!(2);
    }
    if kind == Kind::LargeText {
        prefs["webkit.webprefs.default_font_size"] = json!(32);
    }
    json!({
        "goog:chromeOptions": { "binary": env::chromium(), "args": args, "prefs": prefs },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(kind: Kind) -> Value {
    let mut prefs = json!({
        "intl.accept_languages": "en-US",
        "layout.css.prefers-color-scheme.content-override": i32::from(kind != Kind::Dark),
        "ui.useOverlayScrollbars": 1,
        // Any request to another host fails at once: nothing listens at the proxy.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
    });
    match kind {
        Kind::NoScript => prefs["javascript.enabled"] = json!(false),
        Kind::NoStorage => prefs["network.cookie.cookieBehavior"] = json!(2),
        Kind::Forgetful => prefs["browser.sessionhistory.max_total_viewers"] = json!(0),
        Kind::Still => prefs["ui.prefersReducedMotion"] = json!(1),
        Kind::ForcedColors => prefs["browser.display.document_color_use"] = json!(2),
        Kind::LargeText => prefs["font.size.variable.x-western"] = json!(32),
        Kind::Plain | Kind::Impatient | Kind::Dark => {}
    }
    let mut options = json!({ "args": ["-headless"], "prefs": prefs });
    if let Some(browser) = env::other_browser() {
        options["binary"] = json!(browser);
    }
    json!({ "moz:firefoxOptions": options })
}

fn webkit(kind: Kind) -> Value {
    assert!(
        matches!(kind, Kind::Plain | Kind::Impatient),
        "WebKit's driver has no way to make a reader who differs: {kind:?}"
    );
    let mut options = json!({ "args": ["--automation"] });
    if let Some(browser) = env::other_browser() {
        options["binary"] = json!(browser);
    }
    json!({ "webkitgtk:browserOptions": options })
}

fn is_root() -> bool {
    // The owner of our own entry in /proc tells the user id, without unsafe code.
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata("/proc/self").is_ok_and(|entry| entry.uid() == 0)
    }
    #[cfg(not(target_os = "linux"))]
    false
}

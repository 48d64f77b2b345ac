//! The browser engine for the scenarios.

use crate::display::Display;
use crate::env;
use crate::kind::Kind;
use serde_json::{Value, json};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

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
    pub(crate) fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => env::chromedriver(),
            Self::Firefox | Self::WebKit => env::other_driver(),
        }
    }

    /// What its driver is started with, besides its port.
    pub(crate) const fn driver_options(self) -> &'static [&'static str] {
        match self {
            // For scripts with the rights of the browser itself.
            Self::Firefox => &["--allow-system-access"],
            Self::Chromium | Self::WebKit => &[],
        }
    }

    /// Sets up the surroundings of a driver. `scratch` is its folder for whatever it writes.
    pub(crate) fn prepare(
        self,
        kind: Kind,
        scratch: &Path,
        display: Option<&Display>,
        driver: &mut Command,
    ) {
        if self != Self::WebKit {
            return;
        }
        let config = scratch.join("config");
        let gtk = config.join("gtk-3.0");
        std::fs::create_dir_all(&gtk)
            .and_then(|()| std::fs::write(gtk.join("gtk.css"), NARROW))
            .and_then(|()| {
                let motion = i32::from(kind != Kind::Still);
                let settings = format!("[Settings]\ngtk-enable-animations={motion}\n");
                std::fs::write(gtk.join("settings.ini"), settings)
            })
            .expect("the scratch folder can be written");
        driver
            .env("XDG_CONFIG_HOME", config)
            .env("XDG_DATA_HOME", scratch.join("data"))
            .env("XDG_CACHE_HOME", scratch.join("cache"))
            // The languages of pages follow from it.
            .env("LANG", "en_US.UTF-8")
            .env("LANGUAGE", "en_US")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES");
        if let Some(display) = display {
            driver.env("DISPLAY", &display.name);
        }
    }

    /// Whether its browser does without a display.
    pub(crate) const fn is_headless(self) -> bool {
        !matches!(self, Self::WebKit)
    }

    /// Whether a tab that its driver opens is shown.
    pub const fn shows_new_tabs(self) -> bool {
        !matches!(self, Self::WebKit)
    }

    /// Whether scrolling in a frame of another site also scrolls the page around it.
    pub const fn scrolls_around_frames(self) -> bool {
        !matches!(self, Self::WebKit)
    }

    /// Whether focus shows while its window is not in front, as none is without a window manager: by `:focus`, and to the
    /// page around a frame.
    pub const fn shows_focus(self) -> bool {
        !matches!(self, Self::WebKit)
    }

    /// Whether one driver can run several browsers at a time.
    pub(crate) const fn shares_driver(self) -> bool {
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

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

/// Lets the window of WebKit's browser be as narrow as a phone: its buttons take no space.
const NARROW: &str = "window * { min-width: 0; min-height: 0; margin: 0; border-width: 0; padding: 0; \
    font-size: 1px; -gtk-icon-transform: scale(0.1) }\n";

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
        Kind::ForcedColors => {
            prefs["browser.display.document_color_use"] = json!(2);
            // Without a desktop, Firefox's own pair cannot be read: white on a light blue.
            for name in ["ui.highlight", "ui.selecteditem"] {
                prefs[name] = json!("#1040a0");
            }
        }
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
    let mut args = vec![
        "--automation".to_owned(),
        // Any request to another host fails at once: nothing listens at the proxy.
        "--proxy=http://127.0.0.1:9".to_owned(),
        "--ignore-host=127.0.0.1".to_owned(),
    ];
    match kind {
        Kind::NoScript => args.push("--enable-javascript=false".to_owned()),
        Kind::Forgetful => args.push("--enable-page-cache=false".to_owned()),
        Kind::Dark => args.push("--dark-mode".to_owned()),
        Kind::LargeText => {
            args.push(
                concat!("--config=", env!("CARGO_MANIFEST_DIR"), "/large-text.ini").to_owned(),
            );
        }
        // By the desktop's settings.
        Kind::Plain | Kind::Impatient | Kind::Still => {}
        Kind::NoStorage | Kind::ForcedColors => unreachable!("no scenario asks WebKit for it"),
    }
    let mut options = json!({ "args": args });
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

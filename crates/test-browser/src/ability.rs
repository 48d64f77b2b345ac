//! What not every engine, or not every driver, can do.
//!
//! A scenario that needs such a thing begins with `needs!(…)`. Where it is lacking, the scenario ends there, says so, and
//! is counted as not in that engine. `cargo xtask test` shows that count, and `README.md` lists the scenarios.

use crate::engine::Engine;
use crate::kind::Kind;
use std::cell::RefCell;
use std::fmt;
use std::io::Write;
use std::thread;

/// Something that a scenario can need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ability {
    /// [`Kind::NoStorage`]
    NoStorage,
    /// [`Kind::ForcedColors`]
    ForcedColors,
    /// The page as a PDF.
    Print,
    /// What the browser's console shows.
    Log,
    /// Scripts that run at the start of every page, and so a clock that stays moved.
    ScriptBeforeLoad,
    /// A limit for what an origin stores.
    Quota,
    /// What keeps the page from being installed.
    Installability,
    /// Garbage collected when it is asked for.
    GarbageCollection,
    /// What a page has loaded is kept for its scripts.
    HttpCache,
    /// Scripts of the driver give lists on a page that extends the language's prototypes.
    ExtendedPrototypes,
}

/// An ability that an engine lacks, why, and where that can be read.
#[derive(Debug)]
pub struct Lack {
    /// Where it is lacking.
    pub engine: Engine,
    /// What is lacking.
    pub ability: Ability,
    /// Why, as a clause.
    pub reason: &'static str,
    /// A page about it.
    pub link: &'static str,
}

/// Everything that is not in an engine.
pub const LACKS: &[Lack] = &[
    Lack {
        engine: Engine::Firefox,
        ability: Ability::Quota,
        reason: "the limit is one for the whole browser, read when it starts",
        link: "https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml",
    },
    Lack {
        engine: Engine::Firefox,
        ability: Ability::Installability,
        reason: "Firefox installs no pages and judges none",
        link: "https://developer.mozilla.org/en-US/docs/Web/Progressive_web_apps/Guides/Making_PWAs_installable",
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::NoStorage,
        reason: "its browser can do without cookies, or have no `localStorage` at all, but not refuse it",
        link: "https://webkitgtk.org/reference/webkit2gtk/stable/class.Settings.html",
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::ForcedColors,
        reason: "WebKit has no forced colors",
        link: "https://developer.mozilla.org/en-US/docs/Web/CSS/@media/forced-colors",
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::Print,
        reason: "its driver knows no such command",
        link: DRIVER,
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::Log,
        reason: "its driver tells nothing of the console",
        link: DRIVER,
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::ScriptBeforeLoad,
        reason: "its driver runs scripts in loaded pages only",
        link: DRIVER,
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::Quota,
        reason: "its driver knows no such command",
        link: DRIVER,
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::Installability,
        reason: "WebKit for GTK installs no pages and judges none",
        link: "https://developer.mozilla.org/en-US/docs/Web/Progressive_web_apps/Guides/Making_PWAs_installable",
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::GarbageCollection,
        reason: "its driver knows no such command",
        link: DRIVER,
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::HttpCache,
        reason: "driven, it is a private window, which keeps no files on disk",
        link: "https://webkitgtk.org/reference/webkit2gtk/stable/property.WebView.is-ephemeral.html",
    },
    Lack {
        engine: Engine::WebKit,
        ability: Ability::ExtendedPrototypes,
        reason: "its driver takes what `Array.prototype` and `Object.prototype` were given for content",
        link: DRIVER,
    },
];

/// All commands of WebKit's driver.
const DRIVER: &str =
    "https://github.com/WebKit/WebKit/blob/main/Source/WebDriver/WebDriverService.cpp";

impl Ability {
    /// What a browser of a kind needs that not every engine has.
    pub const fn for_kind(kind: Kind) -> Option<Self> {
        match kind {
            Kind::NoStorage => Some(Self::NoStorage),
            Kind::ForcedColors => Some(Self::ForcedColors),
            _ => None,
        }
    }

    fn is_in(self, engine: Engine) -> bool {
        !LACKS
            .iter()
            .any(|lack| lack.engine == engine && lack.ability == self)
    }

    /// Expects that the scenario has said that it needs this: also where it is there, so that whoever writes it for
    /// Chromium knows.
    #[track_caller]
    pub fn expect(self) {
        let is_said = SAID.with_borrow(|said| said.contains(&self));
        let is_lacking = LACKS.iter().any(|lack| lack.ability == self);
        assert!(
            is_said || !is_lacking,
            "not every engine has what this scenario uses: begin it with `needs!({self});`"
        );
    }
}

impl fmt::Display for Ability {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

thread_local! {
    /// What this thread's scenario says that it needs.
    static SAID: RefCell<Vec<Ability>> = const { RefCell::new(Vec::new()) };
}

/// Whether the engine has all of these. If not, that is printed for `cargo xtask test` to count.
pub fn are_there(needed: &[Ability]) -> bool {
    SAID.with_borrow_mut(|said| said.extend(needed));
    let engine = Engine::chosen();
    let lacking = needed.iter().find(|ability| !ability.is_in(engine));
    if let Some(ability) = lacking {
        let scenario = thread::current();
        let scenario = scenario.name().unwrap_or("scenario");
        // Not `println!`: stdout of a passing test is hidden.
        let _ = writeln!(std::io::stderr(), "not in {engine}: {scenario} ({ability})");
    }
    lacking.is_none()
}

/// The first line of a scenario that needs [abilities](Ability) which not every engine has.
#[macro_export]
macro_rules! needs {
    ($($ability:ident),+) => {
        if !$crate::are_there(&[$($crate::Ability::$ability),+]) {
            return;
        }
    };
}

//! The browser engines that scenarios run in.

use std::path::PathBuf;

use crate::command::Run;
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools;

/// A browser engine.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Engine {
    /// With chromedriver
    Chromium,
    /// With geckodriver
    Firefox,
    /// `WebKit` for GTK, with its driver and a display that nobody looks at
    Webkit,
}

impl Engine {
    /// Those that run the whole suite only when it is asked for.
    pub(super) const OTHERS: [Self; 2] = [Self::Firefox, Self::Webkit];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::Webkit => "WebKit",
        }
    }

    /// The name of the step that runs a part of the suite.
    pub(super) const fn core(self) -> &'static str {
        match self {
            Self::Chromium => "core: Chromium",
            Self::Firefox => "core: Firefox",
            Self::Webkit => "core: WebKit",
        }
    }

    /// Finds or installs what it takes.
    pub(super) fn need(self, project: &Project) -> Outcome<Ready> {
        let path = |tool: &tools::Tool| tools::need(project, tool).map(|found| found.path);
        let (name, variables) = match self {
            Self::Chromium => {
                let browser = tools::need(project, &tools::chromium())?;
                let driver = path(&tools::chromedriver(Some(&browser)))?;
                let browser = ("CHROMIUM", browser.path);
                ("chromium", vec![browser, ("CHROMEDRIVER", driver)])
            }
            Self::Firefox => {
                let browser = path(&tools::firefox())?;
                let driver = path(&tools::geckodriver()?)?;
                let browser = ("PLATEFUL_BROWSER", browser);
                ("firefox", vec![browser, ("PLATEFUL_DRIVER", driver)])
            }
            Self::Webkit => {
                let driver = path(&tools::webkit_driver())?;
                let display = path(&tools::xvfb())?;
                (
                    "webkit",
                    vec![("PLATEFUL_DRIVER", driver), ("XVFB", display)],
                )
            }
        };
        Ok(Ready {
            engine: self,
            name,
            variables,
        })
    }
}

/// An engine that can be started.
pub(super) struct Ready {
    pub(super) engine: Engine,
    name: &'static str,
    variables: Vec<(&'static str, PathBuf)>,
}

impl Ready {
    /// Tells the suite to run in this one.
    pub(super) fn choose(&self, suite: Run) -> Run {
        let suite = suite.quiet_env("PLATEFUL_ENGINE", self.name);
        self.variables
            .iter()
            .fold(suite, |suite, (name, path)| suite.quiet_env(name, path))
    }
}

//! Tests compiled to WASM, run in a browser.

use crate::command::Run;
use crate::failure::Outcome;
use crate::project::{Project, write};
use crate::tools::{self, Found};

/// The runner of WASM tests, with its browser.
pub(crate) struct Driver {
    wasm_bindgen: Found,
    pub(crate) chromium: Found,
    pub(crate) chromedriver: Found,
}

impl Driver {
    pub(crate) fn need(project: &Project) -> Outcome<Self> {
        let wasm_bindgen = tools::need(project, &tools::wasm_bindgen(project)?)?;
        let chromium = tools::need(project, &tools::chromium())?;
        let chromedriver = tools::need(project, &tools::chromedriver(Some(&chromium)))?;
        Ok(Self {
            wasm_bindgen,
            chromium,
            chromedriver,
        })
    }

    /// `cargo test` for WASM, followed by `words`.
    pub(crate) fn tests(&self, project: &Project, words: &str) -> Outcome<Run> {
        let capabilities = project.target("test-logs/webdriver.json");
        write(&capabilities, self.capabilities().as_bytes())?;
        let runner = tools::folder(&self.wasm_bindgen)?.join("wasm-bindgen-test-runner");
        Ok(Run::cargo()
            .words("test --target")
            .arg(tools::WASM)
            .words(words)
            .within(project.root())
            .quiet_env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .quiet_env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
            .quiet_env("CHROMEDRIVER", &self.chromedriver.path))
    }

    /// The capabilities to request from the driver.
    fn capabilities(&self) -> String {
        let mut arguments = vec![
            "--headless=new",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
        ];
        // The browser's sandbox refuses to run as root, as in a container.
        if tools::is_root() {
            arguments.push("--no-sandbox");
        }
        let binary = self.chromium.path.to_string_lossy();
        serde_json::json!({
            "goog:chromeOptions": { "binary": binary, "args": arguments },
        })
        .to_string()
    }
}

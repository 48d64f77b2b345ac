//! A page in a browser, for one scenario.

use super::env;
use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::{PrintConfiguration, WebDriverCompatibleCommand};
use http::Method;
use page_checks::Printed;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::thread::{self, sleep};
use std::time::{Duration, Instant};
use test_browser::{Ability, Browser, Engine, Face, Kind, try_wait, wait, wait_for};
use url::{ParseError, Url};

/// How long to wait for a condition, also on a busy machine. Only a failure takes that long.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long one command may take: longer than any script may.
pub(super) const ANSWER: Duration = Duration::from_mins(1);
/// How long the browser may take to be ready for the next scenario before it is given up.
const GIVE_BACK: Duration = Duration::from_secs(20);
/// How often a condition is checked.
const STEP: Duration = Duration::from_millis(20);

/// A command that the client library has no method for: with or without a body.
#[derive(Debug)]
struct Ask {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Ask {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// A page under test. Dropping it gives its browser to the next scenario.
#[derive(Debug)]
pub struct Page {
    browser: Option<Browser>,
    /// Scripts that run before each load, by the browser's ids.
    pub(super) scripts: RefCell<Vec<Value>>,
    /// The frame that scripts run in, by its index in each page around it.
    frames: RefCell<Vec<u16>>,
}

impl Page {
    pub(super) fn new(browser: Browser) -> Self {
        Self {
            browser: Some(browser),
            scripts: RefCell::default(),
            frames: RefCell::default(),
        }
    }

    fn browser(&self) -> &Browser {
        let browser = self.browser.as_ref();
        browser.expect("a page has its browser until it is dropped")
    }

    pub(super) fn client(&self) -> &Client {
        self.browser().client()
    }

    pub(super) fn runs_scripts(&self) -> bool {
        self.browser().kind() != Kind::NoScript
    }

    /// Makes a new browser fit for scenarios.
    pub(super) fn make_ready(&self) {
        if Engine::chosen() == Engine::Firefox {
            self.set_up_firefox();
        }
    }

    /// The fonts of its browser.
    pub fn face(&self) -> Face {
        self.browser().face()
    }

    /// Ends the browser, as if it had died.
    pub fn quit(&self) {
        wait(self.client().clone().close()).expect("the browser ends");
    }

    /// Opens an address and waits for the document and its resources.
    pub fn goto(&self, url: &str) {
        wait(self.client().goto(url))
            .unwrap_or_else(|error| panic!("{url} does not open: {error}"));
    }

    /// Opens an address without waiting for held requests. Only for [`Kind::Impatient`].
    pub fn set_off(&self, url: &str) {
        assert_eq!(
            self.browser().kind(),
            Kind::Impatient,
            "only an impatient browser comes back before all is loaded"
        );
        self.goto(url);
        self.wait_until("the page begins", |page| {
            page.url() == url && page.already_holds("document.body !== null")
        });
    }

    /// Reloads the page.
    pub fn reload(&self) {
        wait(self.client().refresh()).expect("the page loads again");
    }

    /// Reloads the page as a person does. The driver's own reload bypasses the worker in some browsers.
    pub fn load_again(&self) {
        self.script("window.before = true; location.reload();", &[]);
        self.wait_until("the page loads again", |page| {
            page.already_holds("!window.before && document.readyState === 'complete'")
        });
    }

    /// The address, with its fragment.
    pub fn url(&self) -> String {
        wait(self.client().current_url()).map_or_else(|_| String::new(), String::from)
    }

    /// The document's title.
    pub fn title(&self) -> String {
        wait(self.client().title()).expect("the page has a title")
    }

    /// Runs a script and returns what it returns.
    pub fn script(&self, script: &str, given: &[Value]) -> Value {
        self.try_script(script, given)
            .unwrap_or_else(|error| panic!("this script failed: {error}\n{script}"))
    }

    /// The same, returning a failure as an error.
    pub fn try_script(&self, script: &str, given: &[Value]) -> Result<Value, CmdError> {
        try_wait(ANSWER, self.client().execute(script, given.to_vec()))
    }

    /// Runs a script that calls its last argument when it is done.
    pub fn script_with_callback(&self, script: &str, given: &[Value]) -> Value {
        wait(self.client().execute_async(script, given.to_vec()))
            .unwrap_or_else(|error| panic!("this script failed: {error}\n{script}"))
    }

    /// The value of a JavaScript expression, as a number.
    pub fn number(&self, expression: &str) -> f64 {
        self.script(&format!("return Number({expression});"), &[])
            .as_f64()
            .unwrap_or(f64::NAN)
    }

    /// The value of a JavaScript expression, as text.
    pub fn string(&self, expression: &str) -> String {
        self.script(&format!("return String({expression});"), &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Whether a JavaScript expression is true.
    pub fn holds(&self, expression: &str) -> bool {
        self.script(&format!("return Boolean({expression});"), &[]) == Value::Bool(true)
    }

    /// The same, but false while the browser cannot tell, as between two pages.
    pub(super) fn already_holds(&self, expression: &str) -> bool {
        let said = self.try_script(&format!("return Boolean({expression});"), &[]);
        said.is_ok_and(|it| it == Value::Bool(true))
    }

    /// Runs `look` in the frame at an index from 0, then returns to the page.
    pub fn in_frame<T>(&self, position: u16, look: impl FnOnce(&Self) -> T) -> T {
        self.enter(position);
        let seen = look(self);
        self.leave();
        seen
    }

    fn enter(&self, position: u16) {
        wait(self.client().clone().enter_frame(position)).expect("there is such a frame");
        self.frames.borrow_mut().push(position);
    }

    fn leave(&self) {
        wait(self.client().clone().enter_parent_frame()).expect("the page is still around it");
        self.frames.borrow_mut().pop();
    }

    /// Scrolls the page around the current frame, if there is one, until the place `from_top` of the frame is in the
    /// middle of the window. Where scrolling in the frame leaves that page alone, a driver clicks beside the window.
    pub(super) fn bring_into_window(&self, from_top: f64) {
        let Some(position) = self.frames.borrow().last().copied() else {
            return;
        };
        self.leave();
        self.script(
            "const frame = [...document.querySelectorAll('iframe')].find((it) => it.contentWindow === frames[arguments[0]]);
             const top = frame?.getBoundingClientRect().top ?? 0;
             scrollBy({ top: top + arguments[1] - innerHeight / 2, behavior: 'instant' });",
            &[json!(position), json!(from_top)],
        );
        self.enter(position);
    }

    pub(super) fn ask(&self, path: String, body: Option<Value>) -> Result<Value, CmdError> {
        try_wait(ANSWER, self.client().issue_cmd(Ask { path, body }))
    }

    /// Waits until a condition holds.
    pub fn wait_until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        self.wait_for(what, |page| {
            is_so(page).then_some(()).ok_or_else(String::new)
        });
    }

    /// Waits until `look` returns a value; its error says what is missing.
    pub fn wait_for<T>(&self, what: &str, look: impl Fn(&Self) -> Result<T, String>) -> T {
        self.poll(look)
            .unwrap_or_else(|why| panic!("waited {} s in vain: {what}. {why}", PATIENCE.as_secs()))
    }

    /// Calls `look` until it succeeds or time is up.
    pub(super) fn poll<T, E>(&self, look: impl Fn(&Self) -> Result<T, E>) -> Result<T, E> {
        self.poll_until(Instant::now() + PATIENCE, look)
    }

    fn poll_until<T, E>(&self, end: Instant, look: impl Fn(&Self) -> Result<T, E>) -> Result<T, E> {
        loop {
            match look(self) {
                Err(_) if Instant::now() < end => sleep(STEP),
                seen => return seen,
            }
        }
    }

    /// Calls `look` until it succeeds, or for a second: for what is usually so at once.
    pub(super) fn brief_poll<T, E>(&self, look: impl Fn(&Self) -> Result<T, E>) -> Result<T, E> {
        self.poll_until(Instant::now() + PATIENCE / 30, look)
    }

    /// Expects that text in `stack`, a CSS font list, is shown in this face.
    pub fn expect_face(&self, face: Face, stack: &str) {
        let Some(wanted) = face.width_of_n() else {
            return;
        };
        let measured = self.script(
            "const probe = document.body.appendChild(document.createElement('span'));
             probe.style.cssText = 'all: initial; position: absolute; white-space: pre; font-size: 100px';
             probe.style.fontFamily = arguments[0];
             probe.textContent = 'n'.repeat(10);
             const { width } = probe.getBoundingClientRect();
             probe.remove();
             return width;",
            &[stack.into()],
        );
        let measured = measured.as_f64().unwrap_or_default();
        assert!(
            (measured - wanted).abs() < 4.0,
            "{stack} should be {face}, whose n is {wanted} wide, but it is {measured} wide. Is the font installed? \
             `cargo xtask test` installs it."
        );
    }

    /// The result of start-up: `ready`, `failed`, or empty while it runs.
    pub fn app(&self) -> String {
        self.string("document.documentElement.dataset.app ?? ''")
    }

    /// Waits for the result of start-up and expects it to be `state`.
    pub fn wait_for_app(&self, state: &str) {
        self.wait_for(&format!("html[data-app={state}]"), |page| {
            match page.app() {
                now if now == state => Ok(()),
                now if now.is_empty() => Err("It does not say anything.".to_owned()),
                // The result is final.
                now => panic!(
                    "html[data-app] is {now}, not {state}. The browser's log: {:#?}",
                    page.log_if_any()
                ),
            }
        });
    }

    /// Opens an address and waits until the app runs.
    pub fn open(&self, url: &str) {
        self.goto(url);
        self.wait_for_app("ready");
    }

    /// All visible text, with white space collapsed.
    pub fn text(&self) -> String {
        squeeze(&self.string("document.body.innerText"))
    }

    /// Resizes the viewport to this size in CSS pixels, whatever the browser's window frame.
    pub fn resize(&self, width: u32, height: u32) {
        let is_so = format!("innerWidth === {width} && innerHeight === {height}");
        for _ in 0..5 {
            if self.holds(&is_so) {
                return;
            }
            // Chromium's window is never narrower than 500 pixels, but its viewport may be. Then there is no frame
            // beside it.
            let frame = self.script(
                "return [innerWidth < 500 ? 0 : outerWidth - innerWidth, outerHeight - innerHeight];",
                &[],
            );
            let side = |at: usize| u32::try_from(frame[at].as_u64().unwrap_or(0)).unwrap_or(0);
            wait(
                self.client()
                    .set_window_size(width + side(0), height + side(1)),
            )
            .expect("the window takes a size");
            // A window reports its old size for a moment after a resize.
            let settled = Instant::now() + PATIENCE / 10;
            while Instant::now() < settled && !self.holds(&is_so) {
                sleep(STEP);
            }
        }
        panic!("the window cannot be {width} by {height}");
    }

    /// Prints to PDF with the browser.
    pub fn print(&self) -> Printed {
        Ability::Print.expect();
        let pdf = wait(self.client().print(PrintConfiguration::default()));
        Printed::read(&pdf.expect("the page prints"))
    }

    /// Saves a screenshot below `target/screenshots`.
    pub fn shot(&self, name: &str) {
        self.try_shot(name).expect("the picture can be written");
    }

    fn try_shot(&self, name: &str) -> std::io::Result<()> {
        let Ok(picture) = try_wait(ANSWER, self.client().screenshot()) else {
            return Ok(());
        };
        std::fs::write(
            env::output("screenshots").join(format!("{name}.png")),
            picture,
        )
    }

    /// Takes what the browser's console shows since the last call, as `LEVEL message`.
    pub fn take_log(&self) -> Vec<String> {
        Ability::Log.expect();
        self.log_if_any()
    }

    /// The same where the driver tells it, and nothing elsewhere: for messages, and for expecting that something is not in
    /// it.
    pub fn log_if_any(&self) -> Vec<String> {
        let said = match Engine::chosen() {
            Engine::Firefox => self.console(),
            Engine::Chromium => {
                let browser = json!({ "type": "browser" });
                self.ask("se/log".to_owned(), Some(browser))
                    .unwrap_or_default()
            }
            Engine::WebKit => Value::Null,
        };
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        items(&said)
            .map(|entry| format!("{} {}", text(entry, "level"), text(entry, "message")))
            .collect()
    }

    /// Limits the storage of an origin to this many bytes, or removes the limit.
    pub fn limit_storage(&self, origin: &str, bytes: Option<u64>) {
        Ability::Quota.expect();
        let mut params = json!({ "origin": origin });
        if let Some(bytes) = bytes {
            params["quotaSize"] = json!(bytes);
        }
        self.command("Storage.overrideQuotaForOrigin", params);
    }

    /// Collects garbage.
    pub fn collect_garbage(&self) {
        Ability::GarbageCollection.expect();
        if Engine::chosen() == Engine::Firefox {
            return self.collect_garbage_in_firefox();
        }
        self.command("HeapProfiler.collectGarbage", json!({}));
    }

    /// What the tab holds, in bytes and numbers: `usedSize` of the JavaScript heap, `nodes`, `jsEventListeners` (Chromium
    /// only).
    pub fn memory(&self) -> Value {
        let mut held = self.command("Memory.getDOMCounters", json!({}));
        held["usedSize"] = self.command("Runtime.getHeapUsage", json!({}))["usedSize"].clone();
        held
    }

    /// What prevents the page from being installed as an app.
    pub fn install_faults(&self) -> Vec<String> {
        Ability::Installability.expect();
        let said = self.command("Page.getInstallabilityErrors", json!({}));
        items(&said["installabilityErrors"])
            .map(ToString::to_string)
            .collect()
    }

    /// A command of the Chrome `DevTools` Protocol, for what `WebDriver` lacks.
    pub(super) fn command(&self, name: &str, params: Value) -> Value {
        self.try_command(name, params).expect("the browser obeys")
    }

    pub(super) fn try_command(&self, name: &str, params: Value) -> Result<Value, CmdError> {
        let command = json!({ "cmd": name, "params": params });
        self.ask("goog/cdp/execute".to_owned(), Some(command))
    }

    /// Expects no errors and no violations of the content security policy.
    pub fn expect_quiet(&self) {
        self.expect_quiet_but(&[]);
    }

    /// The same, except for messages that contain one of these texts.
    pub fn expect_quiet_but(&self, expected: &[&str]) {
        let loud: Vec<String> = self
            .log_if_any()
            .into_iter()
            .filter(|entry| entry.starts_with("SEVERE") || entry.starts_with("WARNING"))
            .filter(|entry| !expected.iter().any(|text| entry.contains(text)))
            .collect();
        assert!(
            loud.is_empty(),
            "the browser's log should be quiet: {loud:#?}"
        );
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            // A screenshot of the failure says more than the message.
            let scenario = thread::current();
            let name = scenario.name().unwrap_or("scenario").replace("::", "-");
            let _ = self.try_shot(&format!("failed-{name}"));
        }
        // Nothing here may panic: in a scenario that has failed, that would end the whole run.
        let is_fit = self
            .close_other_tabs()
            .and_then(|()| try_wait(GIVE_BACK, self.client().goto("about:blank")))
            .is_ok();
        self.run_nothing_before_load();
        let Some(browser) = self.browser.take() else {
            return;
        };
        if is_fit {
            browser.give_back();
        } else {
            // A shared driver has other browsers, and goes on.
            let _ = wait_for(GIVE_BACK, browser.client().clone().close());
        }
    }
}

/// The items of a list in a script's result.
pub fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The texts of a list in a script's result.
pub fn texts(value: &Value) -> Vec<String> {
    items(value)
        .filter_map(|it| Some(it.as_str()?.to_owned()))
        .collect()
}

/// Collapses white space.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

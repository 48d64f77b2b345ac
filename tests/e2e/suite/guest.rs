//! Our elements on host pages: widget and host page are two sites with two origins.

use crate::harness::browser;
use crate::harness::env::{dist, hosts};
use crate::harness::page::{Page, squeeze};
use crate::harness::site::Site;
use serde_json::{Value, json};
use test_browser::{Face, Kind};

/// The element on the plain host page.
pub const FIRST: &str = "document.getElementById('first')";

/// Our files, on a server that allows cross-origin requests.
pub fn widget() -> Site {
    Site::of(dist()).header("", "Access-Control-Allow-Origin", "*")
}

/// The origin of a site, as in a policy or an address.
pub fn origin(site: &Site) -> String {
    format!("http://{}", site.host())
}

/// A file of `hosts/`, with the widget's origin filled in.
pub fn naming(file: &str, widget: &Site) -> String {
    std::fs::read_to_string(hosts().join(file))
        .expect("the host page can be read")
        .replace("WIDGET", &origin(widget))
}

/// The plain host page with extra markup in its head and at the end of its body.
pub fn host_with(widget: &Site, head: &str, body: &str) -> Site {
    let html = naming("plain.html", widget)
        .replace("<!--head-->", head)
        .replace("<!--body-->", body);
    Site::of(hosts())
        .with("index.html", html)
        .with("favicon.ico", "")
}

/// The plain host page.
pub fn host(widget: &Site) -> Site {
    host_with(widget, "", "")
}

/// A host page with its planner running.
#[derive(Debug)]
pub struct Visit {
    /// The site with our files.
    pub widget: Site,
    /// The host page's site.
    pub host: Site,
    /// The browser showing the host page.
    pub page: Page,
}

/// Opens a host page without waiting for the element.
pub fn open(kind: Kind, widget: Site, host: Site) -> Visit {
    open_in(Face::USUAL, kind, widget, host)
}

/// The same, on a system with the fonts of `face`.
pub fn open_in(face: Face, kind: Kind, widget: Site, host: Site) -> Visit {
    let page = browser::open_in(face, kind);
    page.goto(&host.url(""));
    Visit { widget, host, page }
}

/// Opens the plain host page and waits for its planner.
pub fn visit(kind: Kind) -> Visit {
    let widget = widget();
    let host = host(&widget);
    let visit = open(kind, widget, host);
    visit.page.wait_for_guests(1);
    visit
}

impl Page {
    /// The details of all events with this name that the page received.
    pub fn heard(&self, name: &str) -> Vec<Value> {
        let found = self.script(
            "return (globalThis.heard ?? []).filter(([name]) => name === arguments[0]).map(([, , detail]) => detail);",
            &[json!(name)],
        );
        found.as_array().cloned().unwrap_or_default()
    }

    /// Waits until this many elements have reported that they are ready.
    pub fn wait_for_guests(&self, wanted: usize) {
        self.wait_for(&format!("{wanted} elements are ready"), |page| {
            let ready = page.heard("plateful-ready").len();
            let wrong = page.heard("plateful-error");
            if ready >= wanted {
                Ok(())
            } else {
                Err(format!("{ready} are; errors: {wrong:?}"))
            }
        });
    }

    /// Waits for an error; returns its code and message.
    pub fn guest_error(&self) -> (String, String) {
        self.wait_for("an element says that it cannot start", |page| {
            let errors = page.heard("plateful-error");
            let first = errors.first().ok_or("It says nothing.")?;
            let said = |key: &str| first[key].as_str().unwrap_or_default().to_owned();
            Ok((said("code"), said("message")))
        })
    }

    /// All visible text of the planner on the plain host page.
    pub fn text_of_guest(&self) -> String {
        squeeze(&self.string(&format!(
            "{FIRST}.shadowRoot.querySelector('.pf').innerText"
        )))
    }

    /// How many planners exist in the program.
    pub fn living(&self) -> f64 {
        self.number("customElements.get('plateful-goal').live()")
    }

    /// Waits for two animation frames and a timer, so that deferred work, and what it defers, is done.
    pub fn settle(&self) {
        self.script_with_callback(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));",
            &[],
        );
    }
}

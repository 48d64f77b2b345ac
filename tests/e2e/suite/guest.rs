//! Our elements on pages of other people: the widget and the page are two sites, of two origins.

use crate::harness::browser::{self, Kind};
use crate::harness::env::{dist, hosts};
use crate::harness::face::Face;
use crate::harness::page::{Page, squeeze};
use crate::harness::site::Site;
use serde_json::{Value, json};

/// The element of the plain host page.
pub const FIRST: &str = "document.getElementById('first')";

/// Our files, on a server that lets every page have them.
pub fn widget() -> Site {
    Site::of(dist()).header("", "Access-Control-Allow-Origin", "*")
}

/// The origin of a site, as a policy or an address has it.
pub fn origin(site: &Site) -> String {
    format!("http://{}", site.host())
}

/// A file of `hosts/` that names the widget's origin.
pub fn naming(file: &str, widget: &Site) -> String {
    std::fs::read_to_string(hosts().join(file))
        .expect("the host page can be read")
        .replace("WIDGET", &origin(widget))
}

/// The plain host page with more in its head and at the end of its body.
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
    /// Our files.
    pub widget: Site,
    /// The page of somebody else.
    pub host: Site,
    /// The browser on it.
    pub page: Page,
}

/// Opens a host page, and waits for nothing.
pub fn open(kind: Kind, widget: Site, host: Site) -> Visit {
    open_in(Face::USUAL, kind, widget, host)
}

/// The same, on a system with the fonts of a face.
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
    /// The details of all events of a name that this page has heard.
    pub fn heard(&self, name: &str) -> Vec<Value> {
        let found = self.script(
            "return (globalThis.heard ?? []).filter(([name]) => name === arguments[0]).map(([, , detail]) => detail);",
            &[json!(name)],
        );
        found.as_array().cloned().unwrap_or_default()
    }

    /// Waits until so many elements have said that they are ready.
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

    /// Waits for an error, and gives its code and message.
    pub fn guest_error(&self) -> (String, String) {
        self.wait_for("an element says that it cannot start", |page| {
            let errors = page.heard("plateful-error");
            let first = errors.first().ok_or("It says nothing.")?;
            let said = |key: &str| first[key].as_str().unwrap_or_default().to_owned();
            Ok((said("code"), said("message")))
        })
    }

    /// All the text of the plain page's planner that can be seen.
    pub fn text_of_guest(&self) -> String {
        squeeze(&self.string(&format!(
            "{FIRST}.shadowRoot.querySelector('.pf').innerText"
        )))
    }

    /// How many planners live in the program.
    pub fn living(&self) -> f64 {
        self.number("customElements.get('plateful-goal').live()")
    }

    /// Lets everything that has been put off to "right after this" happen, and what that puts off.
    pub fn settle(&self) {
        self.script_with_callback(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));",
            &[],
        );
    }
}

//! Opens a browser for a scenario.

use super::page::Page;
use super::times;
use std::path::Path;
use test_browser::{Ability, Browser, Face, Kind};

/// A browser of a kind, for one scenario. Dropping the page returns it.
pub fn open(kind: Kind) -> Page {
    open_in(Face::USUAL, kind)
}

/// The same, on a system with the fonts of `face`.
pub fn open_in(face: Face, kind: Kind) -> Page {
    times::begin();
    if let Some(ability) = Ability::for_kind(kind) {
        ability.expect();
    }
    // Printed only if the scenario fails.
    println!("set in {face}");
    let browser = Browser::take(kind, face, Path::new(env!("CARGO_BIN_EXE_minder")));
    let is_new = browser.is_new;
    let page = Page::new(browser);
    if is_new {
        page.make_ready();
        page.expect_face(face, "sans-serif");
        face.announce();
    }
    page.resize(1280, 900);
    // Drop log entries of the previous scenario.
    page.log_if_any();
    page
}

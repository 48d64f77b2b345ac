//! What components and pages look like, held to the pictures in `tests/e2e/pictures`.
//!
//! The gallery (`cargo xtask gallery`) has every state of every component. A component that looks different fails its
//! scenario; a whole page that does is only reported, because it changes with every word. Pictures are of one browser: with
//! another major version than that of `pictures/browser.txt`, components are only reported, too.
//! `cargo xtask pictures --update` keeps what it sees.

use crate::harness::browser;
use crate::harness::env::{self, dist, gallery};
use crate::harness::page::Page;
use crate::harness::picture::Look;
use crate::harness::site::Site;
use image::{Rgb, RgbImage};
use picture_diff::{Change, change, read};
use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use test_browser::Kind;

/// An article that is not the one that the page is prerendered with.
const OTHER: &str = include_str!("../../fixtures/articles/every-block.json");

#[test]
fn components_on_a_phone() {
    expect_components([Look::NARROW, Look::NARROW_DARK]);
}

#[test]
fn components_on_a_desktop() {
    expect_components([Look::WIDE, Look::WIDE_DARK]);
}

#[test]
fn components_in_forced_colors_and_on_paper() {
    expect_components([Look::FORCED, Look::PRINT]);
}

/// Takes pictures of whole pages and reports what has changed in them; fails at nothing but a page that cannot be seen.
#[test]
fn whole_pages_are_reported() {
    let site = Site::of(dist()).with("articles/every-block.json", OTHER);
    let page = browser::open(Kind::Plain);
    let mut kept = Kept::of(&page, "pages");
    for look in [
        Look::NARROW,
        Look::NARROW_DARK,
        Look::MIDDLE,
        Look::MIDDLE_DARK,
        Look::WIDE,
        Look::WIDE_DARK,
        Look::FORCED,
        Look::PRINT,
    ] {
        let looking = page.seen_as(look);
        for (name, address) in [
            ("article", ""),
            ("goal", "goal.html"),
            ("embed", "embed.html"),
            ("developers", "developers.html"),
            ("reader", "?src=articles/every-block.json"),
        ] {
            page.goto(&site.url(address));
            if name != "embed" && name != "developers" {
                page.wait_for_app("ready");
            }
            // Half as large and not exact, so that they take little room.
            let picture = looking.picture("body", 0.5, 40);
            kept.hold(&format!("{name}.{}", look.name), &picture);
        }
    }
    kept.report();
}

/// Expects that every component looks as in its pictures.
fn expect_components(looks: [Look; 2]) {
    let site = Site::of(gallery());
    let page = browser::open(Kind::Plain);
    let mut kept = Kept::of(&page, "components");
    let states = states();
    for look in looks {
        let looking = page.seen_as(look);
        for state in states.iter().filter(|state| state.is_pictured(look)) {
            page.goto(&site.url(&format!("{}.html", state.name)));
            let name = format!("{}.{}", state.name, look.name);
            if look == Look::PRINT && !looking.shows(&state.shown) {
                kept.hold_nothing(&name);
                continue;
            }
            kept.hold(&name, &looking.picture(&state.shown, 1.0, 60));
        }
    }
    kept.expect_unchanged();
}

/// A state of the gallery.
struct State {
    name: String,
    /// Selector of what a picture shows; the window, if empty.
    shown: String,
    /// Whether a picture of it is kept in each look.
    in_every_look: bool,
}

impl State {
    fn is_pictured(&self, look: Look) -> bool {
        // What opens above a page is not printed.
        let is_printed = !self.shown.is_empty() || look != Look::PRINT;
        is_printed && (self.in_every_look || look == Look::NARROW || look == Look::WIDE_DARK)
    }
}

fn states() -> Vec<State> {
    let list = fs::read_to_string(gallery().join("states.json")).expect("the gallery has a list");
    let list: Vec<Value> = serde_json::from_str(&list).expect("the list is JSON");
    let text = |state: &Value, key: &str| state[key].as_str().unwrap_or_default().to_owned();
    let state = |state| State {
        name: text(state, "name"),
        shown: text(state, "shown"),
        in_every_look: state["inEveryLook"] == true,
    };
    list.iter().map(state).collect()
}

/// The kept pictures of a kind.
struct Kept {
    folder: PathBuf,
    /// Where pictures that differ are put.
    out: PathBuf,
    is_update: bool,
    /// Why a change is no failure, if it is none.
    excuse: Option<String>,
    changed: Vec<String>,
}

impl Kept {
    fn of(page: &Page, kind: &str) -> Self {
        let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures");
        let of = all.join("browser.txt");
        let face = page.face();
        let version = format!("{} with {face} {}", page.browser_version(), face.version());
        let is_update = std::env::var("PLATEFUL_PICTURES").is_ok_and(|asked| asked == "update");
        if is_update {
            fs::create_dir_all(all.join(kind)).expect("the folder of pictures can be written");
            fs::write(&of, format!("{version}\n")).expect("the version can be written");
        }
        let wanted = fs::read_to_string(&of).unwrap_or_default();
        let wanted = wanted.trim();
        let excuse = (wanted != version)
            .then(|| format!("the pictures are of {wanted}, and this is {version}"))
            .or_else(|| {
                let is_set = cfg!(target_os = "linux");
                (!is_set).then(|| "only on Linux can the fonts be set".to_owned())
            });
        Self {
            folder: all.join(kind),
            out: env::output(&format!("pictures/{kind}")),
            is_update,
            excuse,
            changed: Vec::new(),
        }
    }

    /// Compares a picture with the kept one; with `--update`, keeps it.
    fn hold(&mut self, name: &str, picture: &[u8]) {
        let path = self.folder.join(format!("{name}.webp"));
        let before = fs::read(&path).ok();
        let found = match &before {
            None => Some("there is no picture of it".to_owned()),
            Some(before) if before == picture => None,
            Some(before) => change(&read(before), &read(picture)).map(|change| change.to_string()),
        };
        let Some(found) = found else { return };
        if self.is_update {
            fs::write(&path, picture).expect("the picture can be written");
        } else {
            let put = |what: &str, bytes: &[u8]| {
                let path = self.out.join(format!("{name}.{what}.webp"));
                fs::write(path, bytes).expect("the picture can be written");
            };
            put("now", picture);
            if let Some(before) = before {
                put("before", &before);
            }
        }
        self.changed.push(format!("{name}: {found}"));
    }

    /// Expects that there is no kept picture of what is not shown.
    fn hold_nothing(&mut self, name: &str) {
        let path = self.folder.join(format!("{name}.webp"));
        if !path.is_file() {
            return;
        }
        if self.is_update {
            fs::remove_file(&path).expect("the picture can be removed");
        }
        self.changed.push(format!("{name}: it is not shown"));
    }

    fn said(&self) -> String {
        format!(
            "{} pictures differ; see {} for both. If that is meant: cargo xtask pictures --update\n{}",
            self.changed.len(),
            self.out.display(),
            self.changed.join("\n")
        )
    }

    /// Says what has changed.
    fn report(&self) {
        if self.changed.is_empty() {
            return;
        }
        // Stdout of a passing test is hidden.
        let _ = writeln!(std::io::stderr(), "{}", self.said());
    }

    fn expect_unchanged(&self) {
        self.report();
        if let Some(excuse) = &self.excuse {
            let _ = writeln!(std::io::stderr(), "Only reported: {excuse}.");
            return;
        }
        assert!(self.is_update || self.changed.is_empty(), "{}", self.said());
    }
}

#[test]
fn a_picture_that_looks_different_is_noticed() {
    const BLUE: Rgb<u8> = Rgb([28, 71, 148]);
    let drawn = |left: u32, color: Rgb<u8>| {
        RgbImage::from_fn(64, 64, |x, y| {
            let is_in = (left..left + 20).contains(&x) && (10..40).contains(&y);
            if is_in { color } else { Rgb([251, 252, 253]) }
        })
    };
    let usual = drawn(10, BLUE);
    assert_eq!(change(&usual, &usual.clone()), None);
    assert_eq!(
        change(&usual, &drawn(10, Rgb([29, 70, 149]))),
        None,
        "rounding"
    );
    let mut dotted = usual.clone();
    dotted.put_pixel(5, 5, Rgb([250, 250, 248]));
    assert_eq!(change(&usual, &dotted), None, "one pixel");
    let shade = change(&usual, &drawn(10, Rgb([28, 74, 148])));
    assert!(
        matches!(
            shade,
            Some(Change::Look {
                color: 600,
                top: 10,
                ..
            })
        ),
        "{shade:?}"
    );
    let moved = change(&usual, &drawn(11, BLUE));
    assert!(
        matches!(
            moved,
            Some(Change::Look {
                structure: 1..,
                color: 60,
                ..
            })
        ),
        "{moved:?}"
    );
    let larger = RgbImage::new(64, 65);
    assert!(matches!(change(&usual, &larger), Some(Change::Size { .. })));
}

//! What readers set for themselves: larger text, more space, a zoom of 400 %, forced colors, less motion. In each, values
//! are typed in, and what was typed and what is answered must be there to be read: whole, uncovered, in the window.

use crate::common::{expect_budget, fill_in};
use crate::guest::{self, FIRST};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::Site;
use crate::site_owner::expect_snippet;
use crate::widths::{SPACED, faults_in};
use serde_json::{Value, json};
use test_browser::{Kind, needs};

/// What cannot be read.
const UNREADABLE: &str = include_str!("adjusted.js");

/// Where values are typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The planner in the article.
    Article,
    /// The planner's own page.
    Goal,
    /// The page for site owners.
    Owner,
    /// The element on a page of somebody else.
    Element,
}

/// A place that is open, with the servers it needs.
struct Visit {
    place: Place,
    page: Page,
    _sites: Vec<Site>,
}

impl Place {
    const ALL: [Self; 4] = [Self::Article, Self::Goal, Self::Owner, Self::Element];

    fn open(self, kind: Kind) -> Visit {
        let file = match self {
            Self::Article => "",
            Self::Goal => "goal.html",
            Self::Owner => "embed.html",
            Self::Element => {
                let visit = guest::visit(kind);
                return Visit {
                    place: self,
                    page: visit.page,
                    _sites: vec![visit.widget, visit.host],
                };
            }
        };
        let site = Site::of(dist());
        let page = browser::open(kind);
        page.goto(&site.url(file));
        if self != Self::Owner {
            page.wait_for_app("ready");
        }
        Visit {
            place: self,
            page,
            _sites: vec![site],
        }
    }

    /// The part in which something is typed, as JavaScript.
    fn root(self) -> String {
        match self {
            Self::Article => "document.querySelector('.planner')".to_owned(),
            Self::Goal | Self::Owner => "document.body".to_owned(),
            Self::Element => format!("{FIRST}.shadowRoot"),
        }
    }
}

fn strings(value: &Value) -> Vec<String> {
    let all = value.as_array().into_iter().flatten();
    all.filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}

impl Visit {
    /// Types in what the place asks for, and waits for what it answers.
    fn type_in(&self) {
        let page = &self.page;
        if self.place == Place::Owner {
            page.radio("WordPress").click();
            page.field("Brand color").enter("#3b7a22");
            page.field("Height in pixels").enter("1200");
            expect_snippet(page, "accent=%233b7a22");
            expect_snippet(page, "height=\"1200\"");
        } else {
            fill_in(page);
            expect_budget(page, "1,940");
        }
    }

    /// Expects that all of it can be read in a window of this size.
    fn expect_read_back(&self, width: u32, height: u32, how: &str) {
        let page = &self.page;
        page.resize(width, height);
        let root = self.place.root();
        let mut faults = faults_in(page, &root);
        let unreadable = page.script(&format!("const root = {root};{UNREADABLE}"), &[]);
        faults.extend(strings(&unreadable));
        let scroll = page.number("document.documentElement.scrollWidth");
        assert!(
            scroll <= f64::from(width) && faults.is_empty(),
            "{how}, {:?} at {width} by {height}: {scroll} wide; {faults:#?}",
            self.place
        );
    }
}

#[test]
fn text_of_twice_the_size() {
    for place in Place::ALL {
        let visit = place.open(Kind::LargeText);
        visit.page.resize(1280, 1024);
        visit.type_in();
        for (width, height) in [(1280, 1024), (640, 900), (360, 740)] {
            visit.expect_read_back(width, height, "text of twice the size");
        }
    }
}

#[test]
fn more_space_in_the_text() {
    for place in Place::ALL {
        let visit = place.open(Kind::Plain);
        visit.page.script(SPACED, &[]);
        visit.type_in();
        for (width, height) in [(360, 740), (1280, 900)] {
            visit.expect_read_back(width, height, "more space");
        }
    }
}

#[test]
fn a_zoom_of_400_percent() {
    // A window of 1280 by 1024 pixels.
    for place in Place::ALL {
        let visit = place.open(Kind::Plain);
        visit.page.resize(320, 256);
        visit.type_in();
        visit.expect_read_back(320, 256, "a zoom of 400 %");
    }
}

/// Fields, buttons and choices whose edge or choice cannot be seen, in `root`.
const WITHOUT_AN_EDGE: &str = "
    const found = [];
    const shows = (it) => ['top', 'bottom'].some((side) => {
      const style = getComputedStyle(it);
      return style.getPropertyValue(`border-${side}-style`) !== 'none' && parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1
        && style.getPropertyValue(`border-${side}-color`) !== style.backgroundColor;
    });
    for (const it of root.querySelectorAll('.btn, .box, .seg, .opt input, .stop input, .own-control input, .own-control select, textarea')) {
      if (it.checkVisibility() && !shows(it)) found.push('no edge: ' + it.outerHTML.slice(0, 90));
    }
    for (const it of root.querySelectorAll('input[type=radio], input[type=checkbox]')) {
      if (!it.checkVisibility() || it.checked) continue;
      const chosen = [...root.querySelectorAll('input')].find((one) => one.name === it.name && one.checked && one.checkVisibility());
      if (!chosen) continue;
      const look = (one) => [one, one.nextElementSibling, one.parentElement].filter(Boolean)
        .map((part) => { const style = getComputedStyle(part); return [style.backgroundColor, style.borderTopColor, style.borderTopWidth, style.color].join(); }).join('|');
      if (look(it) === look(chosen)) found.push('chosen looks as not chosen: ' + it.outerHTML.slice(0, 90));
    }
    return found;
";

#[test]
fn colors_of_the_device() {
    needs!(ForcedColors);
    for place in Place::ALL {
        let visit = place.open(Kind::ForcedColors);
        assert!(
            visit
                .page
                .holds("matchMedia('(forced-colors: active)').matches")
        );
        visit.type_in();
        for (width, height) in [(360, 740), (1280, 900)] {
            visit.expect_read_back(width, height, "forced colors");
        }
        let bare = visit.page.script(
            &format!("const root = {};{WITHOUT_AN_EDGE}", place.root()),
            &[],
        );
        assert_eq!(bare, json!([]), "{place:?}");
    }
}

/// Records every animation and transition that takes time, in the page and in elements.
const WATCH_MOTION: &str = "
    window.moved = [];
    const note = ({ type, target, propertyName, animationName, elapsedTime }) => {
      const duration = target.getAnimations?.().some((it) => it.effect.getComputedTiming().duration > 1);
      if (duration) window.moved.push([type, propertyName ?? animationName, target.outerHTML.slice(0, 80)].join(' '));
    };
    for (const root of [document, ...[...document.querySelectorAll('*')].map((it) => it.shadowRoot)])
      for (const type of ['transitionrun', 'animationstart']) root?.addEventListener(type, note, true);";

#[test]
fn less_motion() {
    for place in Place::ALL {
        let visit = place.open(Kind::Still);
        let page = &visit.page;
        assert!(page.holds("matchMedia('(prefers-reduced-motion: reduce)').matches"));
        page.script(WATCH_MOTION, &[]);
        visit.type_in();
        page.script(
            &format!(
                "{}.querySelectorAll('details').forEach((it) => {{ it.open = true; }});",
                place.root()
            ),
            &[],
        );
        visit.expect_read_back(1280, 900, "less motion");
        page.settle();
        assert_eq!(
            page.script("return window.moved;", &[]),
            json!([]),
            "{place:?}"
        );
        assert_eq!(
            page.string("getComputedStyle(document.documentElement).scrollBehavior"),
            "auto",
            "{place:?}"
        );
        assert!(
            page.holds(
                "[...document.querySelectorAll('video')].every((it) => it.paused && !it.autoplay)"
            ),
            "{place:?}"
        );
    }
}

//! A walk by the keyboard alone, written down: at each stop which key led there, and role, name and state of what has the
//! focus, as the browser tells them.

use super::element::Element;
use super::find::fits;
use super::page::Page;
use expect_test::expect_file;
use fantoccini::key::Key;
use regex_lite::Regex;
use std::path::Path;
use std::sync::LazyLock;
use test_browser::Engine;

/// The focused element, its states, and why a reader would not see it.
const STOP: &str = include_str!("stop.js");

/// What differs from day to day and from run to run.
static VARIES: LazyLock<[(Regex, &str); 2]> = LazyLock::new(|| {
    let days = r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[ \x{a0}]\d{1,2}(,[ \x{a0}]\d{4})?\b";
    [
        (Regex::new(days).expect("a pattern"), "<date>"),
        (
            Regex::new(r"127\.0\.0\.1:\d+").expect("a pattern"),
            "<host>",
        ),
    ]
});

/// Where the keyboard is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Role in the accessibility tree; for a summary the name of its element.
    pub role: String,
    /// Accessible name.
    pub name: String,
    /// Checked, open, invalid and so on.
    pub states: String,
}

impl Stop {
    /// Whether the keyboard is with the page as a whole or the browser, as after the last stop.
    pub fn is_outside(&self) -> bool {
        self.role.is_empty()
    }

    /// Whether it is this.
    pub fn is(&self, role: &str, name: &str) -> bool {
        self.role == role && fits(&self.name, name)
    }
}

/// A walk over a page.
#[derive(Debug)]
pub struct Walk<'page> {
    page: &'page Page,
    lines: Vec<String>,
    faults: Vec<String>,
}

impl<'page> Walk<'page> {
    /// Begins where the keyboard is.
    pub fn new(page: &'page Page) -> Self {
        Self {
            page,
            lines: Vec::new(),
            faults: Vec::new(),
        }
    }

    fn look(&self) -> (Stop, Vec<String>) {
        let seen = self.page.script(STOP, &[]);
        let text = |at: usize| seen[at].as_str().unwrap_or_default().to_owned();
        let faults = seen[2].as_array().into_iter().flatten();
        let faults = faults
            .filter_map(|it| it.as_str().map(str::to_owned))
            .collect();
        let element = Element::from_value(self.page, &seen[0], "the focused element")
            .expect("something has the focus");
        let tag = self
            .page
            .script("return arguments[0].localName;", &[element.value()]);
        let role = match tag.as_str() {
            Some("body" | "html") => String::new(),
            Some("summary") => "summary".to_owned(),
            _ => element.role(),
        };
        let stop = Stop {
            name: if role.is_empty() {
                String::new()
            } else {
                element.name()
            },
            role,
            states: text(1),
        };
        (stop, faults)
    }

    /// Where the keyboard is now, written down after the key that led there.
    pub fn arrive(&mut self, by: &str) -> Stop {
        // Scrolling takes a moment.
        let (stop, faults) = self
            .page
            .brief_poll(|_| {
                let (stop, faults) = self.look();
                if faults.is_empty() {
                    Ok((stop, faults))
                } else {
                    Err((stop, faults))
                }
            })
            .unwrap_or_else(|seen| seen);
        let mut line = format!("{by:<9} {} “{}”", stop.role, stop.name);
        if stop.is_outside() {
            line = format!("{by:<9} (outside)");
        }
        if !stop.states.is_empty() {
            line = format!("{line} [{}]", stop.states);
        }
        for (pattern, word) in VARIES.iter() {
            line = pattern.replace_all(&line, *word).into_owned();
        }
        if stop.name.is_empty() && !stop.is_outside() {
            self.faults.push(format!("{line}: it has no name"));
        }
        self.faults
            .extend(faults.iter().map(|fault| format!("{line}: {fault}")));
        self.lines.push(line);
        stop
    }

    /// Presses Tab.
    pub fn tab(&mut self) -> Stop {
        self.page.press(Key::Tab);
        self.arrive("Tab")
    }

    /// Presses Shift and Tab.
    pub fn back(&mut self) -> Stop {
        self.page.press_with(&[Key::Shift], Key::Tab);
        self.arrive("Shift+Tab")
    }

    /// Presses another key.
    pub fn press(&mut self, key: Key) -> Stop {
        self.page.press(key);
        self.arrive(match key {
            Key::Enter => "Enter",
            Key::Space => "Space",
            Key::Escape => "Escape",
            Key::Up => "Up",
            Key::Down => "Down",
            Key::Left => "Left",
            Key::Right => "Right",
            _ => "another key",
        })
    }

    /// Types into what has the focus.
    pub fn type_keys(&mut self, text: &str) -> Stop {
        self.page.type_keys(text);
        self.arrive(&format!("“{text}”"))
    }

    /// Presses Tab until it is there.
    pub fn tab_to(&mut self, role: &str, name: &str) -> Stop {
        self.go_to("Tab", Self::tab, 60, role, name)
    }

    /// Presses Shift and Tab until it is there.
    pub fn back_to(&mut self, role: &str, name: &str) -> Stop {
        self.go_to("Shift and Tab", Self::back, 120, role, name)
    }

    fn go_to(
        &mut self,
        keys: &str,
        step: fn(&mut Self) -> Stop,
        most: usize,
        role: &str,
        name: &str,
    ) -> Stop {
        let begin = self.lines.len();
        (0..most)
            .map(|_| step(self))
            .find(|stop| stop.is(role, name))
            .unwrap_or_else(|| {
                panic!(
                    "{role} “{name}” is not reached by {keys}, but {:#?}",
                    self.lines.get(begin..)
                )
            })
    }

    /// What was written down.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Expects that every stop was seen, and that the walk is the one in the file of this name. `UPDATE_EXPECT=1` writes
    /// it anew. Other engines have other words for some roles.
    pub fn expect(self, name: &str) {
        assert!(
            self.faults.is_empty(),
            "{name}: what has the keyboard cannot be seen:\n{}",
            self.faults.join("\n")
        );
        if Engine::chosen() == Engine::Chromium {
            let path = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("snapshots")
                .join(format!("{name}.txt"));
            expect_file![path].assert_eq(&(self.lines.join("\n") + "\n"));
        }
    }
}

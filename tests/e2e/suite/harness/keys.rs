//! The keyboard.

use super::element::Element;
use super::find::fits;
use super::page::Page;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use test_browser::wait;

fn press(value: char) -> [KeyAction; 2] {
    [KeyAction::Down { value }, KeyAction::Up { value }]
}

impl Page {
    /// Presses and releases one key.
    pub fn press(&self, key: Key) {
        self.press_with(&[], key);
    }

    /// Presses a key while holding others.
    pub fn press_with(&self, held: &[Key], key: impl Into<char>) {
        let held = held.iter().map(|key| char::from(*key));
        let down = held.clone().map(|value| KeyAction::Down { value });
        let up = held.rev().map(|value| KeyAction::Up { value });
        self.keys(down.chain(press(key.into())).chain(up));
    }

    /// Types at the focus.
    pub fn type_keys(&self, text: &str) {
        self.keys(text.chars().flat_map(press));
    }

    fn keys(&self, all: impl Iterator<Item = KeyAction>) {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let keys = all.fold(keyboard, KeyActions::then);
        wait(self.client().perform_actions(keys)).expect("keys can be pressed");
    }

    /// The focused element.
    pub fn focused(&self) -> Element<'_> {
        let found = self.script(
            "let at = document.activeElement ?? document.body;
             while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
             return at;",
            &[],
        );
        Element::from_value(self, &found, "the focused element").expect("a page has a body")
    }

    /// Presses Tab until the named element has focus; returns the number of presses.
    pub fn tab_to(&self, role: &str, name: &str) -> usize {
        let mut seen = Vec::new();
        let mut first = None;
        // At most once around the page.
        for stops in 1..=400 {
            self.press(Key::Tab);
            let here = self.focused();
            let label = here.name();
            if fits(&label, name) && (role == "summary" || here.role() == role) {
                return stops;
            }
            if first.as_ref() == Some(&here.value()) {
                break;
            }
            first.get_or_insert_with(|| here.value());
            seen.push(label);
        }
        panic!("Tab does not lead to {role} “{name}”, but to {seen:#?}");
    }
}

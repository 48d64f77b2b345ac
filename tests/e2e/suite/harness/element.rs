//! An element of the page.

use super::page::{Page, squeeze};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::{Element as Handle, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use test_browser::{Engine, wait};

/// The key for element references in the `WebDriver` standard.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element, and the words by which the scenario asked for it.
#[derive(Debug, Clone)]
pub struct Element<'page> {
    page: &'page Page,
    handle: Handle,
    asked: String,
}

impl<'page> Element<'page> {
    /// The element in a script's result.
    pub fn from_value(page: &'page Page, value: &Value, asked: impl Into<String>) -> Option<Self> {
        let id = value.get(ELEMENT_KEY)?.as_str()?.to_owned();
        Some(Self {
            page,
            handle: Handle::from_element_id(page.client().clone(), ElementRef::from(id)),
            asked: asked.into(),
        })
    }

    /// The same element with other words for messages.
    pub fn asked_as(self, asked: String) -> Self {
        Self { asked, ..self }
    }

    /// The element as a script argument.
    pub fn value(&self) -> Value {
        json!({ ELEMENT_KEY: self.handle.element_id().to_string() })
    }

    /// The page it is on.
    pub fn page(&self) -> &'page Page {
        self.page
    }

    /// Runs a script with this element as `arguments[0]`.
    pub fn script(&self, script: &str) -> Value {
        self.page.script(script, &[self.value()])
    }

    fn said(&self, script: &str) -> String {
        self.script(script).as_str().unwrap_or_default().to_owned()
    }

    fn holds(&self, condition: &str) -> bool {
        self.script(&format!("const it = arguments[0]; return {condition};")) == Value::Bool(true)
    }

    fn computed(&self, what: &str) -> String {
        let path = format!("element/{}/{what}", self.handle.element_id());
        let said = self.page.ask(path, None).unwrap_or_default();
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Its accessible name.
    pub fn name(&self) -> String {
        squeeze(&self.computed("computedlabel"))
    }

    /// Its role in the accessibility tree.
    pub fn role(&self) -> String {
        self.computed("computedrole")
    }

    /// Its accessible description from `aria-describedby`.
    pub fn description(&self) -> String {
        squeeze(&self.said(
            "return (arguments[0].getAttribute('aria-describedby') ?? '').split(/\\s+/)
               .map((id) => arguments[0].getRootNode().getElementById(id))
               .filter((hint) => hint?.checkVisibility()).map((hint) => hint.innerText).join(' ');",
        ))
    }

    /// Its visible text.
    pub fn text(&self) -> String {
        squeeze(&self.said("return arguments[0].innerText;"))
    }

    /// The field's value.
    pub fn entered(&self) -> String {
        self.said("return arguments[0].value;")
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        // WebKit's driver gives the whole address for one that is relative.
        let given = [self.value(), json!(name)];
        let written = self
            .page
            .script("return arguments[0].getAttribute(arguments[1]);", &given);
        written.as_str().map(str::to_owned)
    }

    /// Whether the checkbox or radio button is checked.
    pub fn is_chosen(&self) -> bool {
        wait(self.handle.is_selected()).expect("an element is chosen or not")
    }

    /// Whether it is enabled.
    pub fn is_enabled(&self) -> bool {
        wait(self.handle.is_enabled()).expect("an element can be used or not")
            && self.attribute("aria-disabled").as_deref() != Some("true")
    }

    /// Whether it is shown.
    pub fn is_shown(&self) -> bool {
        self.holds("it.checkVisibility({ visibilityProperty: true })")
    }

    /// Whether it, or an element in it, has focus.
    pub fn has_focus(&self) -> bool {
        self.holds(if Engine::chosen().shows_focus() {
            "it.matches(':focus-within')"
        } else {
            "it.contains(it.getRootNode().activeElement)"
        })
    }

    /// Whether part of it is in the viewport.
    pub fn is_in_view(&self) -> bool {
        self.is_shown()
            && self.holds("it.getBoundingClientRect().bottom > 0 && it.getBoundingClientRect().top < innerHeight")
    }

    /// Clicks it, once it has stopped moving: a driver clicks where an element was. If it moved even so and the click
    /// reached something else, clicks again, as people do. A control that is drawn by its label is clicked there.
    pub fn click(&self) {
        for attempt in 0..CLICKS {
            match self.aim() {
                Ok(choice) => self.click_at(&choice),
                // It was replaced after the last click, as when the program comes: its successor was clicked.
                Err(_) if attempt > 0 => return,
                Err(error) => panic!("{} cannot be clicked: {error}", self.asked),
            }
            // After a navigation or in a closed tab, there is nothing to read.
            let missed = self.page.runs_scripts()
                && self.page.try_script(HAS_MISSED, &[]).ok() == Some(Value::Bool(true));
            if !missed {
                return;
            }
        }
        panic!("{} moves away from each click", self.asked);
    }

    /// Scrolls to what a click is for, see [`AIM`].
    fn aim(&self) -> Result<Value, CmdError> {
        // Where a page runs no scripts, nothing moves, and no promise is kept.
        let found = if self.page.runs_scripts() {
            "return still(place(), 30).then(found);"
        } else {
            "return found();"
        };
        self.page
            .try_script(&format!("{AIM}{found}"), &[self.value()])
    }

    fn click_at(&self, choice: &Value) {
        if !Engine::chosen().scrolls_around_frames() {
            self.page
                .bring_into_window(choice[1].as_f64().unwrap_or_default());
        }
        let target = Self::from_value(self.page, &choice[0], &*self.asked)
            .map_or_else(|| self.handle.clone(), |it| it.handle);
        let mut clicked = wait(target.click());
        // Drivers treat the content of a closed fold as hidden, even if styles show it.
        if clicked.is_err() && self.is_shown() {
            clicked = self.press_at(&target);
        }
        clicked.unwrap_or_else(|error| panic!("{} cannot be clicked: {error}", self.asked));
    }

    /// Clicks it where it is, without scrolling.
    pub fn click_in_place(&self) {
        self.press_at(&self.handle)
            .unwrap_or_else(|error| panic!("{} cannot be clicked: {error}", self.asked));
    }

    /// Moves the mouse to its center and presses the button.
    fn press_at(&self, target: &Handle) -> Result<(), CmdError> {
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement {
                element: target.clone(),
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        wait(self.page.client().perform_actions(mouse))
    }

    /// Focuses the field and types after its text.
    pub fn type_text(&self, text: &str) {
        wait(self.handle.send_keys(text))
            .unwrap_or_else(|error| panic!("{} takes no text: {error}", self.asked));
    }

    /// Replaces the field's text by typing.
    pub fn enter(&self, text: &str) {
        const SELECT_ALL: &str = "\u{e009}a";
        const DELETE: &str = "\u{e017}";
        // Held keys are released at the end of a command; not every driver does so earlier.
        self.type_text(SELECT_ALL);
        self.type_text(&format!("{DELETE}{text}"));
    }
}

/// The number of clicks on an element that moves away.
const CLICKS: u32 = 3;

/// Whether the element of the last [`AIM`] has moved and the pointer went down outside of it. Where that was replaced
/// meanwhile, as when the program comes, its successor was clicked.
const HAS_MISSED: &str = "return window[Symbol.for('aim')] === false;";

/// Scrolls to what a click on an element is for, waits until it is still, and observes whether the pointer reaches it.
/// Gives that, or its label, and its distance from the top of the window or frame.
const AIM: &str = "
    const label = arguments[0].matches('[type=radio],[type=checkbox]') && arguments[0].labels?.[0];
    const target = label || arguments[0];
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const place = () => target.getBoundingClientRect().top + innerHeight;
    const frame = () => new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 100); });
    const still = async (before, tries) => {
      await frame();
      // The page around a frame takes longer to give it another height.
      if (self !== top) await frame().then(frame);
      if (place() !== before && tries) await still(place(), tries - 1);
    };
    delete window[Symbol.for('aim')];
    const reach = () => {
      const aimed = place();
      addEventListener('pointerdown', (event) => {
        const hasMoved = target.isConnected && place() !== aimed;
        window[Symbol.for('aim')] = !hasMoved || event.composedPath().includes(target);
      }, { capture: true, once: true });
    };
    const found = () => {
      reach();
      return [label || null, target.getBoundingClientRect().top];
    };
    ";

//! Finds elements as people do: by role and accessible name.

use super::element::Element;
use super::page::{Page, items};
use serde_json::{Value, json};

/// A selector for elements that may have a role. The browser is then asked for the actual role.
fn selector(role: &str) -> String {
    let native = match role {
        "button" => "button,summary,input[type=button],input[type=submit],input[type=reset]",
        "summary" => return "summary".to_owned(),
        "link" => "a[href],area[href]",
        "heading" => "h1,h2,h3,h4,h5,h6",
        "radio" => "input[type=radio]",
        "checkbox" => "input[type=checkbox]",
        "textbox" => {
            "input:not([type]),input[type=text],input[type=search],input[type=tel],textarea"
        }
        // The standard has no role for these; browsers use their own.
        "date" | "file" => return format!("input[type={role}]"),
        "dialog" => "dialog",
        "slider" => "input[type=range]",
        "combobox" => "select",
        "group" => "fieldset,details,[popover]",
        "table" => "table",
        "region" => "section",
        "navigation" => "nav",
        "banner" => "header",
        "complementary" => "aside",
        "status" => "output",
        // Only with an explicit role.
        other => return format!("[role={other}]"),
    };
    format!("{native},[role={role}]")
}

/// Whether a name is the wanted one. A `…` at the end of the wanted name matches anything.
pub(super) fn fits(name: &str, wanted: &str) -> bool {
    wanted
        .strip_suffix('…')
        .map_or(name == wanted, |start| name.starts_with(start))
}

/// Searches shadow roots too: `found(root, selector)` returns all matches in document order.
const FOUND: &str = include_str!("found.js");

/// All shown elements that may have a role, in document order, if the text from which their names are computed contains
/// all wanted letters in order.
const SHOWN: &str = include_str!("shown.js");

/// Methods of [`Page`] that find by one role.
macro_rules! by_role {
    ($($(#[$doc:meta])* $name:ident: $role:literal,)*) => {
        impl Page {
            $($(#[$doc])* pub fn $name(&self, name: &str) -> Element<'_> {
                self.by_role($role, name)
            })*
        }
    };
}

by_role! {
    /// A button.
    button: "button",
    /// A link.
    link: "link",
    /// A text field, by its label.
    field: "textbox",
    /// A radio button.
    radio: "radio",
    /// A checkbox.
    checkbox: "checkbox",
    /// The summary of a fold.
    summary: "summary",
    /// A group with a name.
    group: "group",
}

impl Page {
    /// Elements that may have a role, each with whether the role is explicit.
    fn candidates(
        &self,
        within: Option<&Value>,
        role: &str,
        wanted: &str,
    ) -> Vec<(Element<'_>, bool)> {
        let given = [json!(selector(role)), json!(within), json!(wanted)];
        let found = self.script(&format!("{FOUND}{SHOWN}"), &given);
        let element = |it: &Value| Element::from_value(self, &it[0], role);
        items(&found)
            .filter_map(|it| Some((element(it)?, it[1] == json!(true))))
            .collect()
    }

    /// The first element with a role and a name, or else the names found. With `letters`, only elements that contain
    /// these letters are asked for their names. That is fast, but cannot prove that there is none.
    fn look(
        &self,
        within: Option<&Value>,
        role: &str,
        name: &str,
        letters: &str,
    ) -> Result<Element<'_>, Vec<String>> {
        let mut others = Vec::new();
        for (element, has_role) in self.candidates(within, role, letters) {
            let is_called = element.name();
            // The browser gives these roles of its own, outside the standard.
            let is_apart = matches!(role, "summary" | "date" | "file");
            if fits(&is_called, name) && (is_apart || !has_role || element.role() == role) {
                return Ok(element.asked_as(format!("{role} “{name}”")));
            }
            others.push(is_called);
        }
        Err(others)
    }

    /// Waits for the first element with a role and a name.
    fn find(&self, within: Option<&Value>, role: &str, name: &str) -> Element<'_> {
        self.poll(|_| self.look(within, role, name, name))
            .or_else(|_| self.look(within, role, name, ""))
            .unwrap_or_else(|others| panic!("no {role} is called “{name}”. There are: {others:#?}"))
    }

    /// The first shown element with a role and a name. Waits for it.
    pub fn by_role(&self, role: &str, name: &str) -> Element<'_> {
        self.find(None, role, name)
    }

    /// The same, if it is there now.
    pub fn maybe(&self, role: &str, name: &str) -> Option<Element<'_>> {
        self.look(None, role, name, name)
            .or_else(|_| self.look(None, role, name, ""))
            .ok()
    }

    /// The names of all shown elements with a role.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.names_within(None, role)
    }

    fn names_within(&self, within: Option<&Value>, role: &str) -> Vec<String> {
        let all = self.candidates(within, role, "");
        all.iter().map(|(it, _)| it.name()).collect()
    }

    /// An element by its id, shown or not: for link targets.
    pub fn target(&self, id: &str) -> Element<'_> {
        self.wait_for(&format!("nothing has the id “{id}”"), |_| {
            let found = self.script(
                "return document.getElementById(arguments[0]);",
                &[json!(id)],
            );
            Element::from_value(self, &found, format!("#{id}")).ok_or_else(String::new)
        })
    }

    /// All elements matching a selector, in shadow roots too: for those without a role, and for those that must be
    /// absent.
    pub fn select(&self, selector: &str) -> Vec<Element<'_>> {
        let found = self.script(
            &format!("{FOUND} return found(document, arguments[0]);"),
            &[json!(selector)],
        );
        items(&found)
            .filter_map(|value| Element::from_value(self, value, selector))
            .collect()
    }
}

impl<'page> Element<'page> {
    /// The first shown element with a role and a name inside this one. Waits for it.
    pub fn by_role(&self, role: &str, name: &str) -> Element<'page> {
        self.page().find(Some(&self.value()), role, name)
    }

    /// The names of all shown elements with a role inside this one.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.page().names_within(Some(&self.value()), role)
    }
}

//! Finds things as people do: by what they are and what they are called.

use super::element::Element;
use super::page::Page;
use serde_json::{Value, json};

/// Where elements of a role may be found. The role itself is then asked of the browser.
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
        // No role of the standard's: browsers have one of their own for it.
        "date" | "file" => return format!("input[type={role}]"),
        "dialog" => "dialog",
        "slider" => "input[type=range]",
        "combobox" => "select",
        "group" => "fieldset,details,[popover]",
        "table" => "table",
        "region" => "section",
        "navigation" => "nav",
        "banner" => "header",
        "status" => "output",
        // Written as a role, always.
        other => return format!("[role={other}]"),
    };
    format!("{native},[role={role}]")
}

/// Whether a name is the wanted one; `…` at the end of the wanted one stands for anything more.
pub(super) fn fits(name: &str, wanted: &str) -> bool {
    wanted
        .strip_suffix('…')
        .map_or(name == wanted, |start| name.starts_with(start))
}

/// Finds in shadow roots too, as people do: `found(root, selector)` gives all in the page's order.
const FOUND: &str = "
const found = (root, selector) => [
  ...(root.shadowRoot ? found(root.shadowRoot, selector) : []),
  ...[...root.querySelectorAll('*')].flatMap((it) => [
    ...(it.matches(selector) ? [it] : []), ...(it.shadowRoot ? found(it.shadowRoot, selector) : [])])];";

/// Everything shown that may have a role, in the page's order, if all wanted letters stand in what names are made of, in
/// that order.
const SHOWN: &str = "
const [selector, within, wanted] = arguments;
const letters = [...wanted.toLowerCase().replace(/[^a-z0-9]/g, '')];
const told = (it) => [
  it.ariaLabel, it.textContent, ...[...(it.labels ?? [])].map((label) => label.textContent), it.title, it.alt, it.value,
  it.placeholder, ...(it.getAttribute('aria-labelledby') ?? '').split(/\\s+/)
    .map((id) => it.getRootNode().getElementById?.(id)?.textContent)].join(' ').toLowerCase();
const mayBe = (it) => {
  let at = 0;
  for (const letter of letters.length ? told(it) : '') if (letter === letters[at]) at += 1;
  return at === letters.length;
};
return found(within ?? document, selector).filter((it) =>
  it.checkVisibility({ visibilityProperty: true }) && !it.closest('[aria-hidden=true]') && mayBe(it))
  .map((it) => [it, it.hasAttribute('role')]);";

impl Page {
    /// Elements that may have a role, each with whether the role is written there.
    fn candidates(
        &self,
        within: Option<&Value>,
        role: &str,
        wanted: &str,
    ) -> Vec<(Element<'_>, bool)> {
        let given = [json!(selector(role)), json!(within), json!(wanted)];
        let found = self.script(&format!("{FOUND}{SHOWN}"), &given);
        let found = found.as_array().into_iter().flatten();
        found
            .filter_map(|it| {
                Some((
                    Element::from_value(self, &it[0], role)?,
                    it[1] == json!(true),
                ))
            })
            .collect()
    }

    /// The first with a role and a name, or the names of what was there instead. With `letters` only those are asked for
    /// their names that have all letters of these: quick, but not enough to hold that there is none.
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
            // The browser calls a summary by a role of its own, outside the standard.
            let is_apart = matches!(role, "summary" | "date" | "file");
            if fits(&is_called, name) && (is_apart || !has_role || element.role() == role) {
                return Ok(element.asked_as(format!("{role} “{name}”")));
            }
            others.push(is_called);
        }
        Err(others)
    }

    /// The first with a role and a name, once it is there.
    fn find(&self, within: Option<&Value>, role: &str, name: &str) -> Element<'_> {
        self.poll(|_| self.look(within, role, name, name))
            .or_else(|_| self.look(within, role, name, ""))
            .unwrap_or_else(|others| panic!("no {role} is called “{name}”. There are: {others:#?}"))
    }

    /// The first shown element with a role and a name. It is waited for.
    pub fn by_role(&self, role: &str, name: &str) -> Element<'_> {
        self.find(None, role, name)
    }

    /// The same, if it is there now.
    pub fn maybe(&self, role: &str, name: &str) -> Option<Element<'_>> {
        self.look(None, role, name, name)
            .or_else(|_| self.look(None, role, name, ""))
            .ok()
    }

    /// The names of everything shown with a role.
    pub fn names(&self, role: &str) -> Vec<String> {
        let all = self.candidates(None, role, "");
        all.iter().map(|(it, _)| it.name()).collect()
    }

    /// A button.
    pub fn button(&self, name: &str) -> Element<'_> {
        self.by_role("button", name)
    }

    /// A link.
    pub fn link(&self, name: &str) -> Element<'_> {
        self.by_role("link", name)
    }

    /// A text field, by its label.
    pub fn field(&self, label: &str) -> Element<'_> {
        self.by_role("textbox", label)
    }

    /// One of several choices.
    pub fn radio(&self, name: &str) -> Element<'_> {
        self.by_role("radio", name)
    }

    /// A box to tick.
    pub fn checkbox(&self, name: &str) -> Element<'_> {
        self.by_role("checkbox", name)
    }

    /// What opens a fold.
    pub fn summary(&self, name: &str) -> Element<'_> {
        self.by_role("summary", name)
    }

    /// A group of things with a name.
    pub fn group(&self, name: &str) -> Element<'_> {
        self.by_role("group", name)
    }

    /// An element by its id, shown or not: for what a link may lead to.
    pub fn target(&self, id: &str) -> Element<'_> {
        self.wait_for(&format!("nothing has the id “{id}”"), |_| {
            let found = self.script(
                "return document.getElementById(arguments[0]);",
                &[json!(id)],
            );
            Element::from_value(self, &found, format!("#{id}")).ok_or_else(String::new)
        })
    }

    /// All elements that a selector finds, in shadow roots too: for what has no role, and for what must not be there.
    pub fn select(&self, selector: &str) -> Vec<Element<'_>> {
        let found = self.script(
            &format!("{FOUND} return found(document, arguments[0]);"),
            &[json!(selector)],
        );
        let found = found.as_array().into_iter().flatten();
        found
            .filter_map(|value| Element::from_value(self, value, selector))
            .collect()
    }
}

impl<'page> Element<'page> {
    /// The first shown element with a role and a name inside this one. It is waited for.
    pub fn by_role(&self, role: &str, name: &str) -> Element<'page> {
        self.page().find(Some(&self.value()), role, name)
    }

    /// The names of everything shown with a role inside this one.
    pub fn names(&self, role: &str) -> Vec<String> {
        let all = self.page().candidates(Some(&self.value()), role, "");
        all.iter().map(|(it, _)| it.name()).collect()
    }
}

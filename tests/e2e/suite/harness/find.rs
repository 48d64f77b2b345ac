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
        "date" => return "input[type=date]".to_owned(),
        "file" => return "input[type=file]".to_owned(),
        "slider" => "input[type=range]",
        "combobox" => "select",
        "group" => "fieldset,details,[popover]",
        "table" => "table",
        "list" => "ul,ol",
        "region" => "section",
        "navigation" => "nav",
        "main" => "main",
        "banner" => "header",
        "contentinfo" => "footer",
        "article" => "article",
        "figure" => "figure",
        "image" => "img,svg",
        "form" => "form",
        "status" => "output",
        _ => "",
    };
    // Chromium calls an image `image`, as ARIA 1.3 does; pages write `img`.
    let written = if role == "image" { "img" } else { role };
    let by_role = format!("[role={written}],[role={role}]");
    if native.is_empty() {
        by_role
    } else {
        format!("{native},{by_role}")
    }
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

/// Everything shown that may have a role, in the page's order.
fn candidates<'page>(
    page: &'page Page,
    within: Option<&Element<'page>>,
    role: &str,
) -> Vec<Element<'page>> {
    let found = page.script(
        &format!(
            "{FOUND} return found(arguments[1] ?? document, arguments[0])
           .filter((it) => it.checkVisibility({{ visibilityProperty: true }}) && !it.closest('[aria-hidden=true]'));"
        ),
        &[json!(selector(role)), within.map_or(Value::Null, Element::value)],
    );
    found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|value| Element::from_value(page, value, role))
        .collect()
}

/// The wanted element, or the names of what was there instead.
fn look<'page>(
    page: &'page Page,
    within: Option<&Element<'page>>,
    role: &str,
    wanted: &str,
) -> Result<Element<'page>, String> {
    let mut others = Vec::new();
    for element in candidates(page, within, role) {
        let name = element.name();
        // The browser calls a summary by a role of its own, outside the standard.
        let role_fits = || {
            matches!(role, "summary" | "date" | "file")
                || element.attribute("role").is_none()
                || element.role() == role
        };
        if fits(&name, wanted) && role_fits() {
            let asked = format!("{role} “{wanted}”");
            return Element::from_value(page, &element.value(), asked).ok_or_else(String::new);
        }
        others.push(name);
    }
    Err(format!("There are: {others:#?}"))
}

impl Page {
    /// The first shown element with a role and a name. It is waited for.
    pub fn by_role(&self, role: &str, name: &str) -> Element<'_> {
        self.wait_for(&format!("no {role} is called “{name}”"), |_| {
            look(self, None, role, name)
        })
    }

    /// The same, if it is there now.
    pub fn maybe(&self, role: &str, name: &str) -> Option<Element<'_>> {
        look(self, None, role, name).ok()
    }

    /// The names of everything shown with a role.
    pub fn names(&self, role: &str) -> Vec<String> {
        candidates(self, None, role)
            .iter()
            .map(Element::name)
            .collect()
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
        found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|value| Element::from_value(self, value, selector))
            .collect()
    }
}

impl<'page> Element<'page> {
    /// The first shown element with a role and a name inside this one. It is waited for.
    pub fn by_role(&self, role: &str, name: &str) -> Element<'page> {
        self.page().wait_for(
            &format!("no {role} in there is called “{name}”"),
            |_| look(self.page(), Some(self), role, name),
        )
    }

    /// The names of everything shown with a role inside this one.
    pub fn names(&self, role: &str) -> Vec<String> {
        candidates(self.page(), Some(self), role)
            .iter()
            .map(Element::name)
            .collect()
    }
}

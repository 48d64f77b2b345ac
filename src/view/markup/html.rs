//! Markup as HTML, with the markers that hydration walks by.

use leptos::tachys::view::{Position, RenderHtml};

use super::{El, Markup};

/// Elements without content or end tag.
const VOID: [&str; 5] = ["br", "img", "input", "source", "track"];

/// Appends `markup` to `buffer`.
pub(super) fn html(markup: Markup, buffer: &mut String, position: &mut Position, escape: bool) {
    match markup {
        Markup::Text(text) => {
            text.into_owned()
                .to_html_with_buf(buffer, position, escape, false, Vec::new());
        }
        Markup::LiveText(text) => {
            (text.0)().to_html_with_buf(buffer, position, escape, false, Vec::new());
        }
        Markup::View(view) => {
            view.0
                .to_html_with_buf(buffer, position, escape, false, Vec::new());
        }
        Markup::Live(live) => html((live.0)(), buffer, position, escape),
        Markup::List(list) => {
            if list.is_empty() {
                buffer.push_str("<!>");
                *position = Position::NextChild;
            }
            for child in list {
                html(child, buffer, position, escape);
            }
        }
        Markup::Element(element) => self::element(element, buffer, position, escape),
    }
}

fn element(El(parts): El, buffer: &mut String, position: &mut Position, escape: bool) {
    buffer.push('<');
    buffer.push_str(parts.tag);
    for (name, value) in &parts.attributes {
        attribute(name, value, buffer);
    }
    for living in &parts.living {
        if let Some(value) = (living.1)() {
            attribute(living.0, &value, buffer);
        }
    }
    buffer.push('>');
    if !VOID.contains(&parts.tag) {
        buffer.push_str(parts.inner.as_deref().unwrap_or_default());
        if let Some(template) = &parts.template {
            buffer.push_str(&(template.0)().html);
        }
        *position = Position::FirstChild;
        for child in parts.children {
            html(child, buffer, position, escape);
        }
        buffer.push_str("</");
        buffer.push_str(parts.tag);
        buffer.push('>');
    }
    *position = Position::NextChild;
}

fn attribute(name: &str, value: &str, buffer: &mut String) {
    buffer.push(' ');
    buffer.push_str(name);
    buffer.push_str("=\"");
    for c in value.chars() {
        match c {
            '&' => buffer.push_str("&amp;"),
            '"' => buffer.push_str("&quot;"),
            '<' => buffer.push_str("&lt;"),
            other => buffer.push(other),
        }
    }
    buffer.push('"');
}

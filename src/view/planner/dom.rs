//! The few kinds of node the planner is made of.
//!
//! Every distinct view type brings its own copy of the renderer, and a typed tree of this size would weigh more than
//! everything else the page loads. So there is one type of element, one of live text, one of live attribute, and one of
//! live part: its inside is written anew as HTML when it changes, from fixed markup and escaped text alone.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;

/// A value that follows the state.
pub(super) type Live<T> = Box<dyn Fn() -> T + Send + Sync>;

/// An attribute.
pub(super) fn at(name: &'static str, value: &str) -> AnyAttribute {
    fixed(name, Some(value.to_owned()))
}

/// An attribute that is there or not.
pub(super) fn flag(name: &'static str, on: bool) -> AnyAttribute {
    fixed(name, on.then(String::new))
}

/// An attribute with a value, or none.
pub(super) fn fixed(name: &'static str, value: Option<String>) -> AnyAttribute {
    custom_attribute(name, value).into_any_attr()
}

/// An attribute that follows the state.
pub(super) fn live_at(name: &'static str, read: Live<Option<String>>) -> AnyAttribute {
    custom_attribute(name, move || read()).into_any_attr()
}

/// An attribute that comes and goes with the state.
pub(super) fn live_flag(
    name: &'static str,
    read: impl Fn() -> bool + Send + Sync + 'static,
) -> AnyAttribute {
    live_at(name, Box::new(move || read().then(String::new)))
}

/// An element with children. Not for elements that have none by their nature.
pub(super) fn el(
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
) -> AnyView {
    let children = match <[AnyView; 1]>::try_from(children) {
        Ok([child]) => child,
        Err(children) => children.into_any(),
    };
    custom(tag)
        .add_any_attr(attributes)
        .child(children)
        .into_any()
}

/// An `<input>`.
pub(super) fn input(attributes: Vec<AnyAttribute>) -> AnyView {
    leptos::html::input().add_any_attr(attributes).into_any()
}

/// Fixed text.
pub(super) fn text(text: &str) -> AnyView {
    text.to_owned().into_any()
}

/// Text that follows the state.
pub(super) fn live(read: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let read: Live<String> = Box::new(read);
    (move || read()).into_any()
}

/// A block whose inside follows the state.
pub(super) fn part(
    class: &'static str,
    read: impl Fn(&mut Html) + Send + Sync + 'static,
) -> AnyView {
    let read: Live<String> = Box::new(move || {
        let mut html = Html::default();
        read(&mut html);
        html.0
    });
    leptos::html::div()
        .add_any_attr(vec![at("class", class)])
        .inner_html(move || read())
        .into_any()
}

/// Markup in the making: tags are fixed in the program, everything else is escaped.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup as it stands in the program.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text, or the value of a quoted attribute.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                character => self.0.push(character),
            }
        }
        self
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, text: &str) -> &mut Self {
        self.raw("<p>").text(text).raw("</p>")
    }

    /// A quiet paragraph.
    pub(super) fn quiet(&mut self, text: &str) -> &mut Self {
        self.raw("<p class=\"need\">").text(text).raw("</p>")
    }

    /// A link.
    pub(super) fn link(&mut self, href: &str, text: &str) -> &mut Self {
        self.raw("<a href=\"")
            .text(href)
            .raw("\">")
            .text(text)
            .raw("</a>")
    }

    /// A button that does what `what` names; the listener on the planner's root reads it.
    pub(super) fn button(&mut self, what: &str, main: bool, label: &str) -> &mut Self {
        self.raw("<button type=\"button\" class=\"btn")
            .raw(if main { " btn-main" } else { "" })
            .raw("\" data-do=\"")
            .text(what)
            .raw("\">")
            .text(label)
            .raw("</button>")
    }

    /// One line of a list of terms and numbers.
    pub(super) fn term(&mut self, class: &'static str, term: &str, number: &str) -> &mut Self {
        self.raw("<div")
            .raw(class)
            .raw("><dt>")
            .text(term)
            .raw("</dt> <dd>")
            .text(number)
            .raw("</dd></div>")
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_never_becomes_markup() {
        let mut html = Html::default();
        html.paragraph("<img src=x onerror=\"alert(1)\"> & more");
        assert_eq!(
            html.0,
            "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more</p>"
        );
    }
}

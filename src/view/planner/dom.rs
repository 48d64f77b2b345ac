//! Short forms for the planner's markup, which is mostly living: attributes and children as lists, and parts whose
//! inside is written anew as HTML from fixed tags and escaped text alone.

use crate::view::markup::{self, Markup};

/// A value that follows the state.
pub(super) type Live<T> = Box<dyn Fn() -> T + Send + Sync>;

/// An attribute.
pub(super) enum Attribute {
    /// With a value, or not there.
    Fixed(&'static str, Option<String>),
    /// Following the state.
    Live(&'static str, Live<Option<String>>),
}

/// An attribute.
pub(super) fn at(name: &'static str, value: &str) -> Attribute {
    fixed(name, Some(value.to_owned()))
}

/// An attribute that is there or not.
pub(super) fn flag(name: &'static str, on: bool) -> Attribute {
    fixed(name, on.then(String::new))
}

/// An attribute with a value, or none.
pub(super) fn fixed(name: &'static str, value: Option<String>) -> Attribute {
    Attribute::Fixed(name, value)
}

/// An attribute that follows the state.
pub(super) fn live_at(name: &'static str, read: Live<Option<String>>) -> Attribute {
    Attribute::Live(name, read)
}

/// An attribute that comes and goes with the state.
pub(super) fn live_flag(name: &'static str, read: impl Fn() -> bool + Send + Sync + 'static) -> Attribute {
    live_at(name, Box::new(move || read().then(String::new)))
}

/// An element with children.
pub(super) fn el(tag: &'static str, attributes: Vec<Attribute>, children: Vec<Markup>) -> Markup {
    let mut element = markup::el(tag);
    for attribute in attributes {
        element = match attribute {
            Attribute::Fixed(name, Some(value)) => element.attr(name, value),
            Attribute::Fixed(_, None) => element,
            Attribute::Live(name, read) => element.live_attr(name, move || read().map(Into::into)),
        };
    }
    element.with(Markup::List(children)).into()
}

/// An `<input>`.
pub(super) fn input(attributes: Vec<Attribute>) -> Markup {
    el("input", attributes, Vec::new())
}

/// Fixed text.
pub(super) fn text(text: &str) -> Markup {
    text.to_owned().into()
}

/// Text that follows the state.
pub(super) fn live(read: impl Fn() -> String + Send + Sync + 'static) -> Markup {
    markup::live_text(read).into()
}

/// A block whose inside follows the state.
pub(super) fn part(class: &'static str, read: impl Fn(&mut Html) + Send + Sync + 'static) -> Markup {
    markup::div("div", class)
        .live_inner(move || {
            let mut html = Html::default();
            read(&mut html);
            html.0
        })
        .into()
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

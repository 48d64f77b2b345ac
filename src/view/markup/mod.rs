//! The page's elements, static and living, as one type.
//!
//! `view!` gives every tree a type of its own, and each type its own code to build, rebuild, hydrate and unmount: with
//! it this page's WebAssembly was more than twice as large. [`Markup`] is one type for all. It renders to HTML natively,
//! builds or hydrates nodes in the browser, and follows leptos' signals where a part of it is living: a text, an
//! attribute, or a whole subtree. Text and attributes are escaped, always.
//! `docs/decisions/0010-markup.md` has the figures.

mod build;
#[cfg(feature = "ssr")]
mod html;
mod render;
mod template;
mod walk;

pub use build::MarkupState;
pub use template::{Inside, Template};

use std::borrow::Cow;
use std::fmt;

use leptos::prelude::{AnyView, IntoAny, IntoView};
use leptos::web_sys::{Element, Event};

/// Elements and text.
#[derive(Debug)]
pub enum Markup {
    /// Characters.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
    /// Several, without an element around them.
    List(Vec<Markup>),
    /// Characters that follow signals.
    LiveText(LiveText),
    /// A subtree that is made anew when a signal it read has changed.
    Live(Live),
    /// Components, until everything is one.
    View(View),
}

/// Components among markup: see [`view`].
pub struct View(AnyView);

/// Components among markup. They are built, never hydrated.
pub fn view(view: impl IntoView + 'static) -> Markup {
    Markup::View(View(view.into_any()))
}

/// Characters that follow signals: see [`live_text`].
pub struct LiveText(Box<dyn Fn() -> String + Send>);

/// A subtree that follows signals: see [`live`].
pub struct Live(Box<dyn Fn() -> Markup + Send>);

/// An element being made: see [`el`]. Boxed, so that each link of the chain moves one pointer.
#[derive(Debug)]
pub struct El(Box<Parts>);

#[derive(Debug)]
struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    living: Vec<LiveAttribute>,
    children: Vec<Markup>,
    /// Markup of our own, not escaped: the inside of a drawing.
    inner: Option<Cow<'static, str>>,
    template: Option<Written>,
    listeners: Vec<Listener>,
    mounted: Vec<Mounted>,
}

struct Written(Box<dyn Fn() -> Template + Send>);
struct LiveAttribute(
    &'static str,
    Box<dyn Fn() -> Option<Cow<'static, str>> + Send>,
);
struct Listener(&'static str, Box<dyn FnMut(Event) + Send>);
struct Mounted(Box<dyn FnOnce(Element) + Send>);

/// Closures have nothing to show.
macro_rules! debug_by_name {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )*};
}
debug_by_name!(
    View,
    LiveText,
    Live,
    Written,
    LiveAttribute,
    Listener,
    Mounted
);

/// An element with a tag.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        living: Vec::new(),
        children: Vec::new(),
        inner: None,
        template: None,
        listeners: Vec::new(),
        mounted: Vec::new(),
    }))
}

/// An element with a tag and a class.
pub fn div(tag: &'static str, class: &'static str) -> El {
    el(tag).attr("class", class)
}

/// A link to a place on this page.
pub fn anchor(id: &str) -> El {
    el("a").attr("href", ["#", id].concat())
}

/// Characters that follow the signals that `text` reads.
pub fn live_text(text: impl Fn() -> String + Send + 'static) -> LiveText {
    LiveText(Box::new(text))
}

/// A subtree that is made anew whenever a signal that `markup` reads has changed.
///
/// What a reader types into or has focused must not stand in it: it would be replaced under their hands.
pub fn live(markup: impl Fn() -> Markup + Send + 'static) -> Live {
    Live(Box::new(markup))
}

impl El {
    /// Sets an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// Sets an attribute, unless its value is empty.
    #[must_use]
    pub fn attr_if(self, name: &'static str, value: &str) -> Self {
        if value.is_empty() {
            self
        } else {
            self.attr(name, value.to_owned())
        }
    }

    /// An attribute that follows signals; `None` takes it away.
    #[must_use]
    pub fn live_attr(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + Send + 'static,
    ) -> Self {
        self.0.living.push(LiveAttribute(name, Box::new(value)));
        self
    }

    /// Adds a child: text, an element, a list, an option of these, or something living.
    #[must_use]
    pub fn with(mut self, child: impl Into<Markup>) -> Self {
        push(&mut self.0.children, child.into());
        self
    }

    /// Puts markup of our own inside, as it is: for the drawings, where an element for every line would be long.
    /// Nothing of an article may come in here.
    #[must_use]
    pub fn inner(mut self, html: impl Into<Cow<'static, str>>) -> Self {
        self.0.inner = Some(html.into());
        self
    }

    /// The whole inside as one [`Template`], written anew whenever a signal that `write` reads has changed. It has to keep
    /// its shape: the same elements with living places, in the same order.
    #[must_use]
    pub fn template(mut self, write: impl Fn() -> Template + Send + 'static) -> Self {
        self.0.template = Some(Written(Box::new(write)));
        self
    }

    /// Listens to an event; natively nothing happens.
    #[must_use]
    pub fn on(mut self, event: &'static str, handler: impl FnMut(Event) + Send + 'static) -> Self {
        self.0.listeners.push(Listener(event, Box::new(handler)));
        self
    }

    /// Hands out the element once it is built or hydrated; natively nothing happens.
    #[must_use]
    pub fn mounted(mut self, take: impl FnOnce(Element) + Send + 'static) -> Self {
        self.0.mounted.push(Mounted(Box::new(take)));
        self
    }
}

/// Lists are flattened and empty text is left out: neither leaves a trace in the page.
fn push(children: &mut Vec<Markup>, child: Markup) {
    match child {
        Markup::List(list) => {
            for inner in list {
                push(children, inner);
            }
        }
        Markup::Text(text) if text.is_empty() => {}
        other => children.push(other),
    }
}

impl From<&'static str> for Markup {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<El> for Markup {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<LiveText> for Markup {
    fn from(text: LiveText) -> Self {
        Self::LiveText(text)
    }
}

impl From<Live> for Markup {
    fn from(live: Live) -> Self {
        Self::Live(live)
    }
}

impl<T: Into<Self>> From<Option<T>> for Markup {
    fn from(option: Option<T>) -> Self {
        option.map_or_else(|| Self::List(Vec::new()), Into::into)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Markup {
    fn from(list: Vec<T>) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self>, const N: usize> From<[T; N]> for Markup {
    fn from(list: [T; N]) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

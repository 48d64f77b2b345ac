//! Elements that never change by themselves: the article, and whatever else is static.
//!
//! `view!` gives every tree a type of its own, and each type its own code to build, rebuild, hydrate and unmount. For
//! prose that is paid and never used. [`Markup`] is one type for all of it: it renders to HTML natively, builds nodes in
//! the browser, and holds [`Piece`]s where something is alive. Text and attributes are escaped, always.

use std::borrow::Cow;

use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::piece::{Piece, PieceState};

/// Elements without content or end tag.
#[cfg(feature = "ssr")]
const VOID: [&str; 5] = ["br", "img", "input", "source", "track"];

/// Static elements and text, with living pieces in them.
#[derive(Debug)]
pub enum Markup {
    /// Characters.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
    /// Several, without an element around them.
    List(Vec<Markup>),
    /// A Leptos view.
    Piece(Piece),
}

/// An element being made: see [`el`]. Boxed, so that each link of the chain moves one pointer.
#[derive(Debug)]
pub struct El(Box<Parts>);

#[derive(Debug)]
struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Markup>,
    /// Markup of our own, not escaped: the inside of a drawing.
    inner: Option<Cow<'static, str>>,
}

/// An element with a tag.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        inner: None,
    }))
}

/// An element with a tag and a class.
pub fn div(tag: &'static str, class: &'static str) -> El {
    el(tag).attr("class", class)
}

/// A link to a place on this page.
pub fn anchor(id: &str) -> El {
    el("a").attr("href", format!("#{id}"))
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

    /// Adds a child: text, an element, a list, an option of these, or a [`Piece`].
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
}

/// Lists are flattened: they leave no trace in the page.
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

impl From<Piece> for Markup {
    fn from(piece: Piece) -> Self {
        Self::Piece(piece)
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

/// What is kept of mounted markup: nodes, and the life of the pieces in them.
#[derive(Debug)]
pub enum MarkupState {
    /// Text or a placeholder.
    Node(Node),
    /// An element and what lives in it.
    Element(Element, Vec<MarkupState>),
    /// Several.
    List(Vec<MarkupState>),
    /// A Leptos view.
    Piece(PieceState),
}

impl Mountable for MarkupState {
    fn unmount(&mut self) {
        match self {
            Self::Node(node) => node.unmount(),
            Self::Element(element, _) => element.unmount(),
            Self::List(list) => list.iter_mut().for_each(Mountable::unmount),
            Self::Piece(piece) => piece.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        match self {
            Self::Node(node) => node.mount(parent, marker),
            Self::Element(element, _) => element.mount(parent, marker),
            Self::List(list) => list
                .iter_mut()
                .for_each(|state| state.mount(parent, marker)),
            Self::Piece(piece) => piece.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Node(node) => node.insert_before_this(child),
            Self::Element(element, _) => element.insert_before_this(child),
            Self::List(list) => list
                .first()
                .is_some_and(|first| first.insert_before_this(child)),
            Self::Piece(piece) => piece.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Node(_) => Vec::new(),
            Self::Element(element, _) => vec![element.clone()],
            Self::List(list) => list.iter().flat_map(Mountable::elements).collect(),
            Self::Piece(piece) => piece.elements(),
        }
    }
}

no_attrs!(Markup);

/// The namespace of an element: that of SVG from `<svg>` on.
fn build(markup: Markup, svg: bool) -> MarkupState {
    match markup {
        Markup::Text(text) => MarkupState::Node(Rndr::create_text_node(&text).into()),
        Markup::Piece(piece) => MarkupState::Piece(piece.build()),
        Markup::List(list) if list.is_empty() => {
            MarkupState::Node(Rndr::create_placeholder().into())
        }
        Markup::List(list) => {
            MarkupState::List(list.into_iter().map(|child| build(child, svg)).collect())
        }
        Markup::Element(El(element)) => {
            let svg = svg || element.tag == "svg";
            let node =
                Rndr::create_element(element.tag, svg.then_some("http://www.w3.org/2000/svg"));
            for (name, value) in &element.attributes {
                Rndr::set_attribute(&node, name, value);
            }
            if let Some(html) = &element.inner {
                Rndr::set_inner_html(&node, html);
            }
            let mut children: Vec<MarkupState> = element
                .children
                .into_iter()
                .map(|child| build(child, svg))
                .collect();
            for child in &mut children {
                child.mount(&node, None);
            }
            MarkupState::Element(node, alive(children))
        }
    }
}

/// Nodes live in the document; only what reacts has to be kept.
fn alive(mut states: Vec<MarkupState>) -> Vec<MarkupState> {
    states.retain(|state| match state {
        MarkupState::Node(_) => false,
        MarkupState::Element(_, inner) | MarkupState::List(inner) => !inner.is_empty(),
        MarkupState::Piece(_) => true,
    });
    states
}

fn hydrate(markup: Markup, cursor: &Cursor, position: &PositionState) -> MarkupState {
    match markup {
        Markup::Text(text) => {
            RenderHtml::hydrate::<true>(text.into_owned(), cursor, position);
            MarkupState::Node(cursor.current())
        }
        Markup::Piece(piece) => MarkupState::Piece(piece.hydrate::<true>(cursor, position)),
        Markup::List(list) if list.is_empty() => {
            MarkupState::Node(cursor.next_placeholder(position).into())
        }
        Markup::List(list) => MarkupState::List(
            list.into_iter()
                .map(|child| hydrate(child, cursor, position))
                .collect(),
        ),
        Markup::Element(El(element)) => {
            match position.get() {
                Position::FirstChild => cursor.child(),
                Position::Current => {}
                _ => cursor.sibling(),
            }
            let node = cursor.current();
            position.set(Position::FirstChild);
            let children = element
                .children
                .into_iter()
                .map(|child| hydrate(child, cursor, position))
                .collect();
            cursor.set(node.clone());
            position.set(Position::NextChild);
            match Element::cast_from(node.clone()) {
                Some(element) => MarkupState::Element(element, alive(children)),
                None => MarkupState::Node(node),
            }
        }
    }
}

#[cfg(feature = "ssr")]
fn html(markup: Markup, buffer: &mut String, position: &mut Position, escape: bool) {
    match markup {
        Markup::Text(text) => {
            text.into_owned()
                .to_html_with_buf(buffer, position, escape, false, Vec::new())
        }
        Markup::Piece(piece) => piece.to_html_with_buf(buffer, position, escape, false, Vec::new()),
        Markup::List(list) => {
            if list.is_empty() {
                buffer.push_str("<!>");
                *position = Position::NextChild;
            }
            for child in list {
                html(child, buffer, position, escape);
            }
        }
        Markup::Element(El(element)) => {
            buffer.push('<');
            buffer.push_str(element.tag);
            for (name, value) in &element.attributes {
                buffer.push(' ');
                buffer.push_str(name);
                buffer.push_str("=\"");
                buffer.push_str(
                    &value
                        .replace('&', "&amp;")
                        .replace('"', "&quot;")
                        .replace('<', "&lt;"),
                );
                buffer.push('"');
            }
            buffer.push('>');
            if !VOID.contains(&element.tag) {
                buffer.push_str(element.inner.as_deref().unwrap_or_default());
                *position = Position::FirstChild;
                for child in element.children {
                    html(child, buffer, position, escape);
                }
                buffer.push_str("</");
                buffer.push_str(element.tag);
                buffer.push('>');
            }
            *position = Position::NextChild;
        }
    }
}

impl Render for Markup {
    type State = MarkupState;

    fn build(self) -> MarkupState {
        build(self, false)
    }

    /// Replaces what was there: static markup has nothing to keep.
    fn rebuild(self, state: &mut MarkupState) {
        let mut new = build(self, false);
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        html(self, buffer, position, escape);
        #[cfg(not(feature = "ssr"))]
        let _ = (buffer, position, escape);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> MarkupState {
        hydrate(self, cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}

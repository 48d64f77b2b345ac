//! Markup as nodes: built anew, or found in what was prerendered.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use leptos::prelude::{Render, RenderEffect};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node, Text};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, RenderHtml};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::web_sys::Event;

use super::template::{Living, MARK};
use super::{El, Listener, LiveAttribute, Markup, Parts, Written};

/// What is kept of mounted markup: its outermost nodes, and the effects of all that lives in it.
#[derive(Debug)]
pub struct MarkupState {
    nodes: Nodes,
    /// Dropped with the markup, and ended thereby.
    kept: Vec<Kept>,
}

/// What lives as long as the markup that it belongs to.
enum Kept {
    Effect { _runs: RenderEffect<()> },
    View { _state: Box<AnyViewState> },
    Listener { _called: Closure<dyn FnMut(Event)> },
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept")
    }
}

enum Nodes {
    One(Node),
    Several(Vec<MarkupState>),
    /// Of components.
    View(Box<AnyViewState>),
    /// Exchanged when a signal changes.
    Living(Rc<RefCell<MarkupState>>),
}

impl fmt::Debug for Nodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nodes")
    }
}

impl MarkupState {
    fn one(node: Node, kept: Vec<Kept>) -> Self {
        Self {
            nodes: Nodes::One(node),
            kept,
        }
    }

    fn several(states: Vec<Self>) -> Self {
        Self {
            nodes: Nodes::Several(states),
            kept: Vec::new(),
        }
    }
}

impl Mountable for MarkupState {
    fn unmount(&mut self) {
        match &mut self.nodes {
            // Not leptos' own `unmount`: for a node of any kind it is not written yet, and panics.
            Nodes::One(node) => {
                if let Some(parent) = Rndr::get_parent(node) {
                    // A child of its parent can be removed.
                    let _ = parent.remove_child(node);
                }
            }
            Nodes::Several(states) => states.iter_mut().for_each(Mountable::unmount),
            Nodes::View(state) => state.unmount(),
            Nodes::Living(state) => state.borrow_mut().unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        match &mut self.nodes {
            Nodes::One(node) => node.mount(parent, marker),
            Nodes::Several(states) => states
                .iter_mut()
                .for_each(|state| state.mount(parent, marker)),
            Nodes::View(state) => state.mount(parent, marker),
            Nodes::Living(state) => state.borrow_mut().mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match &self.nodes {
            Nodes::One(node) => node.insert_before_this(child),
            Nodes::Several(states) => states
                .first()
                .is_some_and(|first| first.insert_before_this(child)),
            Nodes::View(state) => state.insert_before_this(child),
            Nodes::Living(state) => state.borrow().insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match &self.nodes {
            Nodes::One(node) => Element::cast_from(node.clone()).into_iter().collect(),
            Nodes::Several(states) => states.iter().flat_map(Mountable::elements).collect(),
            Nodes::View(state) => state.elements(),
            Nodes::Living(state) => state.borrow().elements(),
        }
    }
}

/// Where nodes come from.
#[derive(Clone, Copy)]
enum From<'a> {
    /// They are made; whether inside a drawing, whose elements have a namespace of their own.
    Nothing { svg: bool },
    /// They are in the page already.
    Page(&'a Cursor, &'a PositionState),
}

/// Makes nodes.
pub(super) fn build(markup: Markup) -> MarkupState {
    state(markup, From::Nothing { svg: false })
}

/// Finds nodes, in the order in which they were rendered.
pub(super) fn hydrate(markup: Markup, cursor: &Cursor, position: &PositionState) -> MarkupState {
    state(markup, From::Page(cursor, position))
}

fn state(markup: Markup, from: From<'_>) -> MarkupState {
    match markup {
        Markup::Text(text) => MarkupState::one(self::text(text.into_owned(), from), Vec::new()),
        Markup::LiveText(text) => {
            let node = self::text(untracked(&text.0), from);
            let effect = Text::cast_from(node.clone()).map(|node| {
                effect(Box::new(move |first| {
                    let new = (text.0)();
                    if !first {
                        Rndr::set_text(&node, &new);
                    }
                }))
            });
            MarkupState::one(node, effect.into_iter().collect())
        }
        Markup::Live(live) => living(live.0, from),
        Markup::List(list) if list.is_empty() => MarkupState::one(placeholder(from), Vec::new()),
        Markup::List(list) => {
            MarkupState::several(list.into_iter().map(|child| state(child, from)).collect())
        }
        Markup::Element(element) => self::element(element, from),
        Markup::View(view) => MarkupState {
            nodes: Nodes::View(Box::new(view.0.build())),
            kept: Vec::new(),
        },
    }
}

fn text(text: String, from: From<'_>) -> Node {
    match from {
        From::Nothing { .. } => Rndr::create_text_node(&text).into(),
        From::Page(cursor, position) => {
            RenderHtml::hydrate::<true>(text, cursor, position);
            cursor.current()
        }
    }
}

fn placeholder(from: From<'_>) -> Node {
    match from {
        From::Nothing { .. } => Rndr::create_placeholder().into(),
        From::Page(cursor, position) => cursor.next_placeholder(position).into(),
    }
}

fn element(El(parts): El, from: From<'_>) -> MarkupState {
    let Parts {
        tag,
        attributes,
        living,
        children,
        inner,
        template,
        listeners,
        mounted,
    } = *parts;
    let (node, inside) = match from {
        From::Nothing { svg } => {
            let svg = svg || tag == "svg";
            let element = Rndr::create_element(tag, svg.then_some("http://www.w3.org/2000/svg"));
            for (name, value) in &attributes {
                Rndr::set_attribute(&element, name, value);
            }
            if let Some(html) = &inner {
                Rndr::set_inner_html(&element, html);
            }
            (element.into(), From::Nothing { svg })
        }
        From::Page(cursor, position) => {
            match position.get() {
                Position::FirstChild => cursor.child(),
                Position::Current => {}
                _ => cursor.sibling(),
            }
            position.set(Position::FirstChild);
            (cursor.current(), from)
        }
    };
    let node: Node = node;
    let mut states: Vec<MarkupState> = children
        .into_iter()
        .map(|child| state(child, inside))
        .collect();
    if let From::Page(cursor, position) = from {
        cursor.set(node.clone());
        position.set(Position::NextChild);
    }
    let Some(element) = Element::cast_from(node.clone()) else {
        return MarkupState::one(node, Vec::new());
    };
    let made = matches!(from, From::Nothing { .. });
    if made {
        for child in &mut states {
            child.mount(&element, None);
        }
    }
    let mut kept: Vec<Kept> = living
        .into_iter()
        .map(|attribute| live_attribute(&element, attribute, made))
        .collect();
    if let Some(write) = template {
        kept.push(written(element.clone(), write, made));
    }
    for Listener(event, handler) in listeners {
        let closure = Closure::wrap(handler as Box<dyn FnMut(Event)>);
        // An element takes every listener: there is nothing to be said if it did not.
        let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        kept.push(Kept::Listener { _called: closure });
    }
    for take in mounted {
        (take.0)(element.clone());
    }
    for child in states {
        keep(child, &mut kept);
    }
    MarkupState::one(node, kept)
}

/// Nodes inside an element live in the document; only what reacts in them has to be kept.
fn keep(state: MarkupState, kept: &mut Vec<Kept>) {
    kept.extend(state.kept);
    match state.nodes {
        Nodes::Several(states) => {
            for child in states {
                keep(child, kept);
            }
        }
        Nodes::View(state) => kept.push(Kept::View { _state: state }),
        _ => {}
    }
}

fn live_attribute(
    element: &Element,
    LiveAttribute(name, value): LiveAttribute,
    made: bool,
) -> Kept {
    let element = element.clone();
    let mut last = None;
    effect(Box::new(move |first| {
        let new = value();
        if (made || !first) && new != last {
            match &new {
                Some(value) => Rndr::set_attribute(&element, name, value),
                None => Rndr::remove_attribute(&element, name),
            }
        }
        last = new;
    }))
}

/// Writes a template into the page, or finds it there, and then only what changes in it.
fn written(inside: Element, Written(write): Written, made: bool) -> Kept {
    let mut places: Vec<Element> = Vec::new();
    let mut lives: Vec<Living> = Vec::new();
    effect(Box::new(move |first| {
        let new = write();
        if first {
            if made {
                Rndr::set_inner_html(&inside, &new.html);
            }
            find(&inside, &mut places);
            if places.len() != new.elements {
                // The page was written by another version: what it shows would not follow.
                Rndr::set_inner_html(&inside, &new.html);
                places.clear();
                find(&inside, &mut places);
            }
        } else {
            for (new, old) in new.lives.iter().zip(&lives) {
                if new.value != old.value
                    && let Some(place) = new.element.checked_sub(1).and_then(|at| places.get(at))
                {
                    match &new.value {
                        Some(html) if new.name.is_empty() => Rndr::set_inner_html(place, html),
                        Some(value) => Rndr::set_attribute(place, new.name, value),
                        None => Rndr::remove_attribute(place, new.name),
                    }
                }
            }
        }
        lives = new.lives;
    }))
}

/// All marked elements below `node`, in the order of the document.
fn find(node: &Node, found: &mut Vec<Element>) {
    let mut child = Rndr::first_child(node);
    while let Some(node) = child {
        if let Some(element) = node.dyn_ref::<Element>()
            && element.has_attribute(MARK)
        {
            found.push(element.clone());
        }
        find(&node, found);
        child = Rndr::next_sibling(&node);
    }
}

fn living(markup: Box<dyn Fn() -> Markup + Send>, from: From<'_>) -> MarkupState {
    let svg = matches!(from, From::Nothing { svg: true });
    let kept: Rc<RefCell<Option<Rc<RefCell<MarkupState>>>>> = Rc::default();
    let found = Rc::clone(&kept);
    // The first run happens at once, inside this call: only it may look at the page.
    let place = match from {
        From::Page(cursor, position) => Some((cursor.clone(), position.clone())),
        From::Nothing { .. } => None,
    };
    let effect = effect(Box::new(move |first| {
        let new = markup();
        if first {
            let made = match &place {
                Some((cursor, position)) => hydrate(new, cursor, position),
                None => state(new, From::Nothing { svg }),
            };
            *kept.borrow_mut() = Some(Rc::new(RefCell::new(made)));
        } else if let Some(old) = &*kept.borrow() {
            let mut new = state(new, From::Nothing { svg });
            let mut old = old.borrow_mut();
            old.insert_before_this(&mut new);
            old.unmount();
            *old = new;
        }
    }));
    let state = found.borrow().clone();
    match state {
        Some(state) => MarkupState {
            nodes: Nodes::Living(state),
            kept: vec![effect],
        },
        None => MarkupState::one(placeholder(From::Nothing { svg }), Vec::new()),
    }
}

/// One kind of effect for everything that lives: it is told whether this is its first run.
fn effect(mut run: Box<dyn FnMut(bool)>) -> Kept {
    Kept::Effect {
        _runs: RenderEffect::new(move |before: Option<()>| run(before.is_none())),
    }
}

/// The effect reads the signals again by itself.
fn untracked(text: &(dyn Fn() -> String + Send)) -> String {
    leptos::prelude::untrack(text)
}

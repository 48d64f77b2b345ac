//! A Leptos view whose type is forgotten.
//!
//! Leptos' own `AnyView` also carries the code that hydrates a view asynchronously, once for each type that is erased:
//! with this page that was a third of its WebAssembly. Nothing here is asynchronous, so this carries only what is used.
//! Leptos 0.9 makes that code optional; then `AnyView` can come back (`docs/decisions/0010-markup-and-pieces.md`).

use std::any::Any;
use std::fmt;

use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// Any view.
pub struct Piece(Box<dyn Erased>);

impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Piece")
    }
}

/// Forgets the type of a view.
pub trait IntoPiece {
    /// The view as a [`Piece`].
    fn piece(self) -> Piece;
}

impl<T> IntoPiece for T
where
    T: RenderHtml + Send + 'static,
    T::State: 'static,
{
    fn piece(self) -> Piece {
        Piece(Box::new(self))
    }
}

/// What is needed of a view: no more, since each method is compiled for each type.
trait Erased: Send {
    fn build(self: Box<Self>) -> PieceState;
    fn rebuild(self: Box<Self>, state: &mut PieceState);
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PieceState;
    #[cfg(feature = "ssr")]
    fn html(self: Box<Self>, buffer: &mut String, position: &mut Position, escape: bool);
}

impl<T> Erased for T
where
    T: RenderHtml + Send,
    T::State: 'static,
{
    fn build(self: Box<Self>) -> PieceState {
        PieceState(Box::new(Render::build(*self)))
    }

    fn rebuild(self: Box<Self>, state: &mut PieceState) {
        if let Some(same) = state.0.as_any().downcast_mut::<T::State>() {
            Render::rebuild(*self, same);
        } else {
            let mut new = PieceState(Box::new(Render::build(*self)));
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PieceState {
        PieceState(Box::new(RenderHtml::hydrate::<true>(
            *self, cursor, position,
        )))
    }

    #[cfg(feature = "ssr")]
    fn html(self: Box<Self>, buffer: &mut String, position: &mut Position, escape: bool) {
        self.to_html_with_buf(buffer, position, escape, false, Vec::new());
    }
}

/// The mounted view.
pub struct PieceState(Box<dyn Kept>);

impl fmt::Debug for PieceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PieceState")
    }
}

trait Kept: Mountable {
    fn as_any(&mut self) -> &mut dyn Any;
}

impl<T: Mountable + 'static> Kept for T {
    fn as_any(&mut self) -> &mut dyn Any {
        self
    }
}

impl Mountable for PieceState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

no_attrs!(Piece);

impl Render for Piece {
    type State = PieceState;

    fn build(self) -> PieceState {
        self.0.build()
    }

    fn rebuild(self, state: &mut PieceState) {
        self.0.rebuild(state);
    }
}

impl RenderHtml for Piece {
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
        self.0.html(buffer, position, escape);
        #[cfg(not(feature = "ssr"))]
        let _ = (buffer, position, escape);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> PieceState {
        self.0.hydrate(cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}

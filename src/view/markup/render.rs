//! Markup as a view of leptos, so that it can be mounted, hydrated and rendered like any other.

use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::{Markup, MarkupState, build};

no_attrs!(Markup);

impl Render for Markup {
    type State = MarkupState;

    fn build(self) -> MarkupState {
        build::build(self)
    }

    fn rebuild(self, state: &mut MarkupState) {
        let mut new = build::build(self);
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
        super::html::html(self, buffer, position, escape);
        #[cfg(not(feature = "ssr"))]
        let _ = (buffer, position, escape);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> MarkupState {
        build::hydrate(self, cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}

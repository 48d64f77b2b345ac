//! What the walk along the format takes down for the rules.

use jsonc_parser::ast::Object;
use jsonc_parser::common::Ranged;

use super::schema::{Role, Type};

/// An object of a known kind, where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node<'t> {
    pub(super) of: &'static Type,
    pub(super) object: &'t Object<'t>,
    pub(super) pointer: String,
    pub(super) around: Around,
}

impl Node<'_> {
    /// Place of the whole.
    pub(super) fn place(&self) -> (&str, usize) {
        (&self.pointer, self.object.range().start)
    }
}

/// What a value lies in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// The block around it; `article` outside of all.
    pub(super) parent: &'static str,
    /// Sections around it.
    pub(super) sections: usize,
    /// Whether one of them folds it away.
    pub(super) folded: bool,
    /// Whether citations get their numbers here.
    pub(super) cited: bool,
}

/// A name that is given or used somewhere.
#[derive(Debug, Clone)]
pub(super) struct Name<'t> {
    pub(super) role: Role,
    pub(super) text: &'t str,
    pub(super) pointer: String,
    pub(super) offset: usize,
}

/// What the walk takes down.
#[derive(Debug, Default)]
pub(super) struct Facts<'t> {
    pub(super) nodes: Vec<Node<'t>>,
    pub(super) names: Vec<Name<'t>>,
}

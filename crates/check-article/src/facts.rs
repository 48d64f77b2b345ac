//! Collects what the rules need: every object with its kind and surroundings, and every string with its purpose.

use std::collections::HashSet;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;

use super::place::step;
use super::shape::Meant;
use super::tree::{get, start, text};

/// An object and its place.
#[derive(Debug, Clone)]
pub(super) struct Node<'t> {
    /// The `type` of a block or inline; for other objects the field that holds them, or `article`.
    pub(super) kind: &'t str,
    pub(super) object: &'t Object<'t>,
    pub(super) pointer: String,
    pub(super) around: Around<'t>,
}

impl Node<'_> {
    /// Pointer and offset of the object.
    pub(super) fn place(&self) -> (&str, usize) {
        (&self.pointer, self.object.range().start)
    }
}

/// What surrounds a value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'t> {
    /// The kind of the enclosing block; `article` at the top.
    pub(super) parent: &'t str,
    /// Number of enclosing sections.
    pub(super) sections: usize,
    /// Whether an enclosing section is folded.
    pub(super) folded: bool,
    /// Whether citations here are numbered.
    pub(super) cited: bool,
}

/// The purpose of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Text shown to readers.
    Printed,
    /// An id of a place on the page.
    Anchor,
    /// The id of a glossary entry, which is a place on the page too.
    GlossaryId,
    /// An id of a reference.
    ReferenceId,
    /// An id of a reference that is cited.
    Cited,
    /// An id of a glossary term that is marked in the text.
    TermUsed,
    /// The target of a link.
    LinkTarget,
}

/// A string that is shown, or that names something.
#[derive(Debug, Clone)]
pub(super) struct Name<'t> {
    pub(super) role: Role,
    pub(super) text: &'t str,
    pub(super) pointer: String,
    pub(super) offset: usize,
}

/// What the walk collects.
#[derive(Debug, Default)]
pub(super) struct Facts<'t> {
    pub(super) nodes: Vec<Node<'t>>,
    pub(super) names: Vec<Name<'t>>,
}

/// Fields whose objects have no `type`.
const WITHOUT_TYPE: [&str; 11] = [
    "authors",
    "captions",
    "condition",
    "dates",
    "emergency_numbers",
    "evidence",
    "glossary",
    "poster",
    "references",
    "reviewers",
    "sources",
];

/// Fields whose strings are not shown as they are.
const NOT_PRINTED: [&str; 24] = [
    "$schema",
    "advice_line",
    "basis",
    "certainty",
    "certainty_to",
    "doi",
    "drawing",
    "effect",
    "exercise",
    "id",
    "kind",
    "lang",
    "level",
    "licence_url",
    "modified",
    "next_review",
    "number",
    "pmid",
    "published",
    "reviewed",
    "schema",
    "src",
    "style",
    "url",
];

/// Collects the facts about an article.
pub(super) fn of<'t>(root: &'t Value<'t>, meant: &'t Meant) -> Facts<'t> {
    let mut walk = Walk {
        meant,
        facts: Facts::default(),
    };
    let around = Around {
        parent: "article",
        sections: 0,
        folded: false,
        cited: true,
    };
    if let Value::Object(object) = root {
        walk.object(object, "article", String::new(), around);
    }
    walk.facts
}

struct Walk<'t> {
    meant: &'t Meant,
    facts: Facts<'t>,
}

impl<'t> Walk<'t> {
    fn object(
        &mut self,
        object: &'t Object<'t>,
        kind: &'t str,
        pointer: String,
        around: Around<'t>,
    ) {
        let mut seen = HashSet::new();
        self.facts.nodes.push(Node {
            kind,
            object,
            pointer: pointer.clone(),
            around,
        });
        for field in &object.properties {
            let name = field.name.as_str();
            if seen.insert(name) {
                let inside = inside(object, kind, name, around);
                self.value(&field.value, (kind, name), step(&pointer, name), inside);
            }
        }
    }

    fn value(
        &mut self,
        value: &'t Value<'t>,
        (kind, field): (&'t str, &'t str),
        pointer: String,
        around: Around<'t>,
    ) {
        match value {
            Value::StringLit(literal) => {
                if let Some(role) = role(kind, field) {
                    let text = literal.value.as_ref();
                    self.facts.names.push(Name {
                        role,
                        text,
                        pointer,
                        offset: start(value),
                    });
                }
            }
            Value::Array(list) => {
                for (index, item) in list.elements.iter().enumerate() {
                    self.value(
                        item,
                        (kind, field),
                        step(&pointer, &index.to_string()),
                        around,
                    );
                }
            }
            Value::Object(object) => {
                let of = if WITHOUT_TYPE.contains(&field) {
                    field
                } else {
                    let meant = self.meant.get(&step(&pointer, "type")).map(String::as_str);
                    // Only the root is an article.
                    let said = meant.or_else(|| text(object, "type"));
                    said.filter(|kind| *kind != "article").unwrap_or("block")
                };
                self.object(object, of, pointer, around);
            }
            _ => {}
        }
    }
}

fn inside<'t>(object: &Object<'t>, kind: &'t str, field: &str, around: Around<'t>) -> Around<'t> {
    match field {
        "funding" | "disclaimers" if kind == "article" => Around {
            cited: false,
            ..around
        },
        "body" | "transcript" if kind != "article" => {
            let is_section = kind == "section";
            let folds = matches!(get(object, "fold"), Some(Value::BooleanLit(fold)) if fold.value);
            Around {
                parent: kind,
                sections: around.sections + usize::from(is_section),
                // A transcript is in a fold of its own.
                folded: around.folded || is_section && folds || field == "transcript",
                ..around
            }
        }
        _ => around,
    }
}

fn role(kind: &str, field: &str) -> Option<Role> {
    match (kind, field) {
        (_, "type") | ("article", "id") => None,
        (_, "refs") => Some(Role::Cited),
        ("link", "href") => Some(Role::LinkTarget),
        ("term", "id") => Some(Role::TermUsed),
        ("glossary", "id") => Some(Role::GlossaryId),
        ("references", "id") => Some(Role::ReferenceId),
        (_, "id") => Some(Role::Anchor),
        _ if NOT_PRINTED.contains(&field) => None,
        _ => Some(Role::Printed),
    }
}

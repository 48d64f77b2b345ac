//! One JSON value of a file, as the reader walks over it.
//!
//! Used instead of `serde_json::Value`, whose map (a B-tree) and number types would double the code.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A value.
#[derive(Debug)]
pub(super) enum Node {
    /// `null`, a number that is negative or has a fraction, or a missing field.
    Nothing,
    /// `true` or `false`.
    Switch(bool),
    /// A whole number.
    Number(u64),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, sorted by name; if a name occurs twice, the later value counts.
    Fields(Vec<(String, Node)>),
}

impl Node {
    /// The value of a field; [`Node::Nothing`] if it is missing.
    pub(super) fn field(&self, name: &str) -> &Self {
        if let Self::Fields(fields) = self {
            for (found, value) in fields {
                if found == name {
                    return value;
                }
            }
        }
        &Self::Nothing
    }

    /// The characters, if this is a string.
    pub(super) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list; empty if this is not a list.
    pub(super) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Switch(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut fields: Vec<(String, Node)> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let value = map.next_value()?;
            match fields.binary_search_by(|(other, _)| other.cmp(&name)) {
                Ok(place) => {
                    if let Some(field) = fields.get_mut(place) {
                        field.1 = value;
                    }
                }
                Err(place) => fields.insert(place, (name, value)),
            }
        }
        Ok(Node::Fields(fields))
    }
}

//! Damages a JSON file as authors and editors may, for property tests of everything that reads articles.

use proptest::prelude::*;
use serde_json::{Value, json};

/// One change. The numbers choose the place; they are taken modulo the number of places.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// Replaces a value.
    Replace(usize, usize),
    /// Removes a field or an item.
    Remove(usize),
    /// Replaces one value with a copy of another.
    Copy(usize, usize),
    /// Wraps a value in a list.
    Wrap(usize),
    /// Renames a field.
    Rename(usize, usize),
    /// Deletes some characters of the text.
    Cut(usize, usize),
    /// Inserts a character into the text.
    Insert(usize, char),
}

/// Any one change.
pub(crate) fn change() -> impl Strategy<Value = Change> {
    let any = 0_usize..100_000;
    prop_oneof![
        (any.clone(), any.clone()).prop_map(|(at, what)| Change::Replace(at, what)),
        any.clone().prop_map(Change::Remove),
        (any.clone(), any.clone()).prop_map(|(from, to)| Change::Copy(from, to)),
        any.clone().prop_map(Change::Wrap),
        (any.clone(), any.clone()).prop_map(|(at, name)| Change::Rename(at, name)),
        (any.clone(), 1_usize..40).prop_map(|(at, length)| Change::Cut(at, length)),
        (any, any_char()).prop_map(|(at, letter)| Change::Insert(at, letter)),
    ]
}

fn any_char() -> impl Strategy<Value = char> {
    prop_oneof![
        proptest::sample::select(vec![
            '"', '\\', '{', '}', '[', ']', ',', ':', '\n', '\0', '0', 'é', '\u{2028}'
        ]),
        any::<char>(),
    ]
}

/// The text after the changes. Changes of values are skipped once the text is no longer JSON.
pub(crate) fn spoil(text: &str, changes: &[Change]) -> String {
    let mut text = text.to_owned();
    for change in changes {
        match change {
            Change::Cut(at, length) => {
                let letters: Vec<char> = text.chars().collect();
                let at = at % letters.len().max(1);
                let rest = letters.iter().skip(at + length);
                text = letters.iter().take(at).chain(rest).collect();
            }
            Change::Insert(at, letter) => {
                let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
                let at = places.get(at % places.len().max(1)).copied().unwrap_or(0);
                text.insert(at, *letter);
            }
            _ => {
                if let Ok(mut value) = serde_json::from_str(&text) {
                    change_value(&mut value, change);
                    text = serde_json::to_string_pretty(&value).unwrap();
                }
            }
        }
    }
    text
}

fn change_value(root: &mut Value, change: &Change) {
    let mut places = Vec::new();
    list_places(root, "", &mut places);
    let place = |number: usize| places[number % places.len()].clone();
    match change {
        Change::Replace(at, what) => {
            let other = others();
            *root.pointer_mut(&place(*at)).unwrap() = other[what % other.len()].clone();
        }
        Change::Copy(from, to) => {
            let copy = root.pointer(&place(*from)).unwrap().clone();
            *root.pointer_mut(&place(*to)).unwrap() = copy;
        }
        Change::Wrap(at) => {
            let inner = root.pointer_mut(&place(*at)).unwrap();
            *inner = json!([inner.take()]);
        }
        Change::Remove(at) => {
            take_out(root, &place(*at));
        }
        Change::Rename(at, name) => {
            let names: Vec<String> = places
                .iter()
                .filter_map(|place| place.rsplit('/').next())
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect();
            let at = place(*at);
            if let (Some(value), Some(parent)) = (take_out(root, &at), at.rsplit_once('/'))
                && let Some(Value::Object(fields)) = root.pointer_mut(parent.0)
                && !names.is_empty()
            {
                fields.insert(names[name % names.len()].clone(), value);
            }
        }
        Change::Cut(..) | Change::Insert(..) => {}
    }
}

fn take_out(root: &mut Value, place: &str) -> Option<Value> {
    let (parent, name) = place.rsplit_once('/')?;
    match root.pointer_mut(parent)? {
        Value::Object(fields) => fields.remove(name),
        Value::Array(items) => Some(items.remove(name.parse().ok()?)),
        _ => None,
    }
}

fn list_places(value: &Value, place: &str, places: &mut Vec<String>) {
    places.push(place.to_owned());
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                // Only earlier changes create names that would need escaping.
                if !name.contains(['/', '~']) {
                    list_places(inner, &format!("{place}/{name}"), places);
                }
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                list_places(inner, &format!("{place}/{index}"), places);
            }
        }
        _ => {}
    }
}

fn others() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(18_446_744_073_709_551_615_u64),
        json!(""),
        json!("two words"),
        json!("\u{0}\u{202e}\u{fffd}😀"),
        json!([]),
        json!({}),
        json!([[[]]]),
        json!({ "type": "section" }),
        json!({ "type": "paragraph", "content": ["Text. ", { "type": "cite", "refs": ["nobody"] }] }),
        json!({ "type": { "type": "strong" }, "content": { "content": 7 } }),
        json!({ "type": "hologram", "content": "Text of another kind." }),
    ]
}

//! Walks the tree along the table of the format: unknown and missing fields, wrong values. On its way it takes down
//! what the rules need to know.

use std::collections::HashSet;

use jsonc_parser::ast::{Array, Object, Value};
use jsonc_parser::common::Ranged;

use super::facts::{Around, Facts, Name, Node};
use super::finding::Code;
use super::format::{ARTICLE, BLOCKS, INLINES};
use super::place::{Report, quoted, step};
use super::schema::{DRAWINGS, Field, Need, Role, Shape, Type};
use super::suggest::{closest, did_you_mean, one_of};
use super::text;
use super::tree::{get, is_empty, start, visible};

/// Walks a whole article.
pub(super) fn walk<'t>(root: &'t Value<'t>, report: &mut Report<'_>) -> Facts<'t> {
    let mut walk = Walk {
        report,
        facts: Facts::default(),
    };
    let outside = Around {
        parent: ARTICLE.name,
        sections: 0,
        folded: false,
        cited: true,
    };
    walk.value(root, Shape::One(&ARTICLE), "", outside);
    walk.facts
}

struct Walk<'r, 'l, 't> {
    report: &'r mut Report<'l>,
    facts: Facts<'t>,
}

impl<'t> Walk<'_, '_, 't> {
    fn value(&mut self, value: &'t Value<'t>, shape: Shape, pointer: &str, around: Around) {
        match (shape, value) {
            (Shape::Text(role), Value::StringLit(literal)) => {
                let name = Name {
                    role,
                    text: &literal.value,
                    pointer: pointer.to_owned(),
                    offset: start(value),
                };
                text::check(&name, self.report);
                self.facts.names.push(name);
            }
            (Shape::Word(words), Value::StringLit(literal)) => {
                if !words.contains(&literal.value.as_ref()) {
                    self.wrong_word(Code::WrongValue, value, pointer, words);
                }
            }
            (Shape::Drawing, Value::StringLit(literal)) => {
                if !DRAWINGS.contains(&literal.value.as_ref()) && !is_empty(value) {
                    self.wrong_word(Code::Picture, value, pointer, &DRAWINGS);
                }
            }
            (Shape::Flag, Value::BooleanLit(_)) => {}
            (Shape::Whole { from, to }, Value::NumberLit(number)) => {
                let whole = number.value.parse::<u64>().ok();
                if !whole.is_some_and(|whole| (from..=to).contains(&whole)) {
                    self.report.add(
                        Code::WrongValue,
                        (pointer, start(value)),
                        format!("{} is out of range", quoted(number.value).replace('"', "")),
                        format!("write a whole number from {from} to {to}"),
                    );
                }
            }
            (Shape::Inlines | Shape::InlinesUncited | Shape::Cell, _) => {
                let around = Around {
                    cited: around.cited && !matches!(shape, Shape::InlinesUncited),
                    ..around
                };
                self.inlines(value, pointer, around);
            }
            (Shape::Blocks, Value::Array(list)) => {
                self.each(list, pointer, |walk, item, pointer| {
                    walk.tagged(item, &BLOCKS, "block", pointer, around);
                });
            }
            (Shape::One(of), Value::Object(object)) => self.object(object, of, pointer, around),
            (Shape::Many(shape), Value::Array(list)) => {
                self.each(list, pointer, |walk, item, pointer| {
                    if is_empty(item) && !matches!(shape, Shape::Cell) {
                        walk.report.add(
                            Code::Missing,
                            (pointer, start(item)),
                            "an empty item",
                            "write it or take it out",
                        );
                    }
                    walk.value(item, *shape, pointer, around);
                });
            }
            _ => self.wrong_type(value, wanted(shape), pointer),
        }
    }

    fn each(
        &mut self,
        list: &'t Array<'t>,
        pointer: &str,
        mut visit: impl FnMut(&mut Self, &'t Value<'t>, &str),
    ) {
        for (index, item) in list.elements.iter().enumerate() {
            visit(self, item, &step(pointer, &index.to_string()));
        }
    }

    fn inlines(&mut self, value: &'t Value<'t>, pointer: &str, around: Around) {
        match value {
            Value::StringLit(_) => self.value(value, Shape::Text(Role::Printed), pointer, around),
            Value::Array(list) => self.each(list, pointer, |walk, item, pointer| match item {
                Value::StringLit(_) => {
                    walk.value(item, Shape::Text(Role::Printed), pointer, around);
                }
                _ => walk.tagged(item, &INLINES, "inline", pointer, around),
            }),
            _ => self.wrong_type(value, "a string, or a list of strings and inlines", pointer),
        }
    }

    /// An object that says in `type` what it is.
    fn tagged(
        &mut self,
        value: &'t Value<'t>,
        types: &'static [&'static Type],
        what: &str,
        pointer: &str,
        around: Around,
    ) {
        let Value::Object(object) = value else {
            let wanted = format!("{} {what}, an object with a \"type\"", article(what));
            return self.wrong_type(value, &wanted, pointer);
        };
        let names: Vec<&str> = types.iter().map(|of| of.name).collect();
        match get(object, "type") {
            None => self.report.add(
                Code::Missing,
                (pointer, start(value)),
                format!("the {what} has no \"type\""),
                one_of("", &names),
            ),
            Some(kind @ Value::StringLit(literal)) => match Type::named(types, &literal.value) {
                Some(of) => self.object(object, of, pointer, around),
                None => self.wrong_word(Code::WrongValue, kind, &step(pointer, "type"), &names),
            },
            Some(kind) => self.wrong_type(kind, "a string", &step(pointer, "type")),
        }
    }

    fn object(&mut self, object: &'t Object<'t>, of: &'static Type, pointer: &str, around: Around) {
        self.facts.nodes.push(Node {
            of,
            object,
            pointer: pointer.to_owned(),
            around,
        });
        let meant = self.unknown_fields(object, of, pointer);
        for field in of.fields {
            match get(object, field.name) {
                Some(value) => {
                    let place = step(pointer, field.name);
                    self.field(value, field, (of, object), &place, around);
                }
                // What was misspelt is not also missing.
                None if meant.contains(&field.name) => {}
                None => {
                    if let Need::Required(code) = field.need {
                        self.report.add(
                            code,
                            (pointer, object.range().start),
                            format!("the {} has no {}", of.name, quoted(field.name)),
                            format!("add it: {}", wanted(field.shape)),
                        );
                    }
                }
            }
        }
    }

    fn field(
        &mut self,
        value: &'t Value<'t>,
        field: &'static Field,
        (of, object): (&'static Type, &'t Object<'t>),
        pointer: &str,
        around: Around,
    ) {
        let inlines = matches!(field.shape, Shape::Inlines | Shape::InlinesUncited);
        let blank = is_empty(value)
            || inlines && matches!(value, Value::Array(_)) && visible(value).trim().is_empty();
        match field.need {
            Need::Required(code) if blank => {
                return self.report.add(
                    code,
                    (pointer, start(value)),
                    format!("{} is empty", quoted(field.name)),
                    format!("fill it in: {}", wanted(field.shape)),
                );
            }
            // As good as left out.
            Need::Optional if is_empty(value) => return,
            _ => {}
        }
        let around = if matches!(field.shape, Shape::Blocks) && of.name != ARTICLE.name {
            let section = of.name == "section";
            let folds = matches!(get(object, "fold"), Some(Value::BooleanLit(fold)) if fold.value);
            // A transcript stands in a fold of its own.
            let transcript = field.name == "transcript";
            Around {
                parent: of.name,
                sections: around.sections + usize::from(section),
                folded: around.folded || section && folds || transcript,
                ..around
            }
        } else {
            around
        };
        self.value(value, field.shape, pointer, around);
    }

    /// Reports fields that are not in the table or are there twice; returns those that were probably meant.
    fn unknown_fields(
        &mut self,
        object: &'t Object<'t>,
        of: &'static Type,
        pointer: &str,
    ) -> Vec<&'static str> {
        let names: Vec<&'static str> = of.fields.iter().map(|field| field.name).collect();
        let tagged = Type::named(&BLOCKS, of.name)
            .or_else(|| Type::named(&INLINES, of.name))
            .is_some_and(|tagged| std::ptr::eq(tagged, of));
        let mut seen: HashSet<&str> = HashSet::new();
        let mut meant = Vec::new();
        for prop in &object.properties {
            let name = prop.name.as_str();
            let pointer = step(pointer, name);
            let place = (pointer.as_str(), prop.name.range().start);
            if !seen.insert(name) {
                self.report.add(
                    Code::UnknownField,
                    place,
                    format!("{} is written twice", quoted(name)),
                    "keep one of the two",
                );
            } else if !(names.contains(&name) || tagged && name == "type") {
                let free = names
                    .iter()
                    .filter(|name| get(object, name).is_none())
                    .copied();
                meant.extend(closest(name, free.clone()));
                let otherwise = if names.is_empty() {
                    String::from("take it out: it has no fields")
                } else {
                    format!("take it out; its fields are {}", names.join(", "))
                };
                self.report.add(
                    Code::UnknownField,
                    place,
                    format!(
                        "{} {} has no field {}",
                        article(of.name),
                        of.name,
                        quoted(name)
                    ),
                    did_you_mean(name, free, &otherwise),
                );
            }
        }
        meant
    }

    fn wrong_type(&mut self, value: &Value<'_>, wanted: &str, pointer: &str) {
        let found = match value {
            Value::StringLit(_) => "a string",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(_) => "true or false",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
            Value::NullKeyword(_) => "null",
        };
        let advice = if matches!(value, Value::NullKeyword(_)) {
            format!("leave it out or write {wanted}")
        } else {
            format!("write {wanted}")
        };
        let problem = format!("{found} cannot stand here");
        self.report
            .add(Code::WrongValue, (pointer, start(value)), problem, advice);
    }

    fn wrong_word(&mut self, code: Code, value: &Value<'_>, pointer: &str, words: &[&str]) {
        let word = visible(value);
        self.report.add(
            code,
            (pointer, start(value)),
            format!("{} is not known here", quoted(&word)),
            one_of(&word, words),
        );
    }
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    }
}

/// A value in words.
fn wanted(shape: Shape) -> &'static str {
    match shape {
        Shape::Text(Role::Date) => "a date, \"yyyy-mm-dd\"",
        Shape::Text(Role::Pmid | Role::Phone) => "digits in double quotes",
        Shape::Text(_) => "a string",
        Shape::Word(_) | Shape::Drawing => "one of its words, a string",
        Shape::Flag => "true or false",
        Shape::Whole { .. } => "a whole number",
        Shape::Inlines | Shape::InlinesUncited | Shape::Cell => {
            "a string, or a list of strings and inlines"
        }
        Shape::Blocks => "a list of blocks",
        Shape::One(_) => "an object",
        Shape::Many(_) => "a list",
    }
}

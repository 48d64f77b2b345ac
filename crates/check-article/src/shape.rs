//! Validates a file against the JSON Schema: unknown and missing fields, wrong values.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use jsonc_parser::ast::{Object, Value as Ast};
use jsonc_parser::common::Ranged;
use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

use super::finding::Code;
use super::place::{Report, quoted, step};
use super::suggest::{closest, did_you_mean, one_of};
use super::text;
use super::tree::{at, get, prop, start, visible};

/// Misspelt values of `type`: pointer, and what was probably meant.
pub(super) type Meant = HashMap<String, String>;

/// Reports everything that the schema does not allow. A block with a misspelt `type` is checked as the type suggested.
pub(super) fn check(root: &Ast<'_>, report: &mut Report<'_>) -> Meant {
    let (schema, validator) = match &*SCHEMA {
        Ok(schema) => schema,
        Err(error) => {
            report.add(
                Code::Schema,
                ("", 0),
                error,
                "correct crates/domain/src/article/schema.rs",
            );
            return Meant::new();
        }
    };
    let mut shape = Shape {
        root,
        schema,
        report,
    };
    let mut value = plain(root);
    let mut meant = Meant::new();
    loop {
        let errors: Vec<ValidationError<'_>> = validator.iter_errors(&value).collect();
        let misspelt: Vec<(String, String)> = errors
            .iter()
            .filter_map(|error| shape.misspelt_type(error))
            .collect();
        if misspelt.is_empty() {
            shape.report_all(&errors);
            return meant;
        }
        drop(errors);
        for (pointer, word) in misspelt {
            if let Some(place) = value.pointer_mut(&pointer) {
                *place = word.clone().into();
            }
            meant.insert(pointer, word);
        }
    }
}

/// The schema and its validator.
static SCHEMA: LazyLock<Result<(Value, Validator), String>> = LazyLock::new(|| {
    let schema = plateful_domain::article::schema();
    let mut options = jsonschema::draft202012::options().should_validate_formats(true);
    for format in text::FORMATS {
        options = options.with_format(format, move |text: &str| text::is_right(format, text));
    }
    let validator = options.build(&schema).map_err(|error| error.to_string())?;
    Ok((schema, validator))
});

/// The value without positions. A blank string becomes an empty one.
fn plain(value: &Ast<'_>) -> Value {
    match value {
        Ast::StringLit(text) if text.value.trim().is_empty() => "".into(),
        Ast::StringLit(text) => text.value.as_ref().into(),
        // JSON Schema accepts 1.0 as a whole number; the page's reader does not.
        Ast::NumberLit(number) => number.value.parse::<u64>().map_or(0.5.into(), Value::from),
        Ast::BooleanLit(flag) => flag.value.into(),
        Ast::Array(list) => list.elements.iter().map(plain).collect(),
        Ast::Object(object) => {
            let mut fields = serde_json::Map::new();
            for field in &object.properties {
                fields
                    .entry(field.name.as_str())
                    .or_insert_with(|| plain(&field.value));
            }
            fields.into()
        }
        Ast::NullKeyword(_) => Value::Null,
    }
}

struct Shape<'a, 'l> {
    root: &'a Ast<'a>,
    schema: &'a Value,
    report: &'a mut Report<'l>,
}

impl<'a> Shape<'a, '_> {
    /// The pointer to a misspelt `type` and what was probably meant; also reports it.
    fn misspelt_type(&mut self, error: &ValidationError<'_>) -> Option<(String, String)> {
        let Kind::Enum { options } = error.kind() else {
            return None;
        };
        let owner = owner(error.schema_path().as_str());
        let near = closest(error.instance().as_str()?, words(options))
            .filter(|_| matches!(owner, Some("Block" | "Inline")))?
            .to_owned();
        self.report(error, &HashSet::new());
        Some((error.instance_path().as_str().to_owned(), near))
    }

    fn report_all(&mut self, errors: &[ValidationError<'_>]) {
        // A value of the wrong type fails every other rule as well.
        let mistyped: HashSet<&str> = errors
            .iter()
            .filter(|error| matches!(error.kind(), Kind::Type { .. }))
            .map(|error| error.instance_path().as_str())
            .collect();
        for error in errors {
            self.report(error, &mistyped);
        }
        self.written_twice(self.root, "");
    }

    fn report(&mut self, error: &ValidationError<'_>, mistyped: &HashSet<&str>) {
        let pointer = error.instance_path().as_str();
        let Some(value) = at(self.root, pointer) else {
            return;
        };
        let rule = parent(error.schema_path().as_str());
        let place = (pointer, start(value));
        let instance = error.instance();
        let is_empty =
            instance.as_str() == Some("") || instance.as_array().is_some_and(Vec::is_empty);
        match error.kind() {
            Kind::Required { property } => {
                self.missing(value, pointer, rule, property.as_str().unwrap_or_default());
            }
            Kind::AdditionalProperties { unexpected } => {
                if let Ast::Object(object) = value {
                    self.unknown(object, pointer, rule, unexpected);
                }
            }
            Kind::MinLength { .. } | Kind::MinItems { .. } => self.empty(error, place),
            // Reported as missing.
            _ if is_empty && !is_item(pointer) => {}
            Kind::Contains => {
                let words = instance.as_array().map_or(&[][..], Vec::as_slice);
                if words.iter().all(Value::is_string) {
                    self.empty(error, place);
                }
            }
            Kind::Type { .. } => self.wrong_type(value, place, rule),
            _ if mistyped.contains(pointer) => {}
            Kind::Enum { options } => {
                let words: Vec<&str> = words(options).collect();
                let code = match owner(rule) {
                    Some("Drawing") => Code::Picture,
                    _ => Code::WrongValue,
                };
                let word = visible(value);
                let problem = format!("{} is not known here", quoted(&word));
                self.report.add(code, place, problem, one_of(&word, &words));
            }
            Kind::Minimum { .. } | Kind::Maximum { .. } => self.wrong_number(value, place, rule),
            _ => {
                let text = visible(value);
                let (code, problem, advice) = text::fault(owner(rule).unwrap_or_default(), &text);
                let problem = format!("{} {problem}", quoted(&text));
                self.report.add(code, place, problem, advice);
            }
        }
    }

    fn missing(&mut self, value: &Ast<'_>, pointer: &str, rule: &str, name: &str) {
        let Ast::Object(object) = value else { return };
        let names = self.fields(rule);
        let unknown = object.properties.iter().map(|field| field.name.as_str());
        let mut unknown = unknown.filter(|field| !names.contains(field));
        // A misspelt field is not also reported as missing. Without a type, the fields cannot be known.
        let is_tag = name == "type" && matches!(owner(rule), Some("Block" | "Inline"));
        if !is_tag && unknown.any(|field| closest(field, free(&names, object)) == Some(name)) {
            return;
        }
        let owner = owner(rule).map_or("article".to_owned(), kebab);
        let advice = if is_tag {
            let words = self.schema.pointer(&format!("{rule}/properties/type/enum"));
            one_of(
                "",
                &words.into_iter().flat_map(self::words).collect::<Vec<_>>(),
            )
        } else {
            format!(
                "add it: {}",
                self.wanted(&format!("{rule}/properties/{name}"))
            )
        };
        let problem = format!("the {owner} has no {}", quoted(name));
        let code = code_of(&owner, name);
        self.report
            .add(code, (pointer, start(value)), problem, advice);
    }

    fn empty(&mut self, error: &ValidationError<'_>, place: (&str, usize)) {
        let (rule, name) = (parent(error.schema_path().as_str()), last(place.0));
        if is_item(place.0) {
            self.report.add(
                Code::Missing,
                place,
                "an empty item",
                "write it or take it out",
            );
            return;
        }
        let owner = owner(rule).map_or(String::new(), kebab);
        let problem = format!("{} is empty", quoted(name));
        let advice = format!("fill it in: {}", self.wanted(rule));
        self.report
            .add(code_of(&owner, name), place, problem, advice);
    }

    fn unknown(&mut self, object: &Object<'_>, pointer: &str, rule: &str, unexpected: &[String]) {
        let names = self.fields(rule);
        let owner = owner(rule).map_or("article".to_owned(), kebab);
        let shown: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| !["type", "$schema"].contains(name))
            .collect();
        let otherwise = if shown.is_empty() {
            "take it out: it has no fields".to_owned()
        } else {
            format!("take it out; its fields are {}", shown.join(", "))
        };
        let an = if owner.starts_with(['a', 'e', 'i', 'o']) {
            "an"
        } else {
            "a"
        };
        for name in unexpected {
            let Some(field) = prop(object, name) else {
                continue;
            };
            self.report.add(
                Code::UnknownField,
                (&step(pointer, name), field.name.range().start),
                format!("{an} {owner} has no field {}", quoted(name)),
                did_you_mean(name, free(&names, object), &otherwise),
            );
        }
    }

    fn written_twice(&mut self, value: &Ast<'_>, pointer: &str) {
        match value {
            Ast::Array(list) => {
                for (index, item) in list.elements.iter().enumerate() {
                    self.written_twice(item, &step(pointer, &index.to_string()));
                }
            }
            Ast::Object(object) => {
                let mut seen = HashSet::new();
                for field in &object.properties {
                    let name = field.name.as_str();
                    let pointer = step(pointer, name);
                    if seen.insert(name) {
                        self.written_twice(&field.value, &pointer);
                        continue;
                    }
                    let place = (pointer.as_str(), field.name.range().start);
                    let problem = format!("{} is written twice", quoted(name));
                    self.report
                        .add(Code::UnknownField, place, problem, "keep one of the two");
                }
            }
            _ => {}
        }
    }

    fn wrong_type(&mut self, value: &Ast<'_>, place: (&str, usize), rule: &str) {
        let found = match value {
            Ast::StringLit(_) => "a string",
            Ast::NumberLit(_) if self.wanted(rule) == "a whole number" => {
                return self.wrong_number(value, place, rule);
            }
            Ast::NumberLit(_) => "a number",
            Ast::BooleanLit(_) => "true or false",
            Ast::Object(_) => "an object",
            Ast::Array(_) => "a list",
            Ast::NullKeyword(_) => "null",
        };
        let leave = if found == "null" {
            "leave it out or "
        } else {
            ""
        };
        let advice = format!("{leave}write {}", self.wanted(rule));
        let problem = format!("{found} cannot stand here");
        self.report.add(Code::WrongValue, place, problem, advice);
    }

    fn wrong_number(&mut self, value: &Ast<'_>, place: (&str, usize), rule: &str) {
        let text = value.as_number_lit().map_or("", |number| number.value);
        let limit = |name| {
            self.schema
                .pointer(&format!("{rule}/{name}"))
                .and_then(Value::as_u64)
        };
        let advice = match (limit("minimum"), limit("maximum")) {
            (Some(from), Some(to)) => format!("write a whole number from {from} to {to}"),
            (Some(from), None) => format!("write a whole number from {from}"),
            _ => format!("write {}", self.wanted(rule)),
        };
        let problem = format!("{} is out of range", quoted(text).replace('"', ""));
        self.report.add(Code::WrongValue, place, problem, advice);
    }

    /// The fields of the object that a rule is about, from the schema.
    fn fields(&self, rule: &str) -> Vec<&'a str> {
        let fields = self.schema.pointer(&format!("{rule}/properties"));
        let fields = fields.and_then(Value::as_object);
        fields
            .into_iter()
            .flat_map(|fields| fields.keys().map(String::as_str))
            .collect()
    }

    /// What the schema expects at a place, in words.
    fn wanted(&self, rule: &str) -> String {
        let Some(schema) = self.schema.pointer(rule) else {
            return "something else".to_owned();
        };
        let text = |name: &str| schema.get(name).and_then(Value::as_str);
        if let Some(reference) = text("$ref") {
            return self.wanted(reference.trim_start_matches('#'));
        }
        match (rule.strip_prefix("/$defs/"), text("type")) {
            (Some("Block"), _) => "a block, an object with a \"type\"",
            (Some("Inline"), _) => "a string, or an inline, an object with a \"type\"",
            (Some("Inlines" | "Cell"), _) => "a string, or a list of strings and inlines",
            (Some("Day"), _) => "a date, \"yyyy-mm-dd\"",
            (Some("Pmid" | "Phone"), _) => "digits in double quotes",
            _ if schema.get("enum").is_some() => "one of its words, a string",
            (_, Some("boolean")) => "true or false",
            (_, Some("integer")) => "a whole number",
            (_, Some("object")) => "an object",
            (_, Some("array")) => match schema.pointer("/items/$ref").and_then(Value::as_str) {
                Some("#/$defs/Block") => "a list of blocks",
                _ => "a list",
            },
            _ => "a string",
        }
        .to_owned()
    }
}

/// Field names that the object does not have yet.
fn free<'a>(names: &[&'a str], object: &Object<'_>) -> Vec<&'a str> {
    let mut free: Vec<&str> = names.to_vec();
    free.retain(|name| *name != "$schema" && get(object, name).is_none());
    free
}

fn words(options: &Value) -> impl Iterator<Item = &str> {
    options
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// The code for a field that is missing or empty.
fn code_of(owner: &str, name: &str) -> Code {
    match (owner, name) {
        ("section", "body") => Code::Structure,
        ("evidence", "refs") => Code::NoEvidence,
        ("clip" | "video", "captions" | "steps" | "transcript") | (_, "stop_rule") => Code::Moving,
        ("poster", "width" | "height") => Code::Picture,
        _ => Code::Missing,
    }
}

/// The definition that a place of the schema is in, such as `Section`.
fn owner(rule: &str) -> Option<&str> {
    rule.strip_prefix("/$defs/")?.split('/').next()
}

fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn last(pointer: &str) -> &str {
    pointer.rsplit('/').next().unwrap_or_default()
}

fn is_item(pointer: &str) -> bool {
    last(pointer).parse::<usize>().is_ok()
}

/// `CareCard` as `care-card`, its name in a file.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

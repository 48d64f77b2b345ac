//! Parses the text into values that know their positions.

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use plateful_domain::article::{MAX_BYTES, MAX_DEPTH};

use super::finding::Code;
use super::place::Report;

/// Strict JSON, without extensions.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses the text, and reports why the page cannot read it as JSON.
///
/// Some slips, such as a trailing comma, still give a tree, so that everything else is reported in the same run.
pub(super) fn parse<'t>(text: &'t str, report: &mut Report<'_>) -> Option<Value<'t>> {
    if text.len() > MAX_BYTES {
        report.add(
            Code::Size,
            ("", 0),
            format!("the file has {} bytes, more than {MAX_BYTES}", text.len()),
            "make it smaller: the page refuses to read it",
        );
    }
    if let Some(offset) = too_deep(text) {
        report.add(
            Code::Size,
            ("", offset),
            format!("values are nested deeper than {MAX_DEPTH} here"),
            "make it flatter: the page refuses to read it",
        );
        return None;
    }
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => {
            // The parser accepts some invalid JSON, for example line breaks in strings.
            if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
                let offset = report.lines().offset(error.line(), error.column());
                let said = error.to_string();
                let what = said.split(" at line ").next().unwrap_or_default();
                report.add(Code::Syntax, ("", offset), what, "correct the JSON here");
            }
            parsed.value
        }
        Err(error) => {
            report.add(
                Code::Syntax,
                ("", error.range().start),
                lower_first(&error.kind().to_string()),
                syntax_advice(error.kind()),
            );
            parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default())
                .ok()
                .and_then(|parsed| parsed.value)
        }
    }
}

/// Where nesting first exceeds the reader's limit. Checked first, because the parser recurses as deep as the text.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Some(offset);
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn syntax_advice(kind: &ParseErrorKind) -> &'static str {
    match kind {
        ParseErrorKind::TrailingCommasNotAllowed => "take the comma before the closing bracket out",
        ParseErrorKind::CommentsNotAllowed => "take the comment out: JSON has none",
        ParseErrorKind::ExpectedComma => "put a comma here",
        ParseErrorKind::SingleQuotedStringsNotAllowed
        | ParseErrorKind::ExpectedStringObjectProperty
        | ParseErrorKind::UnexpectedWord => "put it in double quotes",
        ParseErrorKind::UnterminatedArray | ParseErrorKind::UnterminatedObject => {
            "close the bracket that opens here"
        }
        _ => "correct the JSON here",
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The value at a JSON pointer.
pub(super) fn at<'v, 't>(root: &'v Value<'t>, pointer: &str) -> Option<&'v Value<'t>> {
    pointer
        .split('/')
        .skip(1)
        .try_fold(root, |value, part| match value {
            Value::Array(list) => list.elements.get(part.parse::<usize>().ok()?),
            Value::Object(object) => get(object, &part.replace("~1", "/").replace("~0", "~")),
            _ => None,
        })
}

/// The offset at which a value begins.
pub(super) fn start(value: &Value<'_>) -> usize {
    value.range().start
}

/// The property with this name.
pub(super) fn prop<'v, 't>(object: &'v Object<'t>, name: &str) -> Option<&'v ObjectProp<'t>> {
    object
        .properties
        .iter()
        .find(|field| field.name.as_str() == name)
}

/// The value of the field with this name.
pub(super) fn get<'v, 't>(object: &'v Object<'t>, name: &str) -> Option<&'v Value<'t>> {
    prop(object, name).map(|field| &field.value)
}

/// The string in the field with this name, unless it is blank.
pub(super) fn text<'v>(object: &'v Object<'_>, name: &str) -> Option<&'v str> {
    let text = get(object, name)?.as_string_lit()?.value.as_ref();
    (!text.trim().is_empty()).then_some(text)
}

/// The items of the list in the field with this name.
pub(super) fn items<'v, 't>(object: &'v Object<'t>, name: &str) -> &'v [Value<'t>] {
    get(object, name)
        .and_then(Value::as_array)
        .map_or(&[], |list| &list.elements)
}

/// The text of running text as a reader sees it; a citation counts as one letter, so that it is not empty.
pub(super) fn visible(value: &Value<'_>) -> String {
    match value {
        Value::StringLit(text) => text.value.to_string(),
        Value::Array(list) => list.elements.iter().map(visible).collect(),
        Value::Object(object) => match get(object, "content") {
            Some(content) => visible(content),
            None if get(object, "refs").is_some() => String::from("*"),
            None => String::new(),
        },
        _ => String::new(),
    }
}

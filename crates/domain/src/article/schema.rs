//! The JSON Schema of an article file, derived from the model. Editors use it for completion, and `check-article`
//! checks the shape of a file with it. Rules that a schema cannot express are in `crates/check-article/src/rules`.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::model::{
    Article, Callout, CareCard, Clip, Figure, Inlines, List, Paragraph, Quote, Section, Table,
    Video, Widget,
};

/// Declares kinds of value that are plain strings in the model.
macro_rules! kinds {
    ($($name:ident $says:literal { $($key:literal: $value:expr),* })*) => {$(
        #[doc = $says]
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "description": $says, "type": "string", $($key: $value),* })
            }
        }
    )*};
}

kinds! {
    Version "The version of the format." { "const": super::SCHEMA }
    Id "2 to 64 lower-case letters, digits and single hyphens, beginning with a letter."
        { "pattern": "^[a-z](-?[a-z0-9])+$", "maxLength": 64 }
    Language "A BCP 47 language tag, like \"en-US\"."
        { "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$" }
    Heading "At most 65 characters, two lines of a narrow screen, and no colon at its end."
        { "pattern": r"[^:\s]\s*$", "maxLength": 65 }
    Description "At most 160 characters: search engines cut off the rest." { "maxLength": 160 }
    Day "A day, yyyy-mm-dd." { "format": "date" }
    Web "An https: address." { "format": "web-address" }
    LinkTarget "An https:, mailto: or tel: address, or #id on this page." { "format": "link-target" }
    OwnPicture "A picture below articles/." { "format": "own-picture" }
    Media "An https: address, or a film or its captions below articles/." { "format": "media" }
    MediaType "The media type of a video, like \"video/mp4\"." { "pattern": r"^video/\S+$" }
    Phone "Digits to dial, with + - or spaces." { "pattern": "^[0-9+ -]*[0-9][0-9+ -]*$" }
    Doi "A DOI without a prefix, like \"10.1000/182\"."
        { "pattern": r"^10\.(?=[0-9]{4,9}[./])[0-9.]+/[!-~]*[!-+\--:<-~]$" }
    Pmid "A `PubMed` number, 1 to 8 digits." { "pattern": "^[1-9][0-9]{0,7}$" }
    ReferenceKind "What a source is."
        { "enum": ["article", "review", "guideline", "page", "book", "drug-safety"] }
    Drawing "One of the app's own drawings." { "enum": ["s1-nerve"] }
    Exercise "An exercise that the app draws." { "enum": ["sitting-slider"] }
}

/// Running text that may be empty.
pub(super) struct Cell;

impl JsonSchema for Cell {
    fn schema_name() -> Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "array"], "items": generator.subschema_for::<Inline>() })
    }
}

impl JsonSchema for Inlines {
    fn schema_name() -> Cow<'static, str> {
        "Inlines".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Running text: a string, or a list of strings and marks.",
            "type": ["string", "array"],
            "items": generator.subschema_for::<Inline>(),
            "contains": { "not": { "const": "" } },
        })
    }
}

/// A mark in running text that has words of its own.
#[expect(dead_code, reason = "for its schema; the model has it as a variant")]
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Strong {
    content: Inlines,
}

#[expect(dead_code, reason = "for its schema; the model has it as a variant")]
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Link {
    #[schemars(with = "LinkTarget")]
    href: String,
    content: Inlines,
}

/// Ids of references.
#[expect(dead_code, reason = "for its schema; the model has it as a variant")]
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Cite {
    refs: Vec<String>,
}

/// A word that the glossary explains, by the id there.
#[expect(dead_code, reason = "for its schema; the model has it as a variant")]
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct TermUsed {
    id: String,
    content: Inlines,
}

/// Prints the list `emergency_numbers` of the article.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct EmergencyNumbers {}

/// Prints a line for each section that has `evidence`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct TreatmentOverview {}

struct Inline;

impl JsonSchema for Inline {
    fn schema_name() -> Cow<'static, str> {
        "Inline".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let of = [
            ("strong", generator.subschema_for::<Strong>()),
            ("link", generator.subschema_for::<Link>()),
            ("cite", generator.subschema_for::<Cite>()),
            ("term", generator.subschema_for::<TermUsed>()),
        ];
        tagged(generator, json!(["string", "object"]), of)
    }
}

impl JsonSchema for super::model::Block {
    fn schema_name() -> Cow<'static, str> {
        "Block".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let of = [
            ("paragraph", generator.subschema_for::<Paragraph>()),
            ("list", generator.subschema_for::<List>()),
            ("section", generator.subschema_for::<Section>()),
            ("care-card", generator.subschema_for::<CareCard>()),
            ("callout", generator.subschema_for::<Callout>()),
            ("figure", generator.subschema_for::<Figure>()),
            ("clip", generator.subschema_for::<Clip>()),
            ("video", generator.subschema_for::<Video>()),
            ("table", generator.subschema_for::<Table>()),
            ("quote", generator.subschema_for::<Quote>()),
            ("widget", generator.subschema_for::<Widget>()),
            (
                "emergency-numbers",
                generator.subschema_for::<EmergencyNumbers>(),
            ),
            (
                "treatment-overview",
                generator.subschema_for::<TreatmentOverview>(),
            ),
        ];
        tagged(generator, json!("object"), of)
    }
}

/// Objects tagged by `type`. `oneOf` would report a mistake in one only as "none of 13 kinds fits".
fn tagged<const N: usize>(
    generator: &mut SchemaGenerator,
    json_type: Value,
    of: [(&'static str, Schema); N],
) -> Schema {
    let names: Vec<&str> = of.iter().map(|(name, _)| *name).collect();
    let mut branches = Vec::new();
    for (name, reference) in &of {
        let key = reference.get("$ref").and_then(Value::as_str);
        let key = key
            .and_then(|path| path.rsplit('/').next())
            .unwrap_or_default();
        if let Some(properties) = generator
            .definitions_mut()
            .get_mut(key)
            .and_then(Value::as_object_mut)
            .map(|of| of.entry("properties").or_insert_with(|| json!({})))
        {
            properties["type"] = json!(true);
        }
        branches.push(json!({
            "if": { "type": "object", "properties": { "type": { "const": name } }, "required": ["type"] },
            "then": reference,
        }));
    }
    json_schema!({
        "type": json_type,
        "properties": { "type": { "type": "string", "enum": names } },
        "required": ["type"],
        "allOf": branches,
    })
}

/// The schema, draft 2020-12.
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .with_transform(tidy)
        .into_generator()
        .into_root_schema_for::<Article>();
    schema.insert("title".to_owned(), "An article".into());
    if let Some(properties) = schema.get_mut("properties") {
        properties["$schema"] = json!({ "type": "string" });
    }
    let mut schema = schema.to_value();
    fill(&mut schema);
    schema
}

/// Drops and rewrites what editors handle badly.
fn tidy(schema: &mut Schema) {
    transform_subschemas(&mut tidy, schema);
    // The default is what the reader assumes; editors would insert it into the file.
    schema.remove("default");
    if schema.get("type") == Some(&json!("integer")) {
        schema.remove("format");
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace("[`", "`").replace("`]", "`");
    }
    words(schema);
}

/// Requires required fields and list items to be non-empty; a table cell may be empty.
fn fill(schema: &mut Value) {
    let not_empty = |schema: &mut Value| {
        if schema.get("const").is_none() && schema["$ref"] != "#/$defs/Cell" {
            // Whether string or list: a blank value of the wrong type counts as missing as well.
            schema["minLength"] = 1.into();
            schema["minItems"] = 1.into();
        }
    };
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    for name in required.iter().filter_map(Value::as_str) {
        if let Some(field) = schema["properties"].get_mut(name) {
            not_empty(field);
        }
    }
    if schema["type"] == "array"
        && let Some(items) = schema.get_mut("items")
    {
        not_empty(items);
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(fill),
        Value::Array(items) => items.iter_mut().for_each(fill),
        _ => {}
    }
}

/// Turns a `oneOf` of constants (schemars' form for variants with docs) into `enum`, which editors and validators
/// expect.
fn words(schema: &mut Schema) {
    let part = |key: &str| -> Option<Vec<Value>> {
        let all = schema.get("oneOf")?.as_array()?;
        all.iter().map(|one| one.get(key).cloned()).collect()
    };
    let (Some(names), Some(says)) = (part("const"), part("description")) else {
        return;
    };
    schema.remove("oneOf");
    schema.insert("type".to_owned(), "string".into());
    schema.insert("enum".to_owned(), names.into());
    schema.insert("enumDescriptions".to_owned(), says.into());
}

//! The public types of the elements in `embed/plateful.ts` agree with the tables: every attribute with its values,
//! every event, every code.
#![cfg(feature = "ssr")]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use plateful::owner::api::{CODES, ELEMENT_ONLY, EVENTS};
use plateful::owner::attributes::text;

use plateful_domain::embed::{Allowed, AttributeName, Element};

/// The source with runs of white space as one space, so that its line breaks do not matter.
fn source() -> String {
    let text = include_str!("../embed/plateful.ts");
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(" = | ", " = ")
}

/// The body of a declaration.
fn body<'a>(source: &'a str, head: &str) -> &'a str {
    let (_, after) = source
        .split_once(&format!("{head} {{"))
        .unwrap_or_else(|| panic!("there is no `{head}`"));
    after.split_once(" }").unwrap().0
}

fn class(element: Element) -> &'static str {
    match element {
        Element::Goal => "PlatefulGoal",
        Element::Article => "PlatefulArticle",
    }
}

/// `heading-level` as `headingLevel`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (first, rest) = part.split_at(1);
        out += &first.to_uppercase();
        out += rest;
    }
    out
}

fn union(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    quoted.join(" | ")
}

/// The types of an attribute in markup, of its property when read, and of its property when set.
fn types(which: AttributeName) -> [String; 3] {
    let attribute = which.attribute();
    match attribute.allowed {
        Allowed::Words(_) => {
            let name = camel(attribute.name);
            let (first, rest) = name.split_at(1);
            let name = format!("{}{rest}Value", first.to_uppercase());
            [name.clone(), format!("{name} | \"\""), name]
        }
        Allowed::Number { .. } => {
            ["number | `${number}`", "string", "number | string"].map(str::to_owned)
        }
        Allowed::Color | Allowed::Article => ["string"; 3].map(str::to_owned),
    }
}

#[test]
fn every_attribute_has_its_values() {
    let source = source();
    for element in [Element::Goal, Element::Article] {
        let class = class(element);
        let attributes = body(&source, &format!("export interface {class}Attributes"));
        let members = body(
            &source,
            &format!("export declare class {class} extends HTMLElement"),
        );
        let mut own = 0;
        for which in AttributeName::of(element) {
            let (attribute, words) = (which.attribute(), text(which));
            let about = format!("/** {} Without it: {}. */", words.does, words.unset);
            let [written, given, taken] = types(which);
            let quote = if attribute.name.contains('-') {
                "\""
            } else {
                ""
            };
            let line = format!("{about} {quote}{}{quote}?: {written};", attribute.name);
            assert!(
                attributes.contains(&line),
                "{class}Attributes lacks\n{line}"
            );
            // `lang` is a property of every element already.
            if attribute.name != "lang" {
                let property = camel(attribute.name);
                let line = format!(
                    "{about} get {property}(): {given}; set {property}(value: {taken} | null | undefined);"
                );
                assert!(members.contains(&line), "{class} lacks\n{line}");
            }
            if let Allowed::Words(words) = attribute.allowed {
                let line = format!("export type {written} = {};", union(words));
                assert!(source.contains(&line), "there is no\n{line}");
            }
            own += 1;
        }
        for one in ELEMENT_ONLY {
            let line = format!("/** {} */ {}", one.does, one.name);
            let is_told = attributes.contains(&format!("{line}?: "));
            assert_eq!(is_told, members.contains(&format!("{line}: ")), "{line}");
            // Only the planner can be part of a form.
            assert_eq!(
                is_told,
                element == Element::Goal || one.name == "loading",
                "{line}"
            );
            own += usize::from(is_told);
        }
        assert_eq!(
            attributes.matches("?: ").count(),
            own,
            "{class}Attributes has more than the table"
        );
    }
}

#[test]
fn every_event_has_its_detail() {
    let source = source();
    let listened = body(&source, "interface GlobalEventHandlersEventMap");
    for event in EVENTS {
        let detail = event.detail.replace(" }", "; }");
        let declared = format!(
            "/** {} */ export interface {} {detail}",
            event.does, event.detail_name
        );
        assert!(source.contains(&declared), "there is no\n{declared}");
        let line = format!("\"{}\": CustomEvent<{}>;", event.name, event.detail_name);
        assert!(listened.contains(&line), "{line}");
    }
    assert_eq!(listened.matches("CustomEvent<").count(), EVENTS.len());
}

#[test]
fn the_codes_are_all_there() {
    let source = source();
    let line = format!(
        "export type ErrorCode = {};",
        union(&CODES.map(|code| code.name))
    );
    assert!(source.contains(&line), "there is no\n{line}");
}

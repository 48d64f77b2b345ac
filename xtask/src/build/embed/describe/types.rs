//! TypeScript: the elements themselves. What React and Vue want to know of them is in files of their own, because to
//! extend a package that is not installed is a mistake to the compiler.

use std::fmt::Write as _;

use super::{Attribute, Element, Facts, camel, capital};

/// `"a" | "b"`.
pub(super) fn union(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    quoted.join(" | ")
}

fn value_name(attribute: &Attribute) -> String {
    capital(&camel(&attribute.name)) + "Value"
}

/// `plateful.d.ts`.
pub(super) fn core(facts: &Facts) -> String {
    let mut out = format!(
        "// Types of Plateful's elements, version {}.\n\n",
        facts.version
    );
    let mut known = Vec::new();
    let all = || facts.elements.iter().flat_map(|one| &one.attributes);
    for attribute in all().filter(|one| !one.words.is_empty()) {
        let line = format!(
            "export type {} = {};\n",
            value_name(attribute),
            union(&attribute.words)
        );
        if !known.contains(&line) {
            out.push_str(&line);
            known.push(line);
        }
    }
    let codes: Vec<String> = facts.codes.iter().map(|code| code.name.clone()).collect();
    let _ = writeln!(out, "export type ErrorCode = {};", union(&codes));
    let mut globals = String::new();
    for event in facts.elements.iter().flat_map(|one| &one.events) {
        let name = &event.detail_name;
        let interface = format!(
            "\n/** {} */\nexport interface {name} {}\n",
            event.does, event.detail
        );
        if !known.contains(&interface) {
            out += &interface;
            let _ = writeln!(globals, "    \"{}\": CustomEvent<{name}>;", event.name);
            known.push(interface);
        }
    }
    let (mut tags, mut elements) = (String::new(), String::new());
    for element in &facts.elements {
        out += &attributes(element);
        out += &class(element);
        let Element { tag, class, .. } = element;
        let _ = writeln!(tags, "    \"{tag}\": {class};");
        let events = element.events.iter();
        let events = events.map(|event| format!("\"{}\": {}; ", event.name, event.detail_name));
        let _ = writeln!(
            elements,
            "  \"{tag}\": {{ element: {class}; attributes: {class}Attributes; events: {{ {}}} }};",
            events.collect::<String>()
        );
    }
    let _ = write!(
        out,
        "\n/** Each element by its tag. */\nexport interface Elements {{\n{elements}}}\n"
    );
    let _ = write!(
        out,
        "\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n{tags}  }}\n  \
         interface GlobalEventHandlersEventMap {{\n{globals}  }}\n}}\n"
    );
    out
}

/// What may be written in markup.
fn attributes(element: &Element) -> String {
    let mut out = format!("\nexport interface {}Attributes {{\n", element.class);
    for attribute in &element.attributes {
        let _ = write!(
            out,
            "  /** {} Without it: {}. */\n  \"{}\"?: {};\n",
            attribute.does,
            attribute.unset,
            attribute.name,
            written(attribute)
        );
    }
    for one in &element.own_only {
        let kind = if one.name == "disabled" {
            "boolean | string"
        } else {
            "string"
        };
        let _ = write!(out, "  /** {} */\n  \"{}\"?: {kind};\n", one.does, one.name);
    }
    out + "}\n"
}

fn written(attribute: &Attribute) -> String {
    if attribute.number.is_some() {
        "number | `${number}`".to_owned()
    } else if attribute.words.is_empty() {
        "string".to_owned()
    } else {
        value_name(attribute)
    }
}

/// The class, with a property for each attribute. `lang` every element has already.
fn class(element: &Element) -> String {
    let mut out = format!(
        "\n/** {} */\nexport declare class {} extends HTMLElement {{\n  static readonly version: string;\n  /** How many live. */\n  static live(): number;\n",
        element.does, element.class
    );
    for one in &element.own_only {
        let kind = if one.name == "disabled" {
            "boolean"
        } else {
            "string"
        };
        let _ = write!(out, "  /** {} */\n  {}: {kind};\n", one.does, one.name);
    }
    if element.own_only.iter().any(|one| one.name == "name") {
        out += "  readonly form: HTMLFormElement | null;\n  readonly labels: NodeList;\n";
    }
    for attribute in element.attributes.iter().filter(|one| one.name != "lang") {
        let name = camel(&attribute.name);
        let (given, taken) = if attribute.number.is_some() {
            ("string".to_owned(), "number | string".to_owned())
        } else if attribute.words.is_empty() {
            ("string".to_owned(), "string".to_owned())
        } else {
            let value = value_name(attribute);
            (format!("{value} | \"\""), value)
        };
        let _ = write!(
            out,
            "  /** {} Without it: {}. */\n  get {name}(): {given};\n  set {name}(value: {taken} | null | undefined);\n",
            attribute.does, attribute.unset
        );
    }
    out + "}\n"
}

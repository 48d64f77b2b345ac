//! The README of the npm package, from the same snippets and tables as the page.

use std::fmt::Write as _;

use super::api::{CODES, EVENTS, PARTS, PROPERTIES, SLOT, tag};
use super::attributes;
use super::frameworks::{BUNDLERS, FRAMEWORKS};
use super::snippet::Snippet;
use plateful_domain::embed::{Allowed, AttributeName, Element, VERSION};
use plateful_domain::planner::decimal::fixed;

/// The README. `base` is the address of this copy.
pub fn readme(base: &str) -> String {
    let mut out = format!(
        "# plateful-embed {VERSION}\n\n\
         A calorie goal planner, `<plateful-goal>`, and a health article, `<plateful-article>`, as custom elements. Everything is computed in the reader's browser: \
         no cookies, no tracking, and nothing about the reader reaches the page, unless the page asks for the goal; then \
         the reader is told, and can stop it.\n\n\
         ```js\nimport \"plateful-embed/goal\";\n```\n\n\
         ```html\n<plateful-goal goal=\"lose-1\"></plateful-goal>\n```\n\n\
         ```js\nimport \"plateful-embed/article\";\n```\n\n\
         ```html\n<plateful-article></plateful-article>\n```\n\n\
         Without a bundler:\n\n```html\n{}\n```\n\n## Bundlers\n\n{BUNDLERS}\n",
        Snippet::Element.usual(base)
    );
    for one in FRAMEWORKS {
        let _ = write!(
            out,
            "\n## {}\n\n{}\n\n```\n{}\n```\n",
            one.name, one.about, one.code
        );
    }
    for element in [Element::Goal, Element::Article] {
        let _ = write!(
            out,
            "\n## Attributes of `<{}>`\n\n| attribute | takes | what it does | without it |\n| --- | --- | --- | --- |\n",
            tag(element)
        );
        for which in AttributeName::of(element) {
            let (attribute, text) = (which.attribute(), attributes::text(which));
            let _ = writeln!(
                out,
                "| `{}` | {} | {} | {} |",
                attribute.name,
                takes(attribute.allowed),
                text.does,
                text.unset
            );
        }
    }
    out.push_str("\n## Events\n\n| event | when | `detail` |\n| --- | --- | --- |\n");
    for event in EVENTS {
        let _ = writeln!(
            out,
            "| `{}` | {} | `{}` |",
            event.name, event.does, event.detail
        );
    }
    out.push_str("\nCodes of `plateful-error`:\n\n");
    for code in CODES {
        let _ = writeln!(out, "- `{}`: {}", code.name, code.does);
    }
    out.push_str("\n## Style\n\n");
    for part in PARTS {
        let _ = writeln!(out, "- `::part({})`: {}", part.name, part.does);
    }
    for property in PROPERTIES {
        let _ = writeln!(out, "- `{}`: {}", property.name, property.does);
    }
    let _ = write!(
        out,
        "\nBetween the tags: {SLOT}\n\nMIT or Apache 2.0, at your choice.\n"
    );
    out
}

fn takes(allowed: Allowed) -> String {
    match allowed {
        Allowed::Words(words) => {
            let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            quoted.join(", ")
        }
        Allowed::Number { least, most, unit } => {
            format!("{} to {} ({unit})", fixed(least, 0), fixed(most, 0))
        }
        Allowed::Color => "`#rrggbb`".to_owned(),
        Allowed::Article => "a path".to_owned(),
    }
}

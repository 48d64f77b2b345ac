//! What an element offers besides its attributes, for the owner page and the published descriptions.

use plateful_domain::embed::Element;

/// The tag of an element.
pub const fn tag(element: Element) -> &'static str {
    match element {
        Element::Goal => "plateful-goal",
        Element::Article => "plateful-article",
    }
}

/// A name and its description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The name as written in code.
    pub name: &'static str,
    /// Its description.
    pub does: &'static str,
}

/// An event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// The name for `addEventListener`.
    pub name: &'static str,
    /// When it is dispatched.
    pub does: &'static str,
    /// The TypeScript type of `event.detail`.
    pub detail: &'static str,
    /// The name of that type.
    pub detail_name: &'static str,
    /// The elements that dispatch it.
    pub on: &'static [Element],
}

const BOTH: &[Element] = &[Element::Goal, Element::Article];
const GOAL: &[Element] = &[Element::Goal];

/// The events. They bubble and are composed.
pub const EVENTS: [Event; 3] = [
    Event {
        name: "plateful-ready",
        does: "It can be used.",
        detail: "{ readonly version: string }",
        detail_name: "ReadyDetail",
        on: BOTH,
    },
    Event {
        name: "plateful-change",
        does: "Only with emit=\"goal\", and while the reader allows it: the goal that was chosen, and what to eat, kcal a day. Either is left out while there is none.",
        detail: "{ readonly goal?: GoalValue; readonly kcal?: number }",
        detail_name: "ChangeDetail",
        on: GOAL,
    },
    Event {
        name: "plateful-error",
        does: "Something is wrong: a code, a sentence, and for an attribute its name.",
        detail: "{ readonly code: ErrorCode; readonly message: string; readonly attribute?: string }",
        detail_name: "ErrorDetail",
        on: BOTH,
    },
];

/// The codes of `plateful-error`. `embed/load-error.ts` has the messages.
pub const CODES: [Named; 12] = [
    Named {
        name: "attribute",
        does: "An attribute cannot be used as it is; the message says what it takes or what is used instead. The rest works.",
    },
    Named {
        name: "csp",
        does: "Your content policy does not let it run: see the lines above.",
    },
    Named {
        name: "mime",
        does: "The server sends the program as a web page: a missing file, or a wrong type.",
    },
    Named {
        name: "cors",
        does: "The server lacks the header Access-Control-Allow-Origin.",
    },
    Named {
        name: "not-found",
        does: "The program is not beside its script.",
    },
    Named {
        name: "integrity",
        does: "The program is not the one that was published.",
    },
    Named {
        name: "network",
        does: "The program did not arrive.",
    },
    Named {
        name: "unsupported",
        does: "The browser has no WebAssembly, or is too old.",
    },
    Named {
        name: "trusted-types",
        does: "Your site enforces Trusted Types: use the frame there.",
    },
    Named {
        name: "server",
        does: "Of an article: the server that has it is in trouble.",
    },
    Named {
        name: "unreadable",
        does: "Of an article: the file is not a valid article.",
    },
    Named {
        name: "panic",
        does: "An internal error. Every planner on the page shows a message.",
    },
];

/// Attributes that only elements have, not frames.
pub const ELEMENT_ONLY: [Named; 3] = [
    Named {
        name: "disabled",
        does: "It can be seen and not used, as in a disabled fieldset: the keyboard and screen readers pass over it.",
    },
    Named {
        name: "name",
        does: "Inside a form: the goal is sent under this name, the calories a day under the same name with “-kcal”. Readers are told, and can stop it.",
    },
    Named {
        name: "loading",
        does: "“eager” loads the program at once instead of when the element comes near.",
    },
];

/// Parts for `::part()`.
pub const PARTS: [Named; 3] = [
    Named {
        name: "frame",
        does: "Everything inside.",
    },
    Named {
        name: "face",
        does: "What shows until the program runs, and instead of it.",
    },
    Named {
        name: "content",
        does: "The planner or the article itself.",
    },
];

/// Custom properties.
pub const PROPERTIES: [Named; 4] = [
    Named {
        name: "--plateful-accent",
        does: "Lines, buttons and marks. Not checked, unlike the attribute: use light-dark() so that it can be read on both grounds.",
    },
    Named {
        name: "--plateful-font",
        does: "The typeface of all text.",
    },
    Named {
        name: "--plateful-max-width",
        does: "How wide it becomes; it is centered then. Without it: as wide as there is room.",
    },
    Named {
        name: "--plateful-radius",
        does: "The corners of its frame, 20px without it.",
    },
];

/// Description of the element's slot.
pub const SLOT: &str = "Shown until the program runs, and wherever it cannot run, also without JavaScript: a sentence and a link.";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{PARTS, PROPERTIES};

    fn file(path: &str) -> String {
        std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
            .unwrap()
    }

    #[test]
    fn parts_and_properties_are_there() {
        let face = file("embed/placeholder.ts");
        for part in PARTS {
            let mark = [".part = \"", part.name, "\""].concat();
            assert!(face.contains(&mark), "{}", part.name);
        }
        assert_eq!(face.matches(".part = ").count(), PARTS.len());
        let used = [
            face,
            file("style/embed.css"),
            file("style/embed-article.css"),
        ]
        .concat();
        let mut names: Vec<&str> = used
            .split("var(--plateful-")
            .skip(1)
            .filter_map(|rest| rest.split([',', ')']).next())
            .collect();
        names.sort_unstable();
        names.dedup();
        let told = PROPERTIES.map(|property| property.name.trim_start_matches("--plateful-"));
        assert_eq!(told.to_vec(), names);
    }
}

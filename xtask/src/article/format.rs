//! The format of an article as one table: which kinds of value there are, which fields they have, and which of them
//! must be there.
//!
//! The reader (`plateful_domain::article`) forgives what it can; this table does not. A test holds the two against
//! each other: every field, block and word of one must be in the other.

use super::finding::Code;
use super::schema::{CERTAINTIES, EXERCISES, Field, Need, Role, Shape, Type};

const fn required(name: &'static str, shape: Shape) -> Field {
    or_else(name, shape, Code::Missing)
}

/// Required, with a code of its own when it is missing.
const fn or_else(name: &'static str, shape: Shape, code: Code) -> Field {
    Field {
        name,
        shape,
        need: Need::Required(code),
    }
}

const fn optional(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        need: Need::Optional,
    }
}

const PRINTED: Shape = Shape::Text(Role::Printed);
const HEADING: Shape = Shape::Text(Role::Heading);
const ANCHOR: Shape = Shape::Text(Role::Anchor);
const DATE: Shape = Shape::Text(Role::Date);
const WEB: Shape = Shape::Text(Role::Web);
const CITED: Shape = Shape::Many(&Shape::Text(Role::Cited));
const CERTAINTY: Shape = Shape::Word(&CERTAINTIES);
const PIXELS: Shape = Shape::Whole {
    from: 1,
    to: 20_000,
};

pub(super) static ARTICLE: Type = Type {
    name: "article",
    fields: &[
        required("schema", Shape::Text(Role::Schema)),
        required("id", Shape::Text(Role::ArticleId)),
        required(
            "revision",
            Shape::Whole {
                from: 1,
                to: 4_294_967_295,
            },
        ),
        optional("lang", Shape::Text(Role::Language)),
        required("title", PRINTED),
        optional("standfirst", Shape::Inlines),
        required("description", Shape::Text(Role::Description)),
        required("condition", Shape::One(&CONDITION)),
        required("authors", Shape::Many(&Shape::One(&CONTRIBUTOR))),
        optional("reviewers", Shape::Many(&Shape::One(&CONTRIBUTOR))),
        required("dates", Shape::One(&DATES)),
        optional("funding", Shape::InlinesUncited),
        required("licence", PRINTED),
        optional("licence_url", WEB),
        optional(
            "emergency_numbers",
            Shape::Many(&Shape::One(&EMERGENCY_NUMBER)),
        ),
        required("body", Shape::Blocks),
        optional("glossary", Shape::Many(&Shape::One(&TERM))),
        optional("references", Shape::Many(&Shape::One(&REFERENCE))),
        required("disclaimers", Shape::Many(&Shape::InlinesUncited)),
    ],
};

static CONDITION: Type = Type {
    name: "condition",
    fields: &[
        required("name", PRINTED),
        optional("alternate_names", Shape::Many(&PRINTED)),
    ],
};

static CONTRIBUTOR: Type = Type {
    name: "contributor",
    fields: &[
        required("name", PRINTED),
        optional("kind", Shape::Word(&["person", "organization"])),
        optional("role", PRINTED),
    ],
};

pub(super) static DATES: Type = Type {
    name: "dates",
    fields: &[
        required("published", DATE),
        required("modified", DATE),
        optional("reviewed", DATE),
        optional("next_review", DATE),
    ],
};

static EMERGENCY_NUMBER: Type = Type {
    name: "emergency-number",
    fields: &[
        required("region", PRINTED),
        required("number", Shape::Text(Role::Phone)),
        optional("advice_line", Shape::Text(Role::Phone)),
    ],
};

pub(super) static TERM: Type = Type {
    name: "term",
    fields: &[
        required("id", Shape::Text(Role::GlossaryId)),
        required("term", PRINTED),
        required("plain", Shape::Inlines),
    ],
};

pub(super) static REFERENCE: Type = Type {
    name: "reference",
    fields: &[
        required("id", Shape::Text(Role::ReferenceId)),
        required(
            "kind",
            Shape::Word(&[
                "article",
                "review",
                "guideline",
                "page",
                "book",
                "drug-safety",
            ]),
        ),
        optional("authors", Shape::Many(&PRINTED)),
        required("title", PRINTED),
        optional("container", PRINTED),
        optional(
            "year",
            Shape::Whole {
                from: 1500,
                to: 2100,
            },
        ),
        optional("volume", PRINTED),
        optional("pages", PRINTED),
        optional("doi", Shape::Text(Role::Doi)),
        optional("pmid", Shape::Text(Role::Pmid)),
        optional("url", WEB),
        optional("note", PRINTED),
    ],
};

/// Blocks, by what stands in their `type`.
pub(super) static BLOCKS: [&Type; 13] = [
    &PARAGRAPH,
    &LIST,
    &SECTION,
    &CARE_CARD,
    &CALLOUT,
    &FIGURE,
    &CLIP,
    &VIDEO,
    &TABLE,
    &QUOTE,
    &WIDGET,
    &EMERGENCY_NUMBERS,
    &TREATMENT_OVERVIEW,
];

pub(super) static PARAGRAPH: Type = Type {
    name: "paragraph",
    fields: &[required("content", Shape::Inlines)],
};

pub(super) static LIST: Type = Type {
    name: "list",
    fields: &[
        optional("style", Shape::Word(&["bullet", "number", "do", "dont"])),
        required("items", Shape::Many(&Shape::Inlines)),
    ],
};

pub(super) static SECTION: Type = Type {
    name: "section",
    fields: &[
        required("id", ANCHOR),
        required("heading", HEADING),
        optional("short", HEADING),
        optional("answer", Shape::Inlines),
        optional("evidence", Shape::One(&EVIDENCE)),
        optional("fold", Shape::Flag),
        optional("fold_label", PRINTED),
        or_else("body", Shape::Blocks, Code::Structure),
    ],
};

pub(super) static EVIDENCE: Type = Type {
    name: "evidence",
    fields: &[
        required(
            "effect",
            Shape::Word(&[
                "helps",
                "may-help",
                "no-clear-difference",
                "unknown",
                "harms",
            ]),
        ),
        required("certainty", CERTAINTY),
        optional("certainty_to", CERTAINTY),
        required("words", PRINTED),
        optional("basis", Shape::Word(&["review", "our-summary"])),
        or_else("refs", CITED, Code::NoEvidence),
    ],
};

pub(super) static CARE_CARD: Type = Type {
    name: "care-card",
    fields: &[
        optional("id", ANCHOR),
        required(
            "level",
            Shape::Word(&["emergency", "urgent", "non-urgent", "self-care"]),
        ),
        required("heading", HEADING),
        required("body", Shape::Blocks),
    ],
};

pub(super) static CALLOUT: Type = Type {
    name: "callout",
    fields: &[
        optional(
            "kind",
            Shape::Word(&["note", "warning", "in-short", "aside"]),
        ),
        optional("heading", HEADING),
        required("body", Shape::Blocks),
    ],
};

pub(super) static FIGURE: Type = Type {
    name: "figure",
    fields: &[
        optional("id", ANCHOR),
        optional("drawing", Shape::Drawing),
        optional("src", Shape::Text(Role::OwnPicture)),
        optional("alt", PRINTED),
        optional("width", PIXELS),
        optional("height", PIXELS),
        optional("key", Shape::Many(&Shape::Inlines)),
        optional("caption", Shape::Inlines),
        optional("credit", PRINTED),
    ],
};

pub(super) static CLIP: Type = Type {
    name: "clip",
    fields: &[
        required("exercise", Shape::Word(&[EXERCISES[0].0])),
        or_else("steps", Shape::Many(&PRINTED), Code::Moving),
        or_else("stop_rule", Shape::Inlines, Code::Moving),
        optional("note", Shape::Inlines),
        or_else("transcript", Shape::Blocks, Code::Moving),
    ],
};

static VIDEO: Type = Type {
    name: "video",
    fields: &[
        required("title", PRINTED),
        required("sources", Shape::Many(&Shape::One(&VIDEO_SOURCE))),
        required("poster", Shape::One(&POSTER)),
        or_else(
            "captions",
            Shape::Many(&Shape::One(&CAPTION_TRACK)),
            Code::Moving,
        ),
        or_else("transcript", Shape::Blocks, Code::Moving),
        optional(
            "duration_s",
            Shape::Whole {
                from: 1,
                to: 86_400,
            },
        ),
        optional("credit", PRINTED),
    ],
};

static VIDEO_SOURCE: Type = Type {
    name: "video-source",
    fields: &[
        required("url", Shape::Text(Role::Media)),
        required("type", Shape::Text(Role::MediaType)),
        optional(
            "bytes",
            Shape::Whole {
                from: 0,
                to: 1_000_000_000_000,
            },
        ),
    ],
};

static POSTER: Type = Type {
    name: "poster",
    fields: &[
        required("src", Shape::Text(Role::OwnPicture)),
        or_else("width", PIXELS, Code::Picture),
        or_else("height", PIXELS, Code::Picture),
        optional("alt", PRINTED),
    ],
};

static CAPTION_TRACK: Type = Type {
    name: "caption-track",
    fields: &[
        required("lang", Shape::Text(Role::Language)),
        required("label", PRINTED),
        required("url", Shape::Text(Role::Media)),
    ],
};

pub(super) static TABLE: Type = Type {
    name: "table",
    fields: &[
        required("caption", Shape::Inlines),
        required("head", Shape::Many(&Shape::Cell)),
        required("rows", Shape::Many(&Shape::Many(&Shape::Cell))),
        optional("style", Shape::Word(&["compare", "rows"])),
    ],
};

static QUOTE: Type = Type {
    name: "quote",
    fields: &[
        required("content", Shape::Inlines),
        required("source", Shape::Inlines),
    ],
};

pub(super) static WIDGET: Type = Type {
    name: "widget",
    fields: &[required("kind", Shape::Word(&["calorie-goal"]))],
};

pub(super) static EMERGENCY_NUMBERS: Type = Type {
    name: "emergency-numbers",
    fields: &[],
};

pub(super) static TREATMENT_OVERVIEW: Type = Type {
    name: "treatment-overview",
    fields: &[],
};

/// Inlines, by what stands in their `type`; plain text is a string.
pub(super) static INLINES: [&Type; 4] = [&STRONG, &LINK, &CITE, &TERM_USED];

static STRONG: Type = Type {
    name: "strong",
    fields: &[required("content", Shape::Inlines)],
};

pub(super) static LINK: Type = Type {
    name: "link",
    fields: &[
        required("href", Shape::Text(Role::LinkTarget)),
        required("content", Shape::Inlines),
    ],
};

pub(super) static CITE: Type = Type {
    name: "cite",
    fields: &[required("refs", CITED)],
};

static TERM_USED: Type = Type {
    name: "term",
    fields: &[
        required("id", Shape::Text(Role::TermUsed)),
        required("content", Shape::Inlines),
    ],
};

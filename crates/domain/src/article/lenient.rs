//! Builds an [`Article`] from JSON values. A value that cannot be read is left out or becomes
//! [`Block::Unreadable`]; the rest of the page is still shown.
//!
//! Written by hand: derived `serde` readers made up a quarter of the page's WebAssembly, and cannot report what is
//! wrong at its place.

use super::model::{
    Article, Basis, Block, Callout, CalloutKind, CaptionTrack, CareCard, CareLevel, Certainty,
    Citation, Clip, Condition, Contributor, ContributorKind, Dates, Effect, EmergencyNumber,
    Evidence, Figure, Inline, Inlines, List, ListStyle, Paragraph, Poster, Quote, Reference,
    Section, Table, TableStyle, Term, Unreadable, Video, VideoSource, Widget, WidgetKind,
};
use super::node::Node;
use super::notice::Problem;

/// A string; empty if missing.
fn text(value: &Node, name: &str) -> String {
    value.field(name).as_str().unwrap_or_default().to_owned()
}

/// An id for HTML, which takes no white space in one; empty if missing.
fn id(value: &Node) -> String {
    joined(value.field("id").as_str().unwrap_or_default())
}

fn joined(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("-")
}

/// A string that the block needs.
fn needed(value: &Node, name: &'static str) -> Result<String, Problem> {
    let found = text(value, name);
    if found.is_empty() {
        Err(Problem::Missing(name))
    } else {
        Ok(found)
    }
}

/// A whole number that fits `u32`; 0 if missing.
fn number(value: &Node, name: &str) -> u32 {
    bytes(value, name).try_into().unwrap_or_default()
}

/// A whole number that fits `u64`; 0 if missing.
fn bytes(value: &Node, name: &str) -> u64 {
    match value.field(name) {
        Node::Number(number) => *number,
        _ => 0,
    }
}

/// The items of a list; empty if it is not a list.
fn items<'a>(value: &'a Node, name: &str) -> &'a [Node] {
    value.field(name).items()
}

/// The items of a list that the block needs.
fn needed_items<'a>(value: &'a Node, name: &'static str) -> Result<&'a [Node], Problem> {
    let found = items(value, name);
    if found.is_empty() {
        Err(Problem::Missing(name))
    } else {
        Ok(found)
    }
}

/// The strings of a list.
fn texts(value: &Node, name: &str) -> Vec<String> {
    items(value, name)
        .iter()
        .filter_map(Node::as_str)
        .map(str::to_owned)
        .collect()
}

fn inlines_of(value: &Node, name: &str) -> Inlines {
    inlines(value.field(name))
}

fn list_of_inlines(values: &[Node]) -> Vec<Inlines> {
    values.iter().map(inlines).collect()
}

fn blocks(value: &Node, name: &str) -> Vec<Block> {
    items(value, name).iter().map(block).collect()
}

/// Reads an article; missing fields are empty.
pub(super) fn article(value: &Node) -> Article {
    let condition = value.field("condition");
    let dates = value.field("dates");
    Article {
        schema: text(value, "schema"),
        id: text(value, "id"),
        revision: number(value, "revision"),
        lang: text(value, "lang"),
        title: text(value, "title"),
        standfirst: inlines_of(value, "standfirst"),
        description: text(value, "description"),
        condition: Condition {
            name: text(condition, "name"),
            alternate_names: texts(condition, "alternate_names"),
        },
        authors: items(value, "authors").iter().map(contributor).collect(),
        reviewers: items(value, "reviewers").iter().map(contributor).collect(),
        dates: Dates {
            published: text(dates, "published"),
            modified: text(dates, "modified"),
            reviewed: text(dates, "reviewed"),
            next_review: text(dates, "next_review"),
        },
        funding: inlines_of(value, "funding"),
        licence: text(value, "licence"),
        licence_url: text(value, "licence_url"),
        emergency_numbers: items(value, "emergency_numbers")
            .iter()
            .map(emergency_number)
            .collect(),
        body: blocks(value, "body"),
        glossary: items(value, "glossary").iter().map(term).collect(),
        references: items(value, "references").iter().map(reference).collect(),
        disclaimers: list_of_inlines(items(value, "disclaimers")),
    }
}

fn contributor(value: &Node) -> Contributor {
    Contributor {
        name: text(value, "name"),
        kind: match value.field("kind").as_str() {
            Some("organization") => ContributorKind::Organization,
            _ => ContributorKind::Person,
        },
        role: text(value, "role"),
    }
}

fn emergency_number(value: &Node) -> EmergencyNumber {
    EmergencyNumber {
        region: text(value, "region"),
        number: text(value, "number"),
        advice_line: text(value, "advice_line"),
    }
}

fn term(value: &Node) -> Term {
    Term {
        id: id(value),
        term: text(value, "term"),
        plain: inlines_of(value, "plain"),
    }
}

fn reference(value: &Node) -> Reference {
    Reference {
        id: id(value),
        kind: text(value, "kind"),
        authors: texts(value, "authors"),
        title: text(value, "title"),
        container: text(value, "container"),
        year: number(value, "year").try_into().unwrap_or_default(),
        volume: text(value, "volume"),
        pages: text(value, "pages"),
        doi: text(value, "doi"),
        pmid: text(value, "pmid"),
        url: text(value, "url"),
        note: text(value, "note"),
    }
}

fn inlines(value: &Node) -> Inlines {
    Inlines(match value {
        Node::List(items) => items.iter().map(inline).collect(),
        Node::Nothing => Vec::new(),
        other => vec![inline(other)],
    })
}

fn inline(value: &Node) -> Inline {
    match value.field("type").as_str() {
        Some("strong") => Inline::Strong(inlines_of(value, "content")),
        Some("link") => Inline::Link {
            href: text(value, "href"),
            content: inlines_of(value, "content"),
        },
        Some("term") => Inline::Term {
            id: id(value),
            content: inlines_of(value, "content"),
        },
        Some("cite") => Inline::Cite(citation(value)),
        _ => Inline::Text(text_of(value)),
    }
}

fn citation(value: &Node) -> Citation {
    Citation {
        refs: texts(value, "refs").iter().map(|id| joined(id)).collect(),
        marks: Vec::new(),
    }
}

/// The block types that this reader knows, as written in a file.
pub const BLOCK_TYPES: [&str; 13] = [
    "paragraph",
    "list",
    "section",
    "care-card",
    "callout",
    "figure",
    "clip",
    "video",
    "table",
    "quote",
    "widget",
    "emergency-numbers",
    "treatment-overview",
];

/// The first field that must be a list and is not. Reading on would drop its text silently.
fn misshapen(value: &Node) -> Option<&'static str> {
    let is_list = |name| matches!(value.field(name), Node::Nothing | Node::List(_));
    ["body", "rows", "items", "transcript"]
        .into_iter()
        .find(|name| !is_list(name))
}

fn block(value: &Node) -> Block {
    let kind = value.field("type").as_str().unwrap_or_default();
    let read = match kind {
        "paragraph" => Ok(Block::Paragraph(Paragraph {
            content: inlines_of(value, "content"),
        })),
        "list" => list(value).map(Block::List),
        "section" => section(value).map(Block::Section),
        "care-card" => care_card(value).map(Block::CareCard),
        "callout" => Ok(Block::Callout(callout(value))),
        "figure" => Ok(Block::Figure(figure(value))),
        "clip" => clip(value).map(Block::Clip),
        "video" => video(value).map(Block::Video),
        "table" => Ok(Block::Table(table(value))),
        "quote" => Ok(Block::Quote(Quote {
            content: inlines_of(value, "content"),
            source: inlines_of(value, "source"),
        })),
        "widget" => match value.field("kind").as_str() {
            Some("calorie-goal") => Ok(Block::Widget(Widget {
                kind: WidgetKind::CalorieGoal,
            })),
            _ => Err(Problem::UnknownWidget),
        },
        "emergency-numbers" => Ok(Block::EmergencyNumbers),
        "treatment-overview" => Ok(Block::TreatmentOverview),
        "" => Err(Problem::Missing("type")),
        _ => Err(Problem::UnknownType),
    };
    let read = match misshapen(value) {
        Some(name) => Err(Problem::NotAList(name)),
        None => read,
    };
    read.unwrap_or_else(|problem| {
        Block::Unreadable(Unreadable {
            kind: kind.to_owned(),
            problem,
            text: text_of(value),
        })
    })
}

fn list(value: &Node) -> Result<List, Problem> {
    let style = match value.field("style").as_str() {
        Some("number") => ListStyle::Number,
        Some("do") => ListStyle::Do,
        Some("dont") => ListStyle::Dont,
        _ => ListStyle::Bullet,
    };
    Ok(List {
        style,
        items: list_of_inlines(needed_items(value, "items")?),
    })
}

fn section(value: &Node) -> Result<Section, Problem> {
    Ok(Section {
        id: Some(id(value))
            .filter(|id| !id.is_empty())
            .ok_or(Problem::Missing("id"))?,
        heading: needed(value, "heading")?,
        short: text(value, "short"),
        answer: inlines_of(value, "answer"),
        evidence: evidence(value.field("evidence")),
        fold: matches!(value.field("fold"), Node::Switch(true)),
        fold_label: text(value, "fold_label"),
        body: blocks(value, "body"),
    })
}

/// The badge, or `None` if any part of it cannot be read: an incomplete badge would overstate the evidence.
fn evidence(value: &Node) -> Option<Evidence> {
    let effect = match value.field("effect").as_str()? {
        "helps" => Effect::Helps,
        "may-help" => Effect::MayHelp,
        "no-clear-difference" => Effect::NoClearDifference,
        "unknown" => Effect::Unknown,
        "harms" => Effect::Harms,
        _ => return None,
    };
    Some(Evidence {
        effect,
        certainty: certainty(value.field("certainty"))?,
        certainty_to: certainty(value.field("certainty_to")),
        words: needed(value, "words").ok()?,
        basis: if value.field("basis").as_str() == Some("review") {
            Basis::Review
        } else {
            Basis::OurSummary
        },
        refs: citation(value),
    })
}

fn certainty(value: &Node) -> Option<Certainty> {
    Some(match value.as_str()? {
        "very-low" => Certainty::VeryLow,
        "low" => Certainty::Low,
        "moderate" => Certainty::Moderate,
        "high" => Certainty::High,
        _ => return None,
    })
}

fn care_card(value: &Node) -> Result<CareCard, Problem> {
    let level = match value.field("level").as_str() {
        Some("emergency") => CareLevel::Emergency,
        Some("urgent") => CareLevel::Urgent,
        Some("non-urgent") => CareLevel::NonUrgent,
        Some("self-care") => CareLevel::SelfCare,
        _ => return Err(Problem::UnknownLevel),
    };
    Ok(CareCard {
        id: id(value),
        level,
        heading: needed(value, "heading")?,
        body: blocks(value, "body"),
    })
}

fn callout(value: &Node) -> Callout {
    let kind = match value.field("kind").as_str() {
        Some("warning") => CalloutKind::Warning,
        Some("in-short") => CalloutKind::InShort,
        Some("aside") => CalloutKind::Aside,
        _ => CalloutKind::Note,
    };
    Callout {
        kind,
        heading: text(value, "heading"),
        body: blocks(value, "body"),
    }
}

fn figure(value: &Node) -> Figure {
    Figure {
        id: id(value),
        drawing: text(value, "drawing"),
        src: text(value, "src"),
        alt: text(value, "alt"),
        width: number(value, "width"),
        height: number(value, "height"),
        key: list_of_inlines(items(value, "key")),
        caption: inlines_of(value, "caption"),
        credit: text(value, "credit"),
    }
}

fn clip(value: &Node) -> Result<Clip, Problem> {
    let stop_rule = inlines_of(value, "stop_rule");
    if stop_rule.0.is_empty() {
        return Err(Problem::Missing("stop_rule"));
    }
    Ok(Clip {
        exercise: needed(value, "exercise")?,
        steps: texts(value, "steps"),
        stop_rule,
        note: inlines_of(value, "note"),
        transcript: blocks(value, "transcript"),
    })
}

fn video(value: &Node) -> Result<Video, Problem> {
    needed_items(value, "transcript")?;
    let poster = value.field("poster");
    let source = |value: &Node| VideoSource {
        url: text(value, "url"),
        media_type: text(value, "type"),
        bytes: bytes(value, "bytes"),
    };
    let track = |value: &Node| CaptionTrack {
        lang: text(value, "lang"),
        label: text(value, "label"),
        url: text(value, "url"),
    };
    Ok(Video {
        title: needed(value, "title")?,
        sources: needed_items(value, "sources")?.iter().map(source).collect(),
        poster: Poster {
            src: text(poster, "src"),
            width: number(poster, "width"),
            height: number(poster, "height"),
            alt: text(poster, "alt"),
        },
        captions: needed_items(value, "captions")?.iter().map(track).collect(),
        transcript: blocks(value, "transcript"),
        duration_s: number(value, "duration_s"),
        credit: text(value, "credit"),
    })
}

fn table(value: &Node) -> Table {
    let row = |value: &Node| list_of_inlines(value.items());
    Table {
        caption: inlines_of(value, "caption"),
        head: list_of_inlines(items(value, "head")),
        rows: items(value, "rows").iter().map(row).collect(),
        style: if value.field("style").as_str() == Some("rows") {
            TableStyle::Rows
        } else {
            TableStyle::Compare
        },
    }
}

/// Fields with names, addresses or switches, not text for readers.
const NOT_TEXT: [&str; 14] = [
    "type",
    "id",
    "href",
    "refs",
    "url",
    "src",
    "style",
    "kind",
    "level",
    "effect",
    "certainty",
    "certainty_to",
    "basis",
    "drawing",
];

/// All the text in a value; the fields of an object are sorted by name.
fn text_of(value: &Node) -> String {
    let mut all = String::new();
    collect_text(value, &mut all);
    all
}

fn collect_text(value: &Node, all: &mut String) {
    match value {
        Node::Text(text) => {
            if !all.is_empty() && !all.ends_with(char::is_whitespace) && !text.is_empty() {
                all.push(' ');
            }
            all.push_str(text);
        }
        Node::List(items) => {
            for item in items {
                collect_text(item, all);
            }
        }
        Node::Fields(fields) => {
            for (name, inner) in fields {
                if !NOT_TEXT.contains(&name.as_str()) {
                    collect_text(inner, all);
                }
            }
        }
        _ => {}
    }
}

//! One block: the small kinds here, the larger ones in files of their own.

use super::inlines::inlines;
use super::{Context, GoalPlace, blocks, care, figure, heading, section, table, video};
use crate::view::markup::{El, Markup, div, el};
use crate::view::words;
use plateful_domain::article::{
    Block, Callout, CalloutKind, EmergencyNumber, List, ListStyle, Quote, Unreadable, WidgetKind,
};

/// Any block.
pub(super) fn block(block: &Block, context: &Context<'_>) -> Markup {
    match block {
        Block::Paragraph(paragraph) => el("p").with(inlines(&paragraph.content)).into(),
        Block::List(list) => self::list(list).into(),
        Block::Section(section) => section::section(section, context),
        Block::CareCard(card) => care::card(card, context),
        Block::Callout(callout) => self::callout(callout, context).into(),
        Block::Figure(figure) => figure::figure(figure),
        Block::Clip(clip) => figure::clip(clip, context),
        Block::Video(video) => video::video(video, context),
        Block::Table(table) => table::table(table),
        Block::Quote(quote) => self::quote(quote).into(),
        Block::Widget(widget) => self::widget(widget.kind, context).into(),
        Block::EmergencyNumbers => numbers(context.numbers).into(),
        Block::TreatmentOverview => section::overview(context.treatments).into(),
        Block::Unreadable(part) => unreadable(part).into(),
    }
}

fn list(list: &List) -> El {
    let items: Vec<El> = list
        .items
        .iter()
        .map(|item| el("li").with(inlines(item)))
        .collect();
    match list.style {
        ListStyle::Bullet => div("ul", "points"),
        ListStyle::Number => div("ol", "numbered"),
        ListStyle::Do => div("ul", "points points-do"),
        ListStyle::Dont => div("ul", "points points-dont"),
    }
    .with(items)
}

fn callout(callout: &Callout, context: &Context<'_>) -> El {
    let body = blocks(&callout.body, context);
    let title = callout.heading.clone();
    let place = match callout.kind {
        CalloutKind::InShort => {
            return div("section", "short")
                .attr("aria-labelledby", "in-short")
                .with(heading(context.depth + 1, "in-short", &title))
                .with(body);
        }
        CalloutKind::Aside => div("aside", "sidenote"),
        CalloutKind::Note => div("div", "note"),
        CalloutKind::Warning => div("div", "note note-warning"),
    };
    place
        .with((!title.is_empty()).then(|| el("p").with(el("b").with(title))))
        .with(body)
}

fn quote(quote: &Quote) -> El {
    let source = (!quote.source.0.is_empty()).then(|| el("footer").with(inlines(&quote.source)));
    el("blockquote")
        .with(el("p").with(inlines(&quote.content)))
        .with(source)
}

fn widget(kind: WidgetKind, context: &Context<'_>) -> El {
    match (kind, context.goal) {
        (WidgetKind::CalorieGoal, GoalPlace::Planner(planner, view)) => view(planner),
        (WidgetKind::CalorieGoal, GoalPlace::Link(address)) => div("p", "note")
            .with("The calorie goal planner, which computes how much to eat a day, is not part of this copy. ")
            .with((!address.is_empty()).then(|| {
                el("a")
                    .attr("href", address.to_owned())
                    .attr("target", "_blank")
                    .attr("rel", "noopener")
                    .with("Open the planner on its own page (new tab)")
            })),
    }
}

/// Telephone numbers by country. None is guessed from the reader's language or place.
fn numbers(numbers: &[EmergencyNumber]) -> El {
    div("dl", "numbers").with(numbers.iter().map(number).collect::<Vec<_>>())
}

fn number(entry: &EmergencyNumber) -> El {
    let advice = (!entry.advice_line.is_empty()).then(|| {
        div("span", "numbers-advice")
            .with(" (advice line ")
            .with(telephone(&entry.advice_line))
            .with(")")
    });
    el("div")
        .with(el("dt").with(entry.region.clone()))
        .with(el("dd").with(telephone(&entry.number)).with(advice))
}

fn telephone(number: &str) -> El {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    el("a")
        .attr("href", ["tel:", &digits].concat())
        .with(number.to_owned())
}

/// What this version cannot show: the reader gets its text, the author gets the reason, both in place.
fn unreadable(part: &Unreadable) -> El {
    let kind = if part.kind.is_empty() {
        "a block".to_owned()
    } else {
        ["a block of type “", &part.kind, "”"].concat()
    };
    div("div", "author-notice")
        .attr("role", "note")
        .with(
            div("p", "author-notice-why")
                .with(el("b").with("This part is shown as plain text. "))
                .with(
                    [
                        "For the author: ",
                        &kind,
                        " could not be read (",
                        &words::problem(part.problem),
                        ").",
                    ]
                    .concat(),
                ),
        )
        .with((!part.text.is_empty()).then(|| el("p").with(part.text.clone())))
}

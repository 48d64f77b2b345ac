//! Renders blocks: small kinds here, larger ones in files of their own.

use leptos::either::Either;
use leptos::prelude::*;

use super::care::CareCardBlock;
use super::figure::{ClipBlock, FigureBlock};
use super::heading::Heading;
use super::inlines::Prose;
use super::section::{Overview, Part, Treatment, rank};
use super::table::TableBlock;
use super::video::VideoBlock;
use super::{ArticleContext, filled};
use crate::words;
use plateful_domain::article::{
    Block, Callout, CalloutKind, CareLevel, EmergencyNumber, List, ListStyle, Quote, Unreadable,
    WidgetKind,
};

/// A list of blocks. Recursive, because a block may contain blocks. Care cards for "call" and "visit" stand side by
/// side if there is room.
#[component]
pub fn Blocks(
    /// The blocks.
    blocks: Vec<Block>,
    /// How many sections enclose them: 0 at the top.
    depth: u8,
) -> impl IntoView {
    let mut blocks = blocks.into_iter().peekable();
    let mut views = Vec::new();
    while let Some(first) = blocks.next() {
        let is_paired = stands_in_a_pair(&first);
        let mut run = vec![block(first, depth)];
        while is_paired && let Some(next) = blocks.next_if(stands_in_a_pair) {
            run.push(block(next, depth));
        }
        if run.len() > 1 {
            views.push(view! { <div class="carepair wide">{run}</div> }.into_any());
        } else {
            views.append(&mut run);
        }
    }
    views
}

fn stands_in_a_pair(block: &Block) -> bool {
    matches!(block, Block::CareCard(card) if matches!(card.level, CareLevel::Urgent | CareLevel::NonUrgent))
}

fn block(block: Block, depth: u8) -> AnyView {
    match block {
        Block::Paragraph(paragraph) => view! { <p><Prose run=paragraph.content/></p> }.into_any(),
        Block::List(list) => view! { <ListBlock list=list/> }.into_any(),
        Block::Section(section) if section.fold => {
            view! { <Treatment section=section depth=depth + 1/> }.into_any()
        }
        Block::Section(section) => view! { <Part section=section depth=depth + 1/> }.into_any(),
        Block::CareCard(card) => view! { <CareCardBlock card=card depth=depth/> }.into_any(),
        Block::Callout(callout) => view! { <CalloutBlock callout=callout depth=depth/> }.into_any(),
        Block::Figure(figure) => view! { <FigureBlock figure=figure/> }.into_any(),
        Block::Clip(clip) => view! { <ClipBlock clip=clip depth=depth/> }.into_any(),
        Block::Video(video) => view! { <VideoBlock video=video depth=depth/> }.into_any(),
        Block::Table(table) => view! { <TableBlock table=table/> }.into_any(),
        Block::Quote(quote) => view! { <QuoteBlock quote=quote/> }.into_any(),
        Block::Widget(widget) => match widget.kind {
            WidgetKind::CalorieGoal => view! { <GoalBlock/> }.into_any(),
        },
        Block::EmergencyNumbers => view! { <NumbersBlock/> }.into_any(),
        Block::TreatmentOverview => view! { <Overview/> }.into_any(),
        Block::Unreadable(part) => view! { <UnreadableBlock part=part/> }.into_any(),
    }
}

#[component]
fn ListBlock(list: List) -> impl IntoView {
    let items: Vec<_> = list
        .items
        .into_iter()
        .map(|item| view! { <li><Prose run=item/></li> })
        .collect();
    let class = match list.style {
        ListStyle::Number => return Either::Left(view! { <ol class="numbered">{items}</ol> }),
        ListStyle::Bullet => "points",
        ListStyle::Do => "points points-do",
        ListStyle::Dont => "points points-dont",
    };
    Either::Right(view! { <ul class=class>{items}</ul> })
}

#[component]
fn CalloutBlock(callout: Callout, depth: u8) -> impl IntoView {
    let body = view! { <Blocks blocks=callout.body depth=depth/> };
    if callout.kind == CalloutKind::InShort {
        return Either::Left(view! {
            <section class="short" aria-labelledby="in-short">
                <Heading rank=rank(depth + 1) id="in-short".to_owned() text=callout.heading/>
                {body}
            </section>
        });
    }
    let title = filled(callout.heading).map(|title| view! { <p><b>{title}</b></p> });
    Either::Right(match callout.kind {
        CalloutKind::Aside => {
            Either::Left(view! { <div class="sidenote" role="note">{title} {body}</div> })
        }
        CalloutKind::Warning => {
            Either::Right(view! { <div class="note note-warning">{title} {body}</div> })
        }
        _ => Either::Right(view! { <div class="note">{title} {body}</div> }),
    })
}

#[component]
fn QuoteBlock(quote: Quote) -> impl IntoView {
    let source =
        (!quote.source.0.is_empty()).then(|| view! { <footer><Prose run=quote.source/></footer> });
    view! {
        <blockquote>
            <p><Prose run=quote.content/></p>
            {source}
        </blockquote>
    }
}

/// The planner, or a link to the page that has it.
#[component]
fn GoalBlock() -> impl IntoView {
    let context = ArticleContext::get();
    match &context.planner {
        Some(planner) => Either::Left(planner.run()),
        None => Either::Right(view! {
            <p class="note">
                "The calorie goal planner, which shows how much to eat a day, is not included here. "
                {context
                    .site
                    .goal_page()
                    .map(|page| {
                        view! {
                            <a href=page target="_blank" rel="noopener">
                                "Open the planner on its own page (new tab)"
                            </a>
                        }
                    })}
            </p>
        }),
    }
}

/// Emergency numbers by country. All are listed: the reader's country is never guessed.
#[component]
fn NumbersBlock() -> impl IntoView {
    let numbers: Vec<_> = ArticleContext::get()
        .numbers
        .iter()
        .cloned()
        .map(|entry| {
            let EmergencyNumber {
                region,
                number,
                advice_line,
            } = entry;
            let advice = filled(advice_line).map(|line| {
                view! { <span class="numbers-advice">" (advice line " <Telephone number=line/> ")"</span> }
            });
            view! {
                <div>
                    <dt>{region}</dt>
                    <dd><Telephone number=number/> {advice}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="numbers">{numbers}</dl> }
}

#[component]
fn Telephone(number: String) -> impl IntoView {
    // The zero in "+44 (0)20" is dialed only without the country's code.
    let dialed = if number.trim_start().starts_with('+') {
        number.replace("(0)", "")
    } else {
        number.clone()
    };
    let digits: String = dialed
        .chars()
        .filter(|digit| digit.is_ascii_digit() || *digit == '+')
        .collect();
    view! { <a href=format!("tel:{digits}")>{number}</a> }
}

/// A block that this version cannot show: its text for the reader, and the reason for the author.
#[component]
fn UnreadableBlock(part: Unreadable) -> impl IntoView {
    let problem = words::problem(part.problem);
    let kind = filled(part.kind).map_or_else(
        || "a block".to_owned(),
        |kind| format!("a block of type “{kind}”"),
    );
    view! {
        <div class="author-notice" role="note">
            <p class="author-notice-why">
                <b>"This part is shown as plain text. "</b>
                {format!("For the author: {kind} could not be read ({problem}).")}
            </p>
            {filled(part.text).map(|text| view! { <p>{text}</p> })}
        </div>
    }
}

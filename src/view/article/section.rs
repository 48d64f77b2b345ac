//! Sections: parts of the page, and treatments whose depth is folded.

use super::inlines::{cite, inlines};
use super::{Context, blocks, heading};
use crate::view::drawing::{self, Icon};
use crate::view::folds::folds_button;
use crate::view::markup::{El, Markup, anchor, div, el};
use crate::view::words;
use plateful_domain::article::{
    Block, Certainty, Effect, Evidence, Section, Treatment, keep_together,
};

/// Any section.
pub(super) fn section(section: &Section, context: &Context<'_>) -> Markup {
    let inner = context.deeper();
    if section.fold {
        treatment(section, &inner).into()
    } else {
        part(section, &inner).into()
    }
}

fn part(section: &Section, context: &Context<'_>) -> El {
    let class = if section
        .body
        .iter()
        .any(|block| matches!(block, Block::Widget(_)))
    {
        "part part-goal"
    } else if context.depth == 1 {
        "part"
    } else {
        "subpart"
    };
    let first_fold = section
        .body
        .iter()
        .position(is_fold)
        .unwrap_or(section.body.len());
    let (before, folds) = section.body.split_at(first_fold);
    named(section, class)
        .with(titled(section, context.depth))
        .with(answer(section))
        .with(section.evidence.as_ref().map(badge))
        .with(section.evidence.as_ref().map(basis))
        .with(blocks(before, context))
        .with((!folds.is_empty()).then(|| bar(context)))
        .with(blocks(folds, context))
}

/// The element of a section, named by its heading.
fn named(section: &Section, class: &'static str) -> El {
    div("section", class)
        .attr("id", section.id.clone())
        .attr("aria-labelledby", [&*section.id, "-h"].concat())
}

fn answer(section: &Section) -> Option<El> {
    (!section.answer.0.is_empty()).then(|| div("p", "answer").with(inlines(&section.answer)))
}

/// A section whose body is folded: heading, answer and badge stay outside.
///
/// # Without WASM
/// A native `<details>`: it opens, prints whole and is found by a search of the page.
fn treatment(section: &Section, context: &Context<'_>) -> El {
    let label = if section.fold_label.is_empty() {
        ["More about: ", &section.heading].concat()
    } else {
        section.fold_label.clone()
    };
    named(section, "tx wide")
        .with(
            div("div", "tx-head")
                .with(titled(section, context.depth))
                .with(answer(section)),
        )
        .with(section.evidence.as_ref().map(badge))
        .with(
            el("details")
                .attr("data-fold", section.id.clone())
                .with(el("summary").with(label))
                .with(
                    div("div", "fold")
                        .with(blocks(&section.body, context))
                        .with(section.evidence.as_ref().map(basis)),
                ),
        )
}

fn is_fold(block: &Block) -> bool {
    matches!(block, Block::Section(section) if section.fold)
}

/// A heading, and beside it a link to its own place.
fn titled(section: &Section, depth: u8) -> El {
    div("div", "titled")
        .with(heading(
            depth,
            &[&*section.id, "-h"].concat(),
            &section.heading,
        ))
        .with(
            anchor(&section.id)
                .attr("class", "permalink")
                .attr("data-action", "copy-link")
                .attr("aria-label", ["Link to “", &section.heading, "”"].concat())
                .with(drawing::icon(Icon::Link)),
        )
}

/// Every treatment in a line of its own, with the mark that it bears itself.
pub(super) fn overview(treatments: &[Treatment]) -> El {
    let lines: Vec<El> = treatments
        .iter()
        .map(|treatment| {
            let evidence = &treatment.evidence;
            el("li").with(mark(evidence)).with(
                el("span")
                    .with(anchor(&treatment.id).with(keep_together(&treatment.heading)))
                    .with(": ")
                    .with(keep_together(&evidence.words))
                    .with(div("span", "vh").with(", "))
                    .with(" ")
                    .with(certainty(evidence)),
            )
        })
        .collect();
    div("ul", "overview").with(lines)
}

fn mark(evidence: &Evidence) -> Markup {
    drawing::evidence_mark(evidence.certainty, evidence.certainty_to, evidence.effect)
}

fn certainty(evidence: &Evidence) -> El {
    div("span", "cert").with(words::certainty(evidence.certainty, evidence.certainty_to))
}

/// What a treatment does and how sure that is, in a mark and in words.
fn badge(evidence: &Evidence) -> El {
    div("p", "badge").with(mark(evidence)).with(
        el("span")
            .with(el("b").with(keep_together(&evidence.words)))
            .with(div("span", "vh").with(", "))
            .with(certainty(evidence)),
    )
}

fn basis(evidence: &Evidence) -> El {
    let text = [
        "Mark: ",
        words::effect(evidence.effect),
        ", ",
        &words::certainty(evidence.certainty, evidence.certainty_to),
        ". ",
        words::basis(evidence.basis),
    ]
    .concat();
    div("p", "basis").with(text).with(cite(&evidence.refs))
}

/// Before the first fold: what the marks mean, and the button for all folds.
fn bar(context: &Context<'_>) -> El {
    let mut marks = div("dl", "marks");
    for effect in [
        Effect::Helps,
        Effect::MayHelp,
        Effect::NoClearDifference,
        Effect::Unknown,
        Effect::Harms,
    ] {
        marks = marks.with(
            el("div")
                .with(el("dt").with(drawing::effect_sign(effect)))
                .with(el("dd").with(words::effect(effect))),
        );
    }
    let rims = el("dt")
        .with(drawing::certainty_sign(Certainty::VeryLow))
        .with(drawing::certainty_sign(Certainty::High));
    let folds = div("div", "folds-place needs-js needs-app")
        .attr("data-root", "folds")
        .with(folds_button(context.folds));
    div("div", "txbar wide")
        .with(
            marks.with(
                div("div", "marks-rim")
                    .with(rims)
                    .with(el("dd").with("very low to high certainty")),
            ),
        )
        .with(folds)
}

//! Sections: open ones, and treatments whose details are folded.

use leptos::prelude::*;

use super::blocks::Blocks;
use super::folds::FoldsButton;
use super::heading::Heading;
use super::inlines::{Cite, Prose};
use super::visit::{AboutMe, PrintQuestions, QUESTIONS};
use super::{ArticleContext, filled};
use crate::drawings::{CertaintySign, EffectSign, EvidenceMark, Icon, IconName};
use crate::words;
use plateful_domain::article::{
    Block, Certainty, Effect, Evidence, Inlines, Section, keep_together,
};

/// The rank of a heading at a depth: `<h2>` at depths 0 and 1, then one deeper per section.
pub(super) const fn rank(depth: u8) -> u8 {
    match depth {
        0 | 1 => 2,
        2 => 3,
        _ => 4,
    }
}

/// A section whose body is visible.
#[component]
pub(super) fn Part(
    section: Section,
    /// The depth of its content: 1 in a top-level section.
    depth: u8,
) -> impl IntoView {
    let class = if section
        .body
        .iter()
        .any(|block| matches!(block, Block::Widget(_)))
    {
        "part part-goal"
    } else if depth == 1 {
        "part"
    } else {
        "subpart"
    };
    let mut before = section.body;
    let first_fold = before.iter().position(is_fold).unwrap_or(before.len());
    let folds = before.split_off(first_fold);
    let heading_id = format!("{}-h", section.id);
    let basis = section.evidence.clone();
    let id = section.id.clone();
    // On a host page, printing is left to the host.
    let is_printed = id == QUESTIONS && ArticleContext::get().site.is_own();
    view! {
        <section class=class id=id aria-labelledby=heading_id>
            <Titled id=section.id heading=section.heading depth=depth/>
            <Answer answer=section.answer/>
            {section.evidence.map(|evidence| view! { <Badge evidence=evidence/> })}
            {basis.map(|evidence| view! { <EvidenceBasis evidence=evidence/> })}
            {is_printed.then(|| view! { <AboutMe/> })}
            <Blocks blocks=before depth=depth/>
            {is_printed.then(|| view! { <PrintQuestions/> })}
            {(!folds.is_empty()).then(|| view! { <Legend/> })}
            <Blocks blocks=folds depth=depth/>
        </section>
    }
}

#[component]
fn Answer(answer: Inlines) -> impl IntoView {
    (!answer.0.is_empty()).then(|| view! { <p class="answer"><Prose run=answer/></p> })
}

/// A section whose body is folded. Heading, answer and badge stay visible.
///
/// # Before and without the program
/// A native `<details>`: it opens, is printed in full, and the browser's search finds its text.
#[component]
pub(super) fn Treatment(section: Section, depth: u8) -> impl IntoView {
    let heading_id = format!("{}-h", section.id);
    let label =
        filled(section.fold_label).unwrap_or_else(|| format!("More about: {}", section.heading));
    let basis = section.evidence.clone();
    let (id, place, fold) = (section.id.clone(), section.id.clone(), section.id);
    view! {
        <section class="tx wide" id=id aria-labelledby=heading_id>
            <div class="tx-head">
                <Titled id=place heading=section.heading depth=depth/>
                <Answer answer=section.answer/>
            </div>
            {section.evidence.map(|evidence| view! { <Badge evidence=evidence/> })}
            <details data-fold=fold>
                <summary>{label}</summary>
                <div class="fold">
                    <Blocks blocks=section.body depth=depth/>
                    {basis.map(|evidence| view! { <EvidenceBasis evidence=evidence/> })}
                </div>
            </details>
        </section>
    }
}

fn is_fold(block: &Block) -> bool {
    matches!(block, Block::Section(section) if section.fold)
}

/// A heading with a link to itself; `browser::actions` copies the address.
#[component]
fn Titled(id: String, heading: String, depth: u8) -> impl IntoView {
    let context = ArticleContext::get();
    let label = format!("Link to “{heading}”");
    // Left out if there is no address to copy.
    let permalink = context.site.has_permalinks().then(|| {
        view! {
            <a class="permalink" href=context.site.place(&id) aria-label=label>
                <Icon name=IconName::Link/>
            </a>
        }
    });
    view! {
        <div class="titled">
            <Heading rank=rank(depth) id=format!("{id}-h") text=heading/>
            {permalink}
        </div>
    }
}

/// The overview: one line per treatment, with its evidence mark.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let context = ArticleContext::get();
    let treatments: Vec<_> = context
        .treatments
        .iter()
        .map(|treatment| {
            let evidence = treatment.evidence.clone();
            let href = context.site.place(&treatment.id);
            view! {
                <li>
                    <Mark evidence=evidence.clone()/>
                    <span>
                        <a href=href>{keep_together(&treatment.heading)}</a>
                        ": "
                        {keep_together(&evidence.words)}
                        <span class="vh">", "</span>
                        " "
                        <HowSure evidence=evidence/>
                    </span>
                </li>
            }
        })
        .collect();
    view! { <ul class="overview">{treatments}</ul> }
}

#[component]
fn Mark(evidence: Evidence) -> impl IntoView {
    view! {
        <EvidenceMark
            level=evidence.certainty
            level_to=evidence.certainty_to
            effect=evidence.effect
        />
    }
}

#[component]
fn HowSure(evidence: Evidence) -> impl IntoView {
    view! { <span class="cert">{words::certainty(evidence.certainty, evidence.certainty_to)}</span> }
}

/// The evidence badge: what a treatment does and how certain that is, as a mark and in words.
#[component]
fn Badge(evidence: Evidence) -> impl IntoView {
    view! {
        <p class="badge">
            <Mark evidence=evidence.clone()/>
            <span>
                <b>{keep_together(&evidence.words)}</b>
                <span class="vh">", "</span>
                <HowSure evidence=evidence/>
            </span>
        </p>
    }
}

/// Whose rating the badge shows.
#[component]
fn EvidenceBasis(evidence: Evidence) -> impl IntoView {
    let text = format!(
        "Evidence mark: {}, {}. {}",
        words::effect(evidence.effect),
        words::certainty(evidence.certainty, evidence.certainty_to),
        words::basis(evidence.basis)
    );
    view! { <p class="basis">{text} <Cite citation=evidence.refs/></p> }
}

/// Shown before the first fold: a key to the marks, and the button for all folds.
#[component]
fn Legend() -> impl IntoView {
    let effects = [
        Effect::Helps,
        Effect::MayHelp,
        Effect::NoClearDifference,
        Effect::Unknown,
        Effect::Harms,
    ]
    .map(|effect| {
        view! {
            <div>
                <dt>
                    <EffectSign effect=effect/>
                </dt>
                <dd>{words::effect(effect)}</dd>
            </div>
        }
    });
    view! {
        <div class="txbar wide">
            <dl class="marks">
                {effects}
                <div class="marks-rim">
                    <dt>
                        <CertaintySign level=Certainty::VeryLow/>
                        <CertaintySign level=Certainty::High/>
                    </dt>
                    <dd>"very low to high certainty"</dd>
                </div>
            </dl>
            <div class="folds-place needs-js needs-app" data-root="folds">
                <FoldsButton total=ArticleContext::get().folds/>
            </div>
        </div>
    }
}

//! The blocks of an article, and the parts around them.

use leptos::prelude::*;

use super::{Root, State, static_html};
use crate::article::{ArticleContext, BackMatter, Blocks, Site, in_three_parts};
use plateful_domain::article::{Article, Block, CalloutKind, CareLevel, Prepared, prepare};

pub(super) fn states(sample: &Prepared, faulty: &Prepared) -> Vec<State> {
    let article = &sample.article;
    let blocks = |is_wanted: fn(&Block) -> bool| on_page(sample, blocks_of(article, is_wanted));
    let care =
        |level| move |block: &Block| matches!(block, Block::CareCard(card) if card.level == level);
    let pair = |block: &Block| care(CareLevel::Urgent)(block) || care(CareLevel::NonUrgent)(block);
    let section = |id: &str| {
        let is_it = |block: &&Block| matches!(block, Block::Section(section) if section.id == id);
        on_page(
            sample,
            article
                .body
                .iter()
                .find(is_it)
                .cloned()
                .into_iter()
                .collect(),
        )
    };
    let treatments = section("treatments");
    let ends = ends(sample);
    let head = |article: Article| {
        head(&prepare(Article {
            body: Vec::new(),
            ..article
        }))
    };
    let contents = contents(sample);
    let clip = blocks(|block| matches!(block, Block::Clip(_)));
    vec![
        State::new("Head", "head-reviewed", head(article.clone())),
        State::new(
            "Head",
            "head-not-reviewed",
            head(Article {
                reviewers: Vec::new(),
                ..article.clone()
            }),
        ),
        State::new("Contents", "contents-shut", contents.clone()),
        State::new("Contents", "contents-open", opened(&contents)),
        State::new(
            "In short",
            "in-short",
            blocks(
                |block| matches!(block, Block::Callout(callout) if callout.kind == CalloutKind::InShort),
            ),
        ),
        State::new(
            "Care levels",
            "care-emergency",
            on_page(sample, blocks_of(article, care(CareLevel::Emergency))),
        ),
        State::new(
            "Care levels",
            "care-urgent-and-visit",
            on_page(sample, blocks_of(article, pair)),
        ),
        State::new(
            "Care levels",
            "care-self",
            on_page(sample, blocks_of(article, care(CareLevel::SelfCare))),
        ),
        State::new("Treatments", "treatments-shut", treatments.clone()),
        State::new("Treatments", "treatments-open", opened(&treatments)),
        State::new("Blocks", "figures-and-quote", section("what-it-is")),
        State::new(
            "Blocks",
            "video",
            blocks(|block| matches!(block, Block::Video(_))),
        ),
        State::new("Clip", "clip", clip.clone()),
        State {
            root: Root::NoScript,
            ..State::new("Clip", "clip-without-script", clip)
        },
        State::new("Glossary, references, about", "ends-shut", ends.clone()),
        State::new("Glossary, references, about", "ends-open", opened(&ends)),
        State::new("For the author", "author-notices", whole(faulty)),
    ]
}

/// All folds open.
pub(super) fn opened(html: &str) -> String {
    html.replace("<details", "<details open")
}

/// `content` where an article has it.
fn page(content: impl IntoView) -> impl IntoView {
    view! {
        <div class="sheet">
            <main class="page" id="main">
                {content}
            </main>
        </div>
    }
}

fn on_page(prepared: &Prepared, blocks: Vec<Block>) -> String {
    static_html(|| {
        ArticleContext::provide(prepared, Site::default(), None);
        page(view! {
            <div class="body">
                <Blocks blocks depth=0/>
            </div>
        })
    })
}

fn head(prepared: &Prepared) -> String {
    static_html(|| {
        ArticleContext::provide(prepared, Site::default(), None);
        let (lead, ..) = in_three_parts(prepared.clone());
        page(view! { <article class="body">{lead}</article> })
    })
}

fn contents(prepared: &Prepared) -> String {
    static_html(|| {
        ArticleContext::provide(prepared, Site::default(), None);
        let (_, contents, _) = in_three_parts(prepared.clone());
        page(contents)
    })
}

fn ends(prepared: &Prepared) -> String {
    let Prepared {
        article,
        references,
        ..
    } = prepared.clone();
    static_html(|| {
        ArticleContext::provide(prepared, Site::default(), None);
        page(view! {
            <div class="body">
                <BackMatter article references/>
            </div>
        })
    })
}

/// All of an article.
fn whole(prepared: &Prepared) -> String {
    static_html(|| {
        ArticleContext::provide(prepared, Site::default(), None);
        let (lead, contents, rest) = in_three_parts(prepared.clone());
        page(view! {
            <article class="body">{lead}</article>
            {contents}
            <div class="body">{rest}</div>
        })
    })
}

/// The blocks of an article that `is_wanted`, at whatever depth.
fn blocks_of(article: &Article, is_wanted: impl Fn(&Block) -> bool) -> Vec<Block> {
    let mut found = Vec::new();
    collect(&article.body, &is_wanted, &mut found);
    found
}

fn collect(blocks: &[Block], is_wanted: &impl Fn(&Block) -> bool, found: &mut Vec<Block>) {
    for block in blocks {
        if is_wanted(block) {
            found.push(block.clone());
            continue;
        }
        match block {
            Block::Section(section) => collect(&section.body, is_wanted, found),
            Block::Callout(callout) => collect(&callout.body, is_wanted, found),
            _ => {}
        }
    }
}

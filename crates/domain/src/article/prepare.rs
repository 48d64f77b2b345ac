//! What is derived from an article's text: reference numbers, contents list, overview of treatments, reading time.

use super::model::{
    Article, Block, Citation, CitationMark, Evidence, Inline, Inlines, Reference, Section,
};
use super::notice::Notice;

/// Words per minute in silent reading of English prose (Brysbaert, J Mem Lang 2019;109:104047, mean of 190 studies).
const WORDS_A_MINUTE: usize = 238;

/// An article ready to be shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prepared {
    /// The article, with every [`Citation::marks`] filled in.
    pub article: Article,
    /// The cited references, in order of their numbers.
    pub references: Vec<UsedReference>,
    /// The headings, for the contents list.
    pub contents: Vec<ContentsEntry>,
    /// The sections that have evidence, for [`Block::TreatmentOverview`].
    pub treatments: Vec<Treatment>,
    /// Reading time in whole minutes, at least 1. Folded text and the glossary are not counted.
    pub reading_minutes: usize,
    /// Problems for the author: blocks that could not be read, and names that lead nowhere.
    pub notices: Vec<Notice>,
}

/// A reference that the text cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedReference {
    /// From 1.
    pub number: usize,
    /// The source.
    pub reference: Reference,
    /// The [`CitationMark::place`]s where it is cited.
    pub places: Vec<usize>,
}

/// A line of the contents list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentsEntry {
    /// Anchor.
    pub id: String,
    /// The short heading if there is one, otherwise the heading.
    pub label: String,
    /// Headings inside its section.
    pub children: Vec<ContentsEntry>,
}

/// Numbers the citations and derives everything else the page shows about an article.
pub fn prepare(mut article: Article) -> Prepared {
    let mut numbering = Numbering {
        references: std::mem::take(&mut article.references),
        used: Vec::new(),
        places: 0,
        notices: Vec::new(),
        words: 0,
        folded: false,
    };
    numbering.inlines(&mut article.standfirst);
    numbering.blocks(&mut article.body);
    numbering.folded = true;
    for term in &mut article.glossary {
        numbering.inlines(&mut term.plain);
    }
    article.references = numbering.references;
    let mut overview = Vec::new();
    treatments(&article.body, &mut overview);
    Prepared {
        contents: contents(&article.body),
        treatments: overview,
        references: numbering.used,
        reading_minutes: numbering.words.div_ceil(WORDS_A_MINUTE).max(1),
        notices: numbering.notices,
        article,
    }
}

fn contents(blocks: &[Block]) -> Vec<ContentsEntry> {
    let sections = blocks.iter().filter_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    });
    sections.map(entry).collect()
}

fn entry(section: &Section) -> ContentsEntry {
    ContentsEntry {
        id: section.id.clone(),
        label: if section.short.is_empty() {
            section.heading.clone()
        } else {
            section.short.clone()
        },
        children: contents(&section.body),
    }
}

/// A line of the overview: a treatment and its evidence badge.
#[derive(Debug, Clone, PartialEq)]
pub struct Treatment {
    /// Anchor of its section.
    pub id: String,
    /// Heading of its section.
    pub heading: String,
    /// Its evidence without citations, which are shown at the treatment.
    pub evidence: Evidence,
}

fn treatments(blocks: &[Block], found: &mut Vec<Treatment>) {
    for block in blocks {
        if let Block::Section(section) = block {
            if let Some(evidence) = &section.evidence {
                found.push(Treatment {
                    id: section.id.clone(),
                    heading: section.heading.clone(),
                    evidence: Evidence {
                        refs: Citation::default(),
                        ..evidence.clone()
                    },
                });
            }
            treatments(&section.body, found);
        }
    }
}

struct Numbering {
    references: Vec<Reference>,
    used: Vec<UsedReference>,
    places: usize,
    notices: Vec<Notice>,
    words: usize,
    /// Whether the blocks that follow are inside a fold.
    folded: bool,
}

impl Numbering {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Paragraph(paragraph) => self.inlines(&mut paragraph.content),
            Block::List(list) => self.all(&mut list.items),
            Block::Section(section) => self.section(section),
            Block::CareCard(card) => {
                self.count(&card.heading);
                self.blocks(&mut card.body);
            }
            Block::Callout(callout) => {
                self.count(&callout.heading);
                self.blocks(&mut callout.body);
            }
            Block::Figure(figure) => {
                self.all(&mut figure.key);
                self.inlines(&mut figure.caption);
            }
            Block::Clip(clip) => {
                self.inlines(&mut clip.stop_rule);
                self.inlines(&mut clip.note);
                self.within(true, &mut clip.transcript);
            }
            Block::Video(video) => self.within(true, &mut video.transcript),
            Block::Table(table) => {
                self.inlines(&mut table.caption);
                self.all(&mut table.head);
                for row in &mut table.rows {
                    self.all(row);
                }
            }
            Block::Quote(quote) => {
                self.inlines(&mut quote.content);
                self.inlines(&mut quote.source);
            }
            Block::Unreadable(part) => {
                self.count(&part.text);
                self.notices.push(Notice::Unreadable {
                    kind: part.kind.clone(),
                    problem: part.problem,
                });
            }
            // Not counted: an overview repeats text that is counted at the treatment.
            Block::Widget(_) | Block::EmergencyNumbers | Block::TreatmentOverview => {}
        }
    }

    fn section(&mut self, section: &mut Section) {
        self.count(&section.heading);
        self.inlines(&mut section.answer);
        self.within(section.fold, &mut section.body);
        if let Some(evidence) = &mut section.evidence {
            self.cite(&mut evidence.refs);
        }
    }

    /// Walks over blocks that are folded if `fold` is set, and otherwise as their surroundings are.
    fn within(&mut self, fold: bool, blocks: &mut [Block]) {
        let around = self.folded;
        self.folded |= fold;
        self.blocks(blocks);
        self.folded = around;
    }

    fn all(&mut self, runs: &mut [Inlines]) {
        for run in runs {
            self.inlines(run);
        }
    }

    fn inlines(&mut self, run: &mut Inlines) {
        for inline in &mut run.0 {
            match inline {
                Inline::Text(text) => self.count(text),
                Inline::Strong(content)
                | Inline::Link { content, .. }
                | Inline::Term { content, .. } => {
                    self.inlines(content);
                }
                Inline::Cite(citation) => self.cite(citation),
            }
        }
    }

    fn count(&mut self, text: &str) {
        if !self.folded {
            self.words += text.split_whitespace().count();
        }
    }

    fn cite(&mut self, citation: &mut Citation) {
        citation.marks.clear();
        for id in &citation.refs {
            let Some(number) = self.number_of(id) else {
                self.notices.push(Notice::UnknownReference(id.clone()));
                continue;
            };
            self.places += 1;
            citation.marks.push(CitationMark {
                number,
                place: self.places,
            });
            if let Some(used) = self.used.iter_mut().find(|used| used.number == number) {
                used.places.push(self.places);
            }
        }
    }

    fn number_of(&mut self, id: &str) -> Option<usize> {
        if let Some(used) = self.used.iter().find(|used| used.reference.id == id) {
            return Some(used.number);
        }
        let reference = self
            .references
            .iter()
            .find(|reference| reference.id == id)?
            .clone();
        let number = self.used.len() + 1;
        self.used.push(UsedReference {
            number,
            reference,
            places: Vec::new(),
        });
        Some(number)
    }
}

//! The shapes of an article file: blocks and inlines, never HTML.
//!
//! How they are read from JSON, and what happens to what cannot be read, is in [`super::read`].

use serde::Deserialize;

use super::lenient::{lenient, lenient_list};

/// A whole article, as its author wrote it.
///
/// Every field but the title may be missing: a reader in pain is better served by a page with a gap than by none.
/// What an author must supply is the checker's business (`cargo xtask check-article`).
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Article {
    /// `article/1`; another major version is refused by [`super::read`].
    #[serde(default, deserialize_with = "lenient")]
    pub schema: String,
    /// Slug, the same as the file name's stem.
    #[serde(default, deserialize_with = "lenient")]
    pub id: String,
    /// Counts up with each published change; remembered folds are forgotten on a new one.
    #[serde(default, deserialize_with = "lenient")]
    pub revision: u32,
    /// BCP 47 language tag; empty means `en-US`.
    #[serde(default, deserialize_with = "lenient")]
    pub lang: String,
    /// The heading of the page.
    #[serde(default, deserialize_with = "lenient")]
    pub title: String,
    /// One or two sentences under the title.
    #[serde(default, deserialize_with = "lenient")]
    pub standfirst: Inlines,
    /// For search engines: at most 160 characters.
    #[serde(default, deserialize_with = "lenient")]
    pub description: String,
    /// What the article is about.
    #[serde(default, deserialize_with = "lenient")]
    pub condition: Condition,
    /// Who wrote it.
    #[serde(default, deserialize_with = "lenient_list")]
    pub authors: Vec<Contributor>,
    /// Clinicians who read it. Empty is said on the page.
    #[serde(default, deserialize_with = "lenient_list")]
    pub reviewers: Vec<Contributor>,
    /// When it was written, changed and is due to be checked.
    #[serde(default, deserialize_with = "lenient")]
    pub dates: Dates,
    /// Who paid for it.
    #[serde(default, deserialize_with = "lenient")]
    pub funding: Inlines,
    /// Licence of the text, as a name.
    #[serde(default, deserialize_with = "lenient")]
    pub licence: String,
    /// Where the licence can be read.
    #[serde(default, deserialize_with = "lenient")]
    pub licence_url: String,
    /// Emergency telephone numbers, printed by country and never guessed.
    #[serde(default, deserialize_with = "lenient_list")]
    pub emergency_numbers: Vec<EmergencyNumber>,
    /// The text.
    #[serde(default, deserialize_with = "lenient_list")]
    pub body: Vec<Block>,
    /// Terms that the text explains.
    #[serde(default, deserialize_with = "lenient_list")]
    pub glossary: Vec<Term>,
    /// Sources, in any order: they are numbered by first citation.
    #[serde(default, deserialize_with = "lenient_list")]
    pub references: Vec<Reference>,
    /// What this page is not.
    #[serde(default, deserialize_with = "lenient_list")]
    pub disclaimers: Vec<Inlines>,
}

/// The condition that an article is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Condition {
    /// Its usual name.
    #[serde(default, deserialize_with = "lenient")]
    pub name: String,
    /// Other names that people search for.
    #[serde(default, deserialize_with = "lenient_list")]
    pub alternate_names: Vec<String>,
}

/// Somebody, or some body, who answers for the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Contributor {
    /// Name as it is printed.
    #[serde(default, deserialize_with = "lenient")]
    pub name: String,
    /// Person or organization.
    #[serde(default, deserialize_with = "lenient")]
    pub kind: ContributorKind,
    /// What they are, for example "physical therapist".
    #[serde(default, deserialize_with = "lenient")]
    pub role: String,
}

/// What a [`Contributor`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContributorKind {
    /// One human being.
    #[default]
    Person,
    /// A group that signs together.
    Organization,
}

/// Civil dates, `yyyy-mm-dd`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Dates {
    /// First published.
    #[serde(default, deserialize_with = "lenient")]
    pub published: String,
    /// Last changed.
    #[serde(default, deserialize_with = "lenient")]
    pub modified: String,
    /// Last read by a reviewer; empty while there is none.
    #[serde(default, deserialize_with = "lenient")]
    pub reviewed: String,
    /// When its facts are due to be checked again.
    #[serde(default, deserialize_with = "lenient")]
    pub next_review: String,
}

/// The emergency number of one country or region.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct EmergencyNumber {
    /// Country or region as it is printed.
    #[serde(default, deserialize_with = "lenient")]
    pub region: String,
    /// Digits to dial.
    #[serde(default, deserialize_with = "lenient")]
    pub number: String,
    /// A second line for advice that is not an emergency, for example 111 in the United Kingdom.
    #[serde(default, deserialize_with = "lenient")]
    pub advice_line: String,
}

/// One term of the glossary.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Term {
    /// Anchor and name for [`Inline::Term`].
    #[serde(default, deserialize_with = "lenient")]
    pub id: String,
    /// The term.
    #[serde(default, deserialize_with = "lenient")]
    pub term: String,
    /// What it means, in plain words.
    #[serde(default, deserialize_with = "lenient")]
    pub plain: Inlines,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Reference {
    /// Name for [`Inline::Cite`].
    #[serde(default, deserialize_with = "lenient")]
    pub id: String,
    /// What it is: `article`, `review`, `guideline`, `page`, `book`, `drug-safety`.
    #[serde(default, deserialize_with = "lenient")]
    pub kind: String,
    /// Names in the order of the source; "et al" may stand last.
    #[serde(default, deserialize_with = "lenient_list")]
    pub authors: Vec<String>,
    /// Title.
    #[serde(default, deserialize_with = "lenient")]
    pub title: String,
    /// Journal, book or site.
    #[serde(default, deserialize_with = "lenient")]
    pub container: String,
    /// Year of publication; 0 where the source gives none.
    #[serde(default, deserialize_with = "lenient")]
    pub year: u16,
    /// Volume, with issue.
    #[serde(default, deserialize_with = "lenient")]
    pub volume: String,
    /// Pages or article number.
    #[serde(default, deserialize_with = "lenient")]
    pub pages: String,
    /// Digital object identifier, without a prefix.
    #[serde(default, deserialize_with = "lenient")]
    pub doi: String,
    /// PubMed identifier.
    #[serde(default, deserialize_with = "lenient")]
    pub pmid: String,
    /// Address, where there is neither of the two.
    #[serde(default, deserialize_with = "lenient")]
    pub url: String,
}

/// A run of text with marks.
///
/// In a file, a plain string may stand wherever inlines are expected.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inlines(pub Vec<Inline>);

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Characters.
    Text(String),
    /// Emphasis.
    Strong(Inlines),
    /// A link to `#id` on this page or to an `https:` address.
    Link {
        /// Where to.
        href: String,
        /// What is read.
        content: Inlines,
    },
    /// References, by id.
    Cite(Citation),
    /// A word that the glossary explains.
    Term {
        /// [`Term::id`].
        id: String,
        /// What is read.
        content: Inlines,
    },
}

/// References cited at one place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Citation {
    /// [`Reference::id`]s.
    pub refs: Vec<String>,
    /// Numbers and places, filled in by [`super::prepare`]; unknown ids have none.
    pub marks: Vec<CitationMark>,
}

/// One cited reference at one place of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CitationMark {
    /// Number of the reference, from 1, in order of first citation.
    pub number: usize,
    /// Which place it is that cites it, from 1.
    pub place: usize,
}

/// A block of the text. In a file: `{"type": "paragraph", …}`.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// `paragraph`
    Paragraph(Paragraph),
    /// `list`
    List(List),
    /// `section`
    Section(Section),
    /// `care-card`
    CareCard(CareCard),
    /// `callout`
    Callout(Callout),
    /// `figure`
    Figure(Figure),
    /// `clip`
    Clip(Clip),
    /// `video`
    Video(Video),
    /// `table`
    Table(Table),
    /// `quote`
    Quote(Quote),
    /// `widget`
    Widget(Widget),
    /// `emergency-numbers`: prints [`Article::emergency_numbers`].
    EmergencyNumbers,
    /// What this version of the reader does not know or could not read: its text is kept.
    Unreadable(Unreadable),
}

/// Running text.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Paragraph {
    /// The text.
    #[serde(default)]
    pub content: Inlines,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct List {
    /// How its items are marked.
    #[serde(default, deserialize_with = "lenient")]
    pub style: ListStyle,
    /// Its items.
    #[serde(default)]
    pub items: Vec<Inlines>,
}

/// How a [`List`] is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListStyle {
    /// Ring before each item.
    #[default]
    Bullet,
    /// Numbered.
    Number,
    /// What to do.
    Do,
    /// What not to do: each item says "do not" in words.
    Dont,
}

/// A part of the text under a heading.
///
/// With `fold`, everything but the heading, the answer and the evidence is folded into one `<details>`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Section {
    /// Anchor.
    pub id: String,
    /// Heading. Its level follows from how deep the section lies.
    pub heading: String,
    /// A shorter heading for the contents list.
    #[serde(default, deserialize_with = "lenient")]
    pub short: String,
    /// One line that answers "what can I expect?".
    #[serde(default, deserialize_with = "lenient")]
    pub answer: Inlines,
    /// What the treatment does and how sure that is.
    #[serde(default, deserialize_with = "lenient")]
    pub evidence: Option<Evidence>,
    /// Whether the body is folded.
    #[serde(default, deserialize_with = "lenient")]
    pub fold: bool,
    /// What the summary of the fold says, for example "More about injections"; made from the heading when empty.
    #[serde(default, deserialize_with = "lenient")]
    pub fold_label: String,
    /// The text.
    #[serde(default)]
    pub body: Vec<Block>,
}

/// The badge of a treatment.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Evidence {
    /// What it does: the sign in the centre of the mark.
    pub effect: Effect,
    /// How sure that is: the filled quarters of the mark's rim.
    pub certainty: Certainty,
    /// Upper end, where the certainty is a range.
    #[serde(default)]
    pub certainty_to: Option<Certainty>,
    /// The effect in words, for example "Small effect, for weeks".
    pub words: String,
    /// Whose rating it is.
    #[serde(default, deserialize_with = "lenient")]
    pub basis: Basis,
    /// What it rests on: at least one [`Reference::id`].
    #[serde(default)]
    pub refs: Citation,
}

/// What a treatment does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Helps.
    Helps,
    /// May help.
    MayHelp,
    /// No clear difference.
    NoClearDifference,
    /// Unknown.
    Unknown,
    /// Does harm.
    Harms,
}

/// How sure the evidence is, in GRADE's four steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Very low.
    VeryLow,
    /// Low.
    Low,
    /// Moderate.
    Moderate,
    /// High.
    High,
}

/// Whose rating an [`Evidence`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The review's own rating.
    Review,
    /// Our summary, which awaits a clinician's check.
    #[default]
    OurSummary,
}

/// What to do, and how soon.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CareCard {
    /// Anchor; may be empty.
    #[serde(default, deserialize_with = "lenient")]
    pub id: String,
    /// How soon.
    pub level: CareLevel,
    /// One action.
    pub heading: String,
    /// The signs.
    #[serde(default)]
    pub body: Vec<Block>,
}

/// How soon to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CareLevel {
    /// Now. Never inside a fold.
    Emergency,
    /// Today.
    Urgent,
    /// Book a visit.
    NonUrgent,
    /// Look after it yourself.
    SelfCare,
}

/// Text set apart.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Callout {
    /// Why it is set apart.
    #[serde(default, deserialize_with = "lenient")]
    pub kind: CalloutKind,
    /// Heading; may be empty except for [`CalloutKind::InShort`].
    #[serde(default, deserialize_with = "lenient")]
    pub heading: String,
    /// The text.
    #[serde(default)]
    pub body: Vec<Block>,
}

/// Why a [`Callout`] is set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalloutKind {
    /// Worth knowing.
    #[default]
    Note,
    /// Something that could do harm.
    Warning,
    /// The article in a few lines.
    InShort,
    /// A side note that stands in the margin where there is one.
    Aside,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Figure {
    /// Anchor; may be empty.
    #[serde(default, deserialize_with = "lenient")]
    pub id: String,
    /// One of the app's own drawings, for example `s1-nerve`; wins over `src`.
    #[serde(default, deserialize_with = "lenient")]
    pub drawing: String,
    /// An image below the app's own `articles/`.
    #[serde(default, deserialize_with = "lenient")]
    pub src: String,
    /// Text instead of the picture.
    #[serde(default, deserialize_with = "lenient")]
    pub alt: String,
    /// Width in CSS pixels, so that nothing shifts; 0 for drawings.
    #[serde(default, deserialize_with = "lenient")]
    pub width: u32,
    /// Height in CSS pixels.
    #[serde(default, deserialize_with = "lenient")]
    pub height: u32,
    /// What the numbers in the drawing stand for, in order from 1.
    #[serde(default)]
    pub key: Vec<Inlines>,
    /// Under the picture.
    #[serde(default)]
    pub caption: Inlines,
    /// Who made it.
    #[serde(default, deserialize_with = "lenient")]
    pub credit: String,
}

/// An exercise that the app draws itself.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Clip {
    /// Which exercise: `sitting-slider`.
    pub exercise: String,
    /// What one does, in order; one caption for each step of the exercise.
    pub steps: Vec<String>,
    /// When to stop. Always shown.
    pub stop_rule: Inlines,
    /// Under the player.
    #[serde(default)]
    pub note: Inlines,
    /// Everything that is to be seen, in words.
    #[serde(default)]
    pub transcript: Vec<Block>,
}

/// A recorded film. Nothing of it is loaded before the reader asks.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Video {
    /// Title.
    pub title: String,
    /// Files, best first.
    pub sources: Vec<VideoSource>,
    /// The picture that stands in for it.
    pub poster: Poster,
    /// At least one track.
    pub captions: Vec<CaptionTrack>,
    /// Everything said and shown, in words.
    pub transcript: Vec<Block>,
    /// Length in seconds.
    #[serde(default, deserialize_with = "lenient")]
    pub duration_s: u32,
    /// Who made it.
    #[serde(default, deserialize_with = "lenient")]
    pub credit: String,
}

/// A file of a [`Video`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct VideoSource {
    /// Address.
    pub url: String,
    /// Media type, for example `video/mp4`.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Size, told to the reader before loading; 0 when unknown.
    #[serde(default, deserialize_with = "lenient")]
    pub bytes: u64,
}

/// The still of a [`Video`]: always from the app's own origin.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Poster {
    /// An image below the app's own `articles/`.
    pub src: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Text instead of the picture.
    #[serde(default, deserialize_with = "lenient")]
    pub alt: String,
}

/// Captions of a [`Video`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CaptionTrack {
    /// BCP 47 language tag.
    pub lang: String,
    /// Name of the language.
    pub label: String,
    /// A WebVTT file.
    pub url: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Table {
    /// What it shows.
    #[serde(default)]
    pub caption: Inlines,
    /// Column headings; the first may be an empty string.
    #[serde(default)]
    pub head: Vec<Inlines>,
    /// Rows of cells.
    #[serde(default)]
    pub rows: Vec<Vec<Inlines>>,
    /// How it is set.
    #[serde(default, deserialize_with = "lenient")]
    pub style: TableStyle,
}

/// How a [`Table`] is set. The first cell of a row is always its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableStyle {
    /// Columns of equal width, to be compared.
    #[default]
    Compare,
    /// Rows that become blocks on a narrow screen.
    Rows,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Quote {
    /// The words.
    #[serde(default)]
    pub content: Inlines,
    /// Whose they are.
    #[serde(default)]
    pub source: Inlines,
}

/// A tool in the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Widget {
    /// Which.
    pub kind: WidgetKind,
}

/// Which tool a [`Widget`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WidgetKind {
    /// The calorie goal planner.
    CalorieGoal,
}

/// A block that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unreadable {
    /// Its `type`, if it has one.
    pub kind: String,
    /// What is wrong, for the author.
    pub problem: String,
    /// All the text found in it, for the reader.
    pub text: String,
}

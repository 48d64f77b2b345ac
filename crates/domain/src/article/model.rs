//! The shapes of an article file: blocks and inlines, never HTML.
//!
//! How they are read from JSON, and what happens to what cannot be read, is in `lenient.rs` beside this.

use super::notice::Problem;
#[cfg(feature = "schema")]
use super::schema;

/// A whole article, as its author wrote it.
///
/// Every field except the title may be missing: the page shows what is there.
/// `cargo xtask check-article` says what an author must supply.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Article {
    /// `article/1`; another major version is refused by [`super::read`].
    #[cfg_attr(feature = "schema", schemars(with = "schema::Version"))]
    pub schema: String,
    /// Slug, the same as the file name's stem.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub id: String,
    /// Goes up with each published change; readers' open folds are remembered per revision.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub revision: u32,
    /// BCP 47 language tag; empty means `en-US`.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Language"))]
    pub lang: String,
    /// The heading of the page.
    pub title: String,
    /// One or two sentences under the title.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub standfirst: Inlines,
    /// For search engines: at most 160 characters.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Description"))]
    pub description: String,
    /// What the article is about.
    pub condition: Condition,
    /// Who wrote it.
    pub authors: Vec<Contributor>,
    /// Clinicians who have reviewed it; if empty, the page says so.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub reviewers: Vec<Contributor>,
    /// When it was written, changed and reviewed, and when the next review is due.
    pub dates: Dates,
    /// Who paid for it.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub funding: Inlines,
    /// Name of the license of the text.
    pub licence: String,
    /// Address of the license.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Web"))]
    pub licence_url: String,
    /// Emergency telephone numbers, shown by country; the reader's country is never guessed.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub emergency_numbers: Vec<EmergencyNumber>,
    /// The text.
    pub body: Vec<Block>,
    /// Terms that the text explains.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub glossary: Vec<Term>,
    /// Sources, in any order: they are numbered by first citation.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub references: Vec<Reference>,
    /// Disclaimers.
    pub disclaimers: Vec<Inlines>,
}

/// The condition that an article is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Condition {
    /// Its usual name.
    pub name: String,
    /// Other names that people search for.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub alternate_names: Vec<String>,
}

/// A person or organization responsible for the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Contributor {
    /// Name as shown.
    pub name: String,
    /// Person or organization.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub kind: ContributorKind,
    /// Profession or role, for example "physical therapist".
    #[cfg_attr(feature = "schema", schemars(default))]
    pub role: String,
}

/// What a [`Contributor`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum ContributorKind {
    /// A person.
    #[default]
    Person,
    /// An organization or group.
    Organization,
}

/// Dates, `yyyy-mm-dd`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Dates {
    /// First published.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Day"))]
    pub published: String,
    /// Last changed.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Day"))]
    pub modified: String,
    /// Last reviewed; empty until then.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Day"))]
    pub reviewed: String,
    /// When the next review is due.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Day"))]
    pub next_review: String,
}

/// The emergency number of one country or region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct EmergencyNumber {
    /// Country or region as shown.
    pub region: String,
    /// Digits to dial.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Phone"))]
    pub number: String,
    /// A line for advice that is not an emergency, for example 111 in the United Kingdom.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Phone"))]
    pub advice_line: String,
}

/// One term of the glossary.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Term {
    /// Anchor and name for [`Inline::Term`].
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means, in plain words.
    pub plain: Inlines,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Reference {
    /// Name for [`Inline::Cite`].
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub id: String,
    /// What it is: `article`, `review`, `guideline`, `page`, `book`, `drug-safety`.
    #[cfg_attr(feature = "schema", schemars(with = "schema::ReferenceKind"))]
    pub kind: String,
    /// Names in the order of the source; "et al" may stand last.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub authors: Vec<String>,
    /// Title.
    pub title: String,
    /// Journal, book or site.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub container: String,
    /// Year of publication; 0 if the source gives none.
    #[cfg_attr(feature = "schema", schemars(default, range(min = 1500, max = 2100)))]
    pub year: u16,
    /// Volume, with issue.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub volume: String,
    /// Pages or article number.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub pages: String,
    /// Digital object identifier, without a prefix.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Doi"))]
    pub doi: String,
    /// `PubMed` identifier.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Pmid"))]
    pub pmid: String,
    /// Address, if there is neither DOI nor PMID.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Web"))]
    pub url: String,
    /// A note for readers: that we read only an account of it, or how its numbers are shown here.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub note: String,
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
    /// `treatment-overview`: prints a line for each section that has [`Section::evidence`].
    TreatmentOverview,
    /// What this version of the reader does not know or could not read: its text is kept.
    Unreadable(Unreadable),
}

/// Running text.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Paragraph {
    /// The text.
    pub content: Inlines,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct List {
    /// The marker of its items.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub style: ListStyle,
    /// Its items.
    pub items: Vec<Inlines>,
}

/// How a [`List`] is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum ListStyle {
    /// Ring before each item.
    #[default]
    Bullet,
    /// Numbered.
    Number,
    /// Things to do.
    Do,
    /// What not to do: each item begins with "Do not".
    Dont,
}

/// A part of the text under a heading.
///
/// With `fold`, everything but the heading, the answer and the evidence is folded into one `<details>`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Section {
    /// Anchor.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
    pub id: String,
    /// Heading. Its level depends on how deeply the section is nested.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Heading"))]
    pub heading: String,
    /// A shorter heading for the contents list.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Heading"))]
    pub short: String,
    /// One line that answers "What can I expect?".
    #[cfg_attr(feature = "schema", schemars(default))]
    pub answer: Inlines,
    /// What the treatment does and how certain that is.
    #[cfg_attr(feature = "schema", schemars(default, with = "Evidence"))]
    pub evidence: Option<Evidence>,
    /// Whether the body is folded.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub fold: bool,
    /// Summary of the fold, for example "More about injections"; made from the heading if empty.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub fold_label: String,
    /// The text.
    pub body: Vec<Block>,
}

/// The evidence badge of a treatment.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Evidence {
    /// What it does: the symbol in the center of the mark.
    pub effect: Effect,
    /// How certain that is: the filled quarters of the mark's rim.
    pub certainty: Certainty,
    /// Upper end, if the certainty is a range.
    #[cfg_attr(feature = "schema", schemars(default, with = "Certainty"))]
    pub certainty_to: Option<Certainty>,
    /// The effect in words, for example "Small effect, for weeks".
    pub words: String,
    /// Whose rating it is.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub basis: Basis,
    /// Its sources: at least one [`Reference::id`].
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub refs: Citation,
}

/// What a treatment does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum Effect {
    /// Helps.
    Helps,
    /// May help.
    MayHelp,
    /// No clear difference.
    NoClearDifference,
    /// Unknown.
    Unknown,
    /// Harms.
    Harms,
}

/// Certainty of the evidence, in the four levels of GRADE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum Basis {
    /// The certainty is the review's own rating.
    Review,
    /// Our summary, not yet checked by a clinician.
    #[default]
    OurSummary,
}

/// What to do, and how soon.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct CareCard {
    /// Anchor; may be empty.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Id"))]
    pub id: String,
    /// How soon.
    pub level: CareLevel,
    /// One action.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Heading"))]
    pub heading: String,
    /// The signs.
    pub body: Vec<Block>,
}

/// How soon to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum CareLevel {
    /// Now. Never inside a fold.
    Emergency,
    /// Today.
    Urgent,
    /// Book a visit.
    NonUrgent,
    /// Care for yourself at home.
    SelfCare,
}

/// Highlighted text.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Callout {
    /// Why it is highlighted.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub kind: CalloutKind,
    /// Heading; may be empty except for [`CalloutKind::InShort`].
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Heading"))]
    pub heading: String,
    /// The text.
    pub body: Vec<Block>,
}

/// Why a [`Callout`] is highlighted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum CalloutKind {
    /// Worth knowing.
    #[default]
    Note,
    /// Something that could harm.
    Warning,
    /// The article in a few lines.
    InShort,
    /// A side note, in the margin if there is one.
    Aside,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Figure {
    /// Anchor; may be empty.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Id"))]
    pub id: String,
    /// One of the app's own drawings, for example `s1-nerve`; wins over `src`.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::Drawing"))]
    pub drawing: String,
    /// An image below the app's own `articles/`.
    #[cfg_attr(feature = "schema", schemars(default, with = "schema::OwnPicture"))]
    pub src: String,
    /// Text alternative; a drawing has its own.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub alt: String,
    /// Width in CSS pixels, to reserve space; 0 for drawings.
    #[cfg_attr(feature = "schema", schemars(default, range(min = 1, max = 20_000)))]
    pub width: u32,
    /// Height in CSS pixels.
    #[cfg_attr(feature = "schema", schemars(default, range(min = 1, max = 20_000)))]
    pub height: u32,
    /// Names of the numbered parts of the drawing, in order from 1.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub key: Vec<Inlines>,
    /// Caption below the picture.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub caption: Inlines,
    /// Who made it.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub credit: String,
}

/// An exercise that the app draws itself.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Clip {
    /// Which exercise: `sitting-slider`.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Exercise"))]
    pub exercise: String,
    /// What to do, in order: one caption for each step of the exercise.
    pub steps: Vec<String>,
    /// When to stop; always shown.
    pub stop_rule: Inlines,
    /// Caption below the player.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub note: Inlines,
    /// A description of everything that can be seen.
    pub transcript: Vec<Block>,
}

/// A recorded video. Nothing is loaded until the reader asks.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Video {
    /// Title.
    pub title: String,
    /// Files, best first.
    pub sources: Vec<VideoSource>,
    /// The picture shown before it is loaded.
    pub poster: Poster,
    /// At least one track.
    pub captions: Vec<CaptionTrack>,
    /// Everything that is said and shown, in words.
    pub transcript: Vec<Block>,
    /// Length in seconds.
    #[cfg_attr(feature = "schema", schemars(default, range(min = 1, max = 86_400)))]
    pub duration_s: u32,
    /// Who made it.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub credit: String,
}

/// A file of a [`Video`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct VideoSource {
    /// Address.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Media"))]
    pub url: String,
    /// Media type, for example `video/mp4`.
    #[cfg_attr(
        feature = "schema",
        schemars(rename = "type", with = "schema::MediaType")
    )]
    pub media_type: String,
    /// Size in bytes, shown to the reader before loading; 0 if unknown.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub bytes: u64,
}

/// The still of a [`Video`]: always from the app's own origin.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Poster {
    /// An image below the app's own `articles/`.
    #[cfg_attr(feature = "schema", schemars(with = "schema::OwnPicture"))]
    pub src: String,
    /// Width in CSS pixels.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 20_000)))]
    pub width: u32,
    /// Height in CSS pixels.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 20_000)))]
    pub height: u32,
    /// Text alternative.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub alt: String,
}

/// Captions of a [`Video`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct CaptionTrack {
    /// BCP 47 language tag.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Language"))]
    pub lang: String,
    /// Name of the language.
    pub label: String,
    /// A `WebVTT` file.
    #[cfg_attr(feature = "schema", schemars(with = "schema::Media"))]
    pub url: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Table {
    /// What it shows.
    pub caption: Inlines,
    /// Column headings; the first may be an empty string.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::Cell>"))]
    pub head: Vec<Inlines>,
    /// Rows of cells.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Vec<schema::Cell>>"))]
    pub rows: Vec<Vec<Inlines>>,
    /// The layout.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub style: TableStyle,
}

/// The layout of a [`Table`]. The first cell of a row is always its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum TableStyle {
    /// Columns of equal width, for comparison.
    #[default]
    Compare,
    /// Rows that become blocks on a narrow screen.
    Rows,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Quote {
    /// The words.
    pub content: Inlines,
    /// Who said them.
    pub source: Inlines,
}

/// A tool in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Widget {
    /// Which.
    pub kind: WidgetKind,
}

/// Which tool a [`Widget`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "kebab-case")
)]
pub enum WidgetKind {
    /// The calorie goal planner.
    CalorieGoal,
}

/// A block that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its `type`, if it has one.
    pub kind: String,
    /// What is wrong, for the author.
    pub problem: Problem,
    /// All the text found in it, for the reader.
    pub text: String,
}

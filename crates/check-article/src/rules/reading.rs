//! How long and how hard the text is, by the Flesch-Kincaid grade (Kincaid and others, Naval Technical Training Command
//! Research Branch Report 8-75, 1975).
//!
//! Words are counted in everything a reader sees. The grade covers prose only: paragraphs, list items, answers,
//! captions, the words of a clip, and table cells that are sentences.

use jsonc_parser::ast::Value;

use super::{item_place, place_of};
use crate::facts::{Facts, Node};
use crate::finding::Code;
use crate::place::Report;
use crate::syllables::syllables;
use crate::tree::{get, items, start, text};

/// The most words to ask of a reader in pain (this project's own limit).
const MOST_WORDS: usize = 1_600;
/// US school grade 6: readers of about eleven years.
const HARDEST_TEXT: f64 = 6.0;
/// US school grade 12, for any single sentence.
const HARDEST_SENTENCE: f64 = 12.0;
/// A shorter sentence, such as "Carefully.", is not graded by itself: the formula does not fit it.
const SHORTEST_JUDGED: usize = 4;

/// Length and reading grade of an article.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Figures {
    /// Words outside folds, glossary and references.
    pub(crate) words: usize,
    /// Words including those in folds.
    pub(crate) all_words: usize,
    /// Grade of the prose, and of its hardest sentence; `None` if the text is not in English.
    pub(crate) grades: Option<(f64, f64)>,
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} words outside of folds (at most {MOST_WORDS}), {} with them",
            self.words, self.all_words
        )?;
        if let Some((text, sentence)) = self.grades {
            write!(
                f,
                "; reading grade {text:.1} (at most {HARDEST_TEXT}), hardest sentence {sentence:.1} (at most {HARDEST_SENTENCE})"
            )?;
        }
        Ok(())
    }
}

/// A piece of text that is shown.
struct Run {
    words: String,
    pointer: String,
    offset: usize,
    folded: bool,
    prose: bool,
}

/// Words and syllables of some sentences.
#[derive(Clone, Copy, Default)]
struct Tally {
    sentences: f64,
    words: f64,
    syllables: f64,
}

impl Tally {
    fn of(sentence: &str) -> Self {
        let mut tally = Self {
            sentences: 1.0,
            ..Self::default()
        };
        for word in words(sentence) {
            tally.words += 1.0;
            tally.syllables += f64::from(syllables(word));
        }
        tally
    }

    fn add(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }

    /// Flesch-Kincaid grade level.
    fn grade(self) -> f64 {
        0.39 * (self.words / self.sentences) + 11.8 * (self.syllables / self.words) - 15.59
    }
}

pub(super) fn check(facts: &Facts<'_>, report: &mut Report<'_>) {
    let found = figures(facts);
    if found.words > MOST_WORDS {
        report.add(
            Code::TooLong,
            ("/body", body_start(facts)),
            format!("{} words outside of folds", found.words),
            format!("cut, or fold depth away: the most is {MOST_WORDS}"),
        );
    }
    if found.grades.is_some_and(|(text, _)| text > HARDEST_TEXT) {
        report.add(
            Code::HardText,
            ("/body", body_start(facts)),
            found.to_string(),
            "write shorter sentences and shorter words",
        );
    }
    if !in_english(facts) {
        return;
    }
    for run in runs(facts).iter().filter(|run| run.prose) {
        for sentence in sentences(&run.words) {
            let grade = Tally::of(sentence).grade();
            if grade > HARDEST_SENTENCE && is_judged(sentence) {
                report.add(
                    Code::HardSentence,
                    (&run.pointer, run.offset),
                    format!("“{sentence}” is of grade {grade:.1}"),
                    "make two sentences of it, or take shorter words",
                );
            }
        }
    }
}

/// Length and grade of an article.
pub(crate) fn figures(facts: &Facts<'_>) -> Figures {
    let mut found = Figures::default();
    let (mut whole, mut hardest) = (Tally::default(), f64::NEG_INFINITY);
    for run in runs(facts) {
        let count = words(&run.words).count();
        found.all_words += count;
        found.words += if run.folded { 0 } else { count };
        for sentence in sentences(&run.words).filter(|_| run.prose) {
            let tally = Tally::of(sentence);
            whole.add(tally);
            if is_judged(sentence) {
                hardest = hardest.max(tally.grade());
            }
        }
    }
    if in_english(facts) && whole.sentences > 0.0 {
        found.grades = Some((whole.grade(), hardest));
    }
    found
}

fn is_judged(sentence: &str) -> bool {
    words(sentence).count() >= SHORTEST_JUDGED
}

/// Whether the text is in English, for which syllables are counted. So is a text without a language.
fn in_english(facts: &Facts<'_>) -> bool {
    let language = facts
        .nodes
        .first()
        .and_then(|article| text(article.object, "lang"))
        .unwrap_or("en");
    language.split('-').next() == Some("en")
}

fn body_start(facts: &Facts<'_>) -> usize {
    facts
        .nodes
        .first()
        .map_or(0, |article| place_of(article, "body").1)
}

/// All text of the article that is shown, in the order of the file.
fn runs(facts: &Facts<'_>) -> Vec<Run> {
    let mut found = Vec::new();
    let overview = facts
        .nodes
        .iter()
        .any(|node| node.kind == "treatment-overview");
    for node in &facts.nodes {
        let mut field = |name: &'static str, prose: bool| {
            if let Some(value) = get(node.object, name) {
                let (pointer, offset) = place_of(node, name);
                found.push(run(value, pointer, offset, node, prose));
            }
        };
        match node.kind {
            "article" => field("standfirst", true),
            "paragraph" => field("content", true),
            "section" => {
                field("heading", false);
                field("answer", true);
                // The overview repeats it.
                if overview && get(node.object, "evidence").is_some() {
                    field("heading", false);
                }
            }
            "evidence" => {
                field("words", false);
                if overview {
                    field("words", false);
                }
            }
            "care-card" | "callout" => field("heading", false),
            "figure" => field("caption", true),
            "clip" => {
                field("stop_rule", true);
                field("note", true);
            }
            "table" => field("caption", false),
            _ => {}
        }
        for &(list, prose) in lists(node) {
            for (index, item) in items(node.object, list).iter().enumerate() {
                let (pointer, offset) = item_place(node, list, index, item);
                found.push(run(item, pointer, offset, node, prose));
            }
        }
        if node.kind == "table" {
            for (index, row) in items(node.object, "rows").iter().enumerate() {
                let (pointer, _) = item_place(node, "rows", index, row);
                for cell in row.as_array().map_or(&[][..], |row| &row.elements) {
                    let words = seen(cell);
                    let prose = words.trim_end().ends_with(['.', '!', '?']);
                    found.push(run(cell, pointer.clone(), start(cell), node, prose));
                }
            }
        }
    }
    found
}

/// The lists of strings in a kind of value, and whether they are prose.
fn lists(node: &Node<'_>) -> &'static [(&'static str, bool)] {
    match node.kind {
        "list" => &[("items", true)],
        "figure" => &[("key", false)],
        "clip" => &[("steps", true)],
        "table" => &[("head", false)],
        _ => &[],
    }
}

fn run(value: &Value<'_>, pointer: String, offset: usize, node: &Node<'_>, prose: bool) -> Run {
    Run {
        words: seen(value),
        pointer,
        offset,
        // A section's fold covers its body, not its heading and answer.
        folded: node.around.folded,
        prose,
    }
}

/// Running text without citations.
fn seen(value: &Value<'_>) -> String {
    match value {
        Value::StringLit(text) => text.value.to_string(),
        Value::Array(list) => list.elements.iter().map(seen).collect(),
        Value::Object(object) => get(object, "content").map(seen).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Words: runs between spaces with a letter or a digit.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
}

/// Sentences: up to a period, question mark or exclamation mark before a space or the end of the text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let end = sentence_end(rest);
            let (sentence, after) = rest.split_at(end);
            rest = after;
            if words(sentence).next().is_some() {
                return Some(sentence.trim());
            }
        }
        None
    })
}

fn sentence_end(text: &str) -> usize {
    let mut ended = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '.' | '!' | '?' => ended = true,
            '"' | '”' | '’' | ')' => {}
            _ if ended && letter.is_whitespace() => return at + letter.len_utf8(),
            _ => ended = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{Tally, sentences};

    #[test]
    fn a_sentence_ends_with_its_mark_before_a_blank() {
        let all = |text: &'static str| sentences(text).collect::<Vec<_>>();
        assert_eq!(all("One. Two? Three!"), ["One.", "Two?", "Three!"]);
        assert_eq!(
            all("It is “often”. Not 0.5 mg, v.2"),
            ["It is “often”.", "Not 0.5 mg, v.2"]
        );
        assert_eq!(
            all("He said “stop.” Then he left."),
            ["He said “stop.”", "Then he left."]
        );
        assert_eq!(all("A list item"), ["A list item"]);
        assert_eq!(all(" … . ? "), Vec::<&str>::new());
    }

    /// Counted by hand: words, syllables, and 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
    #[test]
    fn the_grade_is_as_reckoned_by_hand() {
        for (sentence, words, syllables, grade) in [
            ("Stop if it hurts.", 4.0, 4.0, -2.23),
            ("Resting in bed does not speed recovery.", 7.0, 11.0, 5.68),
            (
                "After 1 to 2 years, 20 to 30 in 100 people still have trouble.",
                14.0,
                17.0,
                4.20,
            ),
        ] {
            let tally = Tally::of(sentence);
            assert!(
                (tally.words - words).abs() < 0.1,
                "{sentence}: {} words",
                tally.words
            );
            assert!(
                (tally.syllables - syllables).abs() < 0.1,
                "{sentence}: {} syllables",
                tally.syllables
            );
            assert!(
                (tally.grade() - grade).abs() < 0.01,
                "{sentence}: {}",
                tally.grade()
            );
        }
    }
}

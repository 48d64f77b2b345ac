//! What the checker reports about one fault.

use std::fmt;

/// Whether a finding stops the article from being published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Severity {
    /// Must be fixed.
    Error,
    /// Should be reviewed.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// Declares [`Code`] and everything about each code, so that the table in the docs is complete.
macro_rules! codes {
    ($($name:ident $id:literal $severity:ident $finds:literal => $remedy:literal)*) => {
        /// The check that a finding comes from.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Code {
            $(#[doc = $finds] $name,)*
        }

        impl Code {
            /// Every code, in order.
            pub(crate) const ALL: &[Self] = &[$(Self::$name),*];

            /// Its printed form.
            pub(crate) const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// Its severity.
            pub(crate) const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }

            /// What it finds.
            const fn finds(self) -> &'static str {
                match self { $(Self::$name => $finds),* }
            }

            /// What to do about it.
            const fn remedy(self) -> &'static str {
                match self { $(Self::$name => $remedy),* }
            }
        }
    };
}

codes! {
    Syntax "E001" Error
        "The file is not JSON in UTF-8. Comments and trailing commas are not JSON."
        => "Correct the place that is named. What can still be understood is checked all the same."
    UnknownField "E002" Error
        "A field that this kind of value does not have, or one that is written twice."
        => "Correct its name, or take it out: the page would leave it unread."
    Missing "E003" Error
        "A field that must be there is missing or empty."
        => "Add it."
    WrongValue "E004" Error
        "A value of the wrong JSON type or out of its range, an unknown word, an unknown kind of block or inline."
        => "Use one of the forms that the message lists."
    DuplicateId "E010" Error
        "An id that something else on the page already has."
        => "Rename one of the two, with the links that lead to it."
    BadId "E011" Error
        "An id that is not 2 to 64 lower-case letters, digits and single hyphens, beginning with a letter; or an article whose id is not its file's name."
        => "Use the form that the message proposes. Published ids should not change: people link to them."
    Dangling "E020" Error
        "A citation, a glossary term or a `#…` link that leads nowhere."
        => "Correct the name, or add what it should lead to."
    Unused "E021" Warning
        "A reference that nothing cites, or a glossary term that the text does not mark."
        => "Cite it where it is used, or take it out. An uncited reference is not printed."
    Unidentified "E022" Error
        "A reference without DOI, PMID or address, unless it is a book."
        => "Add at least one, so that a reader can look it up."
    BadIdentifier "E023" Error
        "A DOI that is not `10.…/…` without prefix, or a PMID that is not 1 to 8 digits."
        => "Copy it from the source."
    EmergencyFolded "E030" Error
        "An emergency card, or the emergency numbers, inside a fold."
        => "Move it out: emergency advice is always visible."
    TooManyAlarms "E031" Warning
        "More than one emergency card, or more than two warnings."
        => "Merge them: alarms that are everywhere are not read."
    NoEmergencyCard "E032" Error
        "Folded treatments, but no emergency card anywhere."
        => "Add a `care-card` with the level `emergency` before them."
    NoEvidence "E033" Error
        "Evidence without a reference, or a fold without its one-line answer or its evidence."
        => "Add what is missing: a treatment is never folded away without saying what it does and how sure that is."
    NotADont "E034" Error
        "An item of a `dont` list that does not begin with \"Do not\"."
        => "Begin it with \"Do not\": the cross before it is not read aloud."
    CertaintyRange "E035" Error
        "The upper end of a range of certainty is not above its lower end."
        => "Exchange the two, or leave `certainty_to` out."
    CareFolded "E036" Warning
        "A care card that asks for a visit or a call inside a fold."
        => "Move it out of the fold, where everybody sees it."
    Overview "E037" Error
        "A treatment overview inside a fold, twice, or without a treatment to list."
        => "Keep one, outside of all folds. It lists each section that has `evidence`."
    Date "E040" Error
        "A date that is not in the calendar, out of order, or in the future."
        => "Write `yyyy-mm-dd`. The order is: published, modified; reviewed, next review."
    ReviewOverdue "E041" Warning
        "The date of the next review has passed."
        => "Check the facts again, then set `reviewed` and `next_review`."
    Moving "E050" Error
        "A video without captions or transcript; a clip without stop rule, or without one step for each pose."
        => "Add what is missing."
    Picture "E051" Error
        "An image without text alternative, width or height, a drawing with a text of its own, an unknown drawing, or neither image nor drawing."
        => "Say in `alt` what the picture tells. Width and height keep the text from jumping."
    Address "E052" Error
        "An address that is not `https:`, `mailto:`, `tel:` or `#id`."
        => "Use a safe form. `javascript:` is refused, `http:` can be tampered with on its way."
    LinkText "E053" Warning
        "A link that reads \"click here\", or a bare address."
        => "Name where it leads: links are also read on their own."
    OwnFile "E054" Error
        "A path that is not plainly a file below `articles/`."
        => "Write `articles/name.ext`, without `..` or anything that is not a letter, digit, hyphen, underscore or dot."
    Structure "E060" Error
        "A fold inside a fold, sections deeper than 3, an empty section, a section outside the body, a heading of more than 65 characters or with a colon at its end."
        => "Split, merge or shorten."
    Decimal "E062" Warning
        "A decimal fraction without the zero before the point."
        => "Write `0.5`: the point alone is easily overlooked."
    Description "E063" Error
        "A description of more than 160 characters."
        => "Shorten it: search engines cut it off."
    TableRow "E064" Error
        "A table row with more or fewer cells than the table has columns."
        => "Fill the row; an empty cell is `\"\"`."
    SecondWidget "E065" Error
        "The same widget twice."
        => "Keep one, and link to it."
    HardSentence "E066" Error
        "A sentence of a reading grade above 12. Only in an article in English."
        => "Make two of it, or take shorter words. How it is counted is in `docs/article-format.md`."
    HardText "E067" Error
        "Prose whose reading grade is above 6. Only in an article in English."
        => "Shorten the sentences that are hardest: the command prints the figures."
    TooLong "E068" Error
        "More than 1,600 words outside of folds, glossary and references."
        => "Cut, or fold depth away: nobody in pain reads more."
    Size "E070" Error
        "A file of more than 256 KiB, or values nested deeper than 64."
        => "Make it smaller: the page refuses to read it."
    Schema "E080" Error
        "A file that is made for another version of the format."
        => "Use the version that this page reads."
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// One fault and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// The check.
    pub(crate) code: Code,
    /// JSON pointer (RFC 6901) to the value; empty for the whole file.
    pub(crate) pointer: String,
    /// From 1.
    pub(crate) line: usize,
    /// From 1, in characters.
    pub(crate) column: usize,
    /// What is wrong.
    pub(crate) problem: String,
    /// What to do.
    pub(crate) advice: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It contains the author's field names, which must not send control characters to a terminal.
        let mut pointer = String::new();
        for letter in self.pointer.chars() {
            if letter.is_ascii_graphic() {
                pointer.push(letter);
            } else {
                pointer.extend(letter.escape_debug());
            }
        }
        if pointer.is_empty() {
            pointer.push_str("(whole file)");
        }
        write!(
            f,
            "{}:{}: {}[{}] {pointer}: {}; {}",
            self.line,
            self.column,
            self.code.severity(),
            self.code,
            self.problem,
            self.advice
        )
    }
}

/// The contents of `docs/article-checks.md`.
pub(crate) fn table() -> String {
    let mut out = String::from(
        "# What `cargo xtask check-article` looks for\n\n\
         Written by `cargo xtask check-article --codes`; a test keeps it true to the code.\n\n\
         Each finding is one line: `file:line:column: error[E020] /json/pointer: what is wrong; what to do`. \
         All of them are reported at once, in the order of the file. Lines and columns count from 1, columns in \
         characters. Errors make the command fail, warnings do not. `--today YYYY-MM-DD` sets the day that dates are \
         judged by.\n\n\
         | Code | | Finds | What to do |\n|---|---|---|---|\n",
    );
    for code in Code::ALL {
        let row = format!(
            "| {code} | {} | {} | {} |\n",
            code.severity(),
            code.finds(),
            code.remedy()
        );
        out.push_str(&row);
    }
    out
}

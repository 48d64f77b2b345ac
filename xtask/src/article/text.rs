//! Checks of single strings, by what they are for.

use plateful_domain::article::SCHEMA;

use super::address;
use super::date::Date;
use super::facts::Name;
use super::finding::Code;
use super::place::{Report, quoted};
use super::schema::Role;
use super::suggest::slug;

/// Search engines cut off after about this many characters.
const LONGEST_DESCRIPTION: usize = 160;

/// Two lines of a narrow screen.
const LONGEST_HEADING: usize = 65;

/// What is wrong with a string, and what to do.
pub(super) struct Fault {
    code: Code,
    problem: String,
    advice: String,
}

impl Fault {
    /// A fault of the quoted text: `problem` follows the quotation.
    pub(super) fn of(code: Code, text: &str, problem: &str, advice: impl Into<String>) -> Self {
        Self {
            code,
            problem: format!("{} {problem}", quoted(text)),
            advice: advice.into(),
        }
    }
}

/// Reports what is wrong with a string.
pub(super) fn check(name: &Name<'_>, report: &mut Report<'_>) {
    if name.text.trim().is_empty() {
        return;
    }
    let mut faults: Vec<Fault> = fault(name.role, name.text).into_iter().collect();
    if name.role == Role::Heading && name.text.trim_end().ends_with(':') {
        let advice = "take the colon away";
        faults.push(Fault::of(
            Code::Structure,
            name.text,
            "ends with a colon",
            advice,
        ));
    }
    if matches!(name.role, Role::Printed | Role::Heading | Role::Description)
        && let Some(bare) = bare_decimal(name.text)
    {
        let advice = format!("write {}", quoted(&format!("0{bare}")));
        faults.push(Fault::of(
            Code::Decimal,
            bare,
            "has no zero before its point",
            advice,
        ));
    }
    for fault in faults {
        report.add(
            fault.code,
            (&name.pointer, name.offset),
            fault.problem,
            fault.advice,
        );
    }
}

fn fault(role: Role, text: &str) -> Option<Fault> {
    let unless = |right: bool, code, problem: &str, advice: &str| {
        (!right).then(|| Fault::of(code, text, problem, advice))
    };
    match role {
        // Whether a name leads anywhere is seen when all names are known.
        Role::Printed | Role::Cited | Role::TermUsed => None,
        Role::Heading => too_long(text, LONGEST_HEADING, Code::Structure),
        Role::Description => too_long(text, LONGEST_DESCRIPTION, Code::Description),
        Role::Schema => unless(
            text == SCHEMA,
            Code::Schema,
            &format!(
                "is not the version that this page reads: it reads {}",
                quoted(SCHEMA)
            ),
            "use that version of the format",
        ),
        Role::ArticleId | Role::Anchor | Role::GlossaryId | Role::ReferenceId => unless(
            is_id(text),
            Code::BadId,
            "is not an id",
            &format!(
                "use lower-case letters, digits and hyphens: {}",
                quoted(&slug(text))
            ),
        ),
        Role::Language => unless(
            is_language(text),
            Code::WrongValue,
            "is not a language tag",
            "write it like \"en-US\"",
        ),
        Role::Date => unless(
            Date::parse(text).is_some(),
            Code::Date,
            "is not a day of the calendar",
            "write yyyy-mm-dd",
        ),
        Role::Web | Role::LinkTarget | Role::Media | Role::OwnPicture => address::fault(role, text),
        Role::MediaType => unless(
            text.starts_with("video/") && !text.contains(char::is_whitespace),
            Code::WrongValue,
            "is not the media type of a video",
            "write it like \"video/mp4\"",
        ),
        Role::Phone => unless(
            is_phone(text),
            Code::WrongValue,
            "is not a telephone number",
            "write digits, with + - or spaces",
        ),
        Role::Doi => doi(text),
        Role::Pmid => unless(
            is_pmid(text),
            Code::BadIdentifier,
            "is not a PubMed number",
            "write its 1 to 8 digits and nothing else",
        ),
    }
}

fn too_long(text: &str, most: usize, code: Code) -> Option<Fault> {
    let length = text.chars().count();
    (length > most).then(|| {
        let advice = format!("shorten it to {most} or fewer");
        Fault::of(code, text, &format!("has {length} characters"), advice)
    })
}

/// Lower-case letters, digits and single hyphens, beginning with a letter, 2 to 64 characters.
fn is_id(text: &str) -> bool {
    let allowed =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    (2..=64).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(allowed)
        && !text.contains("--")
        && !text.ends_with('-')
}

/// The shape of a BCP 47 tag: a language of 2 or 3 letters, then subtags.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn is_phone(text: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_digit() || "+ -".contains(letter);
    text.chars().all(allowed) && text.contains(|letter: char| letter.is_ascii_digit())
}

fn is_pmid(text: &str) -> bool {
    (1..=8).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && !text.starts_with('0')
}

/// `10.`, a registrant of 4 to 9 digits, perhaps with parts, a slash, and what the registrant chose.
fn is_doi(text: &str) -> bool {
    let parts = text
        .strip_prefix("10.")
        .and_then(|rest| rest.split_once('/'));
    parts.is_some_and(|(registrant, suffix)| {
        let digits = registrant.split('.').next().unwrap_or_default().len();
        (4..=9).contains(&digits)
            && registrant
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
            && !suffix.is_empty()
            && !suffix.ends_with(['.', ',', ';'])
            && suffix.chars().all(|letter| letter.is_ascii_graphic())
    })
}

fn doi(text: &str) -> Option<Fault> {
    if is_doi(text) {
        return None;
    }
    let bare = text
        .find("10.")
        .and_then(|at| text.get(at..))
        .unwrap_or(text);
    let bare = bare.trim().trim_end_matches(['.', ',', ';']);
    let advice = if is_doi(bare) {
        format!("write the DOI alone: {}", quoted(bare))
    } else {
        String::from("write it like \"10.1000/182\"")
    };
    Some(Fault::of(Code::BadIdentifier, text, "is not a DOI", advice))
}

/// The first number that begins with its decimal point.
fn bare_decimal(text: &str) -> Option<&str> {
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..)?;
        let follows = rest.get(1..).unwrap_or_default();
        if letter == '.'
            && follows.starts_with(|next: char| next.is_ascii_digit())
            && !before.is_alphanumeric()
            && !"./".contains(before)
        {
            let digits = follows
                .find(|next: char| !next.is_ascii_digit())
                .unwrap_or(follows.len());
            return rest.get(..=digits);
        }
        before = letter;
    }
    None
}

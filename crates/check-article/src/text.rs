//! Checks single strings that a pattern cannot check, and explains wrong ones.

use plateful_domain::article::{SCHEMA, is_own_file};
use plateful_domain::date::Date;

use super::finding::Code;
use super::place::quoted;
use super::suggest::slug;

/// The formats in the schema that are checked here.
pub(super) const FORMATS: [&str; 5] =
    ["date", "link-target", "media", "own-picture", "web-address"];

const PICTURES: [&str; 7] = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"];
const FILMS: [&str; 3] = ["mp4", "webm", "vtt"];

/// Whether a text matches a format.
pub(super) fn is_right(format: &str, text: &str) -> bool {
    match format {
        "date" => day(text).is_some(),
        "link-target" => is_address(text, true),
        "media" => is_address(text, false) || is_own(text, &FILMS),
        "own-picture" => is_own(text, &PICTURES),
        _ => is_address(text, false),
    }
}

/// The date that a text gives as `yyyy-mm-dd`.
pub(super) fn day(text: &str) -> Option<Date> {
    Date::from_iso(text).filter(|date| date.to_iso() == text)
}

/// What is wrong with a text, by the schema's name for its kind, and what to do.
pub(super) fn fault(kind: &str, text: &str) -> (Code, String, String) {
    let length = text.chars().count();
    let (code, problem, advice) = match kind {
        "Version" => {
            let problem = format!("is not the version that this page reads: it reads {SCHEMA:?}");
            return (
                Code::Schema,
                problem,
                "use that version of the format".to_owned(),
            );
        }
        "Id" => {
            let advice = format!(
                "use lower-case letters, digits and hyphens: {}",
                quoted(&slug(text))
            );
            return (Code::BadId, "is not an id".to_owned(), advice);
        }
        "Heading" if text.trim_end().ends_with(':') => {
            (Code::Structure, "ends with a colon", "take the colon away")
        }
        "Heading" => return too_long(Code::Structure, length, 65),
        "Description" => return too_long(Code::Description, length, 160),
        "Language" => (
            Code::WrongValue,
            "is not a language tag",
            "write it like \"en-US\"",
        ),
        "Day" => (
            Code::Date,
            "is not a day of the calendar",
            "write yyyy-mm-dd",
        ),
        "MediaType" => (
            Code::WrongValue,
            "is not the media type of a video",
            "write it like \"video/mp4\"",
        ),
        "Phone" => (
            Code::WrongValue,
            "is not a telephone number",
            "write digits, with + - or spaces",
        ),
        "Pmid" => (
            Code::BadIdentifier,
            "is not a PubMed number",
            "write its 1 to 8 digits and nothing else",
        ),
        "Doi" => return doi(text),
        "OwnPicture" => return own_file(text, &PICTURES),
        // Without a scheme, it was meant as one of the app's own files.
        "Media" if !text.contains(':') && !text.starts_with("//") => return own_file(text, &FILMS),
        "Media" => return address(text, "use an https: address or a file below articles/"),
        "LinkTarget" => return address(text, "use https:, mailto:, tel: or #id"),
        "Web" => return address(text, "use an https: address"),
        _ => (
            Code::WrongValue,
            "cannot stand here",
            "see docs/article-format.md",
        ),
    };
    (code, problem.to_owned(), advice.to_owned())
}

fn too_long(code: Code, length: usize, most: usize) -> (Code, String, String) {
    let advice = format!("shorten it to {most} or fewer");
    (code, format!("has {length} characters"), advice)
}

/// The finding for a wrong DOI. Often it has a prefix before it or punctuation after it.
fn doi(text: &str) -> (Code, String, String) {
    let bare = text
        .find("10.")
        .and_then(|at| text.get(at..))
        .unwrap_or_default();
    let bare = bare.trim().trim_end_matches(['.', ',', ';']);
    let advice = if bare.contains('/') && bare != text {
        format!("write the DOI alone: {}", quoted(bare))
    } else {
        "write it like \"10.1000/182\"".to_owned()
    };
    (Code::BadIdentifier, "is not a DOI".to_owned(), advice)
}

/// Whether it has only characters that an address can have.
fn is_plain(text: &str) -> bool {
    !text.contains(|letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>\"\\^`{|}".contains(letter)
    })
}

fn is_address(text: &str, link: bool) -> bool {
    is_safe(text, link) && is_plain(text)
}

fn is_safe(text: &str, link: bool) -> bool {
    let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
    match scheme {
        "https" => rest
            .strip_prefix("//")
            .is_some_and(|host| host.starts_with(|first: char| first.is_ascii_alphanumeric())),
        "mailto" => link && rest.contains('@'),
        "tel" => link && rest.contains(|digit: char| digit.is_ascii_digit()),
        _ => link && text.len() > 1 && text.starts_with('#'),
    }
}

fn address(text: &str, otherwise: &str) -> (Code, String, String) {
    let (problem, advice) = if let Some(rest) = text.strip_prefix("http:") {
        let advice = format!("write {}", quoted(&format!("https:{rest}")));
        ("can be tampered with", advice)
    } else if is_safe(text, true) && !is_plain(text) {
        let problem = "holds a character that no address has";
        (problem, "write it percent-encoded".to_owned())
    } else {
        ("is not a safe address", otherwise.to_owned())
    };
    (Code::Address, problem.to_owned(), advice)
}

fn is_own(text: &str, endings: &[&str]) -> bool {
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    is_own_file(text) && endings.contains(&ending)
}

fn own_file(text: &str, endings: &[&str]) -> (Code, String, String) {
    let (problem, advice) = if is_own_file(text) {
        let advice = format!("use a file that ends in {}", endings.join(", "));
        ("is of another kind", advice)
    } else {
        (
            "is not plainly a file below articles/",
            "write articles/name.ext".to_owned(),
        )
    };
    (Code::OwnFile, problem.to_owned(), advice)
}

/// The first number that begins with its decimal point.
pub(super) fn bare_decimal(text: &str) -> Option<&str> {
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

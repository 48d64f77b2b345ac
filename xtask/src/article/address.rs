//! Where links lead and files come from.

use super::finding::Code;
use super::place::quoted;
use super::schema::Role;
use super::text::Fault;
use plateful_domain::article::is_own_file;

const PICTURES: [&str; 7] = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"];
const FILMS: [&str; 3] = ["mp4", "webm", "vtt"];

/// What is wrong with an address, by what it is for.
pub(super) fn fault(role: Role, text: &str) -> Option<Fault> {
    match role {
        Role::OwnPicture => own_file(text, &PICTURES),
        // What has no scheme was meant as a file of the app's own.
        Role::Media if !text.contains(':') && !text.starts_with("//") => own_file(text, &FILMS),
        Role::Media => address(
            text,
            false,
            "use an https: address or a file below articles/",
        ),
        Role::LinkTarget => address(text, true, "use https:, mailto:, tel: or #id"),
        _ => address(text, false, "use an https: address"),
    }
}

fn address(text: &str, link: bool, advice: &str) -> Option<Fault> {
    let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
    let safe = match scheme {
        "https" => rest
            .strip_prefix("//")
            .is_some_and(|host| host.starts_with(|first: char| first.is_ascii_alphanumeric())),
        "mailto" => link && rest.contains('@'),
        "tel" => link && rest.contains(|digit: char| digit.is_ascii_digit()),
        _ => link && text.len() > 1 && text.starts_with('#'),
    };
    let strange = |letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>\"\\^`{|}".contains(letter)
    };
    if scheme == "http" {
        let advice = format!("write {}", quoted(&format!("https:{rest}")));
        Some(Fault::of(
            Code::Address,
            text,
            "can be tampered with",
            advice,
        ))
    } else if !safe {
        Some(Fault::of(
            Code::Address,
            text,
            "is not a safe address",
            advice,
        ))
    } else if text.contains(strange) {
        let problem = "holds a character that no address has";
        Some(Fault::of(
            Code::Address,
            text,
            problem,
            "write it percent-encoded",
        ))
    } else {
        None
    }
}

fn own_file(text: &str, extensions: &[&str]) -> Option<Fault> {
    let extension = text.rsplit_once('.').map_or("", |(_, extension)| extension);
    if !is_own_file(text) {
        let problem = "is not plainly a file below articles/";
        Some(Fault::of(
            Code::OwnFile,
            text,
            problem,
            "write articles/name.ext",
        ))
    } else if !extensions.contains(&extension) {
        let advice = format!("use a file that ends in {}", extensions.join(", "));
        Some(Fault::of(Code::OwnFile, text, "is of another kind", advice))
    } else {
        None
    }
}

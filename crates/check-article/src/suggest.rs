//! Suggestions: "Did you mean …?"

use strsim::damerau_levenshtein;

use super::place::quoted;

/// The candidate most likely meant: at most one wrong letter in three.
pub(super) fn closest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // Such a long word is not a typo, and the distance takes quadratic time.
    if word.len() > 80 {
        return None;
    }
    let plain = |text: &str| text.trim().to_lowercase().replace(['_', ' '], "-");
    let meant = plain(word);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 80)
        .map(|candidate| (damerau_levenshtein(&meant, &plain(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Advice: the likely word, or else what to do.
pub(super) fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    closest(word, candidates).map_or_else(
        || otherwise.to_owned(),
        |near| format!("did you mean {}?", quoted(near)),
    )
}

/// Advice: the likely word, and all allowed words.
pub(super) fn one_of(word: &str, candidates: &[&str]) -> String {
    let all = listed(candidates);
    closest(word, candidates.iter().copied()).map_or_else(
        || format!("use {all}"),
        |near| format!("did you mean {}? It is one of {all}", quoted(near)),
    )
}

/// `"a", "b" or "c"`.
fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::from("nothing"),
    }
}

/// An id made from a text: `Physical Therapy` becomes `physical-therapy`.
pub(super) fn slug(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars().take(64) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    if out.starts_with(|first: char| first.is_ascii_lowercase()) && out.len() > 1 {
        out.to_owned()
    } else {
        format!("part-{out}").trim_end_matches('-').to_owned()
    }
}

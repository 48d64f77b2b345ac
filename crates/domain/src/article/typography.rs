//! Keeps words together that must not be split at the end of a line.

/// No-break space.
const NO_BREAK: char = '\u{a0}';

/// Units that stay with the number before them.
const UNITS: [&str; 16] = [
    "g", "kg", "mg", "lb", "kcal", "cm", "in", "ft", "cups", "oz", "weeks", "months", "days",
    "years", "points", "MB",
];

/// Puts no-break spaces between a number and its unit, and inside "1 in 4" and "2.8 out of 10".
pub fn keep_together(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        out.push_str(word);
        if let Some(next) = words.peek() {
            out.push(
                if ends_in_number(word) && stays(next) || is_small(word) && starts_with_number(next)
                {
                    NO_BREAK
                } else {
                    ' '
                },
            );
        }
    }
    out
}

fn ends_in_number(word: &str) -> bool {
    word.chars()
        .next_back()
        .is_some_and(|last| last.is_ascii_digit() || matches!(last, '½' | '¼' | '¾'))
}

fn starts_with_number(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|first| first.is_ascii_digit())
}

/// Whether `word` is one that joins two numbers, as in "1 in 4".
fn is_small(word: &str) -> bool {
    word == "in"
}

fn stays(word: &str) -> bool {
    let bare = word.trim_end_matches(|last: char| {
        last.is_ascii_punctuation() || matches!(last, '–' | '—' | '…' | '’' | '”')
    });
    UNITS.contains(&bare)
}

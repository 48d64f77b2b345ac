//! Accepts numbers that JSON does not have.

/// `text` with every `NaN`, `Infinity` and number too large for a float in quotes. Other programs write them, and one
/// such case should not make the whole file unreadable.
pub(super) fn with_odd_numbers_quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first == '"' {
            string_length(rest)
        } else if is_of_word(first) {
            rest.find(|c| !is_of_word(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        let odd = is_of_word(first) && token.parse::<f64>().is_ok_and(|value| !value.is_finite());
        if odd {
            out.push('"');
        }
        out.push_str(token);
        if odd {
            out.push('"');
        }
        rest = after;
    }
    out
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')
}

/// Length in bytes of the string at the beginning of `text`, quotes included; the whole length if it does not end.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

//! Writes numbers into a path, to a tenth: finer than a screen shows.

/// Appends `value` to a path, rounded to a tenth, with a separator if a number precedes it.
///
/// `core::fmt` for floats would add more WebAssembly than all drawings together.
pub(super) fn push(out: &mut String, value: f64) {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place in a drawing is far below 2^31, and a cast saturates"
    )]
    let tenths = (value * 10.0 + 0.5).floor() as i32;
    if tenths < 0 {
        out.push('-');
    } else if out.ends_with(|last: char| last.is_ascii_digit()) {
        out.push(' ');
    }
    let tenths = tenths.unsigned_abs();
    push_digits(out, tenths / 10);
    let rest = tenths % 10;
    if rest > 0 {
        out.push('.');
        push_digits(out, rest);
    }
}

fn push_digits(out: &mut String, number: u32) {
    if number > 9 {
        push_digits(out, number / 10);
    }
    out.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn numbers_are_rounded_to_tenths_and_whole_ones_have_no_point() {
        for (value, text) in [
            (0.0, "0"),
            (-0.04, "0"),
            (-0.06, "-0.1"),
            (12.0, "12"),
            (338.96, "339"),
            (-30.25, "-30.2"),
            (7.05, "7.1"),
            (1234.5, "1234.5"),
            (f64::NAN, "0"),
        ] {
            let mut out = String::new();
            push(&mut out, value);
            assert_eq!(out, text, "{value}");
        }
    }

    #[test]
    fn numbers_in_a_row_do_not_run_together() {
        let mut out = String::from("M");
        for value in [1.0, 20.5, -3.0, 0.0] {
            push(&mut out, value);
        }
        assert_eq!(out, "M1 20.5-3 0");
    }
}

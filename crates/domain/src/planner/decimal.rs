//! Formats numbers without `core::fmt`'s float code, which is large in WebAssembly.

/// `value` with exactly `places` decimals (at most 6), half rounded away from zero, with a point and no grouping. Empty
/// if `value` is not finite or its magnitude is 1e9 or more.
pub fn fixed(value: f64, places: u8) -> String {
    if !value.is_finite() || value.abs() >= 1e9 {
        return String::new();
    }
    let places = usize::from(places.min(6));
    let scale = (0..places).fold(1_u64, |scale, _| scale * 10);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the scale is at most a million and the product below 1e15"
    )]
    let scaled = (value.abs() * scale as f64).round() as u64;
    let mut text = String::new();
    if value < 0.0 && scaled > 0 {
        text.push('-');
    }
    text.push_str(&(scaled / scale).to_string());
    if places > 0 {
        let fraction = (scaled % scale).to_string();
        text.push('.');
        for _ in fraction.len()..places {
            text.push('0');
        }
        text.push_str(&fraction);
    }
    text
}

/// Like [`fixed`], without trailing zeros and without a trailing point.
pub fn trimmed(value: f64, places: u8) -> String {
    let mut text = fixed(value, places);
    if text.contains('.') {
        let kept = text.trim_end_matches('0').trim_end_matches('.').len();
        text.truncate(kept);
    }
    text
}

//! Where a nutrient's recommended share of the day's energy lies between nothing and all.

use crate::view::markup::{Markup, div};

use super::number::push;

/// A bar from `low` to `high` per cent on a line from 0 to 100.
pub fn energy_range(low: u8, high: u8) -> Markup {
    let mut markup =
        String::from(r#"<path class="mr-axis" d="M0 8H100"/><path class="mr-bar" d="M"#);
    push(&mut markup, f64::from(low));
    markup.push_str(" 8H");
    push(&mut markup, f64::from(high));
    markup.push_str(r#""/>"#);
    div("svg", "mr")
        .attr("viewBox", "0 0 100 16")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .inner(markup)
        .into()
}

//! Formats a value for a field's boxes after the units were switched.
//!
//! The result is for people only; the exact value is kept in [`super::draft::Texts`].

use super::decimal::trimmed;
use super::draft::Units;
use super::quantity::{CM_PER_INCH, KG_PER_LB};

/// The boxes of a height of `cm`: rounded to 0.1 cm, or to half an inch.
///
/// Inches are rounded before feet are split off, so 182.5 cm is 6 ft 0 and never 5 ft 12.
pub(super) fn height(cm: f64, units: Units) -> (String, String) {
    match units {
        Units::Metric => (trimmed(cm, 1), String::new()),
        Units::Us | Units::Uk => pair((cm / CM_PER_INCH * 2.0).round() / 2.0, 12.0),
    }
}

/// The boxes of a weight of `kg`: rounded to 0.1 kg or 0.1 lb.
pub(super) fn weight(kg: f64, units: Units) -> (String, String) {
    let pounds = kg / KG_PER_LB;
    match units {
        Units::Metric => (trimmed(kg, 1), String::new()),
        Units::Us => (trimmed(pounds, 1), String::new()),
        Units::Uk => pair((pounds * 10.0).round() / 10.0, 14.0),
    }
}

/// Splits `total`, already rounded, into whole multiples of `count` and the rest.
fn pair(total: f64, count: f64) -> (String, String) {
    let large = (total / count).floor();
    (trimmed(large, 0), trimmed(total - large * count, 1))
}

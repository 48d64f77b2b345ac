//! The numbers of the chart as a file for a spreadsheet (RFC 4180).
//!
//! Every byte is ASCII: so no spreadsheet has to be told the encoding, and no mark at the beginning, which some show as
//! part of the first name, is needed.

use super::Chart;
use plateful_domain::planner::decimal::fixed;
use plateful_domain::planner::draft::Units;

/// How the reader's spreadsheet tells columns and decimals apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvMarks {
    separator: char,
    decimal: char,
}

impl CsvMarks {
    /// The marks for a reader whose numbers have this decimal mark, in this region ("US"). Beside a decimal comma, columns
    /// are separated by semicolons; in Switzerland and Liechtenstein also beside the decimal point, as spreadsheets expect
    /// there. Spreadsheets read no decimal mark but these two.
    pub fn of_locale(decimal: char, region: Option<&str>) -> Self {
        let is_comma = decimal == ',';
        let has_semicolons = is_comma || matches!(region, Some("CH" | "LI"));
        Self {
            separator: if has_semicolons { ';' } else { ',' },
            decimal: if is_comma { ',' } else { '.' },
        }
    }
}

/// In the last line of the file.
const ESTIMATES: &str = "Made with Plateful. These numbers are estimates and not medical advice.";

/// Every point, weights to a tenth, with their unit in the head. Stones are written as pounds: one column is one number.
pub fn csv(chart: &Chart, marks: CsvMarks) -> String {
    let unit = match chart.units {
        Units::Metric => "kg",
        Units::Us | Units::Uk => "lb",
    };
    let mut head = vec!["Day".to_owned()];
    head.extend(chart.today.map(|_| "Date".to_owned()));
    let weights = [
        "Likely",
        "Low (burning 10% more)",
        "High (burning 10% less)",
    ];
    let rule = chart.rule.as_ref().map(|_| "Simple rule");
    let weights = weights.into_iter().chain(rule);
    head.extend(weights.map(|name| format!("{name} ({unit})")));

    let number = |kg: f64| {
        let number = fixed(kg / chart.unit(), 1);
        match marks.decimal {
            // In quotes: LibreOffice's import splits at commas and at semicolons if its settings are left alone.
            ',' => format!("\"{}\"", number.replace('.', ",")),
            _ => number,
        }
    };
    let columns = head.len();
    let mut rows = vec![head];
    for point in &chart.points {
        let mut row = vec![point.day.to_string()];
        row.extend(chart.today.map(|today| today.plus_days(point.day).to_iso()));
        row.extend([point.likely, point.low, point.high].map(number));
        // A rule that leads below nothing has no number there.
        row.extend(chart.naive(point.day).filter(|kg| *kg > 0.0).map(number));
        rows.push(row);
    }
    if let Some(plateau) = chart.plateau {
        let mut row = vec!["levels off".to_owned()];
        row.extend(chart.today.map(|_| String::new()));
        row.push(number(plateau.kg()));
        rows.push(row);
    }
    rows.push(vec![ESTIMATES.to_owned()]);

    let separator = marks.separator.to_string();
    let mut text = String::new();
    for mut row in rows {
        // Every line has as many columns as the first.
        row.resize(columns, String::new());
        text.push_str(&row.join(&separator));
        text.push_str("\r\n");
    }
    text
}

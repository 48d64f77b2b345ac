//! Tables. The first cell of a row is its heading.

use super::inlines::inlines;
use crate::view::markup::{El, Markup, div, el};
use plateful_domain::article::{Inline, Inlines, Table, TableStyle};

/// A table.
///
/// # Accessibility
/// A native table with a caption and scoped headings. Where rows become blocks on a narrow screen, each cell carries
/// its column's name.
pub(super) fn table(table: &Table) -> Markup {
    let class = match table.style {
        TableStyle::Compare => "compare",
        TableStyle::Rows => "meds",
    };
    let names: Vec<String> = table.head.iter().map(plain).collect();
    let head: Vec<El> = table.head.iter().map(head_cell).collect();
    let rows: Vec<El> = table
        .rows
        .iter()
        .map(|row| self::row(row, &names))
        .collect();
    let caption =
        (!table.caption.0.is_empty()).then(|| el("caption").with(inlines(&table.caption)));
    let table = div("table", class)
        .with(caption)
        .with(el("thead").with(el("tr").with(head)))
        .with(el("tbody").with(rows));
    div("div", "tablewrap").with(table).into()
}

fn head_cell(cell: &Inlines) -> El {
    if plain(cell).trim().is_empty() {
        el("td")
    } else {
        el("th").attr("scope", "col").with(inlines(cell))
    }
}

fn row(row: &[Inlines], names: &[String]) -> El {
    let mut cells = el("tr");
    for (column, cell) in row.iter().enumerate() {
        let empty = if column == 0 {
            el("th").attr("scope", "row")
        } else {
            el("td").attr("data-k", names.get(column).cloned().unwrap_or_default())
        };
        cells = cells.with(empty.with(inlines(cell)));
    }
    cells
}

/// The words of a run, without its marks.
fn plain(run: &Inlines) -> String {
    let mut words = String::new();
    for inline in &run.0 {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Strong(content)
            | Inline::Link { content, .. }
            | Inline::Term { content, .. } => {
                words.push_str(&plain(content));
            }
            Inline::Cite(_) => {}
        }
    }
    words
}

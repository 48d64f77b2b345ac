//! Tables. The first cell of a row is its heading.

use leptos::either::Either;
use leptos::prelude::*;

use super::inlines::Prose;
use plateful_domain::article::{Inline, Inlines, Table, TableStyle};

/// A table.
///
/// # Accessibility
/// A native table with a caption and scoped headings. If rows become blocks on a narrow screen, each cell repeats its
/// column's name.
#[component]
pub(super) fn TableBlock(table: Table) -> impl IntoView {
    let class = match table.style {
        TableStyle::Compare => "compare",
        TableStyle::Rows => "meds",
    };
    let names: Vec<String> = table.head.iter().map(plain).collect();
    let head: Vec<_> = table.head.into_iter().map(head_cell).collect();
    let rows: Vec<_> = table
        .rows
        .into_iter()
        .map(|cells| row(cells, &names))
        .collect();
    let caption = (!table.caption.0.is_empty())
        .then(|| view! { <caption><Prose run=table.caption/></caption> });
    view! {
        <div class="tablewrap">
            <table class=class>
                {caption}
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn head_cell(cell: Inlines) -> impl IntoView {
    if plain(&cell).trim().is_empty() {
        Either::Left(view! { <td></td> })
    } else {
        Either::Right(view! { <th scope="col"><Prose run=cell/></th> })
    }
}

fn row(cells: Vec<Inlines>, names: &[String]) -> impl IntoView + use<> {
    let mut names = names.iter().cloned();
    let cells: Vec<_> = cells
        .into_iter()
        .enumerate()
        .map(|(column, cell)| {
            let name = names.next().unwrap_or_default();
            if column == 0 {
                Either::Left(view! { <th scope="row"><Prose run=cell/></th> })
            } else {
                Either::Right(view! { <td data-k=name><Prose run=cell/></td> })
            }
        })
        .collect();
    view! { <tr>{cells}</tr> }
}

/// The text of a run, without marks.
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

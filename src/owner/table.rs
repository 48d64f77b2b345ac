//! Tables of two columns: what it is called, and what there is to say.

use super::api::Named;
use leptos::prelude::*;

/// A table with a caption. Its children are its rows.
#[component]
pub(super) fn Table(
    caption: &'static str,
    columns: [&'static str; 2],
    children: Children,
) -> impl IntoView {
    let columns = columns.map(|text| view! { <th scope="col">{text}</th> });
    view! {
        <table class="own-table">
            <caption>{caption}</caption>
            <thead>
                <tr>{columns}</tr>
            </thead>
            <tbody>{children()}</tbody>
        </table>
    }
}

/// A row about something that is written as code.
#[component]
pub(super) fn CodeRow(
    /// For links to it.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] code: String,
    children: Children,
) -> impl IntoView {
    view! {
        <tr id=id>
            <th scope="row">
                <code>{code}</code>
            </th>
            <td>{children()}</td>
        </tr>
    }
}

/// A table of what has a name and a sentence.
#[component]
pub(super) fn NamedTable(
    caption: &'static str,
    columns: [&'static str; 2],
    rows: &'static [Named],
) -> impl IntoView {
    let rows = rows
        .iter()
        .map(|row| view! { <CodeRow code=row.name>{row.does}</CodeRow> })
        .collect_view();
    view! {
        <Table caption columns>
            {rows}
        </Table>
    }
}

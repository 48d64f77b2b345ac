//! The alias, the exact version, and every file with its digest.

use super::published::{PublishedFile, VersionFolders};
use super::table::{CodeRow, Table};
use leptos::prelude::*;

/// The part about versions.
#[component]
pub(super) fn Versions(files: Vec<PublishedFile>) -> impl IntoView {
    let VersionFolders { alias, exact } = VersionFolders::current();
    let file = |name: &str| format!("embed/{alias}/{name}");
    let count = files.len();
    let rows = files
        .into_iter()
        .map(|file| {
            view! {
                <CodeRow code=file.name>
                    <p>{format!("{} bytes", grouped(file.bytes))}</p>
                    <code>{file.integrity}</code>
                </CodeRow>
            }
        })
        .collect_view();
    view! {
        <p>
            "Addresses with "
            <code>{format!("embed/{alias}/")}</code>
            " get fixes. What a snippet says keeps its meaning: attributes, events, parts and properties are only added. Addresses with "
            <code>{format!("embed/{exact}/")}</code>
            " never change: the same bytes, to be kept for as long as you like."
        </p>
        <p>
            "With the exact version you can have the browser verify what arrives: choose it under “More settings” when you make a snippet, and it holds the script’s digest. The script in turn checks the program and the style sheet that it loads. If two versions meet on one page, the first one works and the second says so in the console."
        </p>
        <p>
            "The same list for programs: "
            <a href=file("manifest.json")>"manifest.json"</a>
            ". For editors: "
            <a href=file("custom-elements.json")>"custom-elements.json"</a>
            " and "
            <a href=file("plateful.d.ts")>"plateful.d.ts"</a>
            ". "
            <a href="LICENSES.txt">"The licenses of all parts"</a>
            "."
        </p>
        <details class="more">
            <summary>{format!("All {count} files with their digests")}</summary>
            <Table caption="Files of this version" columns=["File", "Size and digest"]>
                {rows}
            </Table>
        </details>
    }
}

/// "12,345".
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

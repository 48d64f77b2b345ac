//! Other programs' view of the HTML: html-validate, Firefox's reader view, a host that minifies.

use crate::node;
use std::path::Path;

/// What html-validate reports about a file; empty if it is valid.
pub fn faults(file: &Path) -> String {
    let output = node::run("validate.mjs", &[file], &[]);
    if output.status.success() {
        return String::new();
    }
    String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
}

/// The text of a file that Firefox's reader view keeps, with white space collapsed.
pub fn kept_by_reader(file: &Path) -> String {
    node::said("reader.mjs", &[file], &[]).trim_end().to_owned()
}

/// The HTML minified: without optional white space, quotes and end tags.
pub fn minified(html: &str) -> String {
    node::said("minify.mjs", &[], html.as_bytes())
}

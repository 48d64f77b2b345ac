//! `cargo xtask check-article`: everything that is wrong with an article file, all at once.
//!
//! [`tree`] parses with positions, [`shape`] walks the tree along the table in [`format`] and takes down [`facts`], [`text`] judges single
//! strings, [`rules`] judges what belongs together. What each code means is in [`finding`].

mod address;
mod date;
mod facts;
mod finding;
mod format;
mod place;
mod rules;
mod schema;
mod shape;
mod suggest;
mod syllables;
#[cfg(test)]
mod tests;
mod text;
mod tree;

use std::path::Path;
use std::{fs, str};

use date::Date;
use finding::{Code, Finding, Severity};
use place::Report;

const USAGE: &str = "usage: cargo xtask check-article [--today YYYY-MM-DD] FILE…\n       \
                     cargo xtask check-article --codes";

/// Checks the files that are named, and prints what is found.
///
/// # Errors
/// When a file has errors or cannot be read, or the arguments cannot be understood.
pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn std::error::Error>> {
    let mut today = Date::today();
    let mut files = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--codes" => {
                print!("{}", finding::table());
                return Ok(());
            }
            "--today" => {
                let day = args.next().and_then(|day| Date::parse(day));
                today = day.ok_or_else(|| format!("--today needs a date\n{USAGE}"))?;
            }
            option if option.starts_with('-') => {
                return Err(format!("{option}: no such option\n{USAGE}").into());
            }
            file => files.push(file),
        }
    }
    if files.is_empty() {
        return Err(USAGE.into());
    }
    let (mut errors, mut warnings) = (0_usize, 0_usize);
    for file in &files {
        let bytes = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
        for finding in check_bytes(file, &bytes, Some(today)) {
            match finding.code.severity() {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
            }
            println!("{file}:{finding}");
        }
        if let Some(figures) = str::from_utf8(&bytes).ok().and_then(figures) {
            println!("{file}: {figures}");
        }
    }
    println!(
        "{}, {} in {}",
        count(errors, "error"),
        count(warnings, "warning"),
        count(files.len(), "file")
    );
    if errors > 0 {
        return Err("an article has errors (docs/article-checks.md explains the codes)".into());
    }
    Ok(())
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn check_bytes(name: &str, bytes: &[u8], today: Option<Date>) -> Vec<Finding> {
    match str::from_utf8(bytes) {
        Ok(text) => check(name, text, today),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let valid = String::from_utf8_lossy(valid);
            let mut report = Report::new(&valid);
            report.add(
                Code::Syntax,
                ("", valid.len()),
                "the file is not UTF-8 from here on",
                "save it as UTF-8",
            );
            report.finish()
        }
    }
}

/// How long and how hard an article is; nothing where it cannot be read.
fn figures(text: &str) -> Option<rules::Figures> {
    let mut unheard = Report::new(text);
    let root = tree::parse(text, &mut unheard)?;
    let facts = shape::walk(&root, &mut unheard);
    Some(rules::figures(&facts))
}

/// Everything that is wrong with an article, in the order of its text.
///
/// `name` is the path of its file, whose stem the article's id must be. Without `today`, dates are only held against
/// each other.
pub(crate) fn check(name: &str, text: &str, today: Option<Date>) -> Vec<Finding> {
    let mut report = Report::new(text);
    if let Some(root) = tree::parse(text, &mut report) {
        if let Some(found) = newer_schema(&root) {
            // Nothing else about it can be judged.
            report.add(
                Code::Schema,
                ("/schema", found.1),
                format!("made for {}", place::quoted(found.0)),
                format!(
                    "this page reads {}: use that version",
                    place::quoted(plateful_domain::article::SCHEMA)
                ),
            );
        } else {
            let facts = shape::walk(&root, &mut report);
            let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str());
            rules::apply(&facts, stem, today, &mut report);
        }
    } else if text.trim().is_empty() {
        report.add(
            Code::Syntax,
            ("", 0),
            "the file is empty",
            "begin with an object, { }",
        );
    }
    report.finish()
}

/// The version that an article says it is made for, when that is a version and not ours.
fn newer_schema<'v>(root: &'v jsonc_parser::ast::Value<'_>) -> Option<(&'v str, usize)> {
    let object = root.as_object()?;
    let said = tree::text(object, "schema")?;
    let version = said.strip_prefix("article/")?.parse::<u32>().ok()?;
    let ours = plateful_domain::article::SCHEMA.strip_prefix("article/")?;
    (ours != version.to_string())
        .then(|| Some((said, tree::start(tree::get(object, "schema")?))))
        .flatten()
}

//! Reports everything wrong with an article file at once: `cargo xtask check-article FILE`.
//!
//! [`tree`] parses with positions, [`shape`] validates against the JSON Schema of the format, [`facts`] collects what
//! [`rules`] check across values. [`finding`] explains each code.

mod facts;
mod finding;
mod place;
mod rules;
mod shape;
mod suggest;
mod syllables;
#[cfg(test)]
mod tests;
mod text;
mod tree;

use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fs, str};

use clap::Parser;
use finding::{Code, Finding, Severity};
use place::Report;
use plateful_domain::date::Date;

/// Every mistake in an article at once, with line, column and what to do.
#[derive(Parser)]
#[command(name = "check-article", arg_required_else_help = true)]
struct Args {
    /// Articles
    files: Vec<String>,
    /// The day that dates are judged by
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    today: Option<Date>,
    /// Print the table of docs/article-checks.md
    #[arg(long)]
    codes: bool,
    /// Print the JSON Schema, public/articles/schema.json
    #[arg(long)]
    schema: bool,
}

fn day(text: &str) -> Result<Date, String> {
    text::day(text).ok_or_else(|| "write a day of the calendar, yyyy-mm-dd".to_owned())
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Checks the files named, and prints the findings.
fn run(args: &Args) -> Result<(), String> {
    if args.codes {
        print!("{}", finding::table());
        return Ok(());
    }
    if args.schema {
        print!("{}", schema());
        return Ok(());
    }
    let today = args.today.or_else(today);
    let (mut errors, mut warnings) = (0_usize, 0_usize);
    for file in &args.files {
        let bytes = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
        for finding in check_bytes(file, &bytes, today) {
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
        count(args.files.len(), "file")
    );
    if errors > 0 {
        return Err("an article has errors (docs/article-checks.md explains the codes)".to_owned());
    }
    Ok(())
}

/// The contents of `public/articles/schema.json`.
fn schema() -> String {
    format!("{:#}\n", plateful_domain::article::schema())
}

/// The latest date anywhere on Earth (UTC+14): a later date is in the future everywhere.
fn today() -> Option<Date> {
    const FOREMOST_ZONE: u64 = 14 * 3600;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    let days = u16::try_from((now + FOREMOST_ZONE) / 86_400).ok()?;
    Some(Date::new(1970, 1, 1)?.plus_days(days))
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

/// Length and reading grade of an article; `None` if it cannot be read.
fn figures(text: &str) -> Option<rules::Figures> {
    let mut unheard = Report::new(text);
    let root = tree::parse(text, &mut unheard)?;
    let meant = shape::check(&root, &mut unheard);
    Some(rules::figures(&facts::of(&root, &meant)))
}

/// All findings in an article, in the order of its text.
///
/// `name` is the path of the file; its stem must be the article's id. Without `today`, dates are only compared with
/// each other.
fn check(name: &str, text: &str, today: Option<Date>) -> Vec<Finding> {
    let mut report = Report::new(text);
    if let Some(root) = tree::parse(text, &mut report) {
        if let Some(found) = newer_schema(&root) {
            // Nothing else can be checked.
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
            let meant = shape::check(&root, &mut report);
            let facts = facts::of(&root, &meant);
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

/// The version in `schema`, if it is a version other than ours.
fn newer_schema<'v>(root: &'v jsonc_parser::ast::Value<'_>) -> Option<(&'v str, usize)> {
    let object = root.as_object()?;
    let said = tree::text(object, "schema")?;
    let version = said.strip_prefix("article/")?.parse::<u32>().ok()?;
    let ours = plateful_domain::article::SCHEMA.strip_prefix("article/")?;
    (ours != version.to_string())
        .then(|| Some((said, tree::start(tree::get(object, "schema")?))))
        .flatten()
}

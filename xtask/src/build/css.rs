//! Style sheets, minified by esbuild, which is needed for the scripts anyway.

use std::sync::LazyLock;

use regex_lite::{Captures, Regex};

use crate::command::Run;
use crate::failure::Outcome;
use crate::project::{Project, pattern, read_text, write};
use crate::tools::Found;

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| pattern(r#"url\(\s*["']?([^"')]*)["']?\s*\)"#));

/// Minifies a sheet. `name` is for its files below `target`.
pub(crate) fn minify(project: &Project, esbuild: &Found, name: &str, css: &str) -> Outcome<String> {
    if css.contains("@import") {
        return Err(
            format!("{name}: @import would load a second file; link it in index.html").into(),
        );
    }
    let place = |kind: &str| format!("target/css/{name}.{kind}.css");
    write(&project.path(&place("in")), css.as_bytes())?;
    Run::new(&esbuild.path)
        .arg(place("in"))
        .words("--minify --charset=utf8 --legal-comments=none --log-level=warning")
        .arg(format!("--outfile={}", place("out")))
        .within(project.root())
        .run()?;
    read_text(&project.path(&place("out")))
}

/// Rewrites each `url(…)`.
pub(crate) fn with_addresses(
    css: &str,
    mut change: impl FnMut(&str) -> Outcome<String>,
) -> Outcome<String> {
    let mut failure = None;
    let out = ADDRESS.replace_all(css, |found: &Captures<'_>| {
        let address = found.get(1).map_or("", |address| address.as_str());
        match change(address) {
            Ok(new) => format!("url(\"{new}\")"),
            Err(error) => {
                failure = Some(error);
                String::new()
            }
        }
    });
    match failure {
        Some(failure) => Err(failure),
        None => Ok(out.into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::with_addresses;

    #[test]
    fn rewrites_every_address() {
        let css = "a{src:url( 'f.woff2' )format('x'),url(g)}p{fill:url(\"#id\")}";
        let new = with_addresses(css, |address| Ok(format!("<{address}>"))).unwrap();
        assert_eq!(
            new,
            "a{src:url(\"<f.woff2>\")format('x'),url(\"<g>\")}p{fill:url(\"<#id>\")}"
        );
        assert!(with_addresses(css, |_| Err("no".into())).is_err());
    }
}

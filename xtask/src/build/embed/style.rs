//! The page's style sheets, for a shadow root on a host page.
//!
//! Rules for the page's root element apply to the frame inside the shadow root. Sizes in `rem` would follow the host's
//! root, so they use `--rem` instead, which the element sets to the reader's text size. Container queries cannot use
//! variables; there an `em` is the container's text size, which is the same.

use std::sync::LazyLock;

use regex_lite::{Captures, Regex};

use crate::failure::Outcome;
use crate::project::pattern;

/// The planner's sheets, by their names in `style/`, in the order of `index.html`.
const PLANNER: [&str; 10] = [
    "reset", "tokens", "base", "article", "planner", "plate", "widget", "chart", "plan", "states",
];
/// An article's sheets, in the same order.
const ARTICLE: [&str; 9] = [
    "reset", "tokens", "base", "layout", "parts", "article", "figures", "clip", "states",
];
/// The last sheets of both.
const LAST: [&str; 2] = ["forced", "embed"];

/// The planner's sheet. `read` gives the text of a sheet by its name.
pub(super) fn planner(read: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let mut out = String::new();
    for name in PLANNER.into_iter().chain(LAST) {
        out.push_str(&scoped(&read(name)?));
    }
    Ok(out)
}

/// An article's sheet. Widths refer to the column it is in: the frame is a container. Headings are matched by class,
/// because the site chooses their level.
pub(super) fn article(read: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let mut out = String::new();
    for name in ARTICLE.into_iter().chain(LAST).chain(["embed-article"]) {
        out.push_str(&scoped(&in_column(&read(name)?)));
    }
    Ok(out)
}

static HEADING: LazyLock<Regex> = LazyLock::new(|| pattern(r"(^|[^\w.-])(h[1-4])"));
static WIDTH: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\d)vw\b"));
static BODY: LazyLock<Regex> = LazyLock::new(|| pattern(r"(^|[^\w.-])body( \{|, )"));
static ROOT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(^|[^\w.-])(?::root|html(:|\[|\.| \{)|body( \{|, ))"));
static FONT: LazyLock<Regex> = LazyLock::new(|| pattern(r"@font-face[^}]*\}"));
/// A media or container query, or a length in `rem`.
static REM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"@(?:container|media)[^{}]*\{|(-?(?:\d+\.?\d*|\.\d+))rem\b"));
static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\d)rem\b"));

fn in_column(css: &str) -> String {
    let css = css.replace("@container sheet (width", "@container pf (width");
    let css = BODY.replace_all(&css, "${1}.article${2}");
    let css = HEADING.replace_all(&css, "${1}.${2}");
    // Hundredths of the window's width become hundredths of the container's.
    WIDTH.replace_all(&css, "${1}cqi").into_owned()
}

/// A sheet with its root inside the shadow root. `@font-face` has no effect there; `embed/font.ts` loads the font.
fn scoped(css: &str) -> String {
    let css = FONT.replace_all(css, "");
    let css = ROOT.replace_all(&css, "${1}.pf${2}${3}");
    let css = REM.replace_all(&css, |found: &Captures<'_>| match found.get(1) {
        Some(number) => format!("calc({}*var(--rem))", number.as_str()),
        None => NUMBER.replace_all(&found[0], "${1}em").into_owned(),
    });
    css.into_owned()
}

#[cfg(test)]
mod tests {
    use super::{in_column, scoped};

    #[test]
    fn the_root_is_the_frame() {
        assert_eq!(
            scoped(
                ":root[data-theme=\"dark\"] { a: b }\nhtml.js:not([data-app]) .x { }\nbody { c: d }"
            ),
            ".pf[data-theme=\"dark\"] { a: b }\n.pf.js:not([data-app]) .x { }\n.pf { c: d }"
        );
        assert_eq!(scoped("body, h1 { margin: 0 }"), ".pf, h1 { margin: 0 }");
        assert_eq!(scoped(".tbody { a: b }"), ".tbody { a: b }");
    }

    #[test]
    fn sizes_follow_the_reader() {
        assert_eq!(
            scoped("a { margin: -.5rem 1.25rem; font: 400 1rem/1.4 x }"),
            "a { margin: calc(-.5*var(--rem)) calc(1.25*var(--rem)); font: 400 calc(1*var(--rem))/1.4 x }"
        );
        assert_eq!(
            scoped("@container planner (width >= 30rem) { a { b: 2rem } }"),
            "@container planner (width >= 30em) { a { b: calc(2*var(--rem)) } }"
        );
        assert_eq!(
            scoped(".theorem { a: --premium }"),
            ".theorem { a: --premium }"
        );
    }

    #[test]
    fn an_article_fits_its_column() {
        assert_eq!(
            scoped(&in_column(
                "@container sheet (width >= 44rem) { .care-body h2 a { font: var(--t-h2) } }"
            )),
            "@container pf (width >= 44em) { .care-body .h2 a { font: var(--t-h2) } }"
        );
        assert_eq!(
            in_column("body { gap: clamp(1rem, .4rem + 2.8vw, 2.5rem) } .tbody { a: b }"),
            ".article { gap: clamp(1rem, .4rem + 2.8cqi, 2.5rem) } .tbody { a: b }"
        );
    }

    #[test]
    fn fonts_are_left_out() {
        assert_eq!(
            scoped("@font-face { src: url(\"a\"); }a { b: c }"),
            "a { b: c }"
        );
    }
}

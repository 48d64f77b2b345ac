//! The page's style sheets, for a shadow root on somebody else's page.
//!
//! What the page says of its root element is said of the frame inside of the shadow root. Sizes in `rem` would follow
//! whatever the site made of its own root: they follow `--rem` instead, which the element sets to the reader's size. In
//! conditions nothing can be looked up; there an `em` is the text size of the container, which is that size.

use crate::build::css;
use crate::failure::Outcome;

/// The sheets that the planner is drawn with, by their names in `style/`, in the order of `index.html`.
const PLANNER: [&str; 10] = [
    "reset", "tokens", "base", "article", "planner", "plate", "widget", "chart", "plan", "states",
];
/// The sheets that an article is drawn with, in the same order.
const ARTICLE: [&str; 9] = [
    "reset", "tokens", "base", "layout", "parts", "article", "figures", "clip", "states",
];
/// Come last, whatever is shown.
const LAST: [&str; 2] = ["forced", "embed"];

/// The sheet for the planner. `read` gives the text of a sheet by its name.
pub(super) fn planner(read: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let mut out = String::new();
    for name in PLANNER.into_iter().chain(LAST) {
        out.push_str(&scoped(&css::squeeze(&read(name)?)));
    }
    Ok(out)
}

/// The sheet for an article. Its widths are those of the column that it stands in: the frame is a container. And its
/// headings are known by class, because their level is the site's to choose.
pub(super) fn article(read: impl Fn(&str) -> Outcome<String>) -> Outcome<String> {
    let mut out = String::new();
    for name in ARTICLE.into_iter().chain(LAST).chain(["embed-article"]) {
        out.push_str(&scoped(&in_column(&css::squeeze(&read(name)?))));
    }
    Ok(out)
}

fn in_column(css: &str) -> String {
    let mut css = css.to_owned();
    for (page, column) in [
        ("@container sheet (width", "@container pf (width"),
        ("body {", ".article {"),
        ("body, ", ".article, "),
        ("h1", ".h1"),
        ("h2", ".h2"),
        ("h3", ".h3"),
        ("h4", ".h4"),
    ] {
        css = replace_word(&css, page, column);
    }
    with_own_width(&css)
}

/// Hundredths of the window's width are hundredths of the container's.
fn with_own_width(css: &str) -> String {
    let mut out = String::new();
    let mut left = css;
    while let Some((before, after)) = left.split_once("vw") {
        out.push_str(before);
        let is_unit = before.ends_with(|letter: char| letter.is_ascii_digit())
            && !after.starts_with(|letter: char| letter.is_ascii_alphanumeric());
        out.push_str(if is_unit { "cqi" } else { "vw" });
        left = after;
    }
    out.push_str(left);
    out
}

/// One sheet with its root inside of the shadow root.
fn scoped(css: &str) -> String {
    let mut css = without_fonts(css);
    for (page, frame) in [
        (":root", ".pf"),
        ("html:", ".pf:"),
        ("html[", ".pf["),
        ("html.", ".pf."),
        ("html {", ".pf {"),
        ("body {", ".pf {"),
        ("body, ", ".pf, "),
    ] {
        css = replace_word(&css, page, frame);
    }
    with_own_rem(&css)
}

/// [`str::replace`], but not where the word only goes on.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let mut out = String::new();
    let mut left = text;
    while let Some((before, after)) = left.split_once(word) {
        out.push_str(before);
        let goes_on = out.ends_with(|letter: char| {
            letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.')
        });
        out.push_str(if goes_on { word } else { by });
        left = after;
    }
    out.push_str(left);
    out
}

/// Fonts of a shadow root are never loaded.
fn without_fonts(css: &str) -> String {
    let mut out = String::new();
    let mut left = css;
    while let Some((before, after)) = left.split_once("@font-face") {
        out.push_str(before);
        left = after.split_once('}').map_or("", |(_, behind)| behind);
    }
    out.push_str(left);
    out
}

fn with_own_rem(css: &str) -> String {
    let mut out = String::new();
    let mut left = css;
    while let Some((before, after)) = left.split_once("rem") {
        let digits = before
            .char_indices()
            .rev()
            .find(|(_, letter)| !letter.is_ascii_digit() && !matches!(letter, '.' | '-'))
            .map_or(0, |(at, letter)| at + letter.len_utf8());
        let (head, number) = before.split_at(digits);
        out.push_str(head);
        let ends =
            !after.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '-');
        match number.parse::<f64>() {
            Ok(_) if ends && is_condition(&out) => out.extend([number, "em"]),
            Ok(_) if ends => out.extend(["calc(", number, "*var(--rem))"]),
            _ => {
                out.push_str(number);
                out.push_str("rem");
            }
        }
        left = after;
    }
    out.push_str(left);
    out
}

/// Whether what follows `before` stands in the condition of an at-rule.
fn is_condition(before: &str) -> bool {
    let line = before.rsplit(['{', '}', ';']).next().unwrap_or_default();
    line.contains("@container") || line.contains("@media")
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

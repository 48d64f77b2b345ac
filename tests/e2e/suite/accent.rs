//! An accent color of the host page: the element shows it, or a readable shade of it with a message.

use crate::guest::{self, FIRST, Visit, open, widget};
use crate::harness::page::Page;
use plateful_domain::embed::{Color, Ground};
use serde_json::json;
use test_browser::{Kind, needs};

fn visit(kind: Kind) -> Visit {
    let widget = widget();
    let host = guest::host_with(&widget, "", "");
    let visit = open(kind, widget, host);
    visit.page.wait_for_guests(1);
    visit
}

/// Sets the color of the first element.
fn set(page: &Page, color: &str) {
    page.script(
        "document.getElementById('first').accent = arguments[0];",
        &[json!(color)],
    );
}

/// The computed color of lines and buttons.
fn painted(page: &Page) -> String {
    page.string(&format!(
        "(() => {{
           const probe = document.createElement('i');
           probe.style.color = 'var(--accent)';
           {FIRST}.shadowRoot.querySelector('.pf').append(probe);
           const {{ color }} = getComputedStyle(probe);
           probe.remove();
           return color;
         }})()"
    ))
}

fn rgb(color: Color) -> String {
    format!("rgb({}, {}, {})", color.red, color.green, color.blue)
}

/// The warnings in the console.
fn warnings(page: &Page) -> Vec<String> {
    let log = page.take_log().into_iter();
    log.filter(|line| line.starts_with("WARNING")).collect()
}

#[test]
fn a_color_that_reads_is_shown_as_it_is_and_the_other_theme_has_a_shade_of_it() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    for text in ["#3b7a22", "#8a1c5b", "#1c4794"] {
        let color = Color::from_hex(text).unwrap();
        assert!(color.reads_on(Ground::Light), "{text}");
        set(page, text);
        assert_eq!(painted(page), rgb(color), "{text}");
        // It was set in the light theme, so its shade in the dark theme needs no message.
        page.script("document.getElementById('first').theme = 'dark';", &[]);
        let shade = color.readable_on(Ground::Dark);
        assert_ne!(shade, color);
        assert_eq!(painted(page), rgb(shade), "{text} in dark");
        page.script("document.getElementById('first').theme = 'light';", &[]);
    }
    assert_eq!(
        page.heard("plateful-error"),
        Vec::<serde_json::Value>::new()
    );
    page.expect_quiet();
}

#[test]
fn a_color_that_does_not_read_is_shaded_and_said_once() {
    needs!(Log);
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    for (text, ratio) in [("#7ed957", "1.5"), ("#ffcc00", "1.3"), ("#808080", "3.4")] {
        let shade = Color::from_hex(text).unwrap().readable_on(Ground::Light);
        set(page, text);
        assert_eq!(painted(page), rgb(shade), "{text}");
        set(page, "#1c4794");
        set(page, text);
        let told = page.heard("plateful-error");
        let told = told.last().unwrap();
        assert_eq!(told["code"], "attribute");
        assert_eq!(told["attribute"], "accent");
        let message = format!(
            "“accent” {text} is too light on a light background ({ratio}:1; text needs 4.5:1): {} is shown there.",
            shade.to_hex()
        );
        assert_eq!(told["message"], message);
        let said = warnings(page);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains(&shade.to_hex()), "{said:?}");
        assert!(said[0].contains("developers.html#goal-accent"), "{said:?}");
    }
    assert!(
        !page.text_of_guest().contains("For the site's owner"),
        "readers are not told: they see nothing wrong"
    );
    page.expect_quiet();
}

#[test]
fn a_color_that_is_none_is_refused_with_a_word() {
    needs!(Log);
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    let before = painted(page);
    for text in ["green", "#3b7", "rgb(0 128 0)"] {
        set(page, text);
        assert_eq!(painted(page), before, "{text}");
    }
    page.wait_until("the owner is told on the page", |page| {
        page.text_of_guest().contains(
            "For the site's owner: “accent” takes a color of six digits such as #1c4794, and no names such as green.",
        )
    });
    let said = warnings(page);
    assert_eq!(said.len(), 1, "one mistake, one line: {said:?}");
    assert!(said[0].contains("developers.html#goal-accent"), "{said:?}");
    assert_eq!(page.heard("plateful-error").len(), 3);
}

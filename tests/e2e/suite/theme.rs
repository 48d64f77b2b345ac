//! Light and dark.

use crate::common::{ARTICLE, running};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built};
use test_browser::{Kind, needs};

const BACKGROUND: &str = "getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)'
  ? getComputedStyle(document.documentElement).backgroundColor : getComputedStyle(document.body).backgroundColor";

/// Brightness of the page's background, 0 to 255, from any color format.
fn brightness(page: &Page) -> f64 {
    page.number(&format!(
        "(() => {{ const at = document.createElement('canvas').getContext('2d'); at.fillStyle = {BACKGROUND};
           at.fillRect(0, 0, 1, 1); const [r, g, b] = at.getImageData(0, 0, 1, 1).data; return (r + g + b) / 3; }})()"
    ))
}

fn choose(page: &Page, theme: &str) {
    page.button("Theme").click();
    page.radio(theme).click();
}

#[test]
fn it_follows_the_device() {
    let (_site, page) = running(Kind::Plain);
    assert!(brightness(&page) > 200.0, "{}", brightness(&page));
    drop(page);
    let (_site, page) = running(Kind::Dark);
    assert!(brightness(&page) < 80.0, "{}", brightness(&page));
}

#[test]
fn a_choice_is_kept_and_beats_the_device() {
    let (site, page) = running(Kind::Dark);
    choose(&page, "Light");
    page.wait_until("the page is light", |page| brightness(page) > 200.0);
    page.open(&site.url("?again"));
    assert!(brightness(&page) > 200.0, "kept");
    choose(&page, "Match device");
    page.wait_until("the page is dark", |page| brightness(page) < 80.0);
    page.open(&site.url(""));
    assert!(brightness(&page) < 80.0, "the device decides again");
}

#[test]
fn a_kept_choice_never_flashes() {
    let style = built().named("style-", ".css");
    let site = Site::of(dist())
        .failing(&style, Fault::Held)
        .failing(".js", Fault::Held);
    let page = browser::open(Kind::Impatient);
    // Any page of the origin can set storage.
    page.set_off(&site.url(ARTICLE));
    page.script("localStorage.setItem('plateful.theme', 'dark');", &[]);
    page.goto(&site.url(""));
    page.wait_until("the page waits for its styles", |_| site.count(&style) > 0);
    page.wait_until("the theme is set without another file", |page| {
        let theme = page.try_script("return document.documentElement.dataset.theme;", &[]);
        theme.ok() == Some("dark".into())
    });
    assert!(
        page.holds("!performance.getEntriesByType('paint').length"),
        "before anything is painted"
    );
    site.clear(&style);
    page.wait_until("the page is there", |page| {
        page.holds("document.querySelector('h1') && performance.getEntriesByType('paint').length")
    });
    assert!(
        brightness(&page) < 80.0,
        "dark without any other script: {}",
        brightness(&page)
    );
}

#[test]
fn both_are_readable_when_colors_are_forced() {
    needs!(ForcedColors);
    let (_site, page) = running(Kind::ForcedColors);
    assert!(page.holds("matchMedia('(forced-colors: active)').matches"));
    // Without color, controls must have a visible border.
    let bare = page.script(
        "return [...document.querySelectorAll('button.btn')].filter((it) => it.checkVisibility())
           .filter((it) => getComputedStyle(it).borderTopStyle === 'none').map((it) => it.outerHTML.slice(0, 120));",
        &[],
    );
    assert_eq!(bare, serde_json::json!([]));
    page.shot("forced-colors");
}

/// The color of the browser's toolbar, and of the page's background.
fn bar_and_ground(page: &Page) -> (String, String) {
    let bar = page.string(
        "[...document.querySelectorAll('meta[name=theme-color]')].filter(({ media }) => !media || matchMedia(media).matches)
           .map(({ content }) => content).join(' and ')",
    );
    let ground = page.string(&format!(
        "(() => {{ const at = document.createElement('canvas').getContext('2d'); at.fillStyle = {BACKGROUND}; return at.fillStyle; }})()"
    ));
    (bar, ground)
}

#[test]
fn the_browsers_bar_follows_the_theme_on_every_page() {
    const LIGHT: &str = "#fbfcfd";
    const DARK: &str = "#11151c";
    for (kind, device) in [(Kind::Plain, LIGHT), (Kind::Dark, DARK)] {
        let site = Site::of(dist());
        let page = browser::open(kind);
        for address in ["", "embed.html", "?src=articles/pinched-s1-nerve.json"] {
            page.goto(&site.url(address));
            for (theme, color) in [("Light", LIGHT), ("Dark", DARK), ("Match device", device)] {
                page.wait_until("the theme can be chosen", |page| {
                    page.maybe("button", "Theme").is_some()
                });
                choose(&page, theme);
                page.wait_for(&format!("{address}: {theme}"), |page| {
                    let (bar, ground) = bar_and_ground(page);
                    if bar == color {
                        Ok(())
                    } else {
                        Err(format!("{bar} over {ground}"))
                    }
                });
                page.reload();
                assert_eq!(
                    bar_and_ground(&page).0,
                    color,
                    "{address}: {theme}, from the first paint"
                );
            }
        }
    }
}

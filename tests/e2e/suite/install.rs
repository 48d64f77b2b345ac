//! The page as an installed app: its manifest, and every file named in it.

use crate::common::{expect_budget, running};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::site::{Site, built};
use crate::offline::{expect_all_of_it, visited};
use serde_json::Value;
use test_browser::{Kind, needs};

fn manifest() -> Value {
    let text = std::fs::read_to_string(dist().join("manifest.webmanifest")).unwrap();
    serde_json::from_str(&text).expect("the manifest is JSON")
}

/// Every image in the manifest, with its stated size.
fn pictures(manifest: &Value) -> Vec<(String, String, String)> {
    let said = |picture: &Value, key: &str| picture[key].as_str().unwrap_or_default().to_owned();
    let shortcuts = manifest["shortcuts"].as_array().into_iter().flatten();
    ["icons", "screenshots"]
        .into_iter()
        .filter_map(|key| manifest[key].as_array())
        .chain(shortcuts.filter_map(|shortcut| shortcut["icons"].as_array()))
        .flatten()
        .map(|picture| {
            (
                said(picture, "src"),
                said(picture, "sizes"),
                said(picture, "type"),
            )
        })
        .collect()
}

/// Width and height in the header of a PNG file.
fn size(png: &[u8]) -> String {
    assert_eq!(&png[1..4], b"PNG");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    format!("{}x{}", number(16), number(20))
}

#[test]
fn every_picture_is_what_the_manifest_says() {
    let manifest = manifest();
    let pictures = pictures(&manifest);
    for (src, sizes, kind) in &pictures {
        let bytes = std::fs::read(dist().join(src)).unwrap_or_else(|_| panic!("{src} is there"));
        if kind == "image/png" {
            assert_eq!(size(&bytes), *sizes, "{src}");
            assert!(bytes.len() < 200_000, "{src} is light");
        }
    }
    for wanted in ["192x192", "512x512", "500x1000", "1280x800"] {
        assert!(
            pictures.iter().any(|(_, sizes, _)| sizes == wanted),
            "{wanted}"
        );
    }
    let has = |purpose: &str| {
        manifest["icons"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|icon| icon["purpose"] == purpose)
    };
    assert!(has("any") && has("maskable"));
}

#[test]
fn it_can_be_installed_below_any_path() {
    let site = Site::of(dist()).under("/health/nerve/");
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    let address = page.string("document.querySelector('link[rel=manifest]').href");
    assert_eq!(address, site.url("manifest.webmanifest"));
    for (src, _, kind) in pictures(&manifest()) {
        let script = format!(
            "return fetch(new URL('{src}', '{address}')).then((it) => [it.status, it.headers.get('content-type')]);"
        );
        assert_eq!(
            page.script(&script, &[]),
            serde_json::json!([200, kind]),
            "{src}"
        );
    }
}

#[test]
fn installed_it_starts_without_a_connection() {
    needs!(Installability);
    let site = Site::of(dist()).under("/health/nerve/");
    let page = visited(&site);
    assert_eq!(page.install_faults(), Vec::<String>::new());
    site.stop();
    let manifest = manifest();
    let open = |start: &Value| {
        page.goto("about:blank");
        let start = start.as_str().unwrap().trim_start_matches("./");
        page.open(&site.url(start));
    };
    open(&manifest["start_url"]);
    expect_all_of_it(&page);
    open(&manifest["shortcuts"][0]["url"]);
    page.by_role("heading", "Calorie goal planner");
    assert!(page.target("goal").is_in_view());
    // The entries are back; the health question is asked again.
    page.radio("None of these").click();
    expect_budget(&page, "1,940");
    fault(
        "Server gone, page started as an installed app, or by its shortcut to the planner",
        "The article opens, or the planner alone where that was asked for.",
    );
}

#[test]
fn the_shortcut_leads_to_the_planner() {
    let (site, page) = running(Kind::Plain);
    let shortcut = manifest()["shortcuts"][0]["url"]
        .as_str()
        .unwrap()
        .to_owned();
    page.open(&site.url(shortcut.trim_start_matches("./")));
    page.by_role("heading", "Calorie goal planner");
    assert!(page.target("goal").is_in_view());
}

#[test]
fn the_icons_are_kept_for_use_offline_and_the_pictures_are_not() {
    let kept = built().kept();
    assert!(kept.contains(&"manifest.webmanifest".to_owned()));
    assert!(kept.contains(&"icons/icon-512.png".to_owned()));
    assert!(
        !kept.iter().any(|name| name.starts_with("screenshots/")),
        "{kept:?}"
    );
}

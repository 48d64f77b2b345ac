//! The gallery has every state, each as sound HTML.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use plateful::owner::place::PLACES;
use plateful::planner::fixtures;
use plateful::prerender::{GalleryFile, gallery};
use plateful_domain::article::{Prepared, prepare, read};
use plateful_domain::planner::goal::Goal;

fn article(name: &str) -> Prepared {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/articles");
    prepare(read(&fs::read_to_string(path.join(name)).unwrap()).unwrap())
}

fn files() -> HashMap<String, String> {
    let files = gallery(&article("every-block.json"), &article("faulty.json"));
    let count = files.len();
    let files: HashMap<_, _> = files
        .into_iter()
        .map(|GalleryFile { name, text }| (name, text))
        .collect();
    assert_eq!(files.len(), count, "two states of one name");
    files
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

#[test]
fn the_index_and_the_list_have_every_state() {
    let files = files();
    let index = &files["index.html"];
    let framed: HashSet<&str> = values(index, "data-src").into_iter().collect();
    let list: serde_json::Value = serde_json::from_str(&files["states.json"]).unwrap();
    let listed: HashSet<String> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|state| format!("{}.html", state["name"].as_str().unwrap()))
        .collect();
    assert_eq!(listed.len() + 2, files.len());
    for name in &listed {
        assert!(
            files.contains_key(name) && framed.contains(&**name),
            "{name}"
        );
    }
}

#[test]
fn no_fixture_goal_or_place_is_left_out() {
    let files = files();
    for fixture in fixtures::ALL {
        assert!(
            files.contains_key(&format!("{}.html", fixture.name)),
            "{}",
            fixture.name
        );
    }
    let count = |start: &str| files.keys().filter(|name| name.starts_with(start)).count();
    assert_eq!(count("goal-"), Goal::ALL.len());
    assert_eq!(count("steps-"), PLACES.len());
    for place in PLACES {
        let steps = &files[&format!("steps-{}.html", place.id)];
        let (_, radio) = steps
            .split_once(&format!("id=\"place-{}\"", place.id))
            .unwrap();
        assert!(
            radio.split('>').next().unwrap().contains("checked"),
            "{}",
            place.id
        );
    }
}

#[test]
fn every_state_has_what_it_is_about() {
    let files = files();
    for (name, part) in [
        ("care-emergency", "care-emergency"),
        ("treatments-open", "<details open data-fold="),
        ("notices-all", "A new version"),
        ("did-not-start", "data-app=\"failed\""),
        ("without-script", "id=\"top\" >"),
        ("copy-by-hand", "<dialog"),
        ("server-error", "error 503"),
        ("from-disk", "opened from a disk"),
        ("unstyled", "The styles of this page"),
    ] {
        assert!(
            files[&format!("{name}.html")].contains(part),
            "{name}: {part}"
        );
    }
}

#[test]
fn the_ids_of_a_state_are_unique_and_found() {
    for (name, html) in files() {
        let ids = values(&html, "id");
        let unique: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}");
        for tie in [
            "for",
            "aria-labelledby",
            "aria-describedby",
            "popovertarget",
        ] {
            for id in values(&html, tie).iter().flat_map(|ids| ids.split(' ')) {
                assert!(unique.contains(id), "{name}: {tie} {id}");
            }
        }
        assert!(
            !html.contains(" style=\"") && !html.contains("<!>"),
            "{name}"
        );
    }
}

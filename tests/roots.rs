//! The page's small roots, built in a browser as the page builds them, against the committed snapshots of what was
//! prerendered: both cannot drift apart unnoticed.
#![cfg(all(target_arch = "wasm32", feature = "csr"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use plateful::planner::PlannerState;
use plateful::state::folds::Folds;
use plateful::state::notices::Notices;
use plateful::state::tray::Notice;
use plateful::view;
use plateful_domain::article;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A place in the document that holds `html`, with nothing kept from the test before.
fn place(html: &str) -> HtmlElement {
    window()
        .session_storage()
        .unwrap()
        .unwrap()
        .clear()
        .unwrap();
    let page = document();
    let place = page.create_element("div").unwrap();
    place.set_inner_html(html);
    page.body().unwrap().append_child(&place).unwrap();
    place.unchecked_into()
}

/// Fills the place anew, as the page does.
fn mount_anew<V: IntoView + 'static>(
    place: &HtmlElement,
    view: impl FnOnce() -> V + 'static,
) -> impl Sized {
    place.set_inner_html("");
    mount_to(place.clone(), view)
}

fn find(place: &HtmlElement, selector: &str) -> HtmlElement {
    place
        .query_selector(selector)
        .unwrap()
        .unwrap()
        .unchecked_into()
}

fn text(place: &HtmlElement, selector: &str) -> String {
    find(place, selector).text_content().unwrap()
}

/// The same nodes, whoever made them: comments are only marks for hydration, and the snapshot is broken into lines.
fn without_comments(html: &str) -> String {
    // Natively an empty living text is one space, so that there is a node to find.
    html.replace("<!---->", "")
        .replace(">\n<", "><")
        .replace("> <", "><")
}

#[wasm_bindgen_test]
async fn the_folds_button_comes_alive() {
    let place = place(include_str!("snapshots/folds.html"));
    let owner = Owner::new();
    let folds = owner.with(|| Folds::new(6));
    let _page = mount_anew(&place, move || view::folds::folds_button(folds));
    find(&place, "button").click();
    assert!(folds.wish.get_untracked());
    folds.all_open.set(true);
    tick().await;
    assert_eq!(text(&place, "button"), "Hide all 6");
    assert_eq!(
        find(&place, "button")
            .get_attribute("aria-expanded")
            .as_deref(),
        Some("true")
    );
    find(&place, "button").click();
    assert!(!folds.wish.get_untracked());
}

#[wasm_bindgen_test]
async fn the_tray_comes_alive_and_keeps_the_elements_of_what_stays() {
    let place = place(include_str!("snapshots/tray.html"));
    let before = place.inner_html();
    let owner = Owner::new();
    let notices = owner.with(Notices::new);
    let _page = mount_anew(&place, move || view::page::tray(notices));
    tick().await;
    assert_eq!(
        without_comments(&place.inner_html()),
        without_comments(&before),
        "the browser builds what was prerendered"
    );
    notices.update(&mut |tray| tray.put(Notice::Update, true));
    tick().await;
    assert_eq!(text(&place, "button"), "Notices 1");
    assert_eq!(
        text(&place, "[role=status]"),
        "New notice: A new version is ready"
    );
    let later = find(&place, "[data-do=dismiss]");
    notices.update(&mut |tray| {
        tray.begin();
        tray.put(Notice::Full, true);
        tray.at_risk = true;
    });
    tick().await;
    assert_eq!(text(&place, ".count"), "2");
    assert!(later.is_connected(), "its list item was not made anew");
    assert!(find(&place, ".news").has_attribute("data-at-risk"));
    notices.update(&mut |tray| {
        tray.dismiss(Notice::Update);
        tray.dismiss(Notice::Full);
    });
    tick().await;
    assert!(find(&place, ".count").has_attribute("hidden"));
    assert_eq!(text(&place, "[role=status]").trim(), "");
    assert!(text(&place, ".pop").contains("all caught up"));
}

#[wasm_bindgen_test]
async fn the_clip_steps_without_touching_the_page_first() {
    let place = place(include_str!("snapshots/clip.html"));
    let before = place.inner_html();
    let captions = ["Sit tall.", "Straighten.", "Hold.", "Return."]
        .map(str::to_owned)
        .to_vec();
    let _page = mount_anew(&place, move || view::clip::clip_player(captions));
    tick().await;
    assert_eq!(
        without_comments(&place.inner_html()),
        without_comments(&before),
        "the browser builds what was prerendered"
    );
    let next: HtmlElement = place
        .query_selector_all(".btn-ic")
        .unwrap()
        .item(1)
        .unwrap()
        .unchecked_into();
    next.click();
    tick().await;
    assert!(text(&place, ".capline").contains("Step 2 of 4"));
    assert!(text(&place, ".capline").contains("Straighten."));
    assert_eq!(text(&place, "[role=status]"), "Step 2 of 4: Straighten.");
}

#[wasm_bindgen_test]
async fn the_browser_builds_the_page_that_was_prerendered() {
    let file = include_str!("fixtures/articles/every-block.json");
    let prepared = article::prepare(article::read(file).unwrap());
    let place = place("");
    let owner = Owner::new();
    let total = view::article::folds(&prepared.article.body);
    let roots = owner.with(|| view::article::Roots {
        planner: PlannerState::new("planner"),
        folds: Folds::new(total),
        notices: Notices::new(),
    });
    let _page = mount_to(place.clone(), move || view::page::page(&prepared, &roots));
    tick().await;
    let native = include_str!("snapshots/every-block.html").replace(">\n<", "><");
    let template = self::place(&native);
    // What stands in for the planner and for another article, should the program not come, is only in the prerendered
    // page.
    find(&template, ".pl-static").remove();
    find(&template, ".pl-in").remove();
    find(&template, ".other-failed").remove();
    assert_eq!(
        without_comments(&place.inner_html()),
        without_comments(&template.inner_html())
    );
}

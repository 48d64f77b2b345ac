//! Components in a browser: mounted over prerendered HTML, used, and removed again.
#![cfg(all(target_arch = "wasm32", feature = "csr"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement};
use plateful::article::FoldsButton;
use plateful::browser::StorageStatus;
use plateful::browser::mount_over;
use plateful::clip::{ClipPlayer, captions_beside};
use plateful::page::Page;
use plateful::page::tray::{MenuButton, Notice, Notices, Tray};
use plateful::planner::PlannerState;
use plateful_domain::article;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// An element in the document that holds `html`, with nothing left from the previous test.
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

/// The button with this name.
fn button(place: &HtmlElement, name: &str) -> HtmlElement {
    let buttons = place.query_selector_all("button").unwrap();
    (0..buttons.length())
        .map(|at| buttons.item(at).unwrap().unchecked_into::<HtmlElement>())
        .find(|button| button.text_content().unwrap().trim() == name)
        .unwrap()
}

/// Dispatches an event that bubbles, as a user's action does.
fn tell(target: &wasm_bindgen::JsValue, event: &str) {
    let script = format!("this.dispatchEvent(new Event('{event}', {{ bubbles: true }}))");
    js_sys::Function::new_no_args(&script)
        .call0(target)
        .unwrap();
}

/// Waits long enough for events that the browser sends later.
async fn a_moment() {
    let script = "return new Promise((done) => setTimeout(done, 50))";
    let promise = js_sys::Function::new_no_args(script)
        .call0(&wasm_bindgen::JsValue::UNDEFINED)
        .unwrap();
    wasm_bindgen_futures::JsFuture::from(promise.unchecked_into::<js_sys::Promise>())
        .await
        .unwrap();
}

/// The HTML without differences that do not matter: comments, line breaks, the order of attributes, an empty `class`,
/// and a `<g>` without attributes. (`view!` makes the browser wrap an element of a drawing that never changes in a
/// `<g>`; `tests/planner_mount.rs` checks the one place where that would matter.)
fn normal(html: &HtmlElement) -> String {
    let script = "
        const lines = [];
        const show = (node) => {
            if (node.nodeType === Node.TEXT_NODE) {
                const text = node.data.replace(/\\s+/g, ' ');
                const last = lines.at(-1);
                if (last?.startsWith('\"')) lines[lines.length - 1] = (last + text).replace(/\\s+/g, ' ');
                else lines.push('\"' + text);
            } else if (node.nodeType === Node.ELEMENT_NODE) {
                const attributes = [...node.attributes]
                    .filter(({ name, value }) => name !== 'class' || value)
                    .map(({ name, value }) => `${name}=${value}`);
                const counts = node.localName !== 'g' || attributes.length > 0;
                if (counts) lines.push(`<${node.localName} ${attributes.sort().join(' ')}>`);
                node.childNodes.forEach(show);
                if (counts) lines.push(`</${node.localName}>`);
            }
        };
        this.childNodes.forEach(show);
        return lines.filter((line) => line.trim() !== '\"').join('\\n');";
    js_sys::Function::new_no_args(script)
        .call0(html)
        .unwrap()
        .as_string()
        .unwrap()
}

/// The page around the button.
fn folds_page() -> HtmlElement {
    place(&format!(
        "<main class=\"page\" data-article=\"a\" data-revision=\"1\"><div>{}</div>\
         <details data-fold=\"one\"><summary>1</summary></details>\
         <details data-fold=\"two\"><summary>2</summary></details></main>",
        include_str!("snapshots/folds.html")
    ))
}

fn are_open(place: &HtmlElement) -> Vec<bool> {
    let folds = place.query_selector_all("details").unwrap();
    (0..folds.length())
        .map(|at| {
            let fold: HtmlDetailsElement = folds.item(at).unwrap().unchecked_into();
            fold.open()
        })
        .collect()
}

#[wasm_bindgen_test]
async fn the_folds_button_opens_and_closes_all_folds_and_counts_them() {
    let page = folds_page();
    mount_over(
        &find(&page, "button"),
        "",
        || view! { <FoldsButton total=2/> },
    );
    tick().await;
    assert_eq!(text(&page, "button"), "Show all 2");
    let button = find(&page, "button");
    button.click();
    assert_eq!(are_open(&page), [true, true]);
    a_moment().await;
    assert_eq!(text(&page, "button"), "Hide all 2");
    assert_eq!(
        button.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    let kept = window().session_storage().unwrap().unwrap();
    let kept = kept.get_item("plateful.folds:a:1").unwrap();
    assert_eq!(kept.as_deref(), Some("one two"));
    find(&page, "details")
        .unchecked_into::<HtmlDetailsElement>()
        .set_open(false);
    a_moment().await;
    assert_eq!(text(&page, "button"), "Show all 2", "one is closed");
    button.click();
    button.click();
    assert_eq!(are_open(&page), [false, false]);
    page.remove();
}

fn mount_tray(
    place: &HtmlElement,
    tray: RwSignal<Tray>,
    storage: RwSignal<StorageStatus>,
    at_risk: RwSignal<bool>,
) {
    mount_over(
        &find(place, "#menu-button")
            .parent_element()
            .unwrap()
            .unchecked_into(),
        "",
        move || view! { <MenuButton tray/> },
    );
    mount_over(&find(place, ".tray > *"), "", move || {
        view! {
            <Notices
                tray=tray
                storage=storage
                is_shared=false
                at_risk=at_risk
                on_save=|()| ()
                on_remember=|()| ()
                on_settle_shared=|_| ()
            />
        }
    });
}

fn tray_place() -> HtmlElement {
    place(&format!(
        "{}<div class=\"tray\">{}</div>",
        include_str!("snapshots/menu-button.html"),
        include_str!("snapshots/tray.html")
    ))
}

#[wasm_bindgen_test]
async fn the_tray_tells_what_is_new_and_keeps_the_elements_of_what_stays() {
    let place = tray_place();
    let before = normal(&place);
    let owner = Owner::new();
    let (tray, storage, at_risk) = owner.with(|| {
        (
            RwSignal::new(Tray::default()),
            RwSignal::new(StorageStatus::Possible),
            RwSignal::new(false),
        )
    });
    mount_tray(&place, tray, storage, at_risk);
    assert_eq!(normal(&place), before, "it looks as it did");
    a_moment().await;
    tray.update(|tray| tray.put(Notice::Update, true));
    tick().await;
    assert_eq!(text(&place, "#menu-button"), "Menu 1");
    assert_eq!(text(&place, ".tray button"), "Notices 1");
    assert_eq!(
        text(&place, "[role=status]"),
        "New notice: A new version is ready"
    );
    let later = button(&place, "Later");
    storage.set(StorageStatus::Full);
    at_risk.set(true);
    tick().await;
    tick().await;
    assert_eq!(text(&place, ".tray .count"), "2");
    assert_eq!(
        text(&place, "[role=status]"),
        "New notice: There’s no space to save your entries"
    );
    assert!(later.is_connected(), "its list item was not made anew");
    assert!(find(&place, ".news").has_attribute("data-at-risk"));
    later.click();
    button(&place, "Dismiss").click();
    tick().await;
    assert!(find(&place, ".tray .count").has_attribute("hidden"));
    assert!(find(&place, "#menu-button .count").has_attribute("hidden"));
    assert_eq!(text(&place, "[role=status]").trim(), "");
    assert!(
        !find(&place, ".pop p:nth-child(2)").has_attribute("hidden"),
        "no notices"
    );
    place.remove();
}

#[wasm_bindgen_test]
async fn use_without_a_connection_is_a_quiet_line() {
    let place = tray_place();
    let owner = Owner::new();
    let (tray, storage, at_risk) = owner.with(|| {
        (
            RwSignal::new(Tray::default()),
            RwSignal::new(StorageStatus::Possible),
            RwSignal::new(false),
        )
    });
    mount_tray(&place, tray, storage, at_risk);
    a_moment().await;
    let html = document().document_element().unwrap();
    for (state, said) in [
        ("ready", "Available offline."),
        (
            "failed",
            "Not available offline yet. We couldn’t save it. Try again",
        ),
        ("", ""),
    ] {
        html.set_attribute("data-offline", state).unwrap();
        tell(&document(), "plateful:offline");
        tick().await;
        assert_eq!(text(&place, ".offline-line").trim(), said);
        assert!(find(&place, ".tray .count").has_attribute("hidden"));
        assert_eq!(text(&place, "[role=status]").trim(), "", "not announced");
    }
    html.remove_attribute("data-offline").unwrap();
    place.remove();
}

#[wasm_bindgen_test]
async fn what_stands_in_the_tray_from_the_start_is_not_announced() {
    let place = tray_place();
    let owner = Owner::new();
    let (tray, storage, at_risk) = owner.with(|| {
        (
            RwSignal::new(Tray::default()),
            RwSignal::new(StorageStatus::Blocked),
            RwSignal::new(false),
        )
    });
    mount_tray(&place, tray, storage, at_risk);
    a_moment().await;
    assert_eq!(text(&place, ".tray .count"), "1");
    assert_eq!(text(&place, "[role=status]").trim(), "");
    place.remove();
}

/// The page around the player.
fn clip_page() -> HtmlElement {
    place(&format!(
        "<div class=\"clip\"><div class=\"root\">{}</div><ol class=\"steps\"><li>Sit tall.</li>\
         <li>Straighten.</li><li>Hold.</li><li>Return.</li></ol></div>",
        include_str!("snapshots/clip.html")
    ))
}

#[wasm_bindgen_test]
async fn the_clip_steps_and_marks_its_step_in_the_list() {
    let page = clip_page();
    let root = find(&page, ".root");
    let before = normal(&root);
    let captions = captions_beside(&root);
    mount_over(
        &find(&root, ".player"),
        "",
        || view! { <ClipPlayer captions=captions/> },
    );
    assert_eq!(normal(&root), before, "it looks as it did");
    tick().await;
    button(&page, "Next step").click();
    tick().await;
    assert!(text(&page, ".capline").contains("Step 2 of 4"));
    assert!(text(&page, ".capline").contains("Straighten."));
    assert_eq!(text(&page, "[role=status]"), "Step 2 of 4: Straighten.");
    assert_eq!(text(&page, ".steps [aria-current=step]"), "Straighten.");
    let slider: HtmlInputElement = find(&page, ".scrub").unchecked_into();
    slider.set_value("50");
    tell(&slider, "input");
    tick().await;
    assert!(text(&page, ".capline").contains("Step 3 of 4"));
    page.remove();
}

#[wasm_bindgen_test]
async fn the_clip_plays_until_it_is_taken_away() {
    let page = clip_page();
    let root = find(&page, ".root");
    root.set_inner_html("");
    let mounted = mount_to(root.clone(), || {
        view! { <ClipPlayer captions=vec!["Sit tall.".to_owned()]/> }
    });
    tick().await;
    let figure = |page: &HtmlElement| find(page, ".nerve").get_attribute("d").unwrap();
    let slider: HtmlInputElement = find(&page, ".scrub").unchecked_into();
    slider.set_value("25");
    tell(&slider, "input");
    tick().await;
    let start = figure(&page);
    button(&page, "Play").click();
    for _ in 0..20 {
        a_moment().await;
    }
    assert_ne!(figure(&page), start, "it moves");
    assert_eq!(text(&page, ".btn-main"), "Pause");
    drop(mounted);
    // A frame that still ran would read disposed signals and panic.
    a_moment().await;
    assert_eq!(root.child_element_count(), 0);
    page.remove();
}

#[wasm_bindgen_test]
fn the_browser_builds_the_page_that_was_prerendered() {
    let file = include_str!("fixtures/articles/every-block.json");
    let prepared = article::prepare(article::read(file).unwrap());
    let place = place("");
    let owner = Owner::new();
    let planner = owner.with(|| PlannerState::new("planner"));
    let _page = mount_to(place.clone(), move || {
        view! { <Page prepared=prepared planner=planner/> }
    });
    let page = include_str!("snapshots/every-block.html").replace(
        "<!-- snapshots/planner.html -->",
        include_str!("snapshots/planner.html"),
    );
    let native = self::place(&page.replace(">\n<", "><"));
    // The fallbacks, in case the program does not arrive, are only in the prerendered page.
    find(&native, ".pl-static").remove();
    find(&native, ".other-failed").remove();
    let (built, prerendered) = (normal(&place), normal(&native));
    for (built, prerendered) in built.lines().zip(prerendered.lines()) {
        assert_eq!(built, prerendered);
    }
    assert_eq!(built.len(), prerendered.len());
    native.remove();
}

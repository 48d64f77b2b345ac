//! Hours of use in a few minutes: what a tab holds does not grow. `docs/attacks.md` has the figures.
//!
//! Not a part of `cargo xtask test`, which sets these scenarios aside as they take minutes:
//! `cargo test --package e2e --test suite -- --ignored --nocapture soak::`.

use crate::common::{expect_budget, fill_in, remember_box};
use crate::guest;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Site, built};
use crate::offline::{caches, visited, wait_for_offline};
use crate::update::{expect_version, look_for_update, take_update};
use serde_json::json;
use test_browser::{Kind, needs};

/// Keeps the memory of each program that the page starts.
const REMEMBER_MEMORY: &str = "globalThis.programs = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const started = await start.apply(WebAssembly, given);
      programs.push((started.instance ?? started).exports.memory);
      return started;
    };
  }";

/// What a tab holds once its garbage is collected.
#[derive(Debug, Clone, Copy)]
struct Held {
    heap: f64,
    nodes: f64,
    listeners: f64,
    /// Bytes of all programs. A program never gives any back, so this is the most that it ever needed.
    programs: f64,
}

fn held(page: &Page) -> Held {
    // What the first collection frees may let go of more.
    for _ in 0..3 {
        page.settle();
        page.collect_garbage();
    }
    let memory = page.memory();
    let number = |name: &str| memory[name].as_f64().expect("the browser tells it");
    Held {
        heap: number("usedSize"),
        nodes: number("nodes"),
        listeners: number("jsEventListeners"),
        programs: page.number("programs.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)"),
    }
}

/// Prints what was held before and after, and allows what the browser itself needs: compiled code, and caches of styles.
fn expect_flat(what: &str, before: Held, after: Held) {
    println!("{what}: {before:?} → {after:?}");
    assert!(
        before.programs > 0.0,
        "{what}: the program's memory was not found"
    );
    assert!(after.heap < before.heap * 1.05 + 100_000.0, "{what}: heap");
    assert!(after.nodes <= before.nodes + 20.0, "{what}: nodes");
    assert!(
        after.listeners <= before.listeners + 2.0,
        "{what}: listeners"
    );
    assert!(
        after.programs <= before.programs,
        "{what}: memory of the program"
    );
}

/// Types into the planner, chooses, and switches units, this often.
fn edit(page: &Page, begin: u32, many: u32) {
    page.script_with_callback(
        "const [begin, many, done] = arguments;
         const goal = document.getElementById('goal');
         const shown = (it) => it.checkVisibility();
         const type = (field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); };
         (async () => {
           for (let turn = begin; turn < begin + many; turn += 1) {
             const choices = [...goal.querySelectorAll('input[type=radio]')].filter(shown);
             if (turn % 5 === 0) choices[turn / 5 % choices.length].click();
             else {
               const fields = [...goal.querySelectorAll('input:not([type=radio], [type=checkbox], [type=file], [type=date])')].filter(shown);
               type(fields[turn % fields.length], ['40', '165', '85', '5', 'x', '', '12 st 3', '1.7'][turn % 8]);
             }
             if (turn % 97 === 0) for (const fold of goal.querySelectorAll('details')) fold.open = !fold.open;
             if (turn % 10 === 0) await new Promise((then) => setTimeout(then));
           }
           done();
         })();",
        &[json!(begin), json!(many)],
    );
}

#[test]
#[ignore = "takes minutes"]
fn three_thousand_edits() {
    needs!(GarbageCollection, ScriptBeforeLoad);
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.run_before_load(REMEMBER_MEMORY);
    page.open(&site.url(""));
    fill_in(&page);
    remember_box(&page).click();
    // Everything has been shown once.
    edit(&page, 0, 1000);
    let before = held(&page);
    for part in 0..10 {
        edit(&page, 1000 + part * 300, 300);
    }
    let after = held(&page);
    expect_flat("3,000 edits", before, after);
    page.reload();
    page.wait_for_app("ready");
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.expect_quiet();
}

/// Puts an element there, waits until it is ready, uses it a little, and takes it away.
fn mount(page: &Page, tag: &str, many: u32) {
    let living = page.script_with_callback(
        "const [tag, many, done] = arguments;
         (async () => {
           for (let turn = 0; turn < many; turn += 1) {
             const element = document.createElement(tag);
             element.setAttribute('loading', 'eager');
             if (tag === 'plateful-goal') Object.assign(element, { units: 'metric', sex: 'female', age: 40, heightCm: 165, weightKg: 85 });
             const ready = new Promise((ready) => element.addEventListener('plateful-ready', ready));
             document.body.append(element);
             await ready;
             element.theme = turn % 2 ? 'dark' : 'light';
             element.shadowRoot.querySelector('summary')?.click();
             await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
             element.remove();
             heard.length = 0;
           }
           await new Promise((then) => setTimeout(then, 200));
           done(customElements.get(tag).live());
         })();",
        &[json!(tag), json!(many)],
    );
    assert_eq!(living, json!(0));
}

#[test]
#[ignore = "takes minutes"]
fn a_hundred_of_each_element_come_and_go() {
    needs!(GarbageCollection, ScriptBeforeLoad);
    for tag in ["plateful-goal", "plateful-article"] {
        let widget = guest::widget();
        let script = format!(
            "<script type=\"module\" src=\"{}/embed/v1/{tag}.js\"></script>",
            guest::origin(&widget)
        );
        let host = guest::host_with(&widget, &script, "");
        let page = browser::open(Kind::Plain);
        page.run_before_load(REMEMBER_MEMORY);
        page.goto(&host.url(""));
        page.script("document.getElementById('first').remove();", &[]);
        page.wait_until("the element is defined", |page| {
            page.holds(&format!("customElements.get('{tag}')"))
        });
        mount(&page, tag, 20);
        let before = held(&page);
        for _ in 0..10 {
            mount(&page, tag, 10);
        }
        let after = held(&page);
        expect_flat(&format!("100 of <{tag}>"), before, after);
        page.expect_quiet();
    }
}

#[test]
#[ignore = "takes minutes"]
fn fifty_updates() {
    needs!(GarbageCollection, ScriptBeforeLoad);
    let site = Site::of(dist());
    let page = visited(&site);
    let kept = |page: &Page| {
        page.script_with_callback(
            "const done = arguments[0];
             (async () => {
               let bytes = 0, files = 0;
               for (const name of await caches.keys()) {
                 const cache = await caches.open(name);
                 for (const request of await cache.keys()) {
                   files += 1;
                   bytes += (await (await cache.match(request)).arrayBuffer()).byteLength;
                 }
               }
               done([files, bytes]);
             })();",
            &[],
        )
    };
    let update = |version: u32| {
        site.deploy(&built().marked(&version.to_string()));
        look_for_update(&page);
        wait_for_offline(&page, "update");
        take_update(&page);
        expect_version(&page, &version.to_string());
        wait_for_offline(&page, "ready");
    };
    // Two digits from the beginning, so that each version has as many bytes.
    (10..13).for_each(update);
    let (names, before) = (caches(&page).len(), kept(&page));
    (13..63).for_each(update);
    let after = kept(&page);
    println!(
        "50 updates: {names} caches, {before} files and bytes → {}, {after}",
        caches(&page).len()
    );
    assert_eq!(caches(&page).len(), names, "{:?}", caches(&page));
    assert_eq!(after, before);
    fill_in(&page);
    expect_budget(&page, "1,940");
}

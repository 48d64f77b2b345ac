//! Elements that are moved, removed, added again, and that crash.

use crate::common::{expect_budget, expect_no_elements_left, fill_in};
use crate::guest::{self, FIRST, open, visit, widget};
use crate::harness::page::Page;
use crate::harness::site::Fault;
use serde_json::json;
use test_browser::{Kind, needs};

/// Waits until this many planners exist.
fn expect_living(page: &Page, wanted: u8) {
    page.wait_for(&format!("{wanted} planners live"), |page| {
        let living = page.living();
        if (living - f64::from(wanted)).abs() < 0.1 {
            Ok(())
        } else {
            Err(format!("{living} do"))
        }
    });
}

#[test]
fn a_move_keeps_what_was_entered() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    fill_in(page);
    expect_budget(page, "1,940");
    // In a task of the page's own: WebKit runs microtasks in the middle of a driver's script.
    page.script(
        "setTimeout(() => {
           const first = document.getElementById('first'); first.remove(); document.body.prepend(first);
           document.querySelector('main').append(first);
           window.moved = true;
         });",
        &[],
    );
    page.wait_until("it was moved", |page| page.holds("window.moved === true"));
    page.settle();
    expect_budget(page, "1,940");
    if page.holds("'moveBefore' in document.body") {
        page.script(
            "document.body.moveBefore(document.getElementById('first'), null);",
            &[],
        );
        page.settle();
        expect_budget(page, "1,940");
    }
    assert_eq!(page.heard("plateful-ready").len(), 1);
    page.expect_quiet();
}

#[test]
fn an_element_that_is_taken_away_leaves_nothing_and_starts_afresh() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    fill_in(page);
    expect_budget(page, "1,940");
    let size = || {
        page.string(&format!(
            "getComputedStyle({FIRST}.shadowRoot.querySelector('.pl-in')).fontSize"
        ))
    };
    let before = size();
    page.script(
        "window.kept = document.getElementById('first'); kept.remove();",
        &[],
    );
    expect_living(page, 0);
    assert_eq!(
        page.string("kept.shadowRoot.querySelector('.live').childNodes.length"),
        "0"
    );
    // A value set while it is removed is applied later, and no event is sent.
    page.script("kept.goal = 'maintain';", &[]);
    page.settle();
    page.script("document.querySelector('h1').after(kept);", &[]);
    page.wait_for_guests(2);
    assert!(page.radio("Keep my weight…").is_chosen());
    assert_eq!(page.field("Age in years").entered(), "");
    assert_eq!(size(), before);
    page.expect_quiet();
}

#[test]
fn a_planner_that_was_used_and_taken_away_leaves_no_elements() {
    needs!(GarbageCollection);
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    // By script: the browser itself keeps a field that was typed into, and an element known to the driver.
    page.script(
        "const element = document.getElementById('first');
         Object.assign(element, { sex: 'female', age: 40, heightCm: 165, weightKg: 85, work: 'some-walking', freeTime: 'gentle' });
         const press = (name) =>
           [...element.shadowRoot.querySelectorAll('label')].find((label) => label.textContent.includes(name)).click();
         press('None of these');
         // Everything that listens, draws or waits is at work.
         press('Lose');",
        &[],
    );
    page.wait_until("the answer is there", |page| {
        page.holds("document.getElementById('first').shadowRoot.querySelector('.ledger')?.childElementCount === 3")
    });
    expect_no_elements_left(
        page,
        "plateful-goal",
        ".ledger",
        &[
            ".live",
            "input",
            ".chart",
            ".c-scrub",
            ".big-n",
            ".pl-plate",
            "details",
        ],
    );
    page.expect_quiet();
}

#[test]
fn a_hundred_times_there_and_away_leaves_nothing_behind() {
    let widget = widget();
    let host = guest::host_with(&widget, "<script src=\"census.js\"></script>", "");
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.wait_for_guests(1);
    fill_in(page);
    page.script(
        "window.kept = document.getElementById('first'); kept.remove();",
        &[],
    );
    expect_living(page, 0);
    page.settle();
    let listeners = page.string("census.listeners");
    let done = page.script_with_callback(
        "const done = arguments[0];
         (async () => {
           for (let turn = 0; turn < 100; turn += 1) {
             const element = document.createElement('plateful-goal');
             Object.assign(element, { loading: 'eager', sex: 'female', age: 40, heightCm: 165, weightKg: 85, work: 'sitting', freeTime: 'little', emit: 'goal' });
             const ready = new Promise((ready) => element.addEventListener('plateful-ready', ready));
             document.body.append(element);
             await ready;
             // Removed before it can finish announcing and drawing.
             element.goal = turn % 2 ? 'lose-1' : 'gain-1';
             if (turn % 3) await 0;
             if (turn % 5 === 0) await new Promise(requestAnimationFrame);
             element.remove();
             element.goal = 'maintain';
           }
           await new Promise((then) => setTimeout(then));
           done([customElements.get('plateful-goal').live(), heard.filter(([name]) => name === 'plateful-error').length]);
         })();",
        &[],
    );
    assert_eq!(done, json!([0, 0]));
    page.wait_until("no timer waits and no frame is asked for", |page| {
        page.holds("census.timers.size === 0 && census.frames.size === 0")
    });
    assert_eq!(
        page.string("census.listeners"),
        listeners,
        "listeners of the page"
    );
    page.expect_quiet();
}

#[test]
fn what_is_gone_before_the_program_comes_is_never_made() {
    let widget = widget().failing("goal.wasm", Fault::Held);
    let host = guest::host_with(
        &widget,
        "",
        "<plateful-goal id=\"second\" loading=\"eager\"></plateful-goal>",
    );
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.wait_until("the program was asked for", |_| {
        visit.widget.count("goal.wasm") == 1
    });
    // One is removed; the other is removed and added again, twice.
    page.script_with_callback(
        "const done = arguments[0], [first, second] = ['first', 'second'].map((id) => document.getElementById(id));
         (async () => {
           first.remove(); second.remove();
           for (let turn = 0; turn < 2; turn += 1) {
             await new Promise((then) => setTimeout(then));
             document.body.prepend(second); second.remove(); document.body.prepend(second);
             if (turn === 0) second.remove();
           }
           second.setAttribute('goal', 'gain-1');
           done();
         })();",
        &[],
    );
    visit.widget.clear("goal.wasm");
    page.wait_for_guests(1);
    page.settle();
    assert_eq!(page.heard("plateful-ready").len(), 1);
    expect_living(page, 1);
    assert!(
        page.radio("Gain 1 lb…").is_chosen(),
        "attributes are read when the planner is made"
    );
    assert_eq!(visit.widget.count("goal.wasm"), 1);
    page.expect_quiet();
}

#[test]
fn a_move_while_it_loads_does_not_hide_that_nothing_came() {
    let widget = widget().failing("goal.wasm", Fault::Held);
    let host = guest::host(&widget);
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.wait_until("the program was asked for", |_| {
        visit.widget.count("goal.wasm") == 1
    });
    page.script(
        "document.body.append(document.getElementById('first'));",
        &[],
    );
    page.settle();
    visit.widget.stop();
    assert_eq!(page.guest_error().0, "network");
}

#[test]
fn properties_that_were_set_before_the_definition_count() {
    let widget = widget();
    let bare = guest::naming("plain.html", &widget);
    let bare = bare.replace("<script type=\"module\"", "<script type=\"later\"");
    let host = guest::host(&widget).with("index.html", bare);
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.script(
        "const early = document.createElement('plateful-goal');
         Object.assign(early, { goal: 'gain-1', units: 'uk', headingLevel: 3, loading: 'eager', name: 'diet', disabled: true });
         document.getElementById('first').replaceWith(early);
         const script = document.createElement('script'); script.type = 'module';
         script.src = document.querySelector('script[type=later]').src; document.body.append(script);",
        &[],
    );
    page.wait_for_guests(1);
    let seen = page.script(
        "const it = document.querySelector('plateful-goal');
         return [it.goal, it.getAttribute('heading-level'), it.name, it.disabled, it.shadowRoot.querySelector('.pl-title').tagName,
           it.shadowRoot.querySelector('input[name=goal-goal]:checked').value];",
        &[],
    );
    assert_eq!(seen, json!(["gain-1", "3", "diet", true, "H3", "2"]));
    page.expect_quiet();
}

#[test]
fn after_a_panic_no_planner_pretends_to_work() {
    let widget = widget();
    let host = guest::host_with(
        &widget,
        "",
        "<plateful-goal id=\"second\" loading=\"eager\"></plateful-goal>",
    );
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.wait_for_guests(2);
    // The program needs `document.createElement`: without it, it panics.
    page.script(
        "const make = document.createElement;
         document.createElement = () => { throw new Error('nothing is made today'); };
         document.getElementById('first').headingLevel = 4;
         document.createElement = make;",
        &[],
    );
    page.wait_until("both have heard", |page| {
        page.heard("plateful-error").len() == 2
    });
    page.script("const third = document.createElement('plateful-goal'); third.id = 'third'; document.body.prepend(third);", &[]);
    page.wait_until("the third as well", |page| {
        page.heard("plateful-error").len() == 3
    });
    for error in page.heard("plateful-error") {
        assert_eq!(error["code"], "panic");
    }
    for id in ["first", "second", "third"] {
        let said = page.string(&format!(
            "document.getElementById('{id}').shadowRoot.querySelector('.pf').innerText"
        ));
        assert!(
            said.contains("could not start here. It crashed. That is our fault."),
            "{id}: {said}"
        );
        assert!(said.contains("on its own page"), "{id}: {said}");
    }
    assert_eq!(page.names("textbox"), Vec::<String>::new(), "no dead form");
    assert_eq!(visit.widget.count("goal.wasm"), 1);
}

//! Who may send what between the widget in a frame and its host page, and what neither ever sends.

use crate::common::{expect_budget, fill_in};
use crate::frame::{
    count, frame, host, number, privacy, resizer, wait_for_fit, wait_for_widget, widget,
};
use crate::harness::browser;
use crate::harness::page::Page;
use serde_json::json;
use test_browser::{Kind, needs};

/// A frame that sends every harmful message to every window on the page, with a port where that could help.
const EVIL: &str = "<!doctype html><title>Evil</title><script>
  const lies = [null, undefined, 1, 'x', '[iFrameSizer]a:4321:300:mutationObserver', '[iFrameSizer]a:0:0:close', [], {},
    { t: 'plateful:ready', v: 1, load: 1 }, { t: 'plateful:ready', v: 2 }, { t: 'plateful:close' },
    { t: 'plateful:hello', v: 1, config: { goal: 'gain-2', emit: 'goal' } }, { t: 'plateful:hello', v: 9, config: null },
    { t: 'plateful:call', v: 1 }, { t: 'height', value: 4321 }, { t: 'set', name: 'goal', value: 'gain-2' },
    { t: 'event', name: 'plateful-change', detail: { goal: 'gain-2', kcal: 1 } }];
  const tell = () => {
    for (let at = -1; at < parent.length; at += 1) {
      const other = at < 0 ? parent : parent[at];
      for (const lie of lies) {
        other.postMessage(lie, '*');
        other.postMessage(lie, '*', [new MessageChannel().port2]);
      }
    }
    parent.postMessage('told', '*');
  };
  tell();
  addEventListener('message', ({ data }) => { if (data === 'again') tell(); });
</script>";

/// Makes the attacking frames send again, and waits until all three have.
fn again(page: &Page, before: f64) {
    page.script(
        "for (const it of document.querySelectorAll('.evil')) it.contentWindow.postMessage('again', '*');",
        &[],
    );
    page.wait_until("all three have spoken", |page| {
        page.number("messages.filter((it) => it.data === 'told').length") >= before + 3.0
    });
}

#[test]
fn other_frames_can_neither_move_it_nor_set_it_nor_listen() {
    let widget = widget().with("embed/evil.html", EVIL);
    let evil = |source: &str, more: &str| {
        format!("<iframe class=\"evil\" title=\"Evil\" src=\"{source}\" {more}></iframe>")
    };
    let body = [
        frame(&widget, "a", "data-goal=\"lose-1\""),
        frame(&widget, "b", "sandbox=\"allow-scripts\""),
        evil("evil.html", ""),
        evil(&widget.url("embed/evil.html"), ""),
        evil(&widget.url("embed/evil.html"), "sandbox=\"allow-scripts\""),
        resizer(&widget),
    ]
    .concat();
    let host = host(&body).with("evil.html", EVIL);
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    for (position, id) in [(0, "a"), (1, "b")] {
        wait_for_widget(&page, position);
        page.wait_until("it is ready", |page| count(page, "ready", id) == 1);
        wait_for_fit(&page, position);
    }
    let heights = "a.style.height + b.style.height";
    let before = page.string(heights);
    again(&page, 3.0);
    // A value set now arrives after all those messages.
    for (position, id) in [(0, "a"), (1, "b")] {
        page.script(&format!("{id}.plateful.set('accent', 'wrong');"), &[]);
        page.wait_until("the port still works", |page| count(page, "error", id) == 1);
        let goal = page.in_frame(position, |page| {
            page.string("document.querySelector('plateful-goal').getAttribute('goal')")
        });
        assert_eq!(goal, if id == "a" { "lose-1" } else { "null" });
        page.in_frame(position, |page| {
            assert!(page.holds("!document.querySelector('plateful-goal').hasAttribute('emit')"));
        });
    }
    for position in [0, 1] {
        wait_for_fit(&page, position);
    }
    assert!(before.matches("px").count() == 2, "{before}");
    assert!(!page.string(heights).contains("4321"));
    assert_eq!(count(&page, "change", ""), 0);
    assert_eq!(
        number(&page, "document.querySelectorAll('iframe').length"),
        5
    );
    page.expect_quiet_but(&["takes a color of six digits"]);
}

#[test]
fn nothing_about_the_reader_leaves_it() {
    let widget = widget();
    let framed = frame(&widget, "a", "").replace(".html", ".html#?secret=w0rdPress");
    let host = host(&(framed + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.in_frame(0, |page| {
        fill_in(page);
        expect_budget(page, "1,940");
        assert!(
            privacy(page).contains("Nothing is sent, not even to 127.0.0.1:"),
            "{}",
            privacy(page)
        );
    });
    wait_for_fit(&page, 0);
    let odd = page.script(
        "const keys = (it) => Object.keys(it).join();
         return [
           ...messages.map((it) => it.data).filter((it) => !['t,v,load', 'sentinel,type,height', 'message,value,secret'].includes(keys(it))),
           ...wire.filter((it) => keys(it) !== 't,value' && !(it.t === 'event' && it.name === 'plateful-ready' && keys(it.detail) === 'version')),
         ];",
        &[],
    );
    assert_eq!(odd, json!([]));
    assert!(page.number("wire.length") >= 2.0 && page.number("messages.length") >= 3.0);
    assert_eq!(number(&page, "seen.length"), 1);
    for request in widget.requests() {
        assert!(
            !request.target.contains('?') && request.method == "GET",
            "{request:?}"
        );
    }
    page.expect_quiet();
}

#[test]
fn a_site_that_asks_gets_goal_and_calories_and_the_reader_knows_and_can_stop_it() {
    let widget = widget();
    let host = host(&(frame(&widget, "a", "data-emit=\"goal\"") + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    let name = host.host();
    page.in_frame(0, |page| {
        page.wait_until("the reader is told who receives it", |page| {
            privacy(page).starts_with(&format!("{name} receives the goal you choose"))
        });
        fill_in(page);
        expect_budget(page, "1,940");
    });
    let last = "seen.filter((it) => it.name === 'change').at(-1)?.detail";
    page.wait_until("the site has it", |page| {
        page.holds(&format!(
            "{last}?.goal === 'lose-1' && {last}.kcal > 1900 && {last}.kcal < 1960"
        ))
    });
    let odd = page.script(
        "return wire.filter((it) => it.name === 'plateful-change')
           .filter((it) => Object.keys(it).join() !== 't,name,detail' || Object.keys(it.detail).join() !== 'goal,kcal');",
        &[],
    );
    assert_eq!(odd, json!([]));
    assert!(
        page.holds("messages.every((it) => !JSON.stringify(it).includes('kcal'))"),
        "never to everybody"
    );
    page.in_frame(0, |page| {
        page.checkbox(&format!("Let {name} have my goal…")).click();
        page.wait_until("it says so", |page| {
            privacy(page).contains("no longer receives")
        });
    });
    page.wait_until("the site has nothing any more", |page| {
        page.holds(&format!(
            "{last}.goal === undefined && {last}.kcal === undefined"
        ))
    });
    let told = count(&page, "change", "a");
    page.in_frame(0, |page| {
        page.field("Weight in kilograms").enter("95");
        page.radio("Lose 0.25 kg…").click();
    });
    page.script("a.plateful.set('accent', 'wrong');", &[]);
    page.wait_until("what is said later arrives", |page| {
        count(page, "error", "a") == 1
    });
    assert_eq!(count(&page, "change", "a"), told);
    page.expect_quiet_but(&["takes a color of six digits"]);
}

#[test]
fn another_version_of_the_wire_is_said_once_and_does_no_harm() {
    needs!(Log);
    let widget = widget();
    let body = frame(&widget, "a", "")
        + "<script>addEventListener('message', ({ data, source }) => {
          if (data?.t !== 'plateful:ready') return;
          for (const v of [2, 3]) source.postMessage({ t: 'plateful:hello', v, config: { goal: 'gain-2' } }, '*', [new MessageChannel().port2]);
        });</script>";
    let host = host(&body);
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.in_frame(0, |page| {
        assert!(page.holds("!document.querySelector('plateful-goal').hasAttribute('goal')"));
    });
    let warned: Vec<String> = page
        .take_log()
        .into_iter()
        .filter(|entry| entry.contains("speaks version"))
        .collect();
    assert_eq!(warned.len(), 1, "{warned:?}");
}

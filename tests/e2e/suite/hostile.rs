//! Text that means harm, and pages that mean well and are in the way all the same (`docs/attacks.md`).

use crate::common::{all_kept, expect_budget, fill_in, remember_box, running};
use crate::guest::{self, open, widget};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::Site;
use serde_json::{Value, json};
use test_browser::{Kind, needs};

/// What would do harm if it were taken for markup, an address or a format, and what is merely far too much.
fn payloads() -> Vec<String> {
    let mut all = [
        "\"><img src=x onerror=hurt=1>",
        "</script><script>hurt=1</script>",
        "<svg onload=hurt=1><style onload=hurt=1>",
        "javascript:hurt=1",
        "data:text/html,<script>parent.hurt=1</script>",
        "' onfocus=hurt=1 autofocus x='",
        "{{constructor.constructor('hurt=1')()}} ${hurt=1}",
        "\u{202e}54\u{200b}\u{feff}\u{0}",
        "__proto__",
        "%s%n{}%00../../etc",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("9".repeat(1_000_000));
    all
}

/// Counts what the policy refuses, from now on.
fn watch(page: &Page) {
    page.script(
        "globalThis.refused = [];
         document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));",
        &[],
    );
}

/// Nothing ran, nothing was loaded, and nothing had to be refused by the policy: it is the second line of defense.
fn expect_unharmed(page: &Page, what: &str) {
    let odd = page.script(
        "const address = /^(javascript|data|blob|vbscript):/i;
         const all = [...document.querySelectorAll('*')];
         return [
           ...('hurt' in globalThis ? ['something ran'] : []),
           ...refused.map((directive) => `the policy refused ${directive}`),
           ...all.flatMap((it) => [...it.attributes].filter(({ name }) => /^on/.test(name)).map(({ name }) => `${it.localName} ${name}`)),
           ...all.filter((it) => ['href', 'action', 'formaction'].some((name) => address.test(it.getAttribute(name)?.trim() ?? ''))
             || it.matches('[src]') && !(it.src.startsWith(location.origin + '/') || it.src.startsWith('https://'))
             || it.matches('base, object, embed, iframe, [style], [srcdoc]'))
             .map((it) => it.outerHTML.slice(0, 200)),
         ];",
        &[],
    );
    assert_eq!(
        odd,
        json!([]),
        "{}",
        what.chars().take(60).collect::<String>()
    );
}

#[test]
fn nothing_that_is_entered_runs_or_loads() {
    let (site, page) = running(Kind::Plain);
    fill_in(&page);
    remember_box(&page).click();
    watch(&page);
    let asked = site.requests().len();
    for payload in payloads() {
        let fields = page.script(
            "const fields = [...document.querySelectorAll('#goal input:not([type=radio], [type=checkbox], [type=file])')];
             for (const field of fields) {
               field.value = arguments[0];
               for (const type of ['input', 'change', 'focusout', 'blur']) field.dispatchEvent(new Event(type, { bubbles: true }));
             }
             return fields.length;",
            &[json!(payload)],
        );
        assert!(fields.as_u64() >= Some(8), "{fields} fields");
        page.settle();
        expect_unharmed(&page, &payload);
    }
    assert!(all_kept(&page).len() < 32_000, "what is kept has a limit");
    page.script(
        "for (const field of document.querySelectorAll('#goal input:not([type=radio], [type=checkbox], [type=file])')) {
           field.value = '';
           field.dispatchEvent(new Event('input', { bubbles: true }));
         }",
        &[],
    );
    fill_in(&page);
    expect_budget(&page, "1,940");
    assert_eq!(site.requests().len(), asked, "nothing was asked for");
    page.expect_quiet();
}

/// The sample with every block; each of its texts is replaced.
fn article_of(payload: &str) -> String {
    fn replace(value: &mut Value, payload: &str) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| replace(item, payload)),
            Value::Object(fields) => {
                // Words of the format: another one would make the block unreadable, which is another scenario.
                let words = [
                    "type",
                    "schema",
                    "style",
                    "level",
                    "kind",
                    "effect",
                    "certainty",
                    "basis",
                ];
                for (name, field) in fields.iter_mut() {
                    if !words.contains(&name.as_str()) {
                        replace(field, payload);
                    }
                }
            }
            Value::String(text) => payload.clone_into(text),
            _ => {}
        }
    }
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../fixtures/articles/every-block.json"
    );
    let text = std::fs::read_to_string(path).expect("the sample can be read");
    let mut article = serde_json::from_str(&text).expect("the sample is JSON");
    replace(&mut article, payload);
    article.to_string()
}

#[test]
fn nothing_that_an_article_says_runs_or_loads() {
    needs!(ScriptBeforeLoad);
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.run_before_load(
        "globalThis.refused = [];
         document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));",
    );
    for payload in payloads().into_iter().filter(|it| it.len() < 1000) {
        site.put("articles/evil.json", article_of(&payload));
        // Again without what was kept of the one before.
        page.open(&site.url("?src=articles/evil.json"));
        let shown = payload.split('\u{0}').next().unwrap_or_default();
        assert!(
            page.holds(&format!(
                "document.querySelector('h1').textContent.includes({})",
                json!(shown)
            )),
            "{shown} is a text like any other"
        );
        expect_unharmed(&page, &payload);
    }
    for request in site.requests() {
        assert!(
            !request.target.contains("img") && !request.target.contains("etc"),
            "{request:?}"
        );
    }
}

#[test]
fn what_a_page_names_and_extends_is_not_in_the_way() {
    needs!(ExtendedPrototypes);
    let widget = widget();
    // Names as an element of a page gives them to its window, and additions as old libraries make them.
    let named = ["globalThis", "document", "customElements", "WebAssembly", "fetch", "Promise", "plateful", "Plateful", "first"]
        .map(|name| format!("<img id=\"{name}-\" name=\"{name}\"><form id=\"{name}\"><input name=\"querySelector\"></form>"))
        .concat()
        .replace("id=\"first\"", "id=\"first-form\"");
    let head = "<script>
        for (const kind of [Object, Array, String, Function, Number]) kind.prototype.extra = function () { return 'extra'; };
        Array.prototype.toJSON = function () { return 'of another time'; };
        Object.prototype.goal = 'gain-2';
        window.name = '<img src=x onerror=hurt=1>';
      </script>";
    let host = guest::host_with(&widget, head, &named);
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.wait_for_guests(1);
    fill_in(page);
    expect_budget(page, "1,940");
    assert!(!page.holds("'hurt' in globalThis"));
    page.expect_quiet();
}

#[test]
fn nothing_about_the_reader_stands_where_others_look() {
    let (_site, page) = running(Kind::Plain);
    // Where the page was scrolled to is kept in the entry's state, and nothing else.
    let outside = "JSON.stringify([document.title, location.href, history.length, { ...history.state, place: 0 }, document.cookie, name])";
    let before = page.string(outside);
    fill_in(&page);
    expect_budget(&page, "1,940");
    remember_box(&page).click();
    page.radio("Goal weight and date").click();
    page.field("Goal weight in kilograms").enter("78");
    page.settle();
    assert_eq!(page.string(outside), before);
    page.button("Clear my entries").click();
    page.button("Clear all").click();
    page.wait_until("nothing is kept", |page| {
        let kept = all_kept(page);
        !kept.contains("165") && !kept.contains("85")
    });
    assert_eq!(page.string(outside), before);
    page.expect_quiet();
}

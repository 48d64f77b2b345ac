//! Any message at all, at both ends of the wire: the files of the fuzzer's corpus, and damaged copies of them.
//!
//! `PLATEFUL_MESSAGES` sends more, from `PLATEFUL_SEED` on; a failure names its seed.

use crate::frame::{frame, host, resizer, wait_for_widget, widget};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::Site;
use serde_json::{Value, json};
use std::path::Path;
use test_browser::{Kind, needs};

/// Messages of each kind, if nothing is set.
const MESSAGES: u64 = 1000;

/// Makes damaged messages, also of what JSON has no words for. `mulberry32` is small and the same in every browser.
const MAKER: &str = "
  const mulberry32 = (seed) => () => {
    seed = seed + 0x6D2B79F5 | 0;
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
  globalThis.makeMessage = (corpus, seed) => {
    const random = mulberry32(seed);
    const pick = (list) => list[Math.floor(random() * list.length)];
    const circle = []; circle.push(circle);
    let deep = []; for (let depth = 0; depth < 500; depth += 1) deep = [deep];
    const odd = [NaN, Infinity, -0, -1e9, 1e300, 2n ** 64n, undefined, null, true, '', 'null', '\\0', '\\u202e', '\\ud800', 'x'.repeat(5000),
      '300', '<img src=x onerror=hurt=1>', 'javascript:hurt=1', '__proto__', 'constructor', 'toString', circle, deep, [], {}, [[]], ['set'],
      new Date(NaN), new Map([['t', 'set']]), new Set([1]), new Uint8Array(3), new Error('x'), /x/, new Boolean(false), new ImageData(1, 1),
      'set', 'scheme', 'height', 'show', 'event', 'plateful:hello', 'plateful:ready', 'plateful:call', 'emit', 'goal', 'src', 'theme', 'style',
      'id', 'onclick', 'plateful-change', 'plateful-error', 'click', 1, 2, 0.5];
    let message = structuredClone(pick(corpus));
    for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) {
      if (message === null || typeof message !== 'object') { message = pick(odd); continue; }
      const names = Object.keys(message);
      const at = pick([...names, ...names, 't', 'v', 'name', 'value', 'config', 'detail', 'sandbox', 'extra']);
      const inner = message[at];
      if (inner !== null && typeof inner === 'object' && random() < 0.6) inner[pick([...Object.keys(inner), 'goal', 'emit', 'src', 'style', '0'])] = pick(odd);
      else if (random() < 0.2) delete message[at];
      else if (random() < 0.1) message = [message, pick(corpus)];
      else Object.defineProperty(message, at, { value: pick([...odd, pick(corpus)]), configurable: true, enumerable: true, writable: true });
    }
    return message;
  };";

fn corpus() -> Value {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/fuzz-targets/fuzz/corpus/message");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .into_iter()
        .filter_map(|path| serde_json::from_slice::<Value>(&std::fs::read(path).unwrap()).ok())
        .collect()
}

fn from_env(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |value| value.parse().expect("a number"))
}

/// Numbers of the messages, in parts that a browser answers in time.
fn parts() -> impl Iterator<Item = (u64, u64)> {
    const PART: u64 = 500;
    let (first, many) = (
        from_env("PLATEFUL_SEED", 1),
        from_env("PLATEFUL_MESSAGES", MESSAGES),
    );
    (0..many.div_ceil(PART)).map(move |part| {
        let begin = first + part * PART;
        (begin, PART.min(first + many - begin))
    })
}

/// Warnings are allowed: messages of another version are told.
fn expect_no_errors(page: &Page) {
    let loud: Vec<_> = page
        .take_log()
        .into_iter()
        .filter(|it| it.starts_with("SEVERE"))
        .collect();
    assert_eq!(loud, Vec::<String>::new());
}

#[test]
fn any_message_to_the_frame_sets_attributes_or_nothing() {
    needs!(Log);
    let widget = widget();
    let host = host(
        &(frame(&widget, "a", "")
            + &format!(
                "<script>{MAKER}</script><script>
        var port, sent = 0;
        addEventListener('message', ({{ data, source }}) => {{
          if (data?.t !== 'plateful:ready' || port) return;
          const channel = new MessageChannel();
          port = channel.port1;
          source.postMessage({{ t: 'plateful:hello', v: 1, config: {{}} }}, '*', [channel.port2]);
        }});
        a.contentWindow.postMessage({{ t: 'plateful:call', v: 1 }}, '*');</script>"
            )),
    );
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.wait_until("it has the port", |page| page.holds("port"));
    page.in_frame(0, |page| {
        page.script(
            "globalThis.wrong = [];
             addEventListener('error', ({ message }) => wrong.push(message));
             addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));",
            &[],
        );
    });
    for (begin, many) in parts() {
        // Now and then the planner is given the time to follow.
        page.script_with_callback(
            "const [corpus, begin, many, done] = arguments;
             (async () => {
               for (let seed = begin; seed < begin + many; seed += 1) {
                 const message = makeMessage(corpus, seed);
                 port.postMessage(message);
                 a.contentWindow.postMessage(message, '*');
                 if (seed % 50 === 0) await new Promise((then) => setTimeout(then));
               }
               done();
             })();",
            &[corpus(), json!(begin), json!(many)],
        );
        page.in_frame(0, |page| {
            page.settle();
            let odd = page.script(
                "const element = document.querySelector('plateful-goal');
                 const known = ['goal', 'units', 'sex', 'age', 'height-cm', 'weight-kg', 'work', 'free-time', 'theme', 'accent', 'font', 'lang',
                   'edition', 'emit', 'heading-level', 'layout', 'energy', 'src', 'loading'];
                 return [
                   ...wrong,
                   ...('hurt' in globalThis ? ['something ran'] : []),
                   ...[...element.attributes].filter(({ name, value }) => !known.includes(name) || value.length > 200).map(({ name }) => name),
                   ...[...document.documentElement.attributes].filter(({ name }) => !['lang', 'style', 'data-theme'].includes(name)).map(({ name }) => name),
                   ...[...document.documentElement.style].filter((name) => name !== 'color-scheme'),
                   ...[document.documentElement.style.colorScheme].filter((it) => !/^[a-z ]*$/.test(it)),
                 ];",
                &[],
            );
            assert_eq!(odd, json!([]), "after the messages {begin} to {}", begin + many - 1);
        });
    }
    page.script(
        "for (const name of ['goal', 'units', 'layout', 'heading-level', 'theme', 'lang', 'accent', 'font', 'emit', 'energy', 'edition'])
           port.postMessage({ t: 'set', name, value: null });
         port.postMessage({ t: 'set', name: 'units', value: 'metric' });",
        &[],
    );
    page.in_frame(0, |page| {
        page.wait_until("it has what was set last", |page| {
            page.string("document.querySelector('plateful-goal').getAttribute('units')") == "metric"
        });
    });
    expect_no_errors(&page);
}

#[test]
fn any_message_to_the_page_changes_a_height_or_nothing() {
    needs!(Log);
    let liar = format!(
        "<!doctype html><title>Liar</title><script>{MAKER}
        let port;
        addEventListener('message', ({{ data, ports }}) => {{
          if (data?.t === 'plateful:hello') [port] = ports;
          if (!data?.lie) return;
          const {{ corpus, begin, many }} = data.lie;
          for (let seed = begin; seed < begin + many; seed += 1) {{
            const message = makeMessage(corpus, seed);
            port.postMessage(message);
            parent.postMessage(message, '*');
          }}
          parent.postMessage('told', '*');
        }});
        parent.postMessage({{ t: 'plateful:ready', v: 1, load: 1 }}, '*');</script>"
    );
    let widget = Site::of(dist()).with("embed/v1/goal.html", liar);
    let host = host(&(frame(&widget, "a", "") + "<script>
        var told = 0, wrong = [];
        addEventListener('message', ({ data }) => { if (data === 'told') told += 1; messages.length = 0; seen.length = 0; wire.length = 0; });
        addEventListener('error', ({ message }) => wrong.push(message));
        addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
        for (const name of ['click', 'submit', 'load-x']) a.addEventListener(name, () => wrong.push(name));
        new MutationObserver((all) => { for (const { attributeName: name } of all) if (name !== 'style') wrong.push(name); })
          .observe(a, { attributes: true });
        addEventListener('load', () =>
          new MutationObserver(() => wrong.push('the page has other elements')).observe(document, { childList: true, subtree: true }));
        </script>" + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    page.wait_until("the frame has a port", |page| page.holds("a.plateful"));
    for (part, (begin, many)) in parts().enumerate() {
        page.script(
            "const [corpus, begin, many] = arguments; a.contentWindow.postMessage({ lie: { corpus, begin, many } }, '*');",
            &[corpus(), json!(begin), json!(many)],
        );
        page.wait_until("all have come", |page| {
            page.number("told") > f64::from(u32::try_from(part).unwrap())
        });
        page.settle();
        let odd = page.script(
            "const { height } = a.getBoundingClientRect();
             return [
               ...wrong,
               ...('hurt' in globalThis ? ['something ran'] : []),
               ...(height >= 0 && height <= 10_010 ? [] : [`it is ${height} high`]),
               ...[...a.style].filter((name) => name !== 'height'),
             ];",
            &[],
        );
        assert_eq!(
            odd,
            json!([]),
            "after the messages {begin} to {}",
            begin + many - 1
        );
    }
    page.script("a.contentWindow.postMessage({ lie: { corpus: [{ t: 'height', value: 4321 }], begin: 0, many: 0 } }, '*');", &[]);
    expect_no_errors(&page);
}

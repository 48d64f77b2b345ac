//! The widget in a frame on a host page: it works, and the frame has the right height.

use crate::common::{expect_budget, fill_in};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::{Page, squeeze};
use crate::harness::site::Site;
use serde_json::{Value, json};
use test_browser::Kind;

/// A fold in the widget that is closed at first.
const FOLD: &str = "More options…";

/// The widget's own host, with the sample headers.
pub fn widget() -> Site {
    Site::of(dist()).with_headers_file(&std::fs::read_to_string(dist().join("_headers")).unwrap())
}

/// A host page. It records every message, what comes over the ports of `resize.js`, and the events of its frames.
pub fn host(body: &str) -> Site {
    const SPY: &str = "
      var messages = [], wire = [], seen = [];
      addEventListener('message', (event) => messages.push({ data: event.data, origin: event.origin,
        from: [...document.querySelectorAll('iframe')].find((it) => it.contentWindow === event.source)?.id }));
      const Channel = MessageChannel;
      window.MessageChannel = function () {
        const channel = new Channel();
        channel.port1.addEventListener('message', (event) => wire.push(event.data));
        return channel;
      };
      for (const name of ['ready', 'change', 'error']) addEventListener('plateful-' + name, (event) =>
        seen.push({ name, frame: event.target.id, detail: event.detail }));";
    Site::of("no-folder")
        .with("spy.js", SPY)
        .with("index.html", format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>\
             <link rel=\"icon\" href=\"data:,\"><meta name=\"viewport\" content=\"width=device-width\">\
             <script src=\"spy.js\"></script></head><body>{body}</body></html>"
        ))
}

/// The first line of the snippet: an iframe, with extra attributes.
pub fn frame(widget: &Site, id: &str, more: &str) -> String {
    let source = widget.url("embed/v1/goal.html");
    format!(
        "<iframe id=\"{id}\" src=\"{source}\" width=\"640\" height=\"700\" title=\"Calorie goal\" {more}></iframe>"
    )
}

/// The second line of the snippet.
pub fn resizer(widget: &Site) -> String {
    format!(
        "<script src=\"{}\" defer></script>",
        widget.url("embed/v1/resize.js")
    )
}

/// Waits until the widget in the frame at this index works.
pub fn wait_for_widget(page: &Page, position: u16) {
    page.in_frame(position, |page| {
        page.wait_until("the widget in the frame works", |page| {
            page.holds(
                "document.querySelector('plateful-goal')?.shadowRoot?.querySelector('.live:not([hidden]) input')",
            )
        });
    });
}

/// Waits until a frame is as tall as its content; returns the height.
pub fn wait_for_fit(page: &Page, position: u16) -> f64 {
    page.wait_for("the frame is as tall as what it shows", |page| {
        let frame = page.number(&format!(
            "document.querySelectorAll('iframe')[{position}].clientHeight"
        ));
        let inside = page.in_frame(position, |page| {
            page.number("Math.ceil(document.documentElement.getBoundingClientRect().height)")
        });
        if (frame - inside).abs() <= 1.0 && inside > 300.0 {
            Ok(frame)
        } else {
            Err(format!("It is {frame} for {inside}."))
        }
    })
}

/// How often the host page received an event, from all frames or from one.
pub fn count(page: &Page, name: &str, frame: &str) -> u64 {
    number(
        page,
        &format!(
            "seen.filter((it) => it.name === '{name}' && it.frame.startsWith('{frame}')).length"
        ),
    )
}

/// A whole number, such as of pixels or messages.
pub fn number(page: &Page, expression: &str) -> u64 {
    page.script(&format!("return {expression};"), &[])
        .as_u64()
        .unwrap_or_else(|| panic!("{expression} is no whole number"))
}

#[test]
fn the_frame_alone_is_already_good() {
    let widget = widget();
    let host = host(&frame(&widget, "a", "").replace("700", "2600"));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.in_frame(0, |page| {
        assert!(
            page.holds("document.documentElement.scrollHeight <= innerHeight"),
            "the room that the documents name is enough for it as it begins"
        );
        assert!(
            page.holds("document.documentElement.scrollWidth <= innerWidth"),
            "nothing sticks out at the side"
        );
        assert_eq!(page.names("heading").first().unwrap(), "Calorie goal");
        assert!(
            page.holds("!('serviceWorker' in navigator) || !navigator.serviceWorker.controller")
        );
        fill_in(page);
        expect_budget(page, "1,940");
    });
    page.expect_quiet();
    let asked: Vec<_> = widget.requests();
    assert!(
        asked.iter().all(|it| it.target.starts_with("/embed/v1/")),
        "the frame needs nothing but its own folder: {asked:?}"
    );
    assert_eq!(host.requests().len(), 2, "{:?}", host.requests());
}

#[test]
fn it_is_as_tall_as_what_it_shows_from_the_start_and_with_every_fold() {
    let widget = widget();
    let host = host(&(frame(&widget, "a", "") + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    let closed = wait_for_fit(&page, 0);
    page.in_frame(0, |page| page.summary(FOLD).click());
    page.wait_until("the frame has grown", |page| {
        page.number("a.clientHeight") > closed + 50.0
    });
    wait_for_fit(&page, 0);
    page.in_frame(0, |page| page.summary(FOLD).click());
    page.wait_until("the frame is as before", |page| {
        (page.number("a.clientHeight") - closed).abs() < 1.0
    });
    page.in_frame(0, fill_in);
    page.wait_until("the answer is in the frame", |page| {
        page.number("a.clientHeight") > closed + 100.0
    });
    wait_for_fit(&page, 0);
    page.expect_quiet();
}

#[test]
fn of_two_frames_each_has_a_height_of_its_own() {
    let widget = widget();
    let both = frame(&widget, "a", "") + &frame(&widget, "b", "") + &resizer(&widget);
    let host = host(&both);
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    for position in [0, 1] {
        wait_for_widget(&page, position);
        wait_for_fit(&page, position);
    }
    let other = page.number("b.clientHeight");
    let before = page.number("a.clientHeight");
    page.in_frame(0, |page| page.summary(FOLD).click());
    page.wait_until("the first has grown", |page| {
        page.number("a.clientHeight") > before + 50.0
    });
    assert!((page.number("b.clientHeight") - other).abs() < 1.0);
    assert_eq!(wait_for_fit(&page, 1).to_bits(), other.to_bits());
    page.expect_quiet();
}

#[test]
fn what_is_read_below_the_frame_stays_where_it_is() {
    let widget = widget();
    let below = "<p id=\"read\">Read</p><div id=\"far\"></div>\
        <script>far.style.height = '3000px'; if (location.search) { CSS.supports = () => false;
        document.documentElement.style.overflowAnchor = 'none'; }</script>";
    let host = host(&(frame(&widget, "a", "") + below + &resizer(&widget)));
    // As it is, and as in a browser without scroll anchoring.
    for query in ["", "?old"] {
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(query));
        wait_for_widget(&page, 0);
        wait_for_fit(&page, 0);
        page.script("read.scrollIntoView();", &[]);
        let (before, tall) = (
            page.number("read.getBoundingClientRect().top"),
            page.number("a.clientHeight"),
        );
        page.script("a.plateful.set('accent', 'wrong');", &[]);
        page.wait_until("the frame has grown", |page| {
            page.number("a.clientHeight") > tall + 10.0
        });
        page.wait_until("what is read is where it was", |page| {
            (page.number("read.getBoundingClientRect().top") - before).abs() < 2.0
        });
        page.expect_quiet_but(&["takes a color of six digits"]);
    }
}

#[test]
fn what_is_set_before_it_is_there_is_not_lost_and_what_is_set_later_arrives() {
    let widget = widget();
    let early = "<script type=\"module\">a.plateful.set('theme', 'dark'); a.dataset.units = 'metric';</script>";
    let host = host(
        &(frame(&widget, "a", "data-goal=\"lose-1\" data-user=\"7\"") + &resizer(&widget) + early),
    );
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    let set = |page: &Page, name: &str| {
        page.in_frame(0, |page| {
            page.string(&format!(
                "document.querySelector('plateful-goal').getAttribute('{name}')"
            ))
        })
    };
    page.wait_until("the frame is told", |page| set(page, "units") == "metric");
    assert_eq!(set(&page, "theme"), "dark");
    assert_eq!(set(&page, "goal"), "lose-1");
    assert_eq!(
        set(&page, "user"),
        "null",
        "what is none of its own is not sent"
    );
    page.in_frame(0, |page| {
        assert!(page.holds("getComputedStyle(document.querySelector('plateful-goal').shadowRoot.querySelector('.pf')).colorScheme === 'dark'"));
        assert!(page.radio("kg, cm").is_chosen());
    });
    page.script(
        "a.dataset.theme = 'light'; a.plateful.set('goal', 'gain-2');",
        &[],
    );
    page.wait_until("it follows", |page| {
        set(page, "goal") == "gain-2" && set(page, "theme") == "light"
    });
    page.script("delete a.dataset.theme; a.plateful.set('age', 'old');", &[]);
    page.wait_until("a wrong value is told to the site", |page| {
        count(page, "error", "a") > 0
    });
    assert_eq!(set(&page, "theme"), "null");
    assert_eq!(
        page.script(
            "return seen.find((it) => it.name === 'error').detail.attribute;",
            &[]
        ),
        json!("age")
    );
    page.expect_quiet_but(&["“age” takes a number"]);
}

#[test]
fn it_is_set_up_by_its_address_too_and_takes_nothing_else_from_there() {
    let widget = widget();
    let source = widget.url(
        "embed/v1/goal.html?goal=lose-1&units=metric&weight-kg=9999&age=%3Cimg%20src%3Dx%3E&onclick=alert(1)&style=color:red&theme=javascript:1&emit=goal",
    );
    let host = host(&format!(
        "<iframe title=\"a\" id=\"a\" src=\"{}\"></iframe>",
        source.replace('&', "&amp;")
    ));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.in_frame(0, |page| {
        assert_eq!(
            page.field("Weight in kilograms").entered(),
            "350",
            "held to what is possible"
        );
        assert!(page.radio("Lose 0.5 kg…").is_chosen());
        assert!(page.holds("!document.querySelector('[style],[onclick],img')"));
        let faults = squeeze(&page.string(
            "document.querySelector('plateful-goal').shadowRoot.querySelector('.faults').innerText",
        ));
        assert!(
            faults.contains("“age” takes") && faults.contains("“theme” takes"),
            "{faults}"
        );
        let privacy = privacy(page);
        assert!(
            privacy.contains("Nothing is sent, not even to this site"),
            "nobody is there to receive anything: {privacy}"
        );
    });
    page.expect_quiet_but(&[" takes a number from", " takes auto"]);
}

/// The widget's text about privacy; call inside the frame.
pub fn privacy(page: &Page) -> String {
    squeeze(&page.string(
        "document.querySelector('plateful-goal').shadowRoot.querySelector('.privacy').innerText",
    ))
}

#[test]
fn a_frame_may_be_loaded_again_taken_out_and_put_back() {
    let widget = widget();
    let host = host(
        &(frame(&widget, "a", "data-goal=\"lose-1\"") + "<p id=\"end\"></p>" + &resizer(&widget)),
    );
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    page.wait_until("it is ready", |page| count(page, "ready", "a") == 1);
    page.script("a.plateful.set('theme', 'dark');", &[]);
    let works = |times: u64| {
        page.wait_until("it is ready again", |page| {
            count(page, "ready", "a") == times
        });
        wait_for_fit(&page, 0);
        page.in_frame(0, |page| {
            for (name, value) in [("theme", "dark"), ("goal", "lose-1")] {
                page.wait_until("it is set up as before", |page| {
                    page.string(&format!(
                        "document.querySelector('plateful-goal').getAttribute('{name}')"
                    )) == value
                });
            }
        });
    };
    page.in_frame(0, |page| page.script("location.reload();", &[]));
    works(2);
    page.script("end.append(a);", &[]);
    works(3);
    page.script("window.kept = a; a.remove();", &[]);
    page.script("setTimeout(() => document.body.prepend(kept));", &[]);
    works(4);
    page.script("a.src = 'about:blank';", &[]);
    page.wait_until("something else is in it", |page| {
        page.in_frame(0, Page::url) == "about:blank" || page.holds("a.contentDocument !== null")
    });
    page.expect_quiet();
}

#[test]
fn frames_that_come_later_and_many_of_them_work() {
    let widget = widget();
    let host = host(&resizer(&widget));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    let source = widget.url("embed/v1/goal.html");
    for tens in [0, 10] {
        page.script(
            "for (let i = 0; i < 10; i += 1) {
               const frame = Object.assign(document.createElement('iframe'),
                 { src: arguments[0], title: 'Calorie goal', id: 'f' + document.querySelectorAll('iframe').length });
               document.body.append(frame);
             }",
            &[json!(source)],
        );
        for half in [5, 10] {
            let wanted = tens + half;
            page.wait_until("they are ready", |page| count(page, "ready", "f") >= wanted);
        }
    }
    page.wait_until("each fits", |page| {
        page.holds(
            "[...document.querySelectorAll('iframe')].every((it) =>
               it.clientHeight > 300 && it.clientHeight === document.querySelector('iframe').clientHeight)",
        )
    });
    page.expect_quiet();
}

#[test]
fn heights_do_not_come_in_floods() {
    let widget = widget();
    let framed = frame(&widget, "a", "").replace(".html", ".html#?secret=abc");
    let host = host(&(framed + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    wait_for_fit(&page, 0);
    let before = page.number("messages.length + wire.length");
    let took = page.in_frame(0, |page| {
        page.script_with_callback(
            "const [done] = arguments; const begun = performance.now(); let turn = 0;
             const step = () => {
               document.body.style.paddingTop = (turn % 2 ? 40 : 10) + turn / 10 + 'px';
               turn += 1;
               if (turn < 90) requestAnimationFrame(step); else done(performance.now() - begun);
             };
             step();",
            &[],
        )
    });
    wait_for_fit(&page, 0);
    let seconds = took.as_f64().unwrap() / 1000.0;
    let came = page.number("messages.length + wire.length") - before;
    assert!(came > 4.0, "it does follow: {came} in {seconds} s");
    assert!(
        came <= 60.0 * (seconds + 0.2),
        "{came} messages in {seconds} s"
    );
    // A change below one pixel is not reported. Of these two, one is, once on each of the three channels.
    let before = page.number("messages.length + wire.length");
    for more in [".4", "40"] {
        page.in_frame(0, |page| {
            page.script_with_callback(
                "const [more, done] = arguments; const was = parseFloat(document.body.style.paddingTop);
                 document.body.style.paddingTop = was + Number(more) + 'px';
                 requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)));",
                &[json!(more)],
            )
        });
    }
    wait_for_fit(&page, 0);
    page.wait_for("the change of 40 pixels is told, and no other", |page| {
        let came = page.number("messages.length + wire.length") - before;
        if came.to_bits() == 3.0_f64.to_bits() {
            Ok(())
        } else {
            Err(format!("{came} came"))
        }
    });
}

#[test]
fn anything_that_is_no_height_is_no_height() {
    // Only the host page's end, with a widget that sends wrong values.
    let liar = "<script>addEventListener('message', ({ data, ports: [port] }) => {
        if (data.t !== 'plateful:hello') return;
        for (const value of [NaN, Infinity, '300', null, {}, -5, 1e9]) port.postMessage({ t: 'height', value });
        for (const what of [null, 1, 'x', [], { t: 'close' }, { t: 'event', name: 'click' }]) port.postMessage(what);
        port.postMessage({ t: 'event', name: 'plateful-ready', detail: {} });
      }); parent.postMessage({ t: 'plateful:ready', v: 1, load: 1 }, '*');</script>";
    let widget = Site::of(dist()).with("embed/v1/goal.html", liar);
    let host = host(&(frame(&widget, "a", "") + "<script>var heights = new Set();
        new MutationObserver(() => heights.add(a.style.height)).observe(a, { attributeFilter: ['style'] });
        a.addEventListener('click', () => seen.push({ name: 'click' }));</script>" + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    page.wait_until("all came", |page| count(page, "ready", "a") == 1);
    assert_eq!(number(&page, "a.clientHeight"), 10_000);
    let heights = page.script("return [...heights];", &[]);
    assert!(
        heights
            .as_array()
            .is_some_and(|all| all.iter().all(|it| it == "0px" || it == "10000px")),
        "{heights}"
    );
    assert_eq!(page.script("return seen.length;", &[]), Value::from(1));
    page.expect_quiet();
}

#[test]
fn as_a_module_it_finds_itself_behind_a_query_and_beside_another_copy() {
    let (one, other) = (widget(), widget());
    let module = |widget: &Site| {
        let source = widget.url("embed/v1/resize.js?ver=6.5");
        format!("<script type=\"module\" src=\"{source}\"></script>")
    };
    let body = frame(&one, "a", "") + &frame(&other, "b", "") + &module(&one) + &module(&other);
    let page = browser::open(Kind::Plain);
    let host = host(&body);
    page.goto(&host.url(""));
    for position in [0, 1] {
        wait_for_widget(&page, position);
        wait_for_fit(&page, position);
    }
    assert!(page.holds("a.plateful && b.plateful"));
    page.expect_quiet();
}

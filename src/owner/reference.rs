//! The tables of the page, from the same source as the code.

use super::about::about;
use super::reference::{CODES, ELEMENT_ONLY, EVENTS, Named, PARTS, PROPERTIES, SLOT};
use super::{Published, folders, own_code};
use crate::view::markup::{El, Markup, div, el};
use plateful_domain::embed::{Allowed, AttributeName, Element};
use plateful_domain::planner::decimal::fixed;

/// A table of two columns: what it is called, and what there is to say.
fn table(caption: &'static str, head: [&'static str; 2], rows: Vec<(Markup, Markup)>) -> El {
    let row = |(name, said): (Markup, Markup)| {
        el("tr")
            .with(el("th").attr("scope", "row").with(name))
            .with(el("td").with(said))
    };
    div("table", "own-table")
        .with(el("caption").with(caption))
        .with(
            el("thead")
                .with(el("tr").with(head.map(|text| el("th").attr("scope", "col").with(text)))),
        )
        .with(el("tbody").with(rows.into_iter().map(row).collect::<Vec<_>>()))
}

fn code(text: impl Into<String>) -> El {
    el("code").with(text.into())
}

fn named(rows: &[Named]) -> Vec<(Markup, Markup)> {
    rows.iter()
        .map(|row| (code(row.name).into(), row.does.into()))
        .collect()
}

/// What a content policy has to allow, for each way.
pub(super) fn policies(published: &Published) -> Vec<Markup> {
    let origin = published.origin();
    let line = |text: &str| own_code(text.replace("{origin}", origin));
    let rows: Vec<(Markup, Markup)> = [
        ("Frame alone", "frame-src {origin}", "Nothing else: what happens inside follows our own policy."),
        ("Frame that fits", "frame-src {origin}; script-src {origin}", "The script fits the height. It makes no code from text and asks for nothing."),
        (
            "Element",
            "script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}",
            "'wasm-unsafe-eval' allows WebAssembly and nothing else: eval() stays forbidden. No inline style and no inline script is used.",
        ),
    ]
    .into_iter()
    .map(|(way, policy, why)| {
        let said = Markup::List(vec![line(policy).into(), el("p").with(why).into()]);
        (way.into(), said)
    })
    .collect();
    let also = [
        (
            "Cross-Origin-Embedder-Policy: require-corp",
            "The copy that you name has to send Cross-Origin-Resource-Policy: cross-origin and Access-Control-Allow-Origin: *, as our sample of headers does.",
        ),
        (
            "require-trusted-types-for 'script'",
            "Use a frame. The element makes its form from text, sees that it may not, says so, and shows its link.",
        ),
        (
            "sandbox=\"allow-scripts\"",
            "A frame works like this too. Add allow-popups for the link to the whole page, and allow-downloads for the saved numbers.",
        ),
        (
            "Permissions-Policy",
            "Nothing is needed. clipboard-write lets the copy button work in a frame.",
        ),
    ];
    vec![
        el("p")
            .with("Add this to your ")
            .with(code("Content-Security-Policy"))
            .with(". The planner tells in words, and by an event, when a policy stops it.")
            .into(),
        table("Lines for your policy", ["Way", "What to add"], rows).into(),
        el("h3").with("Other headers").into(),
        table(
            "Other headers and attributes",
            ["If you send", "Then"],
            also.into_iter()
                .map(|(what, then)| (code(what).into(), then.into()))
                .collect(),
        )
        .into(),
    ]
}

/// The alias, the exact version, and every file with its digest.
pub(super) fn versions(published: &Published) -> Vec<Markup> {
    let [alias, exact] = folders();
    let rows = published
        .files
        .iter()
        .map(|file| {
            let said = Markup::List(vec![
                el("p")
                    .with(format!("{} bytes", grouped(file.bytes)))
                    .into(),
                code(file.integrity.clone()).into(),
            ]);
            (code(file.name.clone()).into(), said)
        })
        .collect();
    vec![
        el("p")
            .with("Addresses with ")
            .with(code(format!("embed/{alias}/")))
            .with(" get mends. What a snippet says keeps its meaning: attributes, events, parts and properties are only added. Addresses with ")
            .with(code(format!("embed/{exact}/")))
            .with(" never change: the same bytes, to be kept for as long as you like.")
            .into(),
        el("p")
            .with("With the exact version you can have the browser check what arrives: choose it under “More settings”, and the snippet holds the script’s digest. The script in turn checks the program and the style sheet that it loads. If two versions meet on one page, the first one works and the second says so in the console.")
            .into(),
        el("p")
            .with("The same list for programs: ")
            .with(el("a").attr("href", format!("embed/{alias}/manifest.json")).with("manifest.json"))
            .with(". For editors: ")
            .with(el("a").attr("href", format!("embed/{alias}/custom-elements.json")).with("custom-elements.json"))
            .with(" and ")
            .with(el("a").attr("href", format!("embed/{alias}/plateful.d.ts")).with("plateful.d.ts"))
            .with(".")
            .into(),
        el("details")
            .attr("class", "more")
            .with(el("summary").with(format!("All {} files with their digests", published.files.len())))
            .with(table("Files of this version", ["File", "Size and digest"], rows))
            .into(),
    ]
}

/// "12,345".
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Attributes, events, parts, properties, slot, codes.
pub(super) fn reference() -> Vec<Markup> {
    let sub = |heading: &'static str| el("h3").with(heading).into();
    let events = EVENTS
        .iter()
        .map(|event| {
            let said = Markup::List(vec![
                el("p").with(event.does).into(),
                el("p").with("detail: ").with(code(event.detail)).into(),
            ]);
            (code(event.name).into(), said)
        })
        .collect();
    vec![
        sub("Attributes of the planner"),
        el("p")
            .with("For the element as attributes, or as properties of the same name in camel case (")
            .with(code("heading-level"))
            .with(" is ")
            .with(code("headingLevel"))
            .with("). For a frame in the address, or with “data-” before the name on the iframe: ")
            .with(code("goal.html?goal=lose-1&theme=dark"))
            .with(". All can be changed at any time. What cannot be used is told in the planner and by an event; the rest works.")
            .into(),
        table("Attributes of plateful-goal", ["Attribute", "What it does"], attributes(Element::Goal)).into(),
        sub("Of the element alone"),
        table("Attributes of the element alone", ["Attribute", "What it does"], named(&ELEMENT_ONLY)).into(),
        sub("Attributes of the article"),
        table("Attributes of plateful-article", ["Attribute", "What it does"], attributes(Element::Article)).into(),
        sub("Events"),
        el("p").with("They bubble and leave the shadow root. With a frame that fits, they come from the iframe.").into(),
        table("Events", ["Event", "When, and what it holds"], events).into(),
        table("Codes of plateful-error", ["Code", "What it means"], named(&CODES)).into(),
        sub("Style"),
        el("p").with("For the element. A frame is set by its attributes only.").into(),
        table("Parts, for ::part()", ["Part", "What it is"], named(&PARTS)).into(),
        table("Custom properties", ["Property", "What it sets"], named(&PROPERTIES)).into(),
        sub("Between the tags"),
        el("p").with(SLOT).into(),
    ]
}

fn attributes(element: Element) -> Vec<(Markup, Markup)> {
    AttributeName::of(element)
        .map(|which| {
            let (attribute, about) = (which.attribute(), about(which));
            let mut takes = el("p").with("Takes ");
            takes = match attribute.allowed {
                Allowed::Words(words) => {
                    for (at, word) in words.iter().enumerate() {
                        let between = match at {
                            0 => "",
                            _ if at + 1 == words.len() => " or ",
                            _ => ", ",
                        };
                        takes = takes.with(between).with(code(*word));
                    }
                    takes.with(".")
                }
                Allowed::Number { least, most, unit } => takes.with(format!(
                    "a number from {} to {} ({unit}); what lies outside is held to the nearer end.",
                    fixed(least, 0),
                    fixed(most, 0)
                )),
                Allowed::Color => takes.with("a color such as ").with(code("#1c4794")).with(
                    " that can be read on a light or on a dark ground (contrast 4.5 or more).",
                ),
                Allowed::Article => takes
                    .with("a path such as ")
                    .with(code("articles/pinched-s1-nerve.json"))
                    .with("."),
            };
            let unset = ["Without it: ", about.unset, "."].concat();
            let said = Markup::List(vec![
                el("p").with(about.does).into(),
                takes.into(),
                div("p", "hint").with(unset).into(),
            ]);
            (code(attribute.name).into(), said)
        })
        .collect()
}

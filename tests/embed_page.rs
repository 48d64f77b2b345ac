//! The pages for owners of other sites, and what is published for their tools.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::collections::HashSet;

use serde_json::json;

use plateful::owner::place::PLACES;
use plateful::owner::snippet::Snippet;
use plateful::prerender::{
    article_placeholder, facts, read_published, render_developer_page, render_owner_page,
};

use plateful_domain::article::{prepare, read};
use plateful_domain::embed::{Allowed, AttributeName, Element};

const LIST: &str = r#"{"version": "1.0.0", "files": {
    "plateful-goal.js": {"bytes": 12345, "integrity": "sha384-abc"},
    "resize.js": {"bytes": 678, "integrity": "sha384-def"}}}"#;

fn page(base_url: Option<&str>) -> String {
    render_owner_page(&read_published(LIST, base_url).unwrap()).body
}

fn developers(base_url: Option<&str>) -> String {
    render_developer_page(&read_published(LIST, base_url).unwrap()).body
}

/// Values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[test]
fn every_id_is_there_once_and_every_reference_finds_one() {
    for html in [page(None), developers(None)] {
        expect_references(&html);
    }
}

fn expect_references(html: &str) {
    let ids = values(html, "id");
    let unique: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len());
    for attribute in [
        "for",
        "aria-describedby",
        "aria-labelledby",
        "data-copy",
        "data-picks",
        "popovertarget",
    ] {
        for id in values(html, attribute)
            .iter()
            .flat_map(|ids| ids.split(' '))
        {
            assert!(unique.contains(id), "{attribute}: {id}");
        }
    }
    for place in values(html, "href")
        .iter()
        .filter_map(|href| href.strip_prefix('#'))
    {
        assert!(place == "top" || unique.contains(place), "#{place}");
    }
}

#[test]
fn links_between_the_pages_find_their_place() {
    let (here, there) = (page(None), developers(None));
    let ids: HashSet<&str> = values(&there, "id").into_iter().collect();
    let named: Vec<&str> = values(&here, "href")
        .into_iter()
        .filter_map(|href| href.strip_prefix("developers.html#"))
        .collect();
    assert!(named.len() > 4, "{named:?}");
    for id in named {
        assert!(ids.contains(id), "developers.html#{id}");
    }
    assert!(values(&there, "href").contains(&"embed.html"));
    // What the elements' messages link to.
    for (element, of) in [(Element::Goal, "goal"), (Element::Article, "article")] {
        for which in AttributeName::of(element) {
            let id = format!("{of}-{}", which.attribute().name);
            assert!(ids.contains(&*id), "{id}");
        }
    }
}

#[test]
fn places_that_once_were_on_the_page_still_lead_there() {
    let html = page(None);
    let ids: HashSet<&str> = values(&html, "id").into_iter().collect();
    for id in [
        "make",
        "copy",
        "policies",
        "platforms",
        "privacy",
        "versions",
        "reference",
    ] {
        assert!(ids.contains(id), "embed.html#{id}");
    }
}

#[test]
fn the_contents_are_the_parts_in_their_order() {
    let html = developers(None);
    let (_, contents) = html.split_once("<nav").unwrap();
    let (contents, parts) = contents.split_once("</nav>").unwrap();
    let heading = |text: &str| text.split(['>', '<']).nth(1).unwrap().to_owned();
    let named: Vec<(String, String)> = contents
        .split("<a")
        .skip(1)
        .map(|link| (values(link, "href")[0].replace('#', ""), heading(link)))
        .collect();
    let there: Vec<(String, String)> = parts
        .split("<section")
        .skip(1)
        .map(|section| section.split_once("<h2").unwrap_or_default())
        .filter(|(tag, _)| values(tag, "class") == ["part"])
        .map(|(tag, after)| (values(tag, "id")[0].to_owned(), heading(after)))
        .collect();
    assert!(there.len() > 4, "{there:?}");
    assert_eq!(named, there);
}

#[test]
fn no_marker_of_the_framework_is_left() {
    assert!(!page(None).contains("<!") && !developers(None).contains("<!"));
}

#[test]
fn nothing_on_them_breaks_their_own_policy() {
    for html in [page(None), developers(None)] {
        for attribute in ["style", "onclick", "onchange", "oninput"] {
            assert!(values(&html, attribute).is_empty(), "{attribute}");
        }
        assert!(!html.contains("<script") && !html.contains("<style") && !html.contains("<iframe"));
    }
}

#[test]
fn the_snippets_are_those_of_the_table() {
    for base in [None, Some("https://example.org/health/")] {
        let boxed = |snippet: Snippet| {
            let text = escaped(&snippet.usual(base.unwrap_or("https://YOUR-COPY/")));
            format!(">{text}</textarea>")
        };
        let html = developers(base);
        for snippet in Snippet::READY {
            assert!(html.contains(&boxed(snippet)), "{snippet:?}");
        }
        let html = page(base);
        for place in PLACES {
            let (_, steps) = html
                .split_once(&format!("id=\"steps-{}\"", place.id))
                .unwrap();
            let (steps, _) = steps.split_once("</ol>").unwrap();
            assert!(steps.contains(&boxed(place.ways[0])), "{}", place.name);
            assert!(steps.matches("<li>").count() >= 2, "{}", place.name);
        }
    }
    for page in [page, developers] {
        assert!(!page(Some("https://example.org/health/")).contains("YOUR-COPY"));
    }
}

#[test]
fn bundlers_are_tried_with_the_lines_that_are_documented() {
    let facts = facts(None);
    let documents = [
        facts["readme"].as_str().unwrap(),
        include_str!("../docs/embedding.md"),
    ];
    for line in [
        "import \"plateful-embed/goal\";",
        "import \"plateful-embed/article\";",
    ] {
        assert!(include_str!("bundlers/page/main.js").contains(line));
        for document in documents {
            assert!(document.contains(line), "{line}");
        }
    }
    let pins: serde_json::Value =
        serde_json::from_str(include_str!("bundlers/package.json")).unwrap();
    for (name, version) in pins["dependencies"].as_object().unwrap() {
        let version = version.as_str().unwrap();
        assert!(
            version.starts_with(|first: char| first.is_ascii_digit()),
            "{name} is pinned: {version}"
        );
        // What is set for the package would have to be documented.
        assert_ne!(name, "plateful-embed");
    }
    for script in [
        include_str!("bundlers/build.mjs"),
        include_str!("bundlers/dev.mjs"),
    ] {
        assert!(!script.contains("plateful"), "nothing is set for it");
    }
}

#[test]
fn the_document_shows_the_same_frames() {
    let document = include_str!("../docs/embedding.md");
    for snippet in [Snippet::FrameThatFits, Snippet::ArticleFrame] {
        let text = snippet.usual("https://YOUR-HOST/");
        assert!(
            document.contains(&format!("```html\n{text}\n```")),
            "{text}"
        );
    }
    let frames = &facts(Some("https://example.org/"))["frames"];
    for (name, snippet) in [("goal", Snippet::Frame), ("article", Snippet::ArticleFrame)] {
        let frame = frames[name].as_str().unwrap();
        let frame = frame.replace("{width}", "100%").replace("{height}", "900");
        let text = snippet.usual("https://example.org/");
        assert_eq!(Some(frame.as_str()), text.lines().next(), "oEmbed");
    }
}

#[test]
fn the_placeholder_of_the_article_leads_where_it_says() {
    let article = include_str!("../public/articles/pinched-s1-nerve.json");
    let placeholder = article_placeholder(&prepare(read(article).unwrap()), "../../");
    let ids: HashSet<&str> = values(&placeholder, "id").into_iter().collect();
    let mut ways = HashSet::new();
    for href in values(&placeholder, "href") {
        if let Some(id) = href.strip_prefix('#') {
            assert!(ids.contains(id), "{href}");
        } else if !href.contains(':') {
            ways.insert(href);
        }
    }
    assert_eq!(ways, HashSet::from(["../../", "../../goal.html"]));
    for link in placeholder.split("<a ").skip(1) {
        let link = link.split('>').next().unwrap();
        if link.contains("href=\"http") || link.contains("href=\"../") {
            assert!(link.contains("target=\"_blank\""), "{link}");
        }
    }
}

#[test]
fn every_attribute_of_the_planner_has_a_row_and_a_control() {
    let (html, reference) = (page(None), developers(None));
    for which in AttributeName::of(Element::Goal) {
        let attribute = which.attribute();
        assert!(
            reference.contains(&format!("<code>{}</code></th>", attribute.name)),
            "row: {}",
            attribute.name
        );
        let control = format!("data-attribute=\"{}\"", attribute.name);
        let (_, after) = html.split_once(&control).unwrap();
        if let Allowed::Words(words) = attribute.allowed {
            let (list, _) = after.split_once("</select>").unwrap();
            for word in words {
                assert!(
                    list.contains(&format!("<option value=\"{word}\">")),
                    "{}={word}",
                    attribute.name
                );
            }
        }
    }
}

#[test]
fn a_pinned_script_carries_its_digest() {
    // The element, the iframe that fits, React, Next.
    assert_eq!(
        values(&page(None), "data-integrity"),
        ["sha384-abc", "sha384-def", "sha384-abc", "sha384-abc"]
    );
    let html = developers(None);
    assert!(html.contains("12,345 bytes") && html.contains("<code>sha384-def</code>"));
}

#[test]
fn policies_name_the_origin() {
    assert!(
        developers(Some("https://example.org/health/"))
            .contains(">frame-src https://example.org</code>")
    );
    assert!(developers(None).contains("connect-src https://YOUR-COPY</code>"));
}

#[test]
fn a_list_that_is_none_is_refused() {
    for text in [
        "",
        "[]",
        "{}",
        r#"{"files": {"a": {"bytes": -1, "integrity": "x"}}}"#,
        r#"{"files": {"a": {"bytes": 1}}}"#,
    ] {
        assert!(read_published(text, None).is_err(), "{text}");
    }
}

#[test]
fn tools_learn_of_every_attribute() {
    let facts = facts(None);
    let manifest = &facts["customElements"];
    assert_eq!(manifest["schemaVersion"], "1.0.0");
    for (at, element) in [Element::Goal, Element::Article].into_iter().enumerate() {
        let class = &manifest["modules"][at]["declarations"][0];
        let told = class["attributes"].as_array().unwrap();
        let told: Vec<_> = told
            .iter()
            .filter(|one| one["fieldName"].is_string())
            .collect();
        let known: Vec<_> = AttributeName::of(element).collect();
        assert_eq!(told.len(), known.len());
        for (told, which) in told.into_iter().zip(known) {
            let attribute = which.attribute();
            assert_eq!(told["name"], attribute.name);
            let takes = told["type"]["text"].as_str().unwrap();
            if let Allowed::Words(words) = attribute.allowed {
                assert_eq!(takes, format!("\"{}\"", words.join("\" | \"")));
            }
        }
        for (list, name) in [
            ("events", "plateful-ready"),
            ("cssParts", "frame"),
            ("cssProperties", "--plateful-font"),
        ] {
            let mut told = class[list].as_array().unwrap().iter();
            assert!(told.any(|one| one["name"] == name), "{list}");
        }
    }
    let goal = &manifest["modules"][0];
    assert_eq!(goal["path"], "plateful-goal.js");
    let goal = &goal["declarations"][0];
    assert_eq!(goal["tagName"], "plateful-goal");
    let level = json!({"text": "number /* 1 to 5, level */"});
    let mut attributes = goal["attributes"].as_array().unwrap().iter();
    let heading = attributes
        .find(|one| one["name"] == "heading-level")
        .unwrap();
    assert_eq!(
        (&heading["fieldName"], &heading["type"]),
        (&json!("headingLevel"), &level)
    );
    let mut members = goal["members"].as_array().unwrap().iter();
    assert!(
        members.any(|one| one["attribute"] == "heading-level" && one["name"] == "headingLevel")
    );
    assert_eq!(
        goal["events"][1]["type"]["text"],
        "CustomEvent<ChangeDetail>"
    );
    let readme = facts["readme"].as_str().unwrap();
    assert!(readme.contains(&Snippet::Element.usual("https://YOUR-COPY/")));
    assert!(readme.contains("| `heading-level` | 1 to 5 (level) |"));
}

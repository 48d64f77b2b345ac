//! A site for tests, with everything that it can be told to do.
#![cfg(feature = "test-site")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use static_server::{Caching, Fault, Files, Site};
use support::{Answer, ask, get, header, text, try_ask};
use tempfile::TempDir;
use ureq::http::Method;

const PAGE: &str =
    "<!doctype html><html><head><title>Page</title></head><body><p>Text</p></body></html>";

/// A site with a page and a script.
fn site() -> (TempDir, Site) {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("index.html"), PAGE).unwrap();
    std::fs::write(folder.path().join("a.js"), "start();").unwrap();
    let site = Site::of(folder.path());
    (folder, site)
}

fn files(all: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    for (name, body) in all {
        files.insert((*name).to_owned(), (*body).into());
    }
    files
}

fn seen(answer: &Answer) -> (u16, &str) {
    (answer.status().as_u16(), text(answer))
}

#[test]
fn serves_a_folder_below_a_path_and_remembers_who_asked() {
    let (_folder, site) = site();
    let site = site.under("/a/b/");
    assert_eq!(seen(&get(&site.url(""))), (200, PAGE));
    assert_eq!(seen(&get(&site.url("a.js?x=1"))), (200, "start();"));
    assert_eq!(get(&site.origin("/a.js")).status(), 404);
    assert_eq!(get(&site.url("../../a.js")).status(), 404);
    let head = ask(Method::HEAD, &site.url("a.js"), &[("X-Why", "to see")]);
    assert_eq!(header(&head, "Content-Length"), "8");
    assert!(head.body().is_empty());
    assert_eq!(ask(Method::POST, &site.url("a.js"), &[]).status(), 405);

    let asked = site.requests();
    assert_eq!(site.count("b/a.js"), 3);
    assert_eq!(asked[1].target, "/a/b/a.js?x=1");
    assert!(asked.iter().all(|it| it.host == site.host()));
    let last_but_one = &asked[asked.len() - 2];
    assert_eq!(last_but_one.method, "HEAD");
    assert_eq!(last_but_one.headers["x-why"], "to see");
}

#[test]
fn files_are_added_replaced_and_deployed_while_it_runs() {
    let (folder, site) = site();
    let site = site.with("a.js", "other();").beside(
        "/more/",
        &files(&[("index.html", "<p>More"), ("b.wasm", "b")]),
    );
    assert_eq!(seen(&get(&site.url("a.js"))), (200, "other();"));
    assert_eq!(seen(&get(&site.url(""))), (200, PAGE));
    let more = get(&site.origin("/more/"));
    assert_eq!(seen(&more), (200, "<p>More"));
    assert_eq!(header(&more, "Content-Type"), "text/html; charset=utf-8");
    let wasm = get(&site.origin("/more/b.wasm"));
    assert_eq!(header(&wasm, "Content-Type"), "application/wasm");
    assert_eq!(get(&site.origin("/more/a.js")).status(), 404);

    site.put("a.js", "third();");
    assert_eq!(text(&get(&site.url("a.js"))), "third();");
    site.inject("", Fault::Gone);
    site.deploy(&files(&[("index.html", "<p>Second")]));
    assert_eq!(seen(&get(&site.url(""))), (200, "<p>Second"));
    assert_eq!(get(&site.url("a.js")).status(), 404);
    site.change_over(folder.path());
    assert_eq!(seen(&get(&site.url("a.js"))), (200, "start();"));
}

#[test]
fn a_folder_is_read_with_all_that_is_in_it() {
    let (folder, site) = site();
    std::fs::create_dir_all(folder.path().join("b/c")).unwrap();
    std::fs::write(folder.path().join("b/c/d.txt"), "deep").unwrap();
    let files = Files::of(folder.path()).unwrap();
    let names: Vec<_> = files.keys().collect();
    assert_eq!(names, ["a.js", "b/c/d.txt", "index.html"]);
    site.deploy(&files);
    assert_eq!(text(&get(&site.url("b/c/d.txt"))), "deep");
    assert!(Files::of(&folder.path().join("gone")).is_err());
}

#[test]
fn each_fault_is_what_it_says_and_can_be_cleared() {
    let (_folder, site) = site();
    let url = site.url("a.js");
    let with = |fault: Fault| {
        site.clear("a.js");
        site.inject("a.js", fault);
        try_ask(Method::GET, &url, &[])
    };
    assert_eq!(with(Fault::Missing).unwrap().status(), 404);
    assert_eq!(with(Fault::Gone).unwrap().status(), 410);
    assert_eq!(with(Fault::Broken).unwrap().status(), 503);
    assert!(with(Fault::Cut).is_err());
    let other = with(Fault::Type("text/plain")).unwrap();
    assert_eq!(
        (header(&other, "Content-Type"), text(&other)),
        ("text/plain", "start();")
    );
    assert_eq!(text(&with(Fault::Flipped).unwrap()), "staru();");
    let start = with(Fault::StartPage).unwrap();
    assert_eq!(header(&start, "Content-Type"), "text/html; charset=utf-8");
    assert!(start.status() == 200 && text(&start).contains("<title>Start"));
    let moved = with(Fault::Moved).unwrap();
    assert_eq!(
        (moved.status().as_u16(), header(&moved, "Location")),
        (302, "?moved")
    );
    assert_eq!(seen(&get(&site.url("a.js?moved"))), (200, "start();"));
    let leads = with(Fault::Leads("/b.js")).unwrap();
    assert_eq!(
        (leads.status().as_u16(), header(&leads, "Location")),
        (308, "/b.js")
    );

    assert_eq!(
        seen(&get(&site.url(""))),
        (200, PAGE),
        "only the path that was named"
    );
    site.clear("a.js");
    assert_eq!(seen(&get(&url)), (200, "start();"));
}

#[test]
fn a_truncated_answer_breaks_off_in_the_middle() {
    use std::io::{Read as _, Write as _};
    let (_folder, site) = site();
    let site = site.failing("a.js", Fault::Truncated);
    let mut stream = std::net::TcpStream::connect(site.host()).unwrap();
    write!(
        stream,
        "GET /a.js HTTP/1.1\r\nHost: {}\r\n\r\n",
        site.host()
    )
    .unwrap();
    let mut answer = Vec::new();
    // The connection ends or is reset, depending on the system.
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(head.contains("content-length: 8"), "{head}");
    assert_eq!(body, "star");
    assert!(try_ask(Method::GET, &site.url("a.js"), &[]).is_err());
}

#[test]
fn what_is_held_comes_when_it_is_cleared() {
    let (_folder, site) = site();
    let site = site.failing("a.js", Fault::Held);
    let (url, (sender, receiver)) = (site.url("a.js"), mpsc::channel());
    let asking = thread::spawn(move || sender.send(text(&get(&url)).to_owned()));
    while site.count("a.js") == 0 {
        thread::yield_now();
    }
    assert_eq!(
        seen(&get(&site.url(""))),
        (200, PAGE),
        "others are not held"
    );
    assert!(receiver.recv_timeout(Duration::from_millis(50)).is_err());
    site.clear("a.js");
    assert_eq!(
        receiver.recv_timeout(Duration::from_secs(10)).unwrap(),
        "start();"
    );
    asking.join().unwrap().unwrap();
}

#[test]
fn a_stopped_site_refuses_everybody_until_it_is_restarted() {
    let (_folder, site) = site();
    let site = site.failing("a.js", Fault::Held);
    let url = site.url("a.js");
    let held = thread::spawn(move || try_ask(Method::GET, &url, &[]).is_err());
    while site.count("a.js") == 0 {
        thread::yield_now();
    }
    site.stop();
    assert!(held.join().unwrap(), "what was under way is cut");
    assert!(try_ask(Method::GET, &site.url(""), &[]).is_err());
    let before = site.requests().len();
    site.restart();
    site.restart();
    assert_eq!(seen(&get(&site.url(""))), (200, PAGE));
    assert_eq!(site.requests().len(), before + 1);
    let other = Site::of("no-folder");
    assert_ne!(other.host(), site.host());
    assert_eq!(get(&other.url("")).status(), 404);
}

#[test]
fn headers_are_sent_where_they_are_told() {
    let (_folder, site) = site();
    let site = site
        .with_headers_file(
            "# A comment\n/*\n  X-All: yes\n  Cache-Control: public, max-age=1\n\n/a.js\n  ! X-All\n  X-One: one: two\n",
        )
        .header("a.js", "Cache-Control", "no-store")
        .header("", "Access-Control-Allow-Origin", "*");
    let (page, script) = (get(&site.url("")), get(&site.url("a.js")));
    site.put("a.jsx", "");
    let longer = get(&site.url("a.jsx"));
    assert_eq!(
        header(&longer, "X-All"),
        "yes",
        "a star stands for anything"
    );
    assert_eq!(header(&longer, "X-One"), "", "without one, the path is all");
    assert_eq!(header(&page, "X-All"), "yes");
    assert_eq!(header(&page, "X-One"), "");
    assert_eq!(header(&page, "Cache-Control"), "public, max-age=1");
    assert_eq!(header(&script, "X-All"), "");
    assert_eq!(header(&script, "X-One"), "one: two");
    assert_eq!(header(&script, "Cache-Control"), "no-store");
    for answer in [page, script] {
        assert_eq!(header(&answer, "Access-Control-Allow-Origin"), "*");
        assert_eq!(header(&answer, "X-Content-Type-Options"), "nosniff");
    }
}

#[test]
fn nothing_is_kept_unless_the_site_says_so() {
    let (_folder, site) = site();
    let answer = ask(Method::GET, &site.url(""), &[("If-None-Match", "*")]);
    assert_eq!(answer.status(), 200);
    for name in ["ETag", "Last-Modified"] {
        assert_eq!(header(&answer, name), "", "{name}");
    }
    assert_eq!(header(&answer, "Cache-Control"), "no-cache");
}

#[test]
fn files_are_kept_as_hosts_let_them_be() {
    let (_folder, site) = site();
    let stale = Caching::StaleWhileRevalidate {
        max_age: 60,
        stale: 600,
    };
    let site = site
        .with_caching("", Caching::Revalidate)
        .with_caching(".js", Caching::Immutable)
        .with_caching("b.js", Caching::MaxAge(600))
        .with_caching("c.js", stale)
        .with("b.js", "b")
        .with("c.js", "c");
    for (path, said) in [
        ("", "public, max-age=0, must-revalidate"),
        ("a.js", "public, max-age=31536000, immutable"),
        ("b.js", "public, max-age=600"),
        ("c.js", "public, max-age=60, stale-while-revalidate=600"),
    ] {
        let first = get(&site.url(path));
        assert_eq!(header(&first, "Cache-Control"), said);
        let tag = header(&first, "ETag");
        let again = |tag: &str| ask(Method::GET, &site.url(path), &[("If-None-Match", tag)]);
        for known in [tag.to_owned(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let known = again(&known);
            assert_eq!(seen(&known), (304, ""), "{path}");
            assert_eq!(header(&known, "ETag"), tag);
            assert_eq!(header(&known, "Cache-Control"), said);
        }
        assert_eq!(again("\"x\"").status(), 200);
    }
    let old = get(&site.url("b.js"));
    site.put("b.js", "new");
    let new = ask(
        Method::GET,
        &site.url("b.js"),
        &[("If-None-Match", header(&old, "ETag"))],
    );
    assert_eq!(seen(&new), (200, "new"));
    assert_ne!(header(&old, "ETag"), header(&new, "ETag"));
    assert_eq!(header(&get(&site.url("gone.js")), "ETag"), "");
}

#[test]
fn a_password_is_asked_for_before_anything_else() {
    let (_folder, site) = site();
    let site = site.with_password("reader", "pass word");
    let refused = get(&site.url(""));
    assert_eq!(refused.status(), 401);
    assert!(header(&refused, "WWW-Authenticate").starts_with("Basic realm="));
    let with = |said| ask(Method::GET, &site.url(""), &[("Authorization", said)]);
    assert_eq!(with("Basic cmVhZGVyOndyb25n").status(), 401);
    assert_eq!(seen(&with("Basic cmVhZGVyOnBhc3Mgd29yZA==")), (200, PAGE));
}

#[test]
fn html_is_rewritten_and_nothing_else_is() {
    let (_folder, site) = site();
    let site = site
        .with("open.html", "<title>Open</title><p>start")
        .with_markup_in_head("<script src=host.js></script>")
        .rewriting_html(|html| html.replace("Text", "Words"));
    assert_eq!(
        text(&get(&site.url(""))),
        PAGE.replace("</head>", "<script src=host.js></script></head>")
            .replace("Text", "Words")
    );
    let open = get(&site.url("open.html"));
    assert_eq!(
        text(&open),
        "<title>Open</title><p>start<script src=host.js></script>"
    );
    assert_eq!(
        header(&open, "Content-Length"),
        text(&open).len().to_string()
    );
    assert_eq!(text(&get(&site.url("a.js"))), "start();");
    assert_eq!(text(&get(&site.url("gone"))), "There is no such file.");
}

#[test]
fn compressed_files_are_sent_only_if_the_site_is_told_to() {
    let (folder, site) = site();
    std::fs::write(folder.path().join("a.js.br"), "small").unwrap();
    let small = [("Accept-Encoding", "br")];
    let plain = ask(Method::GET, &site.url("a.js"), &small);
    assert_eq!(
        (header(&plain, "Content-Encoding"), text(&plain)),
        ("", "start();")
    );
    let site = site.precompressed();
    let answer = ask(Method::GET, &site.url("a.js"), &small);
    assert_eq!(
        (header(&answer, "Content-Encoding"), text(&answer)),
        ("br", "small")
    );
    assert_eq!(header(&answer, "Content-Length"), "5");
}

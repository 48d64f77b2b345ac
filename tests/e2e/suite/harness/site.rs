//! The server of a scenario: `crates/static-server` says what it can do.

use super::html;
use super::release::Release;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::path::Path;

pub use static_server::{Caching, Fault, Request, Site};

/// Whether the page's worker asked, and not the page.
pub fn by_worker(request: &Request) -> bool {
    let referrer = request.headers.get("referer");
    request.headers.contains_key("service-worker")
        || referrer.is_some_and(|it| it.as_bytes().ends_with(b"/sw.js"))
}

/// A folder's page with nothing inside `<div id="app">`, so that the client has to render it all.
pub fn with_empty_app(folder: &Path) -> Site {
    let emptied = |page: Vec<u8>| empty_app(&String::from_utf8(page).expect("HTML is UTF-8"));
    let site = Site::of(folder);
    let page = std::fs::read(folder.join("index.html")).expect("the folder has a page");
    let site = site.with("index.html", emptied(page));
    if !folder.join("sw.js").is_file() {
        return site;
    }
    // The worker keeps a page only if it is the one that it knows.
    let release = Release::of(folder).change("index.html", |page| emptied(page).into_bytes());
    site.with("sw.js", release.text("sw.js"))
}

/// The same HTML with nothing inside `<div id="app">`.
pub fn empty_app(html: &str) -> String {
    let empty = element!("#app", |app| {
        app.set_inner_content("", ContentType::Html);
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(empty);
    rewrite_str(html, settings).expect("the page can be rewritten")
}

/// A folder on a host that minifies HTML: white space, quotes and end tags that may be left out are gone.
pub fn minifying(folder: &Path) -> Site {
    Site::of(folder).rewriting_html(html::minified)
}

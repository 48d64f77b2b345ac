//! The server of a scenario, see `crates/static-server`.

use super::env::dist;
use altered_site::Release;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::path::Path;

pub use static_server::{Caching, Fault, Request, Site};

/// The files of the page as they were built.
pub fn built() -> Release {
    Release::of(&dist())
}

/// Whether a request came from the page's worker, not the page.
pub fn by_worker(request: &Request) -> bool {
    let referrer = request.headers.get("referer");
    request.headers.contains_key("service-worker")
        || referrer.is_some_and(|it| it.as_bytes().ends_with(b"/sw.js"))
}

/// The page of a folder with an empty `<div id="app">`, so that the client has to render everything.
pub fn with_empty_app(folder: &Path) -> Site {
    let page = std::fs::read_to_string(folder.join("index.html")).expect("the folder has a page");
    let site = Site::of(folder).with("index.html", empty_app(&page));
    if !folder.join("sw.js").is_file() {
        return site;
    }
    // The worker only caches a page with the integrity it knows.
    let release = Release::of(folder).change_page(empty_app);
    site.with("sw.js", release.text("sw.js"))
}

/// The same HTML with an empty `<div id="app">`.
pub fn empty_app(html: &str) -> String {
    let empty = element!("#app", |app| {
        app.set_inner_content("", ContentType::Html);
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(empty);
    rewrite_str(html, settings).expect("the page can be rewritten")
}

/// A folder on a host that minifies HTML: without optional white space, quotes and end tags.
pub fn minifying(folder: &Path) -> Site {
    Site::of(folder).rewriting_html(page_checks::minified)
}

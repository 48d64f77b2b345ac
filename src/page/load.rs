//! Decides which article to show, and fetches it.

use gloo_net::http::{Request, Response};
use web_sys::{RequestCache, RequestInit, UrlSearchParams};

use super::PageState;
use crate::browser::dom;
use plateful_domain::article::{self, MAX_BYTES, Prepared, ReadArticleError};

/// The prerendered article.
pub(crate) const MAIN: &str = "articles/pinched-s1-nerve.json";

/// The value of `?src=`, if there is one.
pub(crate) fn asked_for() -> Option<String> {
    let search = dom::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search)
        .ok()?
        .get("src")
        .filter(|src| !src.is_empty())
}

/// The expected integrity of an article of this build; empty for one that the host added.
fn integrity(path: &str) -> String {
    dom::query(&["link[href=\"", path, "\"]"].concat())
        .and_then(|link| link.get_attribute("data-integrity"))
        .unwrap_or_default()
}

async fn send(address: &str, init: &RequestInit) -> Result<Response, PageState> {
    let request =
        web_sys::Request::new_with_str_and_init(address, init).map_err(|_| PageState::Offline)?;
    Request::from(request)
        .send()
        .await
        .map_err(|_| PageState::Offline)
}

/// Fetches, reads and prepares the article that the address asks for.
pub(crate) async fn article(asked: Option<&str>) -> Result<Prepared, PageState> {
    article_of("", asked, RequestCache::Default).await
}

/// The same from the site `base`, an address ending in `/`; empty for the page's own folder.
pub(crate) async fn article_of(
    base: &str,
    asked: Option<&str>,
    cache: RequestCache,
) -> Result<Prepared, PageState> {
    let path = match asked {
        None => MAIN,
        Some(path) if article::is_own_article(path) => path,
        Some(_) => return Err(PageState::NotAllowed),
    };
    // Only our own folder has the articles of this build.
    let integrity = if base.is_empty() {
        integrity(path)
    } else {
        String::new()
    };
    let address = [base, path].concat();
    let init = RequestInit::new();
    init.set_integrity(&integrity);
    init.set_cache(cache);
    let mut sent = send(&address, &init).await;
    if sent.is_err() && cache != RequestCache::Reload {
        // What was refused may lie in the browser's cache: asked for past it, the right one replaces it there.
        init.set_cache(RequestCache::Reload);
        sent = send(&address, &init).await;
    }
    let response = sent?;
    match response.status() {
        404 | 410 => return Err(PageState::NotFound),
        status if !response.ok() => return Err(PageState::Server(status)),
        _ => {}
    }
    let header = |name| response.headers().get(name);
    // Some hosts answer a missing file with their start page and status 200.
    if header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        return Err(PageState::NotFound);
    }
    let declared = header("content-length").and_then(|length| length.parse().ok());
    if let Some(bytes) = declared.filter(|bytes| *bytes > MAX_BYTES) {
        return Err(PageState::Unreadable(ReadArticleError::TooLarge { bytes }));
    }
    let text = response.text().await.map_err(|_| PageState::Offline)?;
    read(&text)
}

/// Reads and prepares the text of an article.
pub(crate) fn read(text: &str) -> Result<Prepared, PageState> {
    article::read(text)
        .map(article::prepare)
        .map_err(PageState::Unreadable)
}

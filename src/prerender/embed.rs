//! Prerenders what host pages use: the article in its frame before the program runs, and data about the elements.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::manifest::custom_elements;
use super::static_html;
use crate::article::Site;
use crate::owner::{readme, snippet};
use crate::page::HostPage;
use plateful_domain::article::Prepared;
use plateful_domain::embed::VERSION;

/// The article as shown in its frame before the program runs, or where it cannot. `base` leads from the frame's page to
/// the site, and ends in `/`.
pub fn article_placeholder(prepared: &Prepared, base: &str) -> String {
    let lang = Some(prepared.article.lang.clone()).filter(|lang| !lang.is_empty());
    static_html(|| {
        view! {
            <div class="article" lang=lang>
                <HostPage prepared=prepared.clone() site=Site::placeholder(base)/>
            </div>
        }
    })
}

/// Data about the elements: their manifest, the package's README, and the oEmbed frames, with
/// placeholders for `width` and `height`.
pub fn facts(base_url: Option<&str>) -> Value {
    let base = base_url.unwrap_or(snippet::NOWHERE);
    json!({
        "version": VERSION,
        "customElements": custom_elements(),
        "frames": {
            "goal": snippet::plain_frame(base, snippet::GOAL_FRAME, snippet::TITLE),
            "article": snippet::plain_frame(base, snippet::ARTICLE_FRAME, snippet::ARTICLE_TITLE),
        },
        "readme": readme::readme(base),
    })
}

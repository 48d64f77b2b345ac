//! What a prerendered page says of itself in its head.

use super::structured_data;
use crate::page::{GOAL_DESCRIPTION, GOAL_TITLE};
use crate::words;
use plateful_domain::article::Prepared;

/// The head of the article's page.
pub(super) fn article(prepared: &Prepared, base_url: Option<&str>) -> String {
    let article = &prepared.article;
    Head {
        title: &article.title,
        description: &article.description,
        kind: "article",
        address: base_url.map(str::to_owned),
        properties: &[
            ("article:published_time", &article.dates.published),
            ("article:modified_time", &article.dates.modified),
        ],
        data: structured_data::medical_web_page(prepared, base_url),
    }
    .html()
}

/// The head of the page with the planner alone.
pub(super) fn goal(base_url: Option<&str>) -> String {
    let address = base_url.map(|base| format!("{base}goal.html"));
    Head {
        title: GOAL_TITLE,
        description: GOAL_DESCRIPTION,
        kind: "website",
        data: structured_data::web_application(GOAL_TITLE, GOAL_DESCRIPTION, address.as_deref()),
        address,
        properties: &[],
    }
    .html()
}

struct Head<'a> {
    title: &'a str,
    description: &'a str,
    /// The kind of page for Open Graph.
    kind: &'a str,
    /// Where it will be found, if that is known.
    address: Option<String>,
    /// More properties for Open Graph.
    properties: &'a [(&'a str, &'a str)],
    /// Structured data, safe to stand inside a `<script>`.
    data: String,
}

impl Head<'_> {
    /// Title, description, structured data; canonical address and Open Graph only with an address.
    fn html(&self) -> String {
        let title = escape(&format!("{} – {}", self.title, words::SITE));
        let description = escape(self.description);
        let mut lines = vec![
            format!("<title>{title}</title>"),
            format!("<meta name=\"description\" content=\"{description}\">"),
        ];
        if let Some(address) = &self.address {
            lines.push(format!(
                "<link rel=\"canonical\" href=\"{}\">",
                escape(address)
            ));
            let properties = [
                ("og:type", self.kind),
                ("og:title", self.title),
                ("og:description", self.description),
                ("og:url", address),
                ("og:site_name", words::SITE),
            ];
            for (property, content) in properties.iter().chain(self.properties) {
                let content = escape(content);
                lines.push(format!(
                    "<meta property=\"{property}\" content=\"{content}\">"
                ));
            }
        }
        lines.push(format!(
            "<script type=\"application/ld+json\">{}</script>",
            self.data
        ));
        lines.join("\n")
    }
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

//! The `<head>` of the prerendered page.

use super::structured_data;
use crate::words;
use plateful_domain::article::Prepared;

/// Title, description and structured data; canonical address and Open Graph tags only if `base_url` is given.
pub(super) fn head(prepared: &Prepared, base_url: Option<&str>) -> String {
    let article = &prepared.article;
    let title = escape(&format!("{} – {}", article.title, words::SITE));
    let description = escape(&article.description);
    let mut lines = vec![
        format!("<title>{title}</title>"),
        format!("<meta name=\"description\" content=\"{description}\">"),
    ];
    if let Some(base) = base_url.map(escape) {
        let heading = escape(&article.title);
        let properties = [
            ("og:type", "article"),
            ("og:title", &heading),
            ("og:description", &description),
            ("og:url", &base),
            ("og:site_name", words::SITE),
            ("article:published_time", &escape(&article.dates.published)),
            ("article:modified_time", &escape(&article.dates.modified)),
        ];
        lines.push(format!("<link rel=\"canonical\" href=\"{base}\">"));
        for (property, content) in properties {
            lines.push(format!(
                "<meta property=\"{property}\" content=\"{content}\">"
            ));
        }
    }
    let data = structured_data::medical_web_page(prepared, base_url);
    lines.push(format!(
        "<script type=\"application/ld+json\">{data}</script>"
    ));
    lines.join("\n")
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

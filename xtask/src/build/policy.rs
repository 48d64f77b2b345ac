//! What the page may load, and the sample of headers for a host.

use super::hash;
use super::site::Site;

/// The content policy for a page with these inline scripts.
fn policy(inline: &[&str]) -> String {
    let mut scripts = "script-src 'self' 'wasm-unsafe-eval'".to_owned();
    for script in inline {
        scripts.extend([" '", &hash::policy(script), "'"]);
    }
    [
        "default-src 'none'",
        &scripts,
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self' https:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
    ]
    .join("; ")
}

/// As an element: it goes with the page to any host.
pub(crate) fn meta(inline: &[&str]) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy(inline)
    )
}

/// The sample for hosts that read a `_headers` file, and a note for the others.
pub(crate) fn headers(site: &Site) -> String {
    let mut out = "\
# Sample of response headers, for hosts that read a file of this form; translate it for others.
# Paths are seen from the top of the host: put the folder before them when the page lies below one.
# The content policy is in the page itself. What only a header can say, say here: who may show the
# page in a frame. 'none' is the careful choice; name the sites that may embed it.
/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cache-Control: no-cache
"
    .to_owned();
    out.push_str(
        "\n# Whoever keeps this file keeps an old version of everything. Browsers ask for it each time; no\n\
         # cache in between may answer for you.\n/sw.js\n  ! Cache-Control\n  Cache-Control: no-cache\n",
    );
    out.push_str("\n# These names change with the content, so a copy never grows old.\n");
    for name in site.keys().filter(|name| hash::plain_name(name) != **name) {
        out.extend([
            "/",
            name,
            "\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n",
        ]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{headers, meta, policy};

    #[test]
    fn allows_no_inline_code_and_no_evaluation() {
        let policy = policy(&["{}"]);
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains("'unsafe-eval'"));
        assert!(policy.contains("'wasm-unsafe-eval'"));
        // printf '{}' | openssl dgst -sha256 -binary | base64
        assert!(policy.contains("'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"));
        assert!(!meta(&[]).contains("sha256"));
        assert!(policy.contains("worker-src 'self'"));
    }

    #[test]
    fn caches_only_names_that_change_with_the_content() {
        let site = [("a-0123456789ab.js", ""), ("index.html", "")]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into();
        let headers = headers(&site);
        assert!(headers.contains("/a-0123456789ab.js\n"));
        assert!(!headers.contains("index.html"));
        assert!(headers.contains("frame-ancestors"));
        assert!(headers.contains("/sw.js\n  ! Cache-Control\n  Cache-Control: no-cache\n"));
    }
}

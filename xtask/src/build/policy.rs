//! The content security policy, and a sample of headers for a host.

use super::hash;
use super::site::Site;

/// WebAssembly, and these inline scripts by their digests.
fn allowed(inline: &[&str]) -> String {
    let digests = inline
        .iter()
        .map(|script| format!(" '{}'", hash::policy(script)));
    "'wasm-unsafe-eval'".to_owned() + &digests.collect::<String>()
}

/// The policy for a page with these inline scripts.
fn policy(inline: &[&str]) -> String {
    let scripts = format!("script-src 'self' {}", allowed(inline));
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

/// The policy for a page that other sites show in a frame: only files, nothing inline.
///
/// A sandboxed frame has an opaque origin. There `'self'` should still mean the page's address, but in some versions of
/// `WebKit` it matches nothing. So this allows schemes, and `embed/frame.ts`, which runs first, adds a policy that
/// names the address.
const IN_A_FRAME: &str = "default-src 'none'; script-src https: http: 'wasm-unsafe-eval'; style-src https: http:; \
    img-src https: http: data:; connect-src https: http:; base-uri 'none'; form-action 'none'; object-src 'none'";

/// As a `<meta>` element, so that the page has it on any host.
pub(crate) fn meta(inline: &[&str]) -> String {
    element(&policy(inline))
}

/// The same for the page for owners, which shows the planner in a frame of its own site, and plays no media.
pub(super) fn owner_meta(theme: &str) -> String {
    element(&policy(&[theme]).replace("media-src 'self' https:", "frame-src 'self'"))
}

/// The same for a page in a frame. `has_films`: its content may have videos, from any site, as on the page.
pub(crate) fn frame_meta(has_films: bool) -> String {
    if has_films {
        element(&format!("{IN_A_FRAME}; media-src https: http:"))
    } else {
        element(IN_A_FRAME)
    }
}

/// The same for the single-file page: only these inline scripts and this style sheet, and no requests.
pub(crate) fn alone_meta(scripts: &[&str], style: &str) -> String {
    element(&format!(
        "default-src 'none'; script-src {}; style-src '{}'; img-src data:; font-src data:; base-uri 'none'; \
         form-action 'none'",
        allowed(scripts),
        hash::policy(style)
    ))
}

fn element(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// Features that a page in a frame does not use, so that nothing in it can request them.
const DENIED: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()";

/// The sample for hosts that read a `_headers` file, with a note for others.
pub(crate) fn headers(site: &Site) -> String {
    let mut out = "\
# Sample of response headers, for hosts that read a file in this format; translate it for others.
# Paths begin at the root of the host. If the page is in a folder, put that before them.
# The page contains its content security policy, but only a header can say who may show the page
# in a frame. 'none' is the strict choice; instead, name the sites that may embed it.
/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cache-Control: no-cache
"
    .to_owned();
    out.push_str(
        "\n# A cached copy of this file would keep an old version of everything. Browsers request it each time;\n\
         # no cache in between may answer.\n/sw.js\n  ! Cache-Control\n  Cache-Control: no-cache\n",
    );
    out.push_str(&embedded(site));
    out.push_str("\n# These names change with the content, so copies never become outdated.\n");
    for name in site.keys().filter(|name| hash::plain_name(name) != **name) {
        out.extend([
            "/",
            name,
            "\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n",
        ]);
    }
    out
}

/// The sample for files that host pages load.
fn embedded(site: &Site) -> String {
    let mut out = format!(
        "
# Files for host pages. Any site may load them, and show them in a frame. To allow only some sites, write
# `Content-Security-Policy: frame-ancestors https://example.org` here. No button in the frame deletes or imports
# anything, so clickjacking gains nothing.
/embed/*
  ! Content-Security-Policy
  ! Cache-Control
  ! Referrer-Policy
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Cross-Origin-Embedder-Policy: require-corp
  Referrer-Policy: no-referrer
  Permissions-Policy: {DENIED}
"
    );
    out.push_str(
        "\n# Host pages fetch articles and their images from here.\n/articles/*\n  \
         Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n",
    );
    let mut folders: Vec<&str> = site
        .keys()
        .filter_map(|name| name.strip_prefix("embed/")?.split_once('/'))
        .map(|(folder, _)| folder)
        .collect();
    folders.dedup();
    for folder in folders {
        let cache = if folder.contains('.') {
            "public, max-age=31536000, immutable"
        } else {
            "public, max-age=600, stale-while-revalidate=86400"
        };
        out.extend(["/embed/", folder, "/*\n  Cache-Control: ", cache, "\n"]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{frame_meta, headers, meta, owner_meta, policy};
    use crate::build::site::of;

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
        assert!(!frame_meta(true).contains("'unsafe"));
        assert!(frame_meta(true).contains("media-src") && !frame_meta(false).contains("media-src"));
        assert!(!frame_meta(true).contains("'self'"));
        let owner = owner_meta("{}");
        assert!(owner.contains("; frame-src 'self'; ") && !owner.contains("https:"));
        assert!(owner.contains("'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"));
    }

    #[test]
    fn lets_other_sites_have_what_is_embedded_and_nothing_else() {
        let files = ["embed/v1.0.0/goal.html", "embed/v1/goal.html", "index.html"];
        let headers = headers(&of(&files.map(|name| (name, ""))));
        let (page, embedded) = headers.split_once("\n/embed/*\n").unwrap_or_default();
        assert!(page.contains("  Content-Security-Policy: frame-ancestors 'none'\n"));
        assert!(!page.contains("Access-Control"));
        for line in [
            "  ! Content-Security-Policy\n",
            "  Access-Control-Allow-Origin: *\n",
            "  Cross-Origin-Resource-Policy: cross-origin\n",
            "camera=()",
            "/embed/v1.0.0/*\n  Cache-Control: public, max-age=31536000, immutable\n",
            "/embed/v1/*\n  Cache-Control: public, max-age=600,",
        ] {
            assert!(embedded.contains(line), "{line} in {embedded}");
        }
    }

    #[test]
    fn caches_only_names_that_change_with_the_content() {
        let headers = headers(&of(&[("a-0123456789ab.js", ""), ("index.html", "")]));
        assert!(headers.contains("/a-0123456789ab.js\n"));
        assert!(!headers.contains("index.html"));
        assert!(headers.contains("frame-ancestors"));
        assert!(headers.contains("/sw.js\n  ! Cache-Control\n  Cache-Control: no-cache\n"));
    }
}

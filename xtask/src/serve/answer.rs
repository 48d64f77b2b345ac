//! What a request for a file is answered with. Pure: the files come through a function.

use crate::project::ending;

/// The parts of a request that matter here.
#[derive(Debug)]
pub(super) struct Request<'a> {
    pub(super) method: &'a str,
    /// The path with its query, as sent.
    pub(super) target: &'a str,
    /// The value of `Accept-Encoding`.
    pub(super) encodings: &'a str,
}

/// Status line, headers and body.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) headers: Vec<(&'static str, &'static str)>,
    pub(super) body: Vec<u8>,
}

/// Answers as a plain static host does: no page in the place of a file that is not there.
pub(super) fn answer(request: &Request<'_>, read: impl Fn(&str) -> Option<Vec<u8>>) -> Answer {
    if !matches!(request.method, "GET" | "HEAD") {
        return refusal("405 Method Not Allowed", "Only GET and HEAD.");
    }
    let Some(path) = path(request.target) else {
        return refusal("400 Bad Request", "This is no address of a file.");
    };
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(request.encodings, encoding)
            && let Some(body) = read(&format!("{path}{ending}"))
        {
            let mut answer = file(&path, body);
            answer.headers.push(("Content-Encoding", encoding));
            return answer;
        }
    }
    match read(&path) {
        Some(body) => file(&path, body),
        None => refusal("404 Not Found", "There is no such file."),
    }
}

fn file(path: &str, body: Vec<u8>) -> Answer {
    Answer {
        status: "200 OK",
        headers: vec![
            ("Content-Type", mime(path)),
            ("Cache-Control", "no-cache"),
            ("Vary", "Accept-Encoding"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ],
        body,
    }
}

fn refusal(status: &'static str, words: &str) -> Answer {
    Answer {
        status,
        headers: vec![("Content-Type", "text/plain; charset=utf-8")],
        body: words.as_bytes().to_vec(),
    }
}

/// The file meant by a request's target; nothing when it points outside.
fn path(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decode(path)?;
    let climbs = path.split('/').any(|part| part == ".." || part == ".");
    if climbs || path.contains(['\\', '\0', ':']) || path.starts_with('/') {
        return None;
    }
    Some(if path.is_empty() || path.ends_with('/') {
        path + "index.html"
    } else {
        path
    })
}

/// `%20` and its like.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut left = text.bytes();
    while let Some(byte) = left.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(left.next()?).to_digit(16);
        let value = digit()? * 16 + digit()?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok()
}

fn accepts(encodings: &str, wanted: &str) -> bool {
    encodings.split(',').any(|encoding| {
        let (name, weight) = encoding.split_once(';').unwrap_or((encoding, ""));
        let refused = matches!(weight.replace(' ', "").as_str(), "q=0" | "q=0.0");
        name.trim() == wanted && !refused
    })
}

/// Browsers refuse scripts, styles and WASM under a wrong name.
fn mime(path: &str) -> &'static str {
    match ending(path) {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "mp4" => "video/mp4",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Request, answer, path};

    fn ask(method: &str, target: &str, encodings: &str) -> Answer {
        let request = Request {
            method,
            target,
            encodings,
        };
        answer(&request, |path| {
            ["index.html", "a b.js", "p.wasm", "p.wasm.br", "p.wasm.gz"]
                .contains(&path)
                .then(|| path.as_bytes().to_vec())
        })
    }

    fn header(answer: &Answer, wanted: &str) -> &'static str {
        answer
            .headers
            .iter()
            .find(|(name, _)| *name == wanted)
            .map_or("", |(_, value)| value)
    }

    #[test]
    fn answers_with_the_file_and_its_type() {
        let page = ask("GET", "/?src=articles/a.json#top", "");
        assert_eq!(
            (page.status, &page.body[..]),
            ("200 OK", &b"index.html"[..])
        );
        assert_eq!(header(&page, "Content-Type"), "text/html; charset=utf-8");
        assert_eq!(ask("GET", "/a%20b.js", "").body, b"a b.js");
    }

    #[test]
    fn sends_the_smallest_form_that_is_taken() {
        let wasm = ask("GET", "/p.wasm", "gzip, deflate, br, zstd");
        assert_eq!(wasm.body, b"p.wasm.br");
        assert_eq!(header(&wasm, "Content-Encoding"), "br");
        assert_eq!(header(&wasm, "Content-Type"), "application/wasm");
        assert_eq!(ask("GET", "/p.wasm", "gzip, br;q=0").body, b"p.wasm.gz");
        assert_eq!(ask("GET", "/p.wasm", "identity").body, b"p.wasm");
        assert_eq!(ask("GET", "/", "br").body, b"index.html");
    }

    #[test]
    fn a_missing_file_is_missing() {
        assert_eq!(ask("GET", "/gone", "br").status, "404 Not Found");
        assert_eq!(ask("POST", "/", "").status, "405 Method Not Allowed");
    }

    #[test]
    fn never_leaves_its_folder() {
        for target in [
            "/../secret",
            "/%2e%2e/secret",
            "/a/..%2f..%2fsecret",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/..\\secret",
            "/c:/secret",
            "/%0",
            "/%ff",
            "http://elsewhere/",
            "",
        ] {
            assert_eq!(path(target), None, "{target}");
        }
    }
}

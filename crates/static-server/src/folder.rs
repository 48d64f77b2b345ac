//! Answers a request for a file of a folder.

use std::io;
use std::path::Path;

use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{
    CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Request, Response, StatusCode};
use tower_http::services::ServeDir;
use tower_service::Service as _;

/// The body of a response.
pub(crate) type Body = UnsyncBoxBody<Bytes, io::Error>;

/// Whether `.br` and `.gz` files are sent instead of the file beside them to clients that accept them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Precompressed {
    Sent,
    #[cfg(feature = "test-site")]
    Ignored,
}

/// Headers of every response, unless it sets them itself.
const USUAL: [(HeaderName, HeaderValue); 3] = [
    (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (
        REFERRER_POLICY,
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    ),
];

/// Answers like a plain static host: no fallback page for a missing file.
pub(crate) async fn answer<B: Send + 'static>(
    folder: &Path,
    request: Request<B>,
    precompressed: Precompressed,
) -> Response<Body> {
    let mut files = ServeDir::new(folder);
    if precompressed == Precompressed::Sent {
        files = files.precompressed_br().precompressed_gzip();
    }
    let Ok(response) = files.call(request).await;
    // Browsers replace an empty error page with one of their own.
    if response.status().is_client_error() || response.status().is_server_error() {
        return refusal(response.status());
    }
    let mut response = response.map(BodyExt::boxed_unsync);
    complete(response.headers_mut());
    response
}

/// A response without a file.
pub(crate) fn refusal(status: StatusCode) -> Response<Body> {
    let words = match status {
        StatusCode::NOT_FOUND => "There is no such file.",
        StatusCode::METHOD_NOT_ALLOWED => "Only GET and HEAD.",
        StatusCode::UNAUTHORIZED => "This needs a name and a password.",
        _ => "The file cannot be sent.",
    };
    let mut response = Response::new(body(words.into()));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    complete(response.headers_mut());
    response
}

/// Adds the usual headers, and the charset of text files.
pub(crate) fn complete(headers: &mut HeaderMap) {
    for (name, value) in USUAL {
        headers.entry(name).or_insert(value);
    }
    let kind = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    if let Some(kind) = kind.filter(|it| it.starts_with("text/") && !it.contains("charset"))
        && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        headers.insert(CONTENT_TYPE, kind);
    }
}

/// A body from bytes.
pub(crate) fn body(bytes: Bytes) -> Body {
    Full::new(bytes)
        .map_err(|never| match never {})
        .boxed_unsync()
}

//! Faults that can be injected for a file.

use std::io;

use futures_util::stream;
use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::{Bytes, Frame};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION};
use hyper::{StatusCode, Uri};

use crate::folder::Body;

/// A fault for requests whose path ends in a given text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Answer only once the fault is cleared.
    Held,
    /// Answer "404 Not Found".
    Missing,
    /// Close the connection without a response.
    Cut,
    /// Close the connection after half of the file.
    Truncated,
    /// Send it with this content type.
    Type(&'static str),
    /// Send it with one bit flipped in the middle.
    Flipped,
    /// Answer "302 Found" with the same path and a query. With the query, the request succeeds.
    Moved,
    /// Answer "308 Permanent Redirect" to this address.
    Leads(&'static str),
    /// Answer "410 Gone".
    Gone,
    /// Answer "503 Service Unavailable".
    Broken,
    /// Answer "200 OK" with an HTML page, like hosts that serve a start page for every address.
    StartPage,
}

impl Fault {
    /// Changes a response that is still whole.
    pub(super) fn apply(
        &self,
        asked: &Uri,
        status: &mut StatusCode,
        headers: &mut HeaderMap,
        body: &mut Vec<u8>,
    ) {
        match self {
            Self::Type(kind) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            }
            Self::Flipped => {
                let middle = body.len() / 2;
                if let Some(byte) = body.get_mut(middle) {
                    *byte ^= 1;
                }
            }
            Self::Moved if asked.query().is_none() => {
                *status = StatusCode::FOUND;
                headers.insert(LOCATION, HeaderValue::from_static("?moved"));
            }
            Self::Leads(address) => {
                *status = StatusCode::PERMANENT_REDIRECT;
                headers.insert(LOCATION, HeaderValue::from_static(address));
            }
            Self::Gone => *status = StatusCode::GONE,
            Self::Broken => *status = StatusCode::SERVICE_UNAVAILABLE,
            Self::StartPage => {
                *status = StatusCode::OK;
                *body = b"<!doctype html><title>Start</title><p>Start".to_vec();
                let kind = HeaderValue::from_static("text/html; charset=utf-8");
                headers.insert(CONTENT_TYPE, kind);
            }
            Self::Held | Self::Missing | Self::Cut | Self::Truncated | Self::Moved => {}
        }
    }
}

/// Half of a body with the content length of the whole; then the connection breaks.
pub(super) fn truncated(body: &[u8], headers: &mut HeaderMap) -> Body {
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let half = Bytes::copy_from_slice(body.split_at(body.len() / 2).0);
    let frames = stream::unfold(Some(half), async |left| {
        match left {
            Some(half) if !half.is_empty() => Some((Ok(Frame::data(half)), Some(Bytes::new()))),
            _ => {
                // Let the first half be sent before the error.
                tokio::task::yield_now().await;
                Some((Err(io::Error::other("cut")), None))
            }
        }
    });
    StreamBody::new(Box::pin(frames)).boxed_unsync()
}

//! Stands in for the crate of this name.
//!
//! Leptos always brings its server functions, they bring streams, and these export classes to JavaScript. An export is
//! never dropped, used or not: every reader paid for code that nothing on this page can call. This has what
//! `server_fn` needs to compile, and throws if it should be called after all.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsValue, throw_str};

const ABSENT: &str = "this page is built without server functions";

/// A stream that no server function reads.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a browser's stream.
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Throws.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        throw_str(ABSENT)
    }

    /// The browser's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Throws once it is read.
    pub fn into_stream(self) -> IntoStream {
        IntoStream(self.0)
    }
}

/// See [`ReadableStream::into_stream`].
#[derive(Debug)]
pub struct IntoStream(
    #[expect(dead_code, reason = "kept as the caller gave it")] web_sys::ReadableStream,
);

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        throw_str(ABSENT)
    }
}

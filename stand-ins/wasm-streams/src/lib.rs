//! Replaces the crate `wasm-streams`.
//!
//! Leptos always includes its server functions, which depend on streams, and `wasm-streams` exports classes to
//! JavaScript. The linker never removes an export, so every reader would download code that nothing on this page calls.
//! This crate has only what `server_fn` needs to compile, and throws if it is called.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsValue, throw_str};

const ABSENT: &str = "this page is built without server functions";

/// A stream for server functions, which this app does not have.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a browser stream.
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Always throws.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        throw_str(ABSENT)
    }

    /// The wrapped browser stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Returns a stream that throws when it is polled.
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

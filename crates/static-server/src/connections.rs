//! Accepts connections and hands their requests on.

use std::fmt;
use std::io;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::folder::Body;

/// The connection was closed without a response.
#[derive(Debug)]
pub(crate) struct Unanswered;

impl fmt::Display for Unanswered {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the request is not answered")
    }
}

impl std::error::Error for Unanswered {}

/// Converts a listener from the standard library to one of the runtime.
pub(crate) fn listener(listener: std::net::TcpListener) -> io::Result<TcpListener> {
    listener.set_nonblocking(true)?;
    TcpListener::from_std(listener)
}

/// Answers every connection, one request each, until this future is dropped, which closes all connections.
///
/// No keep-alive: a browser retries when a reused connection closes without a response, which would hide that fault
/// from a test.
pub(crate) async fn accept<A, F>(listener: TcpListener, answer: A)
where
    A: Fn(Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Response<Body>, Unanswered>> + Send + 'static,
{
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // The client left, or too many files are open: try the next one.
            tokio::task::yield_now().await;
            continue;
        };
        while connections.try_join_next().is_some() {}
        let connection = http1::Builder::new()
            .keep_alive(false)
            .serve_connection(TokioIo::new(stream), service_fn(answer.clone()));
        // A client that disconnects early is not an error.
        connections.spawn(async move { drop(connection.await) });
    }
}

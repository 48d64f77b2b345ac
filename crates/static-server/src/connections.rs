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

/// The connection is closed without an answer.
#[derive(Debug)]
pub(crate) struct Unanswered;

impl fmt::Display for Unanswered {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the request is not answered")
    }
}

impl std::error::Error for Unanswered {}

/// Makes a listener of the standard library one of the runtime.
pub(crate) fn listener(listener: std::net::TcpListener) -> io::Result<TcpListener> {
    listener.set_nonblocking(true)?;
    TcpListener::from_std(listener)
}

/// Answers every connection, one request on each, until this future is dropped; then all connections are closed.
///
/// Connections are not kept: a browser asks again when a kept one is closed without an answer, and a test of a closed
/// connection would not see it.
pub(crate) async fn accept<A, F>(listener: TcpListener, answer: A)
where
    A: Fn(Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Response<Body>, Unanswered>> + Send + 'static,
{
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // The client went away, or there are too many open files: others may have better luck.
            tokio::task::yield_now().await;
            continue;
        };
        while connections.try_join_next().is_some() {}
        let connection = http1::Builder::new()
            .keep_alive(false)
            .serve_connection(TokioIo::new(stream), service_fn(answer.clone()));
        // A client who goes away in the middle is no error of the server's.
        connections.spawn(async move { drop(connection.await) });
    }
}

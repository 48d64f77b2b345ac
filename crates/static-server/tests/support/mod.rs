//! A simple HTTP client for tests.

use std::io::Read as _;

use ureq::Agent;
use ureq::http::{Method, Request, Response};

/// A response with its whole body.
pub type Answer = Response<Vec<u8>>;

/// Sends a request with these headers.
pub fn ask(method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
    try_ask(method, address, headers).expect("there is an answer")
}

/// The same, for a response that may be missing or incomplete.
pub fn try_ask(
    method: Method,
    address: &str,
    headers: &[(&str, &str)],
) -> Result<Answer, Box<dyn std::error::Error>> {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .allow_non_standard_methods(true)
        .build()
        .into();
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let (parts, body) = agent.run(request.body(())?)?.into_parts();
    let mut bytes = Vec::new();
    body.into_reader().read_to_end(&mut bytes)?;
    Ok(Response::from_parts(parts, bytes))
}

/// Gets an address.
pub fn get(address: &str) -> Answer {
    ask(Method::GET, address, &[])
}

/// A header; empty if missing.
pub fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().expect("a header is text"))
}

/// The body as text.
pub fn text(answer: &Answer) -> &str {
    std::str::from_utf8(answer.body()).expect("the body is text")
}

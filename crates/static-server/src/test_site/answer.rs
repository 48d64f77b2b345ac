//! Answers a request as the site's settings say.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http_body_util::{BodyExt as _, Empty};
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, AUTHORIZATION, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE,
    ETAG, HOST, HeaderMap, HeaderValue, LAST_MODIFIED, WWW_AUTHENTICATE,
};
use hyper::http::request::Parts;
use hyper::{Method, Response, StatusCode, Uri};

use super::fault::{Fault, truncated};
use super::{Plan, Request, Shared, caching};
use crate::connections::Unanswered;
use crate::folder::{self, Body, Precompressed};

/// Where a file is.
enum Place {
    Memory { name: String, body: Vec<u8> },
    Folder { folder: PathBuf, target: String },
    Nowhere,
}

/// Answers one request.
pub(super) async fn answer(
    shared: Arc<Shared>,
    request: hyper::Request<Incoming>,
) -> Result<Response<Body>, Unanswered> {
    let (asked, _) = request.into_parts();
    record(&shared, &asked);
    if let Some(wanted) = &shared.plan().password
        && asked.headers.get(AUTHORIZATION).map(HeaderValue::as_bytes) != Some(wanted.as_bytes())
    {
        return Ok(unauthorized());
    }
    let path = asked.uri.path().to_owned();
    let faults = faults(&shared, &path).await?;
    let (place, precompressed) = {
        let plan = shared.plan();
        let place = if faults.contains(&Fault::Missing) {
            Place::Nowhere
        } else {
            plan.place(&path)
        };
        // Compressed HTML cannot be rewritten.
        let precompressed = plan.precompressed && plan.rewrites.is_empty();
        (place, precompressed)
    };
    let (mut status, mut headers, mut body) = read(place, &asked, precompressed).await?;
    shared.plan().rewrite(&headers, &mut body);
    for fault in &faults {
        fault.apply(&asked.uri, &mut status, &mut headers, &mut body);
    }
    shared.plan().set_headers(&path, &mut headers);
    let is_kept = shared.plan().set_caching(&path, &mut headers);
    let is_known =
        is_kept && status.is_success() && caching::tag(&body, &asked.headers, &mut headers);
    let body = if is_known {
        status = StatusCode::NOT_MODIFIED;
        folder::body(Bytes::new())
    } else if faults.contains(&Fault::Truncated) {
        truncated(&body, &mut headers)
    } else {
        folder::body(body.into())
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

fn record(shared: &Shared, asked: &Parts) {
    let host = asked.headers.get(HOST).and_then(|it| it.to_str().ok());
    let requests = shared.requests.lock();
    requests
        .unwrap_or_else(PoisonError::into_inner)
        .push(Request {
            method: asked.method.to_string(),
            target: asked.uri.to_string(),
            host: host.unwrap_or_default().to_owned(),
            headers: asked.headers.clone(),
        });
}

/// The faults of a path, after waiting until none of them is [`Fault::Held`].
async fn faults(shared: &Shared, path: &str) -> Result<Vec<Fault>, Unanswered> {
    loop {
        // Created before the check, so that a `clear` in between is not missed.
        let cleared = shared.cleared.notified();
        let faults: Vec<Fault> = shared
            .plan()
            .faults
            .iter()
            .filter(|(suffix, _)| path.ends_with(suffix.as_str()))
            .map(|(_, fault)| fault.clone())
            .collect();
        if faults.contains(&Fault::Cut) {
            return Err(Unanswered);
        }
        if !faults.contains(&Fault::Held) {
            return Ok(faults);
        }
        cleared.await;
    }
}

impl Plan {
    fn place(&self, path: &str) -> Place {
        let in_folder = |relative: &str| match relative {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        let neighbor = self
            .neighbors
            .iter()
            .rev()
            .find_map(|(base, files)| Some((files, path.strip_prefix(base.as_str())?)));
        let (files, folder, relative) = match (neighbor, path.strip_prefix(self.base.as_str())) {
            (Some((files, relative)), _) => (files, None, relative),
            (None, Some(relative)) => (&self.files, self.folder.clone(), relative),
            (None, None) => return Place::Nowhere,
        };
        let name = in_folder(relative);
        match (files.get(&name), folder) {
            (Some(body), _) => Place::Memory {
                body: body.clone(),
                name,
            },
            (None, Some(folder)) => Place::Folder {
                folder,
                target: format!("/{relative}"),
            },
            (None, None) => Place::Nowhere,
        }
    }

    fn rewrite(&self, headers: &HeaderMap, body: &mut Vec<u8>) {
        let kind = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        if !kind.is_some_and(|it| it.starts_with(b"text/html")) {
            return;
        }
        for rewrite in &self.rewrites {
            *body = rewrite(&String::from_utf8_lossy(body)).into_bytes();
        }
    }

    /// Sets the headers from the `_headers` file, then those from the test.
    fn set_headers(&self, path: &str, headers: &mut HeaderMap) {
        let from_file = self.headers_file.iter().filter(|rule| rule.is_for(path));
        let chosen = self.headers.iter();
        let chosen = chosen.filter(|(suffix, _)| path.ends_with(suffix.as_str()));
        for (name, value) in from_file
            .flat_map(|rule| &rule.lines)
            .chain(chosen.map(|(_, line)| line))
        {
            match value {
                Some(value) => drop(headers.insert(name, value.clone())),
                None => drop(headers.remove(name)),
            }
        }
    }

    /// Sets how long browsers may cache a path; returns whether a rule matched.
    fn set_caching(&self, path: &str, headers: &mut HeaderMap) -> bool {
        let mut all = self.caching.iter().rev();
        let said = all
            .find(|(suffix, _)| path.ends_with(suffix.as_str()))
            .and_then(|(_, caching)| HeaderValue::try_from(caching.to_string()).ok());
        let is_kept = said.is_some();
        if let Some(said) = said {
            headers.insert(CACHE_CONTROL, said);
        }
        is_kept
    }
}

/// Status, headers and the whole body of a place.
async fn read(
    place: Place,
    asked: &Parts,
    precompressed: bool,
) -> Result<(StatusCode, HeaderMap, Vec<u8>), Unanswered> {
    if !matches!(asked.method, Method::GET | Method::HEAD) {
        return whole(folder::refusal(StatusCode::METHOD_NOT_ALLOWED)).await;
    }
    let (folder, target) = match place {
        Place::Memory { name, body } => {
            let mut response = Response::new(folder::body(body.into()));
            let kind = mime_guess::from_path(&name).first_raw();
            let kind = HeaderValue::from_static(kind.unwrap_or("application/octet-stream"));
            response.headers_mut().insert(CONTENT_TYPE, kind);
            folder::complete(response.headers_mut());
            return whole(response).await;
        }
        Place::Folder { folder, target } => (folder, target),
        Place::Nowhere => return whole(folder::refusal(StatusCode::NOT_FOUND)).await,
    };
    // Always GET, to get the body. hyper drops it for HEAD.
    let mut request = hyper::Request::new(Empty::<Bytes>::new());
    *request.uri_mut() = target.parse::<Uri>().map_err(|_| Unanswered)?;
    if let Some(encodings) = asked.headers.get(ACCEPT_ENCODING) {
        request
            .headers_mut()
            .insert(ACCEPT_ENCODING, encodings.clone());
    }
    let precompressed = if precompressed {
        Precompressed::Sent
    } else {
        Precompressed::Ignored
    };
    whole(folder::answer(&folder, request, precompressed).await).await
}

/// Takes a response apart, without the headers about its body, which may change.
async fn whole(response: Response<Body>) -> Result<(StatusCode, HeaderMap, Vec<u8>), Unanswered> {
    let (mut parts, body) = response.into_parts();
    for header in [ETAG, LAST_MODIFIED, ACCEPT_RANGES, CONTENT_LENGTH] {
        parts.headers.remove(header);
    }
    let body = body.collect().await.map_err(|_| Unanswered)?.to_bytes();
    Ok((parts.status, parts.headers, body.to_vec()))
}

/// The `Authorization` header for a name and a password.
pub(super) fn credentials(name: &str, password: &str) -> String {
    format!(
        "Basic {}",
        BASE64_STANDARD.encode(format!("{name}:{password}"))
    )
}

fn unauthorized() -> Response<Body> {
    let mut response = folder::refusal(StatusCode::UNAUTHORIZED);
    let asks = HeaderValue::from_static("Basic realm=\"the site\", charset=\"UTF-8\"");
    response.headers_mut().insert(WWW_AUTHENTICATE, asks);
    response
}

/// HTML with markup added at the end of its head, or at its end if it has no `</head>`.
pub(super) fn add_to_head(html: &str, markup: &str) -> String {
    match html.split_once("</head>") {
        Some((head, rest)) => format!("{head}{markup}</head>{rest}"),
        None => format!("{html}{markup}"),
    }
}

//! A web server for a folder of files, on the loopback interface.
//!
//! [`serve`] answers like a plain static host. The feature `test-site` adds [`Site`], a server for tests: its files,
//! its headers and the faults it injects can change while it runs.

mod connections;
mod folder;
#[cfg(feature = "test-site")]
mod test_site;

use std::io;
use std::net::TcpListener;
use std::path::Path;

#[cfg(feature = "test-site")]
pub use test_site::{Caching, Fault, Files, Request, Site};

/// Serves `folder` until the process ends.
///
/// # Errors
///
/// If the listener cannot be used.
pub fn serve(listener: TcpListener, folder: &Path) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    runtime.block_on(async {
        let folder = folder.to_owned();
        let answer = move |request| {
            let folder = folder.clone();
            async move { Ok(folder::answer(&folder, request, folder::Precompressed::Sent).await) }
        };
        connections::accept(connections::listener(listener)?, answer).await;
        Ok(())
    })
}

//! Compresses each file once, so that the host need not.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{Context as _, Outcome};
use crate::project::ending;

/// Whether a file gains from compression: text and WASM do; fonts and images are compressed already.
pub(crate) fn is_compressible(name: &str) -> bool {
    matches!(
        ending(name),
        "css" | "html" | "js" | "json" | "svg" | "txt" | "vtt" | "wasm" | "webmanifest" | "xml"
    )
}

/// Brotli at its highest quality and largest window.
pub(crate) fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    let mut input = bytes;
    brotli::BrotliCompress(&mut input, &mut out, &settings).doing("brotli")?;
    Ok(out)
}

/// Gzip at its highest level, without a time stamp: the same content gives the same bytes.
pub(crate) fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).doing("gzip")?;
    encoder.finish().doing("gzip")
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{brotli, gzip, is_compressible};

    #[test]
    fn both_come_back_as_they_were() {
        let bytes = "What can you do yourself? ".repeat(50).into_bytes();
        let mut back = Vec::new();
        let small = brotli(&bytes).unwrap();
        brotli::Decompressor::new(&small[..], 4096)
            .read_to_end(&mut back)
            .unwrap();
        assert!(back == bytes && small.len() * 10 < bytes.len());

        let mut back = Vec::new();
        let small = gzip(&bytes).unwrap();
        flate2::read::GzDecoder::new(&small[..])
            .read_to_end(&mut back)
            .unwrap();
        assert!(back == bytes && small.len() * 10 < bytes.len());
    }

    #[test]
    fn leaves_dense_files_alone() {
        assert!(is_compressible("plateful-0123456789ab.wasm"));
        assert!(is_compressible("index.html"));
        assert!(!is_compressible("fonts/literata-subset.woff2"));
        assert!(!is_compressible("_headers"));
    }
}

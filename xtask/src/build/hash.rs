//! Digests of final bytes: in file names, in integrity attributes, in the content policy.

use sha2::{Digest as _, Sha256, Sha384};

/// Twelve hexadecimal digits for a file name: another content, another name.
pub(crate) fn short(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hex = digest.iter().map(|byte| format!("{byte:02x}"));
    hex.take(6).collect()
}

/// As an `integrity` attribute or an import map wants it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// As a content policy wants it for an inline script, without the quotes.
pub(crate) fn policy(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// With the plain letters and padding of RFC 4648.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let word = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            if place > chunk.len() {
                out.push('=');
                continue;
            }
            let index = (word >> (18 - 6 * place)) & 63;
            let letter = LETTERS.get(index as usize).copied().unwrap_or(b'=');
            out.push(char::from(letter));
        }
    }
    out
}

/// `name-0123456789ab.ext` for `name.ext` with this content.
pub(crate) fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash = short(bytes);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

/// The name without the digits that [`hashed_name`] put in.
pub(crate) fn plain_name(name: &str) -> String {
    let Some((stem, extension)) = name.rsplit_once('.') else {
        return name.to_owned();
    };
    match stem.rsplit_once('-') {
        Some((plain, hash)) if hash.len() == 12 && is_hex(hash) => format!("{plain}.{extension}"),
        _ => name.to_owned(),
    }
}

fn is_hex(text: &str) -> bool {
    text.bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::{base64, hashed_name, integrity, plain_name, policy};

    #[test]
    fn encodes_every_remainder() {
        // RFC 4648, section 10.
        for (plain, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn hashes_as_browsers_do() {
        // The examples of the specifications: Content Security Policy level 3, section 8.2, and
        // Subresource Integrity, section 3.2.
        assert_eq!(
            policy("alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }

    #[test]
    fn names_there_and_back() {
        let name = hashed_name("fonts/literata-subset.woff2", b"bytes");
        assert_ne!(name, "fonts/literata-subset.woff2");
        assert_eq!(plain_name(&name), "fonts/literata-subset.woff2");
        assert_eq!(plain_name("pinched-s1-nerve.json"), "pinched-s1-nerve.json");
    }
}

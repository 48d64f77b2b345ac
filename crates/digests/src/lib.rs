//! Digests of published bytes: in file names, in integrity attributes, in the content security policy.

use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest as _, Sha256, Sha384};

/// Twelve hexadecimal digits for a file name, which so changes with the content.
pub fn short(bytes: &[u8]) -> String {
    let mut digits = HEXLOWER.encode(&Sha256::digest(bytes));
    digits.truncate(12);
    digits
}

/// As in an `integrity` attribute or an import map.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// As in a content security policy, for an inline script, without the quotes.
pub fn policy(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// With the standard alphabet and padding of RFC 4648.
pub fn base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// `name-0123456789ab.ext` for `name.ext` with this content.
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash = short(bytes);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

/// The name without the digits that [`hashed_name`] added.
pub fn plain_name(name: &str) -> String {
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
    use super::{hashed_name, integrity, plain_name, policy};

    #[test]
    fn hashes_as_browsers_do() {
        // Examples from the specifications: Content Security Policy level 3, section 8.2, and Subresource Integrity,
        // section 3.2.
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

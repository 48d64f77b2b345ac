//! Prints the licenses of everything that ships; `cargo xtask build` publishes them as `LICENSES.txt`.
//!
//! Fails if a crate that ships names no license, a license that `deny.toml` does not allow, or one without a text.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use licenses::{Outcome, Package, Policy, metadata, shipped};
use spdx::{LicenseId, LicenseReq};

const RULE: &str =
    "\n================================================================================\n\n";

fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", all(&std::env::current_dir()?)?);
    Ok(())
}

/// The text of the file, for the project in this folder.
fn all(root: &Path) -> Outcome<String> {
    let own = |name: &str| fs::read_to_string(root.join(name));
    let mut parts = vec![
        "Licenses of everything in this site and its elements\n".to_owned(),
        format!(
            "Plateful: MIT OR Apache-2.0\n\n{}\n{}",
            own("LICENSE-MIT")?,
            own("LICENSE-APACHE")?
        ),
        format!("The article: CC-BY-4.0\n\n{}", own("LICENSE-ARTICLES")?),
        format!(
            "The font, a subset of Literata: OFL-1.1\n\n{}",
            own("public/fonts/LITERATA-OFL.txt")?
        ),
        standard_library()?,
    ];
    let metadata = metadata(root)?;
    let policy = Policy::read(root)?;
    parts.extend(by_text(&shipped(&metadata)?, &policy)?);
    Ok(parts.join(RULE))
}

/// Rust's standard library is compiled in, but is not a package.
fn standard_library() -> Outcome<String> {
    let text = standard_text("MIT", "The Rust Project contributors")?;
    let llvm = spdx::exception_id("LLVM-exception").ok_or("SPDX knows the exception")?;
    Ok(format!(
        "The Rust standard library: MIT; its compiler-builtins: Apache-2.0 (the text is above) WITH LLVM-exception\n\n\
         {text}\n{}",
        llvm.text()
    ))
}

/// One section per text, with the crates that it covers. Reports every mistake at once.
fn by_text(packages: &[&Package], policy: &Policy) -> Outcome<Vec<String>> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut mistakes = Vec::new();
    for package in packages {
        let found = policy.licenses_of(package).and_then(|licenses| {
            let mut text = String::new();
            for license in &licenses {
                text += &text_of(package, license)?;
            }
            let names: Vec<_> = licenses.iter().map(ToString::to_string).collect();
            Ok((text, names.join(" AND ")))
        });
        match found {
            Ok((text, license)) => texts
                .entry(text)
                .or_default()
                .push(format!("{} {}: {license}", package.name, package.version)),
            Err(error) => mistakes.push(error.to_string()),
        }
    }
    if !mistakes.is_empty() {
        return Err(mistakes.join("\n").into());
    }
    let mut parts: Vec<_> = texts
        .into_iter()
        .map(|(text, crates)| format!("{}\n\n{text}", crates.join("\n")))
        .collect();
    parts.sort();
    Ok(parts)
}

/// The package's file for a license; without one, the standard text with the package's authors.
fn text_of(package: &Package, license: &LicenseReq) -> Outcome<String> {
    let folder = package
        .manifest_path
        .parent()
        .ok_or("a package without a folder")?;
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    files.sort();
    let id = license.license.id().ok_or("a license that SPDX lacks")?;
    let mut named: Vec<_> = files
        .iter()
        .filter_map(|path| Some((rank(path, id.name)?, path)))
        .collect();
    named.sort();
    let texts = named.iter().map(|(_, path)| fs::read_to_string(path));
    let texts = texts.collect::<std::io::Result<Vec<_>>>()?;
    let text = match texts.into_iter().find(|text| is_text_of(text, id)) {
        Some(text) => text,
        None => standard_text(id.name, &holder(package))?,
    };
    let exception = license.addition.as_ref().and_then(spdx::AdditionItem::id);
    let exception = exception.map_or("", |exception| exception.text());
    Ok(format!("{}\n{exception}", text.trim().replace('\r', "")))
}

/// How well a file's name fits a license: `LICENSE-MIT` ranks before `LICENSE`. None for any other file.
fn rank(path: &Path, license: &str) -> Option<u8> {
    let name = path.file_name()?.to_string_lossy().to_uppercase();
    let family = license.split('-').next()?.to_uppercase();
    let is_license = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"]
        .iter()
        .any(|begin| name.starts_with(begin));
    is_license.then_some(u8::from(!name.contains(&family)))
}

/// Whether this is the license itself, not a note about a choice of licenses: it contains the middle of the standard
/// text, whatever its line breaks.
fn is_text_of(text: &str, license: LicenseId) -> bool {
    const PART: usize = 60;
    let letters = |text: &str| -> Vec<char> {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let (text, known) = (letters(text), letters(license.text()));
    let begin = (known.len() / 2).min(known.len().saturating_sub(PART));
    let part: Vec<_> = known.into_iter().skip(begin).take(PART).collect();
    text.windows(part.len()).any(|letters| letters == part)
}

fn holder(package: &Package) -> String {
    if package.authors.is_empty() {
        return format!("The {} contributors", package.name);
    }
    let names = package.authors.iter();
    let names: Vec<_> = names
        .filter_map(|author| Some(author.split('<').next()?.trim()))
        .collect();
    names.join(", ")
}

/// The text from SPDX, with the copyright holder. A text with other blanks must come from its package.
fn standard_text(license: &str, holder: &str) -> Outcome<String> {
    let id = spdx::license_id(license).ok_or_else(|| format!("SPDX has no {license}"))?;
    let text = id
        .text()
        .replace("<year> <copyright holders>", holder)
        .replace("<year> <owner>", holder);
    if license != "Apache-2.0" && text.contains("<year>") {
        return Err(format!("{holder}: no text of {license} is available").into());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{all, is_text_of, rank, standard_text};

    #[test]
    fn everything_that_ships_is_named_with_a_text() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let text = all(root).unwrap();
        for wanted in [
            "Plateful: MIT OR Apache-2.0",
            "CC-BY-4.0",
            "SIL OPEN FONT LICENSE",
            "LLVM Exceptions to the Apache 2.0 License",
            "\nleptos 0.",
            "\nserde_json 1.",
            "\nwasm-bindgen 0.",
            "Unicode-3.0",
        ] {
            assert!(text.contains(wanted), "{wanted}");
        }
        // Tools and tests do not ship.
        for tool in ["\nclap ", "\nfantoccini ", "\nlol_html ", "\nsyn_derive "] {
            assert!(!text.contains(tool), "{tool}");
        }
        assert!(!text.contains(": MPL-2.0"), "deny.toml allows it to tools");
        assert!(!text.contains("<year> <"), "a blank was not filled");
    }

    #[test]
    fn the_file_of_a_license_is_known_by_its_name_and_text() {
        let rank = |name: &str| rank(Path::new(name), "MIT");
        assert_eq!(rank("LICENSE-MIT"), Some(0));
        assert_eq!(rank("license_mit.txt"), Some(0));
        assert_eq!(rank("COPYING"), Some(1));
        assert_eq!(rank("README.md"), None);
        let mit = spdx::license_id("MIT").unwrap();
        assert!(is_text_of(include_str!("../../../LICENSE-MIT"), mit));
        assert!(!is_text_of(include_str!("../../../LICENSE-APACHE"), mit));
        assert!(!is_text_of("You may use this under the MIT license.", mit));
    }

    #[test]
    fn a_standard_text_names_who_holds_it_and_there_is_none_for_an_unknown_license() {
        assert!(
            standard_text("MIT", "Ada")
                .unwrap()
                .contains("Copyright (c) Ada")
        );
        assert!(standard_text("My-Own-1.0", "Ada").is_err());
    }
}

//! The units that a region uses. The other parts of a locale do not matter.

use super::draft::{EnergyUnit, Units};

/// The units of a region, by its code in capitals (ISO 3166-1, such as "US"): pounds and feet in the United States and
/// its territories, stone in Britain and nearby islands, metric elsewhere; kilojoules where food is labeled with them
/// first.
pub fn units(region: &str) -> (Units, EnergyUnit) {
    let units = match region {
        "US" | "AS" | "GU" | "MP" | "PR" | "UM" | "VI" => Units::Us,
        "GB" | "GG" | "IM" | "JE" => Units::Uk,
        _ => Units::Metric,
    };
    let energy = match region {
        "AU" | "NZ" => EnergyUnit::Kilojoules,
        _ => EnergyUnit::Kilocalories,
    };
    (units, energy)
}

/// The region in a language tag (RFC 5646), in capitals. None if the tag has no region.
pub fn named_in(tag: &str) -> Option<String> {
    let mut subtags = tag.split('-');
    // The language comes first, and is longer than one letter.
    subtags.next().filter(|language| language.len() > 1)?;
    subtags
        // A single letter or digit begins an extension.
        .take_while(|subtag| subtag.len() > 1)
        .find(|subtag| {
            let is_all = |test: fn(&u8) -> bool| subtag.bytes().all(|byte| test(&byte));
            match subtag.len() {
                2 => is_all(u8::is_ascii_alphabetic),
                3 => is_all(u8::is_ascii_digit),
                _ => false,
            }
        })
        .map(str::to_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_alone_decides() {
        for (tag, wanted) in [
            ("en-US", Units::Us),
            ("en-us", Units::Us),
            ("en-Latn-US", Units::Us),
            ("es-US", Units::Us),
            ("es-PR", Units::Us),
            ("en-US-u-hc-h23-ca-buddhist", Units::Us),
            ("en-GB-oxendict", Units::Uk),
            ("cy-GB", Units::Uk),
            ("en-scouse-GB", Units::Uk),
            ("gv-IM", Units::Uk),
            ("en-Latn-GB-x-us", Units::Uk),
            ("de-DE", Units::Metric),
            ("en-CA", Units::Metric),
            ("zh-Hans-CN", Units::Metric),
            ("es-419", Units::Metric),
        ] {
            let region = named_in(tag).unwrap_or_default();
            assert_eq!(units(&region).0, wanted, "{tag}");
        }
        for tag in ["AU", "NZ"] {
            assert_eq!(units(tag), (Units::Metric, EnergyUnit::Kilojoules));
        }
        for tag in [
            "",
            "en",
            "C",
            "de-u-co-phonebk",
            "de-x-us",
            "x-us",
            "i-us",
            "en-Latn",
        ] {
            assert_eq!(named_in(tag), None, "{tag}");
        }
    }
}

//! Holds the lists of scenarios to the scenarios that there are.

#[cfg(test)]
mod tests {
    use crate::project::read_text;
    use crate::suite::{engine_core, smoke};

    #[test]
    fn every_name_is_a_scenario() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/e2e/suite");
        for name in smoke::NAMES.iter().chain(&engine_core::NAMES) {
            let (module, scenario) = name.split_once("::").unwrap();
            let path = std::path::Path::new(root).join(module).with_extension("rs");
            let text = read_text(&path).unwrap();
            let begin = format!("#[test]\nfn {scenario}() {{");
            assert!(text.contains(&begin), "{name}");
        }
    }

    #[test]
    fn no_name_stands_twice() {
        for names in [&smoke::NAMES[..], &engine_core::NAMES] {
            let mut sorted = names.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), names.len());
        }
    }
}

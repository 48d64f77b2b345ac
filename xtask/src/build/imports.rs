//! The short names that wasm-opt gives what passes between the WASM and its script, put into the script.
//!
//! wasm-bindgen calls an import `__wbg_addEventListener_70e3766f6252144d`; there are about 150 of
//! them, each in both files, and no compression makes up for the sixteen digits of chance.

use std::collections::HashMap;

use serde::Deserialize;

use crate::failure::{Context as _, Outcome};

/// Renames imports, exports and the modules of the imports, and prints what it did.
pub(crate) const PASS: &str = "--minify-imports-and-exports-and-modules";
/// The one module that all imports then come from.
const MODULE: &str = "a";

/// What [`PASS`] prints: the old names, each with its new one last.
#[derive(Debug, Deserialize)]
struct Renamed {
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

/// The script with the names that `wasm` has by now, as `printed` by [`PASS`].
///
/// # Errors
/// When the two files would not fit: an import of the WASM that the script lacks or has twice, an
/// export that the script uses and the WASM lacks, imports from more than one module.
pub(crate) fn rename(glue: &str, wasm: &[u8], printed: &str) -> Outcome<String> {
    let renamed: Renamed =
        serde_json::from_str(printed.trim()).doing("the names that wasm-opt printed")?;
    let glue = with_module(glue, &renamed)?;
    let imports: HashMap<&str, &str> = renamed
        .imports
        .iter()
        .map(|(_, old, new)| (old.as_str(), new.as_str()))
        .collect();
    let exports: HashMap<&str, &str> = renamed
        .exports
        .iter()
        .map(|(old, new)| (old.as_str(), new.as_str()))
        .collect();

    let mut out = String::with_capacity(glue.len());
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut mistakes = Vec::new();
    let mut left = glue.as_str();
    while let Some(start) = left.find(is_of_name) {
        let (before, from_name) = left.split_at(start);
        let end = from_name
            .find(|letter| !is_of_name(letter))
            .unwrap_or(from_name.len());
        let (name, behind) = from_name.split_at(end);
        out.push_str(before);
        let new = if is_export(&out) {
            exports.get(name).copied().unwrap_or_else(|| {
                mistakes.push(format!(
                    "the script uses wasm.{name}, which the WASM does not export"
                ));
                name
            })
        } else if let Some(new) = imports.get(name).filter(|_| behind.starts_with(':')) {
            *seen.entry(name).or_default() += 1;
            new
        } else {
            name
        };
        out.push_str(new);
        left = behind;
    }
    out.push_str(left);

    for (_, old, new) in &renamed.imports {
        let times = seen.get(old.as_str()).copied().unwrap_or_default();
        if times != 1 {
            mistakes.push(format!(
                "the WASM imports {old}, which the script has {times} times"
            ));
        }
        if !has_import(wasm, new) {
            mistakes.push(format!(
                "the WASM does not import {old} as {MODULE}.{new}, though wasm-opt says so"
            ));
        }
    }
    if mistakes.is_empty() {
        return Ok(out);
    }
    Err(mistakes.join("\n").into())
}

/// Gives the import object's key for the module its new name.
fn with_module(glue: &str, renamed: &Renamed) -> Outcome<String> {
    let Some((module, ..)) = renamed.imports.first() else {
        return Err("wasm-opt found no imports in the WASM".into());
    };
    if let Some((other, name, _)) = renamed.imports.iter().find(|(one, ..)| one != module) {
        return Err(format!(
            "the WASM imports {name} from {other}, not from {module}: names of two modules cannot be told apart"
        )
        .into());
    }
    let key = format!("\"{module}\":");
    if glue.matches(&key).count() != 1 {
        return Err(format!("the script should have {key} exactly once").into());
    }
    Ok(glue.replace(&key, &format!("\"{MODULE}\":")))
}

/// Letters of the names that wasm-bindgen makes up; they are ASCII.
fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

/// Whether the name that follows is a property of the script's variable `wasm`.
fn is_export(before: &str) -> bool {
    before
        .strip_suffix("wasm.")
        .is_some_and(|rest| !rest.ends_with(|letter| is_of_name(letter) || letter == '.'))
}

/// Whether the bytes of such an import are there: each name stands behind its length.
fn has_import(wasm: &[u8], name: &str) -> bool {
    let entry: Vec<u8> = [MODULE, name]
        .into_iter()
        .flat_map(|text| {
            // Names are a letter or two, so one byte holds the length.
            let length = u8::try_from(text.len()).unwrap_or(u8::MAX);
            std::iter::once(length).chain(text.bytes())
        })
        .collect();
    wasm.windows(entry.len()).any(|bytes| bytes == entry)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::rename;

    const GLUE: &str = "\
// __wbg_call_1f of wasm.
const import0 = {
    __proto__: null,
    __wbg_call_1f: function(a) { return wasm.__wbindgen_malloc(a, \"__wbg_call_1f2\"); },
    __wbg_print_2e: function() { mywasm.memory = wasm.memory; },
};
return { __proto__: null, \"./p_bg.js\": import0 };
";
    const PRINTED: &str = r#"{
 "imports": [["./p_bg.js", "__wbg_call_1f", "$"], ["./p_bg.js", "__wbg_print_2e", "ab"]],
"exports": [["memory", "b"], ["main", "c"], ["__wbindgen_malloc", "d"]]
}
"#;
    const WASM: &[u8] = b"\x01a\x01$\x00\x05\x01a\x02ab\x00\x06";

    #[test]
    fn renames_keys_and_exports_and_nothing_else() {
        let glue = rename(GLUE, WASM, PRINTED).unwrap();
        assert_eq!(
            glue,
            "\
// __wbg_call_1f of wasm.
const import0 = {
    __proto__: null,
    $: function(a) { return wasm.d(a, \"__wbg_call_1f2\"); },
    ab: function() { mywasm.memory = wasm.b; },
};
return { __proto__: null, \"a\": import0 };
"
        );
    }

    #[test]
    fn refuses_files_that_would_not_fit() {
        let refusal = |glue: &str, wasm: &[u8], printed: &str| {
            rename(glue, wasm, printed).unwrap_err().to_string()
        };
        let lacking = GLUE.replace("__wbg_print_2e:", "__wbg_print_2f:");
        assert!(refusal(&lacking, WASM, PRINTED).contains("__wbg_print_2e"));
        let twice = GLUE.replace("__wbg_print_2e:", "__wbg_call_1f:");
        assert!(refusal(&twice, WASM, PRINTED).contains("2 times"));
        let asks = GLUE.replace("wasm.memory;", "wasm.memory2;");
        assert!(refusal(&asks, WASM, PRINTED).contains("wasm.memory2"));
        let elsewhere = PRINTED.replacen("./p_bg.js", "./q.js", 1);
        assert!(refusal(GLUE, WASM, &elsewhere).contains("./q.js"));
        let moved = GLUE.replace("./p_bg.js", "./q.js");
        assert!(refusal(&moved, WASM, PRINTED).contains("./p_bg.js"));
        assert!(refusal(GLUE, b"\x01w\x01$", PRINTED).contains("a.$"));
        assert!(refusal(GLUE, WASM, "__wbg_call_1f => a").contains("wasm-opt printed"));
    }
}

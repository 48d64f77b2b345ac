//! Minifies wasm-bindgen's script: it exports only the start function, and what that does not need is removed with
//! comments, white space and long names.

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};
use crate::tools::Found;

/// Every browser that can run the WASM knows ES2022. Snippets of wasm-bindgen stay separate files: the import map names
/// them.
const OPTIONS: &str = "--bundle --minify --format=esm --target=es2022 --charset=utf8 \
    --legal-comments=none --log-level=warning --external:./snippets/*";

pub(crate) fn minify(
    project: &Project,
    esbuild: &Found,
    name: &str,
    glue: &str,
) -> Outcome<String> {
    let place = |file: &str| format!("target/glue/{name}/{file}");
    write(&project.path(&place("glue.js")), glue.as_bytes())?;
    // `page/loader.ts` imports nothing else.
    write(
        &project.path(&place("entry.js")),
        b"export { default } from \"./glue.js\";\n",
    )?;
    Run::new(&esbuild.path)
        .arg(place("entry.js"))
        .words(OPTIONS)
        .arg(format!("--outfile={}", place("out.js")))
        .within(project.root())
        .run()?;
    let small = read_text(&project.path(&place("out.js")))?;
    check(&small).doing(format!("esbuild's output, {}", place("out.js")))?;
    Ok(small)
}

/// Checks that the start function is exported and nothing else, which would keep unneeded code.
fn check(small: &str) -> Outcome {
    let exported = small
        .split("export{")
        .skip(1)
        .map(|behind| behind.split('}').next().unwrap_or_default())
        .collect::<Vec<_>>();
    match exported.as_slice() {
        [one] if one.ends_with(" as default") && !one.contains(',') => Ok(()),
        _ => Err("the script should export its start function as default, and nothing else".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn wants_the_start_function_alone() {
        assert!(check("function a(b){c=b.exports}export{a as default};\n").is_ok());
        assert!(check("function b(){}export{b as initSync,a as default};\n").is_err());
        assert!(check("function b(){}export{b as start};\n").is_err());
        assert!(check("function b(){}\n").is_err());
    }
}

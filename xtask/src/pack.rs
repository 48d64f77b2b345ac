//! `cargo xtask pack`: the elements as an npm package, to be inspected, tried or published by hand.

use std::path::PathBuf;

use plateful_domain::embed::Element;

use crate::build::compress::gzip;
use crate::build::{
    self,
    embed::{self, Files, describe},
};
use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};
use crate::tools;

/// The package's name, and its folder's.
pub(crate) const NAME: &str = "plateful-embed";
/// The files from `dist/embed/v1/` that go into the package unchanged.
const TAKEN: [&str; 5] = [
    embed::FONT_LICENSE,
    describe::CUSTOM_ELEMENTS,
    describe::TYPES,
    describe::REACT,
    describe::VUE,
];
/// The headings' font, as a script.
const FONT: &str = "font-files.js";
/// Imported only for their types: empty scripts.
const EMPTY: [&str; 2] = ["plateful-react.js", "plateful-vue.js"];
/// The element's default article, below `dist/`. A package that belongs to no site cannot fetch it, so it contains it.
const ARTICLE: &str = "articles/pinched-s1-nerve.json";
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

pub(crate) fn run(project: &Project, page: Option<&str>) -> Outcome {
    let facts = describe::Facts::read(project).map_err(|failure| {
        format!("{failure}\nThe package is made from dist/. Run: cargo xtask build")
    })?;
    let folder = project.target("npm").join(NAME);
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).doing(folder.display())?;
    }
    let built = project.dist().join("embed/v1");
    let read = |name: &str| {
        let path = built.join(name);
        std::fs::read(&path).doing(path.display())
    };
    for name in TAKEN {
        write(&folder.join(name), &read(name)?)?;
    }
    let esbuild = tools::need(project, &tools::esbuild()?)?;
    let article = read_text(&project.dist().join(ARTICLE))?;
    let page = page.map_or_else(String::new, |url| format!("{}/", url.trim_end_matches('/')));
    for element in [Element::Goal, Element::Article] {
        let name = embed::name(element);
        let files = files_of(element);
        let script = Files::Packed {
            packed: &format!("./{files}"),
            font: &format!("./{FONT}"),
            page: &page,
        };
        let script = embed::bundle(project, &esbuild, element, script)?;
        write(&folder.join(script_of(element)), script.as_bytes())?;
        let article = (element == Element::Article && page.is_empty()).then_some(&*article);
        let css = read_text(&built.join(format!("{name}.css")))?;
        let packed = packed(&read(&format!("{name}.wasm"))?, &css, article)?;
        write(&folder.join(files), packed.as_bytes())?;
    }
    let font = serde_json::Value::from(build::hash::base64(&embed::font(project)?));
    let font = format!("export const font = {font};\n");
    write(&folder.join(FONT), font.as_bytes())?;
    for name in EMPTY {
        write(&folder.join(name), b"export {};\n")?;
    }
    let path = project.dist().join(build::LICENSES);
    let bytes = std::fs::read(&path).doing(path.display())?;
    write(&folder.join(build::LICENSES), &bytes)?;
    for name in LICENSES {
        write(
            &folder.join(name),
            read_text(&project.path(name))?.as_bytes(),
        )?;
    }
    write(&folder.join("README.md"), facts.readme.as_bytes())?;
    write(
        &folder.join("package.json"),
        manifest(&facts.version).as_bytes(),
    )?;
    let npm = tools::need(project, &tools::npm())?;
    Run::new(&npm.path)
        .words("pack --ignore-scripts --silent --pack-destination ..")
        .within(&folder)
        .run()?;
    println!(
        "target/npm/{NAME}-{}.tgz is ready. It is not published.",
        facts.version
    );
    Ok(())
}

fn script_of(element: Element) -> String {
    format!("plateful-{}.js", embed::name(element))
}

fn files_of(element: Element) -> String {
    format!("{}-files.js", embed::name(element))
}

/// The files of an element as a script, which `embed/packed.ts` unpacks: bundlers include scripts, but may drop other
/// files.
fn packed(wasm: &[u8], css: &str, article: Option<&str>) -> Outcome<String> {
    let program = build::hash::base64(&gzip(wasm)?);
    let mut script = String::new();
    let files = [
        ("program", Some(&*program)),
        ("css", Some(css)),
        ("article", article),
    ];
    for (name, text) in files {
        let Some(text) = text else { continue };
        let text = serde_json::Value::from(text);
        script += &format!("export const {name} = {text};\n");
    }
    Ok(script)
}

/// Where the archive is written.
pub(crate) fn archive(project: &Project) -> PathBuf {
    let version = plateful_domain::embed::VERSION;
    project.target(&format!("npm/{NAME}-{version}.tgz"))
}

/// `package.json`: no dependencies, and no install scripts.
fn manifest(version: &str) -> String {
    let typed = |types: &str, file: &str| serde_json::json!({"types": format!("./{types}"), "default": format!("./{file}")});
    let manifest = serde_json::json!({
        "name": NAME,
        "version": version,
        "description": "A calorie goal planner and a health article as custom elements, computed in the reader's own browser",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "sideEffects": true,
        "types": format!("./{}", describe::TYPES),
        "customElements": format!("./{}", describe::CUSTOM_ELEMENTS),
        "exports": {
            ".": typed(describe::TYPES, &script_of(Element::Goal)),
            "./goal": typed(describe::TYPES, &script_of(Element::Goal)),
            "./article": typed(describe::TYPES, &script_of(Element::Article)),
            "./react": typed(describe::REACT, EMPTY[0]),
            "./vue": typed(describe::VUE, EMPTY[1]),
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
    });
    format!("{manifest:#}\n")
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test stops at the first surprise"
    )]

    use super::{EMPTY, TAKEN, manifest, packed};

    #[test]
    fn every_export_is_a_file_of_the_package() {
        let manifest: serde_json::Value = serde_json::from_str(&manifest("1.2.3")).unwrap();
        let mut named = Vec::new();
        for value in manifest["exports"].as_object().unwrap().values() {
            match value {
                serde_json::Value::Object(conditions) => named.extend(conditions.values()),
                one => named.push(one),
            }
        }
        for file in named {
            let file = file.as_str().unwrap().strip_prefix("./").unwrap();
            let made = ["plateful-goal.js", "plateful-article.js", "package.json"];
            let is_there = TAKEN.contains(&file) || EMPTY.contains(&file) || made.contains(&file);
            assert!(is_there, "{file}");
        }
        assert!(manifest.get("scripts").is_none() && manifest.get("dependencies").is_none());
        assert_eq!(manifest["version"], "1.2.3");
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let css = "a::after { content: \"\\201c\" } /* `</script>` ${x} */\n";
        let script = packed(b"\0asm\xff", css, None).unwrap();
        let text = |name: &str| -> String {
            let (_, behind) = script
                .split_once(&format!("export const {name} = "))
                .unwrap();
            serde_json::from_str(behind.split(";\n").next().unwrap()).unwrap()
        };
        assert_eq!(text("css"), css);
        let zipped = crate::build::compress::gzip(b"\0asm\xff").unwrap();
        assert_eq!(text("program"), crate::build::hash::base64(&zipped));
        assert!(!script.contains("article"));
        assert!(
            packed(b"", "", Some("{}"))
                .unwrap()
                .contains("export const article = \"{}\";")
        );
    }
}

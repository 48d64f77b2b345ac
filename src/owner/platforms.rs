//! How to put it in on each platform. The code of the frameworks uses the npm package, whose README says the same.

use super::snippet::GOAL_FRAME;
use super::{Published, folders, prose};
use crate::view::markup::{El, div, el};

/// A framework in which the package is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Framework {
    /// Its name.
    pub name: &'static str,
    /// What has to be known.
    pub about: &'static str,
    /// The code.
    pub code: &'static str,
}

/// The frameworks.
pub const FRAMEWORKS: [Framework; 4] = [
    Framework {
        name: "React 19",
        about: "Events are properties that begin with “on”. For types: `import type {} from \"plateful-embed/react\"`. With React 18, listen by a ref and `addEventListener`.",
        code: "import \"plateful-embed/goal\";\n\nexport function Planner({ onChange }) {\n  return <plateful-goal goal=\"lose-1\" emit=\"goal\" onplateful-change={(event) => onChange(event.detail)} />;\n}",
    },
    Framework {
        name: "Vue 3",
        about: "Tell the compiler which tags are elements: `compilerOptions: { isCustomElement: (tag) => tag.startsWith(\"plateful-\") }`. For types: `import type {} from \"plateful-embed/vue\"`.",
        code: "<script setup>\nimport \"plateful-embed/goal\";\n</script>\n\n<template>\n  <plateful-goal goal=\"lose-1\" emit=\"goal\" @plateful-change=\"(event) => console.log(event.detail)\" />\n</template>",
    },
    Framework {
        name: "Angular",
        about: "Import the package in `main.ts`, and let the component use foreign tags.",
        code: "import { Component, CUSTOM_ELEMENTS_SCHEMA } from \"@angular/core\";\nimport \"plateful-embed/goal\";\n\n@Component({\n  selector: \"app-planner\",\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n  template: `<plateful-goal goal=\"lose-1\" emit=\"goal\" (plateful-change)=\"changed($event)\"></plateful-goal>`,\n})\nexport class Planner {\n  changed(event: Event) {\n    console.log((event as CustomEvent).detail);\n  }\n}",
    },
    Framework {
        name: "Svelte 5",
        about: "Svelte 4 writes `on:plateful-change`.",
        code: "<script>\n  import \"plateful-embed/goal\";\n</script>\n\n<plateful-goal goal=\"lose-1\" emit=\"goal\" onplateful-change={(event) => console.log(event.detail)}></plateful-goal>",
    },
];

/// What has to be known of bundlers.
pub const BUNDLERS: &str = "The script asks for `goal.wasm` and `goal.css` beside itself, by `new URL(\"./goal.wasm\", import.meta.url)`, that of the article for `article.wasm` and `article.css`. Bundlers that know this form, such as Vite and webpack 5, bring the files along; for Vite’s development server, add `optimizeDeps: { exclude: [\"plateful-embed\"] }`. esbuild leaves the address as it is: copy the files from `node_modules/plateful-embed/` beside your bundle, and keep the format `esm`. This is the one that our tests run. The article itself, `articles/pinched-s1-nerve.json`, has to lie below the folder of `article.wasm` with every bundler, unless the package was made with `--base-url`: then it comes from that site.";

/// Setting and listening in a page's own script.
const RUN_TIME: &str = "const planner = document.querySelector(\"plateful-goal\");\nplanner.theme = \"dark\";\nplanner.addEventListener(\"plateful-change\", (event) => console.log(event.detail.goal, event.detail.kcal));\nplanner.addEventListener(\"plateful-error\", (event) => console.log(event.detail.code, event.detail.message));";

/// The notes.
pub(super) fn platforms(published: &Published) -> Vec<El> {
    let [alias, _] = folders();
    let address = format!("{}embed/{alias}/{GOAL_FRAME}", published.base());
    let amp = format!(
        "<amp-iframe src=\"{address}\" title=\"Calorie goal planner\" width=\"360\" height=\"900\" layout=\"responsive\" sandbox=\"allow-scripts allow-popups\" resizable frameborder=\"0\">\n  \
         <p placeholder>Calorie goal planner</p>\n  <div overflow tabindex=\"0\" role=\"button\" aria-label=\"Show all of the planner\">Show all</div>\n</amp-iframe>"
    );
    let mut notes = vec![
        note("Plain HTML", vec![el("p").with("Paste a snippet where the planner shall stand. The script may stand there, or once in the head for all planners of the page.")]),
        note(
            "WordPress",
            vec![
                el("p").with("Add a “Custom HTML” block and paste the frame alone. Users who may not post unfiltered HTML lose every script and most attributes: source, width, height and title are left, and that is enough."),
                el("p").with("Where WordPress makes the frame itself from a link, it also fits its height, up to 1000 pixels."),
            ],
        ),
        note(
            "Notion, Google Sites and other page builders",
            vec![
                el("p").with("Choose “Embed” and give the address of the frame:"),
                block(&address),
            ],
        ),
        note(
            "AMP",
            vec![
                el("p").with("AMP takes no elements of others, but a frame. Keep it out of the first 600 pixels, or leave the placeholder in."),
                block(&amp),
            ],
        ),
        note("npm and bundlers", vec![prose("`cargo xtask pack` makes the package `plateful-embed` from this project; it is in no registry."), prose(BUNDLERS)]),
    ];
    notes.extend(
        FRAMEWORKS
            .iter()
            .map(|one| note(one.name, vec![prose(one.about), block(one.code)])),
    );
    notes.push(note(
        "At run time",
        vec![
            el("p").with("The element is set by its attributes or properties, whenever you like; a frame that fits by the same attributes with “data-” before them, on the iframe. Both give the same events."),
            block(RUN_TIME),
        ],
    ));
    notes
}

/// Notes under the name of a platform, folded.
fn note(name: &'static str, inside: Vec<El>) -> El {
    el("details")
        .attr("class", "more own-note")
        .with(el("summary").with(name))
        .with(div("div", "own-in").with(inside))
}

/// Lines of code.
fn block(text: &str) -> El {
    el("pre")
        .attr("tabindex", "0")
        .with(el("code").attr("data-own", "").with(text.to_owned()))
}

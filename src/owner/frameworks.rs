//! The package in frameworks and bundlers: the page and the README of the package say the same.

/// A framework in which the package is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Framework {
    /// Its name.
    pub(super) name: &'static str,
    /// What has to be known.
    pub(super) about: &'static str,
    /// The code.
    pub(super) code: &'static str,
}

/// The frameworks.
pub(super) const FRAMEWORKS: [Framework; 4] = [
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
pub(super) const BUNDLERS: &str = "The planner’s script asks for `goal.wasm` and `goal.css` beside itself, by `new URL(\"./goal.wasm\", import.meta.url)`. The article’s script asks for `article.wasm` and `article.css` in the same way. Bundlers that know this form, such as Vite and webpack 5, bring the files along; for Vite’s development server, add `optimizeDeps: { exclude: [\"plateful-embed\"] }`. esbuild leaves the address as it is: copy the files from `node_modules/plateful-embed/` beside your bundle, and keep the format `esm`. This is the one that our tests run. The article itself, `articles/pinched-s1-nerve.json`, has to lie below the folder of `article.wasm` with every bundler, unless the package was made with `--base-url`: then it comes from that site.";

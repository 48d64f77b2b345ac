//! Using the package in frameworks and bundlers. The owner page and the package's README have the same texts.

/// A framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Framework {
    /// Its name.
    pub(super) name: &'static str,
    /// What to know about using it.
    pub(super) about: &'static str,
    /// The code.
    pub(super) code: &'static str,
}

/// The frameworks.
pub(super) const FRAMEWORKS: [Framework; 6] = [
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
        name: "Next",
        about: "In a client component, so that the import reaches the browser. The server writes the empty element.",
        code: "\"use client\";\nimport \"plateful-embed/goal\";\n\nexport function Planner() {\n  return <plateful-goal goal=\"lose-1\" emit=\"goal\" onplateful-change={(event) => console.log(event.detail)} />;\n}",
    },
    Framework {
        name: "Nuxt",
        about: "Components are as for Vue 3, and need no `<ClientOnly>`: the server writes the empty element. In `nuxt.config.ts`:",
        code: "export default defineNuxtConfig({\n  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith(\"plateful-\") } },\n});",
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
pub(super) const BUNDLERS: &str = "Vite (its development server as well), webpack and esbuild take the package as it is: no setting, no file to copy, no style sheet to load. Each is run by our tests so. Program, styles and article are text in scripts, which are fetched when an element comes near; with esbuild, `--splitting --format=esm --outdir=…` keeps them in files of their own, otherwise they are in your bundle. Of a content security policy the package needs `'wasm-unsafe-eval'` in `script-src`, beside what your own scripts need. Where there is no page, as on a server, the import does nothing. An article of your own, such as `src=\"articles/mine.json\"`, is read from the root of your site, unless the package was made with `--base-url`: then all articles come from that site.";

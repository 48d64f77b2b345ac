// <plateful-article>: an article as an element.

import init, { Article, live, on_panic } from "@glue/article";
import { define, type Host, type Instance, type LoadedProgram } from "./element-base.js";
import type { LoadError } from "./load-error.js";
import type { PlatefulArticle as PlatefulArticleElement } from "./plateful.js";
import { startProgram } from "./program.js";

const WASM = new URL("./article.wasm", import.meta.url);
const CSS = new URL("./article.css", import.meta.url);
// The site that this file lies on, with its articles. A package that was built for no site has them beside this file,
// and no page to lead to.
const PAGE = PAGE_URL ?? new URL("../../", WASM).href;
const SITE = PAGE || new URL("./", WASM).href;

// An article is longer than most windows: what comes after it begins out of sight, and stays there. The bound is for
// frames that are as tall as what they hold.
const ROOM = "min(100lvh, 60rem)";

let isStarted = false;

async function load(stop: (error: LoadError) => void): Promise<LoadedProgram> {
  const css = await startProgram({ init, on_panic }, stop, WASM, CSS);
  isStarted = true;
  return { css, make };
}

function make(frame: HTMLElement, place: HTMLElement, { element, tell }: Host): Instance {
  place.className = "live article";
  const source = element.getAttribute("src") ?? "";
  const article = new Article(frame, place, SITE, PAGE, source, (code: string, message: string) => {
    tell("error", { code, message });
  });
  return {
    set(name, value) {
      return article.set(name, value);
    },
    free() {
      article.free();
    },
  };
}

export const PlatefulArticle = define<PlatefulArticleElement>({
  tag: "plateful-article",
  version: VERSION,
  attributes: ATTRIBUTES,
  form: false,
  title: "The article",
  label: "Article",
  about: "An article with its sources and how sure each answer is.",
  link: "Open the article on its own page",
  page: PAGE,
  address(element) {
    const src = element.getAttribute("src")?.trim();
    return src && PAGE ? `${PAGE}?src=${encodeURIComponent(src)}` : PAGE;
  },
  reserve: `@layer face {
    .pf { --room: ${ROOM}; }
    .pf:not([data-app=failed]) .face { min-block-size: var(--room); }
  }`,
  help: PAGE && `${PAGE}developers.html#article-`,
  load,
  live: () => (isStarted ? live() : 0),
});

// <plateful-article>: an article as an element. VERSION, ATTRIBUTES and the integrity values come from the build.

import init, { Article, on_panic, live } from "./article-glue.js";
import { define } from "./life.js";
import { program } from "./program.js";

const WASM = new URL("./article.wasm", import.meta.url);
const CSS = new URL("./article.css", import.meta.url);
// The site that this file lies on, with its articles. A package that was built for no site has them beside this file,
// and no page to lead to.
const PAGE = PAGE_URL ?? new URL("../../", WASM).href;
const SITE = PAGE || new URL("./", WASM).href;

// An article is longer than most windows: what comes after it begins out of sight, and stays there. The bound is for
// frames that are as tall as what they hold.
const ROOM = "min(100lvh, 60rem)";

let isHere = false;

async function load(stop) {
  const css = await program(init, on_panic, stop, WASM, CSS);
  isHere = true;
  return { css, make };
}

function make(frame, place, { element, tell }) {
  place.className = "live article";
  const article = new Article(frame, place, SITE, PAGE, element.getAttribute("src") ?? "", (code, message) => {
    tell("error", { code, message });
  });
  return {
    set(name, value) { return article.set(name, value); },
    free() { article.free(); },
  };
}

export const PlatefulArticle = define({
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
  load,
  live: () => (isHere ? live() : 0),
});

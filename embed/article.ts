// <plateful-article>: an article as an element.

import init, { Article, live, on_panic } from "@glue/article";
import { define, type Host, type Instance, type LoadedProgram } from "./element-base.js";
import { type LoadError, withoutCredentials } from "./load-error.js";
import type { PlatefulArticle as PlatefulArticleElement } from "./plateful.js";
import { startProgram } from "./program.js";

// The site of this file and its articles. A package built for no site has no page to link to, contains the main
// article, and looks for others on the host page's site.
const PAGE = PAGE_URL ?? withoutCredentials(new URL("../../", import.meta.url)).href;
const SITE = PAGE || "/";

// An article is taller than most windows, so this keeps what follows out of view while it loads. The bound is for
// frames that are as tall as their content.
const ROOM = "min(100lvh, 60rem)";

let isStarted = false;
let usual: string | undefined;

async function load(stop: (error: LoadError) => void): Promise<LoadedProgram> {
  const { css, article } = await startProgram({ init, on_panic }, stop);
  isStarted = true;
  usual = article;
  return { css, make };
}

function make(frame: HTMLElement, place: HTMLElement, { element, tell }: Host): Instance {
  place.className = "live article";
  const source = element.getAttribute("src") ?? "";
  const told = (code: string, message: string) => tell("error", { code, message });
  const article = new Article(frame, place, SITE, PAGE, source, told, usual);
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
  docs: PAGE,
  address(element) {
    const src = element.getAttribute("src")?.trim();
    return src && PAGE ? `${PAGE}?src=${encodeURIComponent(src)}` : PAGE;
  },
  reserve: `@layer face {
    .pf { --room: ${ROOM}; }
    .pf:not([data-app=failed]) .face { min-block-size: var(--room); }
  }`,
  load,
  live: () => (isStarted ? live() : 0),
});

// The same for the article.
import type { PlatefulArticle } from "plateful-embed/article";

const article = document.querySelector("plateful-article");
if (article) {
  const element: PlatefulArticle = article;
  element.src = "articles/pinched-s1-nerve.json";
  element.headingLevel = 2;
  element.font = "host";
  // @ts-expect-error: an article has no goal
  element.goal = "lose-1";
}

// Folds that were open at the last visit of this tab are open from the start: before anything is laid out, so that the
// browser itself brings back the same words, or goes to the place that the address names. The program keeps them
// (src/article/folds.rs).

const KEY = "plateful.folds:";

// Ids of the folds that were open.
function kept({ article, revision }: DOMStringMap): Set<string> {
  try {
    return new Set(sessionStorage.getItem(`${KEY}${article}:${revision}`)?.split(" "));
  } catch {
    // Without storage nothing was kept.
    return new Set();
  }
}

export function reopenFolds(): void {
  // One that the reader shuts meanwhile stays shut.
  const seen = new WeakSet<Element>();
  const open = () => {
    const article = document.querySelector<HTMLElement>("[data-article]");
    if (!article) return;
    const ids = kept(article.dataset);
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
      if (seen.has(fold)) continue;
      seen.add(fold);
      if (ids.has(fold.dataset.fold ?? "")) fold.open = true;
    }
  };
  // The article comes piece by piece.
  const observer = new MutationObserver(open);
  observer.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => {
    open();
    observer.disconnect();
  });
}

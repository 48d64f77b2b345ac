// Reopens the folds that were open at this tab's last visit. Runs before layout, so that the browser restores the
// scroll position or goes to the fragment correctly. The program stores them (src/article/folds.rs).

const KEY = "plateful.folds:";

// Ids of the folds that were open.
function kept({ article, revision }: DOMStringMap): Set<string> {
  try {
    return new Set(sessionStorage.getItem(`${KEY}${article}:${revision}`)?.split(" "));
  } catch {
    // Without storage, no folds were kept.
    return new Set();
  }
}

export function reopenFolds(): void {
  // Do not reopen a fold that the reader closes while the page loads.
  const seen = new WeakSet<Element>();
  let ids: Set<string> | undefined;
  const open = () => {
    const article = document.querySelector<HTMLElement>("[data-article]");
    if (!article) return;
    ids ??= kept(article.dataset);
    if (!ids.size) observer.disconnect();
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-fold]")) {
      if (seen.has(fold)) continue;
      seen.add(fold);
      if (ids.has(fold.dataset.fold ?? "")) fold.open = true;
    }
  };
  // The article arrives in pieces.
  const observer = new MutationObserver(open);
  observer.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => {
    open();
    observer.disconnect();
  });
}

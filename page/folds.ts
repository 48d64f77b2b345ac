// Folds that were open at the last visit of this tab are open from the start: before anything is laid out, so that the
// browser itself brings back the same words, or goes to the place that the address names. The program keeps them
// (src/article/folds.rs).

const KEY = "plateful.folds:";

function kept(): Map<string, string> {
  try {
    return new Map(Object.entries(sessionStorage).filter(([key]) => key.includes(KEY)));
  } catch {
    // Without storage nothing was kept.
    return new Map();
  }
}

export function reopenFolds(): void {
  const all = kept();
  if (!all.size) return;
  // One that the reader shuts meanwhile stays shut.
  const seen = new WeakSet<Element>();
  const open = () => {
    const { article, revision } = document.querySelector<HTMLElement>("[data-article]")?.dataset ?? {};
    const name = `${KEY}${article}:${revision}`;
    const ids = new Set([...all].filter(([key]) => key.includes(name)).flatMap(([, value]) => value.split(" ")));
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

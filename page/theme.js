// The theme, and what else must be set before the first paint.
//
// Trunk puts this file into its page as it is, so it is plain JavaScript; its types are checked like those of the other
// scripts. In the finished page it comes with guard.ts (head.ts).
(() => {
  const KEY = "plateful.theme";
  const root = document.documentElement;

  root.classList.add("js");
  if (new URLSearchParams(location.search).get("src")) root.classList.add("other-article");

  try {
    const theme = localStorage.getItem(KEY);
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Without storage the device decides.
  }

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "theme") return;
    const theme = target.value;
    const isChosen = theme === "light" || theme === "dark";
    if (isChosen) root.dataset.theme = theme;
    else delete root.dataset.theme;
    try {
      if (isChosen) localStorage.setItem(KEY, theme);
      else localStorage.removeItem(KEY);
    } catch {
      // A choice that cannot be stored holds for this page.
    }
  });
})();

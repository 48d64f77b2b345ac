// The theme, and what else must be set before the first paint.
//
// Trunk puts this file into the page as it is, and so does `cargo xtask build`, so it is plain JavaScript; its types are
// checked like those of the other scripts.
(() => {
  const KEY = "plateful.theme";
  const root = document.documentElement;

  root.classList.add("js");
  if (new URLSearchParams(location.search).get("src")) root.classList.add("other-article");

  // A script that never arrives cannot report itself.
  addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      root.dataset.appError = "network";
      root.dataset.app = "failed";
    },
    true,
  );

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

// Sets the theme, and everything else that must be set before the first paint.
//
// Trunk puts this file into its page unchanged, so it is plain JavaScript; its types are checked like those of the
// other scripts. The finished page has it together with guard.ts (head.ts), after the <meta name=theme-color>.
(() => {
  const KEY = "plateful.theme";
  const root = document.documentElement;

  root.classList.add("js");
  if (new URLSearchParams(location.search).get("src")) root.classList.add("other-article");

  // The browser's toolbar colors, each with its media query. The reader's choice overrides the device.
  const bars = [...document.querySelectorAll("meta[name=theme-color]")]
    .filter((meta) => meta instanceof HTMLMetaElement)
    .map((meta) => ({ meta, device: meta.media }));

  /** @param {string | null} theme */
  function show(theme) {
    const isChosen = theme === "light" || theme === "dark";
    if (isChosen) root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const { meta, device } of bars) {
      if (!isChosen) meta.media = device;
      else meta.media = device.includes(theme) ? "all" : "not all";
    }
    return isChosen;
  }

  try {
    show(localStorage.getItem(KEY));
  } catch {
    // Without storage, the device decides.
  }

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "theme") return;
    const isChosen = show(target.value);
    try {
      if (isChosen) localStorage.setItem(KEY, target.value);
      else localStorage.removeItem(KEY);
    } catch {
      // A choice that cannot be stored applies to this page only.
    }
  });

  // The program takes over what a reader does before it loads. A browser that restores a form fires no `click` and no
  // `input` event.
  for (const type of ["click", "input"]) {
    document.addEventListener(
      type,
      ({ target, isTrusted }) => {
        if (!isTrusted || !(target instanceof HTMLInputElement)) return;
        const isBox = target.type === "checkbox" || target.type === "radio";
        if (isBox === (type === "click")) target.dataset.byHand = "";
      },
      true,
    );
  }

  // Always ask for health answers again, even if the browser restores them, and even before the program loads.
  function forgetHealth() {
    if (root.dataset.app) return;
    for (const box of document.querySelectorAll(".g-health input:not([data-by-hand])")) {
      if (box instanceof HTMLInputElement) box.checked = box.defaultChecked;
    }
  }
  document.addEventListener("DOMContentLoaded", forgetHealth);
  addEventListener("pageshow", forgetHealth);
})();

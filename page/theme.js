// The theme, and what else must be set before the first paint.
//
// Trunk puts this file into its page as it is, so it is plain JavaScript; its types are checked like those of the other
// scripts. In the finished page it comes with guard.ts (head.ts). It stands after the colors of the browser's bar.
(() => {
  const KEY = "plateful.theme";
  const root = document.documentElement;

  root.classList.add("js");
  if (new URLSearchParams(location.search).get("src")) root.classList.add("other-article");

  // Each color of the browser's bar, and the devices that it is for. A choice beats the device.
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
    // Without storage the device decides.
  }

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "theme") return;
    const isChosen = show(target.value);
    try {
      if (isChosen) localStorage.setItem(KEY, target.value);
      else localStorage.removeItem(KEY);
    } catch {
      // A choice that cannot be stored holds for this page.
    }
  });

  // What a reader does before the program comes is taken over by it. A browser that fills in a form as it was left clicks
  // and types nothing.
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

  // Answers about health are asked anew, whatever the browser brings back, and also while there is no program yet.
  function forgetHealth() {
    if (root.dataset.app) return;
    for (const box of document.querySelectorAll(".g-health input:not([data-by-hand])")) {
      if (box instanceof HTMLInputElement) box.checked = box.defaultChecked;
    }
  }
  document.addEventListener("DOMContentLoaded", forgetHealth);
  addEventListener("pageshow", forgetHealth);
})();

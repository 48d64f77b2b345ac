(function (root) {
  root.classList.add("js");
  if (new URLSearchParams(location.search).get("src")) root.classList.add("other-article");
  // A script that never arrives cannot report itself.
  addEventListener("error", function (event) {
    if (event.target.tagName === "SCRIPT") {
      root.dataset.appError = "network";
      root.dataset.app = "failed";
    }
  }, true);
  try {
    var theme = localStorage.getItem("plateful.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (blocked) {}
})(document.documentElement);

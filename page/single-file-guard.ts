// The first script of the single-file page. The policy refuses a later script that was damaged, which then cannot
// report it. All of this page's scripts and styles are inline, so a blocked address is not ours.
addEventListener("securitypolicyviolation", ({ blockedURI }) => {
  const { dataset } = document.documentElement;
  if (dataset.app || blockedURI !== "inline") return;
  dataset.appError = "integrity";
  dataset.app = "failed";
});

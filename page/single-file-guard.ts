// The first script of the page that is one file. A later script that was damaged is refused by the policy, and cannot
// report itself. All of its own scripts and styles are inline: what has an address is somebody else's.
addEventListener("securitypolicyviolation", ({ blockedURI }) => {
  const { dataset } = document.documentElement;
  if (dataset.app || blockedURI !== "inline") return;
  dataset.appError = "integrity";
  dataset.app = "failed";
});

// The first script of the page that is one file. A later script that was damaged is refused by the policy, and cannot
// report itself.
addEventListener("securitypolicyviolation", () => {
  const { dataset } = document.documentElement;
  if (dataset.app) return;
  dataset.appError = "integrity";
  dataset.app = "failed";
});

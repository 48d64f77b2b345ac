// A script that was damaged on the way is refused by the policy, and cannot report itself.
addEventListener("securitypolicyviolation", function () {
  var root = document.documentElement;
  if (root.dataset.app) return;
  root.dataset.appError = "integrity";
  root.dataset.app = "failed";
});

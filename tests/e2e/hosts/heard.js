// What the page hears of the elements, in order: [event, id of the element, detail]. Loaded before anything else.
globalThis.heard = [];
for (const name of ["plateful-ready", "plateful-change", "plateful-error"]) {
  document.addEventListener(name, (event) => heard.push([name, event.target.id, event.detail]));
}
document.addEventListener("securitypolicyviolation", (event) => heard.push(["violation", "", event.effectiveDirective]));

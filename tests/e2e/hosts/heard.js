// Records the elements' events in order: [event, id of the element, detail]. Must be loaded first.
globalThis.heard = [];
for (const name of ["plateful-ready", "plateful-change", "plateful-error"]) {
  document.addEventListener(name, (event) => heard.push([name, event.target.id, event.detail]));
}
document.addEventListener("securitypolicyviolation", (event) => heard.push(["violation", "", event.effectiveDirective]));

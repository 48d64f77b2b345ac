// In the browser's own window, once for each browser.
const style = "data:text/css,:root, body, %23browser { min-width: 0 !important }";
const sheets = Cc["@mozilla.org/content/style-sheet-service;1"].getService(Ci.nsIStyleSheetService);
sheets.loadAndRegisterSheet(Services.io.newURI(style), sheets.AGENT_SHEET);

// In every process that shows pages.
const inPages = () => {
  const LEVELS = { error: "SEVERE", assert: "SEVERE", exception: "SEVERE", warn: "WARNING" };
  const console = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
  console.addLogEventListener((event) => {
    const { level, filename, arguments: words } = event.wrappedJSObject ?? event;
    if (!/^https?:|^file:/.test(filename)) return;
    const message = `${filename} ${[...words].map(String).join(" ")}`;
    Services.cpmm.sendAsyncMessage("plateful:said", { level: LEVELS[level] ?? "INFO", message });
  }, Services.scriptSecurityManager.getSystemPrincipal());

  const first = () => Services.cpmm.sharedData.get("plateful:first") ?? [];
  const { addDebuggerToGlobal } = ChromeUtils.importESModule("resource://gre/modules/jsdebugger.sys.mjs");
  Services.obs.addObserver((page) => {
    const scripts = first();
    if (!scripts.length || !/^https?:/.test(page.location?.href)) return;
    const apart = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true });
    addDebuggerToGlobal(apart);
    // No policy of the page forbids it.
    const inside = new apart.Debugger().makeGlobalObjectReference(page);
    for (const script of scripts) inside.executeInGlobal(`{${script}}`);
  }, "content-document-global-created");

  Services.cpmm.addMessageListener("plateful:collect", () => {
    Cu.forceGC();
    Cu.forceCC();
    Cu.forceGC();
  });
};

window.plateful = {
  said: [],
  runFirst(scripts) {
    Services.ppmm.sharedData.set("plateful:first", scripts);
    Services.ppmm.sharedData.flush();
  },
};
Services.ppmm.addMessageListener("plateful:said", ({ data }) => window.plateful.said.push(data));
Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(`(${inPages})()`)}`, true);

// For pages with a Plateful frame in them: makes each frame as tall as what it shows, sets it up by the `data-…`
// attributes of its <iframe>, and hands its events on.
//
// A message counts only if it comes from the window of one of the frames, and from where that frame should be;
// afterwards a port of its own carries everything.

(() => {
  // A module has no current script, so all that it may be are looked for: whichever runs first serves the frames of each.
  const named = [...document.scripts].filter(({ src }) => /\/v[\d.]+\/resize\.js(?=[?#]|$)/.test(src));
  const scripts = document.currentScript ? [document.currentScript] : named;
  if (!scripts.length) console.warn("Plateful: resize.js does nothing where no <script src> of the page names it.");
  const roots = scripts.map(({ src }) => new URL("..", src));
  const live = new Set();
  const entries = new WeakMap();
  // Past every length that is meant, so that a mistake in the frame cannot stretch the page without end.
  const tallest = ({ src }) => (/\/article\.html/.test(src) ? 40_000 : 10_000);
  let warned;

  const rootOf = ({ src }) => roots.find(({ href }) =>
    src.startsWith(href) && /^v[\d.]+\/\w+\.html/.test(src.slice(href.length)));

  function adopt(frame) {
    if (!rootOf(frame)) return;
    if (!entries.has(frame)) {
      // Another copy of this script has it already.
      if (frame.plateful) return;
      const config = {};
      const entry = { config };
      const set = (name, value) => {
        config[name] = value;
        entry.port?.postMessage({ t: "set", name, value });
      };
      const read = (name) => set(name, frame.getAttribute(`data-${name}`));
      entries.set(frame, entry);
      frame.plateful = { set };
      for (const name of ATTRIBUTES) if (frame.hasAttribute(`data-${name}`)) read(name);
      new MutationObserver((changes) => {
        for (const { attributeName } of changes) read(attributeName.slice(5));
      }).observe(frame, { attributeFilter: ATTRIBUTES.map((name) => `data-${name}`) });
    }
    if (live.has(frame)) return;
    live.add(frame);
    // It may have loaded before this script.
    frame.contentWindow?.postMessage({ t: "plateful:call", v: 1 }, "*");
  }

  function look() {
    for (const frame of live) {
      if (frame.isConnected) continue;
      live.delete(frame);
      entries.get(frame).port?.close();
    }
    for (const frame of document.getElementsByTagName("iframe")) adopt(frame);
  }

  function fit(frame, value) {
    if (!Number.isFinite(value)) return;
    const before = frame.getBoundingClientRect();
    const borders = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(Math.max(value, 0), tallest(frame)) + borders}px`;
    // What is read below a frame that has grown stays where it is. Browsers that know `overflow-anchor` see to it.
    if (before.bottom <= 0 && !CSS.supports("overflow-anchor", "auto")) {
      scrollBy({ top: frame.getBoundingClientRect().height - before.height, behavior: "instant" });
    }
  }

  addEventListener("message", ({ data, source, origin }) => {
    if (!source || data?.t !== "plateful:ready") return;
    const frame = [...live].find(({ contentWindow }) => contentWindow === source);
    const root = frame && rootOf(frame);
    if (!root) return;
    const boxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (origin !== (boxed ? "null" : root.origin)) return;
    if (data.v !== 1) {
      warned ??= console.warn("Plateful: the frame speaks another version than resize.js.") ?? true;
      return;
    }
    const entry = entries.get(frame);
    if (entry.load === data.load) return;
    entry.load = data.load;
    entry.port?.close();
    const { port1, port2 } = new MessageChannel();
    entry.port = port1;
    port1.onmessage = ({ data: said }) => {
      if (said?.t === "height") fit(frame, said.value);
      else if (said?.t === "event" && /^plateful-(ready|change|error)$/.test(said.name)) {
        frame.dispatchEvent(new CustomEvent(said.name, { bubbles: true, detail: said.detail }));
      }
    };
    source.postMessage({ t: "plateful:hello", v: 1, config: entry.config }, boxed ? "*" : origin, [port2]);
  });

  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ["src"] });
  look();
})();

// The page in the frame, at the child's end: address → attributes, and the wire to the page around it.
//
// Only the window around this one is listened to, and only the first port that it hands over is spoken to: no other
// frame can set anything here. What goes to anybody (`*`) is "here I am" and a height, nothing else.

const VERSION_OF_WIRE = 1;
// Three messages at most for each height: no more than sixty a second in all.
const GAP = 50;
const KEPT = 50;

const element = document.querySelector("plateful-goal, plateful-article");
const known = new Set(ATTRIBUTES);
const around = parent === window ? undefined : parent;

let port;
let emit;

// What a value means is read in Rust; here it only becomes an attribute.
function set(name, value) {
  if (!known.has(name)) return;
  const text = value === null || value === undefined ? undefined : String(value).slice(0, 200);
  if (name === "theme") {
    if (text === "light" || text === "dark") document.documentElement.dataset.theme = text;
    else delete document.documentElement.dataset.theme;
  }
  // The reader is told that somebody receives something only once there is somebody.
  if (name === "emit") {
    emit = text;
    if (!port) return;
  }
  // What stands there is the usual article, which was not asked for.
  if (name === "src") element.replaceChildren();
  if (text === undefined) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

const tag = element.localName;
const nameSite = (name) => customElements.whenDefined(tag).then((kind) => kind.nameSite?.(element, name));

// Few sites let themselves be shown in a frame: what leads to another one opens beside it. Places within the article are
// gone to by then, or have nothing but a name.
addEventListener("click", (event) => {
  const link = event.composedPath().find(({ localName }) => localName === "a");
  if (event.defaultPrevented || !link || link.target || link.getAttribute("href")?.startsWith("#")) return;
  link.target = "_blank";
  link.rel = "noopener";
});

for (const [name, value] of new URLSearchParams(location.search)) set(name, value);
if (around) wire();

function wire() {
  const load = Math.random();
  const secret = /^#\?secret=([a-z\d]{1,64})$/i.exec(location.hash)?.[1];
  const kept = [];
  let warned = false;
  let sent = 0;
  let last = -GAP;
  let due;

  // Who is around is known from its first message alone.
  nameSite("");

  // The number tells this load of the page from the next; a host that asks twice then knows that it has asked.
  const ready = () => around.postMessage({ t: "plateful:ready", v: VERSION_OF_WIRE, load }, "*");

  const tell = (name, detail) => {
    const message = { t: "event", name, detail };
    if (port) port.postMessage(message);
    else if (kept.length < KEPT) kept.push(message);
  };
  element.addEventListener("plateful-ready", ({ detail }) => {
    tell("plateful-ready", { version: detail.version });
    report();
  });
  element.addEventListener("plateful-error", ({ detail: { code, message, attribute } }) => {
    tell("plateful-error", { code, message, attribute });
    report();
  });
  element.addEventListener("plateful-change", ({ detail: { goal, kcal } }) => {
    if (port && emit?.trim() === "goal") tell("plateful-change", { goal, kcal });
  });
  document.getElementById("program")?.addEventListener("error", () => {
    tell("plateful-error", { code: "network", message: "Its program did not arrive." });
  });

  addEventListener("message", (event) => {
    const { data, source, origin } = event;
    if (source !== around || data === null || typeof data !== "object" || port) return;
    if (data.t === "plateful:call") return ready();
    if (data.t !== "plateful:hello") return;
    if (data.v !== VERSION_OF_WIRE) {
      if (!warned) console.warn(`Plateful: the page around this frame speaks version ${data.v}, the frame speaks ${VERSION_OF_WIRE}.`);
      warned = true;
      return;
    }
    if (event.ports.length !== 1) return;
    [port] = event.ports;
    port.onmessage = ({ data: order }) => {
      if (order !== null && typeof order === "object" && order.t === "set") {
        set(order.name, order.value);
        report();
      }
    };
    const config = data.config !== null && typeof data.config === "object" ? data.config : {};
    for (const [name, value] of Object.entries(config)) if (name !== "emit") set(name, value);
    if ("emit" in config) emit = config.emit;
    // An opaque origin has no name that would tell a reader anything.
    nameSite(origin === "null" ? "" : new URL(origin).host).then(() => set("emit", emit));
    for (const message of kept.splice(0)) port.postMessage(message);
    sent = 0;
    report();
  });

  // By a timer, not by the next picture: a frame below the window is given no pictures, and shall fit nevertheless.
  function report() {
    clearTimeout(due);
    due = setTimeout(measure, Math.max(0, last + GAP - performance.now()));
  }

  function measure() {
    due = undefined;
    const { height } = document.documentElement.getBoundingClientRect();
    // A frame that is not shown has no height to tell.
    if (height < 1 || Math.abs(height - sent) < 1) return;
    sent = height;
    last = performance.now();
    const value = Math.ceil(height);
    port?.postMessage({ t: "height", value });
    around.postMessage({ sentinel: "amp", type: "embed-size", height: value }, "*");
    if (secret) around.postMessage({ message: "height", value, secret }, "*");
    window.requestResize?.();
  }

  new ResizeObserver(report).observe(document.documentElement);
  addEventListener("load", report);
  ready();
  report();
}

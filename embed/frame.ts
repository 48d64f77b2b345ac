// The page in a frame, at the frame's end: turns its address into attributes, and talks with the page around it.
//
// Only the window around this one is listened to, and only the first port that it hands over is used: no other frame can
// set anything here. What goes to anybody (`*`) is "here I am" and a height, nothing else.

import { abilities, noteLimits } from "./abilities.js";
import type { ElementClass } from "./element-base.js";
import { showAddress } from "./link-address.js";
import { note } from "./note.js";
import type { ChangeDetail, ErrorDetail, ReadyDetail } from "./plateful.js";
import {
  type CallMessage,
  type FrameMessage,
  type HelloMessage,
  type ReadyMessage,
  type SchemeMessage,
  type SetMessage,
  WIRE_VERSION,
} from "./wire.js";

declare global {
  interface Window {
    /** What some apps put into a page that they show. */
    requestResize?: () => void;
  }
}

// Milliseconds between two heights. Each is up to three messages: no more than sixty a second in all.
const HEIGHT_INTERVAL = 50;
// Events that wait for the port.
const MOST_WAITING = 50;
const LONGEST_VALUE = 200;
const LONGEST_SANDBOX = 2000;
// Milliseconds that the page around has to say what it lets the frame do, before the frame tells what it leaves out.
const NOTES_AFTER = 3000;
const SCHEME = /^(normal|(only )?(light|dark)|light dark|dark light)$/;
const DOCS = new URL("../../", location.href).href;

holdToOwnFiles();

const element = findElement();
const known = new Set(ATTRIBUTES);

let port: MessagePort | undefined;
let emit: string | undefined;
// What the address says of the frame's sandbox, for pages that cannot run resize.js. They say it of their own frame, and
// can only take something away from it or get what does not work.
let can = abilities(new URLSearchParams(location.search).get("sandbox") ?? undefined);

// The policy in the page holds by schemes, because in a frame without an origin `'self'` matches nothing in some
// versions of WebKit. From here on it holds by the address that the page came from.
function holdToOwnFiles(): void {
  const { origin: own } = new URL(location.href);
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // An address of IPv6 is none to a policy: there it is `'self'` that holds.
  const files = `'self' ${own}`;
  policy.content = `script-src ${files} 'wasm-unsafe-eval'; style-src ${files}; connect-src ${files}; img-src ${files} data:`;
  document.head.append(policy);
}

function findElement(): HTMLElement {
  const found = document.querySelector<HTMLElement>("plateful-goal, plateful-article");
  if (!found) throw new Error("there is no Plateful element in this page");
  return found;
}

function toText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value).slice(0, LONGEST_VALUE);
}

// What a value means is decided in Rust; here it only becomes an attribute.
function set(name: string, value: unknown): void {
  if (!known.has(name)) return;
  const text = toText(value);
  if (name === "theme") {
    if (text === "light" || text === "dark") document.documentElement.dataset.theme = text;
    else delete document.documentElement.dataset.theme;
  }
  // The reader is told that somebody receives something only once there is somebody.
  if (name === "emit") {
    emit = text;
    if (!port) return;
  }
  // The placeholder is the usual article, which was not asked for.
  if (name === "src") element.replaceChildren();
  if (text === undefined) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

async function nameSite(name: string): Promise<void> {
  const kind = (await customElements.whenDefined(element.localName)) as ElementClass;
  kind.nameSite?.(element, name);
}

async function limit(): Promise<void> {
  const kind = (await customElements.whenDefined(element.localName)) as ElementClass;
  kind.limit?.(element, can);
}

function isLink(target: EventTarget): target is HTMLAnchorElement {
  return target instanceof Element && target.localName === "a";
}

// Few sites let themselves be shown in a frame: a link to another one opens a new tab. Links within the article are
// handled by then, or have an address that is only a fragment.
addEventListener("click", (event) => {
  const link = event.composedPath().find(isLink);
  if (event.defaultPrevented || !link || link.getAttribute("href")?.startsWith("#")) return;
  if (!can.opens) {
    event.preventDefault();
    showAddress(link);
  } else if (!link.target) {
    link.target = "_blank";
    link.rel = "noopener";
  }
});

limit();
for (const [name, value] of new URLSearchParams(location.search)) {
  if (name !== "sandbox" && !known.has(name)) note(`“${name}” in the address is no setting.`, DOCS, "reference");
  set(name, value);
}
if (parent === window) document.documentElement.style.colorScheme = "light dark";
else connect(parent);

function connect(around: Window): void {
  const load = Math.random();
  const secret = /^#\?secret=([a-z\d]{1,64})$/i.exec(location.hash)?.[1];
  const waiting: FrameMessage[] = [];
  let hasWarned = false;
  let sentHeight = 0;
  let sentAt = -HEIGHT_INTERVAL;
  let timer: number | undefined;

  // Who is around is known from its first message alone, and so is what it lets us do, where it says so.
  nameSite("");
  let notes = setTimeout(() => noteLimits(can, DOCS), NOTES_AFTER);

  const announce = () => {
    around.postMessage({ t: "plateful:ready", v: WIRE_VERSION, load } satisfies ReadyMessage, "*");
  };

  const tell = (name: string, detail: object) => {
    const message: FrameMessage = { t: "event", name, detail };
    if (port) port.postMessage(message);
    else if (waiting.length < MOST_WAITING) waiting.push(message);
  };
  element.addEventListener("plateful-ready", ({ detail }: CustomEvent<ReadyDetail>) => {
    tell("plateful-ready", { version: detail.version });
    report();
  });
  element.addEventListener("plateful-error", ({ detail }: CustomEvent<ErrorDetail>) => {
    const { code, message, attribute } = detail;
    tell("plateful-error", { code, message, attribute });
    report();
  });
  element.addEventListener("plateful-change", ({ detail: { goal, kcal } }: CustomEvent<ChangeDetail>) => {
    if (port && emit?.trim() === "goal") tell("plateful-change", { goal, kcal });
  });
  document.getElementById("program")?.addEventListener("error", () => {
    tell("plateful-error", { code: "network", message: "Its program did not arrive." });
  });

  addEventListener("message", (event: MessageEvent<CallMessage | HelloMessage | null>) => {
    const { data, source, origin } = event;
    if (source !== around || data === null || typeof data !== "object" || port) return;
    if (data.t === "plateful:call") {
      announce();
      return;
    }
    if (data.t !== "plateful:hello") return;
    if (data.v !== WIRE_VERSION) {
      if (!hasWarned) {
        console.warn(
          `Plateful: the page around this frame speaks version ${data.v}, the frame speaks ${WIRE_VERSION}.`,
        );
      }
      hasWarned = true;
      return;
    }
    const [first, ...others] = event.ports;
    if (!first || others.length > 0) return;
    port = first;
    port.onmessage = ({ data: order }: MessageEvent<SetMessage | SchemeMessage | null>) => {
      if (order === null || typeof order !== "object") return;
      if (order.t === "set") {
        set(order.name, order.value);
        report();
      } else if (order.t === "scheme" && SCHEME.test(order.value)) {
        document.documentElement.style.colorScheme = order.value;
      }
    };
    if (data.sandbox !== undefined) {
      can = abilities(typeof data.sandbox === "string" ? data.sandbox.slice(0, LONGEST_SANDBOX) : null);
      limit();
      clearTimeout(notes);
      notes = setTimeout(() => noteLimits(can, DOCS));
    }
    const config = data.config !== null && typeof data.config === "object" ? data.config : {};
    for (const [name, value] of Object.entries(config)) if (name !== "emit") set(name, value);
    if ("emit" in config) emit = toText(config.emit);
    // An opaque origin has no name that would tell a reader anything.
    nameSite(origin === "null" ? "" : new URL(origin).host).then(() => set("emit", emit));
    for (const message of waiting.splice(0)) port.postMessage(message);
    sentHeight = 0;
    report();
  });

  // By a timer, not by an animation frame: a frame below the window is given none, and has to fit all the same.
  function report(): void {
    clearTimeout(timer);
    timer = setTimeout(measure, Math.max(0, sentAt + HEIGHT_INTERVAL - performance.now()));
  }

  function measure(): void {
    timer = undefined;
    const { height } = document.documentElement.getBoundingClientRect();
    // A frame that is not shown has no height to tell.
    if (height < 1 || Math.abs(height - sentHeight) < 1) return;
    sentHeight = height;
    sentAt = performance.now();
    const value = Math.ceil(height);
    port?.postMessage({ t: "height", value } satisfies FrameMessage);
    around.postMessage({ sentinel: "amp", type: "embed-size", height: value }, "*");
    if (secret) around.postMessage({ message: "height", value, secret }, "*");
    window.requestResize?.();
  }

  // To the page around goes where the reader is led, never where they are: that would tell which question they answer.
  const lead = (target: Element) => {
    if (!port) return;
    const { top, height } = target.getBoundingClientRect();
    port.postMessage({ t: "show", top, height } satisfies FrameMessage);
  };
  addEventListener("focusin", (event) => {
    const [target] = event.composedPath();
    if (target instanceof Element && target.matches("[tabindex='-1']")) lead(target);
  });
  addEventListener("click", (event) => {
    const pressed = event.composedPath();
    if (!pressed.some((it) => it instanceof Element && it.matches("a, button"))) return;
    // What it does is done by then.
    setTimeout(() => {
      const active = element.shadowRoot?.activeElement;
      if (active && !pressed.includes(active)) lead(active);
    });
  });

  new ResizeObserver(report).observe(document.documentElement);
  addEventListener("load", report);
  announce();
  report();
}

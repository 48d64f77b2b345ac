// The frame's end: turns the query into attributes, and talks to the host page.
//
// Only the parent window is listened to, and only the first port that it sends is used, so no other frame can set
// anything here. Messages to any origin (`*`) only say “ready” and a height.

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
    /** A function that some apps inject into pages they show. */
    requestResize?: () => void;
  }
}

// Milliseconds between two heights. Each is up to three messages, so there are at most sixty a second.
const HEIGHT_INTERVAL = 50;
// Events that wait for the port.
const MOST_WAITING = 50;
const LONGEST_VALUE = 200;
const LONGEST_SANDBOX = 2000;
// How long the host page has to describe the sandbox before the frame notes what is left out, in milliseconds.
const NOTES_AFTER = 3000;
const SCHEME = /^(normal|(only )?(light|dark)|light dark|dark light)$/;
const DOCS = new URL("../../", location.href).href;

holdToOwnFiles();

const element = findElement();
const known = new Set(ATTRIBUTES);

let port: MessagePort | undefined;
let emit: string | undefined;
// The frame's sandbox according to its address, for pages that cannot run resize.js. An author can only remove
// abilities by it, or enable what will not work.
let can = abilities(new URLSearchParams(location.search).get("sandbox") ?? undefined);

// The page's policy allows schemes, because `'self'` matches nothing in an opaque origin in some versions of WebKit.
// From here on, it allows only the page's own origin.
function holdToOwnFiles(): void {
  const { origin: own } = new URL(location.href);
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // A policy cannot contain an IPv6 address; `'self'` works there.
  const files = `'self' ${own}`;
  policy.content = `script-src ${files} 'wasm-unsafe-eval'; style-src ${files}; connect-src ${files}; img-src ${files} data:`;
  document.head.append(policy);
}

function findElement(): HTMLElement {
  const found = document.querySelector<HTMLElement>("plateful-goal, plateful-article");
  if (!found) throw new Error("there is no Plateful element in this page");
  return found;
}

// `String()` throws for some objects.
function toText(value: unknown): string | undefined {
  return /string|number|boolean/.test(typeof value) ? String(value).slice(0, LONGEST_VALUE) : undefined;
}

// Rust decides what a value means; here it only becomes an attribute.
function set(name: string, value: unknown): void {
  if (!known.has(name)) return;
  const text = toText(value);
  if (name === "theme") {
    if (text === "light" || text === "dark") document.documentElement.dataset.theme = text;
    else delete document.documentElement.dataset.theme;
  }
  // Tell the reader that somebody receives data only once there is a receiver.
  if (name === "emit") {
    emit = text;
    if (!port) return;
  }
  // The placeholder is the main article, which was not requested.
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

// Few sites allow framing, so a link to another site opens a new tab. Links within the article are already handled, or
// have only a fragment.
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
  if (name !== "sandbox" && !known.has(name)) note(`“${name}” in the address is not a setting.`, DOCS, "reference");
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

  // Site and sandbox are unknown until the host page's first message.
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
          `Plateful: the page around this frame speaks version ${toText(data.v)}, the frame speaks ${WIRE_VERSION}.`,
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
      } else if (order.t === "scheme" && typeof order.value === "string" && SCHEME.test(order.value)) {
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
    // The name of an opaque origin would mean nothing to a reader.
    nameSite(origin === "null" ? "" : new URL(origin).host).then(() => set("emit", emit));
    for (const message of waiting.splice(0)) port.postMessage(message);
    sentHeight = 0;
    report();
  });

  // A timer, not an animation frame: a frame outside the viewport gets none, but its height must still be right.
  function report(): void {
    clearTimeout(timer);
    timer = setTimeout(measure, Math.max(0, sentAt + HEIGHT_INTERVAL - performance.now()));
  }

  function measure(): void {
    timer = undefined;
    const { height } = document.documentElement.getBoundingClientRect();
    // A hidden frame has no height.
    if (height < 1 || Math.abs(height - sentHeight) < 1) return;
    sentHeight = height;
    sentAt = performance.now();
    const value = Math.ceil(height);
    port?.postMessage({ t: "height", value } satisfies FrameMessage);
    around.postMessage({ sentinel: "amp", type: "embed-size", height: value }, "*");
    if (secret) around.postMessage({ message: "height", value, secret }, "*");
    window.requestResize?.();
  }

  // Tells the host page only where a link or button has led the reader. Where else they are would reveal which question
  // they answer.
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
    // After the event's default action.
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

// For host pages with Plateful frames: makes each frame as tall as its content, sets it up by the `data-…` attributes
// of its <iframe>, and dispatches its events there.
//
// Accepts a message only from the window of one of the frames, and only from the origin expected of it; then everything
// goes through a private port.

import { note } from "./note.js";
import { boxesAround, roomFor } from "./room.js";
import {
  type CallMessage,
  type FrameMessage,
  type HelloMessage,
  type ReadyMessage,
  type SchemeMessage,
  type SetMessage,
  type ShowMessage,
  WIRE_VERSION,
} from "./wire.js";

/** A frame, with what this script adds to it for the page. */
interface Frame extends HTMLIFrameElement {
  plateful?: { set: (name: string, value: unknown) => void };
}

/** What is known about a frame. */
interface Entry {
  config: Record<string, unknown>;
  port?: MessagePort;
  /** The load of the frame that has the port. */
  load?: number;
  /** The height of its content. */
  height?: number;
  /** Watches the size of the boxes around it. */
  boxes?: ResizeObserver;
}

// A module has no document.currentScript, so take all scripts that it can be: the first to run serves the frames of
// each.
const named = [...document.scripts].filter(({ src }) => /\/v[\d.]+\/resize\.js(?=[?#]|$)/.test(src));
const current = document.currentScript;
const scripts = current instanceof HTMLScriptElement ? [current] : named;
if (!scripts.length) console.warn("Plateful: resize.js does nothing unless a <script src> of the page names it.");
const roots = scripts.map(({ src }) => new URL("..", src));
const live = new Set<Frame>();
const entries = new WeakMap<Frame, Entry>();
// Taller than any real content, so that a bug in the frame cannot stretch the page without limit.
const maxHeight = ({ src }: Frame) => (/\/article\.html/.test(src) ? 40_000 : 10_000);
let hasWarned = false;

function rootOf({ src }: Frame): URL | undefined {
  return roots.find(({ href }) => src.startsWith(href) && /^v[\d.]+\/\w+\.html/.test(src.slice(href.length)));
}

function adopt(frame: Frame): void {
  if (!rootOf(frame)) return;
  if (!entries.has(frame)) {
    // Another copy of this script has it already.
    if (frame.plateful) return;
    const entry: Entry = { config: {} };
    const set = (name: string, value: unknown) => {
      entry.config[name] = value;
      entry.port?.postMessage({ t: "set", name, value } satisfies SetMessage);
    };
    const read = (name: string) => set(name, frame.getAttribute(`data-${name}`));
    entries.set(frame, entry);
    frame.plateful = { set };
    for (const name of ATTRIBUTES) if (frame.hasAttribute(`data-${name}`)) read(name);
    new MutationObserver((changes) => {
      for (const { attributeName } of changes) if (attributeName) read(attributeName.slice("data-".length));
    }).observe(frame, { attributeFilter: ATTRIBUTES.map((name) => `data-${name}`) });
  }
  if (live.has(frame)) return;
  live.add(frame);
  // It may have loaded before this script.
  frame.contentWindow?.postMessage({ t: "plateful:call", v: WIRE_VERSION } satisfies CallMessage, "*");
}

function look(): void {
  for (const frame of live) {
    if (frame.isConnected) continue;
    live.delete(frame);
    entries.get(frame)?.port?.close();
    entries.get(frame)?.boxes?.disconnect();
  }
  for (const frame of document.getElementsByTagName("iframe")) adopt(frame);
}

function fit(frame: Frame, entry: Entry): void {
  const { height } = entry;
  const root = rootOf(frame);
  if (height === undefined || !root) return;
  const before = frame.getBoundingClientRect();
  const borders = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(Math.max(height, 0), maxHeight(frame)) + borders}px`;
  const room = roomFor(frame);
  if (room !== undefined) {
    frame.style.height = `${room - (frame.offsetHeight - frame.clientHeight) + borders}px`;
    note(
      "a box around the frame hides what sticks out of it, so the frame is only as tall as can be seen, and scrolls.",
      new URL("../", root).href,
      "platforms",
    );
  }
  // Keeps what is read below a growing frame in place. Browsers with `overflow-anchor` do that themselves.
  if (before.bottom <= 0 && !CSS.supports("overflow-anchor", "auto")) {
    scrollBy({ top: frame.getBoundingClientRect().height - before.height, behavior: "instant" });
  }
}

// A box may grow: a fold opens, a window is rotated.
function watchBoxes(frame: Frame, entry: Entry): void {
  entry.boxes?.disconnect();
  entry.boxes = new ResizeObserver(() => fit(frame, entry));
  for (const box of boxesAround(frame)) entry.boxes.observe(box);
}

const isScrolled = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflowY);

// Some browsers scroll only inside the frame. Scrolls only to what is out of view, and only after the reader has
// pressed something.
function show(frame: Frame, { top, height }: ShowMessage): void {
  if (!Number.isFinite(top) || !Number.isFinite(height) || navigator.userActivation?.isActive === false) return;
  const place = () => frame.getBoundingClientRect().top + frame.clientTop + top;
  for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!isScrolled(getComputedStyle(box)) || box.scrollHeight <= box.clientHeight) continue;
    const inside = box.getBoundingClientRect();
    if (place() >= inside.top && place() + Math.min(height, inside.height) <= inside.bottom) continue;
    box.scrollBy({ top: place() - inside.top - box.clientTop, behavior: "instant" });
  }
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  if (place() < covered || place() + Math.min(height, innerHeight - covered) > innerHeight) {
    scrollBy({ top: place() - covered, behavior: "instant" });
  }
  if (document.activeElement !== frame) frame.focus({ preventScroll: true });
}

// A frame is transparent only if its page has the same color scheme as the <iframe> element.
function tellScheme(frame: Frame, entry: Entry): void {
  const { colorScheme: value } = getComputedStyle(frame);
  entry.port?.postMessage({ t: "scheme", value } satisfies SchemeMessage);
}

addEventListener("message", ({ data, source, origin }: MessageEvent<ReadyMessage | null>) => {
  if (!source || data?.t !== "plateful:ready") return;
  const frame = [...live].find(({ contentWindow }) => contentWindow === source);
  const entry = frame && entries.get(frame);
  const root = frame && rootOf(frame);
  if (!entry || !root) return;
  const isOpaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  if (origin !== (isOpaque ? "null" : root.origin)) return;
  if (data.v !== WIRE_VERSION) {
    if (!hasWarned) console.warn("Plateful: the frame and resize.js have different versions.");
    hasWarned = true;
    return;
  }
  if (entry.load === data.load) return;
  entry.load = data.load;
  entry.port?.close();
  const { port1, port2 } = new MessageChannel();
  entry.port = port1;
  port1.onmessage = ({ data: message }: MessageEvent<FrameMessage | null>) => {
    if (message?.t === "height") {
      if (!Number.isFinite(message.value)) return;
      entry.height = message.value;
      fit(frame, entry);
    } else if (message?.t === "show") show(frame, message);
    else if (message?.t === "event" && /^plateful-(ready|change|error)$/.test(message.name)) {
      frame.dispatchEvent(new CustomEvent(message.name, { bubbles: true, detail: message.detail }));
    }
  };
  const sandbox = frame.getAttribute("sandbox");
  const hello: HelloMessage = { t: "plateful:hello", v: WIRE_VERSION, config: entry.config, sandbox };
  frame.contentWindow?.postMessage(hello, isOpaque ? "*" : origin, [port2]);
  tellScheme(frame, entry);
  watchBoxes(frame, entry);
});

// Pages change their color scheme by an attribute of the root element.
const rooted = new MutationObserver(() => {
  for (const frame of live) {
    const entry = entries.get(frame);
    if (entry) tellScheme(frame, entry);
  }
});
rooted.observe(document.documentElement, { attributes: true });
if (document.body) rooted.observe(document.body, { attributes: true });

new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ["src"] });
look();

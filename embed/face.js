// What stands in the element until its program is there, and what says why it is not.

const FACE = `@layer face {
:host { display: block !important; inline-size: 100%; min-inline-size: min(100%, 256px) !important; }
:host([hidden]) { display: none !important; }
.pf {
  all: initial; display: block; visibility: inherit; position: relative; container: pf / inline-size; contain-intrinsic-inline-size: 40em; color-scheme: light dark;
  max-inline-size: var(--plateful-max-width, none); margin-inline: auto; text-size-adjust: 100%; -webkit-text-size-adjust: 100%;
  font: medium/1.5 var(--plateful-font, system-ui, sans-serif); color: light-dark(#172033, #e6eaf0);
}
:host([theme=light]) .pf { color-scheme: light; }
:host([theme=dark]) .pf { color-scheme: dark; }
:host([theme=host]) .pf { color-scheme: inherit; }
.pf:dir(rtl) * { unicode-bidi: plaintext; }
.face {
  display: block; box-sizing: border-box; padding: 1.25em; border: 3px solid var(--plateful-accent, light-dark(#1c4794, #a6c4fb));
  border-radius: var(--plateful-radius, 20px); background: light-dark(#fff, #181e28);
}
.face[hidden], .live[hidden], .face [hidden] { display: none; }
.face p { margin: 0 0 .75em; }
.face a, ::slotted(a) { color: var(--plateful-accent, light-dark(#1c4794, #a6c4fb)); }
.trouble { font-weight: 600; }
.again { font: inherit; color: inherit; min-block-size: 2.75em; padding: .25em 1em; border: 1.5px solid; border-radius: 6px; background: none; cursor: pointer; }
:focus-visible { outline: 3px solid; outline-offset: 3px; }
}`;
const PAPER = "@media print { .pf .face { min-block-size: 0 !important; } }";

const made = new WeakMap();

// A style sheet serves the document that it was made for, and no other.
export function sheet(document, text) {
  if (!made.has(document)) made.set(document, new Map());
  const sheets = made.get(document);
  if (!sheets.has(text)) {
    const fresh = new document.defaultView.CSSStyleSheet();
    fresh.replaceSync(text);
    sheets.set(text, fresh);
  }
  return sheets.get(text);
}

const make = (tag, name, ...children) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
};

// `kind` says what it holds, see life.js. `again` is called when the reader wants to try once more.
export function face(kind, again) {
  const link = make("a", "", kind.link);
  link.href = kind.page;
  link.target = "_blank";
  link.rel = "noopener";
  const state = make("p", "trouble");
  state.role = "status";
  const button = make("button", "again", "Try again");
  button.type = "button";
  button.addEventListener("click", again);
  const retry = make("p", "", button);
  const box = make("div", "face", make("slot", "", make("p", "", kind.about)), state, retry);
  // In a package there may be no page to lead to.
  if (kind.page) box.append(make("p", "", link));
  const place = make("div", "live");
  const frame = make("div", "pf js", box, place);
  frame.lang = "en-US";
  frame.part = "frame";
  box.part = "face";
  place.part = "content";
  place.hidden = true;

  return {
    frame,
    place,
    css: FACE + kind.reserve + PAPER,
    // Nothing was tried yet, or it is tried again.
    wait() {
      frame.dataset.app = "waiting";
      state.hidden = retry.hidden = true;
      state.textContent = "";
    },
    show(isShown) {
      box.hidden = !isShown;
      place.hidden = isShown;
    },
    // The room that was kept is given back: nothing comes to fill it.
    fail(sentence, passes) {
      frame.dataset.app = "failed";
      state.hidden = false;
      retry.hidden = !passes;
      state.textContent = sentence;
    },
    lead(address) { link.href = address; },
    hear(type, listener) { box.addEventListener(type, listener); },
  };
}

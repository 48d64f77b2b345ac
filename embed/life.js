// What every Plateful element is: an open shadow root with a useful face, a program that comes when the element is
// near, and an instance of it that ends with the element.
//
// Markup is never made from text here, so nothing that a site sets can become markup.

import { trouble, Trouble } from "./trouble.js";

/* How far below the window an element may be for its program to be fetched. */
const NEAR = "800px 0px";

const make = (tag, name, ...children) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
};

export const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

// The face is the only style that is here before the program: everything else comes with it.
const FACE = `@layer face {
:host { display: block !important; inline-size: 100%; min-inline-size: min(100%, 16rem); }
:host([hidden]) { display: none !important; }
.pf { all: initial; display: block; color-scheme: light dark; font: medium/1.5 system-ui, sans-serif; color: light-dark(#172033, #e6eaf0); }
.pf[data-theme=light] { color-scheme: light; }
.pf[data-theme=dark] { color-scheme: dark; }
.face { display: block; padding: 1.25em;  border: 3px solid light-dark(#1c4794, #a6c4fb); border-radius: 20px; background: light-dark(#fff, #181e28); }
.face[hidden], .live[hidden] { display: none; }
.face p { margin: 0 0 .75em; }
.face a, ::slotted(a) { color: light-dark(#1c4794, #a6c4fb); }
.trouble { font-weight: 600; }
}`;

let face;
function faceSheet() {
  face ??= new CSSStyleSheet();
  face.replaceSync(FACE);
  return face;
}

// `kind` says what the element holds:
//   tag, version, attributes: names; title, about: texts of the face; page: address of the whole page
//   address(element): address of the whole page where it differs from one element to the next
//   load(): fetches the program once; gives { sheet, make(frame, place, element) }
//   make(...) gives an instance: set(name, value) → sentence | undefined, free()
export function define(kind) {
  const known = customElements.get(kind.tag);
  if (known) {
    if (known.version !== kind.version) {
      console.warn(`<${kind.tag}> is here already, as version ${known.version}; version ${kind.version} does nothing.`);
    }
    return known;
  }

  let program;
  const living = new Set();
  // Once a program has stopped, none of its instances can be used, and no other can be made.
  const stop = (error) => {
    program = Promise.reject(error);
    program.catch(() => {});
    for (const element of [...living]) element._fail(error);
  };

  class Element extends HTMLElement {
    static version = kind.version;
    static formAssociated = Boolean(kind.form);
    static observedAttributes = [...kind.attributes, "loading", "name"];

    #internals = this.attachInternals();
    #frame = make("div", "pf js");
    #face = make("div", "face");
    #place = make("div", "live");
    #state = make("p", "trouble");
    #link = make("a", "", kind.link);
    #instance;
    #sight;
    // Counts connections: what was begun for an earlier one is not finished.
    #turn = 0;
    #began = false;

    constructor() {
      super();
      // What is read, and not filled in, must not give the focus to its first link at every click on its text.
      const root = this.attachShadow({ mode: "open", delegatesFocus: kind.form });
      root.adoptedStyleSheets = [faceSheet()];
      this.#frame.part = "frame";
      this.#face.part = "face";
      this.#place.part = "content";
      this.#place.hidden = true;
      this.#state.hidden = true;
      this.#state.setAttribute("role", "status");
      const link = this.#link;
      link.href = kind.page;
      link.target = "_blank";
      link.rel = "noopener";
      this.#face.append(make("slot", "", make("p", "", kind.about)), this.#state, make("p", "", link));
      this.#frame.append(this.#face, this.#place);
      root.append(this.#frame);
      if (kind.label) this.#internals.ariaLabel = kind.label;
      this.#internals.role = "group";
    }

    get internals() { return this.#internals; }

    connectedCallback() {
      this.#turn += 1;
      // Properties that were set before the element was defined hide what the class has.
      for (const name of kind.attributes) {
        const property = camel(name);
        if (Object.hasOwn(this, property)) {
          const value = this[property];
          delete this[property];
          this[property] = value;
        }
      }
      if (kind.address) this.#link.href = kind.address(this);
      if (this.#instance || this.#began) return;
      if (this.getAttribute("loading") === "eager" || !globalThis.IntersectionObserver) return void this.#begin();
      this.#sight = new IntersectionObserver((seen) => {
        if (seen.some((entry) => entry.isIntersecting)) this.#begin();
      }, { rootMargin: NEAR });
      this.#sight.observe(this);
      this.#face.addEventListener("focusin", this.#begin, { once: true });
    }

    // A move is a disconnection and a connection, one after the other: only who stays away is taken apart.
    disconnectedCallback() {
      const turn = this.#turn;
      queueMicrotask(() => {
        if (this.isConnected || turn !== this.#turn) return;
        this.#sight?.disconnect();
        this.#sight = undefined;
        this.#face.removeEventListener("focusin", this.#begin);
        this.#began = false;
        this.#end();
      });
    }

    connectedMoveCallback() {}

    attributeChangedCallback(name, before, value) {
      if (before === value || !this.#instance) return;
      this.#set(name, value);
    }

    formResetCallback() {
      for (const name of kind.attributes) if (this.hasAttribute(name)) this.#set(name, this.getAttribute(name));
    }

    #begin = async () => {
      if (this.#began) return;
      this.#began = true;
      this.#sight?.disconnect();
      this.#sight = undefined;
      try {
        program ??= kind.load(stop).catch((error) => { program = undefined; throw error; });
        const loaded = await program;
        // Gone meanwhile: nothing is made. Moved, or made already by a later beginning: neither.
        if (this.isConnected && this.#began && !this.#instance) this.#make(loaded);

      } catch (error) {
        this._fail(error);
      }
    };

    #make(loaded) {
      // Sizes follow the reader's own text size, which the face has, not what the site made of its root.
      this.#frame.style.setProperty("--rem", getComputedStyle(this.#frame).fontSize);
      this.shadowRoot.adoptedStyleSheets = [faceSheet(), loaded.sheet];
      this.#frame.dataset.app = "ready";
      this.#place.hidden = false;
      this.#instance = loaded.make(this.#frame, this.#place, this);
      living.add(this);
      this.#face.hidden = true;
      for (const name of [...kind.attributes, "name"]) if (this.hasAttribute(name)) this.#set(name, this.getAttribute(name));
      this.#tell("ready", { version: kind.version });
    }

    #set(name, value) {
      if (!this.#instance) return;
      try {
        const wrong = this.#instance.set(name, value ?? undefined);
        if (wrong) this.#tell("error", { code: "attribute", attribute: name, message: wrong });
      } catch (error) {
        this._fail(error);
      }
    }

    #end() {
      const instance = this.#instance;
      this.#instance = undefined;
      living.delete(this);
      this.#place.hidden = true;
      this.#face.hidden = false;
      try { instance?.free(); } catch { /* it has stopped already */ }
      this.#place.replaceChildren();
    }

    _fail(error) {
      const known = error instanceof Trouble ? error : trouble("panic", error);
      const instance = this.#instance;
      this.#instance = undefined;
      living.delete(this);
      // What has panicked is not asked to tidy up.
      if (known.code !== "panic") try { instance?.free(); } catch { /* see above */ }
      this.#place.replaceChildren();
      this.#place.hidden = true;
      this.#face.hidden = false;
      this.#state.hidden = false;
      this.#state.textContent = `${kind.title} could not start here. ${known.message}`;
      console.error(`<${kind.tag}>: ${known.code}.`, known.message, known.cause ?? "");
      this.#tell("error", { code: known.code, message: known.message });
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`plateful-${name}`, { bubbles: true, composed: true, detail }));
    }

    tell(name, detail) { this.#tell(name, detail); }
  }

  for (const name of kind.attributes) {
    Object.defineProperty(Element.prototype, camel(name), {
      configurable: true,
      enumerable: true,
      get() { return this.getAttribute(name) ?? ""; },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }

  customElements.define(kind.tag, Element);
  return Element;
}

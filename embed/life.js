// What every Plateful element is: an open shadow root with a useful face, a program that comes when the element is
// near, and an instance of it that ends with the element.
//
// Markup is never made from text here, so nothing that a site sets can become markup.

import { face, sheet } from "./face.js";
import { trouble, Trouble } from "./trouble.js";

/* How far below the window an element may be for its program to be fetched. */
const NEAR = "800px 0px";

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

// `kind` says what the element holds:
//   tag, version, attributes: names; form: whether it takes part in forms
//   title, label, about, link: texts of the face; page: address of the whole page; reserve: CSS for the face's height
//   address(element): where that page is by what the element's attributes say, if it differs
//   load(stop): fetches the program; gives { css, make(frame, place, site) }. Calls stop(error) when it has died.
//   make(...) gives an instance: set(name, value) → sentence | undefined, free()
//   live(): how many instances there are
// `site` is { element, internals, tell(event, detail) }: all that an instance needs of the page around it.
export function define(kind) {
  const known = customElements.get(kind.tag);
  if (known) {
    if (known.version !== kind.version) {
      console.warn(`<${kind.tag}> is here already, as version ${known.version}; version ${kind.version} does nothing.`);
    }
    return known;
  }
  const told = [...kind.attributes, "name"];
  const reflected = [...told, "loading", "disabled"];
  const logged = new WeakSet();

  class Element extends HTMLElement {
    static version = kind.version;
    static formAssociated = Boolean(kind.form);
    static observedAttributes = [...told, "loading"];
    // For tests and for the curious.
    static live = kind.live;

    // One for all elements, fetched once.
    static #program;
    static #living = new Set();
    static #load() {
      Element.#program ??= kind.load(Element.#stop).catch((error) => {
        Element.#program = undefined;
        throw error;
      });
      return Element.#program;
    }
    // Once a program has died, none of its instances can be used, and no other can be made.
    static #stop = (error) => {
      Element.#program = Promise.reject(error);
      Element.#program.catch(() => {});
      for (const element of [...Element.#living]) element.#fail(error);
    };

    #internals = this.attachInternals();
    #face = face(kind, () => this.#again());
    #instance;
    // What the instance was made by; none without one.
    #loaded;
    #sight;
    // Count connections and beginnings: who is not the last leaves it to those who came after.
    #turn = 0;
    #start = 0;
    #began = false;

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).append(this.#face.frame);
      this.#face.wait();
      this.#face.hear("focusin", this.#begin);
      this.#dress();
      this.#internals.role = "group";
      // A label gives the keyboard to what it is for.
      this.addEventListener("click", (event) => {
        if (this.labels.length && event.composedPath()[0] === this) this.focus();
      });
    }

    // Not `delegatesFocus`: with it, a click on any words would move the keyboard to the first control.
    focus(options) {
      const inside = this.shadowRoot.querySelectorAll("a[href], button, input, summary");
      for (const control of inside) {
        if (control.disabled || !control.checkVisibility()) continue;
        control.focus(options);
        return;
      }
    }

    get form() { return kind.form ? this.#internals.form : null; }
    get labels() { return kind.form ? this.#internals.labels : []; }

    #dress() {
      const { ownerDocument: document } = this;
      const texts = this.#loaded ? [this.#face.css, this.#loaded.css] : [this.#face.css];
      this.shadowRoot.adoptedStyleSheets = document.defaultView ? texts.map((text) => sheet(document, text)) : [];
    }

    adoptedCallback() { this.#dress(); }

    connectedCallback() {
      this.#turn += 1;
      // Properties that were set before the element was defined hide what the class has.
      for (const property of reflected.map(camel)) {
        if (Object.hasOwn(this, property)) {
          const value = this[property];
          delete this[property];
          this[property] = value;
        }
      }
      // Frameworks that come before the definition write properties as attributes, and HTML forgets their capitals.
      for (const name of reflected.filter((name) => name.includes("-"))) {
        const flat = this.getAttribute(name.replaceAll("-", ""));
        if (flat !== null && !this.hasAttribute(name)) this.setAttribute(name, flat);
      }
      if (kind.address) this.#face.lead(kind.address(this));
      // A label's words are a better name than ours.
      this.#internals.ariaLabel = this.labels.length ? null : kind.label;
      if (this.#instance || this.#began || this.#sight) return;
      if (this.getAttribute("loading") === "eager" || !globalThis.IntersectionObserver) return void this.#begin();
      this.#sight = new IntersectionObserver((seen) => {
        if (seen.some((entry) => entry.isIntersecting)) this.#begin();
      }, { rootMargin: NEAR });
      this.#sight.observe(this);
    }

    // A move is a disconnection and a connection, one after the other: only who stays away is taken apart.
    disconnectedCallback() {
      const turn = this.#turn;
      queueMicrotask(() => {
        if (this.isConnected || turn !== this.#turn) return;
        this.#unwatch();
        this.#began = false;
        this.#end();
        this.#face.wait();
      });
    }

    // Where a move is told as a move, nothing is to be done.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, value) {
      if (name === "loading") {
        if (value === "eager" && this.isConnected) this.#begin();
      } else if (before !== value) this.#set(name, value);
    }

    // As if the element had just been added: what the reader entered goes, as in every other field of a form.
    formResetCallback() {
      if (!this.#instance) return;
      const loaded = this.#loaded;
      this.#end();
      this.#make(loaded);
    }

    formDisabledCallback(isDisabled) { this.#face.place.inert = isDisabled; }

    #unwatch() {
      this.#sight?.disconnect();
      this.#sight = undefined;
    }

    #begin = async () => {
      if (this.#began) return;
      this.#began = true;
      this.#unwatch();
      const start = this.#start += 1;
      const isMeant = () => this.isConnected && this.#began && !this.#instance;
      try {
        const loaded = await Element.#load();
        // Gone meanwhile, or made already by a later beginning: nothing is made.
        if (!isMeant()) return;
        this.#make(loaded);
        if (this.#instance) this.#tell("ready", { version: kind.version });
      } catch (error) {
        // A later beginning hears of it itself.
        if (isMeant() && start === this.#start) this.#fail(error);
      }
    };

    #again() {
      this.#began = false;
      this.#face.wait();
      this.#begin();
    }

    #make(loaded) {
      const { frame, place } = this.#face;
      const isHere = this.matches(":focus-within");
      const set = (name, value) => frame.style.setProperty(name, value);
      // Sizes follow the reader's own text size, which the face has, not what the site made of its root.
      set("--rem", getComputedStyle(frame).fontSize);
      set("--host-font", getComputedStyle(this).fontFamily);
      this.#loaded = loaded;
      this.#dress();
      this.#began = true;
      this.#face.show(false);
      frame.dataset.app = "ready";
      const tell = (name, detail) => this.#tell(name, detail);
      try {
        this.#instance = loaded.make(frame, place, { element: this, internals: this.#internals, tell });
      } catch (error) {
        return Element.#stop(this.#died(error));
      }
      Element.#living.add(this);
      // A reader who was in the face is not sent back to the top of the page.
      if (isHere) this.focus({ preventScroll: true });
      for (const name of told) if (this.hasAttribute(name)) this.#set(name, this.getAttribute(name));
    }

    #set(name, value) {
      if (!this.#instance) return;
      try {
        const wrong = this.#instance.set(name, value ?? undefined);
        if (wrong) this.#tell("error", { code: "attribute", attribute: name, message: wrong });
      } catch (error) {
        Element.#stop(this.#died(error));
      }
    }

    // The program is one for all: where it died here, it is dead everywhere. This element may not be among the living.
    #died(error) {
      const known = error instanceof Trouble ? error : trouble("panic", error);
      if (!Element.#living.has(this)) this.#fail(known);
      return known;
    }

    // Takes the instance apart; `isDead` when it cannot be asked to tidy up.
    #end(isDead = false) {
      const instance = this.#instance;
      this.#instance = undefined;
      this.#began = isDead;
      Element.#living.delete(this);
      if (!isDead) {
        try {
          instance?.free();
        } catch (error) {
          Element.#stop(trouble("panic", error));
        }
      }
      if (kind.form) this.#internals.setFormValue(null);
      this.#face.place.replaceChildren();
      this.#face.show(true);
      this.#loaded = undefined;
      this.#dress();
    }

    #fail(error) {
      const known = error instanceof Trouble ? error : trouble("panic", error);
      this.#end(true);
      this.#face.fail(`${kind.title} could not start here. ${known.said}`, known.passes);
      if (!logged.has(known)) {
        logged.add(known);
        console.error(`<${kind.tag}>: ${known.code}.`, known.message, known.cause ?? "");
      }
      this.#tell("error", { code: known.code, message: known.message });
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`plateful-${name}`, { bubbles: true, composed: true, detail }));
    }
  }

  for (const name of reflected) {
    const isFlag = name === "disabled";
    Object.defineProperty(Element.prototype, camel(name), {
      configurable: true,
      enumerable: true,
      get() { return isFlag ? this.hasAttribute(name) : this.getAttribute(name) ?? ""; },
      set(value) {
        if (isFlag) this.toggleAttribute(name, Boolean(value));
        else if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }

  customElements.define(kind.tag, Element);
  return Element;
}

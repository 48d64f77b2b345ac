// The base of every Plateful element: an open shadow root with a placeholder, a program that is fetched when the
// element comes near the viewport, and an instance of it that ends with the element.
//
// No markup is made from text, so nothing that a site sets can become markup.

import type { Abilities } from "./abilities.js";
import { addFont, fetchFont } from "./font.js";
import { keepKeys } from "./keys.js";
import { LoadError } from "./load-error.js";
import { note, seeAlso } from "./note.js";
import { createPlaceholder, type PlaceholderContent, styleSheet } from "./placeholder.js";
import type { ErrorDetail, ReadyDetail } from "./plateful.js";
import { boxesAround, roomFor } from "./room.js";

/** What an instance needs from the page around it. */
export interface Host {
  element: HTMLElement;
  internals: ElementInternals;
  /** Dispatches `plateful-…` on the element. */
  tell: (event: string, detail: object) => void;
}

export interface Instance {
  /** Sets or removes an attribute. Returns a message for the site's owner, if the value needs one. */
  set(name: string, value: string | undefined): string | undefined;
  free(): void;
}

export interface LoadedProgram {
  css: string;
  /** Fills `place`, inside `frame`. */
  make(frame: HTMLElement, place: HTMLElement, host: Host): Instance;
}

/** What defines an element. */
export interface ElementDefinition extends PlaceholderContent {
  tag: string;
  version: string;
  attributes: readonly string[];
  /** Whether it is form-associated. */
  form: boolean;
  /** Its name as the subject of a sentence. */
  title: string;
  /** For screen readers. */
  label: string;
  /** The folder with the pages for owners; empty if there is none. */
  docs: string;
  /** The address of the full page according to the element's attributes, if it differs from `page`. */
  address?(element: HTMLElement): string;
  /** Fetches the program. Calls `stop` when it has panicked. */
  load(stop: (error: LoadError) => void): Promise<LoadedProgram>;
  /** The number of instances. */
  live(): number;
}

/** The class of an element. */
export interface ElementClass<Type extends HTMLElement = HTMLElement> {
  new (): Type;
  readonly prototype: Type;
  readonly version: string;
  live(): number;
  /** In a frame: sets the name of the site around the frame. */
  nameSite?: (element: HTMLElement, name: string) => void;
  /** In a frame: sets what works there. */
  limit?: (element: HTMLElement, can: Abilities) => void;
}

// How far below the window an element may be when its program is fetched.
const NEAR = "800px 0px";

const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Defines the element, unless a copy of this script already has. Does nothing on a server. */
export function define<Type extends HTMLElement>(definition: ElementDefinition): ElementClass<Type> {
  if (!globalThis.customElements || !globalThis.HTMLElement) {
    const { version, live } = definition;
    return Object.assign(class {}, { version, live }) as unknown as ElementClass<Type>;
  }
  const known = customElements.get(definition.tag) as ElementClass<Type> | undefined;
  if (known) {
    if (known.version !== definition.version) {
      console.warn(
        `<${definition.tag}> is here already, as version ${known.version}; version ${definition.version} does nothing.`,
      );
    }
    return known;
  }
  const passed = [...definition.attributes, "name"];
  const reflected = [...passed, "loading", "disabled"];
  const logged = new WeakSet<LoadError>();
  const warned = new Set<string>();

  class PlatefulElement extends HTMLElement {
    static version = definition.version;
    static formAssociated = definition.form;
    static observedAttributes = [...passed, "loading"];
    // For tests and debugging.
    static live = definition.live;

    // Shared by all elements, and fetched once.
    static #program: Promise<LoadedProgram> | undefined;
    static #living = new Set<PlatefulElement>();

    static #load(): Promise<LoadedProgram> {
      PlatefulElement.#program ??= definition.load(PlatefulElement.#stop).catch((error) => {
        PlatefulElement.#program = undefined;
        throw error;
      });
      return PlatefulElement.#program;
    }

    // After a panic, no instance of the program can be used or created.
    static #stop = (error: LoadError): void => {
      PlatefulElement.#program = Promise.reject(error);
      PlatefulElement.#program.catch(() => {});
      for (const element of [...PlatefulElement.#living]) element.#fail(error);
    };

    #internals = this.attachInternals();
    #placeholder = createPlaceholder(definition, () => this.#retry());
    #root: ShadowRoot;
    #instance: Instance | undefined;
    // What made the instance; undefined without an instance.
    #loaded: LoadedProgram | undefined;
    #observer: IntersectionObserver | undefined;
    // Watches the sizes of the content and of the boxes around the element.
    #sizes: ResizeObserver | undefined;
    // Counters: an asynchronous step stops if its own number is not the latest.
    #connection = 0;
    #attempt = 0;
    #hasBegun = false;

    constructor() {
      super();
      this.#root = this.attachShadow({ mode: "open" });
      this.#root.append(this.#placeholder.frame);
      this.#placeholder.wait();
      this.#placeholder.listen("focusin", this.#begin);
      this.#adoptStyles();
      keepKeys(this.#root);
      this.#internals.role = "group";
      // A click on a label focuses its control.
      this.addEventListener("click", (event) => {
        if (this.labels.length && event.composedPath()[0] === this) this.focus();
      });
    }

    // Not `delegatesFocus`: it would focus the first control on a click on any text.
    override focus(options?: FocusOptions): void {
      for (const control of this.#root.querySelectorAll<HTMLElement>("a[href], button, input, summary")) {
        const isDisabled = "disabled" in control && control.disabled;
        if (isDisabled || !control.checkVisibility()) continue;
        control.focus(options);
        return;
      }
    }

    get form(): HTMLFormElement | null {
      return definition.form ? this.#internals.form : null;
    }

    get labels(): ArrayLike<Node> {
      return definition.form ? this.#internals.labels : [];
    }

    #adoptStyles(): void {
      const texts = this.#loaded ? [this.#placeholder.css, this.#loaded.css] : [this.#placeholder.css];
      const sheets = texts.map((text) => styleSheet(this.ownerDocument, text));
      this.#root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
    }

    adoptedCallback(): void {
      this.#adoptStyles();
      if (this.#instance && this.#isOurs()) addFont(this.ownerDocument);
    }

    connectedCallback(): void {
      this.#connection += 1;
      // Properties set before the definition shadow the accessors of the class.
      const own = this as unknown as Record<string, unknown>;
      for (const property of reflected.map(camelCase)) {
        if (Object.hasOwn(own, property)) {
          const value = own[property];
          delete own[property];
          own[property] = value;
        }
      }
      // Frameworks that run before the definition write properties as attributes, and HTML lowercases their names.
      for (const name of reflected.filter((name) => name.includes("-"))) {
        const flat = this.getAttribute(name.replaceAll("-", ""));
        if (flat !== null && !this.hasAttribute(name)) this.setAttribute(name, flat);
      }
      if (definition.address) this.#placeholder.setPage(definition.address(this));
      // The text of a label is a better name than ours.
      this.#internals.ariaLabel = this.labels.length ? null : definition.label;
      this.#watchRoom();
      if (this.#instance || this.#hasBegun || this.#observer) return;
      if (this.getAttribute("loading") === "eager" || !globalThis.IntersectionObserver) {
        this.#begin();
        return;
      }
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.#begin();
        },
        { rootMargin: NEAR },
      );
      this.#observer.observe(this);
    }

    // Moving an element disconnects and connects it, so only an element that stays disconnected is torn down.
    disconnectedCallback(): void {
      const connection = this.#connection;
      queueMicrotask(() => {
        if (this.isConnected || connection !== this.#connection) return;
        this.#stopObserving();
        this.#sizes?.disconnect();
        this.#hasBegun = false;
        this.#end();
        this.#placeholder.wait();
      });
    }

    // moveBefore() needs no action.
    connectedMoveCallback(): void {}

    attributeChangedCallback(name: string, before: string | null, value: string | null): void {
      if (name === "loading") {
        if (value === "eager" && this.isConnected) this.#begin();
      } else if (before !== value) this.#set(name, value);
    }

    // As if the element had just been added: like other fields, it loses what the reader entered.
    formResetCallback(): void {
      const loaded = this.#loaded;
      if (!this.#instance || !loaded) return;
      this.#end();
      this.#make(loaded);
    }

    formDisabledCallback(isDisabled: boolean): void {
      this.#placeholder.place.inert = isDisabled;
    }

    /** Whether its headings use our font: only then is it fetched. */
    #isOurs(): boolean {
      const font = this.getAttribute("font")?.trim();
      const chosen = getComputedStyle(this).getPropertyValue("--plateful-font").trim();
      return font !== "system" && font !== "host" && !chosen;
    }

    #watchRoom(): void {
      this.#sizes?.disconnect();
      const { frame } = this.#placeholder;
      // In a frame of its own: here, new sizes of what is watched would be an error of the page.
      this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));
      for (const watched of [...frame.children, ...boxesAround(this)]) this.#sizes.observe(watched);
    }

    // In a box that hides what sticks out of it, the element scrolls.
    #fit(): void {
      const { frame } = this.#placeholder;
      const room = roomFor(this, frame.scrollHeight);
      frame.toggleAttribute("data-scrolls", room !== undefined);
      if (room === undefined) return;
      frame.style.setProperty("--seen", `${room}px`);
      note(
        `a box around <${definition.tag}> hides what sticks out of it, so the element is only as tall as can be seen, and scrolls.`,
        definition.docs,
        "platforms",
      );
    }

    #stopObserving(): void {
      this.#observer?.disconnect();
      this.#observer = undefined;
    }

    #begin = async (): Promise<void> => {
      if (this.#hasBegun) return;
      this.#hasBegun = true;
      this.#stopObserving();
      this.#attempt += 1;
      const attempt = this.#attempt;
      const isWanted = () => this.isConnected && this.#hasBegun && !this.#instance;
      try {
        if (this.#isOurs()) fetchFont(definition.docs);
        const loaded = await PlatefulElement.#load();
        if (this.#isOurs()) await addFont(this.ownerDocument);
        // Removed meanwhile, or already made by a later attempt.
        if (!isWanted()) return;
        this.#make(loaded);
        if (this.#instance) this.#tell("ready", { version: definition.version } satisfies ReadyDetail);
      } catch (error) {
        // A later attempt reports its own error.
        if (isWanted() && attempt === this.#attempt) this.#fail(error);
      }
    };

    #retry(): void {
      this.#hasBegun = false;
      this.#placeholder.wait();
      this.#begin();
    }

    #make(loaded: LoadedProgram): void {
      const { frame, place } = this.#placeholder;
      const hadFocus = this.matches(":focus-within");
      // Sizes follow the reader's default text size, which the placeholder has, not the font size of the site's root.
      frame.style.setProperty("--rem", getComputedStyle(frame).fontSize);
      frame.style.setProperty("--host-font", getComputedStyle(this).fontFamily);
      this.#loaded = loaded;
      this.#adoptStyles();
      this.#hasBegun = true;
      this.#placeholder.show(false);
      frame.dataset.app = "ready";
      const tell = (name: string, detail: object) => this.#tell(name, detail);
      try {
        this.#instance = loaded.make(frame, place, { element: this, internals: this.#internals, tell });
      } catch (error) {
        PlatefulElement.#stop(this.#died(error));
        return;
      }
      PlatefulElement.#living.add(this);
      // If focus was in the placeholder, keep the scroll position.
      if (hadFocus) this.focus({ preventScroll: true });
      for (const name of passed) if (this.hasAttribute(name)) this.#set(name, this.getAttribute(name));
    }

    #set(name: string, value: string | null): void {
      if (!this.#instance) return;
      try {
        const message = this.#instance.set(name, value ?? undefined);
        if (name === "font" && this.#isOurs()) {
          fetchFont(definition.docs);
          addFont(this.ownerDocument);
        }
        if (!message) return;
        if (!warned.has(message)) {
          warned.add(message);
          const { tag, docs } = definition;
          const row = docs && ` See ${docs}developers.html#${tag.replace("plateful-", "")}-${name}`;
          console.warn(`<${tag}>: ${message}${row}`);
        }
        this.#tell("error", { code: "attribute", attribute: name, message } satisfies ErrorDetail);
      } catch (error) {
        PlatefulElement.#stop(this.#died(error));
      }
    }

    // All elements share the program, so a panic ends it for all. This element may not be in the list.
    #died(error: unknown): LoadError {
      const known = LoadError.from(error);
      if (!PlatefulElement.#living.has(this)) this.#fail(known);
      return known;
    }

    // Destroys the instance; `isDead` if the program can no longer clean up.
    #end(isDead = false): void {
      const instance = this.#instance;
      this.#instance = undefined;
      this.#hasBegun = isDead;
      PlatefulElement.#living.delete(this);
      if (!isDead) {
        try {
          instance?.free();
        } catch (error) {
          PlatefulElement.#stop(new LoadError("panic", error));
        }
      }
      if (definition.form) this.#internals.setFormValue(null);
      this.#placeholder.place.replaceChildren();
      this.#placeholder.show(true);
      this.#loaded = undefined;
      this.#adoptStyles();
    }

    #fail(error: unknown): void {
      const known = LoadError.from(error);
      this.#end(true);
      this.#placeholder.fail(`${definition.title} could not start here. ${known.sentence}`, known.isTemporary);
      if (!logged.has(known)) {
        logged.add(known);
        const place = known.code === "csp" || known.code === "trusted-types" ? "policies" : "reference";
        const said = known.message + seeAlso(definition.docs, place);
        console.error(`<${definition.tag}>: ${known.code}.`, said, known.cause ?? "");
      }
      this.#tell("error", { code: known.code, message: known.message } satisfies ErrorDetail);
    }

    #tell(name: string, detail: object): void {
      this.dispatchEvent(new CustomEvent(`plateful-${name}`, { bubbles: true, composed: true, detail }));
    }
  }

  for (const name of reflected) {
    const isFlag = name === "disabled";
    Object.defineProperty(PlatefulElement.prototype, camelCase(name), {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement): boolean | string {
        return isFlag ? this.hasAttribute(name) : (this.getAttribute(name) ?? "");
      },
      set(this: HTMLElement, value: unknown) {
        if (isFlag) this.toggleAttribute(name, Boolean(value));
        else if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }

  customElements.define(definition.tag, PlatefulElement);
  return PlatefulElement as unknown as ElementClass<Type>;
}

// The content of the element until its program has loaded, or the reason why it did not.

const STYLE = `@layer face {
:host { display: block !important; inline-size: 100%; min-inline-size: min(100%, 256px) !important; }
:host([hidden]) { display: none !important; }
.pf {
  all: initial; display: block; visibility: inherit; position: relative; container: pf / inline-size; contain-intrinsic-inline-size: 40em; color-scheme: light dark;
  max-inline-size: var(--plateful-max-width, none); margin-inline: auto; text-size-adjust: 100%; -webkit-text-size-adjust: 100%;
  font: medium/1.5 var(--plateful-font, system-ui, sans-serif); color: light-dark(#172033, #e6eaf0);
}
.pf[data-scrolls] { max-block-size: var(--seen); overflow-y: auto; }
:host([theme=light]) .pf { color-scheme: light; }
:host([theme=dark]) .pf { color-scheme: dark; }
:host([theme=host]) .pf { color-scheme: inherit; }
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
const PRINT_STYLE =
  "@media print { .pf { max-block-size: none !important; } .pf .face { min-block-size: 0 !important; } }";

/** The texts of an element's placeholder, and its height. */
export interface PlaceholderContent {
  about: string;
  /** The text of the link to `page`. */
  link: string;
  /** The address of the full page; empty for no link. */
  page: string;
  /** CSS that reserves space. Read when an element is created. */
  readonly reserve: string;
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** A style sheet that belongs to `document`. Undefined for a document without a window. */
export function styleSheet(document: Document, text: string): CSSStyleSheet | undefined {
  const { defaultView } = document;
  if (!defaultView) return undefined;
  const own = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, own);
  let sheet = own.get(text);
  if (!sheet) {
    sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(text);
    own.set(text, sheet);
  }
  return sheet;
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export type Placeholder = ReturnType<typeof createPlaceholder>;

/** `retry` is called when the reader wants to try again. */
export function createPlaceholder(content: PlaceholderContent, retry: () => void) {
  const link = create("a", "", content.link);
  link.href = content.page;
  link.target = "_blank";
  link.rel = "noopener";
  const status = create("p", "trouble");
  status.role = "status";
  const button = create("button", "again", "Try again");
  button.type = "button";
  button.addEventListener("click", retry);
  const again = create("p", "", button);
  const about = create("p", "", content.about);
  const box = create("div", "face", create("slot", "", about), status, again);
  const leads = create("p", "", link);
  if (content.page) box.append(leads);
  const place = create("div", "live");
  const frame = create("div", "pf js", box, place);
  frame.lang = "en-US";
  // Not the frame: slotted content has the direction of its page.
  for (const ours of [about, status, again, leads, place]) ours.dir = "ltr";
  frame.part = "frame";
  box.part = "face";
  place.part = "content";
  place.hidden = true;

  return {
    frame,
    /** Where the program renders. */
    place,
    css: STYLE + content.reserve + PRINT_STYLE,
    /** Before the first attempt, and during one. */
    wait(): void {
      frame.dataset.app = "waiting";
      status.hidden = again.hidden = true;
      status.textContent = "";
    },
    show(isShown: boolean): void {
      box.hidden = !isShown;
      place.hidden = isShown;
    },
    /** Shows why nothing loads. The CSS then releases the reserved space. */
    fail(sentence: string, canRetry: boolean): void {
      frame.dataset.app = "failed";
      status.hidden = false;
      again.hidden = !canRetry;
      status.textContent = sentence;
    },
    setPage(address: string): void {
      link.href = address;
    },
    listen(type: string, listener: () => void): void {
      box.addEventListener(type, listener);
    },
  };
}

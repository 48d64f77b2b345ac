// Turns the settings of embed.html into a snippet and a preview. The options, snippet templates and texts are in the
// page, made from the same table as the program; this only reads them.

import { advise, toHexColor } from "./color-field.js";

type Control = HTMLInputElement | HTMLSelectElement;

/** The chosen settings, as far as they apply to this way of embedding. */
interface Choice {
  attributes: ReadonlyMap<string, string>;
  /** Values for the placeholders of the template. */
  holes: Readonly<Record<string, string>>;
}

/** How long typing must rest before the preview follows, in milliseconds. */
const REST = 400;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

function query(attributes: ReadonlyMap<string, string>): string {
  return attributes.size ? `?${new URLSearchParams([...attributes])}` : "";
}

function isPinned(input: Control): boolean {
  return input instanceof HTMLSelectElement && Boolean(input.selectedOptions[0]?.hasAttribute("data-pinned"));
}

// The value of a control, empty if it cannot be used; shows that beside it.
function usable(input: Control): string {
  const { least, most, color } = input.dataset;
  const value = input.value.trim();
  const isOutside = least !== undefined && (Number(value) < Number(least) || Number(value) > Number(most));
  const hex = color === undefined ? value : toHexColor(value);
  const isWrong = value !== "" && (!input.validity.valid || isOutside || hex === undefined);
  const message = document.getElementById(`${input.id}-wrong`);
  if (message) message.hidden = !isWrong;
  if (isWrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  return (!isWrong && hex) || "";
}

/** Makes the settings in `form` work. `here` is the page's folder, `base` the prefix of addresses in snippets. */
export function settings(form: HTMLElement, here: URL, base: string): void {
  const find = <Type extends Element = HTMLElement>(selector: string): Type => {
    const found = form.querySelector<Type>(selector);
    if (!found) throw new Error(`embed.html: there is no ${selector}`);
    return found;
  };
  const preview = find("#preview");
  const received = find("#received");
  const ways = find("#ways");
  const color = find<HTMLInputElement>("[data-color]");
  const picker = find<HTMLInputElement>("[data-picks]");
  const use = find<HTMLButtonElement>(".own-use");
  const place = () => find<HTMLInputElement>("[name=place]:checked");
  const way = () => find<HTMLInputElement>("[name=way]:checked");

  // A platform allows only some ways of embedding. The first is the default.
  function limitWays(isNewPlace: boolean): void {
    const taken = (place().dataset.takes ?? "").split(" ");
    for (const input of ways.querySelectorAll<HTMLInputElement>("[name=way]")) {
      const label = input.closest("label");
      if (label) label.hidden = !taken.includes(input.value);
      if (input.value === taken[0] && (isNewPlace || !taken.includes(way().value))) input.checked = true;
    }
    ways.hidden = taken.length < 2;
  }

  function read(): Choice {
    const { value: name, dataset } = way();
    const attributes = new Map<string, string>();
    const holes: Record<string, string> = { base, integrity: "" };
    for (const control of form.querySelectorAll<HTMLElement>("[data-ways]")) {
      const counts = (control.dataset.ways ?? "").split(" ").includes(name);
      control.hidden = !counts;
      const input = control.querySelector<Control>(":is(input, select):is([data-attribute], [data-hole])");
      if (!input) continue;
      const value = usable(input);
      const { attribute, hole, unset } = input.dataset;
      if (hole) holes[hole] = (counts && value) || (unset ?? "");
      else if (counts && value && attribute) attributes.set(attribute, value);
      if (counts && isPinned(input) && dataset.integrity) {
        holes.integrity = ` integrity="${dataset.integrity}" ${dataset.crossorigin}="anonymous"`;
      }
    }
    return { attributes, holes };
  }

  function snippet({ attributes, holes }: Choice): string {
    const { template, plain } = way().dataset;
    const safe = plain === undefined ? escapeHtml : (text: string) => text;
    const values: Record<string, string> = {
      attributes: Array.from(attributes, ([name, value]) => ` ${name}="${escapeHtml(value)}"`).join(""),
      query: safe(query(attributes)),
      more: safe(query(attributes).replace("?", "&")),
    };
    for (const [name, value] of Object.entries(holes)) values[name] = name === "integrity" ? value : safe(value);
    return (template ?? "").replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  }

  // Like an owner's page, load each script once.
  function loadScript(src: string): void {
    if ([...document.scripts].some((script) => script.src === src)) return;
    const script = document.createElement("script");
    script.type = "module";
    script.onerror = () => {
      received.textContent = preview.dataset.failed ?? "";
    };
    script.src = src;
    document.head.append(script);
  }

  let resting: number | undefined;
  let shown: string | undefined;
  function show({ attributes, holes }: Choice): void {
    const { value: name, dataset } = way();
    const { element, frame, script } = dataset;
    const kind = element ?? name;
    if (shown !== kind) {
      shown = kind;
      const created = document.createElement(element ?? "iframe");
      if (frame) created.title = preview.dataset.title ?? "";
      preview.replaceChildren(created);
      received.textContent = "";
      if (script) loadScript(new URL(script, here).href);
    }
    const current = preview.firstElementChild;
    if (!current) return;
    if (frame && current instanceof HTMLIFrameElement) {
      current.width = holes.width ?? "";
      current.height = holes.height ?? "";
      const address = new URL(frame + query(attributes), here).href;
      if (current.src !== address) current.src = address;
      return;
    }
    for (const { name } of [...current.attributes]) if (!attributes.has(name)) current.removeAttribute(name);
    for (const [name, value] of attributes) {
      if (current.getAttribute(name) !== value) current.setAttribute(name, value);
    }
  }

  function update({ type, target }: { type?: string; target?: EventTarget | null }): void {
    if (target === picker) color.value = picker.value;
    // Leave half-typed words alone.
    if (target === color && type === "change") color.value = toHexColor(color.value.trim()) ?? color.value;
    limitWays(target instanceof HTMLInputElement && target.name === "place");
    const choice = read();
    find<HTMLTextAreaElement>(`#snippet-${place().value}`).value = snippet(choice);
    const chosen = choice.attributes.get("accent");
    picker.value = chosen ?? picker.defaultValue;
    advise(color.id, chosen, choice.attributes.get("theme"));
    clearTimeout(resting);
    if (type !== "input") {
      show(choice);
      return;
    }
    // Not on each keystroke, and not with a half-typed value.
    const isHalfTyped = target instanceof Element && target.ariaInvalid === "true";
    if (!isHalfTyped) resting = setTimeout(() => show(choice), REST);
  }

  form.addEventListener("input", update);
  form.addEventListener("change", update);
  use.addEventListener("click", () => {
    color.value = use.value;
    color.focus();
    update({});
  });
  preview.addEventListener("plateful-change", ({ detail }) => {
    received.textContent = (received.dataset.words ?? "") + JSON.stringify(detail);
  });
  update({});
}

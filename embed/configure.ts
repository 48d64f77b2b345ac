// Turns the settings of embed.html into a snippet and a preview. What can be set, what a snippet looks like and what is
// said of it are in the page, made from the same table as the program; this only reads it from there.

type Control = HTMLInputElement | HTMLSelectElement;

/** What is chosen, as far as it counts for this way of embedding. */
interface Choice {
  attributes: ReadonlyMap<string, string>;
  /** Values for the holes of the template. */
  holes: Readonly<Record<string, string>>;
}

const main = byId("main", HTMLElement);
const form = byId("configure", HTMLElement);
const preview = byId("preview", HTMLElement);
const received = byId("received", HTMLElement);
const output = byId("snippet-yours", HTMLTextAreaElement);
const status = byId("status", HTMLElement);

const here = new URL("./", location.href);
// Where nobody has said what the address of this copy is, it is the one that it was opened by.
const isAddressUnknown = "nowhere" in main.dataset;
const givenBase = main.dataset.base ?? "";
const base = isAddressUnknown ? here.href : givenBase;

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`embed.html: there is no ${type.name} #${id}`);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** The way of embedding that is chosen. */
function way(): HTMLInputElement {
  const found = form.querySelector<HTMLInputElement>("[name=way]:checked");
  if (!found) throw new Error("embed.html: no way of embedding is chosen");
  return found;
}

function fillInAddress(): void {
  if (!isAddressUnknown) return;
  for (const place of main.querySelectorAll("[data-own]")) {
    const text = place.textContent ?? "";
    place.textContent = text.replaceAll(givenBase, base).replaceAll(main.dataset.origin ?? "", here.origin);
  }
}

// Whether what is in a control can be used; says so beside it.
function validate(input: Control): boolean {
  const { least, most } = input.dataset;
  const value = input.value.trim();
  const isOutside = least !== undefined && (Number(value) < Number(least) || Number(value) > Number(most));
  const isWrong = value !== "" && (!input.validity.valid || isOutside);
  const message = document.getElementById(`${input.id}-wrong`);
  if (message) message.hidden = !isWrong;
  if (isWrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  return !isWrong;
}

function isPinned(input: Control): boolean {
  return input instanceof HTMLSelectElement && Boolean(input.selectedOptions[0]?.hasAttribute("data-pinned"));
}

function read(): Choice {
  const { value: name, dataset } = way();
  const attributes = new Map<string, string>();
  const holes: Record<string, string> = { base, integrity: "" };
  for (const control of form.querySelectorAll<HTMLElement>("[data-ways]")) {
    const counts = (control.dataset.ways ?? "").split(" ").includes(name);
    control.hidden = !counts;
    const input = control.querySelector<Control>("input, select");
    if (!input) continue;
    const value = validate(input) ? input.value.trim() : "";
    const { attribute, hole, unset } = input.dataset;
    if (hole) holes[hole] = (counts && value) || (unset ?? "");
    else if (counts && value && attribute) attributes.set(attribute, value);
    if (counts && isPinned(input) && dataset.integrity) {
      holes.integrity = ` integrity="${dataset.integrity}" crossorigin="anonymous"`;
    }
  }
  return { attributes, holes };
}

function query(attributes: ReadonlyMap<string, string>): string {
  return attributes.size ? `?${new URLSearchParams([...attributes])}` : "";
}

function snippet({ attributes, holes }: Choice): string {
  const values: Record<string, string> = {
    attributes: Array.from(attributes, ([name, value]) => ` ${name}="${escapeHtml(value)}"`).join(""),
    query: escapeHtml(query(attributes)),
  };
  for (const [name, value] of Object.entries(holes)) values[name] = name === "integrity" ? value : escapeHtml(value);
  return (way().dataset.template ?? "").replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

// As on an owner's page, each script once.
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

let shown: string | undefined;
function show({ attributes, holes }: Choice): void {
  const { value: name, dataset } = way();
  const { element, frame, script } = dataset;
  if (shown !== name) {
    shown = name;
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

function update(event?: Event): void {
  const choice = read();
  output.value = snippet(choice);
  // A preview that changed at every letter would be made of half-typed values.
  if (event?.type !== "input") show(choice);
}

let timer: number | undefined;
function say(text: string): void {
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.textContent = "";
  }, 4000);
}

async function copy(button: HTMLElement): Promise<void> {
  const area = byId(button.dataset.copy ?? "", HTMLTextAreaElement);
  try {
    await navigator.clipboard.writeText(area.value);
    say(main.dataset.copied ?? "");
  } catch {
    area.focus();
    area.select();
    say(main.dataset.selected ?? "");
  }
}

// theme.js has applied the theme and keeps each choice.
const { theme } = document.documentElement.dataset;
if (theme) byId(`theme-${theme}`, HTMLInputElement).checked = true;

fillInAddress();
form.addEventListener("input", update);
form.addEventListener("change", update);
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
  if (button) copy(button);
});
preview.addEventListener("plateful-change", ({ detail }) => {
  received.textContent = (received.dataset.words ?? "") + JSON.stringify(detail);
});
update();

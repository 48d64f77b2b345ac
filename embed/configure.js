// The settings of embed.html become a snippet and a preview. What can be set, what a snippet looks like and what is
// said of it stand in the page, made from the same table as the program; this only reads it from there.

const main = document.getElementById("main");
const form = document.getElementById("configure");
const preview = document.getElementById("preview");
const received = document.getElementById("received");
const output = document.getElementById("snippet-yours");

const here = new URL("./", location.href);
const base = "nowhere" in main.dataset ? here.href : main.dataset.base;

// As it may stand in an attribute, whatever it is.
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

const way = () => form.querySelector("[name=way]:checked").dataset;
const wayName = () => form.querySelector("[name=way]:checked").value;

// Where nobody has told the address of this copy, it is the one that is looked at.
function fillInAddress() {
  if (!("nowhere" in main.dataset)) return;
  const told = (text) => text.replaceAll(main.dataset.base, base).replaceAll(main.dataset.origin, here.origin);
  for (const place of main.querySelectorAll("[data-own]")) place.textContent = told(place.textContent);
}

// Whether what is in a control can be used; says so beside it.
function isRight(input) {
  const { least, most } = input.dataset;
  const value = input.value.trim();
  const outside = least !== undefined && value !== "" && (Number(value) < Number(least) || Number(value) > Number(most));
  const wrong = value !== "" && (!input.validity.valid || outside);
  const says = document.getElementById(`${input.id}-wrong`);
  if (says) says.hidden = !wrong;
  if (wrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  return !wrong;
}

// What is chosen, as far as it counts for this way: attributes by name, and holes of the template.
function chosen() {
  const attributes = new Map();
  const holes = { base, integrity: "" };
  for (const control of form.querySelectorAll("[data-ways]")) {
    const counts = control.dataset.ways.split(" ").includes(wayName());
    control.hidden = !counts;
    const input = control.querySelector("input, select");
    const value = isRight(input) ? input.value.trim() : "";
    const { attribute, hole, unset } = input.dataset;
    if (hole) holes[hole] = counts && value || unset;
    else if (counts && value) attributes.set(attribute, value);
    if (counts && input.selectedOptions?.[0].hasAttribute("data-pinned") && way().integrity) {
      holes.integrity = ` integrity="${way().integrity}" crossorigin="anonymous"`;
    }
  }
  return { attributes, holes };
}

function snippet({ attributes, holes }) {
  const list = [...attributes];
  const values = {
    attributes: list.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(""),
    query: escaped(query(list)),
  };
  for (const [name, value] of Object.entries(holes)) values[name] = name === "integrity" ? value : escaped(value);
  return way().template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const query = (list) => list.length ? `?${new URLSearchParams(list)}` : "";

// As on an owner's page, each script once.
function load(src) {
  if ([...document.scripts].some((script) => script.src === src)) return;
  const script = document.createElement("script");
  script.type = "module";
  script.onerror = () => { received.textContent = preview.dataset.failed; };
  script.src = src;
  document.head.append(script);
}

let shown;
function show({ attributes, holes }) {
  const { element, frame, script } = way();
  if (shown !== wayName()) {
    shown = wayName();
    const made = document.createElement(element ?? "iframe");
    if (frame) made.title = preview.dataset.title;
    preview.replaceChildren(made);
    received.textContent = "";
    if (script) load(new URL(script, here).href);
  }
  const made = preview.firstElementChild;
  if (frame) {
    made.width = holes.width;
    made.height = holes.height;
    const address = new URL(frame + query([...attributes]), here).href;
    if (made.src !== address) made.src = address;
    return;
  }
  for (const { name } of [...made.attributes]) if (!attributes.has(name)) made.removeAttribute(name);
  for (const [name, value] of attributes) if (made.getAttribute(name) !== value) made.setAttribute(name, value);
}

function update(event) {
  const now = chosen();
  output.value = snippet(now);
  // A preview that changed at every letter would be made of half-typed values.
  if (event?.type !== "input") show(now);
}

let saying;
function say(text) {
  const status = document.getElementById("status");
  status.textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => { status.textContent = ""; }, 4000);
}

async function copy(button) {
  const area = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(area.value);
    say(main.dataset.copied);
  } catch {
    area.focus();
    area.select();
    say(main.dataset.selected);
  }
}

// The switch in the header, which the article's page keeps under the same name.
const THEME = "plateful.theme";
const root = document.documentElement;
const kept = root.dataset.theme;
if (kept) document.getElementById(`theme-${kept}`).checked = true;
document.addEventListener("change", ({ target }) => {
  if (target.name !== "theme") return;
  if (target.value === "auto") delete root.dataset.theme;
  else root.dataset.theme = target.value;
  try {
    if (target.value === "auto") localStorage.removeItem(THEME);
    else localStorage.setItem(THEME, target.value);
  } catch { /* not kept, then */ }
});

fillInAddress();
form.addEventListener("input", update);
form.addEventListener("change", update);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
});
preview.addEventListener("plateful-change", ({ detail }) => {
  received.textContent = received.dataset.words + JSON.stringify(detail);
});
update();

// The interactive parts of both pages for owners: fills in addresses and copies snippets. On embed.html, also turns the
// settings into a snippet and a preview.

import { settings } from "./settings.js";

const main = byId("main", HTMLElement);
const status = byId("status", HTMLElement);

const here = new URL("./", location.href);
// If the address of this copy is not configured, use the one it was opened with.
const isAddressUnknown = "nowhere" in main.dataset;
const givenBase = main.dataset.base ?? "";
const base = isAddressUnknown ? here.href : givenBase;

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`there is no ${type.name} #${id}`);
}

function fillInAddress(): void {
  if (!isAddressUnknown) return;
  for (const place of main.querySelectorAll("[data-own]")) {
    const text = place.textContent ?? "";
    place.textContent = text.replaceAll(givenBase, base).replaceAll(main.dataset.origin ?? "", here.origin);
  }
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

// theme.js has applied the theme, and stores each choice.
const { theme } = document.documentElement.dataset;
if (theme) byId(`theme-${theme}`, HTMLInputElement).checked = true;

fillInAddress();
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
  if (button) copy(button);
});
const form = document.getElementById("configure");
if (form) settings(form, here, base);

// The color field: which input counts as a color, and the advice on one that is hard to read.

import { contrast, fromHex, type Ground, type Rgb, readable, toHex } from "./shade.js";

const context = document.createElement("canvas").getContext("2d");

/** A color as `#rrggbb`, from hex digits with or without `#`, or any CSS color that the browser knows. */
export function toHexColor(text: string): string | undefined {
  const value = /^([\da-f]{3}|[\da-f]{6})$/i.test(text) ? `#${text}` : text;
  if (!context) return /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
  // Assigning an invalid color leaves fillStyle unchanged.
  const [one, other] = ["#000000", "#ffffff"].map((before) => {
    context.fillStyle = before;
    context.fillStyle = value;
    return context.fillStyle;
  });
  return one === other && /^#[\da-f]{6}$/.test(String(one)) ? String(one) : undefined;
}

// Rounded down: 4.49 is not yet 4.5.
const words = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

function fill(template: string | undefined, ratio: number, shade: Rgb): string {
  return (template ?? "").replace("{ratio}", words(ratio)).replace("{shade}", toHex(shade));
}

/**
 * Says beside the field `id` if the color is hard to read, and offers a readable shade. The widget's `theme` decides
 * which background counts, as in `crates/domain/src/embed/adjustment.rs`.
 */
export function advise(id: string, color: string | undefined, theme: string | undefined): void {
  const advice = document.getElementById(`${id}-advice`);
  const use = document.getElementById(`${id}-use`);
  if (!advice || !(use instanceof HTMLButtonElement)) return;
  const { least: needed, light, dark, tooLight, tooDark, alsoDark } = advice.dataset;
  const least = Number(needed);
  const onLight: Ground = { color: fromHex(light ?? ""), isDark: false };
  const onDark: Ground = { color: fromHex(dark ?? ""), isDark: true };
  const said: string[] = [];
  let taken: Rgb | undefined;
  if (color) {
    const given = fromHex(color);
    const reads = ({ color: ground }: Ground) => contrast(given, ground) >= least;
    const ground = theme === "dark" || (theme === "host" && reads(onDark)) ? onDark : onLight;
    if (!reads(ground)) {
      taken = readable(given, ground, least);
      said.push(fill(ground.isDark ? tooDark : tooLight, contrast(given, ground.color), taken));
    }
    if (!ground.isDark && theme !== "light" && !reads(onDark)) {
      said.push(fill(alsoDark, contrast(given, onDark.color), readable(given, onDark, least)));
    }
  }
  const text = said.join(" ");
  // Setting a status to the same text announces it again.
  if (advice.textContent !== text) advice.textContent = text;
  advice.classList.toggle("is-wrong", taken !== undefined);
  use.hidden = !taken;
  if (!taken) return;
  use.value = toHex(taken);
  use.textContent = fill(use.dataset.words, 0, taken);
}

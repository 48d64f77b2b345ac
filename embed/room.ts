// How much of a frame or an element the page around it can show. A box that hides what sticks out of it, as those that
// keep a film's shape do, cannot be scrolled: what stands in it must be no taller than the box, and scroll by itself.

// What is lower is a fold that is shut, or opening.
const LEAST = 100;

function hides({ overflowY, contain }: CSSStyleDeclaration): boolean {
  return /hidden|clip/.test(overflowY) || /paint|content|strict/.test(contain);
}

/** Every box around an element that it can stick out of unseen: not the page itself, which scrolls. */
export function boxesAround(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let { position } = getComputedStyle(element);
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const style = getComputedStyle(box);
    // What is positioned is hidden by the box that it is placed by, and not by those between.
    if (/absolute|fixed/.test(position) && style.position === "static") continue;
    ({ position } = style);
    if (hides(style)) found.push(box);
  }
  return found;
}

/** The height that can be seen of an element of this height, where some of it cannot. */
export function roomFor(element: Element, height = element.getBoundingClientRect().height): number | undefined {
  const { top } = element.getBoundingClientRect();
  const ends = boxesAround(element).map((box) => box.getBoundingClientRect().top + box.clientTop + box.clientHeight);
  const room = Math.min(...ends) - top;
  return room < height - 1 && room >= LEAST ? room : undefined;
}

// How much of a frame or an element the host page can show. A box with hidden overflow, such as one that keeps a video's
// aspect ratio, does not scroll: what stands in it must be no taller than the box, and scroll itself.

// A lower box is a closed or opening fold.
const LEAST = 100;

function hides({ overflowY, contain }: CSSStyleDeclaration): boolean {
  return /hidden|clip/.test(overflowY) || /paint|content|strict/.test(contain);
}

/** All boxes around an element that clip it; not the page itself, which scrolls. */
export function boxesAround(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let { position } = getComputedStyle(element);
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const style = getComputedStyle(box);
    // A positioned element is clipped by its containing block, not by boxes in between.
    if (/absolute|fixed/.test(position) && style.position === "static") continue;
    ({ position } = style);
    if (hides(style)) found.push(box);
  }
  return found;
}

/** The visible height of an element of this height, if part of it is clipped. */
export function roomFor(element: Element, height = element.getBoundingClientRect().height): number | undefined {
  const { top } = element.getBoundingClientRect();
  const ends = boxesAround(element).map((box) => box.getBoundingClientRect().top + box.clientTop + box.clientHeight);
  const room = Math.min(...ends) - top;
  return room < height - 1 && room >= LEAST ? room : undefined;
}

// What cannot be read, in `root`: as `kind: where`.
//
// - `hidden`: a field whose text is cut off at the side or in height, or has something over it.
// - `covered`: words of the answer that have something over them, or are outside the window once scrolled to.
// - `overlap`: words over other words.
const found = [];
const named = (it) => `${it.id ? `#${it.id} ` : ""}${it.outerHTML.slice(0, 90)}`;
const tell = (kind, it, more = "") => { if (found.length < 12) found.push(`${kind}: ${more} ${named(it)}`); };
const isShown = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const above = (it) => it.parentElement ?? it.getRootNode().host;
const has = (it, test) => { for (let up = it; up; up = above(up)) if (test(up)) return true; return false; };
// For screen readers alone, drawings, and what floats over the page on purpose.
const unseen = new Set([...root.querySelectorAll("*")].filter((it) => it.offsetWidth <= 1 && getComputedStyle(it).clipPath !== "none"));
const isApart = (it) => it.closest("svg, textarea, select") || has(it, (up) => unseen.has(up))
  || has(it, (up) => /sticky|fixed/.test(getComputedStyle(up).position) && !up.matches(".pl-stack, .toc, .own-show"));
const topmost = (x, y) => {
  let at = document.elementFromPoint(x, y);
  for (let next = at; next?.shadowRoot; at = next) {
    const deeper = next.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === next) break;
    next = deeper;
    at = next;
  }
  return at;
};
// What is painted hides what is below it; the box of a large letter alone does not.
const isPainted = (it) => {
  const { backgroundColor, backgroundImage } = getComputedStyle(it);
  return backgroundImage !== "none" || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) || it.matches("svg, img, input, textarea, select");
};
const isOpenTo = (it, box) => {
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  if (x < 0 || x > document.documentElement.clientWidth || y < 0 || y > innerHeight) return false;
  const at = topmost(x, y);
  if (!at || it.contains(at) || [...(it.labels ?? [])].some((label) => label.contains(at))) return Boolean(at);
  // The running answer hides itself a frame after the answer has come into view.
  if (at.closest(".readout-wrap")) return true;
  for (let up = at; up && !up.contains(it); up = above(up)) if (isPainted(up)) return false;
  return true;
};

for (const field of root.querySelectorAll("input:not([type]), input[type=text], input[type=date], textarea")) {
  if (!isShown(field) || !field.value) continue;
  field.scrollIntoView({ block: "center", behavior: "instant" });
  const size = parseFloat(getComputedStyle(field).fontSize);
  if (field.scrollWidth > field.clientWidth) tell("hidden", field, `${field.scrollWidth - field.clientWidth} pixels of “${field.value}”`);
  if (field.clientHeight < size) tell("hidden", field, "too low");
  if (!isOpenTo(field, field.getBoundingClientRect())) tell("hidden", field, "something is over it");
}

const range = document.createRange();
const texts = (inside) => {
  const walk = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  const all = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const it = node.parentElement;
    if (node.data.trim() && it && isShown(it) && !isApart(it)) all.push([node, it]);
  }
  return all;
};
for (const answer of root.querySelectorAll(".pl-answer, .pl-expect, .own-add")) {
  for (const [node, it] of texts(answer)) {
    it.scrollIntoView({ block: "center", behavior: "instant" });
    range.selectNodeContents(node);
    const first = [...range.getClientRects()].find((box) => box.width > 1);
    if (first && first.top >= 0 && first.bottom <= innerHeight && !isOpenTo(it, first)) tell("covered", it, node.data.trim());
    if (first && (first.left < -1 || first.right > document.documentElement.clientWidth + 1)) tell("covered", it, `${node.data.trim()} is outside`);
  }
}
scrollTo({ top: 0, behavior: "instant" });

const boxes = texts(root).flatMap(([node, it]) => {
  range.selectNodeContents(node);
  // A box has room above and below its letters; in a tight line that room overlaps.
  const room = 0.2 * parseFloat(getComputedStyle(it).fontSize);
  return [...range.getClientRects()].map(({ left, right, top, bottom, width, height }) => (
    { box: { left, right, top: top + room, bottom: bottom - room, width, height: height - 2 * room }, node, it }));
}).filter(({ box }) => box.width > 2 && box.height > 2).sort((one, other) => one.box.top - other.box.top);
boxes.forEach((one, at) => {
  for (let next = at + 1; next < boxes.length && boxes[next].box.top < one.box.bottom; next += 1) {
    const other = boxes[next];
    if (other.node === one.node) continue;
    const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
    if (wide > 3 && high > Math.min(one.box.height, other.box.height) / 2) tell("overlap", one.it, `“${one.node.data.trim()}” and “${other.node.data.trim()}”`);
  }
});
return found;

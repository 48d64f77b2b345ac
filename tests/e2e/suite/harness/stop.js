// The focused element: [element, states, faults]. A fault is why a reader who uses the keyboard would not see where they
// are: no ring, a ring that the window or a box cuts off, or something that stands over the element.
const inside = (root) => (root.activeElement?.shadowRoot?.activeElement ? inside(root.activeElement.shadowRoot) : root.activeElement);
const at = inside(document) ?? document.body;
const states = [];
const faults = [];
const say = (name, is) => { if (is) states.push(name); };
const { localName, type } = at;
const isChoice = type === "radio" || type === "checkbox";
say("checked", isChoice && at.checked);
say("not checked", isChoice && !at.checked);
if (localName === "summary") states.push(at.parentElement.open ? "open" : "closed");
const expanded = at.getAttribute("aria-expanded");
if (at.popoverTargetElement) states.push(at.popoverTargetElement.matches(":popover-open") ? "open" : "closed");
if (expanded) states.push(expanded === "true" ? "open" : "closed");
say("invalid", at.getAttribute("aria-invalid") === "true");
say("unavailable", at.disabled || at.getAttribute("aria-disabled") === "true");
say("current", at.hasAttribute("aria-current"));
say(`opens a ${at.getAttribute("aria-haspopup")}`, at.hasAttribute("aria-haspopup"));
say("leads to another tab", at.target === "_blank");
if (type === "range") states.push(at.getAttribute("aria-valuetext") ?? at.value);
if (localName === "select") states.push(`“${at.selectedOptions[0]?.label}”`);
if (/^(text|number|search)$/.test(type) && at.value) states.push(`“${at.value}”`);

const above = (it) => it.parentElement ?? it.getRootNode().host;
const labels = [...(at.labels ?? [])];
const around = [at, ...labels, ...labels.flatMap((it) => [...it.querySelectorAll("*")]), at.parentElement, at.parentElement?.parentElement];
const ring = around.find((it) => it && getComputedStyle(it).outlineStyle !== "none" && parseFloat(getComputedStyle(it).outlineWidth) >= 1);
// What is in a frame is seen from inside only.
if (at === document.body || localName === "iframe") return [at, "", []];
// A heading that a link led to is no stop of its own.
const isPlace = at.getAttribute("tabindex") === "-1";
if (!ring) { if (!isPlace) faults.push("nothing shows that it has the keyboard"); }
else {
  const style = getComputedStyle(ring);
  const room = parseFloat(style.outlineOffset) + (style.outlineStyle === "auto" ? 1 : parseFloat(style.outlineWidth));
  const grown = (box) => ({ left: box.left - room, right: box.right + room, top: box.top - room, bottom: box.bottom + room });
  const box = grown(ring.getBoundingClientRect());
  const beyond = (edge, what) => {
    const out = Math.round(Math.max(edge.left - box.left, box.right - edge.right, edge.top - box.top, box.bottom - edge.bottom));
    if (out > 1) faults.push(`${out} pixels of its ring are cut off by ${what}`);
  };
  const { clientWidth: wide, clientHeight: high } = document.documentElement;
  // Of a long text the browser shows the place where one types, not the end of its box.
  if (box.bottom - box.top < high && localName !== "textarea") beyond({ left: 0, right: wide, top: 0, bottom: innerHeight }, "the window");
  for (let up = above(ring), from = ring; up && up !== document.body; from = up, up = above(up)) {
    if (getComputedStyle(from).position === "fixed") break;
    const { overflowX, overflowY } = getComputedStyle(up);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const edge = up.getBoundingClientRect();
    if (box.bottom - box.top < edge.height) beyond(edge, `${up.localName}.${up.className}`);
  }
  const hit = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot?.elementFromPoint(x, y) && found.shadowRoot.elementFromPoint(x, y) !== found)
      found = found.shadowRoot.elementFromPoint(x, y);
    return found;
  };
  const isOwn = (found) => found && [ring, at, ...labels].some((it) => it.contains(found) || found.contains(it));
  const seen = [...ring.getClientRects()].some((one) => [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]].some(([x, y]) =>
    isOwn(hit(one.left + x * one.width, one.top + y * one.height))));
  if (!seen) faults.push("something stands over it");
  const all = [...ring.getClientRects()].every((one) => isOwn(hit(one.left + 0.5 * one.width, one.top + 0.5 * one.height)));
  if (seen && !all) faults.push("something stands over its middle");
}
return [at, states.join(", "), faults];

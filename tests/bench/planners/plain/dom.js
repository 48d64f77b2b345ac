// What every part needs of the document. A node is touched only where it says something else than it should.

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element of HTML. Children are nodes or texts. */
export function make(name, attributes = {}, ...children) {
  return dress(document.createElement(name), attributes, children);
}

export function draw(name, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG, name), attributes, children);
}

function dress(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Sets the text of an element that holds nothing else. */
export function writer(element) {
  let now = element.textContent;
  const node = document.createTextNode(now);
  element.replaceChildren(node);
  return (next) => {
    if (next !== now) node.data = now = next;
  };
}

/** Sets an attribute, and takes it away where there is no value. */
export function setter(element, name) {
  let now = element.getAttribute(name) ?? undefined;
  return (next) => {
    if (next === now) return;
    now = next;
    if (next === undefined) element.removeAttribute(name);
    else element.setAttribute(name, next);
  };
}

export function hider(element) {
  let now = element.hidden;
  return (next) => {
    if (next !== now) element.hidden = now = next;
  };
}

/** A list of like parts before `end` in `parent`: `make()` gives `{ nodes, set(item) }`. Parts are made once and kept. */
export function list(parent, end, makePart) {
  const parts = [];
  let shown = 0;
  return (items) => {
    for (let at = 0; at < items.length; at += 1) {
      parts[at] ??= makePart();
      if (at >= shown) for (const node of parts[at].nodes) parent.insertBefore(node, end);
      parts[at].set(items[at]);
    }
    for (let at = items.length; at < shown; at += 1) for (const node of parts[at].nodes) node.remove();
    shown = items.length;
  };
}

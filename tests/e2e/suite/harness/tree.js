// The document as a list: text as a string, elements as [depth, element, tag, states].
const lines = [];
const plain = new Set(["SPAN", "DIV", "B", "I", "EM", "STRONG", "BR", "SMALL", "SUB", "SUP", "WBR", "BDI"]);
const told = ["id", "href", "target", "lang", "datetime", "scope", "colspan", "type", "name", "for", "inputmode",
  "autocomplete", "popovertarget"];
let words = "";
let at = 0;
const flush = () => {
  const text = words.replace(/\s+/g, " ").trim();
  if (text) lines.push([at, text]);
  words = "";
};
const walk = (node, depth) => {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) { at = depth; words += child.data; continue; }
    if (child.nodeType !== 1) continue;
    const tag = child.tagName.toUpperCase();
    if (["SCRIPT", "STYLE", "LINK", "NOSCRIPT", "TEMPLATE"].includes(tag)) continue;
    if (child.getAttribute("aria-hidden") === "true" || getComputedStyle(child).display === "none") continue;
    const aria = child.getAttributeNames().filter((name) => name === "role" || name.startsWith("aria-"));
    const silent = plain.has(tag) && !aria.length && !child.id && !child.hasAttribute("tabindex");
    if (silent) {
      const block = getComputedStyle(child).display !== "inline";
      if (block) words += " ";
      walk(child, depth);
      if (block) words += " ";
      continue;
    }
    flush();
    const states = [];
    for (const name of [...told, ...aria].filter((name) => child.hasAttribute(name)).sort())
      states.push(`${name}=${child.getAttribute(name)}`);
    for (const name of ["open", "checked", "disabled", "required", "readOnly"])
      if (child[name] === true) states.push(name);
    if ("value" in child && tag === "INPUT") states.push(`value=${child.value}`);
    lines.push([depth, child, tag.toLowerCase(), states.join(" ")]);
    if (tag !== "SVG" && tag !== "VIDEO") walk(child, depth + 1);
    flush();
  }
};
walk(document.body, 0);
flush();
return lines;

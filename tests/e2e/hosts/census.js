// Counts what an element leaves behind on this page: listeners of the window, the document and its nodes, and pending
// timers. Must be loaded first.
globalThis.census = { listeners: 0, timers: new Set(), frames: new Set() };
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const isOurs = (target) => target === undefined || target === window || target === document
  || target instanceof Node && (target.ownerDocument === document && target.getRootNode() === document);
EventTarget.prototype.addEventListener = function (...given) {
  if (isOurs(this)) census.listeners += 1;
  return add.apply(this, given);
};
EventTarget.prototype.removeEventListener = function (...given) {
  if (isOurs(this)) census.listeners -= 1;
  return remove.apply(this, given);
};
for (const [start, stop, waiting] of [
  ["setTimeout", "clearTimeout", census.timers], ["requestAnimationFrame", "cancelAnimationFrame", census.frames],
]) {
  const [begin, end] = [window[start], window[stop]];
  window[start] = (run, ...given) => {
    const id = begin.call(window, (...values) => { waiting.delete(id); run(...values); }, ...given);
    waiting.add(id);
    return id;
  };
  window[stop] = (id) => { waiting.delete(id); end.call(window, id); };
}

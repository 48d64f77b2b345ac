// What a reader types into an element stays there. Pages listen for keys on their document, as shortcuts, and may prevent
// what a key would do; to them the event seems to come from the element, not from a field.
//
// What is for everybody goes on: Escape, Tab, function keys, and keys with Ctrl, Alt or Cmd.

const TYPES = [
  "keydown",
  "keypress",
  "keyup",
  "beforeinput",
  "input",
  "paste",
  "copy",
  "cut",
  "compositionstart",
  "compositionupdate",
  "compositionend",
];
const CONTROLS = "a[href], button, input, select, summary, textarea, [tabindex]";

/** A key that writes: AltGr counts as Ctrl and Alt in some systems, and writes. */
function isCharacter(event: KeyboardEvent): boolean {
  if (event.key.length !== 1) return false;
  return event.getModifierState("AltGraph") || !(event.ctrlKey || event.metaKey || event.altKey);
}

function isForEverybody(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === "Escape" || key === "Tab" || /^F\d/.test(key)) return true;
  return (ctrlKey || metaKey || altKey) && !isCharacter(event);
}

/** Writes what a page has prevented, in its own listener, before we could stop the event. */
function write(field: HTMLInputElement, event: KeyboardEvent): void {
  const { selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionEnd === null || field.readOnly || event.isComposing) return;
  let [start, end, text] = [selectionStart, selectionEnd, event.key];
  if (event.key === "Backspace" || event.key === "Delete") {
    text = "";
    if (start === end && event.key === "Backspace") start = Math.max(0, start - 1);
    else if (start === end) end += 1;
  } else if (!isCharacter(event)) return;
  field.setRangeText(text, start, end, "end");
  const inputType = text ? "insertText" : "deleteContent";
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType, data: text || null }));
}

/** Keeps the keys of an element's own controls from the page around it. */
export function keepKeys(root: ShadowRoot): void {
  for (const type of TYPES) {
    root.addEventListener(type, (event) => {
      const [target] = event.composedPath();
      // What stands between the element's tags is the page's own.
      if (!(target instanceof Element) || target.getRootNode() !== root || !target.matches(CONTROLS)) return;
      if (event instanceof KeyboardEvent) {
        if (isForEverybody(event)) return;
        const isPrevented = event.defaultPrevented && event.isTrusted && type !== "keyup";
        if (isPrevented && target instanceof HTMLInputElement) write(target, event);
      }
      event.stopPropagation();
    });
  }
}

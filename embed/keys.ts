// Keeps what a reader types in an element from the page. Pages listen for shortcuts on their document, and may prevent
// a key's action; to them the event comes from the element, not from a field.
//
// Keys that concern the page pass: Escape, Tab, function keys, and keys with Ctrl, Alt or Cmd.

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

/** Whether a key types a character: AltGr counts as Ctrl and Alt on some systems, but does. */
function isCharacter(event: KeyboardEvent): boolean {
  if (event.key.length !== 1) return false;
  return event.getModifierState("AltGraph") || !(event.ctrlKey || event.metaKey || event.altKey);
}

function isForEverybody(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === "Escape" || key === "Tab" || /^F\d/.test(key)) return true;
  return (ctrlKey || metaKey || altKey) && !isCharacter(event);
}

/** Types what a page prevented in a listener that ran before ours. */
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

/** Keeps the keys of an element's own controls from the page. */
export function keepKeys(root: ShadowRoot): void {
  for (const type of TYPES) {
    root.addEventListener(type, (event) => {
      const [target] = event.composedPath();
      // Slotted content belongs to the page.
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

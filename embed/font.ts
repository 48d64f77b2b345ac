// The typeface of our headings, for pages that have left it to us. It is fetched as the program is, so it is checked and
// needs no font-src; a document's own list has it, because a shadow root can have no @font-face.

import { get } from "./load-error.js";
import { note } from "./note.js";
import { unpackFont } from "./packed.js";

// As in style/embed.css.
const FAMILY = "Plateful Literata";
// Milliseconds that a program which is there waits for it.
const PATIENCE = 300;

let file: Promise<ArrayBuffer | undefined> | undefined;
const faces = new WeakMap<Document, FontFace>();

function within<Type>(promise: Promise<Type>, milliseconds: number): Promise<Type | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

const load = () =>
  PACKED_FONT
    ? unpackFont(() => import(PACKED_FONT))
    : get(new URL("./literata.woff2", import.meta.url), FONT_INTEGRITY);

/** Begins to fetch the font, if nobody has. Without it the headings have a serif of the device. */
export function fetchFont(docs: string): void {
  file ??= load().catch((error) => {
    file = undefined;
    note(`the headings have another typeface: literata.woff2 did not come. ${error.message}`, docs, "reference");
    return undefined;
  });
}

/** Gives the font to a document. What comes late is left for the next visit: no text changes under the reader's eyes. */
export async function addFont(document: Document): Promise<void> {
  const view = document.defaultView;
  if (!file || !view || faces.has(document)) return;
  const bytes = await within(file, PATIENCE);
  if (!bytes || faces.has(document)) return;
  const face = new view.FontFace(FAMILY, bytes, { weight: "400 700" });
  faces.set(document, face);
  document.fonts.add(face);
  // Bytes that were checked are a font; a browser that cannot read it draws the next in the list.
  await face.load().catch(() => {});
}

// The headings' font, on pages that leave it to us. It is fetched like the program, so it is checked and needs no
// font-src. It goes into document.fonts, because @font-face does not work in a shadow root.

import { get } from "./load-error.js";
import { note } from "./note.js";
import { unpackFont } from "./packed.js";

// As in style/embed.css.
const FAMILY = "Plateful Literata";
// How long a fetched program waits for the font, in milliseconds.
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

/** Starts fetching the font, once. Without it the headings use a serif of the device. */
export function fetchFont(docs: string): void {
  file ??= load().catch((error) => {
    file = undefined;
    note(`the headings use another font: literata.woff2 did not load. ${error.message}`, docs, "reference");
    return undefined;
  });
}

/**
 * Adds the font to a document. If it is late, it is used on the next visit, so that no text changes while it is read.
 */
export async function addFont(document: Document): Promise<void> {
  const view = document.defaultView;
  if (!file || !view || faces.has(document)) return;
  const bytes = await within(file, PATIENCE);
  if (!bytes || faces.has(document)) return;
  const face = new view.FontFace(FAMILY, bytes, { weight: "400 700" });
  faces.set(document, face);
  document.fonts.add(face);
  // The bytes are checked. A browser that cannot read them uses the next font in the list.
  await face.load().catch(() => {});
}

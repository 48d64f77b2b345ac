// Says in the console what cannot work where an element or a frame stands: once for a page, with the place in the
// documents that says what to do.

// The page for owners that has each part, by its id there.
const PAGES = { policies: "developers.html", reference: "developers.html", platforms: "embed.html" };

/** Parts of the pages for owners, by their ids there. */
export type Place = keyof typeof PAGES;

const said = new Set<string>();

/** `docs` is the address of the folder with the pages for owners; empty where there is none. */
export function seeAlso(docs: string, place: Place): string {
  return docs && ` See ${docs}${PAGES[place]}#${place}`;
}

/** Says it, unless it was said before. */
export function note(what: string, docs: string, place: Place): void {
  if (said.has(what)) return;
  said.add(what);
  console.info(`Plateful: ${what}${seeAlso(docs, place)}`);
}

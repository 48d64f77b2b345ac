// Logs to the console what cannot work in this page or frame: once per page, with the section of the documentation that
// helps.

// The page for owners that has each section, by the section's id.
const PAGES = { policies: "developers.html", reference: "developers.html", platforms: "embed.html" };

/** The ids of sections in the pages for owners. */
export type Place = keyof typeof PAGES;

const said = new Set<string>();

/** `docs` is the folder with the pages for owners; empty if there is none. */
export function seeAlso(docs: string, place: Place): string {
  return docs && ` See ${docs}${PAGES[place]}#${place}`;
}

/** Logs it, unless it was logged before. */
export function note(what: string, docs: string, place: Place): void {
  if (said.has(what)) return;
  said.add(what);
  console.info(`Plateful: ${what}${seeAlso(docs, place)}`);
}

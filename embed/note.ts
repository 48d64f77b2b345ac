// Says in the console what cannot work where an element or a frame stands: once for a page, with the place in the
// documents that says what to do.

/** Parts of embed.html, by their ids there. */
export type Place = "policies" | "platforms" | "reference";

const said = new Set<string>();

/** `docs` is the address of embed.html; empty where there is none. */
export function seeAlso(docs: string, place: Place): string {
  return docs && ` See ${docs}#${place}`;
}

/** Says it, unless it was said before. */
export function note(what: string, docs: string, place: Place): void {
  if (said.has(what)) return;
  said.add(what);
  console.info(`Plateful: ${what}${seeAlso(docs, place)}`);
}

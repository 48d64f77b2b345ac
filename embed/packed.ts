// The files of an element in the npm package: text in a script of its own, which every bundler takes along without a
// setting, and which nothing that minifies or loads styles ever sees.

import { LoadError } from "./load-error.js";
import type { Files } from "./program.js";

/** What that script exports. */
interface Packed {
  /** The program, compressed with gzip, in base64. */
  readonly program: string;
  readonly css: string;
  /** The usual article, where the package belongs to no site. */
  readonly article?: string;
}

// Some browsers remember that a module did not come, until the page is loaded again.
const ADVICE = "If trying again does not help, load the page again.";
const failed = (code: "network" | "integrity", cause: unknown) => new LoadError(code, cause, undefined, ADVICE);

/** Loads the script, which a bundler may have made a file of its own, and takes the files out. */
export async function unpack(load: () => Promise<Packed>): Promise<Files> {
  if (typeof DecompressionStream !== "function") throw new LoadError("unsupported");
  const packed = await load().catch((error: unknown) => {
    throw failed("network", error);
  });
  return { program: await decompress(packed.program), css: packed.css, article: packed.article };
}

/** The typeface, from the script that holds it. */
export async function unpackFont(load: () => Promise<{ readonly font: string }>): Promise<ArrayBuffer> {
  const { font } = await load();
  return fromBase64(font).buffer;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

// A wrong byte is found by the checksum that gzip ends with.
async function decompress(text: string): Promise<ArrayBuffer> {
  try {
    const stream = new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).arrayBuffer();
  } catch (error) {
    throw failed("integrity", error);
  }
}

// The files of an element in the npm package: text in a separate script, which every bundler includes without
// configuration, and which no minifier or style loader changes.

import { LoadError } from "./load-error.js";

/** An element's files, apart from its script. */
export interface Files {
  program: ArrayBuffer;
  css: string;
  /** The main article, in the package. */
  article?: string | undefined;
}

/** What that script exports. */
interface Packed {
  /** The program, gzipped, in base64. */
  readonly program: string;
  readonly css: string;
  /** The main article, if the package belongs to no site. */
  readonly article?: string;
}

// Some browsers remember that a module failed, until the page is reloaded.
const ADVICE = "If trying again does not help, load the page again.";
const failed = (code: "network" | "integrity", cause: unknown) => new LoadError(code, cause, undefined, ADVICE);

/** Loads the script, which a bundler may have split off, and extracts the files. */
export async function unpack(load: () => Promise<Packed>): Promise<Files> {
  if (typeof DecompressionStream !== "function") throw new LoadError("unsupported");
  const packed = await load().catch((error: unknown) => {
    throw failed("network", error);
  });
  return { program: await decompress(packed.program), css: packed.css, article: packed.article };
}

/** The font, from its script. */
export async function unpackFont(load: () => Promise<{ readonly font: string }>): Promise<ArrayBuffer> {
  const { font } = await load();
  return fromBase64(font).buffer;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

// Gzip's checksum detects a wrong byte.
async function decompress(text: string): Promise<ArrayBuffer> {
  try {
    const stream = new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).arrayBuffer();
  } catch (error) {
    throw failed("integrity", error);
  }
}

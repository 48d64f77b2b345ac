// Why a file did not make it into somebody else's page, as a code that the owner of that page can look up.

import type { ErrorCode } from "./plateful.js";

/** The codes of an element that could not start. */
export type LoadErrorCode = Exclude<ErrorCode, "attribute" | "server" | "unreadable">;

const SENTENCES: Readonly<Record<LoadErrorCode, string>> = {
  csp: "This site's content security policy does not let it run.",
  mime: "The server sends its program as something else.",
  cors: "The server does not let this site load its program.",
  "not-found": "Its program is not where it should be.",
  integrity: "Its program is not the one that was published.",
  network: "Its program did not arrive.",
  unsupported: "This browser cannot run it.",
  "trusted-types": "This site's Trusted Types policy does not let it write its form. The frame (iframe) works here.",
  panic: "It stopped because of a mistake of ours.",
};

// What may be over in a moment, so that trying again makes sense.
const TEMPORARY: readonly LoadErrorCode[] = ["network", "not-found", "integrity", "mime"];

export class LoadError extends Error {
  readonly code: LoadErrorCode;
  /** For readers. The message adds what the site's owner can do, who reads the event and the browser's console. */
  readonly sentence: string;
  readonly isTemporary: boolean;

  constructor(code: LoadErrorCode, cause?: unknown, remedy?: string, advice?: string) {
    const sentence = advice ? `${SENTENCES[code]} ${advice}` : SENTENCES[code];
    super(remedy ? `${sentence} ${remedy}` : sentence, { cause });
    this.code = code;
    this.sentence = sentence;
    this.isTemporary = TEMPORARY.includes(code);
  }

  /** Anything else that was thrown is a mistake of ours. */
  static from(error: unknown): LoadError {
    return error instanceof LoadError ? error : new LoadError("panic", error);
  }
}

const refused = (url: URL) => new LoadError("csp", undefined, `Its connect-src has to allow ${url.origin}.`);

// What is wrong with a response, by what the server says of it.
function responseError(response: Response): LoadError | undefined {
  if (response.status === 401 || response.status === 403) {
    return new LoadError("network", undefined, "Its server asks for a name and a password, or refuses this site.");
  }
  if (!response.ok) {
    return new LoadError(response.status === 404 || response.status === 410 ? "not-found" : "network");
  }
  return response.headers.get("content-type")?.includes("html") ? new LoadError("mime") : undefined;
}

// A fetch with an integrity check does not say why it failed: ask again without, then without reading.
async function fetchError(url: URL, isRefused: () => boolean, cause: unknown): Promise<LoadError> {
  const again = async (mode: RequestMode) => {
    const response = await fetch(url, { mode, cache: "no-store", credentials: "same-origin" });
    response.body?.cancel();
    return response;
  };
  // The event of a refused load may come after its exception.
  await new Promise((resolve) => setTimeout(resolve));
  if (isRefused()) return refused(url);
  try {
    return responseError(await again("cors")) ?? new LoadError("integrity", cause);
  } catch {
    return again("no-cors").then(
      () => new LoadError("cors", cause),
      () => new LoadError("network", cause),
    );
  }
}

// What the browser may have kept wrong.
const KEPT: readonly LoadErrorCode[] = ["integrity", "mime", "not-found"];

/** An address without the name and the password that a page may have been opened with: no fetch takes them. */
export function withoutCredentials(address: URL): URL {
  const plain = new URL(address);
  plain.username = "";
  plain.password = "";
  return plain;
}

// With credentials on its own site alone: the whole of that may be behind a password.
async function read(url: URL, integrity: string, cache: RequestCache): Promise<ArrayBuffer> {
  const response = await fetch(url, { integrity, cache, credentials: "same-origin" });
  const wrong = responseError(response);
  if (wrong) throw wrong;
  return response.arrayBuffer();
}

/**
 * Fetches a file that must be the one that was published. One that is not may be kept by the browser, for as long as a
 * year: it is asked for once more, past what is kept.
 */
export async function get(address: URL, integrity: string): Promise<ArrayBuffer> {
  const url = withoutCredentials(address);
  let isRefused = false;
  const listen = (event: SecurityPolicyViolationEvent) => {
    isRefused ||=
      event.disposition === "enforce" &&
      event.effectiveDirective === "connect-src" &&
      event.blockedURI.startsWith(url.origin);
  };
  document.addEventListener("securitypolicyviolation", listen);
  try {
    return await read(url, integrity, "default");
  } catch (error) {
    const known = error instanceof LoadError ? error : await fetchError(url, () => isRefused, error);
    if (!KEPT.includes(known.code)) throw known;
    return await read(url, integrity, "reload").catch(() => Promise.reject(known));
  } finally {
    document.removeEventListener("securitypolicyviolation", listen);
  }
}

/**
 * The error, if a policy refused WebAssembly. Only the words of the exception say so; WebKit throws it when it
 * instantiates, the others when they compile.
 */
export function refusedByPolicy(error: unknown): LoadError | undefined {
  return /content security policy|unsafe-eval|blocked by csp/i.test(String(error))
    ? new LoadError("csp", error, "Its script-src has to hold 'wasm-unsafe-eval'.")
    : undefined;
}

/** Compiles what was fetched. */
export function compile(bytes: BufferSource): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytes).catch((error: unknown) => {
    throw refusedByPolicy(error) ?? new LoadError("unsupported", error);
  });
}

// Why a file did not load on a host page, as a code that the page's owner can look up.

import type { ErrorCode } from "./plateful.js";

/** The codes of an element that could not start. */
export type LoadErrorCode = Exclude<ErrorCode, "attribute" | "server" | "unreadable">;

const SENTENCES: Readonly<Record<LoadErrorCode, string>> = {
  csp: "This site's content security policy does not let it run.",
  mime: "The server sends its program with the wrong content type.",
  cors: "The server does not let this site load its program.",
  "not-found": "Its program is not where it should be.",
  integrity: "Its program is not the one that was published.",
  network: "Its program did not arrive.",
  unsupported: "This browser cannot run it.",
  "trusted-types": "This site's Trusted Types policy does not let it write its form. The frame (iframe) works here.",
  panic: "It crashed. That is our fault.",
};

// Errors that may be temporary, so that trying again makes sense.
const TEMPORARY: readonly LoadErrorCode[] = ["network", "not-found", "integrity", "mime"];

export class LoadError extends Error {
  readonly code: LoadErrorCode;
  /** For readers. The message, for the event and the console, adds what the site's owner can do. */
  readonly sentence: string;
  readonly isTemporary: boolean;

  constructor(code: LoadErrorCode, cause?: unknown, remedy?: string, advice?: string) {
    const sentence = advice ? `${SENTENCES[code]} ${advice}` : SENTENCES[code];
    super(remedy ? `${sentence} ${remedy}` : sentence, { cause });
    this.code = code;
    this.sentence = sentence;
    this.isTemporary = TEMPORARY.includes(code);
  }

  /** Any other exception is our bug. */
  static from(error: unknown): LoadError {
    return error instanceof LoadError ? error : new LoadError("panic", error);
  }
}

const refused = (url: URL) => new LoadError("csp", undefined, `Its connect-src has to allow ${url.origin}.`);

// What is wrong with a response, by its status and headers.
function responseError(response: Response): LoadError | undefined {
  if (response.status === 401 || response.status === 403) {
    return new LoadError("network", undefined, "Its server asks for a user name and password, or refuses this site.");
  }
  if (!response.ok) {
    return new LoadError(response.status === 404 || response.status === 410 ? "not-found" : "network");
  }
  return response.headers.get("content-type")?.includes("html") ? new LoadError("mime") : undefined;
}

// A fetch with an integrity check does not say why it failed: fetches again without it, then with `no-cors`.
async function fetchError(url: URL, isRefused: () => boolean, cause: unknown): Promise<LoadError> {
  const again = async (mode: RequestMode) => {
    const response = await fetch(url, { mode, cache: "no-store", credentials: "same-origin" });
    response.body?.cancel();
    return response;
  };
  // The event for a refused load may come after its exception.
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

// Errors that may come from the browser's cache.
const KEPT: readonly LoadErrorCode[] = ["integrity", "mime", "not-found"];

/** The address without a user name and password: fetch() throws on an address with credentials. */
export function withoutCredentials(address: URL): URL {
  const plain = new URL(address);
  plain.username = "";
  plain.password = "";
  return plain;
}

// With credentials on its own site only: all of it may be password-protected.
async function read(url: URL, integrity: string, cache: RequestCache): Promise<ArrayBuffer> {
  const response = await fetch(url, { integrity, cache, credentials: "same-origin" });
  const wrong = responseError(response);
  if (wrong) throw wrong;
  return response.arrayBuffer();
}

/**
 * Fetches a file that must match its integrity. The browser may cache a wrong one for a year, so that one is fetched
 * again, bypassing the cache.
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
 * The error, if a policy refused WebAssembly. Only the exception's message tells; WebKit throws it when instantiating,
 * others when compiling.
 */
export function refusedByPolicy(error: unknown): LoadError | undefined {
  return /content security policy|unsafe-eval|blocked by csp/i.test(String(error))
    ? new LoadError("csp", error, "Its script-src must include 'wasm-unsafe-eval'.")
    : undefined;
}

/** Compiles the bytes. */
export function compile(bytes: BufferSource): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytes).catch((error: unknown) => {
    throw refusedByPolicy(error) ?? new LoadError("unsupported", error);
  });
}

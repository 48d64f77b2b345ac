// Files that must match their integrity. A browser may cache wrong bytes for a year, so a file that is refused is
// fetched again, bypassing the cache; the response replaces what was cached.

/** The address without a user name and password: fetch() throws on an address with credentials. */
export function withoutCredentials(url: string | URL): string {
  const plain = new URL(url, location.origin + location.pathname);
  plain.username = "";
  plain.password = "";
  return plain.href;
}

/**
 * Fetches a file; tries once more, bypassing the cache, if it is refused or does not arrive. Rejects if that fails too.
 */
export function fetchIntact(url: string | URL, integrity: string, init: RequestInit = {}): Promise<Response> {
  return fetch(withoutCredentials(url), { ...init, integrity }).catch(() => fetchAnew(url, integrity, init));
}

/** Fetches a file, bypassing the cache, and updates the cache. Rejects if it does not match its integrity. */
export function fetchAnew(url: string | URL, integrity: string, init: RequestInit = {}): Promise<Response> {
  return fetch(withoutCredentials(url), { ...init, integrity, cache: "reload" });
}

/**
 * Another address of the same file, for files that the browser checks itself: it remembers that a module failed, and
 * may keep the bytes of a style sheet. Static hosts ignore the query.
 */
export function otherAddress(url: string): string {
  return `${url}?again`;
}

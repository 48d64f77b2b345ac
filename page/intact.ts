// Files that must be what their integrity says. Bytes that were wrong once may lie in the browser's cache for a year: a
// file that is refused is fetched once more past the cache, and what comes then replaces what lies there.

/** An address without the name and the password that the page may have been opened with: no fetch takes them. */
export function withoutCredentials(url: string | URL): string {
  const plain = new URL(url, location.origin + location.pathname);
  plain.username = "";
  plain.password = "";
  return plain.href;
}

/** Fetches a file; once more past the cache, if it is refused or does not come. Rejects if that is in vain, too. */
export function fetchIntact(url: string | URL, integrity: string, init: RequestInit = {}): Promise<Response> {
  return fetch(withoutCredentials(url), { ...init, integrity }).catch(() => fetchAnew(url, integrity, init));
}

/** Fetches a file past the cache, and puts it there. Rejects if it is not what its integrity says. */
export function fetchAnew(url: string | URL, integrity: string, init: RequestInit = {}): Promise<Response> {
  return fetch(withoutCredentials(url), { ...init, integrity, cache: "reload" });
}

/**
 * Another address of the same file, for what the browser itself checks: it remembers that a module did not come from an
 * address, and may remember the bytes of a style sheet. Hosts of files take no notice of what stands behind the "?".
 */
export function otherAddress(url: string): string {
  return `${url}?again`;
}

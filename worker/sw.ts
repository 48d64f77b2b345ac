// Caches the page so that it opens offline (docs/offline.md).

import type { PageMessage, WorkerMessage } from "./messages.js";

declare const self: ServiceWorkerGlobalScope;

// `cargo xtask build` puts these three before the script: a digest of the script and both lists; this version's files
// with their integrity; and the files that only the program for other articles needs. Those are cached on first use,
// because most readers never open another article.
declare const VERSION: string;
declare const FILES: ReadonlyMap<string, string>;
declare const READER: ReadonlyMap<string, string>;

// Other copies of the page, and other apps, may share this origin, so cache names contain our name and folder. A path
// has no spaces, so no name is a prefix of another.
const SCOPE = new URL(self.registration.scope);
const PREFIX = `plateful ${SCOPE.pathname} `;
const CACHE = PREFIX + VERSION;
// Articles other than the page's own. They outlive versions.
const ARTICLES = `${PREFIX}articles`;
const MOST_ARTICLE_FILES = 40;
const LARGEST_ARTICLE_FILE = 1_000_000;
// How long to wait for the network if an article is cached, in milliseconds.
const PATIENCE = 4000;

const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "javascript", css: "text/css" };
// An entry in the cache of every version that has run.
const RAN = new URL("?ran", SCOPE);
// A name with a digest of the content: that file never changes.
const BY_CONTENT = /-[0-9a-f]{12}(\.\w+)$/;

// The path below our scope, without the query; null for addresses outside.
function below(address: string): string | null {
  const url = new URL(address);
  const isOurs = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname);
  return isOurs ? url.pathname.slice(SCOPE.pathname.length) : null;
}

// The cached page for a path: some hosts omit ".html". The query is for the page itself.
function pageOf(path: string): string | null {
  const names = path === "" || path === "index.html" ? ["./"] : [path, `${path}.html`];
  return names.find((name) => FILES.has(name) && /^\.\/$|\.html$/.test(name)) ?? null;
}

// Only a plain success from our own host is cached. A response of type "default" was made by this worker.
function isGood(response: Response, path: string): boolean {
  const type = response.headers.get("content-type") ?? "";
  const ending = path === "./" ? "html" : (path.split(".").pop() ?? "");
  const wanted = TYPES[ending];
  return (
    response.status === 200 &&
    ["basic", "default"].includes(response.type) &&
    (wanted ? type.includes(wanted) : !type.includes("html"))
  );
}

async function digest(algorithm: string, bytes: BufferSource): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}

async function isIntact(response: Response, integrity: string): Promise<boolean> {
  const hash = await digest("SHA-384", await response.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...hash))}` === integrity;
}

async function get(path: string, integrity: string, cache: RequestCache): Promise<Response> {
  const url = new URL(path, SCOPE).href;
  const response = await fetch(url, { integrity, cache, mode: "same-origin" });
  const { redirected, headers } = response;
  if (!isGood(response, path) || (redirected && response.url !== url.replace(/\.html$/, ""))) {
    throw new Error(`status ${response.status}, ${headers.get("content-type")}, from ${response.url}`);
  }
  // A host that omits ".html" redirected the request. The body is the page, unchanged, but a browser refuses a
  // redirected response for a navigation.
  return redirected ? new Response(await response.blob(), { headers }) : response;
}

// The copy of each page for hosts that change HTML in transit.
function copyOf(page: string): string {
  return `intact/${(page === "./" ? "index.html" : page).replace(/html$/, "txt")}`;
}

// Some hosts add to HTML, or remove white space. That page works, but is not what was published. The copy with another
// content type is. The page itself must still exist, and its headers are used.
async function getPage(path: string, integrity: string): Promise<Response> {
  const [shown, copy] = await Promise.all([get(path, "", "no-cache"), get(copyOf(path), integrity, "reload")]);
  const headers = new Headers(shown.headers);
  for (const name of ["content-encoding", "content-length", "etag"]) headers.delete(name);
  return new Response(await copy.blob(), { headers });
}

// Fetches a file; if the browser's cache has a wrong one, fetches it again and replaces it there.
async function getAny(path: string, integrity: string, cache: RequestCache, changed?: Set<string>): Promise<Response> {
  try {
    return await (cache === "reload"
      ? get(path, integrity, cache)
      : get(path, integrity, cache).catch(() => get(path, integrity, "reload")));
  } catch (error) {
    if (!pageOf(path)) throw error;
    const page = await getPage(path, integrity).catch(() => Promise.reject(error));
    changed?.add(path);
    return page;
  }
}

// Puts one file into the new version: from an older version if it is identical, otherwise from the network. The
// integrity decides, so what the page has just loaded may come from the browser's own cache; what is wrong there is
// fetched again.
async function keep(
  cache: Cache,
  older: readonly string[],
  path: string,
  integrity: string,
  changed?: Set<string>,
): Promise<void> {
  const url = new URL(path, SCOPE);
  for (const name of older) {
    const found = await caches.match(url, { cacheName: name, ignoreVary: true });
    if (found && isGood(found, path) && (await isIntact(found.clone(), integrity))) return cache.put(url, found);
  }
  try {
    const first = BY_CONTENT.test(path) ? "force-cache" : "no-cache";
    await cache.put(url, await getAny(path, integrity, first, changed));
  } catch (error) {
    throw new Error(`${path}: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// The only check of this script itself: detects a byte changed in transit.
async function verify(): Promise<void> {
  const text = await (await fetch(location.href, { cache: "no-cache", redirect: "error" })).text();
  const hash = await digest("SHA-256", new TextEncoder().encode(text.replace(VERSION, "")));
  const name = Array.from(hash.slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (name !== VERSION) throw new Error("sw.js is damaged, or changed while it was read");
}

async function versions(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== ARTICLES);
}

// Whether one of these versions has the program for other articles, in any revision.
async function readsOthers(names: readonly string[]): Promise<boolean> {
  const plain = (path: string) => path.replace(BY_CONTENT, "$1");
  const wanted = new Set(Array.from(READER.keys(), plain));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().some(({ url }) => wanted.has(plain(below(url) ?? "")));
}

async function windows(): Promise<WindowClient[]> {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((client) => isOwnPage(client.url));
}

function isOwnPage(address: string): boolean {
  const path = below(address);
  return path !== null && pageOf(path) !== null;
}

function tell(client: Client, message: WorkerMessage): void {
  client.postMessage(message);
}

// All or nothing: every file must be cached.
async function install(): Promise<void> {
  let isNew = false;
  try {
    await verify();
    const older = (await versions()).reverse();
    isNew = !older.includes(CACHE);
    // If the device could show other articles offline, it still can in this version.
    const files = [...FILES, ...((await readsOthers(older)) ? READER : [])];
    const cache = await caches.open(CACHE);
    const changed = new Set<string>();
    const kept = await Promise.allSettled(files.map((file) => keep(cache, older, ...file, changed)));
    const wrong = kept.find((one) => one.status === "rejected");
    if (wrong) throw wrong.reason;
    // Another version may have been activated meanwhile and deleted this cache.
    const names = await (await caches.open(CACHE)).keys();
    if (names.length < files.length) throw new Error("what was kept is gone");
    if (changed.size) {
      for (const client of await windows()) tell(client, { type: "plateful:changed", pages: [...changed] });
    }
  } catch (error) {
    // WebKit would leave an incomplete cache. Keep a cache that existed before: a running version may use it.
    if (isNew) await caches.delete(CACHE).catch(() => {});
    for (const client of await windows()) tell(client, { type: "plateful:refused", reason: reason(error) });
    throw error;
  }
}

async function activate(): Promise<void> {
  const [open, names] = await Promise.all([windows(), versions()]);
  const older = names.filter((name) => name !== CACHE);
  const ran = await Promise.all(older.map((cacheName) => caches.match(RAN, { cacheName })));
  // Other tabs may still run the previous version and need its files. The last version that ran stays until the next
  // update; one that only waited is deleted.
  const last = open.length > 1 ? older.findLast((_, at) => ran[at]) : null;
  await Promise.all(older.filter((name) => name !== last).map((name) => caches.delete(name)));
  await (await caches.open(CACHE)).put(RAN, new Response());
  await self.clients.claim();
}

// Whether every file is still cached: the browser, or another app on this origin, may have deleted some.
async function complete(): Promise<void> {
  await keepMissing([...FILES, ...((await readsOthers([CACHE])) ? READER : [])]);
}

async function keepMissing(files: readonly (readonly [path: string, integrity: string])[]): Promise<void> {
  const [cache, older] = await Promise.all([caches.open(CACHE), versions()]);
  const there = new Set((await cache.keys()).map((request) => request.url));
  const missing = files.filter(([path]) => !there.has(new URL(path, SCOPE).href));
  await Promise.all(missing.map((file) => keep(cache, older, ...file)));
}

// Files in the articles' folder that are not in the list: articles that a host added, their images and captions.
function isArticle(path: string | null): path is string {
  return path?.startsWith("articles/") === true && !FILES.has(path);
}

// Caches a good response, but limits their number. The most recently cached or read ones are kept.
async function remember(url: string, response: Response): Promise<void> {
  const path = below(url) ?? "";
  const type = response.headers.get("content-type") ?? "";
  if (response.redirected || !isGood(response, path) || (path.endsWith(".json") && !type.includes("json"))) return;
  const copy = response.clone();
  if ((await copy.clone().arrayBuffer()).byteLength > LARGEST_ARTICLE_FILE) return;
  const cache = await caches.open(ARTICLES);
  // Moves it to the end of the list. If storage is full, the previous copy stays.
  await cache.put(url, copy);
  const names = await cache.keys();
  await Promise.all(names.slice(0, -MOST_ARTICLE_FILES).map((name) => cache.delete(name)));
}

// The network has priority while online. An error, a login page or no response does not replace a cached article. A
// missing file may be in the middle of an upload: only 410 deletes the copy.
async function article(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const copy = await kept(ARTICLES, request.url);
  const asked = fetch(request).then((response) => {
    event.waitUntil(remember(request.url, response.clone()).catch(() => {}));
    if (response.status === 410) {
      event.waitUntil(caches.open(ARTICLES).then((cache) => cache.delete(request.url)));
    }
    const counts =
      response.status === 404 || response.status === 410 || (!response.redirected && isGood(response, path));
    return copy && !counts ? copy : response;
  });
  event.waitUntil(asked.catch(() => {}));
  if (!copy) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, copy));
  return Promise.race([asked.catch(() => copy), late]);
}

// Treat failing storage as empty.
function kept(cacheName: string, url: string | URL): Promise<Response | undefined> {
  return caches.match(url, { cacheName, ignoreVary: true }).catch(() => undefined);
}

// Replaces a copy that is missing or was damaged on the device as soon as the network responds.
async function listed(event: FetchEvent, path: string, integrity: string): Promise<Response> {
  const url = new URL(path, SCOPE);
  const found = await kept(CACHE, url);
  if (found && (await isIntact(found.clone(), integrity))) return found;
  try {
    const response = await getAny(path, integrity, "reload");
    const copy = response.clone();
    event.waitUntil(
      caches
        .open(CACHE)
        .then((cache) => cache.put(url, copy))
        .catch(() => {}),
    );
    return response;
  } catch {
    // The host has another version, or there is no response. The page detects damage by integrity.
    return fetch(event.request).catch((error) => found ?? Promise.reject(error));
  }
}

// A tab with an older version requests one of its files.
async function earlier(request: Request): Promise<Response> {
  for (const name of await versions().catch(() => [])) {
    const found = await kept(name, request.url);
    if (found) return found;
  }
  return fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

// Requests not handled here go to the network as usual.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = below(request.url);
  if (request.method !== "GET" || path === null) return;
  if (request.mode === "navigate") {
    const name = pageOf(path);
    const integrity = name && FILES.get(name);
    if (name && integrity) event.respondWith(listed(event, name, integrity));
    return;
  }
  if (new URL(request.url).search || request.headers.has("range")) return;
  const integrity = FILES.get(path) ?? READER.get(path);
  if (integrity) event.respondWith(listed(event, path, integrity));
  else if (isArticle(path)) event.respondWith(article(event, path));
  else if (BY_CONTENT.test(path)) event.respondWith(earlier(request));
});

// The first visit loaded its article, and the program for it, before this worker controlled the page.
async function rememberShown(page: string): Promise<void> {
  const src = new URL(page).searchParams.get("src");
  // Only the article's page shows other articles.
  if (!src || pageOf(below(page) ?? "") !== "./") return;
  await keepMissing([...READER]);
  const url = new URL(src, SCOPE).href;
  if (isArticle(below(url))) await remember(url, await fetch(url));
}

// Accept messages only from our own pages. A waiting version is activated only on request.
self.addEventListener("message", (event) => {
  const { source } = event;
  const data: PageMessage | undefined = event.data;
  if (!(source instanceof WindowClient && isOwnPage(source.url))) return;
  if (data?.type === "plateful:take-update") self.skipWaiting();
  if (data?.type === "plateful:check") {
    const done = complete().then(
      () => true,
      () => false,
    );
    event.waitUntil(done.then((isComplete) => tell(source, { type: "plateful:checked", isComplete })));
  }
  if (data?.type === "plateful:shown") event.waitUntil(rememberShown(source.url).catch(() => {}));
});

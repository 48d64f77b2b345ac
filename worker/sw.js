// Keeps the page on this device, so that it opens without a connection (docs/offline.md).
// `cargo xtask build` fills in the three constants: the files of one version with the integrity of
// each, those that only the program for other articles needs, and a name made of this whole script and
// both lists.
const VERSION = "";
const FILES = new Map([]);
// Kept from their first use on: most readers never open another article.
const READER = new Map([]);

// Several copies of the page, and other apps, may share an origin: what is ours says so, and whose
// of ours it is. A path has no spaces, so no path is the start of another's name.
const SCOPE = new URL(registration.scope);
const OURS = `plateful ${SCOPE.pathname} `;
const NAME = OURS + VERSION;
// Articles beside the one that belongs to the page. They stay when the version changes.
const SEEN = `${OURS}articles`;
const MOST_SEEN = 40;
const LONGEST_SEEN = 1_000_000;
// How long the network may think when there is a copy of an article.
const PATIENCE = 4000;

const TYPES = { html: "text/html", js: "javascript", css: "text/css" };
// Stands in the cache of a version that has run.
const RAN = new URL("?ran", SCOPE);
// A name that the content gave: it never means anything else.
const BY_CONTENT = /-[0-9a-f]{12}(\.\w+)$/;

// The path below our scope, without the query; nothing for what is not ours.
function below(address) {
  const url = new URL(address);
  const ours = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname);
  return ours ? url.pathname.slice(SCOPE.pathname.length) : null;
}

// The kept page that a path stands for: some hosts leave ".html" out. Whatever follows a "?" is for
// the page itself.
function page(path) {
  const names = path === "" || path === "index.html" ? ["./"] : [path, `${path}.html`];
  return names.find((name) => FILES.has(name) && /^\.\/$|\.html$/.test(name)) ?? null;
}

// Only a plain success of our own host is worth keeping; "default" is what we made of one ourselves.
function isGood(answer, path) {
  const type = answer.headers.get("content-type") ?? "";
  const ending = path === "./" ? "html" : path.split(".").pop();
  return answer.status === 200 && ["basic", "default"].includes(answer.type) &&
    (TYPES[ending] ? type.includes(TYPES[ending]) : !type.includes("html"));
}

async function digest(kind, bytes) {
  return new Uint8Array(await crypto.subtle.digest(kind, bytes));
}

async function isIntact(answer, integrity) {
  const hash = await digest("SHA-384", await answer.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...hash))}` === integrity;
}

async function get(path, integrity, cache) {
  const url = new URL(path, SCOPE).href;
  const answer = await fetch(url, { integrity, cache, mode: "same-origin" });
  const { redirected, headers } = answer;
  if (!isGood(answer, path) || (redirected && answer.url !== url.replace(/\.html$/, ""))) {
    throw new Error(`status ${answer.status}, ${headers.get("content-type")}, from ${answer.url}`);
  }
  // Led there by a host that leaves ".html" out: it is the page, to the byte. A browser would refuse
  // one that came by another address, though.
  return redirected ? new Response(await answer.blob(), { headers }) : answer;
}

// Puts one file into the new version: from an older one of ours where it is the same to the byte,
// else from the network. The integrity decides, so what the page has just loaded may come out of the
// browser's own cache; what is wrong there is asked for anew.
async function keep(cache, older, path, integrity) {
  const url = new URL(path, SCOPE);
  for (const name of older) {
    const found = await caches.match(url, { cacheName: name, ignoreVary: true });
    if (found && isGood(found, path) && await isIntact(found.clone(), integrity)) {
      return cache.put(url, found);
    }
  }
  try {
    const first = BY_CONTENT.test(path) ? "force-cache" : "no-cache";
    const answer = await get(path, integrity, first).catch(() => get(path, integrity, "reload"));
    await cache.put(url, answer);
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}

// Nothing else vouches for this script itself: a byte that changed on its way is found here.
async function verify() {
  const text = await (await fetch(location.href, { cache: "no-cache", redirect: "error" })).text();
  const hash = await digest("SHA-256", new TextEncoder().encode(text.replace(VERSION, "")));
  const name = Array.from(hash.slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (name !== VERSION) throw new Error("sw.js is damaged, or changed while it was read");
}

async function versions() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OURS) && name !== SEEN);
}

// Whether one of these versions has the program for other articles, whatever its content then.
async function readsOthers(names) {
  const plain = (path) => path.replace(BY_CONTENT, "$1");
  const wanted = new Set(Array.from(READER.keys(), plain));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().some(({ url }) => wanted.has(plain(below(url) ?? "")));
}

async function windows() {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((client) => isOwnPage(client.url));
}

function isOwnPage(address) {
  const path = below(address);
  return path !== null && page(path) !== null;
}

// All or nothing: a version that lacks one file is no version.
async function install() {
  let fresh = false;
  try {
    await verify();
    const older = (await versions()).reverse();
    fresh = !older.includes(NAME);
    // Who could read other articles without a connection can do so in this version.
    const files = [...FILES, ...(await readsOthers(older) ? READER : [])];
    const cache = await caches.open(NAME);
    const kept = await Promise.allSettled(files.map((file) => keep(cache, older, ...file)));
    const wrong = kept.find((one) => one.status === "rejected");
    if (wrong) throw wrong.reason;
    // A version that took over meanwhile may have tidied up.
    const names = await (await caches.open(NAME)).keys();
    if (names.length < files.length) throw new Error("what was kept is gone");
  } catch (error) {
    // WebKit would leave a part behind. What was there before may belong to a running version.
    if (fresh) await caches.delete(NAME).catch(() => {});
    for (const client of await windows()) {
      client.postMessage({ type: "plateful:refused", reason: error.message });
    }
    throw error;
  }
}

async function activate() {
  const [open, names] = await Promise.all([windows(), versions()]);
  const older = names.filter((name) => name !== NAME);
  const ran = await Promise.all(older.map((cacheName) => caches.match(RAN, { cacheName })));
  // Other tabs may still run the version before, and need a file of it: the last one that ran stays
  // until the next change. One that only waited goes.
  const last = open.length > 1 ? older.findLast((name, at) => ran[at]) : null;
  await Promise.all(older.filter((name) => name !== last).map((name) => caches.delete(name)));
  await (await caches.open(NAME)).put(RAN, new Response());
  await clients.claim();
}

// A browser, or another app of this origin, may have taken away what was kept.
async function complete() {
  const files = [...FILES, ...(await readsOthers([NAME]) ? READER : [])];
  await keepMissing(files);
}

async function keepMissing(files) {
  const [cache, older] = await Promise.all([caches.open(NAME), versions()]);
  const there = new Set((await cache.keys()).map((request) => request.url));
  const missing = files.filter(([path]) => !there.has(new URL(path, SCOPE).href));
  await Promise.all(missing.map((file) => keep(cache, older, ...file)));
}

// What lies with the articles and is not in the list: articles that a host added, their pictures
// and captions.
function isArticle(path) {
  return path !== null && path.startsWith("articles/") && !FILES.has(path);
}

// Keeps a good answer, and not too many of them: what was kept or read again last stays longest.
async function remember(url, answer) {
  const path = below(url);
  const type = answer.headers.get("content-type") ?? "";
  if (answer.redirected || !isGood(answer, path) || (path.endsWith(".json") && !type.includes("json"))) return;
  const copy = answer.clone();
  if ((await copy.clone().arrayBuffer()).byteLength > LONGEST_SEEN) return;
  const cache = await caches.open(SEEN);
  // It goes to the end of the list. Where there is no room, the copy before stays.
  await cache.put(url, copy);
  const names = await cache.keys();
  await Promise.all(names.slice(0, -MOST_SEEN).map((name) => cache.delete(name)));
}

// The network's word counts while there is one. What it says of a broken host, a login page in
// between, or not at all, does not replace an article that was read here before. A missing one may
// be on its way up: only 410 takes the copy away.
async function article(event) {
  const { request } = event;
  const seen = await kept(SEEN, request.url);
  const asked = fetch(request).then((answer) => {
    event.waitUntil(remember(request.url, answer.clone()).catch(() => {}));
    if (answer.status === 410) {
      event.waitUntil(caches.open(SEEN).then((cache) => cache.delete(request.url)));
    }
    const says = answer.status === 404 || answer.status === 410 ||
      (!answer.redirected && isGood(answer, below(request.url)));
    return seen && !says ? seen : answer;
  });
  event.waitUntil(asked.catch(() => {}));
  if (!seen) return asked;
  const late = new Promise((done) => setTimeout(done, PATIENCE, seen));
  return Promise.race([asked.catch(() => seen), late]);
}

// Storage that fails is as good as none.
function kept(cacheName, url) {
  return caches.match(url, { cacheName, ignoreVary: true }).catch(() => undefined);
}

// A copy that is gone, or was damaged on the device, is mended as soon as there is a connection.
async function listed(event, path) {
  const url = new URL(path, SCOPE);
  const integrity = FILES.get(path) ?? READER.get(path);
  const found = await kept(NAME, url);
  if (found && await isIntact(found.clone(), integrity)) return found;
  try {
    const answer = await get(path, integrity, "reload");
    const copy = answer.clone();
    event.waitUntil(caches.open(NAME).then((cache) => cache.put(url, copy)).catch(() => {}));
    return answer;
  } catch {
    // The host has another version, or nothing came. What is damaged, the page notices.
    return fetch(event.request).catch((error) => found ?? Promise.reject(error));
  }
}

// A tab that runs an older version asks for a file of that version.
async function earlier(request) {
  for (const name of await versions().catch(() => [])) {
    const found = await kept(name, request.url);
    if (found) return found;
  }
  return fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

// What is not named here goes its way as if there were no worker.
addEventListener("fetch", (event) => {
  const { request } = event;
  const path = below(request.url);
  if (request.method !== "GET" || path === null) return;
  if (request.mode === "navigate") {
    const name = page(path);
    if (name) event.respondWith(listed(event, name));
  } else if (new URL(request.url).search || request.headers.has("range")) {
    return;
  } else if (FILES.has(path) || READER.has(path)) {
    event.respondWith(listed(event, path));
  } else if (isArticle(path)) {
    event.respondWith(article(event));
  } else if (BY_CONTENT.test(path)) {
    event.respondWith(earlier(request));
  }
});

// What the first visit shows was read before this worker was there, and so was the program that shows it.
async function rememberShown(page) {
  const src = new URL(page).searchParams.get("src");
  if (!src) return;
  await keepMissing([...READER]);
  const url = new URL(src, SCOPE).href;
  if (isArticle(below(url))) await remember(url, await fetch(url));
}

// Only a page of our own may ask. A waiting version takes over when asked to, never by itself.
addEventListener("message", (event) => {
  const { source, data } = event;
  if (!(source instanceof WindowClient && isOwnPage(source.url))) return;
  if (data?.type === "plateful:take-update") skipWaiting();
  if (data?.type === "plateful:check") {
    event.waitUntil(complete().then(() => true, () => false).then((isComplete) => {
      source.postMessage({ type: "plateful:checked", isComplete });
    }));
  }
  if (data?.type === "plateful:shown") event.waitUntil(rememberShown(source.url).catch(() => {}));
});

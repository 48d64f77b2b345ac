// The way out (docs/offline.md): copied over `sw.js`, it takes the worker and what it kept off every
// device that comes by. Open pages go on, and from then on everything comes from the network.
const SCOPE = new URL(registration.scope);

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(leave()));

// Other apps, and other copies of the page on this origin, keep what is theirs.
async function leave() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`plateful ${SCOPE.pathname} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}

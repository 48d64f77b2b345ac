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
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: "plateful:left" });
  // Not awaited: in Firefox a worker that is being unregistered never becomes active, and what waits
  // for that would hold up both.
  registration.unregister();
}

// The way out (docs/offline.md): copied over `sw.js`, it takes the worker and its caches off every device that comes by.
// Open pages go on, and from then on everything comes from the network.
//
// Plain Trunk serves this file as it is, so it is plain JavaScript; its types are checked like those of the other
// scripts.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);

worker.addEventListener("install", () => {
  worker.skipWaiting();
});

worker.addEventListener("activate", (event) => event.waitUntil(leave()));

// Other apps, and other copies of the page on this origin, keep their caches.
async function leave() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`plateful ${scope.pathname} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: "plateful:left" });
  // Not awaited: in Firefox a worker that is being unregistered never becomes active, and whatever waits for that would
  // hold up both.
  worker.registration.unregister();
}

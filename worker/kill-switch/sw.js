// The kill switch (docs/offline.md): copied over `sw.js`, it removes the worker and its caches from every device that
// visits. Open pages keep working, and then load everything from the network.
//
// Plain Trunk serves this file unchanged, so it is plain JavaScript; its types are checked like those of the other
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
  // Do not await this. In Firefox a worker that is being unregistered never becomes active, so both would wait for each
  // other.
  worker.registration.unregister();
}

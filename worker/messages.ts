// Messages between the page and the worker.

/** From the page. */
export type PageMessage =
  // Activate the waiting version.
  | { type: "plateful:take-update" }
  // Check whether everything is still cached; answered by `plateful:checked`.
  | { type: "plateful:check" }
  // The page was loaded before this worker controlled it.
  | { type: "plateful:shown" };

/** From the worker, or from the kill switch. */
export type WorkerMessage =
  // A version could not be installed.
  | { type: "plateful:refused"; reason: string }
  // The host changes these pages in transit; the cache has them as published.
  | { type: "plateful:changed"; pages: string[] }
  | { type: "plateful:checked"; isComplete: boolean }
  // The kill switch has removed the worker and its caches.
  | { type: "plateful:left" };

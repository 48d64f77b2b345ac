// What the page and the worker tell each other.

/** From the page. */
export type PageMessage =
  // Take the waiting version.
  | { type: "plateful:take-update" }
  // Check whether everything is still cached; answered by `plateful:checked`.
  | { type: "plateful:check" }
  // The page was shown before this worker was there.
  | { type: "plateful:shown" };

/** From the worker, or from the kill switch. */
export type WorkerMessage =
  // A version could not be installed.
  | { type: "plateful:refused"; reason: string }
  // The host changes pages on the way: what is kept is as they were published.
  | { type: "plateful:changed"; pages: string[] }
  | { type: "plateful:checked"; isComplete: boolean }
  // The kill switch has taken the worker and its caches away.
  | { type: "plateful:left" };

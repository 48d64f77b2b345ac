// Reports on <html> that the app did not start: data-app="failed", with the reason in data-app-error.

import { withoutCredentials } from "./intact.js";

/** Why the app did not start. */
export type FailureReason =
  // The address lacks its final slash, so relative addresses resolve outside the page's folder.
  | "address"
  | "csp"
  // Opened from disk, where browsers do not load the page's other files.
  | "file"
  | "integrity"
  | "mime"
  | "network"
  | "not-found"
  | "panic"
  | "unsupported";

const root = document.documentElement;

export function reportFailure(reason: FailureReason, error: unknown): void {
  root.dataset.appError = reason;
  root.dataset.app = "failed";
  console.error("Plateful did not start:", reason, error);
}

/** Why a program that was fetched did not start. */
export function startFailure(error: unknown): FailureReason {
  const isRefused = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  return isRefused ? "unsupported" : "panic";
}

/**
 * Why a file of the page did not load. A failed load gives no reason, so this fetches the file again, without any
 * cache.
 */
export async function fetchFailure(url: string, type: string): Promise<FailureReason> {
  try {
    const response = await fetch(withoutCredentials(url), { cache: "no-store" });
    if (response.status === 404 || response.status === 410) return "not-found";
    if (!response.ok) return "network";
    if (!(response.headers.get("content-type") ?? "").includes(type)) return "mime";
    // Uploads in text mode and some version control tools do that.
    if (type !== "application/wasm" && /\r\n/.test(await response.text())) {
      console.error(`${url} has other line ends than it was built with. Upload the files as they are (binary).`);
    }
    return "integrity";
  } catch {
    return "network";
  }
}

// Reports on <html> that the app did not start: data-app="failed", with the reason in data-app-error.

/** Why the app did not start. */
export type FailureReason = "csp" | "integrity" | "mime" | "network" | "not-found" | "panic" | "unsupported";

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

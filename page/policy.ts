// Loads of the page that a content security policy refused: the page's own policy or the host's.

import { withoutCredentials } from "./intact.js";

/** The directive for each refused address, or for "wasm-eval". */
const refused = new Map<string, string>();

addEventListener("securitypolicyviolation", ({ blockedURI, disposition, effectiveDirective }) => {
  if (disposition === "enforce") refused.set(blockedURI, effectiveDirective);
});

/**
 * The policy that `files` (addresses) and WebAssembly need; undefined if no policy stopped them. Violations of other
 * scripts do not count.
 */
export function missingInPolicy(files: readonly string[], error?: unknown): string | undefined {
  for (const file of files) {
    const directive = file && refused.get(withoutCredentials(file));
    if (directive) return `${directive} has to allow ${file}`;
  }
  // Engines word this differently and throw at different times: Chromium when compiling, WebKit when instantiating.
  const isWasm = refused.has("wasm-eval") || /content security policy|unsafe-eval|blocked by csp/i.test(String(error));
  return isWasm ? "script-src must include 'wasm-unsafe-eval'" : undefined;
}

// Which of the page's own loads a content security policy has refused: the page's own policy, or one of its host.

import { withoutCredentials } from "./intact.js";

/** Directives, by the address that was refused, or by "wasm-eval". */
const refused = new Map<string, string>();

addEventListener("securitypolicyviolation", ({ blockedURI, disposition, effectiveDirective }) => {
  if (disposition === "enforce") refused.set(blockedURI, effectiveDirective);
});

/**
 * What a policy has to hold so that `files` (addresses) can be loaded and WebAssembly can run; undefined if that is not
 * what stopped them. What somebody else's script was refused does not count.
 */
export function missingInPolicy(files: readonly string[], error?: unknown): string | undefined {
  for (const file of files) {
    const directive = file && refused.get(withoutCredentials(file));
    if (directive) return `${directive} has to allow ${file}`;
  }
  // Each engine has its own words, at its own time: Chromium when it compiles, WebKit when it instantiates.
  const isWasm = refused.has("wasm-eval") || /content security policy|unsafe-eval|blocked by csp/i.test(String(error));
  return isWasm ? "script-src has to hold 'wasm-unsafe-eval'" : undefined;
}

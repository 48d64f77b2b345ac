// What the browser allows in this document. A sandboxed frame cannot find out: the host page may say. Without that, a
// frame with an opaque origin assumes the strictest sandbox.

import { note } from "./note.js";

export interface Abilities {
  /** Links may open a new tab, and the page works there. */
  readonly opens: boolean;
  /** Files may be downloaded. */
  readonly saves: boolean;
  /** The clipboard may be written to. */
  readonly copies: boolean;
}

/** Only Chromium has it; other browsers refuse when asked. */
interface FeatureDocument extends Document {
  featurePolicy?: { allowsFeature: (name: string) => boolean };
}

/** `sandbox` is the frame's attribute; null for no sandbox, undefined if unknown. */
export function abilities(sandbox?: string | null): Abilities {
  const words = sandbox ?? (sandbox === undefined && origin === "null" ? "" : undefined);
  const allows = (name: string) =>
    words === undefined ||
    words
      .toLowerCase()
      .split(/[\s+]+/)
      .includes(name);
  const policy = (document as FeatureDocument).featurePolicy;
  return {
    opens: allows("allow-popups") && allows("allow-popups-to-escape-sandbox"),
    saves: allows("allow-downloads"),
    // Undefined in insecure contexts.
    copies: Boolean(navigator.clipboard) && (policy?.allowsFeature("clipboard-write") ?? true),
  };
}

/** Tells the owner what is left out. */
export function noteLimits({ opens, saves, copies }: Abilities, docs: string): void {
  const missing = [
    opens ? "" : "links (sandbox: allow-popups allow-popups-to-escape-sandbox)",
    saves ? "" : "saved files (sandbox: allow-downloads)",
    copies ? "" : 'copying (https, and allow="clipboard-write" on a frame)',
  ].filter(Boolean);
  if (missing.length) note(`left out, because they cannot work here: ${missing.join("; ")}.`, docs, "policies");
}

// What a browser lets us do where we stand. A sandboxed frame cannot ask: the page around it may say, and one without an
// origin is strict unless somebody does.

import { note } from "./note.js";

export interface Abilities {
  /** Links may open a tab in which the page works. */
  readonly opens: boolean;
  /** Files may be saved. */
  readonly saves: boolean;
  /** The clipboard may be written to. */
  readonly copies: boolean;
}

/** Chromium's; other browsers tell by refusing. */
interface FeatureDocument extends Document {
  featurePolicy?: { allowsFeature: (name: string) => boolean };
}

/** `sandbox` holds the words of the frame's attribute, null for no sandbox, undefined where nobody has said. */
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
    // Not there at all without a secure connection.
    copies: Boolean(navigator.clipboard) && (policy?.allowsFeature("clipboard-write") ?? true),
  };
}

/** Says to the owner what is left out. */
export function noteLimits({ opens, saves, copies }: Abilities, docs: string): void {
  const missing = [
    opens ? "" : "links (sandbox: allow-popups allow-popups-to-escape-sandbox)",
    saves ? "" : "saved files (sandbox: allow-downloads)",
    copies ? "" : 'copying (https, and allow="clipboard-write" on a frame)',
  ].filter(Boolean);
  if (missing.length) note(`left out, because they cannot work here: ${missing.join("; ")}.`, docs, "policies");
}

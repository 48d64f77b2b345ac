// What must hold even where no other script of the page arrives.

import { type FailureReason, fetchFailure, reportFailure } from "./failure.js";
import { reopenFolds } from "./folds.js";
import { fetchAnew, otherAddress } from "./intact.js";
import { missingInPolicy } from "./policy.js";
import { isStyled, showUnstyled } from "./unstyled.js";

// Scripts of the page have the attribute data-own. Whatever a host, an extension or a blocker does to other scripts is
// not the page's business.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement && target.hasAttribute("data-own")) mend(target);
  },
  true,
);

// The file is fetched once more, past the cache. A browser remembers that a module failed, so the second try is another
// element with another address.
async function mend(failed: HTMLScriptElement): Promise<void> {
  const { src, integrity } = failed;
  if (new URL(src).search) return giveUp(failed);
  try {
    await fetchAnew(src, integrity);
  } catch {
    return giveUp(failed);
  }
  const fresh = document.createElement("script");
  for (const { name, value } of failed.attributes) fresh.setAttribute(name, value);
  fresh.setAttribute("src", otherAddress(failed.getAttribute("src") ?? ""));
  failed.replaceWith(fresh);
}

async function giveUp(script: HTMLScriptElement): Promise<void> {
  const src = script.src.replace(/\?.*/, "");
  // Without this one the page works, and is not kept for use offline.
  if (script.dataset.own === "offline") {
    console.error(
      "Plateful cannot be kept for use offline:",
      missingInPolicy([src]) ?? (await fetchFailure(src, "javascript")),
    );
    return;
  }
  if (document.readyState === "loading") {
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
  }
  const slashed = new URL(location.href);
  const path = script.getAttribute("src")?.replace(/\?.*/, "") ?? "";
  const policy = missingInPolicy([src, script.src]);
  let reason: FailureReason;
  if (!/^https?:$/.test(location.protocol)) {
    reason = "file";
    showUnstyled(", .app-failed", "from-disk");
  } else if (policy) {
    reason = "csp";
  } else if (await isBelow(slashed, path, script.integrity)) {
    reason = "address";
    const notice = showUnstyled(", .app-failed", "no-slash");
    const link = notice?.querySelector("a");
    if (link) link.href = slashed.href;
  } else {
    reason = await fetchFailure(src, "javascript");
  }
  if (reason !== "file" && reason !== "address") {
    if (!isStyled()) showUnstyled();
    // The pages for owners have no planner that could say it.
    else if (document.getElementById("unscripted")) showUnstyled("", "unscripted");
  }
  reportFailure(reason, policy ?? src);
}

// A host may show the page at the address of its folder without the slash. Every relative address then leads beside the
// folder. Adds the slash to the address, and looks whether the file is there.
async function isBelow(address: URL, path: string, integrity: string): Promise<boolean> {
  if (/(^|\/|\.html?)$/.test(address.pathname)) return false;
  address.pathname += "/";
  try {
    await fetch(new URL(path, address), { integrity, cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

reopenFolds();

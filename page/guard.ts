// What must work even if no other script of the page loads.

import { type FailureReason, fetchFailure, reportFailure } from "./failure.js";
import { reopenFolds } from "./folds.js";
import { fetchAnew, otherAddress } from "./intact.js";
import { missingInPolicy } from "./policy.js";
import { isStyled, showUnstyled } from "./unstyled.js";

// The page's own scripts have the attribute data-own. Ignore scripts that a host, an extension or a blocker adds.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement && target.hasAttribute("data-own")) mend(target);
  },
  true,
);

// Fetches the file again, bypassing the cache. Browsers remember that a module failed, so the second try uses a new
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
  // Without this script the page works, but is not saved for offline use.
  if (script.dataset.own === "offline") {
    console.error(
      "Plateful cannot be saved for offline use:",
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
    // The pages for owners have no planner that could show the message.
    else if (document.getElementById("unscripted")) showUnstyled("", "unscripted");
  }
  reportFailure(reason, policy ?? src);
}

// A host may serve the page at its folder's address without the final slash. All relative addresses are then wrong.
// Adds the slash and checks whether the file is there.
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

// Makes the page work offline, also where the app failed: registers the worker, and says on <html> how things stand:
// data-offline="ready", "update" (a new version waits), "changed" (another tab took it), or "failed". The event
// plateful:offline reports each change; plateful:take-update asks for the new version. Nothing here reloads the page
// unless that was asked for.

import type { PageMessage, WorkerMessage } from "../worker/messages.js";

type OfflineState = "changed" | "failed" | "ready" | "update";

const root = document.documentElement;
const HOUR = 3_600_000;

function setState(state?: OfflineState, isNews = false): void {
  if (root.dataset.offline === state) return;
  if (state) root.dataset.offline = state;
  else delete root.dataset.offline;
  root.toggleAttribute("data-offline-news", isNews);
  document.dispatchEvent(new Event("plateful:offline"));
}

function send(worker: ServiceWorker | null, message: PageMessage): void {
  worker?.postMessage(message);
}

// The first load has the line to itself: page and app come first.
async function loaded(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve));
  }
  await new Promise<void>((resolve) => {
    const look = () => {
      if (root.dataset.app) resolve();
    };
    new MutationObserver(look).observe(root, { attributeFilter: ["data-app"] });
    // A program that never comes must not keep a newer version out.
    setTimeout(resolve, 20_000);
    look();
  });
}

async function start(workers: ServiceWorkerContainer): Promise<void> {
  const scope = new URL("./", document.baseURI).href;
  // A worker of a parent folder may have served this page: what counts is our own.
  const before = await workers.getRegistration(scope);
  let running = before?.scope === scope ? before.active : null;
  let registration: ServiceWorkerRegistration | undefined;
  let isTaken = false;
  let isGone = false;

  const take = () => {
    if (root.dataset.offline === "changed") location.reload();
    if (!registration?.waiting) return;
    isTaken = true;
    send(registration.waiting, { type: "plateful:take-update" });
  };

  // Whether everything is still there; the answer is "plateful:checked".
  const look = () => send(running, { type: "plateful:check" });

  async function judge(): Promise<void> {
    if (isGone || !registration) return;
    const { active, waiting } = registration;
    if (active?.state === "activated" && active !== running) {
      // The kill switch unregisters itself.
      const left = await workers.getRegistration(scope);
      const isOurs = left?.scope === scope && left.active === active;
      // Another call was faster.
      if (active === running || isGone) return;
      if (isTaken) location.reload();
      else if (!isOurs) setState();
      else if (running) setState("changed");
      else {
        running = active;
        send(active, { type: "plateful:shown" });
        setState("ready", true);
      }
    } else if (root.dataset.offline !== "changed") {
      if (waiting && running) setState("update");
      else look();
    }
  }

  function follow(worker: ServiceWorker | null): void {
    worker?.addEventListener("statechange", () => {
      if (worker.state !== "redundant") judge();
    });
  }

  // A worker that could not be installed leaves a registration that is good for nothing, so each call may give another.
  async function register(): Promise<ServiceWorkerRegistration> {
    const found = await workers.register("sw.js", { updateViaCache: "none" });
    if (found !== registration) {
      registration = found;
      found.addEventListener("updatefound", () => follow(found.installing));
      for (const worker of [found.installing, found.waiting, found.active]) follow(worker);
    }
    await judge();
    return found;
  }

  let checked = 0;
  function check(): void {
    checked = Date.now();
    const done = running && registration ? registration.update() : register();
    // Without a connection there is nothing new.
    done.catch(() => {});
  }
  const recheck = () => {
    if (root.dataset.offline !== "update") look();
    check();
  };

  workers.addEventListener("message", ({ data, source }: MessageEvent<WorkerMessage | undefined>) => {
    if (data?.type === "plateful:refused") {
      console.error("Plateful did not keep a version for use offline:", data.reason);
      if (!running) setState("failed");
    }
    // For whoever runs the host, not for readers: once for each version.
    if (data?.type === "plateful:changed") {
      console.warn(
        `This host changes pages on the way (${data.pages.join(", ")}). They work, and are kept for use offline as they ` +
          "were published: without what the host adds.",
      );
    }
    // The kill switch has replaced our worker.
    if (data?.type === "plateful:left" && source instanceof ServiceWorker) {
      if (source.scriptURL !== new URL("sw.js", scope).href) return;
      isGone = true;
      setState();
    }
    if (data?.type === "plateful:checked" && source === running) {
      const counts = ["ready", "failed", undefined].includes(root.dataset.offline);
      if (counts) setState(data.isComplete ? "ready" : "failed");
    }
  });
  document.addEventListener("plateful:take-update", take);
  document.addEventListener("plateful:check-offline", recheck);
  addEventListener("online", recheck);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - checked > HOUR) recheck();
  });
  const { waiting } = await register();
  // Nothing can be typed into a page whose app failed, and nothing in it can offer the new version.
  if (waiting && root.dataset.app === "failed") take();
  if (running) check();
}

// Where there are no workers, or storage is forbidden, the page works without this.
function container(): ServiceWorkerContainer | null {
  try {
    return window === window.top && localStorage ? navigator.serviceWorker : null;
  } catch {
    return null;
  }
}

const workers = container();
if (workers) {
  loaded()
    .then(() => start(workers))
    .catch((error: unknown) => {
      console.error("Plateful cannot be kept for use offline:", error);
      setState("failed");
    });
}

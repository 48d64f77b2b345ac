// Makes the page work offline, even if the app failed: registers the worker and reports the state on <html>:
// data-offline="ready", "update" (a new version waits), "changed" (another tab activated it), or "failed". The event
// plateful:offline reports each change; plateful:take-update requests the new version. The page reloads only after such
// a request.

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

// Page and app load first.
async function loaded(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve));
  }
  await new Promise<void>((resolve) => {
    const look = () => {
      if (root.dataset.app) resolve();
    };
    new MutationObserver(look).observe(root, { attributeFilter: ["data-app"] });
    // Do not hold back an update for a program that never loads.
    setTimeout(resolve, 20_000);
    look();
  });
}

async function start(workers: ServiceWorkerContainer): Promise<void> {
  const scope = new URL("./", document.baseURI).href;
  // A worker of a parent folder may have served this page; only our own counts.
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

  // Checks whether every file is still cached; the answer is "plateful:checked".
  const look = () => send(running, { type: "plateful:check" });

  async function judge(): Promise<void> {
    if (isGone || !registration) return;
    const { active, waiting } = registration;
    if (active?.state === "activated" && active !== running) {
      // The kill switch unregisters itself.
      const left = await workers.getRegistration(scope);
      const isOurs = left?.scope === scope && left.active === active;
      // Another call finished first.
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

  // A worker whose installation failed leaves an unusable registration, so a later call may return another one.
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
    // Offline, there is no new version.
    done.catch(() => {});
  }
  const recheck = () => {
    if (root.dataset.offline !== "update") look();
    check();
  };

  workers.addEventListener("message", ({ data, source }: MessageEvent<WorkerMessage | undefined>) => {
    if (data?.type === "plateful:refused") {
      console.error("Plateful could not save a version for offline use:", data.reason);
      if (!running) setState("failed");
    }
    // For the host's administrator, not for readers: once per version.
    if (data?.type === "plateful:changed") {
      console.warn(
        `This host changes pages in transit (${data.pages.join(", ")}). They work, and are saved for offline use as ` +
          "published, without what the host adds.",
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
  // If the app failed, there is no input to lose, and no button to request the new version.
  if (waiting && root.dataset.app === "failed") take();
  if (running) check();
}

// The page works without workers, and without storage.
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
      console.error("Plateful cannot be saved for offline use:", error);
      setState("failed");
    });
}

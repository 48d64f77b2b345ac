// Lets the page work offline, also where the app failed: it registers the worker, and says on <html>
// how that stands: data-offline="ready", "update" (a new version waits), "changed" (another tab took
// it), or "failed". Each change is told by the event plateful:offline; plateful:take-update asks for
// the new version. Nothing here ever loads the page again unless that was asked for.
const root = document.documentElement;
const HOUR = 3600000;

function say(state, isNews) {
  if (root.dataset.offline === state) return;
  if (state) root.dataset.offline = state;
  else delete root.dataset.offline;
  root.toggleAttribute("data-offline-news", isNews === true);
  document.dispatchEvent(new Event("plateful:offline"));
}

// The first load has the line to itself: page and app come first.
async function loaded() {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done));
  }
  await new Promise((done) => {
    const look = () => root.dataset.app && done();
    new MutationObserver(look).observe(root, { attributeFilter: ["data-app"] });
    // A program that never comes must not keep a newer version out.
    setTimeout(done, 20000);
    look();
  });
}

async function start(workers) {
  const scope = new URL("./", document.baseURI).href;
  // A worker of a folder above may have brought this page: what counts is our own.
  const before = await workers.getRegistration(scope);
  let running = before?.scope === scope ? before.active : null;
  let taken = false;
  let gone = false;
  let registration;

  const take = () => {
    if (root.dataset.offline === "changed") location.reload();
    if (!registration?.waiting) return;
    taken = true;
    registration.waiting.postMessage({ type: "plateful:take-update" });
  };

  // Whether everything is still there; it answers by "plateful:checked".
  const look = () => running?.postMessage({ type: "plateful:check" });

  async function judge() {
    if (gone) return;
    const now = registration.active;
    if (now?.state === "activated" && now !== running) {
      // A worker that took itself away again, the kill switch, leaves no registration.
      const left = await workers.getRegistration(scope);
      const isOurs = left?.scope === scope && left.active === now;
      // Somebody else judged meanwhile.
      if (now === running || gone) return;
      if (taken) location.reload();
      else if (!isOurs) say();
      else if (running) say("changed");
      else {
        running = now;
        now.postMessage({ type: "plateful:shown" });
        say("ready", true);
      }
    } else if (root.dataset.offline !== "changed") {
      if (registration.waiting && running) say("update");
      else look();
    }
  }

  function follow(worker) {
    worker?.addEventListener("statechange", () => {
      if (worker.state !== "redundant") judge();
    });
  }

  // A worker that could not be installed leaves a registration that is good for nothing.
  async function register() {
    const found = await workers.register("sw.js", { updateViaCache: "none" });
    if (found !== registration) {
      registration = found;
      found.addEventListener("updatefound", () => follow(found.installing));
      [found.installing, found.waiting, found.active].forEach(follow);
    }
    await judge();
  }

  let checked = 0;
  function check() {
    checked = Date.now();
    // Without a connection there is nothing new.
    (running ? registration.update() : register()).catch(() => {});
  }
  const recheck = () => {
    if (root.dataset.offline !== "update") look();
    check();
  };

  workers.addEventListener("message", ({ data, source }) => {
    if (data?.type === "plateful:refused") {
      console.error("Plateful did not keep a version for use offline:", data.reason);
      if (!running) say("failed");
    }
    // The kill switch is there, in place of our worker.
    if (data?.type === "plateful:left" && source?.scriptURL === new URL("sw.js", scope).href) {
      gone = true;
      say();
    }
    const counts = source === running && ["ready", "failed", undefined].includes(root.dataset.offline);
    if (data?.type === "plateful:checked" && counts) say(data.isComplete ? "ready" : "failed");
  });
  document.addEventListener("plateful:take-update", take);
  document.addEventListener("plateful:check-offline", recheck);
  addEventListener("online", recheck);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - checked > HOUR) recheck();
  });
  await register();
  // Nothing can be typed into a page whose app failed, and nobody is there to offer the cure.
  if (registration.waiting && root.dataset.app === "failed") take();
  if (running) check();
}

// Where there are no workers, or storage is forbidden, the page is what it is without this.
function workers() {
  try {
    return window === window.top && localStorage && navigator.serviceWorker;
  } catch {
    return null;
  }
}

const found = workers();
if (found) {
  loaded().then(() => start(found)).catch((error) => {
    console.error("Plateful cannot be kept for use offline:", error);
    say("failed");
  });
}

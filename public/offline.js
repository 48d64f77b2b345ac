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
  const registration = await workers.register("sw.js", { updateViaCache: "none" });

  const take = () => {
    if (root.dataset.offline === "changed") location.reload();
    if (!registration.waiting) return;
    taken = true;
    registration.waiting.postMessage({ type: "plateful:take-update" });
  };

  async function judge() {
    const now = registration.active;
    if (now?.state === "activated" && now !== running) {
      // A worker that took itself away again, the kill switch, leaves no registration.
      const left = await workers.getRegistration(scope);
      const isOurs = left?.scope === scope && left.active === now;
      // Somebody else judged meanwhile.
      if (now === running) return;
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
      else if (running) say("ready");
    }
  }

  function follow(worker) {
    let last = worker?.state;
    worker?.addEventListener("statechange", () => {
      const refused = last === "installing" && worker.state === "redundant";
      last = worker.state;
      if (last !== "redundant") judge();
      else if (refused && !running) say("failed");
    });
  }

  registration.addEventListener("updatefound", () => follow(registration.installing));
  [registration.installing, registration.waiting, registration.active].forEach(follow);
  workers.addEventListener("message", ({ data }) => {
    if (data?.type === "plateful:refused") {
      console.error("Plateful did not keep a version for use offline:", data.reason);
    }
  });
  document.addEventListener("plateful:take-update", take);
  await judge();
  // Nothing can be typed into a page whose app failed, and nobody is there to offer the cure.
  if (registration.waiting && root.dataset.app === "failed") take();

  let checked = 0;
  const check = () => {
    checked = Date.now();
    // Without a connection there is nothing new.
    registration.update().catch(() => {});
  };
  if (running) check();
  addEventListener("online", check);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - checked > HOUR) check();
  });
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

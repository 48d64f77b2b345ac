// What went wrong on the way of a file into somebody else's page, as a code that its owner can look up.

export class Trouble extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
  }
}

const SENTENCES = {
  csp: "This site's content security policy does not let it run.",
  mime: "The server sends its program as something else.",
  cors: "The server does not let this site load its program.",
  "not-found": "Its program is not where it should be.",
  integrity: "Its program is not the one that was published.",
  network: "Its program did not arrive.",
  unsupported: "This browser cannot run it.",
  "trusted-types": "This site's Trusted Types policy does not let it write its form. The frame (iframe) works here.",
  panic: "It stopped because of a mistake of ours.",
};

// What may be over in a moment: the reader can ask again.
const PASSING = ["network", "not-found", "integrity"];

// `mend` is for the site's owner, who reads the event and the browser's log.
export function trouble(code, cause, mend) {
  const known = new Trouble(code, mend ? `${SENTENCES[code]} ${mend}` : SENTENCES[code], cause);
  known.said = SENTENCES[code];
  known.passes = PASSING.includes(code);
  return known;
}

const refusal = (url) => trouble("csp", undefined, `Its connect-src has to allow ${url.origin}.`);

// An answer that is no file of ours, by what the server says of it.
function unfit(answer) {
  if (!answer.ok) return trouble(answer.status === 404 || answer.status === 410 ? "not-found" : "network");
  if (/html/.test(answer.headers.get("content-type"))) return trouble("mime");
}

// A fetch with an integrity check does not say why it failed: ask again without, then without reading.
async function reason(url, isRefused, cause) {
  const again = async (mode) => {
    const answer = await fetch(url, { mode, cache: "no-store", credentials: "omit" });
    answer.body?.cancel();
    return answer;
  };
  // The event of a refused load may come after its exception.
  await new Promise((done) => setTimeout(done));
  if (isRefused()) return refusal(url);
  try {
    return unfit(await again("cors")) ?? trouble("integrity", cause);
  } catch { /* not even that */ }
  return again("no-cors").then(() => trouble("cors", cause), () => trouble("network", cause));
}

// Fetches a file that must be the one that was published.
export async function get(url, integrity) {
  let refused = false;
  const hear = (event) => {
    refused ||= event.disposition === "enforce" && event.effectiveDirective === "connect-src"
      && event.blockedURI.startsWith(url.origin);
  };
  document.addEventListener("securitypolicyviolation", hear);
  try {
    const answer = await fetch(url, { integrity, credentials: "omit" });
    const wrong = unfit(answer);
    if (wrong) throw wrong;
    return await answer.arrayBuffer();
  } catch (error) {
    throw error instanceof Trouble ? error : await reason(url, () => refused, error);
  } finally {
    document.removeEventListener("securitypolicyviolation", hear);
  }
}

// Compiles what was fetched. WebAssembly says in words only that a policy refused it.
export function compiled(bytes) {
  return WebAssembly.compile(bytes).catch((error) => {
    throw /content security policy|unsafe-eval|blocked by csp/i.test(String(error))
      ? trouble("csp", error, "Its script-src has to hold 'wasm-unsafe-eval'.")
      : trouble("unsupported", error);
  });
}

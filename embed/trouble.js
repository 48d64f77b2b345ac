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

export function trouble(code, cause) {
  return new Trouble(code, SENTENCES[code], cause);
}

const answers = (url, options) => fetch(url, { cache: "no-store", credentials: "omit", ...options })
  .then((answer) => { answer.body?.cancel(); return true; }, () => false);

// A fetch with an integrity check does not say why it failed: ask again without, then without reading.
async function reason(url, blocked) {
  if (blocked()) return "csp";
  if (await answers(url)) return "integrity";
  if (blocked()) return "csp";
  return (await answers(url, { mode: "no-cors" })) ? "cors" : "network";
}

// Fetches a file that must be the one that was published; `type` is what it must not be sent as.
export async function get(url, integrity) {
  let refused = false;
  const hear = (event) => { refused ||= event.effectiveDirective === "connect-src"; };
  document.addEventListener("securitypolicyviolation", hear);
  try {
    let answer;
    try {
      answer = await fetch(url, { integrity, credentials: "omit" });
    } catch (error) {
      // The event of a refused load may come after its exception.
      await new Promise((done) => setTimeout(done));
      throw trouble(await reason(url, () => refused), error);
    }
    if (!answer.ok) throw trouble(answer.status === 404 || answer.status === 410 ? "not-found" : "network");
    if (/html/.test(answer.headers.get("content-type"))) throw trouble("mime");
    return answer;
  } finally {
    document.removeEventListener("securitypolicyviolation", hear);
  }
}

// WebAssembly says in words only that a policy refused it.
export function compiled(error) {
  if (error instanceof Trouble) return error;
  if (/content security policy|unsafe-eval|blocked by csp/i.test(String(error))) return trouble("csp", error);
  return trouble(error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError ? "unsupported" : "panic", error);
}

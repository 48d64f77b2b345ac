// A static host on the loopback, as a plain host serves `dist/`: right types, brotli.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
const COMPRESSED = new Set([".png", ".woff2"]);

/**
 * Serves the files of `folders`, looked for in that order, and `pages` (path to text) before them, with `headers`. Gives
 * the address and what ends it.
 */
export async function serve({ folders, pages = {}, cacheControl = "no-cache", headers = {} }) {
  const answers = new Map();

  function answer(path) {
    const text = pages[path];
    const file = folders.map((folder) => join(folder, path)).find((it) => existsSync(it) && statSync(it).isFile());
    if (text === undefined && file === undefined) return undefined;
    const type = extname(path);
    const plain = text === undefined ? readFileSync(file) : Buffer.from(text);
    if (COMPRESSED.has(type)) return { type, body: plain };
    const ready = text === undefined && existsSync(`${file}.br`);
    return { type, body: ready ? readFileSync(`${file}.br`) : brotliCompressSync(plain), encoding: "br" };
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const path = normalize(decodeURIComponent(pathname)).replace(/\/$/, "/index.html").slice(1);
    if (!answers.has(path)) answers.set(path, answer(path));
    const found = answers.get(path);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": TYPES[found.type] ?? "application/octet-stream",
      "Cache-Control": cacheControl,
      "X-Content-Type-Options": "nosniff",
      ...headers,
      ...(found.encoding && { "Content-Encoding": found.encoding, Vary: "Accept-Encoding" }),
    });
    response.end(found.body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** The page without its scripts; data in `script` elements stay. */
export function withoutScripts(html) {
  const script = /<script(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>\n?/g;
  const stripped = html.replace(script, "");
  if (stripped === html) throw new Error("index.html has no script: is this a finished page?");
  return stripped;
}

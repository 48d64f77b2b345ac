// Vite's development server on `page/`, without any settings for the package. Prints its address, and ends when its
// standard input closes.

import path from "node:path";
import { createServer } from "vite";

const server = await createServer({
  root: path.resolve(import.meta.dirname, "page"),
  configFile: false,
  logLevel: "silent",
  server: { host: "127.0.0.1", port: 0 },
});
await server.listen();
console.log(server.resolvedUrls.local[0]);
process.stdin.on("end", () => process.exit());
process.stdin.resume();

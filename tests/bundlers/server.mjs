// Imports the package without a page, like a server that renders one.

import assert from "node:assert/strict";

const before = Object.keys(globalThis);
const exported = {};
for (const entry of ["", "/goal", "/article", "/react", "/vue"]) {
  exported[entry] = await import(`plateful-embed${entry}`);
}
assert.deepEqual(Object.keys(globalThis), before, "nothing is left behind");
for (const Class of [exported[""].PlatefulGoal, exported["/goal"].PlatefulGoal, exported["/article"].PlatefulArticle]) {
  assert.match(Class.version, /^\d+\.\d+\.\d+$/);
  assert.equal(Class.live(), 0);
}
assert.deepEqual([exported["/react"], exported["/vue"]].map(Object.keys), [[], []]);

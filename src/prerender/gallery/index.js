const frames = [...document.querySelectorAll("iframe")];
const chosen = (name) => document.querySelector(`[name="${name}"]:checked`).value;
const tell = (frame) => frame.contentWindow.postMessage({ theme: chosen("theme") }, "*");
const apply = () => {
  for (const frame of frames) {
    frame.style.inlineSize = `${chosen("width")}px`;
    tell(frame);
  }
};
document.querySelector("header").addEventListener("change", apply);
for (const frame of frames) {
  frame.addEventListener("load", () => tell(frame));
  frame.loading = "lazy";
  frame.src = frame.dataset.src;
}
addEventListener("message", ({ source, data }) => {
  const frame = frames.find((it) => it.contentWindow === source);
  if (frame && data.height) frame.style.blockSize = `${data.height}px`;
});
apply();

const [root, body] = [document.documentElement, document.body];
for (const id of body.dataset.opens.split(" ").filter(Boolean)) {
  const it = document.getElementById(id);
  const opener = document.querySelector(`[popovertarget="${id}"]`);
  if (it?.localName === "dialog") it.showModal();
  else if (opener?.checkVisibility()) it.showPopover();
  else continue;
  break;
}
addEventListener("message", ({ data }) => {
  if (data.theme === "auto") delete root.dataset.theme;
  else if (data.theme) root.dataset.theme = data.theme;
});
// A page cannot look into another that was opened from a disk.
if (parent !== window) {
  const tell = () => parent.postMessage({ height: body.dataset.opens ? 900 : body.scrollHeight }, "*");
  new ResizeObserver(tell).observe(body);
}

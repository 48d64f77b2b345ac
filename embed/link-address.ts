// If the frame's sandbox blocks links: shows the address, so that it can be selected and copied.

function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return document.createElement(tag);
}

/** Shows a link's address below it until the reader closes it. */
export function showAddress(link: HTMLAnchorElement): void {
  const words = create("p");
  words.id = "address-words";
  words.textContent = "The site around this frame does not let links open. This is the address:";
  const field = create("input");
  field.readOnly = true;
  field.value = link.href.replace(/^(tel|mailto):/, "");
  field.setAttribute("aria-label", "Address of the link");
  const button = create("button");
  button.type = "button";
  button.textContent = "Close";
  const dialog = create("dialog");
  dialog.className = "address";
  dialog.setAttribute("aria-labelledby", words.id);
  dialog.append(words, field, button);
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus({ preventScroll: true });
  });
  for (const other of document.querySelectorAll("dialog.address")) other.remove();
  document.body.append(dialog);
  dialog.style.setProperty("top", `${link.getBoundingClientRect().bottom + scrollY}px`);
  dialog.show();
  field.focus();
  field.select();
}

// Some browsers print closed folds closed, whatever the style sheet says. Opens every fold for printing and closes it
// again afterward.

let opened: HTMLDetailsElement[] = [];

function open(): void {
  // A second print may begin before the first one's `afterprint`.
  opened.push(...document.querySelectorAll<HTMLDetailsElement>("details:not([open])"));
  for (const fold of opened) fold.open = true;
}

function shut(): void {
  for (const fold of opened) fold.open = false;
  opened = [];
}

export function unfoldOnPaper(): void {
  addEventListener("beforeprint", open);
  addEventListener("afterprint", shut);
}

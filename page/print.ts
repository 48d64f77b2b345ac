// Browsers that cannot style the content of a shut fold print it shut, whatever the style sheet says: every fold is opened
// for paper, and shut again afterwards.

let opened: HTMLDetailsElement[] = [];

function open(): void {
  // A second print may begin before the first has told its end.
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

// The page without its styles.

// Everything that only works, or only makes sense, with styles.
const DEPENDENT =
  ".needs-js, .needs-app, .needs-app-block, .pl-in, .no-script, .clip > .steps, [data-root=clip], [data-root=folds], " +
  "[popovertarget], [popover], html:not(.other-article) .other-failed";

/** Hides what does not work without styles, and `also`; shows the notice that says so. */
export function showUnstyled(also = ""): void {
  for (const part of document.querySelectorAll<HTMLElement>(DEPENDENT + also)) part.hidden = true;
  const notice = document.getElementById("unstyled");
  if (!notice) return;
  notice.hidden = false;
  document.body.prepend(notice);
}

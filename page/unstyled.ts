// The page without its styles.

// Everything that only works, or only makes sense, with styles.
const DEPENDENT =
  ".needs-js, .needs-app, .needs-app-block, .pl-in, .no-script, .clip > .steps, [data-root=clip], [data-root=folds], " +
  "[popovertarget], [popover], html:not(.other-article) .other-failed";

/** A notice in the page that says what is wrong. */
export type Notice = "from-disk" | "no-slash" | "unscripted" | "unstyled";

/** Whether the styles apply. A sheet may be there without any rule: after a refusal, in some browsers. */
export function isStyled(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue("--tap") !== "";
}

/** Hides what does not work without styles, and `also`; shows the notice that says why. */
export function showUnstyled(also = "", id: Notice = "unstyled"): HTMLElement | null {
  for (const part of document.querySelectorAll<HTMLElement>(DEPENDENT + also)) part.hidden = true;
  const notice = document.getElementById(id);
  if (notice) {
    notice.hidden = false;
    document.body.prepend(notice);
  }
  return notice;
}

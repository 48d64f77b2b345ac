// The page without its styles.

// Everything that needs styles to work or make sense.
const DEPENDENT =
  ".needs-js, .needs-app, .needs-app-block, .pl-in, .no-script, .clip > .steps, [data-root=clip], [data-root=folds], " +
  "[popovertarget], [popover], html:not(.other-article) .other-failed";

/** The notices in the page that say what is wrong. */
export type Notice = "from-disk" | "no-slash" | "unscripted" | "unstyled";

/** Whether the styles apply. In some browsers a refused sheet is present but has no rules. */
export function isStyled(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue("--tap") !== "";
}

/** Hides what does not work without styles, and `also`; shows the notice that gives the reason. */
export function showUnstyled(also = "", id: Notice = "unstyled"): HTMLElement | null {
  for (const part of document.querySelectorAll<HTMLElement>(DEPENDENT + also)) part.hidden = true;
  const notice = document.getElementById(id);
  if (notice) {
    notice.hidden = false;
    document.body.prepend(notice);
  }
  return notice;
}

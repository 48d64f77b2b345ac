// All shown elements that may have a role, in document order, if the text from which their names are computed contains
// all wanted letters in order.
const [selector, within, wanted] = arguments;
const letters = [...wanted.toLowerCase().replace(/[^a-z0-9]/g, '')];
const told = (it) => [
  it.ariaLabel, it.textContent, ...[...(it.labels ?? [])].map((label) => label.textContent), it.title, it.alt, it.value,
  it.placeholder, ...(it.getAttribute('aria-labelledby') ?? '').split(/\s+/)
    .map((id) => id && it.getRootNode().getElementById?.(id)?.textContent)].join(' ').toLowerCase();
const mayBe = (it) => {
  let at = 0;
  for (const letter of letters.length ? told(it) : '') if (letter === letters[at]) at += 1;
  return at === letters.length;
};
return found(within ?? document, selector).filter((it) =>
  it.checkVisibility({ visibilityProperty: true }) && !it.closest('[aria-hidden=true]') && mayBe(it))
  .map((it) => [it, it.hasAttribute('role')]);

// Searches shadow roots too: `found(root, selector)` returns all matches in document order.
const found = (root, selector) => [
  ...(root.shadowRoot ? found(root.shadowRoot, selector) : []),
  ...[...root.querySelectorAll('*')].flatMap((it) => [
    ...(it.matches(selector) ? [it] : []), ...(it.shadowRoot ? found(it.shadowRoot, selector) : [])])];

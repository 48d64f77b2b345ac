//! Simulates a browser's translation of the page.

use super::page::Page;

impl Page {
    /// Wraps every translatable text of the page in `<font>` elements, as Google's translation does.
    pub fn translate(&self) {
        self.script(
            "document.documentElement.classList.add('translated-ltr');
             const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
             const texts = [];
             while (walk.nextNode()) texts.push(walk.currentNode);
             for (const text of texts) {
               const kept = '[translate=no], noscript, script, style, template, textarea';
               if (!text.data.trim() || text.parentElement.closest(kept)) continue;
               const outer = document.createElement('font');
               const inner = document.createElement('font');
               outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
               text.replaceWith(outer);
               outer.append(inner);
               inner.append(text);
             }",
            &[],
        );
    }
}

//! Short forms for the planner's markup.

use crate::view::markup::Template;

impl Template {
    /// A paragraph.
    pub(in crate::view) fn paragraph(&mut self, text: &str) -> &mut Self {
        self.raw("<p>").text(text).raw("</p>")
    }

    /// A quiet paragraph.
    pub(super) fn quiet(&mut self, text: &str) -> &mut Self {
        self.raw("<p class=\"need\">").text(text).raw("</p>")
    }

    /// A link.
    pub(in crate::view) fn link(&mut self, href: &str, text: &str) -> &mut Self {
        self.raw("<a href=\"")
            .text(href)
            .raw("\">")
            .text(text)
            .raw("</a>")
    }

    /// A button that does what `what` names; the listener on the planner's root reads it.
    pub(in crate::view) fn button(&mut self, what: &str, main: bool, label: &str) -> &mut Self {
        self.raw("<button type=\"button\" class=\"btn")
            .raw(if main { " btn-main" } else { "" })
            .raw("\" data-do=\"")
            .text(what)
            .raw("\">")
            .text(label)
            .raw("</button>")
    }

    /// One line of a list of terms and numbers.
    pub(super) fn term(&mut self, class: &'static str, term: &str, number: &str) -> &mut Self {
        self.raw("<div")
            .raw(class)
            .raw("><dt>")
            .text(term)
            .raw("</dt> <dd>")
            .text(number)
            .raw("</dd></div>")
    }
}

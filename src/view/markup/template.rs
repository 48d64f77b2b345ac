//! Markup written as one piece of HTML with living places in it.
//!
//! For a tree that is large, mostly fixed, and keeps its shape: one function writes it from the state, the same one
//! natively, in the browser and at every change. Whatever it marks as living is compared with the time before, and only
//! what differs is written into the page: no node, closure or effect for each place.

/// HTML in the making: tags are fixed in the program, everything else is escaped.
#[derive(Debug, Default)]
pub struct Template {
    /// Starts every id.
    uid: &'static str,
    /// Tag of the headings.
    heading: &'static str,
    pub(super) html: String,
    /// How many elements were begun with [`Self::live`].
    pub(super) elements: usize,
    pub(super) lives: Vec<Living>,
}

/// A place whose content follows the state.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Living {
    /// Which of the elements begun with [`Template::live`].
    pub(super) element: usize,
    /// An attribute; empty for the inside.
    pub(super) name: &'static str,
    /// Its value, or the inside as HTML; `None` takes the attribute away.
    pub(super) value: Option<String>,
}

/// Where a living inside begins: see [`Template::begin`].
#[derive(Debug, Clone, Copy)]
pub struct Inside {
    element: usize,
    at: usize,
}

/// Marks an element with living places, so that it is found again in the page.
pub(super) const MARK: &str = "data-live";

impl Template {
    /// Nothing yet. `uid` is what [`Self::raw`] writes for `@`, `heading` the tag that it writes for `~`.
    pub fn new(uid: &'static str, heading: &'static str) -> Self {
        Self {
            uid,
            heading,
            ..Self::default()
        }
    }

    /// Markup as it stands in the program; `@` becomes `uid` and a hyphen, `~` the tag of a heading.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        for piece in markup.split_inclusive(['@', '~']) {
            if let Some(piece) = piece.strip_suffix('@') {
                self.html.push_str(piece);
                self.html.push_str(self.uid);
                self.html.push('-');
            } else if let Some(piece) = piece.strip_suffix('~') {
                self.html.push_str(piece);
                self.html.push_str(self.heading);
            } else {
                self.html.push_str(piece);
            }
        }
        self
    }

    /// [`Self::live`] for a heading.
    pub fn live_heading(&mut self) -> &mut Self {
        self.live(self.heading)
    }

    /// Text, or the value of a quoted attribute.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                character => self.html.push(character),
            }
        }
        self
    }

    /// Begins the tag of an element with living places: `tag` is its name, and attributes follow.
    pub fn live(&mut self, tag: &'static str) -> &mut Self {
        self.elements += 1;
        self.html.push('<');
        self.html.push_str(tag);
        self.html.push(' ');
        self.html.push_str(MARK);
        self
    }

    /// An attribute that follows the state, of the tag that [`Self::live`] began.
    pub fn attr(&mut self, name: &'static str, value: Option<&str>) -> &mut Self {
        if let Some(value) = value {
            self.html.push(' ');
            self.html.push_str(name);
            self.html.push_str("=\"");
            self.text(value);
            self.html.push('"');
        }
        self.lives.push(Living {
            element: self.elements,
            name,
            value: value.map(str::to_owned),
        });
        self
    }

    /// The class, following the state.
    pub fn class(&mut self, class: &str) -> &mut Self {
        self.attr("class", Some(class))
    }

    /// An attribute without a value, there or not with the state.
    pub fn flag(&mut self, name: &'static str, on: bool) -> &mut Self {
        self.attr(name, on.then_some(""))
    }

    /// Here begins the living inside of the element that [`Self::live`] began last; [`Self::end`] ends it. No other
    /// living element may stand in it.
    pub fn begin(&self) -> Inside {
        Inside {
            element: self.elements,
            at: self.html.len(),
        }
    }

    /// Ends a living inside.
    pub fn end(&mut self, Inside { element, at }: Inside) -> &mut Self {
        let value = self.html.get(at..).map(str::to_owned);
        self.lives.push(Living {
            element,
            name: "",
            value,
        });
        self
    }

    /// Text that follows the state, and is all the inside of the element that [`Self::live`] began last.
    pub fn inside(&mut self, text: &str) -> &mut Self {
        let inside = self.begin();
        self.text(text).end(inside)
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn text_never_becomes_markup() {
        let mut html = Template::new("one", "h3");
        html.raw("<p>")
            .text("<img src=x onerror=\"alert(1)\"> & more")
            .raw("</p>");
        assert_eq!(
            html.html,
            "<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more</p>"
        );
    }

    #[test]
    fn ids_start_with_the_name_of_the_tree() {
        let mut html = Template::new("one", "h3");
        html.raw("<p id=\"@a\" aria-labelledby=\"@b @c\">");
        assert_eq!(
            html.html,
            "<p id=\"one-a\" aria-labelledby=\"one-b one-c\">"
        );
    }

    #[test]
    fn what_lives_is_kept_beside_the_markup() {
        let mut html = Template::default();
        html.live("p")
            .class("a\"b")
            .flag("hidden", false)
            .raw(">")
            .inside("1 < 2")
            .raw("</p>");
        assert_eq!(html.html, "<p data-live class=\"a&quot;b\">1 &lt; 2</p>");
        let kept: Vec<_> = html
            .lives
            .iter()
            .map(|live| (live.element, live.name, live.value.as_deref()))
            .collect();
        assert_eq!(
            kept,
            [
                (1, "class", Some("a\"b")),
                (1, "hidden", None),
                (1, "", Some("1 &lt; 2"))
            ]
        );
    }
}

impl Template {
    /// A paragraph.
    pub(in crate::view) fn paragraph(&mut self, text: &str) -> &mut Self {
        self.raw("<p>").text(text).raw("</p>")
    }

    /// A link.
    pub(in crate::view) fn link(&mut self, href: &str, text: &str) -> &mut Self {
        self.raw("<a href=\"")
            .text(href)
            .raw("\">")
            .text(text)
            .raw("</a>")
    }
}

//! Markup changed after it was made and before it is on a page.

use std::borrow::Cow;

use super::{El, Markup};

impl Markup {
    /// Shows every element to `change`, the outer one before those inside. What is living is left out: it is made later.
    pub fn each_element(&mut self, change: &mut dyn FnMut(&mut El)) {
        match self {
            Self::Element(element) => {
                change(element);
                for child in &mut element.0.children {
                    child.each_element(change);
                }
            }
            Self::List(list) => {
                for part in list {
                    part.each_element(change);
                }
            }
            Self::View(_) | Self::Text(_) | Self::LiveText(_) | Self::Live(_) => {}
        }
    }
}

impl El {
    /// Its tag.
    pub fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// Makes it another element.
    pub fn set_tag(&mut self, tag: &'static str) {
        self.0.tag = tag;
    }

    /// The value of an attribute that does not live.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.attributes.iter().find(|(known, _)| *known == name)?;
        Some(value)
    }

    /// Sets an attribute, in place of its value before.
    pub fn set_attribute(&mut self, name: &'static str, value: impl Into<Cow<'static, str>>) {
        self.0.attributes.retain(|(known, _)| *known != name);
        self.0.attributes.push((name, value.into()));
    }

    /// Adds a class to those it has.
    pub fn add_class(&mut self, class: &'static str) {
        match self.attribute("class") {
            Some(old) => {
                let both = [old, " ", class].concat();
                self.set_attribute("class", both);
            }
            None => self.set_attribute("class", class),
        }
    }
}

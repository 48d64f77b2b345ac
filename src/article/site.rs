//! Where an article is shown, and how its links and files resolve there.

/// Where an article is shown: on our own page or on a host page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Site {
    kind: Kind,
    /// The site that the article comes from, ending in `/`; its files are below it. Empty on our own page.
    base: String,
    /// The address of the article's own page, without a fragment; empty if there is none.
    full_page: String,
    /// How many levels deeper its headings are than on its own page.
    levels_down: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Own,
    Host,
    Placeholder,
}

impl Site {
    /// A host page, where a program handles the links.
    ///
    /// `base` is the site that the article comes from, ending in `/`; `full_page` is the address of the article's own
    /// page, empty if it has none; `heading_level` is the level of its first heading, 1 to 5.
    pub fn host(base: &str, full_page: &str, heading_level: u8) -> Self {
        Self {
            kind: Kind::Host,
            base: base.to_owned(),
            full_page: full_page.to_owned(),
            levels_down: heading_level.saturating_sub(1),
        }
    }

    /// A frame on a host page before the program runs, or where it cannot run.
    ///
    /// Links within the article are plain fragments. Links to other sites open beside the frame, because most sites
    /// cannot be shown in a frame.
    pub fn placeholder(base: &str) -> Self {
        Self {
            kind: Kind::Placeholder,
            ..Self::host(base, base, 1)
        }
    }

    /// Whether it is our own page.
    pub fn is_own(&self) -> bool {
        self.kind == Kind::Own
    }

    /// Whether a program handles the links.
    pub fn has_program(&self) -> bool {
        self.kind != Kind::Placeholder
    }

    /// The link to a place in the article. On a host page it has the address of our page: the program turns a plain
    /// click into a scroll, while opening it in a new tab or copying it leads to our page, not the host's.
    pub fn place(&self, id: &str) -> String {
        match self.kind {
            Kind::Host => format!("{}#{id}", self.full_page),
            Kind::Own | Kind::Placeholder => format!("#{id}"),
        }
    }

    /// Whether a place in the article has an address to give to others.
    pub fn has_permalinks(&self) -> bool {
        self.is_own() || !self.full_page.is_empty()
    }

    /// The address of a file that the article names by a relative path.
    pub fn file(&self, path: &str) -> String {
        if path.is_empty() || path.contains(':') || path.starts_with('/') {
            path.to_owned()
        } else {
            format!("{}{path}", self.base)
        }
    }

    /// The `target` of a link to another site.
    pub fn target(&self) -> Option<&'static str> {
        (self.kind == Kind::Placeholder).then_some("_blank")
    }

    /// The site that the article comes from, ending in `/`; empty on our own page.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address of the article's own page, if it has one.
    pub fn full_page(&self) -> Option<&str> {
        (!self.full_page.is_empty()).then_some(self.full_page.as_str())
    }

    /// The address of the planner on its own page, which lies beside the article's, where there is one.
    pub fn goal_page(&self) -> Option<String> {
        let folder = self.full_page()?.split('?').next()?;
        Some(format!("{folder}goal.html"))
    }

    /// The level of a heading that has `rank` on the article's own page.
    pub const fn heading_level(&self, rank: u8) -> u8 {
        rank.saturating_add(self.levels_down)
    }

    /// The title of the part about authors, dates and funding.
    pub fn about(&self) -> &'static str {
        if self.is_own() {
            "About this page"
        } else {
            "About this article"
        }
    }
}

//! Where an article stands, and where what it names lies from there.

/// Whose page an article stands on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Site {
    kind: Kind,
    /// The site that the article comes from, ending in `/`: its files lie below. Empty on our own page.
    base: String,
    /// The address of the article on its own page, without a fragment. Empty: nothing leads there.
    full_page: String,
    /// How much deeper its headings lie than on its own page.
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
    /// Somebody else's page, where a program follows the links.
    ///
    /// `base` is the site that the article comes from, ending in `/`; `full_page` the address of the article on its own
    /// page, empty where it has none; `heading_level` that of its first heading, 1 to 5.
    pub fn host(base: &str, full_page: &str, heading_level: u8) -> Self {
        Self {
            kind: Kind::Host,
            base: base.to_owned(),
            full_page: full_page.to_owned(),
            levels_down: heading_level.saturating_sub(1),
        }
    }

    /// A frame on somebody else's page, where the program cannot run or has not come yet.
    ///
    /// Nobody follows a link in place there: places within the article are named alone, and what leads to another site
    /// opens beside the frame, because few sites let themselves be shown in one.
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

    /// Whether a program follows the links.
    pub fn has_program(&self) -> bool {
        self.kind != Kind::Placeholder
    }

    /// The link to a place in the article. On somebody else's page it names our page: a plain click is heard and goes there
    /// in place; whoever opens it in a new tab, or copies it, gets our page and not the site's.
    pub fn place(&self, id: &str) -> String {
        match self.kind {
            Kind::Host => format!("{}#{id}", self.full_page),
            Kind::Own | Kind::Placeholder => format!("#{id}"),
        }
    }

    /// Whether a link to a place in the article can be given to others.
    pub fn has_permalinks(&self) -> bool {
        self.is_own() || !self.full_page.is_empty()
    }

    /// Where a file of the article lies that it names by a relative path.
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

    /// The site that the article comes from.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address of the article on its own page, where there is one.
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

    /// What the part about authors, dates and money is called.
    pub fn about(&self) -> &'static str {
        if self.is_own() {
            "About this page"
        } else {
            "About this article"
        }
    }
}

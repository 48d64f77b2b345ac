//! How a browser differs from others.

/// How a browser differs from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An ordinary browser.
    Plain,
    /// Pages may not run scripts.
    NoScript,
    /// Pages may not store anything: storage throws.
    NoStorage,
    /// Navigation does not wait for the page to load: for pages with a held request.
    Impatient,
    /// No back/forward cache: going back loads the page again.
    Forgetful,
    /// The device prefers a dark theme.
    Dark,
    /// The device prefers reduced motion.
    Still,
    /// The device forces its own colors.
    ForcedColors,
    /// Text is twice as large as usual: the default is 32 pixels.
    LargeText,
}

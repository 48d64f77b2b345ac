//! Whether entries can be kept, and if not, why.

/// What became of the last wish to keep the entries. None of it is an error of the reader's, and nothing on the page is
/// lost by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keeping {
    /// They are kept, or nobody tried yet.
    #[default]
    Possible,
    /// This browser lets the page keep nothing.
    Blocked,
    /// There is no room left.
    Full,
    /// A newer version of the page wrote what is kept: it is read, and not written.
    Newer,
    /// What was kept could not be read, and was set aside.
    SetAside,
    /// What was kept was removed by other means than this page.
    Removed,
}

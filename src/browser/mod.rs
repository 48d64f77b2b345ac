//! All browser calls: storage, clipboard, clock, scrolling and frames. This module knows no component.
//!
//! Prerendered parts that stay (permalinks, sharing, theme) are handled here by listeners on the document. Components
//! call the rest in their handlers and effects.

pub(crate) mod actions;
pub(crate) mod animation;
pub(crate) mod by_hand;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod deep_link;
pub(crate) mod dom;
pub(crate) mod download;
pub(crate) mod failure;
pub(crate) mod locale;
pub(crate) mod locks;
pub(crate) mod navigation;
pub(crate) mod offline;
pub(crate) mod popovers;
pub(crate) mod preview;
pub(crate) mod print;
pub(crate) mod scheduler;
pub(crate) mod scroll_spy;
pub(crate) mod share;
pub(crate) mod status;
pub(crate) mod storage;
mod takeover;
pub(crate) mod theme;
pub(crate) mod video;

pub use storage::StorageStatus;
pub use takeover::mount_over;

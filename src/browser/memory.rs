//! Storage that may be blocked, full or gone: every answer is an option.

use web_sys::Storage;

use super::dom;

/// Which of the two stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// For this tab.
    Tab,
    /// On this device.
    Device,
}

/// Reads a value.
pub(super) fn get(keep: Keep, key: &str) -> Option<String> {
    read(&store(keep)?, key)
}

/// Writes a value, or deletes it; whether that was done.
pub(super) fn set(keep: Keep, key: &str, value: Option<&str>) -> bool {
    write(store(keep), key, value)
}

/// Reads a value from a store at hand.
pub(super) fn read(store: &Storage, key: &str) -> Option<String> {
    store.get_item(key).ok()?
}

/// Writes a value into a store at hand, or deletes it; whether that was done.
pub(super) fn write(store: Option<Storage>, key: &str, value: Option<&str>) -> bool {
    store.is_some_and(|store| {
        match value {
            Some(value) => store.set_item(key, value),
            None => store.remove_item(key),
        }
        .is_ok()
    })
}

/// The store itself, where the browser gives one.
pub(super) fn store(keep: Keep) -> Option<Storage> {
    let window = dom::window()?;
    match keep {
        Keep::Tab => window.session_storage(),
        Keep::Device => window.local_storage(),
    }
    .ok()?
}

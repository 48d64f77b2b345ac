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
    store(keep)?.get_item(key).ok()?
}

/// Writes a value; whether it was kept.
pub(super) fn set(keep: Keep, key: &str, value: &str) -> bool {
    store(keep).is_some_and(|store| store.set_item(key, value).is_ok())
}

/// Deletes a value.
pub(super) fn remove(keep: Keep, key: &str) {
    if let Some(store) = store(keep) {
        // What cannot be deleted because storage is gone is not kept either.
        let _ = store.remove_item(key);
    }
}

fn store(keep: Keep) -> Option<Storage> {
    let window = dom::window()?;
    match keep {
        Keep::Tab => window.session_storage(),
        Keep::Device => window.local_storage(),
    }
    .ok()?
}

//! Storage, which may be blocked, full or gone. All access to the page's keys goes through here.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Storage;

use super::dom;

/// The result of the last attempt to store the entries. None of these is the reader's mistake, and the entries on the
/// page are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StorageStatus {
    /// They are stored, or nothing was tried yet.
    #[default]
    Possible,
    /// This browser lets the page store nothing.
    Blocked,
    /// Storage is full.
    Full,
    /// A newer version of the page wrote the stored entries: they are read but not overwritten.
    Newer,
    /// The stored text was unreadable and was set aside.
    SetAside,
    /// The stored entries were removed, but not by this page.
    Removed,
}

/// Which of the two stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// `sessionStorage`: this tab.
    Tab,
    /// `localStorage`: this device.
    Device,
}

/// Separates a key from the time at which its text was set aside.
const UNREADABLE: &str = ".unreadable-";
/// How many unreadable texts are kept per key.
const ASIDE: usize = 3;

/// The key `name` of this page alone, with the folder that it lies in: other copies of the page on the same origin have
/// others, and pages beside it the same.
pub(crate) fn scoped(name: &str) -> String {
    let base = dom::document()
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|base| web_sys::Url::new(&base).ok());
    let path = base.map(|base| base.pathname()).unwrap_or_default();
    let folder = path.rfind('/').and_then(|end| path.get(..=end));
    format!("{name}:{}", folder.unwrap_or("/"))
}

/// Moves what stands under `from`, with all that was set aside of it, to the key `to`, unless something is there already.
/// What cannot be moved stays where it is.
pub(crate) fn take_over(keep: Keep, from: &str, to: &str) {
    let rename = |from: &str, to: &str| {
        if get(keep, to).is_none()
            && let Some(value) = get(keep, from)
            // First, because a full store has no room for both.
            && set(keep, from, None).is_ok()
            && set(keep, to, Some(&value)).is_err()
        {
            let _ = set(keep, from, Some(&value));
        }
    };
    rename(from, to);
    for name in aside(keep, from) {
        if let Some(time) = name.strip_prefix(from) {
            rename(&name, &format!("{to}{time}"));
        }
    }
}

/// Reads a value; none where there is none, or where nothing can be read.
pub(crate) fn get(keep: Keep, key: &str) -> Option<String> {
    store(keep)?.get_item(key).ok()?
}

/// Writes a value and reads it back, or deletes it.
///
/// # Errors
///
/// [`StorageStatus::Blocked`] or [`StorageStatus::Full`]; the previous value is still there.
pub(crate) fn set(keep: Keep, key: &str, value: Option<&str>) -> Result<(), StorageStatus> {
    let store = store(keep).ok_or(StorageStatus::Blocked)?;
    let Some(value) = value else {
        return store.remove_item(key).map_err(|_| StorageStatus::Blocked);
    };
    // Quota errors have different names per browser; treat any failed write as full.
    store
        .set_item(key, value)
        .map_err(|_| StorageStatus::Full)?;
    if get(keep, key).as_deref() == Some(value) {
        Ok(())
    } else {
        Err(StorageStatus::Full)
    }
}

/// Moves a value to a key that ends with `now` (milliseconds since 1970-01-01 UTC), so that nothing overwrites it.
/// Keeps the newest three.
///
/// # Errors
///
/// See [`set`]; the value then stays where it was.
pub(crate) fn set_aside(keep: Keep, key: &str, value: &str, now: u64) -> Result<(), StorageStatus> {
    let name = [key, UNREADABLE, &*now.to_string()].concat();
    set(keep, &name, Some(value))?;
    let aside = aside(keep, key);
    if let Some(oldest) = aside.iter().min().filter(|_| aside.len() > ASIDE) {
        set(keep, oldest, None)?;
    }
    set(keep, key, None)
}

/// Deletes all texts that were set aside for a key.
pub(crate) fn forget_aside(key: &str) {
    for keep in [Keep::Tab, Keep::Device] {
        for name in aside(keep, key) {
            // If it cannot be deleted, storage is already reported as blocked.
            let _ = set(keep, &name, None);
        }
    }
}

/// The keys of texts that were set aside.
fn aside(keep: Keep, key: &str) -> Vec<String> {
    let prefix = [key, UNREADABLE].concat();
    let mut found = Vec::new();
    if let Some(store) = store(keep) {
        for at in 0..store.length().unwrap_or(0) {
            if let Ok(Some(name)) = store.key(at)
                // A folder's name may begin as this one's mark.
                && name
                    .strip_prefix(&prefix)
                    .is_some_and(|time| time.bytes().all(|digit| digit.is_ascii_digit()))
            {
                found.push(name);
            }
        }
    }
    found
}

/// The storage area, if the browser allows it.
fn store(keep: Keep) -> Option<Storage> {
    let window = dom::window()?;
    match keep {
        Keep::Tab => window.session_storage(),
        Keep::Device => window.local_storage(),
    }
    .ok()?
}

/// Asks the browser not to evict the stored entries. The page works the same whatever the answer; older browsers lack
/// this function.
pub(crate) fn persist() {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into());
    let Some(window) = dom::window() else { return };
    let navigator: JsValue = window.navigator().into();
    if let Ok(storage) = get(&navigator, "storage")
        && let Ok(persist) = get(&storage, "persist")
        && let Some(persist) = persist.dyn_ref::<js_sys::Function>()
        && let Ok(answer) = persist.call0(&storage)
    {
        spawn_local(async move {
            // The answer does not matter.
            let _ = JsFuture::from(Promise::from(answer)).await;
        });
    }
}

//! Turns between the tabs of one origin (`navigator.locks`).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::dom;

/// Calls `act` in a turn of its own: while it runs, no other tab is in a turn of the same name. Soon, where the browser has
/// locks; at once, where it has none or refuses.
pub(crate) fn in_turn(name: &str, act: impl FnOnce() + 'static) {
    let act = Rc::new(RefCell::new(Some(act)));
    let in_its_turn = Rc::clone(&act);
    let called = Closure::<dyn FnMut(JsValue)>::new(move |_| run(&in_its_turn));
    match ask(name, called.as_ref()) {
        Some(asked) => spawn_local(async move {
            // A page that may not have locks is told so late.
            if JsFuture::from(asked).await.is_err() {
                run(&act);
            }
            drop(called);
        }),
        None => run(&act),
    }
}

/// Calls `act`, unless it was called already.
fn run(act: &RefCell<Option<impl FnOnce()>>) {
    // Taken first: what it does may end up here again.
    let act = act.take();
    if let Some(act) = act {
        act();
    }
}

/// Asks for a turn, in which `called` is called. None without locks.
fn ask(name: &str, called: &JsValue) -> Option<Promise> {
    let navigator: JsValue = dom::window()?.navigator().into();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let asked = request.call2(&locks, &name.into(), called).ok()?;
    Some(Promise::resolve(&asked))
}

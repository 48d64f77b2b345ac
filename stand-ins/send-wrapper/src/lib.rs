//! Stands in for the crate of this name.
//!
//! Leptos wraps whatever may not leave its thread, and the wrapper asks at each use which thread this is. In a browser's
//! WebAssembly without atomics there is one, and asking for it brings Rust's handles of threads and a second allocator
//! for them. There this one asks nothing; everywhere else it asks as the original does.

#![expect(
    unsafe_code,
    reason = "that a value may pass where it cannot be used is a promise to the compiler"
)]

use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

/// Whether there can be more threads than one.
macro_rules! threaded {
    ($($item:item)*) => {$(
        #[cfg(not(all(target_arch = "wasm32", not(target_feature = "atomics"))))]
        $item
    )*};
}

threaded! {
    /// The thread that a value was made in.
    #[derive(Clone, Copy, PartialEq, Eq)]
    struct Home(std::thread::ThreadId);

    impl Home {
        fn new() -> Self {
            Self(std::thread::current().id())
        }
    }
}

/// The only thread.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
#[derive(Clone, Copy, PartialEq, Eq)]
struct Home;

#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
impl Home {
    const fn new() -> Self {
        Self
    }
}

/// A value that may be passed between threads, and used in its own alone.
pub struct SendWrapper<T> {
    data: ManuallyDrop<T>,
    home: Home,
}

// SAFETY: the value is only reached through `own` and `drop`, which refuse every thread but its own.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value of this thread.
    pub fn new(data: T) -> Self {
        Self {
            data: ManuallyDrop::new(data),
            home: Home::new(),
        }
    }

    /// Whether this is the value's own thread.
    pub fn valid(&self) -> bool {
        self.home == Home::new()
    }

    /// The value itself.
    ///
    /// # Panics
    ///
    /// In another thread.
    #[track_caller]
    pub fn take(self) -> T {
        self.own();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: the wrapper around it is never used or dropped again.
        unsafe { ManuallyDrop::take(&mut this.data) }
    }

    #[track_caller]
    fn own(&self) {
        assert!(self.valid(), "this value belongs to another thread");
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        self.own();
        &self.data
    }
}

impl<T> DerefMut for SendWrapper<T> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.own();
        &mut self.data
    }
}

impl<T> Drop for SendWrapper<T> {
    #[track_caller]
    fn drop(&mut self) {
        // What needs no dropping may end anywhere. A thread that is panicking already leaves the rest where it is.
        if std::mem::needs_drop::<T>() {
            if self.valid() {
                // SAFETY: dropped once, here.
                unsafe { ManuallyDrop::drop(&mut self.data) };
            } else if !std::thread::panicking() {
                self.own();
            }
        }
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SendWrapper")
    }
}

#[cfg(feature = "futures")]
mod futures {
    use std::ops::DerefMut as _;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use futures_core::Stream;

    use super::SendWrapper;

    impl<F: Future> Future for SendWrapper<F> {
        type Output = F::Output;

        fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
            // SAFETY: a pinned wrapper does not move what it holds.
            unsafe { self.map_unchecked_mut(Self::deref_mut) }.poll(context)
        }
    }

    impl<S: Stream> Stream for SendWrapper<S> {
        type Item = S::Item;

        fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
            // SAFETY: as above.
            unsafe { self.map_unchecked_mut(Self::deref_mut) }.poll_next(context)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SendWrapper;
    use std::rc::Rc;

    #[test]
    fn a_value_is_used_in_its_own_thread_alone() {
        let wrapped = SendWrapper::new(Rc::new(1));
        assert!(wrapped.valid());
        assert_eq!(**wrapped, 1);
        assert_eq!(**wrapped.clone(), 1);
        let elsewhere = std::thread::spawn(move || {
            assert!(!wrapped.valid());
            wrapped
        });
        let Ok(back) = elsewhere.join() else {
            unreachable!("nothing was used there")
        };
        assert_eq!(*back.take(), 1);
    }

    #[test]
    fn another_thread_is_refused() {
        let wrapped = SendWrapper::new(Rc::new(1));
        let used = std::thread::spawn(move || **wrapped);
        assert!(used.join().is_err());
    }
}

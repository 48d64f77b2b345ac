//! Why a command stopped, in words for the person who ran it.

use std::fmt::{self, Display, Formatter};

/// What a command returns.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A message that says what went wrong and, if possible, what to type.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure whose message was printed already.
    pub fn said() -> Self {
        Self(String::new())
    }

    /// Whether there is nothing left to print.
    pub fn is_said(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self(message)
    }
}

impl From<&str> for Failure {
    fn from(message: &str) -> Self {
        Self(message.to_owned())
    }
}

/// Adds what was being done when an error occurred.
pub trait Context<T> {
    /// Puts `doing` before the error's own message.
    fn doing(self, doing: impl Display) -> Outcome<T>;
}

impl<T, E: Display> Context<T> for Result<T, E> {
    fn doing(self, doing: impl Display) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{doing}: {error}")))
    }
}

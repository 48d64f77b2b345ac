//! The few options the commands take.

use crate::failure::Outcome;

/// What stood behind the command's name.
#[derive(Debug)]
pub(crate) struct Args(Vec<String>);

impl Args {
    pub(crate) fn new(given: Vec<String>) -> Self {
        Self(given)
    }

    /// Whether `--name` was given.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() < before
    }

    /// The text of `--name TEXT` or `--name=TEXT`.
    pub(crate) fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(at) = self
            .0
            .iter()
            .position(|argument| argument == name || argument.starts_with(&format!("{name}=")))
        else {
            return Ok(None);
        };
        let argument = self.0.remove(at);
        if let Some((_, value)) = argument.split_once('=') {
            return Ok(Some(value.to_owned()));
        }
        if at < self.0.len() {
            return Ok(Some(self.0.remove(at)));
        }
        Err(format!("{name} needs a value: {name} VALUE").into())
    }

    /// Nothing may be left that no option took.
    pub(crate) fn finish(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(stray) => Err(format!("`{stray}` means nothing here: cargo xtask help").into()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::Args;

    fn args(text: &str) -> Args {
        Args::new(text.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn takes_flags_and_both_spellings_of_values() {
        let mut given = args("--no-open --port 81 --base-url=https://example.org/?a=b");
        assert!(given.flag("--no-open"));
        assert!(!given.flag("--dist"));
        assert_eq!(given.value("--port").unwrap().as_deref(), Some("81"));
        assert_eq!(
            given.value("--base-url").unwrap().as_deref(),
            Some("https://example.org/?a=b")
        );
        given.finish().unwrap();
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(args("--prot 81").finish().is_err());
        assert!(args("--port").value("--port").is_err());
    }
}

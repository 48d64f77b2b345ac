//! TEMP
use crate::{args::Args, failure::Outcome, project::Project};
pub(crate) fn run(_project: &Project, _args: Args) -> Outcome {
    Err("todo".into())
}

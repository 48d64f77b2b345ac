//! `cargo xtask bench`: what is measured by time, on a machine with nothing else to do.

mod forecast;

use crate::args::Args;
use crate::command::Run;
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools;

/// A bench and what runs it.
type Bench = (&'static str, fn(&Project) -> Outcome);

/// All, in the order they run.
const BENCHES: [Bench; 3] = [
    ("forecast", forecast::run),
    ("keystroke", |project| in_browser(project, "keystroke.mjs")),
    ("lighthouse", |project| {
        in_browser(project, "lighthouse.mjs")
    }),
];

/// Runs the benches that are named, or all; one that fails does not keep the others from running.
pub(crate) fn run(project: &Project, args: Args) -> Outcome {
    let failures: Vec<String> = chosen(args)?
        .into_iter()
        .filter_map(|(name, bench)| Some(format!("{name}: {}", bench(project).err()?)))
        .collect();
    if failures.is_empty() {
        return Ok(());
    }
    Err(failures.join("\n").into())
}

/// The benches that are named, or all where none is.
fn chosen(mut args: Args) -> Outcome<Vec<Bench>> {
    let named: Vec<Bench> = BENCHES
        .into_iter()
        .filter(|(name, _)| args.flag(name))
        .collect();
    args.finish()?;
    Ok(if named.is_empty() {
        BENCHES.to_vec()
    } else {
        named
    })
}

/// Runs a script of `tests/bench` on `dist/`.
fn in_browser(project: &Project, script: &str) -> Outcome {
    if !project.dist().join("index.html").is_file() {
        return Err("there is no dist/ to measure yet: cargo xtask build".into());
    }
    let node = tools::need(project, &tools::node()?)?;
    let chromium = tools::need(project, &tools::chromium())?;
    let packages = tools::need_bench_packages(project)?;
    Run::new(&node.path)
        .arg(project.path("tests/bench").join(script))
        .arg(packages)
        .arg(&chromium.path)
        .arg(project.dist())
        .within(project.root())
        .run()
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use crate::args::Args;

    #[test]
    fn runs_what_is_named_or_all() {
        let names = |words: &str| {
            let args = Args::new(words.split_whitespace().map(str::to_owned).collect());
            chosen(args).map(|benches| benches.iter().map(|(name, _)| *name).collect::<Vec<_>>())
        };
        assert!(names("").is_ok_and(|names| names == ["forecast", "keystroke", "lighthouse"]));
        assert!(
            names("lighthouse forecast").is_ok_and(|names| names == ["forecast", "lighthouse"])
        );
        assert!(names("keystrokes").is_err());
    }
}

//! Programs: WebAssembly with the script that wasm-bindgen makes for it.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};
use crate::tools::Found;

use super::site::Site;
use super::{Tools, glue};

/// The WASM features that rustc uses: without the list wasm-opt rejects its output, and with `--all-features` it writes
/// what browsers reject.
const FEATURES: &str = "--enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue \
    --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types \
    --enable-sign-ext";
/// The passes that left the fewest bytes after brotli: flattening and rebuilding control flow saves 0.6 %, placing
/// similar functions side by side 0.7 %. `--traps-never-happen` would save more, but a panic would no longer stop the
/// program.
const WASM_OPT: &str = "-O2 -Oz --flatten --rereloop -Oz -O2 -Oz --converge \
    --reorder-functions-by-name --strip-debug --strip-producers --strip-target-features";

/// A program, ready to be published.
#[derive(Debug)]
pub(crate) struct Program {
    /// The name of its binary in `Cargo.toml`, and of its files.
    pub(crate) name: &'static str,
    pub(crate) wasm: Vec<u8>,
    pub(crate) glue: String,
}

/// A program as wasm-bindgen writes it.
#[derive(Debug)]
pub(super) struct Bound {
    name: &'static str,
    wasm: Vec<u8>,
    glue: String,
}

/// Compiles binaries with these features of the package, in parallel: one core links each.
pub(super) fn compile(project: &Project, names: &[&str], features: &str) -> Outcome {
    let mut cargo = Run::cargo()
        .quiet_env("CARGO_ENCODED_RUSTFLAGS", without_own_paths())
        .words("build --release --target wasm32-unknown-unknown --features")
        .arg(features);
    for name in names {
        cargo = cargo.arg("--bin").arg(name);
    }
    cargo.within(project.root()).run()
}

/// Optimizes the programs, in parallel.
pub(super) fn optimize_all<const N: usize>(
    project: &Project,
    tools: &Tools,
    programs: [Bound; N],
) -> Outcome<[Program; N]> {
    let mut done = Vec::with_capacity(N);
    std::thread::scope(|scope| {
        let threads = programs.map(|bound| scope.spawn(move || bound.optimize(project, tools)));
        for thread in threads {
            let program = thread.join().map_err(|_| "wasm-opt's thread has ended")?;
            done.push(program?);
        }
        Outcome::Ok(())
    })?;
    done.try_into().map_err(|_| "a program is missing".into())
}

impl Bound {
    /// The compiled binary `name`, with its script.
    pub(super) fn of_cargo(project: &Project, tools: &Tools, name: &'static str) -> Outcome<Self> {
        let built = project
            .cargo_target()
            .join(format!("wasm32-unknown-unknown/release/{name}.wasm"));
        let out = format!("target/programs/{name}");
        Run::new(&tools.wasm_bindgen.path)
            .words("--target web --out-name")
            .arg(name)
            .arg("--out-dir")
            .arg(&out)
            .arg(&built)
            .within(project.root())
            .run()?;
        let wasm = project.path(&format!("{out}/{name}_bg.wasm"));
        Ok(Self {
            name,
            wasm: std::fs::read(&wasm).doing(wasm.display())?,
            glue: read_text(&project.path(&format!("{out}/{name}.js")))?,
        })
    }

    /// Removes the binary `name` from Trunk's output.
    pub(super) fn of_trunk(name: &'static str, files: &mut Site) -> Outcome<Self> {
        let wasm = take(files, &format!("{name}-"), "_bg.wasm")?;
        let glue = take(files, &format!("{name}-"), ".js")?;
        Ok(Self {
            name,
            wasm,
            glue: String::from_utf8(glue).doing("wasm-bindgen's script")?,
        })
    }

    fn optimize(self, project: &Project, tools: &Tools) -> Outcome<Program> {
        let Self { name, wasm, glue } = self;
        let (input, output) = (
            format!("target/wasm-opt/{name}.in.wasm"),
            format!("target/wasm-opt/{name}.out.wasm"),
        );
        write(&project.path(&input), &wasm)?;
        Run::new(&tools.wasm_opt.path)
            .words(FEATURES)
            .words(WASM_OPT)
            .arg(&input)
            .arg("-o")
            .arg(&output)
            .within(project.root())
            .run()?;
        let output = project.path(&output);
        Ok(Program {
            name,
            wasm: std::fs::read(&output).doing(output.display())?,
            glue,
        })
    }
}

impl Program {
    /// The same with a smaller script, for a page that only starts the program.
    pub(super) fn with_small_glue(self, project: &Project, esbuild: &Found) -> Outcome<Self> {
        let glue = glue::minify(project, esbuild, self.name, &self.glue)?;
        Ok(Self { glue, ..self })
    }

    /// The script with `file` as the WASM's default name. The loader passes the name, but the default should be right
    /// too.
    pub(super) fn glue_naming(&self, file: &str) -> Outcome<String> {
        let known = format!("{}_bg.wasm", self.name);
        if !self.glue.contains(&known) {
            return Err(format!("wasm-bindgen's script no longer names {known}").into());
        }
        Ok(self.glue.replace(&known, file))
    }
}

/// Removes the only file with this start and end.
fn take(files: &mut Site, start: &str, end: &str) -> Outcome<Vec<u8>> {
    let mut names = files
        .keys()
        .filter(|name| name.starts_with(start) && name.ends_with(end));
    let (Some(name), None) = (names.next().cloned(), names.next()) else {
        return Err(format!("Trunk should have written exactly one {start}*{end}").into());
    };
    Ok(files.remove(&name).unwrap_or_default())
}

/// Panic messages name source files. Without this machine's folders before them, builds are reproducible and smaller,
/// and contain no home directory.
pub(super) fn without_own_paths() -> OsString {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| {
            let user = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?;
            Some(PathBuf::from(user).join(".cargo"))
        });
    let registries = home
        .and_then(|home| std::fs::read_dir(home.join("registry/src")).ok())
        .into_iter()
        .flatten()
        .flatten();
    let mut flags = std::env::var_os("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    for registry in registries {
        if !flags.is_empty() {
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(registry.path());
        flags.push("/=");
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::{Program, take};
    use crate::build::site::of;

    #[test]
    fn takes_the_one_file_that_is_meant() {
        let names = ["reader-1a.js", "reader-1a_bg.wasm", "icon.svg"];
        let mut written = of(&names.map(|name| (name, name)));
        let wasm = take(&mut written, "reader-", "_bg.wasm").unwrap();
        assert_eq!(wasm, b"reader-1a_bg.wasm");
        assert_eq!(written.len(), 2);
        let failure = take(&mut written, "reader-", "_bg.wasm").unwrap_err();
        assert!(failure.to_string().contains("exactly one reader-*_bg.wasm"));
        // Do not use what an earlier run of Trunk left behind.
        let mut two = of(&[("reader-1a.js", ""), ("reader-2b.js", "")]);
        assert!(take(&mut two, "reader-", ".js").is_err());
    }

    #[test]
    fn the_script_names_the_published_file() {
        let mut program = Program {
            name: "goal",
            wasm: Vec::new(),
            glue: "new URL('goal_bg.wasm', import.meta.url)".to_owned(),
        };
        assert_eq!(
            program.glue_naming("goal.wasm").unwrap(),
            "new URL('goal.wasm', import.meta.url)"
        );
        program.name = "page";
        let failure = program.glue_naming("page.wasm").unwrap_err();
        assert!(failure.to_string().contains("page_bg.wasm"));
    }
}

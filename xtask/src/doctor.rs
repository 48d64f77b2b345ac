//! `cargo xtask doctor`: what is there, what is wanted, and how the rest is got. Installs nothing.

use crate::command::Run;
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools::{self, Sought, Tool, Version, Wanted};

struct Line {
    name: String,
    needed_for: &'static str,
    wanted: String,
    found: String,
    remedy: Option<String>,
}

pub(crate) fn run(project: &Project) -> Outcome {
    let browser = tools::seek(project, &tools::chromium());
    let browser = match &browser {
        Sought::Fits(found) => Some(found),
        Sought::Other(_) | Sought::Missing => None,
    };
    let mut lines = vec![rustc()?, target()];
    for (tool, needed_for) in [
        (tools::trunk()?, "serve"),
        (tools::wasm_bindgen(project)?, "serve"),
        (tools::node()?, "build, test"),
        (tools::npm(), "build, test"),
        (tools::wasm_opt()?, "build"),
        (tools::esbuild()?, "build"),
        (tools::chromium(), "test"),
        (tools::chromedriver(browser), "test"),
    ] {
        lines.push(of_tool(project, &tool, needed_for));
    }
    for font in tools::fonts() {
        let there = font.is_there();
        lines.push(Line {
            name: font.name.to_owned(),
            needed_for: "test",
            wanted: "installed".to_owned(),
            found: if there { "installed" } else { "missing" }.to_owned(),
            remedy: (!there).then(|| font.recipe()),
        });
    }
    for (package, there) in tools::test_packages(project) {
        let (name, version) = package.rsplit_once('@').unwrap_or((package, ""));
        lines.push(Line {
            name: name.to_owned(),
            needed_for: "test",
            wanted: version.to_owned(),
            found: if there { version } else { "missing" }.to_owned(),
            remedy: (!there).then(|| format!("cargo xtask test does it: npm install {package}")),
        });
    }

    println!("{:16} {:12} {:18} found", "tool", "needed for", "wanted");
    for line in &lines {
        println!(
            "{:16} {:12} {:18} {}",
            line.name, line.needed_for, line.wanted, line.found
        );
    }
    let remedies: Vec<_> = lines
        .iter()
        .filter_map(|line| Some((&line.name, line.remedy.as_ref()?)))
        .collect();
    if remedies.is_empty() {
        println!("\nEverything is here.");
    } else {
        println!("\nThe commands get these when they need them, as you could yourself:");
        for (name, remedy) in remedies {
            println!("  {name:14} {remedy}");
        }
    }
    Ok(())
}

fn rustc() -> Outcome<Line> {
    let oldest = env!("CARGO_PKG_RUST_VERSION");
    let wanted =
        Wanted::AtLeast(Version::find(oldest).ok_or("xtask/Cargo.toml names no rust-version")?);
    let found = Run::new("rustc")
        .arg("--version")
        .ask()
        .and_then(|printed| Version::find(&printed));
    let fits = found.as_ref().is_some_and(|version| wanted.fits(version));
    Ok(Line {
        name: "rustc".to_owned(),
        needed_for: "everything",
        wanted: wanted.to_string(),
        found: found.map_or("missing".to_owned(), |version| version.to_string()),
        remedy: (!fits).then(|| "rustup update stable".to_owned()),
    })
}

fn target() -> Line {
    let there = tools::has_wasm_target();
    Line {
        name: "wasm32 target".to_owned(),
        needed_for: "serve",
        wanted: "installed".to_owned(),
        found: if there { "installed" } else { "missing" }.to_owned(),
        remedy: (!there).then(|| format!("rustup target add {}", tools::WASM)),
    }
}

fn of_tool(project: &Project, tool: &Tool, needed_for: &'static str) -> Line {
    let (found, fits) = match tools::seek(project, tool) {
        Sought::Fits(found) => (
            format!("{} at {}", found.version, found.path.display()),
            true,
        ),
        Sought::Other(found) => (
            format!("{} at {} will not do", found.version, found.path.display()),
            false,
        ),
        Sought::Missing => ("missing".to_owned(), false),
    };
    Line {
        name: tool.name.to_owned(),
        needed_for,
        wanted: tool.wanted.to_string(),
        found,
        remedy: (!fits).then(|| tools::recipe(project, tool)),
    }
}

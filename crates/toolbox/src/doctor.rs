//! `cargo xtask doctor`: the tools that are found and missing, and how to get them. Installs nothing.

use crate::failure::Outcome;
use crate::project::Project;
use crate::tools::{self, Sought, Tool};

/// Name, purpose, required version, found version, and how to get it if that does not fit.
type Line = (String, &'static str, String, String, Option<String>);

/// Prints a table of all tools, and how to get the missing ones.
pub fn run(project: &Project) -> Outcome {
    let browser = tools::seek(project, &tools::chromium());
    let browser = match &browser {
        Sought::Fits(found) => Some(found),
        Sought::Other(_) | Sought::Missing => None,
    };
    let target = (!tools::has_wasm_target()).then(|| format!("rustup target add {}", tools::WASM));
    let mut lines = vec![there("wasm32 target", "serve", "installed", target)];
    for (tool, needed_for) in [
        (tools::rustc()?, "everything"),
        (tools::trunk()?, "serve"),
        (tools::wasm_bindgen(project)?, "serve"),
        (tools::node()?, "build, test"),
        (tools::npm(), "build, test"),
        (tools::wasm_opt()?, "build"),
        (tools::esbuild()?, "build"),
        (tools::biome()?, "test"),
        (tools::chromium(), "test"),
        (tools::chromedriver(browser), "test"),
        (tools::firefox(), "test"),
        (tools::geckodriver()?, "test"),
        (tools::webkit_driver(), "test"),
        (tools::xvfb(), "test"),
    ] {
        lines.push(of_tool(project, &tool, needed_for));
    }
    for font in tools::fonts() {
        let remedy = (!font.is_there()).then(|| font.recipe());
        lines.push(there(font.name, "test", "installed", remedy));
    }
    let remedy = (!tools::has_packages(project)).then(|| tools::NPM_RECIPE.to_owned());
    lines.push(there("npm packages", "build, test", "by lock file", remedy));

    println!("{:16} {:12} {:18} found", "tool", "needed for", "wanted");
    for (name, needed_for, wanted, found, _) in &lines {
        println!("{name:16} {needed_for:12} {wanted:18} {found}");
    }
    let remedies = lines
        .iter()
        .filter_map(|line| Some((&line.0, line.4.as_ref()?)));
    let remedies: Vec<_> = remedies.collect();
    if remedies.is_empty() {
        println!("\nEverything is here.");
    } else {
        println!("\nThe commands install these when they need them. To install them yourself:");
        for (name, remedy) in remedies {
            println!("  {name:14} {remedy}");
        }
    }
    Ok(())
}

fn there(name: &str, needed_for: &'static str, wanted: &str, remedy: Option<String>) -> Line {
    let found = if remedy.is_none() { wanted } else { "missing" };
    (
        name.to_owned(),
        needed_for,
        wanted.to_owned(),
        found.to_owned(),
        remedy,
    )
}

fn of_tool(project: &Project, tool: &Tool, needed_for: &'static str) -> Line {
    let sought = tools::seek(project, tool);
    let found = match &sought {
        Sought::Fits(found) => format!("{} at {}", found.version, found.path.display()),
        Sought::Other(found) => {
            format!("{} at {} does not fit", found.version, found.path.display())
        }
        Sought::Missing => "missing".to_owned(),
    };
    let fits = matches!(sought, Sought::Fits(_));
    let remedy = (!fits).then(|| tools::recipe(tool));
    (
        tool.name.to_owned(),
        needed_for,
        tool.wanted.to_string(),
        found,
        remedy,
    )
}

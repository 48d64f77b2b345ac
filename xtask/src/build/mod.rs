//! `cargo xtask build`: prerender, Trunk, wasm-opt, esbuild, then everything into `dist/`.

mod check;
pub(crate) mod compress;
pub(crate) mod css;
pub(crate) mod embed;
mod glue;
pub(crate) mod html;
pub(crate) mod offline;
pub(crate) mod owner;
pub(crate) mod policy;
mod program;
pub(crate) mod site;

pub(crate) use digests as hash;

use std::path::Path;
use std::time::Instant;

use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, read_tree, write};
use crate::scripts::{self, Bundle};
use crate::tools::{self, Found};
use program::{Bound, Program, compile, optimize_all, without_own_paths};
use site::{Parts, Prerendered, Site};

/// The article that is prerendered.
const ARTICLE: &str = "public/articles/pinched-s1-nerve.json";
/// The licenses of everything that ships.
pub(crate) const LICENSES: &str = "LICENSES.txt";

pub(crate) fn run(project: &Project, base_url: Option<&str>) -> Outcome {
    let begun = Instant::now();
    let tools = Tools::need(project)?;

    prerender(project, base_url)?;
    // Before Trunk, so that it finds `reader` compiled.
    compile(project, &["reader", "page"], "csr")?;
    trunk_release(project, &tools)?;
    compile(project, &["goal", "article"], "csr,embed")?;
    let mut files: Site = read_tree(&project.trunk_release())?.into_iter().collect();
    let bound = |name| Bound::of_cargo(project, &tools, name);
    let programs = [
        Bound::of_trunk("reader", &mut files)?,
        bound("page")?,
        bound("goal")?,
        bound("article")?,
    ];
    let [reader, page, goal, article] = optimize_all(project, &tools, programs)?;

    let theme = scripts::theme(project, &tools.esbuild)?;
    let mut site = assemble(project, &tools, files, &theme, [page, reader])?;
    embed::add(project, &tools, [goal, article], base_url, &mut site)?;
    owner::add(project, &tools, &mut site, &theme, base_url)?;
    site.insert(LICENSES.to_owned(), licenses(project)?);
    // Last, because it lists the other files.
    offline::add(project, &tools.esbuild, &mut site)?;
    check::check(&site)?;
    publish(project, &site)?;
    println!(
        "dist/ is ready, in {:.0} s. Look at it: cargo xtask serve --dist",
        begun.elapsed().as_secs_f32()
    );
    Ok(())
}

struct Tools {
    trunk: Found,
    wasm_bindgen: Found,
    wasm_opt: Found,
    esbuild: Found,
}

impl Tools {
    fn need(project: &Project) -> Outcome<Self> {
        tools::need_wasm_target(project)?;
        Ok(Self {
            trunk: tools::need(project, &tools::trunk()?)?,
            wasm_bindgen: tools::need(project, &tools::wasm_bindgen(project)?)?,
            wasm_opt: tools::need(project, &tools::wasm_opt()?)?,
            esbuild: tools::need(project, &tools::esbuild()?)?,
        })
    }
}

/// Trunk with our tools, not allowed to download others.
pub(crate) fn trunk(project: &Project, trunk: &Found, wasm_bindgen: &Found) -> Outcome<Run> {
    // Trunk runs cargo offline, so dependencies are fetched first.
    Run::cargo().words("fetch").within(project.root()).run()?;
    let run = Run::new(&trunk.path)
        .quiet_env("TRUNK_SKIP_VERSION_CHECK", "true")
        .quiet_env("TRUNK_OFFLINE", "true")
        .within(project.root())
        .with_path(&[tools::folder(wasm_bindgen)?])?;
    // Trunk accepts only `true` or `false` in NO_COLOR, which may have any value.
    Ok(match std::env::var_os("NO_COLOR") {
        Some(_) => run.quiet_env("NO_COLOR", "true"),
        None => run,
    })
}

fn prerender(project: &Project, base_url: Option<&str>) -> Outcome {
    let mut run = Run::cargo()
        .words("run --quiet --features ssr --bin prerender -- --article")
        .arg(ARTICLE)
        .words("--out target/prerender");
    if let Some(url) = base_url {
        run = run.arg("--base-url").arg(url);
    }
    run.within(project.root()).run()
}

/// Fails if a crate that ships has no license text, or a license that `deny.toml` does not allow.
fn licenses(project: &Project) -> Outcome<Vec<u8>> {
    let run = Run::cargo().words("run --quiet --package licenses");
    let text = run.within(project.root()).run_and_read()?;
    Ok(text.into_bytes())
}

fn trunk_release(project: &Project, tools: &Tools) -> Outcome {
    trunk(project, &tools.trunk, &tools.wasm_bindgen)?
        .quiet_env("CARGO_ENCODED_RUSTFLAGS", without_own_paths())
        .words("build --release --dist")
        .arg(project.trunk_release())
        .run()
}

fn assemble(
    project: &Project,
    tools: &Tools,
    mut files: Site,
    theme: &str,
    [page, reader]: [Program; 2],
) -> Outcome<Site> {
    let shell = read_text(&project.path("index.html"))?;
    let mut style = String::new();
    for link in html::select(&shell, "link[rel=stylesheet]")? {
        let path = link.attribute("href").unwrap_or_default();
        style.extend([&*read_text(&project.path(path))?, "\n"]);
    }
    let style = css::minify(project, &tools.esbuild, "page", &style)?;
    // Made anew: Trunk's versions are for its own page.
    let made_anew = ["index.html", offline::WORKER];
    files.retain(|name, _| !made_anew.contains(&name.as_str()) && !name.starts_with("style/"));
    let small = |program: Program| program.with_small_glue(project, &tools.esbuild);
    let script = |entry: &str| Bundle::module(entry).build(project, &tools.esbuild);
    let prerendered = |start: &str| {
        let read = |what| read_text(&project.target(&format!("prerender/{start}{what}.html")));
        Outcome::Ok(Prerendered {
            head: read("head")?,
            body: read("body")?,
        })
    };
    site::assemble(Parts {
        shell,
        article: prerendered("")?,
        goal: prerendered("goal-")?,
        style,
        theme: theme.to_owned(),
        offline: script("page/offline.ts")?,
        loader: script("page/loader.ts")?,
        page: small(page)?,
        reader: small(reader)?,
        files,
    })
}

/// Files in `dist/` for whoever publishes it, not part of the page.
fn for_hosts(site: &Site) -> [(&'static str, String); 2] {
    [
        ("_headers", policy::headers(site)),
        // Git would change line ends on some systems, and with them every digest.
        (".gitattributes", "* -text\n".to_owned()),
    ]
}

/// Writes everything beside the old page first, then swaps them.
fn publish(project: &Project, site: &Site) -> Outcome {
    let staging = project.target("dist-staging");
    remove(&staging)?;
    let mut total = 0;
    for (name, bytes) in site {
        let path = staging.join(name);
        write(&path, bytes)?;
        if compress::is_compressible(name) {
            let small = compress::brotli(bytes)?;
            total += small.len();
            write(&staging.join(format!("{name}.br")), &small)?;
            write(&staging.join(format!("{name}.gz")), &compress::gzip(bytes)?)?;
        } else {
            total += bytes.len();
        }
    }
    for (name, text) in for_hosts(site) {
        write(&staging.join(name), text.as_bytes())?;
    }
    let dist = project.dist();
    remove(&dist)?;
    std::fs::rename(&staging, &dist).doing(dist.display())?;
    println!("{} files, {total} bytes compressed", site.len());
    Ok(())
}

fn remove(folder: &Path) -> Outcome {
    if folder.is_dir() {
        std::fs::remove_dir_all(folder).doing(folder.display())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::for_hosts;
    use super::site::Site;

    #[test]
    fn git_leaves_the_published_files_as_they_are() {
        let files = for_hosts(&Site::new());
        assert!(files.contains(&(".gitattributes", "* -text\n".to_owned())));
    }
}

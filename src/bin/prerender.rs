//! Renders an article to the pieces that `cargo xtask build` puts into its pages.
//!
//! `prerender --article FILE --out FOLDER [--base-url URL]` writes `FOLDER/body.html` and `FOLDER/head.html`,
//! and what stands in a frame on other pages until the program runs there, `FOLDER/goal-face.html`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use plateful::{domain::article, ssr};

fn main() -> Result<(), Box<dyn Error>> {
    let mut file = None;
    let mut out = None;
    let mut base_url = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments
            .next()
            .ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--article" => file = Some(PathBuf::from(value)),
            "--out" => out = Some(PathBuf::from(value)),
            "--base-url" => {
                base_url = Some(if value.ends_with('/') {
                    value
                } else {
                    format!("{value}/")
                });
            }
            _ => return Err(format!("unknown option {name}").into()),
        }
    }
    let file = file.ok_or("--article FILE is missing")?;
    let out = out.ok_or("--out FOLDER is missing")?;
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let prepared = article::prepare(
        article::read(&text).map_err(|error| format!("{}: {error}", file.display()))?,
    );
    let page = ssr::render(&prepared, base_url.as_deref());
    fs::create_dir_all(&out)?;
    fs::write(out.join("body.html"), page.body)?;
    fs::write(out.join("head.html"), page.head)?;
    fs::write(out.join("goal-face.html"), ssr::goal_face())?;
    Ok(())
}

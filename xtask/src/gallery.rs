//! `cargo xtask gallery`: every state of every component, in the site's own styles. The index of `target/gallery` opens
//! from the disk; `cargo xtask pictures` holds its states to kept pictures.

use std::path::Path;

use crate::build::html;
use crate::command::Run;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, ending, read_text, read_tree, write};

/// Where it is, below `target`.
pub(crate) const PLACE: &str = "gallery";
/// The articles of the tests, with their images.
const ARTICLES: &str = "tests/fixtures/articles";
const FONTS: &str = "public/fonts";

pub(crate) fn run(project: &Project) -> Outcome {
    let place = project.target(PLACE);
    if place.is_dir() {
        std::fs::remove_dir_all(&place).doing(place.display())?;
    }
    Run::cargo()
        .words("run --quiet --features ssr --bin prerender -- --gallery")
        .arg(ARTICLES)
        .arg("--out")
        .arg(&place)
        .within(project.root())
        .run()?;
    let (style, owner) = (
        style(project)?,
        read_text(&project.path("style/owner.css"))?,
    );
    for (name, text) in [("style", style), ("owner", owner)] {
        let text = with_its_font(&text);
        write(&place.join(format!("style/{name}.css")), text.as_bytes())?;
    }
    copy(&project.path(FONTS), &place.join("fonts"), "woff2")?;
    copy(&project.path(ARTICLES), &place.join("articles"), "svg")?;
    println!("Open {}", place.join("index.html").display());
    Ok(())
}

/// The site's style sheets, in their order.
fn style(project: &Project) -> Outcome<String> {
    let shell = read_text(&project.path("index.html"))?;
    let mut style = String::new();
    for link in html::select(&shell, "link[rel=stylesheet]")? {
        let path = link.attribute("href").unwrap_or_default();
        style.extend([&*read_text(&project.path(path))?, "\n"]);
    }
    Ok(style)
}

/// The site does without its font where that comes late; a picture must not depend on when it comes.
fn with_its_font(style: &str) -> String {
    style.replace("font-display: optional", "font-display: block")
}

fn copy(from: &Path, to: &Path, kind: &str) -> Outcome {
    for (name, bytes) in read_tree(from)? {
        if ending(&name) == kind {
            write(&to.join(name), &bytes)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{style, with_its_font};
    use crate::project::Project;

    #[test]
    fn the_font_is_waited_for_in_the_sheet_of_the_site() {
        let style = style(&Project::find().unwrap_or_else(|_| unreachable!("tests run in it")));
        let style = style.unwrap_or_default();
        assert_eq!(style.matches("font-display").count(), 1);
        assert!(with_its_font(&style).contains("font-display: block"));
    }
}

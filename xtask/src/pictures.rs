//! `cargo xtask pictures`: the icons and the pictures of the page that installing it shows, drawn by the browser of the
//! tests. The icons are drawn from `public/icon.svg`, the pictures are of `dist/`.

use std::path::Path;

use crate::command::Run;
use crate::driver::Driver;
use crate::failure::{Context as _, Outcome};
use crate::project::{Project, read_text, write};
use crate::serve;

/// The ground of icons that fill their whole square: cobalt, as in `style/tokens.css`.
const GROUND: &str = "#1c4794";

/// An icon: file, size in pixels, share of the width that the plate takes, ground.
const ICONS: [(&str, u32, f64, &str); 4] = [
    ("icon-192.png", 192, 1.0, "transparent"),
    ("icon-512.png", 512, 1.0, "transparent"),
    // Systems cut these into shapes of their own: four fifths of the width are safe.
    ("maskable-512.png", 512, 0.72, GROUND),
    ("touch-180.png", 180, 0.8, GROUND),
];
/// A picture of the page: file, width, height.
const PICTURES: [(&str, u32, u32); 2] = [("narrow.png", 500, 1000), ("wide.png", 1280, 800)];

pub(crate) fn run(project: &Project) -> Outcome {
    let chromium = Driver::need(project)?.chromium;
    let shoot = |address: &str, out: &Path, width: u32, height: u32| -> Outcome {
        if let Some(folder) = out.parent() {
            std::fs::create_dir_all(folder).doing(folder.display())?;
        }
        Run::new(&chromium.path)
            .words(
                "--headless=new --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking \
                 --no-first-run --force-device-scale-factor=1 --default-background-color=00000000 --virtual-time-budget=8000",
            )
            .arg(format!("--user-data-dir={}", project.target("pictures/profile").display()))
            .arg(format!("--window-size={width},{height}"))
            .arg(format!("--screenshot={}", out.display()))
            .arg(address)
            .run()?;
        if out.is_file() {
            return Ok(());
        }
        Err(format!("the browser drew no {}", out.display()).into())
    };
    let icon = read_text(&project.path("public/icon.svg"))?;
    for (name, size, share, ground) in ICONS {
        let sheet = project.target("pictures/icon.html");
        write(&sheet, sheet_of(&icon, size, share, ground).as_bytes())?;
        let address = format!("file://{}", sheet.display());
        shoot(
            &address,
            &project.path("public/icons").join(name),
            size,
            size,
        )?;
    }
    let address = serve::in_background(project)?;
    for (name, width, height) in PICTURES {
        shoot(
            &address,
            &project.path("public/screenshots").join(name),
            width,
            height,
        )?;
    }
    Ok(())
}

/// A page that is nothing but the icon.
fn sheet_of(icon: &str, size: u32, share: f64, ground: &str) -> String {
    let plate = f64::from(size) * share;
    let margin = (f64::from(size) - plate) / 2.0;
    format!(
        "<!doctype html><style>html{{background:{ground}}}body{{margin:{margin}px}}\
         svg{{display:block;width:{plate}px;height:{plate}px}}</style>{icon}"
    )
}

//! `cargo xtask pictures`: what components and whole pages look like, held to the pictures in `tests/e2e/pictures`.
//! `--update` keeps what is seen. `--install` draws the icons and the pictures that installing the page shows: the icons
//! from `public/icon.svg`, the pictures of `dist/`.

use std::path::Path;

use crate::command::Run;
use crate::driver::Driver;
use crate::failure::{Context as _, Failure, Outcome};
use crate::gallery;
use crate::project::{Project, read_text, write};
use crate::serve;
use crate::tools;

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

#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct Options {
    /// Keep what they look like now
    #[arg(long, conflicts_with = "install")]
    update: bool,
    /// Draw the icons and pictures for installing anew
    #[arg(long)]
    install: bool,
}

pub(crate) fn run(project: &Project, options: Options) -> Outcome {
    if options.install {
        return for_installing(project);
    }
    if !project.dist().join("index.html").is_file() {
        return Err("there is no dist/index.html to take pictures of: cargo xtask build".into());
    }
    gallery::run(project)?;
    tools::need_fonts()?;
    let driver = Driver::need(project)?;
    let run = Run::cargo()
        .words("test --quiet --package e2e --test suite -- pictures::")
        .within(project.root())
        .quiet_env("PLATEFUL_DIST", project.dist())
        .quiet_env("PLATEFUL_GALLERY", project.target(gallery::PLACE))
        .quiet_env("CHROMIUM", &driver.chromium.path)
        .quiet_env("CHROMEDRIVER", &driver.chromedriver.path);
    let run = if options.update {
        run.env("PLATEFUL_PICTURES", "update")
    } else {
        run
    };
    if run.succeeds()? {
        return Ok(());
    }
    Err(Failure::said())
}

fn for_installing(project: &Project) -> Outcome {
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

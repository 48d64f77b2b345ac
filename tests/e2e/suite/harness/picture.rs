//! Pictures of a page as somebody else sees it.
//!
//! Only Chromium's protocol can change the width below 500 pixels, the medium and the colors of one browser, and take a
//! picture of what is outside of its window.

use super::page::Page;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// How a page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Part of a picture's name.
    pub name: &'static str,
    /// Width of the viewport in CSS pixels.
    pub width: u32,
    medium: &'static str,
    /// The media features that are not as usual.
    features: &'static [(&'static str, &'static str)],
}

const LIGHT: &[(&str, &str)] = &[("prefers-color-scheme", "light"), STILL];
const DARK: &[(&str, &str)] = &[("prefers-color-scheme", "dark"), STILL];
const FORCED: &[(&str, &str)] = &[
    ("prefers-color-scheme", "light"),
    ("forced-colors", "active"),
    STILL,
];
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

const fn on_screen(
    name: &'static str,
    width: u32,
    features: &'static [(&'static str, &'static str)],
) -> Look {
    Look {
        name,
        width,
        medium: "screen",
        features,
    }
}

impl Look {
    /// A phone.
    pub const NARROW: Self = on_screen("360-light", 360, LIGHT);
    /// The same in dark colors.
    pub const NARROW_DARK: Self = on_screen("360-dark", 360, DARK);
    /// A tablet.
    pub const MIDDLE: Self = on_screen("768-light", 768, LIGHT);
    /// The same in dark colors.
    pub const MIDDLE_DARK: Self = on_screen("768-dark", 768, DARK);
    /// A desktop.
    pub const WIDE: Self = on_screen("1280-light", 1280, LIGHT);
    /// The same in dark colors.
    pub const WIDE_DARK: Self = on_screen("1280-dark", 1280, DARK);
    /// A phone that forces its own colors.
    pub const FORCED: Self = on_screen("360-forced", 360, FORCED);
    /// A sheet of paper, as wide as Letter between its margins.
    pub const PRINT: Self = Self {
        medium: "print",
        ..on_screen("680-print", 680, LIGHT)
    };
}

/// Height of the viewport.
const HEIGHT: u32 = 900;

/// A page that is looked at in another way until this is dropped.
#[derive(Debug)]
pub struct Looking<'page> {
    page: &'page Page,
    look: Look,
}

impl Page {
    /// Looks at the page, and at those opened after it, in another way.
    pub fn seen_as(&self, look: Look) -> Looking<'_> {
        self.set_viewport(look.width, HEIGHT);
        let features: Vec<Value> = look
            .features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "media": look.medium, "features": features });
        self.command("Emulation.setEmulatedMedia", media);
        Looking { page: self, look }
    }

    fn set_viewport(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", size);
    }

    /// "Chrome/156", of which the pictures are.
    pub fn browser_version(&self) -> String {
        let said = self.command("Browser.getVersion", json!({}));
        let product = said["product"].as_str().unwrap_or_default();
        let major = product.split('.').next().unwrap_or_default();
        major.trim_start_matches("Headless").to_owned()
    }
}

impl Looking<'_> {
    /// Whether what `selector` finds has a box.
    pub fn shows(&self, selector: &str) -> bool {
        self.page.script(BOX, &[json!(selector)]).is_object()
    }

    /// A picture, as the bytes of a WebP file, of what `selector` finds; with `""`, of the window. `scale` is 1 for a
    /// picture of all pixels; with `quality` below 100 it is not exact.
    pub fn picture(&self, selector: &str, scale: f64, quality: u32) -> Vec<u8> {
        self.page.script_with_callback(SETTLED, &[]);
        if !selector.is_empty() {
            // What is outside of the window is drawn anew while the picture is taken, and some of it too late.
            let height = self
                .page
                .script("return document.documentElement.scrollHeight;", &[]);
            let height = height
                .as_u64()
                .and_then(|height| u32::try_from(height).ok());
            self.page
                .set_viewport(self.look.width, height.unwrap_or(HEIGHT).max(HEIGHT));
            self.page.script_with_callback(SETTLED, &[]);
        }
        let mut clip = self.page.script(BOX, &[json!(selector)]);
        assert!(clip.is_object(), "there is no “{selector}” to see");
        clip["scale"] = json!(scale);
        let given = json!({ "format": "webp", "quality": quality, "clip": clip });
        let taken = self.page.command("Page.captureScreenshot", given);
        self.page.set_viewport(self.look.width, HEIGHT);
        let data = taken["data"].as_str().unwrap_or_default();
        STANDARD.decode(data).expect("a picture comes as base64")
    }
}

impl Drop for Looking<'_> {
    fn drop(&mut self) {
        // A browser that does not obey is not used again.
        let _ = self
            .page
            .try_command("Emulation.clearDeviceMetricsOverride", json!({}));
        let usual = json!({ "media": "", "features": [] });
        let _ = self.page.try_command("Emulation.setEmulatedMedia", usual);
    }
}

/// Fonts and images are there, and two frames have been drawn with them.
const SETTLED: &str = "
    const done = arguments[arguments.length - 1];
    for (const it of document.images) it.loading = 'eager';
    Promise.all([...document.images].map((it) => it.decode().catch(() => {})))
      .then(() => document.fonts.ready)
      .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";

/// The box of what a selector finds, in whole pixels of the page.
const BOX: &str = "
    if (!arguments[0]) return { x: 0, y: 0, width: innerWidth, height: innerHeight };
    const box = document.querySelector(arguments[0])?.getBoundingClientRect();
    if (!box?.width || !box.height) return null;
    const [left, top] = [Math.floor(box.left + scrollX), Math.floor(box.top + scrollY)];
    return { x: left, y: top, width: Math.ceil(box.right + scrollX) - left, height: Math.ceil(box.bottom + scrollY) - top };";

//! What has changed between two pictures of a page, if one can see it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "for tests: one that cannot go on has failed, and says so by panicking"
)]

use image::imageops::grayscale;
use image::{ImageFormat, RgbImage};
use image_compare::{Algorithm, gray_similarity_structure};
use std::fmt;

/// Reads a picture.
pub fn read(bytes: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(bytes, ImageFormat::WebP)
        .expect("a WebP file")
        .into_rgb8()
}

/// What has changed from one picture to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// It is larger or smaller.
    Size {
        /// Width and height of the first one.
        before: (u32, u32),
        /// Of the second one.
        after: (u32, u32),
    },
    /// Something in it looks different.
    Look {
        /// How many pixels lie in windows whose structure is another.
        structure: usize,
        /// How many pixels have another color.
        color: usize,
        /// How far down the first of them is.
        top: u32,
    },
}

/// Windows of 8 by 8 pixels less alike than this look different.
const ALIKE: f32 = 0.97;
/// Colors are the same up to this distance in red, green and blue, of 255: processors round differently.
const SHADE: u8 = 2;
/// As many pixels as this may have another color.
const FEW: usize = 8;
/// As many pixels as this may lie in windows of another structure: two windows, for one pixel between them.
const FEW_ALIKE: usize = 2 * 8 * 8;

/// What has changed, if one can see it: structure (SSIM), or color, to which SSIM is blind in even areas.
pub fn change(before: &RgbImage, after: &RgbImage) -> Option<Change> {
    if before.dimensions() != after.dimensions() {
        return Some(Change::Size {
            before: before.dimensions(),
            after: after.dimensions(),
        });
    }
    if before == after {
        return None;
    }
    let [gray_before, gray_after] = [before, after].map(grayscale);
    let compared = gray_similarity_structure(&Algorithm::MSSIMSimple, &gray_before, &gray_after)
        .expect("they are as large");
    let alike = compared.image.to_color_map().into_luma8();
    let (mut structure, mut color, mut top) = (0, 0, None);
    for (x, y, pixel) in before.enumerate_pixels() {
        let distances = pixel.0.into_iter().zip(after.get_pixel(x, y).0);
        let is_recolored = distances.map(|(one, other)| one.abs_diff(other)).max() > Some(SHADE);
        let is_other = f32::from(alike.get_pixel(x, y).0[0]) / 255.0 < ALIKE;
        structure += usize::from(is_other);
        color += usize::from(is_recolored);
        if is_other || is_recolored {
            top.get_or_insert(y);
        }
    }
    (color > FEW || structure > FEW_ALIKE).then_some(Change::Look {
        structure,
        color,
        top: top.unwrap_or(0),
    })
}

impl fmt::Display for Change {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size { before, after } => write!(
                out,
                "{} by {} pixels, which were {} by {}",
                after.0, after.1, before.0, before.1
            ),
            Self::Look {
                structure,
                color,
                top,
            } => write!(
                out,
                "{color} pixels of another color, {structure} in places of another structure, from {top} down"
            ),
        }
    }
}

//! A day on a plate: four sectors sized by their amounts, with dairy and oils beside it.
//!
//! Each group has a pattern, a place and a name, so nothing rests on color. Sectors and labels are placed by
//! turning them: no sine, and no path made of floating-point numbers.

use crate::view::markup::Template;

/// What stands on or beside the plate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Food {
    /// Bottom left.
    Vegetables,
    /// Top left.
    Fruit,
    /// Top right.
    Grains,
    /// Bottom right.
    Protein,
    /// Glasses beside the plate.
    Dairy,
    /// A drop beside the plate.
    Oils,
}

/// The amounts of a plate; each half has a unit of its own.
#[derive(Debug, Clone, Copy)]
pub struct Plate {
    /// The left half: vegetables and fruit.
    pub left: (u8, u8),
    /// The right half: grains and protein foods.
    pub right: (u8, u8),
    /// Half glasses of dairy, up to six.
    pub half_glasses: u8,
}

/// The patterns' ids are used by [`swatch`] too; both stand in one tree.
const PATTERNS: &str = concat!(
    "<defs><pattern id=\"@p-v\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">",
    "<rect width=\"12\" height=\"12\"/>",
    "<path d=\"M0 9 6 3l6 6M0 15 6 9l6 6M0 3l6-6 6 6\"/></pattern>",
    "<pattern id=\"@p-f\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">",
    "<rect width=\"12\" height=\"12\"/>",
    "<circle cx=\"3\" cy=\"3\" r=\"2\"/><circle cx=\"9\" cy=\"9\" r=\"2\"/></pattern>",
    "<pattern id=\"@p-g\" width=\"9\" height=\"12\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(24)\">",
    "<rect width=\"9\" height=\"12\"/>",
    "<path d=\"M2.2 1v6M6.8 7v6M6.8-5v6\"/></pattern>",
    "<pattern id=\"@p-p\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">",
    "<rect width=\"8\" height=\"8\"/>",
    "<path d=\"M0 0H8M0 0V8\"/></pattern>",
    "<clipPath id=\"@p-l\"><path d=\"M-110-110H0V110H-110Z\"/></clipPath>",
    "<clipPath id=\"@p-r\"><path d=\"M110-110H0V110H110Z\"/></clipPath></defs>",
);

const GLASS: &str = "<path class=\"pp-line\" d=\"M-10-16-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L10-16\"/>";
const FULL: &str =
    "<path class=\"pp-milk\" d=\"M-9.6-11-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L9.6-11Z\"/>";
const HALF_FULL: &str =
    "<path class=\"pp-milk\" d=\"M-8.7 0-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L8.7 0Z\"/>";

/// The picture. `label` is what stands under a group's name. What it says is said beside it in words.
pub fn plate(html: &mut Template, plate: Plate, label: &dyn Fn(Food) -> String) {
    let grains = degrees(plate.right.0, plate.right.1);
    let fruit = degrees(plate.left.1, plate.left.0);
    html.raw("<svg class=\"plate\" viewBox=\"-126 -126 362 252\" aria-hidden=\"true\">")
        .raw(PATTERNS)
        .raw("<circle class=\"pp-rim\" r=\"121\"/><circle class=\"pp-pin\" r=\"111.5\"/>");
    let sectors = [
        (Food::Grains, 0, grains),
        (Food::Protein, grains, 180 - grains),
        (Food::Vegetables, 180, 180 - fruit),
        (Food::Fruit, 360 - fruit, fruit),
    ];
    // A group fills its half, and the other lies on it as far as it reaches: half a disk, turned, and cut off at the
    // upright. A dashed circle would need no cut, but browsers measure dashes of small circles several degrees off.
    html.raw(concat!(
        "<path fill=\"url(#@p-v)\" d=\"M0 102A102 102 0 0 1 0-102Z\"/>",
        "<path fill=\"url(#@p-g)\" d=\"M0-102A102 102 0 0 1 0 102Z\"/>",
        "<g clip-path=\"url(#@p-l)\">",
        "<path fill=\"url(#@p-f)\" d=\"M0-102A102 102 0 0 1 0 102Z\" transform=\"rotate(-",
    ))
    .text(&fruit.to_string())
    .raw(concat!(
        ")\"/></g><g clip-path=\"url(#@p-r)\">",
        "<path fill=\"url(#@p-p)\" d=\"M0-102A102 102 0 0 1 0 102Z\" transform=\"rotate(",
    ))
    .text(&grains.to_string())
    .raw(")\"/></g>");
    for (_, start, _) in sectors {
        html.raw("<path class=\"pp-cut\" d=\"M0 2V-105\" transform=\"rotate(")
            .text(&start.to_string())
            .raw(")\"/>");
    }
    for (food, start, length) in sectors {
        let middle = start + length / 2;
        html.raw("<g transform=\"rotate(")
            .text(&middle.to_string())
            .raw(") translate(0 -63) rotate(-")
            .text(&middle.to_string())
            .raw(")\">");
        named(html, food, label);
        html.raw("</g>");
    }
    html.raw("<g transform=\"translate(186 -64)\">");
    for place in 0..plate.half_glasses.div_ceil(2) {
        html.raw(match place {
            0 => "<g transform=\"translate(-28 -22)\">",
            1 => "<g transform=\"translate(0 -22)\">",
            _ => "<g transform=\"translate(28 -22)\">",
        })
        .raw(if place * 2 + 1 == plate.half_glasses {
            HALF_FULL
        } else {
            FULL
        })
        .raw(GLASS)
        .raw("</g>");
    }
    html.raw("<g transform=\"translate(0 19)\">");
    named(html, Food::Dairy, label);
    html.raw(
        "</g></g><g transform=\"translate(186 48)\"><path class=\"pp-milk\" \
         d=\"M-9.6-7C-11-4.5-11.5-3-11.5-.6a11.5 11.5 0 0 0 23 0c0-2.4-.5-3.9-1.9-6.4Z\"/>\
         <path class=\"pp-line\" d=\"M0-24C7-13 11.5-7 11.5-.6a11.5 11.5 0 0 1-23 0C-11.5-7-7-13 0-24Z\"/>\
         <g transform=\"translate(0 34)\">",
    );
    named(html, Food::Oils, label);
    html.raw("</g></g></svg>");
}

/// A group's name and its amount, centered.
fn named(html: &mut Template, food: Food, label: &dyn Fn(Food) -> String) {
    html.raw("<text class=\"pp-name\" y=\"-2\">")
        .raw(match food {
            Food::Vegetables => "Vegetables",
            Food::Fruit => "Fruit",
            Food::Grains => "Grains",
            Food::Protein => "Protein",
            Food::Dairy => "Dairy",
            Food::Oils => "Oils",
        })
        .raw("</text><text class=\"pp-much\" y=\"15\">");
    html.text(&label(food)).raw("</text>");
}

/// The first of two amounts as its share of half a circle, to the nearest degree.
fn degrees(first: u8, second: u8) -> u32 {
    let (first, both) = (u32::from(first), u32::from(first) + u32::from(second));
    (first * 360 + both) / (both * 2).max(1)
}

/// The small sign of a group beside its name in a list.
pub fn swatch(html: &mut Template, food: Food) {
    html.raw("<svg class=\"sw\" viewBox=\"-15 -15 30 30\" width=\"30\" height=\"30\" aria-hidden=\"true\">");
    match food {
        Food::Dairy => {
            html.raw("<g transform=\"scale(.8)\">")
                .raw(FULL)
                .raw(GLASS)
                .raw("</g>");
        }
        Food::Oils => {
            html.raw(
                "<path class=\"pp-line\" d=\"M0-13C4.5-6 8-2 8 3.5A8 8 0 0 1-8 3.5C-8-2-4.5-6 0-13Z\"/>",
            );
        }
        food => {
            html.raw("<circle class=\"sw-rim\" r=\"13.4\"/><circle r=\"11\" fill=\"url(#@p-")
                .raw(match food {
                    Food::Vegetables => "v",
                    Food::Fruit => "f",
                    Food::Grains => "g",
                    _ => "p",
                })
                .raw(")\"/>");
        }
    }
    html.raw("</svg>");
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn a_half_of_the_plate_is_shared_by_amount() {
        assert_eq!(degrees(12, 10), 98); // 6 and 5 ounces
        assert_eq!(degrees(10, 12), 82);
        assert_eq!(degrees(2, 2), 90);
        assert_eq!(degrees(0, 0), 0);
        assert_eq!(degrees(255, 0), 180);
    }
}

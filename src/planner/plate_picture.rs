//! A day on a plate: four sectors sized by amount, with dairy and oils beside it.
//!
//! Each group has a pattern, a position and a name, so nothing depends on color. Sectors and labels are placed by
//! rotation, which needs no trigonometry and no paths of floating-point numbers.

use leptos::either::EitherOf3;
use leptos::prelude::*;

/// A food group on or beside the plate.
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

/// The amounts of a plate; left and right use different units.
#[derive(Debug, Clone, Copy)]
pub struct Amounts {
    /// The left half: vegetables and fruit.
    pub left: (u8, u8),
    /// The right half: grains and protein foods.
    pub right: (u8, u8),
    /// Half glasses of dairy, up to six.
    pub half_glasses: u8,
}

const GLASS: &str = "M-10-16-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L10-16";
const FULL: &str = "M-9.6-11-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L9.6-11Z";
const HALF_FULL: &str = "M-8.7 0-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L8.7 0Z";

// Markup, because `view!` makes the browser wrap a constant element in a `<g>`, and a clip path that contains a `<g>`
// clips everything away.
const VEGETABLES: &str = r#"<rect width="12" height="12"></rect><path d="M0 9 6 3l6 6M0 15 6 9l6 6M0 3l6-6 6 6"></path>"#;
const FRUIT: &str = r#"<rect width="12" height="12"></rect><circle cx="3" cy="3" r="2"></circle><circle cx="9" cy="9" r="2"></circle>"#;
const GRAINS: &str =
    r#"<rect width="9" height="12"></rect><path d="M2.2 1v6M6.8 7v6M6.8-5v6"></path>"#;
const PROTEIN: &str = r#"<rect width="8" height="8"></rect><path d="M0 0H8M0 0V8"></path>"#;
const LEFT_HALF: &str = r#"<path d="M-110-110H0V110H-110Z"></path>"#;
const RIGHT_HALF: &str = r#"<path d="M110-110H0V110H110Z"></path>"#;

/// The patterns of the four groups. [`Swatch`] uses them too, so both must be in one document or shadow root.
#[component]
fn Patterns(uid: &'static str) -> impl IntoView {
    view! {
        <defs>
            <pattern
                id=format!("{uid}-p-vegetables")
                width="12"
                height="12"
                patternUnits="userSpaceOnUse"
                inner_html=VEGETABLES
            ></pattern>
            <pattern
                id=format!("{uid}-p-fruit")
                width="12"
                height="12"
                patternUnits="userSpaceOnUse"
                inner_html=FRUIT
            ></pattern>
            <pattern
                id=format!("{uid}-p-grains")
                width="9"
                height="12"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(24)"
                inner_html=GRAINS
            ></pattern>
            <pattern
                id=format!("{uid}-p-protein")
                width="8"
                height="8"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
                inner_html=PROTEIN
            ></pattern>
            <clipPath id=format!("{uid}-p-left") inner_html=LEFT_HALF></clipPath>
            <clipPath id=format!("{uid}-p-right") inner_html=RIGHT_HALF></clipPath>
        </defs>
    }
}

/// The picture. The same is said beside it in words.
#[component]
pub(super) fn PlatePicture(
    amounts: Amounts,
    /// The text below a group's name.
    label: impl Fn(Food) -> String,
    /// Prefix of the ids of the patterns.
    uid: &'static str,
) -> impl IntoView {
    let grains = degrees(amounts.right.0, amounts.right.1);
    let fruit = degrees(amounts.left.1, amounts.left.0);
    let sectors = [
        (Food::Grains, 0, grains),
        (Food::Protein, grains, 180 - grains),
        (Food::Vegetables, 180, 180 - fruit),
        (Food::Fruit, 360 - fruit, fruit),
    ];
    let fill = |group: &str| format!("url(#{uid}-p-{group})");
    let cuts = sectors.map(|(_, start, _)| {
        view! {
            <path class="pp-cut" d="M0 2V-105" transform=format!("rotate({start})")></path>
        }
    });
    let names = sectors.map(|(food, start, length)| {
        let middle = start + length / 2;
        view! {
            <g transform=format!("rotate({middle}) translate(0 -63) rotate(-{middle})")>
                {named(food, label(food))}
            </g>
        }
    });
    let glasses: Vec<_> = (0..amounts.half_glasses.div_ceil(2))
        .map(|place| {
            let milk = if place * 2 + 1 == amounts.half_glasses {
                HALF_FULL
            } else {
                FULL
            };
            let x = i32::from(place) * 28 - 28;
            view! {
                <g transform=format!("translate({x} -22)")>
                    <path class="pp-milk" d=milk></path>
                    <path class="pp-line" d=GLASS></path>
                </g>
            }
        })
        .collect();
    // The first group fills its half, and the second covers part of it: half a disk, rotated, and clipped at the
    // vertical. A dashed circle would need no clipping, but browsers draw dashes of small circles several degrees off.
    view! {
        <svg class="plate" viewBox="-126 -126 362 252" aria-hidden="true">
            <Patterns uid=uid/>
            <circle class="pp-rim" r="121"></circle>
            <circle class="pp-pin" r="111.5"></circle>
            <path fill=fill("vegetables") d="M0 102A102 102 0 0 1 0-102Z"></path>
            <path fill=fill("grains") d="M0-102A102 102 0 0 1 0 102Z"></path>
            <g clip-path=fill("left")>
                <path
                    fill=fill("fruit")
                    d="M0-102A102 102 0 0 1 0 102Z"
                    transform=format!("rotate(-{fruit})")
                ></path>
            </g>
            <g clip-path=fill("right")>
                <path
                    fill=fill("protein")
                    d="M0-102A102 102 0 0 1 0 102Z"
                    transform=format!("rotate({grains})")
                ></path>
            </g>
            {cuts}
            {names}
            <g transform="translate(186 -64)">
                {glasses} <g transform="translate(0 19)">{named(Food::Dairy, label(Food::Dairy))}</g>
            </g>
            <g transform="translate(186 48)">
                <path
                    class="pp-milk"
                    d="M-9.6-7C-11-4.5-11.5-3-11.5-.6a11.5 11.5 0 0 0 23 0c0-2.4-.5-3.9-1.9-6.4Z"
                ></path>
                <path
                    class="pp-line"
                    d="M0-24C7-13 11.5-7 11.5-.6a11.5 11.5 0 0 1-23 0C-11.5-7-7-13 0-24Z"
                ></path>
                <g transform="translate(0 34)">{named(Food::Oils, label(Food::Oils))}</g>
            </g>
        </svg>
    }
}

/// A group's name and its amount, centered.
fn named(food: Food, amount: String) -> impl IntoView {
    let name = match food {
        Food::Vegetables => "Vegetables",
        Food::Fruit => "Fruit",
        Food::Grains => "Grains",
        Food::Protein => "Protein",
        Food::Dairy => "Dairy",
        Food::Oils => "Oils",
    };
    view! {
        <text class="pp-name" y="-2">
            {name}
        </text>
        <text class="pp-much" y="15">
            {amount}
        </text>
    }
}

/// The share of the first amount in half a circle, in degrees.
fn degrees(first: u8, second: u8) -> u32 {
    let (first, both) = (u32::from(first), u32::from(first) + u32::from(second));
    (first * 360 + both) / (both * 2).max(1)
}

/// The icon of a group beside its name in a list.
#[component]
pub(super) fn Swatch(
    food: Food,
    /// See [`PlatePicture`].
    uid: &'static str,
) -> impl IntoView {
    let pattern = |group: &str| {
        EitherOf3::A(view! {
            <circle class="sw-rim" r="13.4"></circle>
            <circle r="11" fill=format!("url(#{uid}-p-{group})")></circle>
        })
    };
    let sign = match food {
        Food::Vegetables => pattern("vegetables"),
        Food::Fruit => pattern("fruit"),
        Food::Grains => pattern("grains"),
        Food::Protein => pattern("protein"),
        Food::Dairy => EitherOf3::B(view! {
            <g transform="scale(.8)">
                <path class="pp-milk" d=FULL></path>
                <path class="pp-line" d=GLASS></path>
            </g>
        }),
        Food::Oils => EitherOf3::C(view! {
            <path class="pp-line" d="M0-13C4.5-6 8-2 8 3.5A8 8 0 0 1-8 3.5C-8-2-4.5-6 0-13Z"></path>
        }),
    };
    view! {
        <svg class="sw" viewBox="-15 -15 30 30" width="30" height="30" aria-hidden="true">
            {sign}
        </svg>
    }
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

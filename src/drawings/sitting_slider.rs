//! The figure of the exercise clip, drawn from [`pose`].
//!
//! Its parts are constant shapes; only some `transform`s and the line of the nerve change.

use leptos::prelude::*;

use super::{UID, number::push};
use plateful_domain::clip::{
    ANKLE_RANGE, KNEE, NECK, Point, SHANK_LENGTH, SHANK_RANGE, Step, pose, step_at,
};

/// The figure at one moment of the loop.
///
/// # Accessibility
/// With a `label` it is an image with that name; without one it is decorative.
#[component]
pub fn SittingSlider(
    /// Makes the ids of this copy unique.
    uid: &'static str,
    /// Its name for screen readers.
    #[prop(optional)]
    label: Option<&'static str>,
    /// The moment, as a fraction of the loop.
    #[prop(into)]
    at: Signal<f64>,
) -> impl IntoView {
    let draw = move |draw: fn(f64) -> String| move || draw(at.get());
    // Draw both outlines first, then both fills, so that no line separates thigh and shank.
    let limbs = move || {
        view! {
            <path d=THIGH></path>
            <path d=SHANK transform=draw(shank)></path>
        }
    };
    view! {
        <svg
            class="still"
            viewBox="96 20 430 352"
            role=label.map(|_| "img")
            aria-label=label
            aria-hidden=label.is_none().then_some("true")
        >
            <g inner_html=CHAIR.replace(UID, uid)></g>
            <g class="ghost" transform=draw(ghost_shank)>
                <path d=SHANK></path>
                <path d=SHOE transform=draw(ghost_ankle)></path>
            </g>
            <path class="sweep" d=draw(sweep)></path>
            <g transform=draw(shank)>
                <path class="fig shoe" d=SHOE transform=draw(ankle)></path>
            </g>
            <g class="ol">{limbs()}</g>
            <g class="in">{limbs()}</g>
            <g class="cloth" fill=format!("url(#{uid}-cloth)")>{limbs()}</g>
            <g transform=draw(neck) inner_html=HEAD></g>
            <path class="fig" d=TORSO></path>
            <path class="nerve" d=draw(nerve)></path>
            <circle class="bead" r="6" transform=draw(bead)></circle>
            <g inner_html=ARMS></g>
        </svg>
    }
}

fn shank(t: f64) -> String {
    turn(-pose(t).shank, KNEE)
}

fn ankle(t: f64) -> String {
    turn(-pose(t).ankle, ANKLE)
}

fn neck(t: f64) -> String {
    turn(-pose(t).neck, NECK)
}

/// The shank at its other end of the movement, drawn faintly.
fn ghost_shank(t: f64) -> String {
    turn(if opens(t) { -SHANK_RANGE } else { 0.0 }, KNEE)
}

fn ghost_ankle(t: f64) -> String {
    turn(if opens(t) { -ANKLE_RANGE } else { 0.0 }, ANKLE)
}

fn opens(t: f64) -> bool {
    matches!(step_at(t), Step::Sit | Step::Straighten)
}

fn sweep(t: f64) -> String {
    match step_at(t) {
        Step::Sit | Step::Straighten => UP,
        Step::Hold => "",
        Step::Return => DOWN,
    }
    .to_owned()
}

fn bead(t: f64) -> String {
    let Point { x, y } = pose(t).bead;
    call("translate(", &[x, y])
}

fn nerve(t: f64) -> String {
    let line = pose(t).nerve;
    let mut out = String::from("M");
    push(&mut out, line.start.x);
    push(&mut out, line.start.y);
    for curve in line.curves {
        out.push('C');
        for Point { x, y } in curve {
            push(&mut out, x);
            push(&mut out, y);
        }
    }
    out
}

fn turn(degrees: f64, about: Point) -> String {
    call("rotate(", &[degrees, about.x, about.y])
}

fn call(name: &str, numbers: &[f64]) -> String {
    let mut out = String::from(name);
    for number in numbers {
        push(&mut out, *number);
    }
    out.push(')');
    out
}

/// The ankle when the shank hangs straight down. Shank and shoe are drawn for this position, then rotated.
const ANKLE: Point = Point {
    x: KNEE.x,
    y: KNEE.y + SHANK_LENGTH,
};

const CHAIR: &str = r#"<defs><pattern id="~-cloth" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="p-fine" d="M0 0V6"/></pattern></defs>
<path class="floor" d="M104 363H516"/><path class="chair" d="M156 150V360M156 254H262M250 254V360"/>"#;
const THIGH: &str = "M204.8 213Q244.7 211.7 337.9 215.5A16.5 16.5 0 0 1 338.1 248.5Q245.1 253.7 205.2 253A20 20 0 0 1 204.8 213Z";
const SHANK: &str =
    "M355 232Q357 265.6 348.5 344A10.5 10.5 0 0 1 327.5 344Q319 265.6 321 232A17 17 0 0 1 355 232Z";
const SHOE: &str =
    "M331 339Q344.2 337.5 384 343A7 7 0 0 1 384 357Q344.2 362.5 331 361A11 11 0 0 1 331 339Z";
const TORSO: &str = "M193 112C181 118 175 136 178 166C180 198 175 226 183 248C200 254 218 254 231 248C237 224 240 196 237 164C235 136 231 117 218 111C209 107 201 107 193 112Z";
/// Head, hair and eyes, looking straight ahead.
const HEAD: &str = r#"<g transform="translate(210.2 74.9)">
<path class="fig" d="M-22 6C-28-17-13-32 4-31C18-30 25-20 25-10L31 2C31.5 4 29 5.5 26.5 5.5L26 13C25.5 20 19 22.5 11 21.5L9 42H-15C-13 24-19 18-22 6Z"/>
<path class="hair" d="M-22 6C-28-17-13-32 4-31C13-30.5 19-27 22-21C12-23 4-18-2-15C-7-6-12 4-17 12C-19.5 10-21 8-22 6Z"/>
<path class="gaze" d="M41-5H84"/></g>"#;
const ARMS: &str = r#"<g class="ol"><path d="M217.4 132.6Q219.6 153.9 222.9 188.8A10 10 0 0 1 203.1 191.2Q197.7 156.6 194.6 135.4A11.5 11.5 0 0 1 217.4 132.6Z"/>
<path d="M217.3 181Q238.5 192.1 272.8 211.1A6.5 6.5 0 0 1 267.2 222.9Q230.8 208.4 208.7 199A10 10 0 0 1 217.3 181Z"/></g>
<g class="in"><path d="M217.4 132.6Q219.6 153.9 222.9 188.8A10 10 0 0 1 203.1 191.2Q197.7 156.6 194.6 135.4A11.5 11.5 0 0 1 217.4 132.6Z"/>
<path d="M217.3 181Q238.5 192.1 272.8 211.1A6.5 6.5 0 0 1 267.2 222.9Q230.8 208.4 208.7 199A10 10 0 0 1 217.3 181Z"/></g>"#;
/// Arrows along the path of the foot: on the way up, and on the way back.
const UP: &str = "M433.7 350.1A152 152 0 0 0 469.6 308M458.5 314.3L469.6 308L469.8 320.8";
const DOWN: &str = "M469.6 308A152 152 0 0 1 433.7 350.1M438.1 338.2L433.7 350.1L446.3 348.3";

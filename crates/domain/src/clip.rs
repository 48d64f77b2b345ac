//! The exercise that the app draws itself: a "sciatic slider", sitting.
//!
//! One pure function, [`pose`], says where every part of the body is at a moment of the loop. What makes the exercise a
//! slider, and not a stretch of the nerve from both ends, is one coupling: **the head goes back as the knee
//! straightens** (of the exercises that Ellis and others measured with ultrasound in 2012, Manual Therapy, it moved the
//! sciatic nerve most).
//!
//! Lengths are in the units of the drawing (the thigh is 133 long), x to the right, y down; the person faces right.
//! Angles are in degrees.

/// How long one loop lasts, in seconds, at full speed.
pub const LOOP_SECONDS: f64 = 8.0;

/// The joint that the thigh and the trunk share; it does not move.
pub const HIP: Point = Point { x: 205.0, y: 233.0 };
/// The knee; it does not move.
pub const KNEE: Point = Point { x: 338.0, y: 232.0 };
/// The seventh neck bone, about which the head nods.
pub const NECK: Point = Point { x: 206.0, y: 112.0 };

/// From the knee to the ankle.
pub const SHANK_LENGTH: f64 = 112.0;
/// How far the shank turns from hanging straight down: 90° of bend at the knee leave 20°, never locked straight.
pub const SHANK_RANGE: f64 = 70.0;
/// How far the toes come up.
pub const ANKLE_RANGE: f64 = 10.0;
/// The neck with the chin dropped; negative is down.
pub const NECK_DOWN: f64 = -30.0;
/// The neck looking up.
pub const NECK_UP: f64 = 20.0;
/// How far the bead on the nerve slides. Larger than life: really it is a few millimeters.
pub const BEAD_RANGE: f64 = 14.0;

const ANKLE_TO_SOLE: f64 = 6.0;
const ANKLE_TO_HEEL: f64 = 7.0;
const ANKLE_TO_TOE: f64 = 46.0;
const BEAD_AT_REST: Point = Point { x: 250.0, y: 247.4 };
const BEAD_DROP: f64 = 1.2;

/// What one does during a part of the loop. Its words come with the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Sit tall, chin a little down.
    Sit,
    /// Straighten one knee and look up, together.
    Straighten,
    /// Stay, toes up.
    Hold,
    /// Bend the knee and lower the chin, together.
    Return,
}

impl Step {
    /// All steps, in the order of the loop.
    pub const ALL: [Self; 4] = [Self::Sit, Self::Straighten, Self::Hold, Self::Return];

    /// Where in the loop it begins, as a fraction in 0..1. It ends where the next one begins.
    pub const fn start(self) -> f64 {
        match self {
            Self::Sit => 0.0,
            Self::Straighten => 0.20,
            Self::Hold => 0.45,
            Self::Return => 0.65,
        }
    }

    /// The moment that shows it best in a still, as a fraction in 0..1.
    pub const fn still(self) -> f64 {
        match self {
            Self::Sit => 0.0,
            Self::Straighten => 0.35,
            Self::Hold => 0.55,
            Self::Return => 0.83,
        }
    }

    /// Place in [`Self::ALL`], from 0.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The step after this one; after the last comes the first.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Sit => Self::Straighten,
            Self::Straighten => Self::Hold,
            Self::Hold => Self::Return,
            Self::Return => Self::Sit,
        }
    }

    /// The step before this one; before the first comes the last.
    #[must_use]
    pub const fn previous(self) -> Self {
        match self {
            Self::Sit => Self::Return,
            Self::Straighten => Self::Sit,
            Self::Hold => Self::Straighten,
            Self::Return => Self::Hold,
        }
    }
}

/// The step under way at `t`. Any number is taken: see [`wrap`].
pub fn step_at(t: f64) -> Step {
    let t = wrap(t);
    let begun = |step: Step| t >= step.start();
    match (
        begun(Step::Return),
        begun(Step::Hold),
        begun(Step::Straighten),
    ) {
        (true, _, _) => Step::Return,
        (_, true, _) => Step::Hold,
        (_, _, true) => Step::Straighten,
        _ => Step::Sit,
    }
}

/// How fast the loop runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Speed {
    /// 16 seconds a loop.
    Half,
    /// [`LOOP_SECONDS`] a loop.
    #[default]
    Full,
}

impl Speed {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Half => Self::Full,
            Self::Full => Self::Half,
        }
    }

    const fn factor(self) -> f64 {
        match self {
            Self::Half => 0.5,
            Self::Full => 1.0,
        }
    }
}

/// Where the loop is `seconds` later.
///
/// A step is never longer than a tenth of a second: after a tab has slept, the figure goes on from where it was.
pub fn advance(t: f64, seconds: f64, speed: Speed) -> f64 {
    let seconds = if seconds > 0.0 { seconds.min(0.1) } else { 0.0 };
    wrap(wrap(t) + seconds * speed.factor() / LOOP_SECONDS)
}

/// A place in the loop: the fraction of `t`, in 0..1. What is no number, or infinite, is the beginning.
pub fn wrap(t: f64) -> f64 {
    let fraction = t - t.floor();
    // The fraction of a tiny negative number rounds to 1, which is the beginning too.
    if fraction < 1.0 { fraction } else { 0.0 }
}

/// A place in the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    fn plus(self, along: Self, length: f64) -> Self {
        Self::new(self.x + along.x * length, self.y + along.y * length)
    }
}

/// The whole figure at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// How far the knee is straightened: 0 bent, 1 as straight as it gets.
    pub straightness: f64,
    /// The shank from hanging straight down, 0..[`SHANK_RANGE`].
    pub shank: f64,
    /// The foot from square to the shank, 0..[`ANKLE_RANGE`], toes up.
    pub ankle: f64,
    /// The head, [`NECK_DOWN`]..[`NECK_UP`]; up is positive.
    pub neck: f64,
    /// The joint between shank and foot.
    pub ankle_joint: Point,
    /// The back end of the foot.
    pub heel: Point,
    /// The front end of the foot.
    pub toe: Point,
    /// The sciatic nerve and what it hangs on, from the head to the heel.
    pub nerve: Nerve,
    /// A mark on the nerve under the thigh, which shows that it slides toward the knee.
    pub bead: Point,
}

/// A line of four curves: the start, then for each curve two handles and an end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nerve {
    /// At the back of the head.
    pub start: Point,
    /// Neck, trunk, thigh, shank.
    pub curves: [[Point; 3]; 4],
}

/// The figure at `t`, a fraction of the loop. Any number is taken: see [`wrap`].
pub fn pose(t: f64) -> Pose {
    let k = straightness(wrap(t));
    let shank = SHANK_RANGE * k;
    let ankle = ANKLE_RANGE * k;
    let neck = NECK_DOWN + (NECK_UP - NECK_DOWN) * k;

    let (sin, cos) = sin_cos(shank);
    let down = Point::new(sin, cos);
    let ankle_joint = KNEE.plus(down, SHANK_LENGTH);
    let sole = ankle_joint.plus(down, ANKLE_TO_SOLE);
    let (sin, cos) = sin_cos(shank + ankle);
    let forward = Point::new(cos, -sin);

    Pose {
        straightness: k,
        shank,
        ankle,
        neck,
        ankle_joint,
        heel: sole.plus(forward, -ANKLE_TO_HEEL),
        toe: sole.plus(forward, ANKLE_TO_TOE),
        nerve: nerve(k, neck, down),
        bead: Point::new(
            BEAD_AT_REST.x + BEAD_RANGE * k,
            BEAD_AT_REST.y + BEAD_DROP * k,
        ),
    }
}

/// 0 while sitting, rising while straightening, 1 while holding, falling on the way back.
fn straightness(t: f64) -> f64 {
    let (straighten, hold, back) = (
        Step::Straighten.start(),
        Step::Hold.start(),
        Step::Return.start(),
    );
    match step_at(t) {
        Step::Sit => 0.0,
        Step::Straighten => ease((t - straighten) / (hold - straighten)),
        Step::Hold => 1.0,
        Step::Return => 1.0 - ease((t - back) / (1.0 - back)),
    }
}

/// Gently away from 0 and gently up to 1.
fn ease(u: f64) -> f64 {
    u * u * (3.0 - 2.0 * u)
}

/// The nerve: it nods with the head, keeps still along the trunk and turns with the shank, behind it.
fn nerve(k: f64, neck: f64, down: Point) -> Nerve {
    let (sin, cos) = sin_cos(neck);
    // From the neck, as the head looks straight ahead.
    let head = |x: f64, y: f64| Point::new(NECK.x + x * cos + y * sin, NECK.y - x * sin + y * cos);
    let behind = Point::new(-down.y, down.x);
    let shank = |along: f64, off: f64| KNEE.plus(down, along).plus(behind, off);
    // The hollow of the knee opens as it straightens.
    let hollow = Point::new(324.0 + 11.0 * k, 246.0);
    Nerve {
        start: head(-8.4, -27.1),
        curves: [
            [
                head(-6.5, -13.4),
                Point::new(199.0, 112.0),
                Point::new(198.0, 128.0),
            ],
            [
                Point::new(197.0, 168.0),
                Point::new(190.0, 210.0),
                Point::new(202.0, 237.0),
            ],
            [Point::new(236.0, 251.0), Point::new(300.0, 251.0), hollow],
            [
                shank(35.0, 8.5),
                shank(73.6, 9.4),
                shank(SHANK_LENGTH + 1.0, 8.2),
            ],
        ],
    }
}

/// Sine and cosine of up to a quarter turn either way, in degrees.
///
/// Taylor's series, right to seven digits where the drawing needs four. The library's own would bring its reduction of
/// arbitrarily large angles into the WASM, and need not give the same last digit on every machine.
fn sin_cos(degrees: f64) -> (f64, f64) {
    let x = degrees * (core::f64::consts::PI / 180.0);
    let q = x * x;
    let sin = x
        * (1.0
            - q / 6.0 * (1.0 - q / 20.0 * (1.0 - q / 42.0 * (1.0 - q / 72.0 * (1.0 - q / 110.0)))));
    let cos = 1.0
        - q / 2.0
            * (1.0
                - q / 12.0
                    * (1.0 - q / 30.0 * (1.0 - q / 56.0 * (1.0 - q / 90.0 * (1.0 - q / 132.0)))));
    (sin, cos)
}

#[cfg(test)]
mod tests {
    use super::sin_cos;

    #[test]
    fn sine_and_cosine_agree_with_the_library_over_their_range() {
        for tenth in -900_i32..=900 {
            let degrees = f64::from(tenth) / 10.0;
            let (sin, cos) = sin_cos(degrees);
            let exact = degrees.to_radians();
            assert!((sin - exact.sin()).abs() < 1e-7, "sin {degrees}");
            assert!((cos - exact.cos()).abs() < 1e-7, "cos {degrees}");
        }
    }
}

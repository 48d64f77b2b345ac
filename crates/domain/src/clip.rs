//! The exercise that the app draws itself: a "sciatic slider", sitting.
//!
//! [`pose`] gives the position of every part of the body at a moment of the loop. It is a slider, not a stretch of the
//! nerve from both ends, because **the head goes back as the knee straightens** (of the exercises that Ellis et al.
//! measured with ultrasound, Manual Therapy 2012, this moved the sciatic nerve most).
//!
//! Lengths are in units of the drawing (the thigh is 133 long), x to the right, y down; the person faces right.
//! Angles are in degrees.

/// Length of one loop at full speed, in seconds.
pub const LOOP_SECONDS: f64 = 8.0;

/// The joint between thigh and trunk; it does not move.
pub const HIP: Point = Point { x: 205.0, y: 233.0 };
/// The knee; it does not move.
pub const KNEE: Point = Point { x: 338.0, y: 232.0 };
/// The seventh cervical vertebra, around which the head nods.
pub const NECK: Point = Point { x: 206.0, y: 112.0 };

/// From the knee to the ankle.
pub const SHANK_LENGTH: f64 = 112.0;
/// How far the shank turns up from hanging straight down, degrees. 70 leaves the knee bent by 20°: never locked.
pub const SHANK_RANGE: f64 = 70.0;
/// How far the toes come up, degrees.
pub const ANKLE_RANGE: f64 = 10.0;
/// Angle of the neck with the chin dropped, degrees; negative is down.
pub const NECK_DOWN: f64 = -30.0;
/// Angle of the neck looking up, degrees.
pub const NECK_UP: f64 = 20.0;
/// How far the bead on the nerve slides, in units of the drawing. Exaggerated: a real nerve slides a few millimeters.
pub const BEAD_RANGE: f64 = 14.0;

const ANKLE_TO_SOLE: f64 = 6.0;
const ANKLE_TO_HEEL: f64 = 7.0;
const ANKLE_TO_TOE: f64 = 46.0;
const BEAD_AT_REST: Point = Point { x: 250.0, y: 247.4 };
const BEAD_DROP: f64 = 1.2;

/// What the person does in one part of the loop. The article has the words.
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

    /// Where it begins in the loop, as a fraction in 0..1. It ends where the next one begins.
    pub const fn start(self) -> f64 {
        match self {
            Self::Sit => 0.0,
            Self::Straighten => 0.20,
            Self::Hold => 0.45,
            Self::Return => 0.65,
        }
    }

    /// The moment to show as a still picture, as a fraction in 0..1.
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

/// The step at `t`. Any number is allowed: see [`wrap`].
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

/// The place in the loop `seconds` later, as a fraction in 0..1.
///
/// Counts at most a tenth of a second per call: after the tab was in the background, the figure does not jump.
pub fn advance(t: f64, seconds: f64, speed: Speed) -> f64 {
    let seconds = if seconds > 0.0 { seconds.min(0.1) } else { 0.0 };
    wrap(wrap(t) + seconds * speed.factor() / LOOP_SECONDS)
}

/// The fractional part of `t`, in 0..1; 0 if `t` is NaN or infinite.
pub fn wrap(t: f64) -> f64 {
    let fraction = t - t.floor();
    // For a tiny negative number the fraction rounds to 1, which is the beginning of the loop too.
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
    /// Angle of the shank from hanging straight down, 0..[`SHANK_RANGE`] degrees.
    pub shank: f64,
    /// Angle of the foot from square to the shank, 0..[`ANKLE_RANGE`] degrees, toes up.
    pub ankle: f64,
    /// Angle of the head, [`NECK_DOWN`]..[`NECK_UP`] degrees; up is positive.
    pub neck: f64,
    /// The joint between shank and foot.
    pub ankle_joint: Point,
    /// The back end of the foot.
    pub heel: Point,
    /// The front end of the foot.
    pub toe: Point,
    /// The sciatic nerve and the spinal cord above it, from the head to the heel.
    pub nerve: Nerve,
    /// A mark on the nerve under the thigh, which shows that it slides toward the knee.
    pub bead: Point,
}

/// A line of four cubic Bézier curves: the start, then two handles and an end for each curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nerve {
    /// At the back of the head.
    pub start: Point,
    /// Neck, trunk, thigh, shank.
    pub curves: [[Point; 3]; 4],
}

/// The figure at `t`, a fraction of the loop. Any number is allowed: see [`wrap`].
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

/// Smooth step: from 0 to 1 with no speed at either end.
fn ease(u: f64) -> f64 {
    u * u * (3.0 - 2.0 * u)
}

/// The nerve: it nods with the head, stays still along the trunk and turns with the shank, behind it.
fn nerve(k: f64, neck: f64, down: Point) -> Nerve {
    let (sin, cos) = sin_cos(neck);
    // Relative to the neck, with the head looking straight ahead.
    let head = |x: f64, y: f64| Point::new(NECK.x + x * cos + y * sin, NECK.y - x * sin + y * cos);
    let behind = Point::new(-down.y, down.x);
    let shank = |along: f64, off: f64| KNEE.plus(down, along).plus(behind, off);
    // The back of the knee opens as it straightens.
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
/// A Taylor series, exact to seven digits (the drawing needs four). `f64::sin_cos` would add its reduction of large
/// angles to the WebAssembly, and its last digit may differ between machines.
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

//! Places labels in the plot beside what they name, without overlapping each other or a line.
//!
//! Sizes are for the narrowest plot (a screen of 320 px). On a wider one a label takes a smaller share of the width and
//! starts or ends at the same position, so a place that is free in the narrowest plot is free in all.

use super::scale::FULL;

/// Width of a character in thousandths of the narrowest plot: 7 px of 186.
const CHARACTER: i32 = 38;
/// From the baseline to the top of a label with its margin, in thousandths of the plot's height.
const ASCENT: i32 = 50;
/// From the baseline to the bottom, in the same unit.
const DESCENT: i32 = 20;
/// How far a label may extend above the plot.
const ABOVE: i32 = 20;
/// Where labels at the left edge start.
const EDGE: i32 = 20;

/// A label and its position, in thousandths of the plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) class: &'static str,
    pub(super) text: String,
    /// Its start, or its end if [`Self::is_end`].
    pub(super) x: i32,
    /// Its baseline.
    pub(super) y: i32,
    /// Whether it ends at `x`.
    pub(super) is_end: bool,
}

impl Label {
    /// Left, top, right and bottom.
    fn area(&self) -> [i32; 4] {
        let width =
            i32::try_from(self.text.chars().count()).map_or(FULL, |count| count * CHARACTER);
        let left = if self.is_end { self.x - width } else { self.x };
        [left, self.y - ASCENT, left + width, self.y + DESCENT]
    }
}

/// The labels placed so far, and the curves that they must not touch.
#[derive(Debug)]
pub(super) struct Labels {
    pub(super) placed: Vec<Label>,
    pub(super) curves: Vec<(i32, i32)>,
}

impl Labels {
    fn is_free(&self, [left, top, right, bottom]: [i32; 4]) -> bool {
        left >= 0
            && right <= FULL
            && top >= -ABOVE
            && bottom <= FULL
            && self.placed.iter().all(|other| {
                let [l, t, r, b] = other.area();
                right <= l || r <= left || bottom <= t || b <= top
            })
            && self
                .curves
                .iter()
                .all(|(x, y)| *x < left || *x > right || *y < top || *y > bottom)
    }

    /// Puts a label at the first free one of `places` (x, y, whether it ends there). If none is free, the label is left
    /// out; the legend has the same text.
    fn put(&mut self, class: &'static str, text: &str, places: &[(i32, i32, bool)]) -> bool {
        let mut label = Label {
            class,
            text: text.to_owned(),
            x: 0,
            y: 0,
            is_end: false,
        };
        for place in places {
            (label.x, label.y, label.is_end) = *place;
            if self.is_free(label.area()) {
                self.placed.push(label);
                return true;
            }
        }
        false
    }

    /// Above or below a level, trying the left first.
    pub(super) fn at_level(&mut self, class: &'static str, text: &str, above: i32, below: i32) {
        let right = FULL - EDGE;
        self.put(
            class,
            text,
            &[
                (EDGE, above, false),
                (EDGE, below, false),
                (right, above, true),
                (right, below, true),
                (250, above, false),
                (250, below, false),
                (400, above, false),
                (400, below, false),
            ],
        );
    }

    /// Beside a curve: on the given side, where the slope leads away from the label.
    pub(super) fn along(
        &mut self,
        class: &'static str,
        text: &str,
        curve: &[(i32, i32)],
        above: bool,
        is_end: bool,
    ) {
        for other in [false, true] {
            for x in [400, 450, 350, 500, 300, 550, 600, 700, 200, 800, 100] {
                if let Some((_, y)) = curve.iter().find(|point| point.0 >= x) {
                    let y = if above == other { y + 80 } else { y - 45 };
                    if self.put(class, text, &[(x, y, is_end != other)]) {
                        return;
                    }
                }
            }
        }
    }
}

/// Moves the numbers at the right edge apart, as little as needed and within the plot.
pub(super) fn spread(ends: &mut [Label]) {
    const APART: i32 = 62;
    // Bubble sort, with one pass per number; there are at most four.
    for _ in 0..ends.len() {
        for at in 1..ends.len() {
            if let (Some(before), Some(after)) = (ends.get(at - 1), ends.get(at))
                && before.y > after.y
            {
                ends.swap(at - 1, at);
            }
        }
    }
    let mut free = 0;
    for end in ends.iter_mut() {
        end.y = end.y.max(free);
        free = end.y + APART;
    }
    let mut free = FULL;
    for end in ends.iter_mut().rev() {
        end.y = end.y.min(free);
        free = end.y - APART;
    }
}

//! Words in the plot, each beside what it names, none over another or over a line.
//!
//! Sizes are those of the narrowest plot (a screen of 320 px). On a wider one the same words take a smaller share of the
//! width and begin or end at the same place, so what is free there is free here.

use super::scale::FULL;

/// A character's width, in thousandths of the narrowest plot: 7 px of 186.
const CHARACTER: i32 = 38;
/// From the baseline up to the top of a label with its air, in thousandths of the plot's height.
const ASCENT: i32 = 50;
/// From the baseline down to its bottom.
const DESCENT: i32 = 20;
/// How far a label may reach above the plot.
const ABOVE: i32 = 20;
/// Where a column of labels begins.
const EDGE: i32 = 20;

/// A word with its place, in thousandths of the plot.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) class: &'static str,
    pub(super) text: String,
    /// Where it begins, or ends.
    pub(super) x: i32,
    /// Its baseline.
    pub(super) y: i32,
    /// Whether it ends at `x`.
    pub(super) is_end: bool,
}

impl Label {
    /// Left, top, right, bottom.
    fn area(&self) -> [i32; 4] {
        let width =
            i32::try_from(self.text.chars().count()).map_or(FULL, |count| count * CHARACTER);
        let left = if self.is_end { self.x - width } else { self.x };
        [left, self.y - ASCENT, left + width, self.y + DESCENT]
    }
}

/// The labels placed so far, and the curves they must keep off.
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

    /// Puts a label at the first of `places` (x, y, whether it ends there) that is free. Where none is, the plot goes
    /// without: the legend says the same.
    fn put(
        &mut self,
        class: &'static str,
        text: &str,
        places: impl IntoIterator<Item = (i32, i32, bool)>,
    ) {
        let mut label = Label {
            class,
            text: text.to_owned(),
            x: 0,
            y: 0,
            is_end: false,
        };
        for (x, y, is_end) in places {
            (label.x, label.y, label.is_end) = (x, y, is_end);
            if self.is_free(label.area()) {
                self.placed.push(label);
                return;
            }
        }
    }

    /// At a level: above `top` or below `bottom` of it, at the left first.
    pub(super) fn at_level(&mut self, class: &'static str, text: &str, above: i32, below: i32) {
        let places = [EDGE, FULL - EDGE, 250, 400]
            .into_iter()
            .flat_map(|x| [(x, above, x > FULL / 2), (x, below, x > FULL / 2)]);
        self.put(class, text, places);
    }

    /// At the left edge, for what happens there.
    pub(super) fn at_start(&mut self, text: &str, near: i32, far: i32) {
        self.put("", text, [(EDGE, near, false), (EDGE, far, false)]);
    }

    /// Beside a curve: on the side named first, where the slope opens away from the label.
    pub(super) fn along(
        &mut self,
        class: &'static str,
        text: &str,
        curve: &[(i32, i32)],
        above: bool,
        is_end: bool,
    ) {
        let places =
            [(above, is_end), (!above, !is_end)]
                .into_iter()
                .flat_map(|(above, is_end)| {
                    [400, 450, 350, 500, 300, 550, 600, 700, 200, 800, 100]
                        .into_iter()
                        .filter_map(move |x| {
                            let (_, y) = curve.iter().find(|point| point.0 >= x)?;
                            let y = if above { y - 45 } else { y + 80 };
                            Some((x, y, is_end))
                        })
                });
        self.put(class, text, places);
    }
}

/// Moves numbers at the right edge apart, as little as needed and inside of the plot: their text, class and place.
pub(super) fn spread(ends: &mut Vec<(String, &'static str, i32)>) {
    const APART: i32 = 62;
    // At most four: the least of those left, each time.
    for from in 0..ends.len() {
        let least = (from..ends.len()).min_by_key(|at| ends.get(*at).map_or(0, |end| end.2));
        if let Some(least) = least {
            ends.swap(from, least);
        }
    }
    let mut free = 0;
    for end in ends.iter_mut() {
        end.2 = end.2.max(free);
        free = end.2 + APART;
    }
    let mut free = FULL;
    for end in ends.iter_mut().rev() {
        end.2 = end.2.min(free);
        free = end.2 - APART;
    }
}

//! The exercise clip as arithmetic: properties at every moment of its loop.
#![allow(
    clippy::float_cmp,
    reason = "the ends of a range are reached exactly, and that is what is claimed"
)]

use plateful_domain::clip::{
    ANKLE_RANGE, BEAD_RANGE, KNEE, LOOP_SECONDS, NECK, NECK_DOWN, NECK_UP, Point, Pose,
    SHANK_LENGTH, SHANK_RANGE, Speed, Step, advance, pose, step_at, wrap,
};
use proptest::prelude::*;

/// The share of the loop in one frame at 60 frames per second.
const FRAME: f64 = 1.0 / 480.0;

fn frames() -> impl Iterator<Item = f64> {
    (0..480_u32).map(|frame| f64::from(frame) * FRAME)
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn points(pose: &Pose) -> Vec<Point> {
    let mut all = vec![
        pose.ankle_joint,
        pose.heel,
        pose.toe,
        pose.bead,
        pose.nerve.start,
    ];
    all.extend(pose.nerve.curves.iter().flatten());
    all
}

fn furthest_apart(a: &Pose, b: &Pose) -> f64 {
    points(a)
        .into_iter()
        .zip(points(b))
        .map(|(a, b)| distance(a, b))
        .fold(0.0, f64::max)
}

#[test]
fn sitting_the_shank_hangs_straight_down_and_the_chin_is_dropped() {
    let sitting = pose(0.0);
    assert_eq!(
        (sitting.shank, sitting.ankle, sitting.neck),
        (0.0, 0.0, NECK_DOWN)
    );
    let below = Point {
        x: KNEE.x,
        y: KNEE.y + SHANK_LENGTH,
    };
    assert_eq!(sitting.ankle_joint, below);
    assert_eq!(sitting.heel.y, sitting.toe.y, "the foot is flat");
}

#[test]
fn held_the_knee_keeps_a_bend_of_20_degrees_and_toes_and_gaze_are_up() {
    let held = pose(0.5);
    assert_eq!(
        (held.shank, held.ankle, held.neck),
        (SHANK_RANGE, ANKLE_RANGE, NECK_UP)
    );
    assert_eq!(90.0 - held.shank, 20.0);
    assert!(held.toe.y < held.heel.y - 40.0, "toes up");
}

#[test]
fn nothing_jumps_from_picture_to_picture_not_even_over_the_end_of_the_loop() {
    for t in frames() {
        let apart = furthest_apart(&pose(t), &pose(t + FRAME));
        assert!(apart < 2.5, "{apart} at {t}");
    }
    assert!(furthest_apart(&pose(0.0), &pose(1.0 - 1e-9)) < 1e-3);
}

#[test]
fn the_head_goes_back_exactly_while_the_knee_straightens() {
    for t in frames() {
        let (now, soon) = (pose(t), pose(t + FRAME));
        let knee = soon.shank - now.shank;
        let neck = soon.neck - now.neck;
        assert!(
            knee * neck > 0.0 || (knee == 0.0 && neck == 0.0),
            "a tensioner at {t}: {knee}, {neck}"
        );
    }
}

#[test]
fn each_step_does_what_its_name_says() {
    let turns = |step: Step| {
        let end = match step.next() {
            Step::Sit => 1.0,
            next => next.start(),
        };
        frames()
            .filter(|t| *t > step.start() && t + FRAME < end)
            .map(|t| pose(t + FRAME).shank - pose(t).shank)
            .collect::<Vec<_>>()
    };
    assert!(turns(Step::Sit).iter().all(|turn| *turn == 0.0));
    assert!(turns(Step::Straighten).iter().all(|turn| *turn > 0.0));
    assert!(turns(Step::Hold).iter().all(|turn| *turn == 0.0));
    assert!(turns(Step::Return).iter().all(|turn| *turn < 0.0));
    assert!(Step::ALL.iter().all(|step| turns(*step).len() > 90));
}

#[test]
fn steps_follow_each_other_and_every_still_lies_within_its_own() {
    for (index, step) in Step::ALL.into_iter().enumerate() {
        assert_eq!(step.index(), index);
        assert_eq!(step.next().previous(), step);
        assert_eq!(step_at(step.start()), step);
        assert_eq!(step_at(step.still()), step);
    }
    assert_eq!(Step::ALL.map(Step::start), [0.0, 0.20, 0.45, 0.65]);
    assert_eq!(step_at(0.2 - 1e-9), Step::Sit);
    assert_eq!(step_at(1.0), Step::Sit);
}

#[test]
fn the_loop_takes_eight_seconds_at_full_speed_and_sixteen_at_half() {
    for (speed, seconds) in [(Speed::Full, 8.0), (Speed::Half, 16.0)] {
        let mut t = 0.0;
        let mut passed = 0.0;
        while step_at(t) != Step::Return {
            t = advance(t, 0.01, speed);
            passed += 0.01;
        }
        let wanted = seconds * Step::Return.start();
        assert!((passed - wanted).abs() < 0.02, "{passed}");
    }
    assert_eq!(LOOP_SECONDS, 8.0);
    assert_eq!(Speed::default(), Speed::Full);
    assert_eq!(Speed::Full.other(), Speed::Half);
    assert_eq!(Speed::Half.other(), Speed::Full);
}

#[test]
fn after_a_long_sleep_the_figure_goes_on_from_where_it_was() {
    assert!(advance(0.5, 3600.0, Speed::Full) < 0.52);
    assert_eq!(advance(0.5, -1.0, Speed::Full), 0.5);
    assert_eq!(advance(0.5, f64::NAN, Speed::Full), 0.5);
}

#[test]
fn what_is_no_place_in_the_loop_is_its_beginning() {
    for t in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1e-30] {
        assert_eq!(wrap(t), 0.0);
        assert_eq!(pose(t), pose(0.0));
    }
    assert_eq!(wrap(-0.25), 0.75);
    assert_eq!(wrap(7.5), 0.5);
}

proptest! {
    #[test]
    fn every_number_gives_a_figure_within_its_joints_and_its_picture(t in prop::num::f64::ANY) {
        let figure = pose(t);
        prop_assert!((0.0..=1.0).contains(&figure.straightness));
        prop_assert!((0.0..=SHANK_RANGE).contains(&figure.shank));
        prop_assert!((0.0..=ANKLE_RANGE).contains(&figure.ankle));
        prop_assert!((NECK_DOWN..=NECK_UP).contains(&figure.neck));
        prop_assert!((distance(KNEE, figure.ankle_joint) - SHANK_LENGTH).abs() < 1e-4);
        prop_assert!((distance(figure.heel, figure.toe) - 53.0).abs() < 1e-4);
        prop_assert!(distance(NECK, figure.nerve.start) < 30.0);
        prop_assert!((0.0..=BEAD_RANGE).contains(&(figure.bead.x - 250.0)));
        for point in points(&figure) {
            prop_assert!((96.0..=526.0).contains(&point.x), "{:?}", point);
            prop_assert!((20.0..=372.0).contains(&point.y), "{:?}", point);
        }
    }

    #[test]
    fn the_same_holds_within_the_loop(t in 0.0..1.0_f64) {
        let figure = pose(t);
        prop_assert!((0.0..=1.0).contains(&figure.straightness));
        prop_assert!((distance(KNEE, figure.ankle_joint) - SHANK_LENGTH).abs() < 1e-4);
        // The bead is within its own radius of the nerve's curve under the thigh.
        let [one, two, end] = figure.nerve.curves[2];
        let start = figure.nerve.curves[1][2];
        let nearest = (0..=1000_u32)
            .map(|i| {
                let u = f64::from(i) / 1000.0;
                let v = 1.0 - u;
                let at = |a: f64, b: f64, c: f64, d: f64| {
                    v * v * v * a + 3.0 * v * v * u * b + 3.0 * v * u * u * c + u * u * u * d
                };
                distance(figure.bead, Point {
                    x: at(start.x, one.x, two.x, end.x),
                    y: at(start.y, one.y, two.y, end.y),
                })
            })
            .fold(f64::INFINITY, f64::min);
        prop_assert!(nearest < 1.0, "{nearest}");
    }

    #[test]
    fn time_never_leads_out_of_the_loop(
        t in prop::num::f64::ANY,
        seconds in prop::num::f64::ANY,
    ) {
        for speed in [Speed::Half, Speed::Full] {
            prop_assert!((0.0..1.0).contains(&advance(t, seconds, speed)));
        }
    }
}

/// The prerendered clip.
#[cfg(feature = "ssr")]
mod on_the_page {
    use leptos::prelude::*;
    use plateful::clip::{ClipPlayer, ClipStills};
    use plateful::prerender::static_html as render;

    fn captions() -> Vec<String> {
        ["one", "two", "three", "four"].map(String::from).into()
    }

    fn count(html: &str, what: &str) -> usize {
        html.matches(what).count()
    }

    #[test]
    fn the_player_rests_at_its_first_step_with_controls_that_have_names() {
        let html = render(|| view! { <ClipPlayer captions=captions()/> });
        assert!(html.starts_with("<div class=\"player\""), "{html}");
        assert!(
            html.contains("Step 1 of 4") && html.contains(">one"),
            "{html}"
        );
        assert!(!html.contains("two"), "{html}");
        assert!(html.contains("aria-valuetext=\"one\""), "{html}");
        for name in ["Play", "Previous step", "Next step", "Speed 1×"] {
            assert_eq!(
                count(&html, &[">", name, "<"].concat()),
                1,
                "{name}: {html}"
            );
        }
        assert!(
            !html.contains("style="),
            "a strict policy allows no style attribute"
        );
    }

    #[test]
    fn a_player_whose_article_has_too_few_captions_still_renders() {
        let html = render(|| view! { <ClipPlayer captions=Vec::new()/> });
        assert!(html.contains("Step 1 of 4"));
    }

    #[test]
    fn the_stills_show_four_different_moments_and_share_no_id() {
        let html = render(|| view! { <ClipStills captions=captions()/> });
        assert_eq!(count(&html, "<figure>"), 4);
        assert_eq!(count(&html, "aria-hidden=\"true\""), 4);
        for (index, caption) in captions().iter().enumerate() {
            assert!(html.contains(caption.as_str()));
            let id = format!("still-{}-cloth", index + 1);
            assert_eq!(count(&html, &format!("id=\"{id}\"")), 1);
            assert_eq!(count(&html, &format!("url(#{id})")), 1);
        }
        let mut nerves: Vec<_> = html
            .split("<path")
            .filter(|path| path.contains("class=\"nerve\""))
            .filter_map(|path| path.split(" d=\"").nth(1)?.split('"').next())
            .collect();
        nerves.dedup();
        assert_eq!(nerves.len(), 4, "{nerves:?}");
    }
}

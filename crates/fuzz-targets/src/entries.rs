//! Entries from a file and from a link. Neither may answer for the reader, and neither may lead below what is safe.

// The domain's own tests have both.
#[path = "../../domain/tests/support/address.rs"]
mod address;
#[path = "../../domain/tests/support/budgets.rs"]
mod budgets;

use crate::text;
use address::encoded;
use budgets::shown;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{Draft, Entry};
use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::plan::{Assessment, Choices, assess};
use plateful_domain::planner::store::{link_in, made_on, unreadable};

/// A file that is opened has usable entries only, and can be saved and opened again.
pub fn file(bytes: &[u8]) {
    if let Ok(draft) = Draft::from_file(&text(bytes)) {
        assert_eq!(unreadable(&draft), []);
        let (saved, left_out) = draft.to_file(1).unwrap();
        assert_eq!(left_out, Vec::<Entry>::new());
        assert_eq!(Draft::from_file(&saved), Ok(draft.clone()));
        safe(&draft);
    }
}

/// A link that is opened can be copied and opened again.
pub fn link(bytes: &[u8]) {
    let text = text(bytes);
    for link in [Some(text.clone()), link_in(&text)].into_iter().flatten() {
        if let Ok(draft) = Draft::from_link(&link) {
            let copied = draft.to_link(made_on(&link)).unwrap();
            assert_eq!(Draft::from_link(&copied), Ok(draft.clone()));
            assert_eq!(made_on(&copied), made_on(&link));
            assert_eq!(link_in(&encoded(&copied)), Some(copied));
            safe(&draft);
        }
    }
}

/// Nobody has answered the health questions for the reader, so no budget to lose or gain is shown. Where the reader
/// answers that none of them applies, none below the floor is.
fn safe(draft: &Draft) {
    assert!(!draft.health.answered());
    let mut draft = draft.clone();
    for answered in [false, true] {
        draft.health.set_none(answered);
        let reading = draft.reading_on(Date::from_iso("2026-11-22"));
        if let Assessment::Plan(plan) = assess(&reading, &Choices::of(&draft)) {
            assert!(plan.maintenance.kcal() <= 4.0 * plan.resting.kcal());
            for (direction, budget) in shown(&plan) {
                assert!(budget.kcal().is_finite());
                if direction != Direction::Maintain {
                    assert!(answered, "a goal without the health questions");
                    assert!(budget.rounded() >= plan.floor.rounded());
                }
            }
        }
    }
}

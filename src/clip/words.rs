//! The player's texts. The texts of the exercise come with the article.

use plateful_domain::clip::Step;

pub(super) const PICTURE: &str = "Side view of a person on a chair who slides the sciatic nerve with one leg and the head. An orange line shows the nerve from the neck to the heel.";
pub(super) const CONTROLS: &str = "Exercise clip";
pub(super) const PLAY: &str = "Play";
pub(super) const PAUSE: &str = "Pause";
pub(super) const PREVIOUS: &str = "Previous step";
pub(super) const NEXT: &str = "Next step";
pub(super) const POSITION: &str = "Position in the clip";
pub(super) const FULL_SPEED: &str = "Speed 1×";
pub(super) const HALF_SPEED: &str = "Speed 0.5×";

/// "Step 1 of 4" and so on.
pub(super) fn numbered(step: Step) -> &'static str {
    match step {
        Step::Sit => "Step 1 of 4",
        Step::Straighten => "Step 2 of 4",
        Step::Hold => "Step 3 of 4",
        Step::Return => "Step 4 of 4",
    }
}

//! The scenarios of `cargo xtask test --smoke`: each stands for a part of the page that others build on.

pub(super) const NAMES: [&str; 21] = [
    // The page
    "hosting::it_works_below_any_path",
    "hosting::the_html_is_valid",
    "parity::hydration_changes_no_word",
    "folds::all_open_and_shut_at_once_with_their_count",
    "links::on_load",
    "late::a_missing_program_leaves_an_article_and_a_message",
    "without_script::the_whole_article_is_there",
    "theme::a_choice_is_kept_and_beats_the_device",
    "paper::it_holds_what_is_folded_and_the_clips_stills",
    // The planner
    "planner::the_first_worked_row_of_the_safety_table",
    "planner::the_answer_follows_every_keystroke",
    "planner::a_goal_that_is_too_low_is_struck_and_a_better_one_offered",
    "planner::an_eating_disorder_takes_every_number_away",
    "keeping::entries_survive_a_reload",
    "plan_link::a_shared_plan_is_shown_and_kept_nowhere",
    // For everybody
    "keyboard::from_the_skip_link_to_a_budget",
    "plan_states::it_fits_on_a_phone_in_all_units",
    // Offline
    "offline::the_page_loads_again",
    "update::it_is_offered_and_taken_and_nothing_typed_is_lost",
    // On other sites
    "element::one_pasted_snippet_shows_a_working_planner",
    "frame::the_frame_alone_is_already_good",
];

//! The page in a real browser, from the first byte to the printed sheet.
//!
//! `README.md` beside this folder says how to run the scenarios and how to write one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a scenario that cannot go on has failed, and says so by panicking"
)]
#![allow(
    unreachable_pub,
    reason = "one crate: `pub` says what the harness offers to scenarios"
)]

mod accent;
mod adjusted;
mod article_element;
mod articles;
mod axe;
mod changed_html;
mod clip;
mod common;
mod edited;
mod element;
mod element_bytes;
mod element_form;
mod element_hosts;
mod element_keys;
mod element_life;
mod element_looks;
mod element_troubles;
mod engines;
mod folds;
mod frame;
mod frame_article;
mod frame_boxes;
mod frame_hosts;
mod frame_limits;
mod frame_wire;
mod frame_words;
mod goal_page;
mod guest;
mod harness;
mod hostile;
mod hosting;
mod in_place;
mod install;
mod keeping;
mod keeping_faults;
mod keeping_files;
mod keeping_tabs;
mod keyboard;
mod keyboard_paths;
mod late;
mod links;
mod mending;
mod menu;
mod neighbors;
mod notices;
mod offline;
mod package;
mod paper;
mod parity;
mod pictures;
mod plan;
mod plan_chart;
mod plan_first_use;
mod plan_link;
mod plan_states;
mod planner;
mod proof;
mod reading;
mod sharing;
mod single_file;
mod site_owner;
mod site_owner_places;
mod soak;
mod stale;
mod states;
mod strangers;
mod tamper;
mod theme;
mod update;
mod wanted;
mod widths;
mod without_script;

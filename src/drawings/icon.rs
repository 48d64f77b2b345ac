//! Small icons. Each is next to words or inside a control with a name, so all are decorative.

use leptos::prelude::*;

use super::Decoration;
use plateful_domain::article::CareLevel;

/// The picture of an [`Icon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// The goal planner: a gauge.
    Goal,
    /// Light and dark theme.
    Theme,
    /// Print.
    Print,
    /// Share.
    Share,
    /// Copy a link.
    Link,
    /// To a snippet: angle brackets.
    Code,
}

/// An icon of 24 by 24 px, drawn with lines.
#[component]
pub fn Icon(
    /// The picture.
    name: IconName,
) -> impl IntoView {
    let paths = match name {
        IconName::Goal => {
            r#"<path d="M3.5 17.5A8.7 8.7 0 1 1 20.5 17.5M12 14.5L15.8 8.5"/><circle class="ic-fill" cx="12" cy="14.5" r="1.8"/>"#
        }
        IconName::Theme => {
            r#"<circle cx="12" cy="12" r="8.5"/><path class="ic-fill" d="M12 3.5A8.5 8.5 0 0 1 12 20.5Z"/>"#
        }
        IconName::Print => {
            r#"<path d="M7.5 8.5V3.5H16.5V8.5M7.5 16.5H4V8.5H20V16.5H16.5M7.5 13.5H16.5V20.5H7.5Z"/>"#
        }
        IconName::Share => r#"<path d="M12 15V3.5M8 7.5L12 3.5L16 7.5M7.5 11H5V20.5H19V11H16.5"/>"#,
        IconName::Link => {
            r#"<path d="M10 14L14 10M8.5 11.5L5.6 14.4A2.8 2.8 0 0 0 9.6 18.4L12.5 15.5M11.5 8.5L14.4 5.6A2.8 2.8 0 0 1 18.4 9.6L15.5 12.5"/>"#
        }
        IconName::Code => r#"<path d="M8.5 6.5L3.5 12L8.5 17.5M15.5 6.5L20.5 12L15.5 17.5"/>"#,
    };
    view! { <Decoration class="icon" view_box="0 0 24 24" size="24" inner=paths/> }
}

/// The notices: a tray, 24 by 24 px. A check mark means none; it is hidden when a count is shown.
#[component]
pub fn TrayIcon() -> impl IntoView {
    let paths = r#"<path d="M2.5 13H21.5M4.5 13L6.2 18.5H17.8L19.5 13"/><path class="ic-tick" d="M8.5 6.5L11.2 9.2L16 4"/>"#;
    view! { <Decoration class="icon" view_box="0 0 24 24" size="24" inner=paths/> }
}

/// The picture of a [`SmallIcon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmallIconName {
    /// Previous.
    Previous,
    /// Next.
    Next,
}

/// An icon of 16 by 16 px, for a button or next to small text.
#[component]
pub fn SmallIcon(
    /// The picture.
    name: SmallIconName,
) -> impl IntoView {
    let paths = match name {
        SmallIconName::Previous => r#"<path d="M10.5 3L5.5 8L10.5 13"/>"#,
        SmallIconName::Next => r#"<path d="M5.5 3L10.5 8L5.5 13"/>"#,
    };
    view! { <Decoration class="icon" view_box="0 0 16 16" size="16" inner=paths/> }
}

/// The app's logo: a plate from above.
#[component]
pub fn PlateIcon() -> impl IntoView {
    let paths = r#"<circle class="wm-rim" r="10"/><circle class="wm-pin" r="5.6"/>"#;
    view! { <Decoration class="icon" view_box="-12 -12 24 24" size="26" inner=paths/> }
}

/// The shape of a care level, so that the level does not depend on color.
#[component]
pub fn CareShape(
    /// How soon.
    level: CareLevel,
) -> impl IntoView {
    let paths = match level {
        CareLevel::Emergency => {
            r#"<path d="M8 2H16L22 8V16L16 22H8L2 16V8Z"/><path class="care-bang" d="M12 6.5V13.5M12 16.8V17.2"/>"#
        }
        CareLevel::Urgent => {
            r#"<path d="M12 2.5L22.5 21H1.5Z"/><path class="care-bang" d="M12 9V14.5M12 17.6V18"/>"#
        }
        CareLevel::NonUrgent => {
            r#"<circle cx="12" cy="12" r="10"/><path class="care-bang" d="M7 12.5L10.5 16L17 8.5"/>"#
        }
        CareLevel::SelfCare => {
            r#"<path d="M3 3H21V21H3Z"/><path class="care-bang" d="M7.5 12H16.5"/>"#
        }
    };
    view! { <Decoration class="icon" view_box="0 0 24 24" size="24" inner=paths/> }
}

//! The right leg from behind, with the sciatic nerve and the skin that the S1 nerve serves.

use leptos::prelude::*;

use super::Picture;

/// The right leg from behind, with the sciatic nerve and the skin that the S1 nerve serves.
///
/// The numbers in it mark parts 5 to 7: the sciatic nerve, the S1 skin area, the Achilles tendon.
#[component]
pub fn Leg(
    /// Makes the ids of this copy unique: letters, digits and hyphens.
    uid: &'static str,
) -> impl IntoView {
    view! { <Picture class="h-leg" view_box="756 36 290 612" uid=uid inner=PATHS/> }
}

const PATHS: &str = r#"<title id="~-title">Right leg from behind, with the S1 skin area</title>
<desc id="~-text">The sciatic nerve runs down the middle of the back of the thigh and divides above the knee. The
S1 skin area covers the back of the thigh, the back and outer side of the calf, the heel, the outer edge of the
foot and the little toe.</desc>
<defs><pattern id="~-zone" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="h-zone-ink" d="M0 0V9"/></pattern></defs>
<path class="h-skin" d="M792 36C786 120 800 220 832 320C842 352 836 372 830 410C822 470 850 520 868 566
C872 590 862 606 860 622Q862 640 884 640H972Q1000 640 992 622C980 606 958 604 952 580C956 530 996 470 992 412C990
376 978 352 984 320C1006 240 1030 140 1020 36"/>
<path class="h-zone-fill" d="M876 108C892 190 892 260 898 330C900 380 906 420 902 470
C898 520 880 560 874 590Q860 626 872 638H972Q1000 640 990 622C978 606 956 604 950 580C954 530 988 480 990 416C990
392 968 372 958 330C948 260 948 180 946 108C930 98 892 98 876 108Z"/>
<path fill="url(#~-zone)" d="M876 108C892 190 892 260 898 330C900 380 906 420 902 470
C898 520 880 560 874 590Q860 626 872 638H972Q1000 640 990 622C978 606 956 604 950 580C954 530 988 480 990 416C990
392 968 372 958 330C948 260 948 180 946 108C930 98 892 98 876 108Z"/>
<path class="h-crease" d="M797 152Q884 188 1004 150M846 352Q905 364 974 350"/>
<path class="h-s1 h-thin" d="M908 306C906 380 908 460 900 540C898 570 892 590 890 612"/>
<path class="h-root" d="M908 306C930 336 962 356 972 386C976 420 972 440 966 460"/>
<path class="h-sciatic" d="M884 36C900 90 912 120 912 170C912 230 910 270 908 306"/>
<path class="h-lead" d="M812 250L901 250"/><circle class="h-tip" cx="901" cy="250" r="3.2"/><g class="h-num">
<circle cx="794" cy="250" r="18"/><text x="794" y="257.2" text-anchor="middle" font-size="22">5</text></g>
<path class="h-lead" d="M808 425L896 430"/><circle class="h-tip" cx="896" cy="430" r="3.2"/><g class="h-num">
<circle cx="790" cy="424" r="18"/><text x="790" y="431.2" text-anchor="middle" font-size="22">6</text></g>
<path class="h-lead" d="M812 566.8L884 570"/><circle class="h-tip" cx="884" cy="570" r="3.2"/><g class="h-num">
<circle cx="794" cy="566" r="18"/><text x="794" y="573.2" text-anchor="middle" font-size="22">7</text></g>"#;

//! What an owner's site learns about its readers, and what it does not.

use leptos::prelude::*;

/// The part about privacy.
#[component]
pub(super) fn Privacy() -> impl IntoView {
    view! {
        <h3>"Never, whatever you set"</h3>
        <ul class="points points-dont">
            <li>"Age, height, weight, sex, or anything else that was typed."</li>
            <li>"Answers to the health questions, or what the planner refused."</li>
            <li>"A goal made of a weight and a day: it would tell the weight."</li>
            <li>
                "Who your readers are. The frame does not even tell us which page it is on (referrerpolicy=\"no-referrer\")."
            </li>
        </ul>
        <h3>"Only if you ask, and until your reader stops it"</h3>
        <p>
            "With "
            <code>"emit=\"goal\""</code>
            ", or inside a form with a "
            <code>"name"</code>
            ", your page receives the goal that was chosen and the calories a day. The planner then says so, with the name of your site, beside a switch that stops it. What you do with it is for your own privacy notice."
        </p>
        <h3>"What is kept"</h3>
        <p>
            "Nothing. On your site the planner stores no entry in the browser: loaded again, it starts afresh. Our own page can remember, where a reader asks it to; but browsers keep storage apart for each site around a frame, so what was entered there does not show on yours, nor on another."
        </p>
        <h3>"What the server sees"</h3>
        <p>
            "Whoever hosts the copy that you name sees what every web server sees: that somebody at some address fetched its files. Host a copy yourself, and nobody else does."
        </p>
    }
}

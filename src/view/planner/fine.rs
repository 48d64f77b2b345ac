//! What most readers leave as it is: the method, a known activity level, and exercise planned on top.

use super::control::Control;
use super::field;
use super::form::choice;
use super::words;
use crate::state::planner::State;
use crate::view::markup::Template;
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::Entry;
use plateful_domain::planner::exercise::Exercise;

/// A fold of its own, so that the form stays short.
pub(super) fn tuning(html: &mut Template, state: &State) {
    html.raw(
        "<details class=\"more fine\"><summary>Fine-tune: exercise, activity level, method</summary><div \
         class=\"fold\"><fieldset class=\"ask2\"><legend class=\"lab\">",
    )
    .text(words::EXERCISE)
    .raw("</legend><div class=\"opts\">");
    exercise(html, state, None);
    for one in Exercise::ALL {
        exercise(html, state, Some(one));
    }
    html.raw("</div>");
    field::entry(html, state, Entry::Exercise);
    html.raw("</fieldset>");
    field::entry(html, state, Entry::Pal);
    html.raw("<fieldset class=\"ask2\"><legend class=\"lab\">")
        .text(words::METHOD)
        .raw("</legend><div class=\"opts\">");
    for one in Method::ALL {
        choice(html, state, Control::Method(one), words::method(one), "opt");
    }
    html.raw("</div>");
    field::entry(html, state, Entry::BodyFat);
    field::entry(html, state, Entry::Known);
    html.raw("<p class=\"hint\">")
        .text(words::METHOD_HINT)
        .raw("</p></fieldset></div></details>");
}

fn exercise(html: &mut Template, state: &State, one: Option<Exercise>) {
    choice(
        html,
        state,
        Control::Exercise(one),
        words::exercise(one),
        "opt",
    );
}

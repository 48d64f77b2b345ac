//! Pictures, videos, clips and tables are complete.

use super::{item_place, place_of};
use crate::facts::{Facts, Node};
use crate::finding::Code;
use crate::place::Report;
use crate::tree::{get, items, text};

/// Exercises that the app draws, with the number of their steps.
pub(crate) const EXERCISES: [(&str, usize); 1] = [("sitting-slider", 4)];

pub(super) fn check(facts: &Facts<'_>, report: &mut Report<'_>) {
    for node in &facts.nodes {
        match node.kind {
            "figure" => figure(node, report),
            "clip" => clip(node, report),
            "table" => table(node, report),
            _ => {}
        }
    }
}

fn figure(figure: &Node<'_>, report: &mut Report<'_>) {
    let drawn = text(figure.object, "drawing").is_some();
    if text(figure.object, "src").is_none() {
        if !drawn {
            report.add(
                Code::Picture,
                figure.place(),
                "the figure has neither \"src\" nor \"drawing\"",
                "name an image below articles/ or one of the app's drawings",
            );
        } else if get(figure.object, "alt").is_some() {
            let (pointer, offset) = place_of(figure, "alt");
            report.add(
                Code::Picture,
                (&pointer, offset),
                "the drawing has an \"alt\"",
                "leave it out: the app's drawings say what they show",
            );
        }
        return;
    }
    if drawn {
        let (pointer, offset) = place_of(figure, "src");
        report.add(
            Code::Picture,
            (&pointer, offset),
            "the figure has both \"src\" and \"drawing\"",
            "keep one: only the drawing would be shown",
        );
    }
    if text(figure.object, "alt").is_none() {
        let (pointer, offset) = place_of(figure, "alt");
        let problem = if get(figure.object, "alt").is_some() {
            "\"alt\" is empty"
        } else {
            "the image has no \"alt\""
        };
        let advice = "say what it tells, for those who do not see it";
        report.add(Code::Picture, (&pointer, offset), problem, advice);
    }
    for side in ["width", "height"] {
        if get(figure.object, side).is_none() {
            report.add(
                Code::Picture,
                figure.place(),
                format!("the image has no \"{side}\""),
                "add it in CSS pixels, so that the text does not jump",
            );
        }
    }
}

fn clip(clip: &Node<'_>, report: &mut Report<'_>) {
    let Some((exercise, wanted)) = text(clip.object, "exercise")
        .and_then(|name| EXERCISES.iter().find(|(exercise, _)| *exercise == name))
    else {
        return;
    };
    let steps = items(clip.object, "steps").len();
    // No steps at all are reported as a missing field.
    if steps != *wanted && steps != 0 {
        let (pointer, offset) = place_of(clip, "steps");
        report.add(
            Code::Moving,
            (&pointer, offset),
            format!("{steps} steps, but {exercise} shows {wanted}"),
            format!("write {wanted} steps, in the order of the clip"),
        );
    }
}

fn table(table: &Node<'_>, report: &mut Report<'_>) {
    let columns = items(table.object, "head").len();
    for (index, row) in items(table.object, "rows").iter().enumerate() {
        let cells = row.as_array().map_or(columns, |row| row.elements.len());
        if cells != columns && cells != 0 {
            let (pointer, offset) = item_place(table, "rows", index, row);
            report.add(
                Code::TableRow,
                (&pointer, offset),
                format!("{cells} cells, but the table has {columns} columns"),
                "fill the row; an empty cell is \"\"",
            );
        }
    }
}

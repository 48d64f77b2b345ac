//! The fields that are typed. An entry has a label, an error, and one or two boxes.

use crate::planner::basis::Method;
use crate::planner::draft::{Aim, Draft, EntryError, Units};
use crate::planner::parse::{self, Measured, Unit};
use crate::planner::render;
use crate::planner::safety::limits;

/// A text box of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextField {
    /// Age in completed years.
    Age,
    /// Feet, or centimeters.
    HeightMajor,
    /// Inches; unused in metric units.
    HeightMinor,
    /// Pounds, kilograms or stone.
    WeightMajor,
    /// Pounds beside stone; unused otherwise.
    WeightMinor,
    /// The goal weight: pounds, kilograms or stone.
    TargetMajor,
    /// Pounds beside stone; unused otherwise.
    TargetMinor,
    /// A known physical activity level.
    Pal,
    /// Body fat, percent of weight.
    BodyFat,
    /// Known maintenance, in the unit of energy.
    Known,
    /// Minutes of the planned exercise.
    Minutes,
    /// Times a week of the planned exercise.
    Times,
    /// The date of the goal, as a date field gives it: `yyyy-mm-dd`.
    Date,
}

/// What a label, an error or a missing entry refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Sex for the formula; chosen, not typed.
    Formula,
    /// Age.
    Age,
    /// Height.
    Height,
    /// Weight.
    Weight,
    /// Work and free time: two questions answered by choices.
    Activity,
    /// The physical activity level.
    Pal,
    /// Body fat.
    BodyFat,
    /// Known maintenance.
    Known,
    /// Planned exercise: minutes and times a week.
    Exercise,
    /// The goal weight.
    Target,
    /// The date of the goal.
    Date,
}

/// A text for each system of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerUnits {
    us: &'static str,
    metric: &'static str,
    uk: &'static str,
}

impl PerUnits {
    /// The same text in every system.
    const fn same(text: &'static str) -> Self {
        Self::new(text, text, text)
    }

    const fn new(us: &'static str, metric: &'static str, uk: &'static str) -> Self {
        Self { us, metric, uk }
    }

    /// The text for `units`.
    pub const fn get(self, units: Units) -> &'static str {
        match units {
            Units::Us => self.us,
            Units::Metric => self.metric,
            Units::Uk => self.uk,
        }
    }
}

/// The kind of keyboard or picker a box offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Digits.
    Numeric,
    /// Digits and a decimal mark.
    Decimal,
    /// A date.
    Date,
}

/// The definition of a box.
#[derive(Debug)]
pub struct TextDefinition {
    /// Its name in the page, and in a record, link and file if it [is stored](TextField::is_kept) by itself.
    pub name: &'static str,
    /// The entry that it belongs to.
    pub entry: Entry,
    /// Its accessible name, which includes the unit.
    pub spoken: PerUnits,
    /// The unit shown beside it; empty for none.
    pub unit: PerUnits,
    /// The kind of keyboard or picker it offers.
    pub input: Input,
    /// How its text is read.
    pub(in crate::planner) kind: Kind,
    /// See [`super::Field::is_goal`].
    pub is_goal: bool,
}

/// How the text of a box is read.
#[derive(Debug)]
pub(in crate::planner) enum Kind {
    /// One positive number: see [`Draft::number`].
    Number {
        /// Units that may be typed with it. The number is taken as it is, without conversion.
        units: &'static [Unit],
        /// Minimum and maximum, both included.
        limits: (f64, f64),
        /// Whether it must be a whole number.
        is_whole: bool,
    },
    /// The first box of a measure: see [`Draft::measured`].
    Measure {
        /// Which measure.
        measure: &'static Measure,
        /// Its second box.
        minor: TextField,
    },
    /// The second box of the measure with this first box.
    Minor(TextField),
    /// By code of its own in `reading.rs`.
    Other,
}

/// A height or a weight: its units, and how it is read and rendered.
#[derive(Debug)]
pub(in crate::planner) struct Measure {
    /// Reads the two boxes.
    pub read: fn(Units, &str, &str) -> Result<Measured, EntryError>,
    /// Renders the two boxes.
    pub render: fn(f64, Units) -> (String, String),
    /// Whether two systems of units use the same units for it.
    pub is_same: fn(Units, Units) -> bool,
    /// Whether its second box is in use.
    pub has_minor: fn(Units) -> bool,
    /// The unit in which its limits are reported.
    pub unit: fn(Units) -> Unit,
    /// Minimum and maximum, in cm or kg.
    pub limits: (f64, f64),
}

/// Heights.
const HEIGHT_MEASURE: Measure = Measure {
    read: parse::height,
    render: render::height,
    is_same: |one, other| (one == Units::Metric) == (other == Units::Metric),
    has_minor: |units| units != Units::Metric,
    unit: |units| match units {
        Units::Metric => Unit::Centimeter,
        Units::Us | Units::Uk => Unit::Inch,
    },
    limits: limits::HEIGHT_CM,
};

/// Weights.
const WEIGHT_MEASURE: Measure = Measure {
    read: parse::weight,
    render: render::weight,
    is_same: |one, other| one == other,
    has_minor: |units| units == Units::Uk,
    unit: |units| match units {
        Units::Us => Unit::Pound,
        Units::Metric => Unit::Kilogram,
        Units::Uk => Unit::Stone,
    },
    limits: limits::WEIGHT_KG,
};

const AGE: TextDefinition = TextDefinition {
    name: "age",
    entry: Entry::Age,
    spoken: PerUnits::same("Age in years"),
    unit: PerUnits::same("years"),
    input: Input::Numeric,
    kind: Kind::Number {
        units: &[Unit::Year],
        limits: limits::AGE,
        is_whole: true,
    },
    is_goal: false,
};

const HEIGHT_MAJOR: TextDefinition = TextDefinition {
    name: "height",
    entry: Entry::Height,
    spoken: PerUnits::new("Height, feet", "Height in centimeters", "Height, feet"),
    unit: PerUnits::new("ft", "cm", "ft"),
    input: Input::Decimal,
    kind: Kind::Measure {
        measure: &HEIGHT_MEASURE,
        minor: TextField::HeightMinor,
    },
    is_goal: false,
};

const HEIGHT_MINOR: TextDefinition = TextDefinition {
    name: "height-minor",
    entry: Entry::Height,
    spoken: PerUnits::same("Height, inches"),
    unit: PerUnits::same("in"),
    input: Input::Decimal,
    kind: Kind::Minor(TextField::HeightMajor),
    is_goal: false,
};

const WEIGHT_MAJOR: TextDefinition = TextDefinition {
    name: "weight",
    entry: Entry::Weight,
    spoken: PerUnits::new("Weight in pounds", "Weight in kilograms", "Weight, stone"),
    unit: PerUnits::new("lb", "kg", "st"),
    input: Input::Decimal,
    kind: Kind::Measure {
        measure: &WEIGHT_MEASURE,
        minor: TextField::WeightMinor,
    },
    is_goal: false,
};

const WEIGHT_MINOR: TextDefinition = TextDefinition {
    name: "weight-minor",
    entry: Entry::Weight,
    spoken: PerUnits::same("Weight, pounds"),
    unit: PerUnits::same("lb"),
    input: Input::Decimal,
    kind: Kind::Minor(TextField::WeightMajor),
    is_goal: false,
};

const TARGET_MAJOR: TextDefinition = TextDefinition {
    name: "target",
    entry: Entry::Target,
    spoken: PerUnits::new(
        "Goal weight in pounds",
        "Goal weight in kilograms",
        "Goal weight, stone",
    ),
    unit: PerUnits::new("lb", "kg", "st"),
    input: Input::Decimal,
    kind: Kind::Measure {
        measure: &WEIGHT_MEASURE,
        minor: TextField::TargetMinor,
    },
    is_goal: true,
};

const TARGET_MINOR: TextDefinition = TextDefinition {
    name: "target-minor",
    entry: Entry::Target,
    spoken: PerUnits::same("Goal weight, pounds"),
    unit: PerUnits::same("lb"),
    input: Input::Decimal,
    kind: Kind::Minor(TextField::TargetMajor),
    is_goal: true,
};

const PAL: TextDefinition = TextDefinition {
    name: "pal",
    entry: Entry::Pal,
    spoken: PerUnits::same("Activity level, 1.2 to 2.5"),
    unit: PerUnits::same(""),
    input: Input::Decimal,
    kind: Kind::Number {
        units: &[],
        limits: limits::PAL,
        is_whole: false,
    },
    is_goal: false,
};

const BODY_FAT: TextDefinition = TextDefinition {
    name: "body-fat",
    entry: Entry::BodyFat,
    spoken: PerUnits::same("Body fat, percent"),
    unit: PerUnits::same("%"),
    input: Input::Decimal,
    kind: Kind::Number {
        units: &[],
        limits: limits::BODY_FAT_PERCENT,
        is_whole: false,
    },
    is_goal: false,
};

const KNOWN: TextDefinition = TextDefinition {
    name: "known",
    entry: Entry::Known,
    spoken: PerUnits::same("Calories a day that hold your weight steady"),
    unit: PerUnits::same(""),
    input: Input::Decimal,
    kind: Kind::Other,
    is_goal: false,
};

const MINUTES: TextDefinition = TextDefinition {
    name: "minutes",
    entry: Entry::Exercise,
    spoken: PerUnits::same("Minutes each time"),
    unit: PerUnits::same("min"),
    input: Input::Numeric,
    kind: Kind::Number {
        units: &[Unit::Minute],
        limits: limits::EXERCISE_MINUTES,
        is_whole: false,
    },
    is_goal: false,
};

const TIMES: TextDefinition = TextDefinition {
    name: "times",
    entry: Entry::Exercise,
    spoken: PerUnits::same("Times a week"),
    unit: PerUnits::same("a week"),
    input: Input::Numeric,
    kind: Kind::Number {
        units: &[],
        limits: limits::EXERCISE_TIMES,
        is_whole: false,
    },
    is_goal: false,
};

const DATE: TextDefinition = TextDefinition {
    name: "date",
    entry: Entry::Date,
    spoken: PerUnits::same("Target date"),
    unit: PerUnits::same(""),
    input: Input::Date,
    kind: Kind::Other,
    is_goal: true,
};

impl TextField {
    /// All boxes.
    pub const ALL: [Self; 13] = [
        Self::Age,
        Self::HeightMajor,
        Self::HeightMinor,
        Self::WeightMajor,
        Self::WeightMinor,
        Self::TargetMajor,
        Self::TargetMinor,
        Self::Pal,
        Self::BodyFat,
        Self::Known,
        Self::Minutes,
        Self::Times,
        Self::Date,
    ];

    /// Its definition.
    pub const fn definition(self) -> &'static TextDefinition {
        match self {
            Self::Age => &AGE,
            Self::HeightMajor => &HEIGHT_MAJOR,
            Self::HeightMinor => &HEIGHT_MINOR,
            Self::WeightMajor => &WEIGHT_MAJOR,
            Self::WeightMinor => &WEIGHT_MINOR,
            Self::TargetMajor => &TARGET_MAJOR,
            Self::TargetMinor => &TARGET_MINOR,
            Self::Pal => &PAL,
            Self::BodyFat => &BODY_FAT,
            Self::Known => &KNOWN,
            Self::Minutes => &MINUTES,
            Self::Times => &TIMES,
            Self::Date => &DATE,
        }
    }

    /// The entry that it belongs to.
    pub const fn entry(self) -> Entry {
        self.definition().entry
    }

    /// Whether it is stored under its own name. The second box of a measure is stored with the first.
    pub const fn is_kept(self) -> bool {
        !matches!(self.definition().kind, Kind::Minor(_))
    }

    /// Whether it is in use in a system of units.
    pub fn is_used(self, units: Units) -> bool {
        match self.definition().kind {
            Kind::Minor(major) => major
                .measure()
                .is_some_and(|(measure, _)| (measure.has_minor)(units)),
            _ => true,
        }
    }

    /// Whether it takes only whole numbers.
    pub const fn is_whole(self) -> bool {
        matches!(self.definition().kind, Kind::Number { is_whole: true, .. })
    }

    /// Minimum and maximum of a number, or of a measure in cm or kg.
    pub const fn limits(self) -> Option<(f64, f64)> {
        match &self.definition().kind {
            Kind::Number { limits, .. } => Some(*limits),
            Kind::Measure { measure, .. } => Some(measure.limits),
            Kind::Minor(_) | Kind::Other => None,
        }
    }

    /// The measure of which this is the first box, and its second box.
    pub(in crate::planner) const fn measure(self) -> Option<(&'static Measure, Self)> {
        match &self.definition().kind {
            Kind::Measure { measure, minor } => Some((*measure, *minor)),
            _ => None,
        }
    }

    /// The first box of its measure.
    pub(in crate::planner) const fn major(self) -> Option<Self> {
        match self.definition().kind {
            Kind::Measure { .. } => Some(self),
            Kind::Minor(major) => Some(major),
            _ => None,
        }
    }
}

/// The definition of an entry.
#[derive(Debug)]
pub struct EntryDefinition {
    /// Its boxes; empty for a choice.
    pub fields: &'static [TextField],
    /// Its label.
    pub label: &'static str,
    /// Its name within a sentence.
    pub noun: &'static str,
    /// An example of what to type, as a sentence; it follows the error.
    pub example: PerUnits,
    /// Whether the form asks for it, which depends on the choices alone: the draft may be one without texts.
    pub is_asked: fn(&Draft) -> bool,
}

const ALWAYS: fn(&Draft) -> bool = |_| true;

const FORMULA_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[],
    label: "Sex (used in the formula)",
    noun: "sex",
    example: PerUnits::same("Choose one."),
    is_asked: ALWAYS,
};

const AGE_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::Age],
    label: "Age",
    noun: "age",
    example: PerUnits::same("Enter your age in years, such as 41."),
    is_asked: ALWAYS,
};

const HEIGHT_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::HeightMajor, TextField::HeightMinor],
    label: "Height",
    noun: "height",
    example: PerUnits::new(
        "Enter your height, such as 5 ft 5 in.",
        "Enter your height, such as 165 cm.",
        "Enter your height, such as 5 ft 5 in.",
    ),
    is_asked: ALWAYS,
};

const WEIGHT_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::WeightMajor, TextField::WeightMinor],
    label: "Weight",
    noun: "weight",
    example: PerUnits::new(
        "Enter your weight, such as 187 lb.",
        "Enter your weight, such as 84.8 kg.",
        "Enter your weight, such as 13 st 5 lb.",
    ),
    is_asked: ALWAYS,
};

const ACTIVITY_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[],
    label: "How active you are",
    noun: "how active you are",
    example: PerUnits::same("Choose one answer for work and one for free time."),
    is_asked: ALWAYS,
};

const PAL_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::Pal],
    label: "Activity level (PAL), if you know it",
    noun: "activity level",
    example: PerUnits::same("Enter a level such as 1.6, or leave it empty."),
    is_asked: ALWAYS,
};

const BODY_FAT_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::BodyFat],
    label: "Body fat",
    noun: "body fat",
    example: PerUnits::same("Enter a percentage, such as 32."),
    is_asked: |draft| draft.method == Method::BodyFat,
};

const KNOWN_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::Known],
    label: "My weight holds steady at",
    noun: "maintenance calories",
    example: PerUnits::same("Enter a number, such as 2400."),
    is_asked: |draft| draft.method == Method::Known,
};

const EXERCISE_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::Minutes, TextField::Times],
    label: "How long and how often",
    noun: "exercise",
    example: PerUnits::same("Enter minutes and times a week, such as 30 and 5."),
    is_asked: |draft| draft.exercise.is_some(),
};

const TARGET_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::TargetMajor, TextField::TargetMinor],
    label: "Goal weight",
    noun: "goal weight",
    example: PerUnits::new(
        "Enter a weight, such as 165 lb.",
        "Enter a weight, such as 75 kg.",
        "Enter a weight, such as 11 st 11 lb.",
    ),
    is_asked: ALWAYS,
};

const DATE_ENTRY: EntryDefinition = EntryDefinition {
    fields: &[TextField::Date],
    label: "Target date",
    noun: "target date",
    example: PerUnits::same("Choose a date after today."),
    is_asked: |draft| draft.aim == Aim::Target,
};

impl Entry {
    /// All entries, in the order of the form.
    pub const ALL: [Self; 11] = [
        Self::Formula,
        Self::Age,
        Self::Height,
        Self::Weight,
        Self::Activity,
        Self::Pal,
        Self::BodyFat,
        Self::Known,
        Self::Exercise,
        Self::Target,
        Self::Date,
    ];

    /// Its definition.
    pub const fn definition(self) -> &'static EntryDefinition {
        match self {
            Self::Formula => &FORMULA_ENTRY,
            Self::Age => &AGE_ENTRY,
            Self::Height => &HEIGHT_ENTRY,
            Self::Weight => &WEIGHT_ENTRY,
            Self::Activity => &ACTIVITY_ENTRY,
            Self::Pal => &PAL_ENTRY,
            Self::BodyFat => &BODY_FAT_ENTRY,
            Self::Known => &KNOWN_ENTRY,
            Self::Exercise => &EXERCISE_ENTRY,
            Self::Target => &TARGET_ENTRY,
            Self::Date => &DATE_ENTRY,
        }
    }

    /// Its boxes; empty for a choice.
    pub const fn fields(self) -> &'static [TextField] {
        self.definition().fields
    }

    /// Its name in the page: the name of its first box.
    pub fn name(self) -> &'static str {
        self.fields()
            .first()
            .map_or("", |field| field.definition().name)
    }

    /// The unit in which its limits are reported; empty for none.
    pub fn limit_unit(self, units: Units) -> &'static str {
        let Some(field) = self.fields().first() else {
            return "";
        };
        match &field.definition().kind {
            Kind::Measure { measure, .. } => (measure.unit)(units).sign(),
            Kind::Number {
                units: [unit, ..], ..
            } if self.fields().len() == 1 => unit.sign(),
            _ => "",
        }
    }
}

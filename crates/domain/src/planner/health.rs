//! "Does any of these apply to you?" Never stored, never sent (rules R4 to R6).

/// One of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// An eating disorder, now or in the past (R4).
    EatingDisorder,
    /// Pregnant (R5).
    Pregnant,
    /// Breastfeeding (R5).
    Breastfeeding,
    /// Insulin or other glucose-lowering medicine (R6).
    GlucoseLoweringMedicine,
    /// Kidney, heart or liver disease (R6).
    OrganDisease,
}

impl Condition {
    /// All five, in the order they are asked.
    pub const ALL: [Self; 5] = [
        Self::EatingDisorder,
        Self::Pregnant,
        Self::Breastfeeding,
        Self::GlucoseLoweringMedicine,
        Self::OrganDisease,
    ];
}

/// What a person answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HealthAnswers {
    set: [bool; 5],
    /// "None of these": clears the others, and they clear it.
    none: bool,
    /// "I have talked to my clinician about changing my weight" (R6).
    pub clinician_knows: bool,
}

impl HealthAnswers {
    /// Whether `condition` is ticked.
    pub fn has(self, condition: Condition) -> bool {
        self.set
            .get(condition as usize)
            .is_some_and(|ticked| *ticked)
    }
    /// Ticks or unticks `condition`; ticking one unticks "none of these". With the last condition of R6, the word about
    /// the clinician goes too: it was given for that condition.
    pub fn set(&mut self, condition: Condition, on: bool) {
        if let Some(ticked) = self.set.get_mut(condition as usize) {
            *ticked = on;
        }
        if on {
            self.none = false;
        }
        if !self.needs_clinician() {
            self.clinician_knows = false;
        }
    }
    /// Whether "none of these" is ticked.
    pub const fn none(self) -> bool {
        self.none
    }
    /// Ticks or unticks "none of these"; ticking it unticks everything else.
    pub fn set_none(&mut self, on: bool) {
        if on {
            *self = Self::default();
        }
        self.none = on;
    }
    /// Whether any condition is ticked.
    pub fn any(self) -> bool {
        self.set.contains(&true)
    }
    /// Whether the group was answered at all: a condition, or none of them.
    pub fn answered(self) -> bool {
        self.none || self.any()
    }
    /// Whether a condition of R6 is ticked: a clinician comes before a change of weight.
    pub fn needs_clinician(self) -> bool {
        self.has(Condition::GlucoseLoweringMedicine) || self.has(Condition::OrganDisease)
    }
    /// Whether a condition of R4 or R5 is ticked: no numbers, and nothing stored.
    pub fn forbids_numbers(self) -> bool {
        self.has(Condition::EatingDisorder)
            || self.has(Condition::Pregnant)
            || self.has(Condition::Breastfeeding)
    }
}

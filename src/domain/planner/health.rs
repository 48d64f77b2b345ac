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
    pub fn has(self, _condition: Condition) -> bool {
        todo!()
    }
    /// Ticks or unticks `condition`; ticking one unticks "none of these".
    pub fn set(&mut self, _condition: Condition, _on: bool) {
        todo!()
    }
    /// Whether "none of these" is ticked.
    pub const fn none(self) -> bool {
        self.none
    }
    /// Ticks or unticks "none of these"; ticking it unticks everything else.
    pub fn set_none(&mut self, _on: bool) {
        todo!()
    }
    /// Whether any condition is ticked.
    pub fn any(self) -> bool {
        todo!()
    }
    /// Whether the group was answered at all: a condition, or none of them.
    pub fn answered(self) -> bool {
        todo!()
    }
}

//! The health questions: "Do any of these apply to you?" Never stored, never sent (rules R4 to R6).

/// One of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// An eating disorder, now or in the past (R4).
    EatingDisorder,
    /// Pregnant or breastfeeding (R5).
    PregnantOrBreastfeeding,
    /// Insulin or other glucose-lowering medicine (R6).
    GlucoseLoweringMedicine,
    /// Kidney, heart or liver disease (R6).
    OrganDisease,
}

impl Condition {
    /// All conditions, in the order they are asked.
    pub const ALL: [Self; 4] = [
        Self::EatingDisorder,
        Self::PregnantOrBreastfeeding,
        Self::GlucoseLoweringMedicine,
        Self::OrganDisease,
    ];
}

/// What a person answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HealthAnswers {
    set: [bool; Condition::ALL.len()],
    /// "None of these". It clears the conditions, and a condition clears it.
    none: bool,
    /// "I have talked to my clinician about changing my weight" (R6).
    pub clinician_knows: bool,
}

impl HealthAnswers {
    /// Whether `condition` is checked.
    pub fn has(self, condition: Condition) -> bool {
        self.set
            .get(condition as usize)
            .is_some_and(|checked| *checked)
    }
    /// Checks or unchecks `condition`; checking it unchecks "none of these". When the last R6 condition is unchecked,
    /// `clinician_knows` is cleared too: it was given for that condition.
    pub fn set(&mut self, condition: Condition, on: bool) {
        if let Some(checked) = self.set.get_mut(condition as usize) {
            *checked = on;
        }
        if on {
            self.none = false;
        }
        if !self.needs_clinician() {
            self.clinician_knows = false;
        }
    }
    /// Whether "none of these" is checked.
    pub const fn none(self) -> bool {
        self.none
    }
    /// Checks or unchecks "none of these"; checking it unchecks everything else.
    pub fn set_none(&mut self, on: bool) {
        if on {
            *self = Self::default();
        }
        self.none = on;
    }
    /// Whether any condition is checked.
    pub fn any(self) -> bool {
        self.set.contains(&true)
    }
    /// Whether the question was answered: with a condition, or with "none of these".
    pub fn answered(self) -> bool {
        self.none || self.any()
    }
    /// Whether an R6 condition is checked: see a clinician before changing weight.
    pub fn needs_clinician(self) -> bool {
        self.has(Condition::GlucoseLoweringMedicine) || self.has(Condition::OrganDisease)
    }
    /// Whether an R4 or R5 condition is checked: no numbers, and nothing stored.
    pub fn forbids_numbers(self) -> bool {
        self.has(Condition::EatingDisorder) || self.has(Condition::PregnantOrBreastfeeding)
    }
}

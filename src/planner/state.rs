//! The planner's state: the domain's model in one signal, and a signal for each value outside the model.

use std::sync::Arc;

use super::control::Control;
use super::running::Running;
use crate::browser::storage::StorageStatus;
use leptos::prelude::*;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{Draft, EnergyUnit, TextField, Units};
use plateful_domain::planner::model::{Outcome, PlannerModel, Undo};
use plateful_domain::planner::plan::{Budget, NoNumbers, Plan};
use plateful_domain::planner::store::FileError;

/// Where focus goes when the pressed button is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FocusTarget {
    /// The answer.
    Result,
    /// A text field.
    Field(TextField),
    /// "Cancel", in the question before clearing: the choice that loses nothing.
    KeepEntries,
    /// The clear button.
    Clear,
    /// The file field.
    File,
}

/// Where the entries are saved, as read back after writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SavedIn {
    /// Only on the page.
    #[default]
    Nowhere,
    /// In this tab, until it is closed.
    Tab,
    /// On this device.
    Device,
}

/// The state of storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Storage {
    /// Whether saving works, and if not, why.
    pub status: StorageStatus,
    /// Where the entries are saved.
    pub saved_in: SavedIn,
}

/// The kind of page that the planner is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Placement {
    /// A host page, or unknown: files are not offered.
    #[default]
    Embedded,
    /// A page of our own.
    Page,
    /// A page of our own in a frame: controls that replace entries are not offered, because of clickjacking.
    Framed,
}

/// Why a file was not opened or saved.
#[derive(Debug, Clone, PartialEq)]
pub enum FileProblem {
    /// It is larger than any file of entries can be.
    TooLarge,
    /// The browser could not read it.
    Unopened,
    /// Its content is invalid.
    Refused(FileError),
    /// Nothing may be saved (R4, R5).
    Forbidden,
}

/// What a browser lets a planner do on a host page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// Links open a tab in which our page works.
    pub opens: bool,
    /// Files are saved.
    pub saves: bool,
    /// The clipboard takes text.
    pub copies: bool,
}

/// The host page that a planner is embedded in.
#[derive(Debug, Clone, Copy)]
pub struct HostPage {
    /// The site's host name, shown to the reader; empty if unknown.
    pub host: RwSignal<String>,
    /// Address of the planner's own page; empty if there is none.
    pub full_page: RwSignal<String>,
    /// Whether the site's owner asked for the goal and the budget.
    pub emits: RwSignal<bool>,
    /// Whether the reader has stopped that.
    pub is_stopped: RwSignal<bool>,
    /// Whether chart and plate are left out.
    pub is_compact: RwSignal<bool>,
    /// Level of the planner's own heading, 1 to 5.
    pub heading_level: RwSignal<u8>,
    /// A message for each unusable setting of the owner.
    pub faults: RwSignal<Vec<String>>,
    /// The text of the planner's own status.
    pub said: RwSignal<String>,
    /// What works there.
    pub can: RwSignal<Abilities>,
}

impl HostPage {
    /// A host page without settings.
    pub fn new(host: String, full_page: String) -> Self {
        Self {
            host: RwSignal::new(host),
            full_page: RwSignal::new(full_page),
            emits: RwSignal::new(false),
            is_stopped: RwSignal::new(false),
            is_compact: RwSignal::new(false),
            heading_level: RwSignal::new(2),
            faults: RwSignal::new(Vec::new()),
            said: RwSignal::new(String::new()),
            can: RwSignal::new(Abilities {
                opens: true,
                saves: true,
                copies: true,
            }),
        }
    }

    /// Whether goal and budget are sent to the site.
    pub fn is_told(self) -> bool {
        self.emits.get() && !self.is_stopped.get()
    }
}

/// A plan with what is needed to show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    plan: Arc<Plan>,
    /// Units of the reader.
    pub units: Units,
    /// Today's date, once it is set.
    pub today: Option<Date>,
}

impl Shown {
    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The budget shown, if there is one.
    pub fn budget(&self) -> Option<&Budget> {
        self.plan.shown()
    }
}

/// What there is to show, without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// Whether a plan is on show, current or stale.
    pub has_plan: bool,
    /// Whether that plan has a budget to expect something from, to divide and to put on a plate.
    pub has_budget: bool,
    /// Whether that plan is stale.
    pub is_stale: bool,
    /// Why there is no number at all.
    pub no_numbers: Option<NoNumbers>,
}

impl Presence {
    fn of(outcome: &Outcome) -> Self {
        let plan = outcome.plan();
        Self {
            has_plan: plan.is_some(),
            has_budget: plan.is_some_and(|plan| plan.shown().is_some()),
            is_stale: outcome.is_stale(),
            no_numbers: match outcome {
                Outcome::NoNumbers(why) => Some(*why),
                Outcome::Waiting { .. } | Outcome::Ready(_) => None,
            },
        }
    }
}

/// The planner's state. Copies share the same state.
///
/// Create it under an [`Owner`] that lives as long as the components that use it.
#[derive(Debug, Clone, Copy)]
pub struct PlannerState {
    /// Prefix of every id, so that a page may have several planners.
    uid: &'static str,
    /// All signals in one stored value, so that this handle is small in every closure.
    signals: StoredValue<Signals>,
}

/// The signals.
///
/// `choices`, `presence` and `is_shared` are parts of the model that most keys leave as they are. They are signals and
/// not memos: a memo of the model makes everything that depends on it check, at each key, whether it changed.
#[derive(Debug, Clone, Copy)]
struct Signals {
    model: RwSignal<PlannerModel>,
    choices: RwSignal<Draft>,
    presence: RwSignal<Presence>,
    is_shared: RwSignal<bool>,
    units: Memo<Units>,
    energy_unit: Memo<EnergyUnit>,
    shown: Memo<Option<Shown>>,
    running: Memo<Option<Running>>,
    host_page: Option<HostPage>,
    placement: RwSignal<Placement>,
    remember: RwSignal<bool>,
    storage: RwSignal<Storage>,
    lists_conditions: RwSignal<bool>,
    asks_clear: RwSignal<bool>,
    has_bad_link: RwSignal<bool>,
    file_problem: RwSignal<Option<FileProblem>>,
    focus_target: RwSignal<Option<FocusTarget>>,
    announcement: RwSignal<String>,
}

impl PlannerState {
    /// An empty planner for our own page, under the current owner.
    pub fn new(uid: &'static str) -> Self {
        Self::on(uid, None)
    }

    /// An empty planner for a host page.
    pub fn embedded(uid: &'static str, host_page: HostPage) -> Self {
        Self::on(uid, Some(host_page))
    }

    fn on(uid: &'static str, host_page: Option<HostPage>) -> Self {
        let empty = PlannerModel::new();
        let choices = RwSignal::new(empty.draft().choices());
        let presence = RwSignal::new(Presence::of(empty.outcome()));
        let is_shared = RwSignal::new(empty.is_shared());
        let model = RwSignal::new(empty);
        let units = Memo::new(move |_| choices.with(|draft| draft.units));
        let shown = Memo::new(move |_| {
            model.with(|model| {
                Some(Shown {
                    plan: model.outcome().plan().cloned()?,
                    units: model.units(),
                    today: model.today(),
                })
            })
        });
        let signals = Signals {
            model,
            choices,
            presence,
            is_shared,
            units,
            energy_unit: Memo::new(move |_| choices.with(|draft| draft.energy)),
            shown,
            running: Memo::new(move |_| model.with(Running::of)),
            host_page,
            placement: RwSignal::default(),
            remember: RwSignal::new(false),
            storage: RwSignal::default(),
            lists_conditions: RwSignal::new(false),
            asks_clear: RwSignal::new(false),
            has_bad_link: RwSignal::new(false),
            file_problem: RwSignal::new(None),
            focus_target: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
        };
        Self {
            uid,
            signals: StoredValue::new(signals),
        }
    }

    fn signals(self) -> Signals {
        self.signals.get_value()
    }

    /// The host page, if it is not our own.
    pub fn host_page(self) -> Option<HostPage> {
        self.signals().host_page
    }

    /// The kind of page it is on.
    pub fn placement(self) -> RwSignal<Placement> {
        self.signals().placement
    }

    /// Whether the reader wants the entries saved on this device as well as in this tab.
    pub fn remember(self) -> RwSignal<bool> {
        self.signals().remember
    }

    /// The state of storage.
    pub fn storage(self) -> RwSignal<Storage> {
        self.signals().storage
    }

    /// Whether the list of health conditions is open; always while one of them is checked.
    pub fn lists_conditions(self) -> bool {
        self.signals().lists_conditions.get() || self.choices().with(|draft| draft.health.any())
    }

    /// Whether the question before clearing is shown.
    pub fn asks_clear(self) -> RwSignal<bool> {
        self.signals().asks_clear
    }

    /// Whether the last link to a plan could not be read.
    pub fn has_bad_link(self) -> RwSignal<bool> {
        self.signals().has_bad_link
    }

    /// Why the last file was not opened or saved.
    pub fn file_problem(self) -> RwSignal<Option<FileProblem>> {
        self.signals().file_problem
    }

    /// Where to move focus. Setting it moves focus even if the value is the same.
    pub fn focus_target(self) -> RwSignal<Option<FocusTarget>> {
        self.signals().focus_target
    }

    /// The sentence to announce after a pause in typing.
    pub fn announcement(self) -> RwSignal<String> {
        self.signals().announcement
    }

    /// The prefix of every id.
    pub const fn uid(self) -> &'static str {
        self.uid
    }

    /// The id of a part: [`Self::uid`], a hyphen, the part's name.
    pub fn id(self, part: &str) -> String {
        format!("{}-{part}", self.uid)
    }

    /// The level of headings inside the answer.
    pub fn heading_level(self) -> u8 {
        self.host_page()
            .map_or(3, |host| host.heading_level.get_untracked() + 1)
    }

    /// Reads the model and subscribes to it.
    pub fn with<T>(self, read: impl FnOnce(&PlannerModel) -> T) -> T {
        self.signals().model.with(read)
    }

    /// Reads the model without subscribing.
    pub fn with_untracked<T>(self, read: impl FnOnce(&PlannerModel) -> T) -> T {
        self.signals().model.with_untracked(read)
    }

    /// Changes the entries, and closes the question before clearing.
    pub fn update(self, change: impl FnOnce(&mut PlannerModel)) {
        let signals = self.signals();
        signals.model.update(change);
        signals.model.with_untracked(|model| {
            set_if_changed(signals.choices, model.draft().choices());
            set_if_changed(signals.presence, Presence::of(model.outcome()));
            set_if_changed(signals.is_shared, model.is_shared());
        });
        if self.asks_clear().get_untracked() {
            self.asks_clear().set(false);
        }
    }

    /// Whether its owner has ended. Then nothing else may be called.
    pub fn is_disposed(self) -> bool {
        self.signals.is_disposed()
    }

    /// The draft without typed texts, so that subscribers do not run at every key.
    pub fn choices(self) -> ReadSignal<Draft> {
        self.signals().choices.read_only()
    }

    /// Units of the fields.
    pub fn units(self) -> Units {
        self.signals().units.get()
    }

    /// Unit of energy.
    pub fn energy_unit(self) -> EnergyUnit {
        self.signals().energy_unit.get()
    }

    /// The plan on show, current or stale.
    pub fn shown(self) -> Memo<Option<Shown>> {
        self.signals().shown
    }

    /// The answer in one line; none while nothing was entered.
    pub(super) fn running(self) -> Memo<Option<Running>> {
        self.signals().running
    }

    /// Whether somebody else's plan is on show.
    pub fn is_shared(self) -> ReadSignal<bool> {
        self.signals().is_shared.read_only()
    }

    /// What there is to show.
    pub fn presence(self) -> Presence {
        self.signals().presence.get()
    }

    /// A text derived from the model.
    pub fn text(
        self,
        read: impl Fn(&PlannerModel) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        Signal::derive(move || self.with(&read))
    }

    /// A value derived from the model, in a signal of its own: it follows the model as effects do, after a tick. Unlike
    /// with a memo, subscribers are left alone at each key that does not change it, so it is for values with many
    /// subscribers.
    pub fn part<T: PartialEq + Clone + Send + Sync + 'static>(
        self,
        read: impl Fn(&PlannerModel) -> T + Send + Sync + 'static,
    ) -> ReadSignal<T> {
        let part = RwSignal::new(self.with_untracked(&read));
        Effect::new(move |_| set_if_changed(part, self.with(&read)));
        part.read_only()
    }

    /// A condition derived from the model. Subscribers run only when it changes, not at every key.
    pub fn flag(
        self,
        read: impl Fn(&PlannerModel) -> bool + Send + Sync + 'static,
    ) -> Signal<bool> {
        Memo::new(move |_| self.with(&read)).into()
    }

    /// Whether a control is chosen.
    pub fn is_chosen(self, control: Control) -> bool {
        match control {
            Control::Remember => self.remember().get(),
            Control::SomeCondition => self.lists_conditions(),
            Control::Tell => self.host_page().is_some_and(|host| !host.is_stopped.get()),
            control => self.choices().with(|draft| control.is_chosen(draft)),
        }
    }

    /// Applies the reader's change of a control.
    pub fn choose(self, control: Control, checked: bool) {
        match control {
            Control::Remember => self.remember().set(checked),
            Control::Tell => {
                if let Some(host) = self.host_page() {
                    host.is_stopped.set(!checked);
                }
            }
            control => {
                if matches!(control, Control::NoCondition | Control::SomeCondition) {
                    let is_open = control == Control::SomeCondition;
                    self.signals().lists_conditions.set(is_open);
                }
                self.update(|model| control.choose(model, checked));
            }
        }
    }

    /// Moves focus.
    pub fn focus(self, target: FocusTarget) {
        self.focus_target().set(Some(target));
    }

    /// Makes the shared plan the reader's own (`keep`), or restores the reader's entries.
    pub fn settle_shared(self, keep: bool) {
        self.update(if keep {
            PlannerModel::keep_shared
        } else {
            PlannerModel::leave_shared
        });
        // Without entries of one's own there is no answer to go to.
        let is_pristine = self.with_untracked(|model| model.draft().is_pristine());
        self.focus(if is_pristine {
            FocusTarget::Field(TextField::Age)
        } else {
            FocusTarget::Result
        });
    }

    /// Clears, or asks first if that would also clear entries or set-aside text on the device.
    pub fn ask_clear(self) {
        let Storage { status, .. } = self.storage().get_untracked();
        let is_on_device = (self.remember().get_untracked() || status == StorageStatus::SetAside)
            && status != StorageStatus::Newer;
        if is_on_device {
            self.asks_clear().set(true);
            self.focus(FocusTarget::KeepEntries);
        } else {
            self.clear();
            self.focus(FocusTarget::Clear);
        }
    }

    /// Clears everything.
    pub fn clear(self) {
        self.file_problem().set(None);
        self.signals().lists_conditions.set(false);
        self.update(PlannerModel::clear);
    }

    /// Takes the entries of a file, or shows why not.
    pub fn open_file(self, read: Result<Draft, FileProblem>) {
        match read {
            Ok(draft) => {
                self.file_problem().set(None);
                self.update(|model| model.open_file(draft));
            }
            Err(problem) => self.file_problem().set(Some(problem)),
        }
    }

    /// Whether the last clearing can be undone.
    pub fn can_undo(self, what: Undo) -> Signal<bool> {
        self.flag(move |model| model.can_undo() == Some(what))
    }

    /// Whether a reload would lose entries, apart from health answers.
    pub fn may_lose_entries(self) -> bool {
        let is_saved = self.storage().get().saved_in != SavedIn::Nowhere;
        self.with(|model| {
            let draft = model.draft();
            let is_safe = draft.is_pristine() || (is_saved && draft.is_kept_whole());
            model.is_shared() || !is_safe
        })
    }
}

/// Sets a signal, and runs what depends on it, only if the value is another one.
fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    signal.maybe_update(|old| {
        let is_changed = *old != value;
        *old = value;
        is_changed
    });
}

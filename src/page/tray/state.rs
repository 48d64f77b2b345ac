//! The state of the tray: a set of notices that apply.

use crate::browser::storage::StorageStatus;

/// Something that a reader may want to know. In the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A new version of the page is ready.
    Update,
    /// Another tab activated the new version: this page is still the old one.
    Changed,
    /// [`StorageStatus::Blocked`].
    Blocked,
    /// [`StorageStatus::Full`].
    Full,
    /// [`StorageStatus::Newer`].
    Newer,
    /// [`StorageStatus::SetAside`].
    SetAside,
    /// [`StorageStatus::Removed`].
    Removed,
    /// A plan from a link is shown.
    Shared,
    /// The article's review is overdue.
    Review,
}

impl Notice {
    /// All notices, in the order of the list.
    pub const ALL: [Self; 9] = [
        Self::Update,
        Self::Changed,
        Self::Blocked,
        Self::Full,
        Self::Newer,
        Self::SetAside,
        Self::Removed,
        Self::Shared,
        Self::Review,
    ];

    /// The notice for a storage problem.
    pub const fn of(keeping: StorageStatus) -> Option<Self> {
        match keeping {
            StorageStatus::Possible => None,
            StorageStatus::Blocked => Some(Self::Blocked),
            StorageStatus::Full => Some(Self::Full),
            StorageStatus::Newer => Some(Self::Newer),
            StorageStatus::SetAside => Some(Self::SetAside),
            StorageStatus::Removed => Some(Self::Removed),
        }
    }

    /// Whether the reader has to decide something. Only these are counted in the header.
    pub const fn needs_decision(self) -> bool {
        !matches!(self, Self::Review)
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Bits of [`Notice::Blocked`] to [`Notice::Removed`].
const TROUBLE: u16 = 0b111_1100;
/// Announced even if present at the start, because it came up since the last visit.
const NEWS: u16 = Notice::Update.bit();

/// The notices that apply, and those that the reader dismissed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tray {
    stands: u16,
    dismissed: u16,
    /// Not announced when added: they applied before, or the page is starting.
    hushed: u16,
    news: Option<Notice>,
}

impl Default for Tray {
    fn default() -> Self {
        Self {
            stands: 0,
            dismissed: 0,
            hushed: !NEWS,
            news: None,
        }
    }
}

impl Tray {
    /// Adds a notice, or removes it because it no longer applies. A dismissed notice is shown again only after it was
    /// removed and added.
    pub fn put(&mut self, notice: Notice, stands: bool) {
        let bit = notice.bit();
        let stood = self.stands & bit != 0;
        if stands == stood {
            return;
        }
        self.stands ^= bit;
        if stands {
            if self.hushed & bit == 0 {
                self.hushed |= bit;
                self.news = Some(notice);
            }
        } else {
            self.forget(notice);
            self.dismissed &= !bit;
        }
    }

    /// Sets the storage problem; only the current one is in the tray.
    pub fn put_storage(&mut self, keeping: StorageStatus) {
        let now = Notice::of(keeping);
        for notice in Notice::ALL {
            if notice.bit() & TROUBLE != 0 {
                self.put(notice, now == Some(notice));
            }
        }
    }

    /// Hides a notice that the reader has read or postponed.
    pub fn dismiss(&mut self, notice: Notice) {
        self.dismissed |= notice.bit();
        self.forget(notice);
    }

    /// Ends the start-up phase: later notices are announced.
    pub fn begin(&mut self) {
        self.hushed &= NEWS;
    }

    /// Whether the notice is shown.
    pub const fn shows(self, notice: Notice) -> bool {
        self.stands & !self.dismissed & notice.bit() != 0
    }

    /// Whether no notice is shown.
    pub const fn is_empty(&self) -> bool {
        self.stands & !self.dismissed == 0
    }

    /// How many of the shown notices need a decision.
    pub fn count(self) -> usize {
        let asking = Notice::ALL
            .into_iter()
            .filter(|notice| notice.needs_decision() && self.shows(*notice));
        asking.count()
    }

    /// The latest notice while it is shown, to be announced once.
    pub const fn news(self) -> Option<Notice> {
        self.news
    }

    fn forget(&mut self, notice: Notice) {
        if self.news == Some(notice) {
            self.news = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Notice, StorageStatus, TROUBLE, Tray};

    fn shown(tray: Tray) -> Vec<Notice> {
        Notice::ALL
            .into_iter()
            .filter(|notice| tray.shows(*notice))
            .collect()
    }

    fn begun() -> Tray {
        let mut tray = Tray::default();
        tray.begin();
        tray
    }

    #[test]
    fn all_are_listed_in_their_order_and_each_once() {
        for (at, notice) in Notice::ALL.into_iter().enumerate() {
            assert_eq!(notice as usize, at);
        }
        let trouble = Notice::ALL
            .into_iter()
            .filter(|notice| notice.bit() & TROUBLE != 0);
        assert_eq!(
            trouble.collect::<Vec<_>>(),
            [
                Notice::Blocked,
                Notice::Full,
                Notice::Newer,
                Notice::SetAside,
                Notice::Removed
            ]
        );
    }

    #[test]
    fn what_came_last_is_listed_by_its_weight() {
        let mut tray = begun();
        assert_eq!(tray.count(), 0);
        tray.put(Notice::Review, true);
        tray.put(Notice::Shared, true);
        tray.put(Notice::Update, true);
        assert_eq!(
            shown(tray),
            [Notice::Update, Notice::Shared, Notice::Review]
        );
        tray.put(Notice::Shared, false);
        assert_eq!(shown(tray), [Notice::Update, Notice::Review]);
    }

    #[test]
    fn only_what_asks_for_a_decision_is_counted() {
        let mut tray = begun();
        for notice in Notice::ALL {
            let before = tray.count();
            tray.put(notice, true);
            assert!(tray.shows(notice));
            let counted = tray.count() - before;
            assert_eq!(counted, usize::from(notice != Notice::Review), "{notice:?}");
        }
        let mut tray = begun();
        assert!(tray.is_empty());
        tray.put(Notice::Review, true);
        assert!(!tray.is_empty(), "it stands in the list");
        tray.dismiss(Notice::Review);
        assert!(tray.is_empty());
    }

    #[test]
    fn there_is_one_trouble_with_keeping_at_a_time() {
        let mut tray = begun();
        for keeping in [
            StorageStatus::Blocked,
            StorageStatus::Full,
            StorageStatus::Newer,
            StorageStatus::SetAside,
            StorageStatus::Removed,
        ] {
            tray.put_storage(keeping);
            assert_eq!(Some(shown(tray)), Notice::of(keeping).map(|it| vec![it]));
        }
        tray.put_storage(StorageStatus::Possible);
        assert_eq!(tray.count(), 0);
    }

    #[test]
    fn a_dismissed_trouble_stays_away_while_it_lasts() {
        let mut tray = begun();
        tray.put_storage(StorageStatus::Full);
        tray.dismiss(Notice::Full);
        assert_eq!(tray.count(), 0);
        tray.put_storage(StorageStatus::Full);
        assert_eq!(tray.count(), 0, "the same trouble stays away");
        tray.put_storage(StorageStatus::Possible);
        tray.put_storage(StorageStatus::Full);
        assert_eq!(shown(tray), [Notice::Full], "a new one does not");
    }

    #[test]
    fn what_stands_there_at_the_start_is_no_news_but_an_update() {
        for notice in Notice::ALL {
            let mut tray = Tray::default();
            tray.put(notice, true);
            let is_news = notice == Notice::Update;
            assert_eq!(tray.news(), is_news.then_some(notice), "{notice:?}");
            tray.begin();
            assert_eq!(tray.news(), is_news.then_some(notice), "{notice:?}");
        }
    }

    #[test]
    fn each_is_announced_once_and_no_longer_than_it_stands() {
        let mut tray = begun();
        tray.put(Notice::Full, true);
        assert_eq!(tray.news(), Some(Notice::Full));
        tray.put(Notice::Full, false);
        assert_eq!(tray.news(), None);
        tray.put(Notice::Full, true);
        assert_eq!(tray.news(), None, "it comes and goes: once is enough");
        tray.put(Notice::Review, true);
        tray.dismiss(Notice::Review);
        assert_eq!(tray.news(), None);
    }
}

//! What is kept on a device.

use crate::text;
use plateful_domain::planner::draft::Draft;
use plateful_domain::record::{MAX_BYTES, Record};

/// A record that is read comes back as it was, and merging it with itself changes nothing.
pub fn record(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok((record, _)) = Record::read(&text) {
        assert!(text.len() <= usize::from(MAX_BYTES) + '\u{feff}'.len_utf8());
        let names: Vec<_> = record.fields().iter().map(|field| &field.name).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
        let written = record.to_text();
        // Names and texts are no longer than they were; the version of the page may be.
        if written.len() <= usize::from(MAX_BYTES) {
            assert_eq!(Record::read(&written), Ok((record.clone(), false)));
        }
        let mut twice = record.clone();
        assert_eq!(twice.merge(&record), Vec::<String>::new());
        assert_eq!(twice, record);
        let mut empty = Record::default();
        assert_eq!(empty.merge(&record).len(), record.fields().len());
        assert_eq!(empty, record);
    }
    if let Ok((record, is_newer)) = Record::of_entries(&text) {
        let mut draft = Draft::default();
        let applied = record.apply(&mut draft, &|_| true);
        assert!(applied.is_ok() || is_newer, "{applied:?}");
        assert!(!draft.health.answered(), "no health answer is kept");
    }
}

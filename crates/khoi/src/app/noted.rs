//! What was noted when an entry was recorded, kept for the last entries: a finding about what was typed cannot be asked of the
//! book again, so the page to which recording leads tells it.

use super::{App, Recorded};
use khoi_core::rules::Finding;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

/// What was noted of one entry.
pub struct Noted {
    seq: u32,
    /// By the act's place.
    pub findings: Vec<(usize, Finding)>,
}

/// The last entries of which something was noted since the program began.
#[derive(Default)]
pub(super) struct Recent(Mutex<VecDeque<Arc<Noted>>>);

/// Of how many entries it is held.
const MOST: usize = 256;

impl Recent {
    /// Holds what was noted of an entry, if anything was.
    pub(super) fn keep(&self, recorded: &Recorded) {
        let findings = &recorded.judged.findings;
        let Some(seq) = recorded.seq.filter(|_| !findings.is_empty()) else { return };
        let noted = Noted { seq, findings: findings.clone() };
        let mut held = self.0.lock().unwrap_or_else(|e| e.into_inner());
        held.truncate(MOST - 1);
        held.push_front(Arc::new(noted));
    }
}

impl App {
    /// What was noted when an entry was recorded; `None` when nothing was, or it was long ago.
    pub fn noted(&self, seq: u32) -> Option<Arc<Noted>> {
        let held = self.noted.0.lock().unwrap_or_else(|e| e.into_inner());
        held.iter().find(|n| n.seq == seq).cloned()
    }
}

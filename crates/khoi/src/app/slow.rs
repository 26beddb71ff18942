//! Sign-in tries are slowed: after three wrong passwords each further try of an account waits its turn, longer each time;
//! many wrong ones over all accounts slow every try a little. Held in memory, forgotten after ten quiet minutes: nobody stays locked out.

use std::collections::HashMap;
use std::sync::Mutex;

const SECOND: i64 = 1_000_000;
/// Wrong tries of an account that cost nothing.
const FREE: u32 = 3;
/// Wrong tries over all accounts that cost nothing.
const FREE_OF_ALL: u32 = 30;
/// The longest wait between two tries of an account.
const MOST_WAIT: i64 = 8 * SECOND;
/// A try that would have to wait longer than this is sent away at once.
pub(super) const MOST_QUEUE: i64 = 24 * SECOND;
/// Wrong tries are forgotten after this long without another.
const FORGET: i64 = 600 * SECOND;
/// Names that are remembered; more push out the oldest.
const MOST_NAMES: usize = 1000;

#[derive(Clone, Copy, Default)]
struct Tries {
    wrong: u32,
    last: i64,
    /// The turn of the last try that waits.
    turn: i64,
}

/// What is remembered of wrong tries.
#[derive(Default)]
pub(super) struct Slow(Mutex<HashMap<String, Tries>>);

/// All accounts together; no account bears this name.
const ALL: &str = "\0";

impl Slow {
    /// How long a try of an account must wait, in microseconds; an error says for how long it is sent away.
    pub fn wait(&self, name: &str, now: i64) -> Result<i64, i64> {
        let mut all = self.0.lock().unwrap_or_else(|e| e.into_inner());
        all.retain(|_, t| now - t.last < FORGET || t.turn > now);
        let step = |t: &Tries, free: u32| match t.wrong.checked_sub(free) {
            None | Some(0) if t.wrong < free => 0,
            over => ((SECOND / 2) << over.unwrap_or(0).min(5)).min(MOST_WAIT),
        };
        let mut most = 0;
        for (key, free) in [(name, FREE), (ALL, FREE_OF_ALL)] {
            let Some(tries) = all.get(key) else { continue };
            let wait = step(tries, free);
            if wait > 0 {
                most = most.max(tries.turn.max(now) + wait - now);
            }
        }
        if most > MOST_QUEUE {
            return Err(most);
        }
        if most > 0 {
            for (key, free) in [(name, FREE), (ALL, FREE_OF_ALL)] {
                if let Some(tries) = all.get_mut(key).filter(|t| t.wrong >= free) {
                    tries.turn = tries.turn.max(now + if key == ALL { 0 } else { most });
                }
            }
        }
        Ok(most)
    }

    /// A try was wrong.
    pub fn wrong(&self, name: &str, now: i64) {
        let mut all = self.0.lock().unwrap_or_else(|e| e.into_inner());
        if all.len() >= MOST_NAMES
            && let Some(oldest) =
                all.iter().filter(|(k, _)| *k != ALL).min_by_key(|(_, t)| t.last).map(|(k, _)| k.clone())
        {
            all.remove(&oldest);
        }
        for key in [name, ALL] {
            let tries = all.entry(key.chars().take(64).collect()).or_default();
            tries.wrong = tries.wrong.saturating_add(1);
            tries.last = now;
        }
    }

    /// A try was right: the account's wrong ones are forgotten.
    pub fn right(&self, name: &str) {
        self.0.lock().unwrap_or_else(|e| e.into_inner()).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_tries_wait_longer_each_time_and_are_forgotten() {
        let slow = Slow::default();
        let mut now = 0;
        let mut waits = vec![];
        for _ in 0..8 {
            waits.push(slow.wait("mai", now).unwrap() / (SECOND / 2));
            slow.wrong("mai", now);
            now += 20 * SECOND;
        }
        assert_eq!(waits, [0, 0, 0, 1, 2, 4, 8, 16]);
        assert_eq!(slow.wait("páo", now), Ok(0), "another account is not slowed");
        slow.right("mai");
        assert_eq!(slow.wait("mai", now), Ok(0));
        (0..8).for_each(|_| slow.wrong("mai", now));
        assert_eq!(slow.wait("mai", now + FORGET), Ok(0), "forgotten after ten minutes");
    }

    #[test]
    fn tries_at_once_queue_up_and_the_rest_are_sent_away() {
        let slow = Slow::default();
        (0..9).for_each(|_| slow.wrong("mai", 0));
        let answers: Vec<Result<i64, i64>> = (0..6).map(|_| slow.wait("mai", 0)).collect();
        assert_eq!(answers[..3], [Ok(8 * SECOND), Ok(16 * SECOND), Ok(24 * SECOND)]);
        assert!(answers[3..].iter().all(Result::is_err), "{answers:?}");
        assert!(slow.wait("mai", 25 * SECOND).is_ok(), "the queue empties by itself");
    }

    #[test]
    fn many_wrong_tries_over_all_accounts_slow_every_one_a_little() {
        let slow = Slow::default();
        (0..40).for_each(|i| slow.wrong(&format!("a{i}"), 0));
        let wait = slow.wait("mai", 0).unwrap();
        assert!(wait > 0 && wait <= MOST_WAIT, "{wait}");
    }
}

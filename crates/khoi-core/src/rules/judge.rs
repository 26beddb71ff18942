//! Judging an act on its day: what refuses it, and what is found about it.

use super::pack::{Pack, Rule};
use crate::entry::Basis;
use crate::says;
use crate::state::{PersonState, Relation, Slot, UnitState, World};
use crate::value::{Day, PersonId, Says, UnitId, When};

/// Từ chối: a rule, or the book itself, says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The rule's id; `book.…` when the book would contradict itself.
    pub rule: String,
    /// The regulation, as cited; empty for `book.…`.
    pub source: String,
    /// What is so, then the way out.
    pub says: Says,
    /// What the book holds.
    pub held: Option<i64>,
    /// What the rule needs.
    pub needed: Option<i64>,
    /// The first day on which it would pass.
    pub first_day: Option<Day>,
}

/// Điều cần lưu ý: it is recorded, and shown until it is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// The regulation, as cited; "chưa đối chiếu văn bản gốc" is added where its text was not seen.
    pub source: String,
    /// What is so, then the way out.
    pub says: Says,
}

/// The outcome of judging: in the order in which it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ruling {
    /// Why it may not be recorded.
    pub refusals: Vec<Refusal>,
    /// What is to be noted.
    pub findings: Vec<Finding>,
}

/// Judges one act: the world before it, the pack, and its day.
pub struct Judge<'a> {
    /// The book as it stands before the act.
    pub world: &'a World,
    /// The rules.
    pub pack: &'a Pack,
    /// The day of the act.
    pub on: When,
    /// The day on which it was decided: that of the deciding paper, else the one typed, before a rule moved it.
    pub decided: Day,
    /// The slot of the act when a recorded one is judged again.
    pub again: Option<Slot>,
    /// The number of the next entry.
    pub next_seq: u32,
    /// What was ruled so far.
    pub ruling: Ruling,
}

impl<'a> Judge<'a> {
    /// Judges an act that is not in the book yet.
    pub fn new(world: &'a World, pack: &'a Pack, on: When, next_seq: u32) -> Judge<'a> {
        Judge { world, pack, on, decided: on.order(), again: None, next_seq, ruling: Ruling::default() }
    }

    /// By a paper, whose day counts where it decides.
    pub fn by(mut self, basis: &Basis) -> Judge<'a> {
        self.decided = basis.decided().map_or(self.decided, When::order);
        self
    }

    /// Judges a recorded act again, or what takes its place.
    pub fn again(mut self, slot: Slot) -> Judge<'a> {
        self.again = Some(slot);
        match self.world.entry(slot.seq) {
            Some(held) => self.by(&held.entry.basis),
            None => self,
        }
    }
    /// The day by which the act is ordered and rules are chosen.
    pub fn day(&self) -> Day {
        self.on.order()
    }

    /// The state of a person on the act's day.
    pub fn person(&self, person: PersonId) -> PersonState {
        match self.again {
            Some(slot) => self.world.person_before(person, self.day(), slot),
            None => self.world.person_on(person, self.day()),
        }
    }

    /// The state of a unit on the act's day.
    pub fn unit(&self, unit: UnitId) -> UnitState {
        match self.again {
            Some(slot) => self.world.unit_before(unit, self.day(), slot),
            None => self.world.unit_on(unit, self.day()),
        }
    }

    /// The words for a unit in a sentence.
    pub fn unit_name(&self, unit: UnitId) -> String {
        let name = self.world.unit_name(unit, self.day());
        if name.is_empty() { unit.to_string() } else { name.to_string() }
    }

    /// The book would contradict itself: refused whatever the rules say.
    pub fn refuse(&mut self, id: &str, says: Says) {
        self.ruling.refusals.push(Refusal {
            rule: format!("book.{id}"),
            source: String::new(),
            says,
            held: None,
            needed: None,
            first_day: None,
        });
    }

    /// Notes something that no rule with a source says.
    pub fn find(&mut self, id: &str, says: Says) {
        self.ruling.findings.push(Finding { rule: format!("book.{id}"), source: String::new(), says });
    }

    /// Asks the rule of the day on which a time began, whether something was done within it: what was done late was
    /// done, so it is found, never refused.
    pub fn duty(&mut self, id: &str, began: Day, test: impl FnOnce(&Rule, &World) -> Option<Broken>) {
        let before = self.ruling.refusals.len();
        self.rule_on(id, began, test);
        let late = self.ruling.refusals.split_off(before);
        let found = late.into_iter().map(|r| Finding { rule: r.rule, source: r.source, says: r.says });
        self.ruling.findings.extend(found);
    }

    /// Asks a rule; `test` says what breaks it, or `None`. Days before the pack's coverage are not judged; a day
    /// without a rule inside it gives a finding.
    pub fn rule(&mut self, id: &str, test: impl FnOnce(&Rule, &World) -> Option<Broken>) {
        self.rule_on(id, self.day(), test);
    }

    /// Asks the rule of another day.
    pub fn rule_on(&mut self, id: &str, day: Day, test: impl FnOnce(&Rule, &World) -> Option<Broken>) {
        if !self.pack.covers(day) {
            return;
        }
        let Some(rule) = self.pack.on(id, day) else {
            let at = day.vi();
            // In the words of the same rule of other days.
            let says = match self.pack.all().find(|r| r.id == id).map(|r| &r.says) {
                Some(Says { vi, en }) => says!(
                    "chưa có quy định cho ngày {at} về việc này ({vi}), chưa đối chiếu văn bản gốc",
                    "no rule is entered for {at} on this ({en}), not checked against the text"
                ),
                None => says!(
                    "chưa có quy định “{id}” cho ngày {at}, chưa đối chiếu văn bản gốc",
                    "no rule “{id}” is entered for {at}, not checked against the text"
                ),
            };
            self.ruling.findings.push(Finding { rule: id.into(), source: String::new(), says });
            return;
        };
        let Some(broken) = Some(rule).filter(|r| !r.is_off()).and_then(|r| test(r, self.world)) else { return };
        if self.pack.may_refuse(rule) {
            let source = rule.regulation.cite();
            self.ruling.refusals.push(Refusal {
                rule: id.into(),
                source,
                says: broken.says,
                held: broken.held,
                needed: broken.needed,
                first_day: broken.first_day,
            });
        } else {
            let source = rule.cite();
            self.ruling.findings.push(Finding { rule: id.into(), source, says: broken.says });
        }
    }

    /// Asks a rule that began only later than the coverage: days before its first value are not judged.
    pub fn rule_since(&mut self, id: &str, test: impl FnOnce(&Rule, &World) -> Option<Broken>) {
        if self.pack.first_day(id).is_some_and(|first| first <= self.day()) {
            self.rule(id, test);
        }
    }

    /// Asks a rule of what has happened already, as at a meeting: it is recorded as it was, and found.
    pub fn advise(&mut self, id: &str, test: impl FnOnce(&Rule, &World) -> Option<Broken>) {
        let in_force = self.pack.on(id, self.day()).filter(|r| self.pack.covers(self.day()) && !r.is_off());
        let Some(rule) = in_force else { return };
        if let Some(broken) = test(rule, self.world) {
            self.note(rule, broken.says);
        }
    }

    /// Notes what a rule led to.
    pub fn note(&mut self, rule: &Rule, says: Says) {
        self.ruling.findings.push(Finding { rule: rule.id.clone(), source: rule.cite(), says });
    }

    /// Asks a rule about a unit: a written consent that it holds on the day lifts it.
    pub fn rule_of(&mut self, unit: UnitId, id: &str, test: impl FnOnce(&Rule, &World) -> Option<Broken>) {
        let day = self.day();
        let lifted = self.pack.on(id, day).is_some_and(|rule| rule.lifted_by_consent);
        if !(lifted && self.unit(unit).has(Relation::Consent, id, day)) {
            self.rule(id, test);
        }
    }
}

/// What breaks a rule.
pub struct Broken {
    /// What is so, then the way out.
    pub says: Says,
    /// What the book holds.
    pub held: Option<i64>,
    /// What the rule needs.
    pub needed: Option<i64>,
    /// The first day on which it would pass.
    pub first_day: Option<Day>,
}

impl Broken {
    /// Just the words.
    pub fn new(says: Says) -> Broken {
        Broken { says, held: None, needed: None, first_day: None }
    }

    /// With the numbers held and needed.
    pub fn numbers(mut self, held: i64, needed: i64) -> Broken {
        (self.held, self.needed) = (Some(held), Some(needed));
        self
    }

    /// With the first day on which it would pass.
    pub fn until(mut self, day: Day) -> Broken {
        self.first_day = Some(day);
        self
    }
}

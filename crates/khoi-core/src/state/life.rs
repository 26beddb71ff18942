//! What a person's file remembers of his way into the Party and in it: certificates, ballots, sanctions, gaps.

use super::person::Left;
use super::row::Slot;
use crate::codes::{Backer, CardLoss, ClassKind, Sanction, VoteBody, VoteMatter, VoteOutcome};
use crate::value::{Day, PersonId, When};

/// Một lần biểu quyết về một người.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ballot {
    /// On what.
    pub matter: VoteMatter,
    /// By whom.
    pub body: VoteBody,
    /// Whether enough were in favour; `None` where no rule told.
    pub outcome: Option<VoteOutcome>,
    /// On which day.
    pub on: When,
}

/// Việc ghi lạc: an act that needs a membership and comes when there is none; it counts for nothing until one of the two
/// entries is repaired.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stray {
    /// The act.
    pub act: Slot,
    /// Its day.
    pub on: When,
    /// How he had left by then; `None`: he was not in the book yet.
    pub left: Option<Left>,
}

/// Phần nhớ của một hồ sơ; empty for most persons, so it is kept apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Life {
    /// Classes of which he holds the certificate, with the day of issue.
    pub certificates: Vec<(ClassKind, When)>,
    /// Since when his admission file is kept in this book: then each step is expected in it.
    pub file: Option<When>,
    /// The official members who introduce him.
    pub introducers: Vec<PersonId>,
    /// The organization whose resolution stands for the second introducer (R2.6).
    pub backer: Option<Backer>,
    /// The ballots on him, oldest first.
    pub ballots: Vec<Ballot>,
    /// The last day of probation, as the rule of the ceremony's day gave it.
    pub probation_end: Option<Day>,
    /// The first admission decision of one who was re-admitted.
    pub first_decided: Option<When>,
    /// Times outside Party life, taken off the Party age: full months, and the days over them (R2.16).
    pub outside: (i32, i32),
    /// Spans that were taken off by an entry of their own, half-open.
    pub excluded: Vec<(Day, Day)>,
    /// Times in which discipline is not considered (R4.13): first and last day, oldest first.
    pub deferrals: Vec<(Day, Option<Day>)>,
    /// Sanctions, oldest first.
    pub sanctions: Vec<(Sanction, When)>,
    /// How his card was lost or damaged, until another is issued.
    pub card_loss: Option<CardLoss>,
    /// How often a suspension that stands was extended.
    pub extensions: u32,
    /// When he died.
    pub died: Option<When>,
    /// Acts that came when he was no member, in order of effect.
    pub strays: Vec<Stray>,
}

impl Life {
    /// Of whom nothing is remembered.
    pub const NONE: &Life = &Life {
        certificates: vec![],
        file: None,
        introducers: vec![],
        backer: None,
        ballots: vec![],
        probation_end: None,
        first_decided: None,
        outside: (0, 0),
        excluded: vec![],
        deferrals: vec![],
        sanctions: vec![],
        card_loss: None,
        extensions: 0,
        died: None,
        strays: vec![],
    };

    /// Takes a time outside Party life off the Party age: from its first day to the day of coming back.
    pub fn stay_outside(&mut self, from: Day, to: Day) {
        if from < to {
            let months = from.months_until(to);
            self.outside.0 += months;
            self.outside.1 += to.number() - from.plus_months(months).number();
        }
    }

    /// Whether discipline is not considered on a day (R4.13).
    pub fn is_deferred(&self, day: Day) -> bool {
        self.deferrals.iter().any(|(first, until)| *first <= day && until.is_none_or(|last| day <= last))
    }

    /// How many days of deferral lie between two days, both counted.
    pub fn deferred_days(&self, from: Day, to: Day) -> i32 {
        let within = |(first, until): &(Day, Option<Day>)| {
            let (first, last) = ((*first).max(from), until.unwrap_or(to).min(to));
            (last.number() - first.number() + 1).max(0)
        };
        self.deferrals.iter().map(within).sum()
    }

    /// The last certificate of a class.
    pub fn certificate(&self, class: ClassKind) -> Option<When> {
        self.certificates.iter().rev().find(|(c, _)| *c == class).map(|(_, on)| *on)
    }

    /// The ballots of a body on a matter since a day, oldest first.
    pub fn ballots_of(
        &self,
        matter: VoteMatter,
        body: VoteBody,
        since: Day,
    ) -> impl DoubleEndedIterator<Item = &Ballot> {
        self.ballots.iter().filter(move |b| b.matter == matter && b.body == body && b.on.order() >= since)
    }
}

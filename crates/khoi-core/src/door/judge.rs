//! Judging a draft, act after act, each against the book as the acts before it leave it.

use super::Draft;
use crate::acts::AnyAct;
use crate::entry::{DatedAct, Entry, Held};
use crate::record::Subject;
use crate::rules::{Finding, Judge, Pack, Refusal, Ruling};
use crate::state::{Relation, Slot, World};
use crate::value::Day;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A draft that was judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The draft, with the effective days that rules compute.
    pub draft: Draft,
    /// Why it may not be recorded, by the act's place.
    pub refusals: Vec<(usize, Refusal)>,
    /// What is to be noted, by the act's place.
    pub findings: Vec<(usize, Finding)>,
}

/// Several drafts judged together, as they would be recorded in one go.
pub struct Set {
    /// Each in its order.
    pub judged: Vec<Judged>,
    /// The book as they would leave it; what is refused is left out.
    pub after: World,
}

/// Judges a draft as the next entry; nothing is recorded.
pub fn judge(draft: Draft, world: &World, pack: &Pack) -> Judged {
    judge_set(vec![draft], world, pack).judged.pop().expect("one draft gives one judgement")
}

/// Judges drafts as the next entries, each against the book as those before leave it; what a paper leaves behind is
/// judged after the last. Nothing is recorded.
pub fn judge_set(drafts: Vec<Draft>, world: &World, pack: &Pack) -> Set {
    let mut stage = world.clone();
    let next_seq = world.position() + 1;
    let mut judged: Vec<Judged> = vec![];
    for draft in drafts {
        judged.push(judge_acts(draft, &mut stage, pack, next_seq));
    }
    if judged.iter().all(|j| j.refusals.is_empty()) {
        for one in &mut judged {
            if one.draft.entry.basis.kind == crate::entry::BasisKind::Opening {
                continue;
            }
            for (i, dated) in one.draft.entry.acts.iter().enumerate() {
                let mut judge = Judge::new(&stage, pack, dated.on, next_seq).by(&one.draft.entry.basis);
                dated.act.check_after(&mut judge);
                one.refusals.extend(judge.ruling.refusals.into_iter().map(|r| (i, r)));
                one.findings.extend(judge.ruling.findings.into_iter().map(|f| (i, f)));
            }
        }
    }
    Set { judged, after: stage }
}

/// Judges the acts of a draft one after another; each that passes is taken into the stage.
fn judge_acts(mut draft: Draft, stage: &mut World, pack: &Pack, next_seq: u32) -> Judged {
    let (mut refusals, mut findings) = (vec![], vec![]);
    let mut people = draft.people.clone();
    findings.extend(super::basis::findings(stage, pack, &draft.entry.basis).into_iter().map(|f| (0, f)));
    for (i, dated) in draft.entry.acts.iter_mut().enumerate() {
        // The names of those who come in are needed for what the judge says.
        name_ahead(stage, &mut people);
        let mut judge = Judge::new(stage, pack, dated.on, next_seq).by(&draft.entry.basis);
        if let Some(on) = dated.act.effective(&judge) {
            dated.on = on;
            judge.on = on;
        }
        dated.act.settle(&mut judge);
        dated.act.check(&mut judge);
        let is_told = crate::rules::judge_authority(&mut judge, &dated.act, &draft.entry.basis);
        let Ruling { refusals: refused, findings: found } = judge.ruling;
        let ok = refused.is_empty();
        refusals.extend(refused.into_iter().map(|r| (i, r)));
        findings.extend(found.into_iter().map(|f| (i, f)));
        if ok {
            let acts = vec![dated.clone()];
            take(stage, Entry { basis: draft.entry.basis.clone(), acts }, vec![]);
            // A unit that the act founds, or a person whom it brings in, stands only now.
            let mut judge = Judge::new(stage, pack, dated.on, next_seq).by(&draft.entry.basis);
            if !is_told {
                crate::rules::judge_authority(&mut judge, &dated.act, &draft.entry.basis);
            }
            refusals.extend(judge.ruling.refusals.into_iter().map(|r| (i, r)));
            findings.extend(judge.ruling.findings.into_iter().map(|f| (i, f)));
        }
    }
    findings.extend(super::basis::early(&draft.entry));
    Judged { draft, refusals, findings }
}

fn take(stage: &mut World, entry: Entry, people: Vec<crate::entry::Identity>) {
    let seq = stage.position() + 1;
    stage.take(Arc::new(Held { seq, recorded_at: 0, entry, people }));
}

fn name_ahead(stage: &mut World, people: &mut Vec<crate::entry::Identity>) {
    if !people.is_empty() {
        let basis = crate::entry::Basis::of(crate::entry::BasisKind::None);
        take(stage, Entry { basis, acts: vec![] }, std::mem::take(people));
    }
}

/// Judges again, after an entry, the later acts of those whom it touched: what now breaks a rule. Of units only
/// the acts are judged that place somebody in them, and only against the book itself.
pub fn judge_again(world: &World, pack: &Pack, entry: u32) -> Vec<(Slot, Refusal)> {
    let Some(held) = world.entry(entry) else { return vec![] };
    let (mut of_people, mut of_units) = (BTreeSet::new(), BTreeSet::new());
    for dated in &held.entry.acts {
        let mut touched = Touched { first: Day::MAX, subjects: BTreeSet::new() };
        touched.by(world, dated);
        let repairs = matches!(dated.act, AnyAct::Mend(_) | AnyAct::Correct(_) | AnyAct::Annul(_));
        let first = if repairs { touched.first } else { touched.first.plus_days(1) };
        for subject in touched.subjects {
            let (history, slots) = match subject {
                Subject::Person(p) => (world.person(p).map(|f| &f.history), &mut of_people),
                Subject::Unit(u) => (world.unit(u).map(|f| &f.history), &mut of_units),
            };
            let later = history.into_iter().flatten().filter(|(day, slot)| *day >= first && slot.seq != entry);
            slots.extend(later.map(|(_, slot)| *slot));
        }
    }
    let mut out = vec![];
    for slot in &of_people | &of_units {
        let Some(dated) = world.act(slot) else { continue };
        let of_person = of_people.contains(&slot);
        if !of_person && !places(&dated.act) {
            continue;
        }
        let mut judge = Judge::new(world, pack, dated.on, slot.seq).again(slot);
        dated.act.check(&mut judge);
        if matches!(dated.act, AnyAct::End(_)) {
            dated.act.check_after(&mut judge);
        }
        let broken = judge.ruling.refusals.into_iter().filter(|r| of_person || r.source.is_empty());
        out.extend(broken.map(|r| (slot, r)));
    }
    out
}

/// Acts that put persons or units somewhere, or end where they stand.
fn places(act: &AnyAct) -> bool {
    use AnyAct as A;
    matches!(
        act,
        A::Found(_)
            | A::Refound(_)
            | A::MoveUnit(_)
            | A::Reorganize(_)
            | A::End(_)
            | A::Enrol(_)
            | A::Admit(_)
            | A::Transfer(_)
            | A::Receive(_)
            | A::Restore(_)
    )
}

/// Whom an act changes something for, since what day.
struct Touched {
    first: Day,
    subjects: BTreeSet<Subject>,
}

impl Touched {
    /// All that ever stood at a slot: the act as recorded, and what repairs made of it.
    fn ever(&mut self, world: &World, slot: Slot) {
        let at = |slot: Slot| world.entry(slot.seq).and_then(|held| held.entry.acts.get(slot.index as usize));
        if let Some(was) = at(slot) {
            self.by(world, was);
        }
        for by in world.repairs_of(slot) {
            match at(*by).map(|dated| &dated.act) {
                Some(AnyAct::Mend(m)) => self.by(world, &m.becomes),
                Some(AnyAct::Correct(c)) => self.by(world, &c.becomes),
                _ => {}
            }
        }
    }

    /// A repair touches those of the act that it repairs and of what that becomes, an annulment those of its entry, with what
    /// earlier repairs made of either.
    fn by(&mut self, world: &World, dated: &DatedAct) {
        match &dated.act {
            AnyAct::Mend(m) => {
                self.ever(world, Slot { seq: m.entry, index: m.index });
                self.by(world, &m.becomes);
            }
            AnyAct::Correct(c) => {
                self.ever(world, Slot { seq: c.entry, index: c.index });
                self.by(world, &c.becomes);
            }
            AnyAct::Annul(a) => {
                let acts = world.entry(a.entry).map_or(0, |held| held.entry.acts.len());
                let slots = (0..u32::try_from(acts).unwrap_or(u32::MAX)).map(|index| Slot { seq: a.entry, index });
                slots.for_each(|slot| self.ever(world, slot));
            }
            act => {
                // Two files of one person count as one on every day.
                let ever = matches!(act, AnyAct::SamePerson(_));
                self.first = self.first.min(if ever { Day::MIN } else { dated.on.order() });
                for (subject, _) in act.subjects() {
                    self.subjects.insert(subject);
                    if let Subject::Person(person) = subject {
                        let rows = world.person_rows(person).iter().filter(|p| p.relation == Relation::Membership);
                        self.subjects.extend(rows.map(|p| Subject::Unit(p.unit)));
                    }
                }
            }
        }
    }
}

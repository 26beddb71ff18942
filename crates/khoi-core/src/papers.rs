//! Sổ văn bản: the papers of the book by issuer, type and term, with gaps and doubles in their numbers.
//!
//! Running numbers begin anew in each committee term (R8.1), so a term is part of a series; one paper may carry many
//! entries.

use crate::acts::AnyAct;
use crate::entry::{Basis, BasisKind, Held, Numbering};
use crate::rules::{Pack, Registered};
use crate::state::{NEVER, Relation, World};
use crate::value::{Day, UnitId};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A paper: all live entries that cite the same number of one series and day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its running number.
    pub number: u32,
    /// Number and signs as written.
    pub text: String,
    /// The day of issue by order; `None` where it is not known.
    pub day: Option<Day>,
    /// Entries that rest on it, oldest first.
    pub entries: Vec<u32>,
    /// Entries that tell that it was sent.
    pub sent: Vec<u32>,
}

/// Whose papers, of which type, in which term.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesKey {
    /// The issuing unit, where the book knows it.
    pub unit: Option<UnitId>,
    /// The issuer's sign, or its name where the unit is known.
    pub issuer: String,
    /// The type's sign: `QĐ`, `NQ`.
    pub kind: String,
    /// The first day of the term's numbering; [`Day::MIN`] before the first congress in the book.
    pub term_from: Day,
}

/// A series of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Whose and since when.
    pub key: SeriesKey,
    /// By number, then day.
    pub papers: Vec<Paper>,
    /// Numbers missing between the first and the last: first and last of each hole.
    pub gaps: Vec<(u32, u32)>,
    /// Numbers borne by more than one paper.
    pub doubles: Vec<u32>,
}

/// The basis of an entry, with what live entries supplied later.
pub fn basis_of(world: &World, seq: u32) -> Option<Basis> {
    let mut basis = world.entry(seq)?.entry.basis.clone();
    for dated in world.on_papers().flat_map(|h| &h.entry.acts) {
        if let AnyAct::Supplement(act) = &dated.act
            && act.entry == seq
        {
            lay_over(&mut basis, act);
        }
    }
    Some(basis)
}

/// Titles that name an ended regulation because it ended.
const ABOUT_ENDED: &[&str] = &["thay thế", "bãi bỏ", "tổng kết", "sơ kết", "hết hiệu lực"];

/// A regulation that the title of a paper cites though it was not in force on the day of issue, with that day.
pub fn cites_ended<'p>(pack: &'p Pack, basis: &Basis) -> Option<(&'p Registered, Day)> {
    let (title, day) = (basis.title.as_deref()?, basis.issued.as_ref()?.order());
    let lower = title.to_lowercase();
    if ABOUT_ENDED.iter().any(|words| lower.contains(words)) {
        return None;
    }
    Some((pack.register.cited_out_of_force(title, day)?, day))
}

fn lay_over(basis: &mut Basis, act: &crate::acts::Supplement) {
    fn fill<T: Clone>(held: &mut Option<T>, given: &Option<T>) {
        if given.is_some() {
            held.clone_from(given);
        }
    }
    fill(&mut basis.number, &act.number);
    fill(&mut basis.issued, &act.issued);
    fill(&mut basis.issuer, &act.issuer);
    fill(&mut basis.issuer_unit, &act.issuer_unit);
    fill(&mut basis.signer, &act.signer);
    fill(&mut basis.title, &act.title);
    fill(&mut basis.source, &act.source);
    fill(&mut basis.scan, &act.scan);
    if basis.number.is_some() {
        basis.numbering = None;
    }
}

/// The papers of the book, read once: the basis of each live entry as later ones completed it.
pub struct Papers<'a> {
    world: &'a World,
    /// By position, oldest first.
    bases: Vec<(u32, Cow<'a, Basis>)>,
    /// By sign: the one unit that issued papers of it; `None` where several did.
    signs: BTreeMap<String, Option<UnitId>>,
    /// Entries that tell of an entry's paper that it was sent.
    sent: BTreeMap<u32, Vec<u32>>,
}

impl<'a> Papers<'a> {
    /// All papers of a book.
    pub fn of(world: &'a World) -> Papers<'a> {
        let mut papers = Papers { world, bases: vec![], signs: BTreeMap::new(), sent: BTreeMap::new() };
        for held in world.entries().filter(|h| world.is_live(h.seq)) {
            papers.bases.push((held.seq, Cow::Borrowed(&held.entry.basis)));
        }
        for held in world.on_papers() {
            for dated in &held.entry.acts {
                match &dated.act {
                    AnyAct::Supplement(act) => {
                        if let Ok(at) = papers.bases.binary_search_by_key(&act.entry, |(seq, _)| *seq) {
                            lay_over(papers.bases[at].1.to_mut(), act);
                        }
                    }
                    AnyAct::SendPaper(act) => papers.sent.entry(act.entry).or_default().push(held.seq),
                    _ => {}
                }
            }
        }
        for (_, basis) in &papers.bases {
            if let (Some(unit), Some(number)) = (basis.issuer_unit, &basis.number) {
                let one = papers.signs.get(number.issuer()).copied();
                if one.is_none_or(|one| one.is_some_and(|one| one != unit)) {
                    papers.signs.insert(number.issuer().to_string(), Some(unit).filter(|_| one.is_none()));
                }
            }
        }
        papers
    }

    /// All series of the papers whose issuer and day are wanted, by issuer, type and term.
    pub fn series(&self, wanted: impl Fn(Option<UnitId>, Option<Day>) -> bool) -> Vec<Series> {
        let mut all: BTreeMap<SeriesKey, BTreeMap<(u32, Option<Day>), Paper>> = BTreeMap::new();
        for (seq, basis) in &self.bases {
            let Some(number) = &basis.number else { continue };
            // A paper that names no unit goes with those of its sign, where one unit alone uses it.
            let unit = basis.issuer_unit.or_else(|| self.signs.get(number.issuer()).copied().flatten());
            let day = basis.issued.map(|w| w.order());
            if !wanted(unit, day) {
                continue;
            }
            let Ok(running) = number.number().parse() else { continue };
            let papers = all.entry(key(self.world, basis, unit, day)).or_default();
            let paper = papers.entry((running, day)).or_insert_with(|| Paper {
                number: running,
                text: number.to_string(),
                day,
                entries: vec![],
                sent: vec![],
            });
            paper.entries.push(*seq);
            paper.sent.extend(self.sent.get(seq).into_iter().flatten());
        }
        all.into_iter().map(|(key, papers)| counted(key, papers.into_values().collect())).collect()
    }

    /// The basis of each live entry, as later ones completed it, oldest first.
    pub fn bases(&self) -> impl Iterator<Item = (u32, &Basis)> {
        self.bases.iter().map(|(seq, basis)| (*seq, &**basis))
    }

    /// Entries that wait for their number, and those that bear none although a decision should, oldest first, with the
    /// issuing unit where it is known.
    pub fn unnumbered(&self) -> impl Iterator<Item = (u32, Option<UnitId>, Numbering)> {
        let open = self.bases.iter().filter_map(|(seq, basis)| Some((*seq, basis, basis.numbering?)));
        let kept = open.filter(|(_, basis, n)| *n == Numbering::Pending || is_numbered(basis.kind));
        kept.map(|(seq, basis, n)| (seq, basis.issuer_unit, n))
    }
}

/// Another paper of the book that bears the same number in the same series, but another day.
pub fn double_of(world: &World, basis: &Basis) -> Option<(Paper, SeriesKey)> {
    let number = basis.number.as_ref()?;
    let running: u32 = number.number().parse().ok()?;
    let day = basis.issued.map(|w| w.order())?;
    let key_here = key(world, basis, basis.issuer_unit, Some(day));
    let same = |held: &Basis| held.number.as_ref().is_some_and(|n| n.number().parse() == Ok(running));
    let cites = |held: &&Held| {
        let supplied = held.entry.acts.iter().any(|d| matches!(&d.act, AnyAct::Supplement(a) if a.number.is_some()));
        same(&held.entry.basis) || supplied
    };
    world.entries().filter(cites).filter(|h| world.is_live(h.seq)).find_map(|held| {
        let seq = match held
            .entry
            .acts
            .iter()
            .find_map(|d| if let AnyAct::Supplement(a) = &d.act { Some(a.entry) } else { None })
        {
            Some(of) if !same(&held.entry.basis) => of,
            _ => held.seq,
        };
        let other = basis_of(world, seq).filter(same)?;
        let other_day = other.issued.map(|w| w.order()).filter(|d| *d != day)?;
        // Without the issuing unit its terms are unknown: within a year it is the same term but for a congress.
        let near = key_here.unit.is_some() || (other_day.plus_days(365) > day && day.plus_days(365) > other_day);
        let text = other.number.as_ref().filter(|_| near)?.to_string();
        let paper = Paper { number: running, text, day: Some(other_day), entries: vec![seq], sent: vec![] };
        (key(world, &other, other.issuer_unit, Some(other_day)) == key_here).then(|| (paper, key_here.clone()))
    })
}

/// Whether papers of this kind bear a number of their issuer.
pub fn is_numbered(kind: BasisKind) -> bool {
    use BasisKind as B;
    matches!(
        kind,
        B::Decision
            | B::OldDecision
            | B::Resolution
            | B::Regulation
            | B::Report
            | B::Directive
            | B::Conclusion
            | B::Guide
            | B::Notice
            | B::Plan
            | B::Programme
            | B::Submission
    )
}

/// The series to which a paper of a day belongs: the term that began before the day of issue.
fn key(world: &World, basis: &Basis, unit: Option<UnitId>, day: Option<Day>) -> SeriesKey {
    let sign = |part: fn(&crate::value::DocNo) -> &str| basis.number.as_ref().map_or("", part).to_string();
    let terms = unit
        .into_iter()
        .flat_map(|u| world.table(Relation::Term).known(u, NEVER - 1).map(|r| r.from).collect::<Vec<_>>());
    // The day after the congress closes; the book knows the congress by one day.
    let term_from = terms.filter(|from| day.is_some_and(|d| *from < d)).max().unwrap_or(Day::MIN);
    SeriesKey { unit, issuer: sign(crate::value::DocNo::issuer), kind: sign(crate::value::DocNo::kind), term_from }
}

fn counted(key: SeriesKey, papers: Vec<Paper>) -> Series {
    let numbers: BTreeSet<u32> = papers.iter().map(|p| p.number).collect();
    let pairs = numbers.iter().zip(numbers.iter().skip(1));
    let gaps = pairs.filter(|(a, b)| **b > **a + 1).map(|(a, b)| (a + 1, b - 1)).collect();
    let doubles = numbers.iter().filter(|n| papers.iter().filter(|p| p.number == **n).count() > 1);
    Series { doubles: doubles.copied().collect(), key, papers, gaps }
}

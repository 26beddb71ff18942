//! Finding the same person in the other list, the surest marks first; what fits two ways stays open.

use super::double::Group;
use super::likeness::{
    Births, Names, People, Who, agree, births, conflict, names, other_gender, other_place, same_joined, same_unit,
};
use super::{Ambiguous, By, Difference, Pair, Side};
use khoi_core::says;
use khoi_core::value::Says;
use std::collections::{BTreeMap, HashMap};

/// More candidates than this for one name are not weighed against each other.
const MOST: usize = 300;

struct Matcher<'p, 'a> {
    people: &'p People<'a>,
    /// Per row, the first row of its group of doubles.
    group: [HashMap<usize, usize>; 2],
    old: Vec<bool>,
    new: Vec<bool>,
    pairs: Vec<Pair>,
    open: Vec<Ambiguous>,
}

/// The pairs, in the order of the old list, and what stayed open on the way.
pub fn pair(people: &People, doubles: &[Group]) -> (Vec<Pair>, Vec<Ambiguous>) {
    let group = |side: Side| {
        let of = doubles.iter().filter(|g| g.side == side);
        of.flat_map(|g| g.rows.iter().map(|r| (*r, g.rows[0]))).collect()
    };
    let mut m = Matcher {
        people,
        group: [group(Side::Old), group(Side::New)],
        old: vec![false; people.old_who.len()],
        new: vec![false; people.new_who.len()],
        pairs: vec![],
        open: vec![],
    };
    m.by_number(|w| w.citizen, By::Citizen);
    m.by_number(|w| w.card, By::Card);
    m.by_name_and_day();
    m.by_name();
    m.by_slip();
    m.pairs.sort_by_key(|p| (p.old, p.new));
    (m.pairs, m.open)
}

/// Rows of one key in both lists.
type Keyed = BTreeMap<String, (Vec<usize>, Vec<usize>)>;

impl<'a> Matcher<'_, 'a> {
    fn keyed(&self, of: impl Fn(&Who<'a>) -> Option<String>) -> Keyed {
        let mut out = Keyed::new();
        for (i, who) in self.people.old_who.iter().enumerate().filter(|(i, _)| !self.old[*i]) {
            if let Some(key) = of(who) {
                out.entry(key).or_default().0.push(i);
            }
        }
        for (i, who) in self.people.new_who.iter().enumerate().filter(|(i, _)| !self.new[*i]) {
            if let Some(key) = of(who)
                && let Some(rows) = out.get_mut(&key)
            {
                rows.1.push(i);
            }
        }
        out.retain(|_, (old, new)| !old.is_empty() && !new.is_empty());
        out
    }

    fn take(&mut self, old: usize, new: usize, by: By) {
        (self.old[old], self.new[new]) = (true, true);
        let apart = conflict(&self.people.old_who[old], &self.people.new_who[new]).is_some();
        let by = if apart && by == By::NameBorn { By::Likely } else { by };
        self.pairs.push(Pair { old, new, by });
    }

    fn by_number(&mut self, of: impl Fn(&Who<'a>) -> Option<&'a str>, by: By) {
        for (old, new) in self.keyed(|w| of(w).map(str::to_string)).into_values() {
            self.weigh(&old, &new, by, |a, b| {
                let (names, births) = (names(a, b), births(a, b));
                let conflict = conflict(a, b);
                // One number, but name and birth date both differ: two people, or a number typed in the wrong row.
                let fits = match names {
                    Names::Same | Names::Folded => conflict.is_none() || births >= Births::Within,
                    Names::Close => births >= Births::Near && (conflict.is_none() || births == Births::Same),
                    Names::Other => {
                        births == Births::Same && conflict.is_none() && !other_gender(a, b)
                            || a.name.is_empty()
                            || b.name.is_empty()
                    }
                };
                fits.then(|| 10 * names as i32 + 10 * births as i32 + bonus(a, b))
            });
        }
    }

    fn by_name_and_day(&mut self) {
        let key = |w: &Who| {
            let day = w.born?.exact()?;
            (!w.folded.is_empty()).then(|| format!("{}|{day}", w.folded))
        };
        let count = |who: &[Who]| {
            let mut out: HashMap<String, usize> = HashMap::new();
            who.iter().filter_map(key).for_each(|k| *out.entry(k).or_default() += 1);
            out
        };
        let (olds, news) = (count(&self.people.old_who), count(&self.people.new_who));
        for (name, (old, new)) in self.keyed(key) {
            let once = olds.get(&name) == Some(&1) && news.get(&name) == Some(&1);
            self.weigh(&old, &new, By::NameBorn, |a, b| {
                if other_gender(a, b) {
                    return None;
                }
                let same = names(a, b) == Names::Same;
                match conflict(a, b) {
                    None => Some(40 + if same { 10 } else { 0 } + bonus(a, b)),
                    // A slip in the number of one who stands in the same unit under the same name.
                    Some(slips) if slips <= 2 && same && same_unit(a, b) => Some(20 + bonus(a, b)),
                    // Another number altogether: only where everything else agrees and nobody else bears the name.
                    Some(_) if once && same && same_unit(a, b) && same_joined(a, b) => Some(bonus(a, b)),
                    // One number altogether other, all that the lists tell beside it the same: to be looked at.
                    Some(slips) if slips <= 3 && once && same && !other_place(a, b) => Some(bonus(a, b)),
                    Some(_) => None,
                }
            });
        }
    }

    /// The same name where the birth date is less sure: only a year, missing, or a slip apart.
    fn by_name(&mut self) {
        let count = |who: &[Who]| {
            let mut out: HashMap<String, usize> = HashMap::new();
            who.iter().for_each(|w| *out.entry(w.folded.clone()).or_default() += 1);
            out
        };
        let (olds, news) = (count(&self.people.old_who), count(&self.people.new_who));
        let groups = self.keyed(|w| (!w.folded.is_empty()).then(|| w.folded.clone()));
        for (folded, (old, new)) in groups {
            let once = olds.get(&folded) == Some(&1) && news.get(&folded) == Some(&1);
            self.weigh(&old, &new, By::Likely, |a, b| likely(a, b, once));
        }
    }

    /// The same birth date in the same unit, and a name only a slip apart.
    fn by_slip(&mut self) {
        let key = |w: &Who| Some(format!("{}|{}", w.born?.exact()?, w.unit.clone().unwrap_or_default()));
        for (old, new) in self.keyed(key).into_values() {
            self.weigh(&old, &new, By::Likely, |a, b| {
                let fits = names(a, b) == Names::Close && conflict(a, b).is_none() && !other_gender(a, b);
                let told = same_unit(a, b) || same_joined(a, b);
                (fits && told).then(|| 10 + bonus(a, b))
            });
        }
    }

    /// Pairs rows by weight; a weight that two different people share is left open.
    fn weigh(&mut self, old: &[usize], new: &[usize], by: By, weight: impl Fn(&Who, &Who) -> Option<i32>) {
        let (old, new) = (&old[..old.len().min(MOST)], &new[..new.len().min(MOST)]);
        let mut ties = vec![];
        for a in old {
            for b in new {
                if let Some(weight) = weight(&self.people.old_who[*a], &self.people.new_who[*b]) {
                    ties.push((weight, *a, *b));
                }
            }
        }
        ties.sort_by_key(|(weight, a, b)| (std::cmp::Reverse(*weight), *a, *b));
        for i in 0..ties.len() {
            let (weight, a, b) = ties[i];
            if self.old[a] || self.new[b] {
                continue;
            }
            let rivals = |side: Side,
                          row: usize,
                          at: fn(&(i32, usize, usize)) -> usize,
                          mate: fn(&(i32, usize, usize)) -> usize| {
                let own = if side == Side::Old { a } else { b };
                let free = |t: &&(i32, usize, usize)| {
                    t.0 == weight && mate(t) == row && at(t) != own && !self.old[t.1] && !self.new[t.2]
                };
                ties.iter().filter(free).map(at).filter(|r| !self.one(side, *r, own)).collect::<Vec<_>>()
            };
            let others_old = rivals(Side::Old, b, |t| t.1, |t| t.2);
            let others_new = rivals(Side::New, a, |t| t.2, |t| t.1);
            if others_old.is_empty() && others_new.is_empty() {
                self.take(a, b, by);
            } else {
                let told = self.open.iter().any(|o| o.old.contains(&a) && o.new.contains(&b));
                if !told {
                    let with = |own: usize, others: Vec<usize>| {
                        let mut all = others;
                        all.push(own);
                        all.sort_unstable();
                        all
                    };
                    self.open.push(Ambiguous { old: with(a, others_old), new: with(b, others_new), says: several() });
                }
            }
        }
    }

    /// Whether two rows of a list are doubles of each other.
    fn one(&self, side: Side, a: usize, b: usize) -> bool {
        let groups = &self.group[usize::from(side == Side::New)];
        groups.get(&a).is_some_and(|g| groups.get(&b) == Some(g))
    }
}

fn several() -> Says {
    says!(
        "nhiều người trùng họ tên và ngày sinh, không đủ căn cứ để biết ai là ai; xin bổ sung số CCCD",
        "several people share name and birth date, nothing tells who is who; add the citizen numbers"
    )
}

/// What else agrees.
fn bonus(a: &Who, b: &Who) -> i32 {
    4 * i32::from(same_unit(a, b)) + 3 * i32::from(same_joined(a, b)) + 8 * i32::from(agree(a, b))
}

fn likely(a: &Who, b: &Who, once: bool) -> Option<i32> {
    let same = names(a, b) == Names::Same;
    let (unit, joined) = (same_unit(a, b), same_joined(a, b));
    // One other number, and all else the same.
    let but_one = |slips: usize| slips <= 3 && once && same && unit && joined && births(a, b) >= Births::Within;
    if other_gender(a, b) || conflict(a, b).is_some_and(|slips| !but_one(slips)) {
        return None;
    }
    let units_told = a.unit.is_some() && b.unit.is_some();
    let joined_apart = a.joined.is_some() && b.joined.is_some() && !joined;
    let fits = match births(a, b) {
        Births::Same => true,
        // A year that holds the day: the unit or the admission must agree, or nobody else bears the name.
        Births::Within => unit || joined || once && !joined_apart,
        Births::Unknown => unit && !joined_apart || joined && same || once && !units_told && !joined_apart,
        Births::Near => same && (unit || joined) && !joined_apart,
        Births::Other => same && unit && joined && once,
    };
    fits.then(|| births(a, b) as i32 * 5 + if same { 10 } else { 0 } + bonus(a, b))
}

/// People who joined and people who left that bear one name or one number: told, so that nobody is overlooked.
pub fn open(people: &People, difference: &Difference) -> Vec<Ambiguous> {
    let mut out = vec![];
    let mut named: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut numbered: HashMap<&str, Vec<usize>> = HashMap::new();
    for i in &difference.left {
        let who = &people.old_who[*i];
        if !who.folded.is_empty() {
            named.entry(&who.folded).or_default().push(*i);
        }
        for number in [who.citizen, who.card].into_iter().flatten() {
            numbered.entry(number).or_default().push(*i);
        }
    }
    for j in &difference.joined {
        let who = &people.new_who[*j];
        let same_number = [who.citizen, who.card].into_iter().flatten().find_map(|n| numbered.get(n));
        let alike = |i: &&usize| births(&people.old_who[**i], who) >= Births::Near;
        let same_name: Vec<usize> = named
            .get(who.folded.as_str())
            .map(|l| l.iter().filter(alike).copied().take(20).collect())
            .unwrap_or_default();
        if let Some(old) = same_number {
            let says = says!(
                "cùng một số CCCD hoặc số thẻ nhưng họ tên và ngày sinh khác nhau; xin xem số ghi cho ai",
                "one citizen or card number, but other name and birth date; check whose number it is"
            );
            out.push(Ambiguous { old: old.iter().copied().take(20).collect(), new: vec![*j], says });
        } else if !same_name.is_empty() {
            let says = says!(
                "trùng họ tên, ngày sinh giống hoặc gần giống, nhưng số CCCD, số thẻ hoặc chi bộ khác; có thể là một người, xin xem lại",
                "the same name and the same or nearly the same birth date, but other numbers or cell; perhaps one person, look again"
            );
            out.push(Ambiguous { old: same_name, new: vec![*j], says });
        }
    }
    out
}

//! Tables: ratios of result and plan, rows and columns that add up, parts within the row that they are told of.
//!
//! What does not fit is said only where the heads leave no other reading.

use super::super::claim::{Cell, Claim, Line, Value};
use super::super::qualifier::Qualifier;
use super::super::table::Role;
use super::{Kind, Relation, relation, share};
use std::collections::BTreeMap;
use std::ops::Range;

/// The claims of one table by row and column; the first of each cell.
struct Grid<'a> {
    all: &'a [Claim],
    cells: BTreeMap<(u32, u16), (usize, Cell)>,
}

pub(super) fn find(all: &[Claim], range: Range<usize>, out: &mut Vec<Relation>) {
    let mut cells = BTreeMap::new();
    for i in range {
        if let Some(cell) = all[i].place.cell {
            cells.entry((cell.row, cell.column)).or_insert((i, cell));
            pair(all, i, out);
        }
    }
    let grid = Grid { all, cells };
    grid.ratios(out);
    grid.totals(out);
    grid.parts(out);
    grid.across(out);
}

/// A plain number of a table.
fn plain(c: &Claim) -> Option<f64> {
    let exact = c.qualifier == Qualifier::Exact && matches!(c.value, Value::Number(_));
    exact.then(|| c.value.number()).flatten()
}

/// Whether a column may be one of those that a total adds up.
fn beside(x: &Cell, total: &Cell) -> bool {
    x.role == Role::Measure || (x.role == Role::Result && total.role == Role::Result)
}

fn count(c: &Claim) -> Option<f64> {
    plain(c).filter(|_| c.unit != "percent")
}

/// `209/200` within a cell.
fn pair(all: &[Claim], i: usize, out: &mut Vec<Relation>) {
    let Some(whole) = all.get(i + 1).filter(|_| all[i].place.part_of_next) else { return };
    let aims = whole.indicator.as_deref().is_some_and(|x| x.contains("target"));
    if let (Some(p), Some(w), false) = (plain(&all[i]), plain(whole), aims)
        && p <= w
    {
        out.push(relation(vec![i + 1, i], |n| format!("{} >= {}", n[0], n[1]), Kind::Bound, w, p, 0.0, true));
    }
}

fn sum_of(total: usize, parts: &[usize], whole: f64, sum: f64, out: &mut Vec<Relation>) {
    let mut claims = vec![total];
    claims.extend(parts);
    // Decimals of many rows leave a trace in the last bits.
    let holds = (whole - sum).abs() <= 1e-6 * whole.abs().max(1.0);
    let sum = if holds { whole } else { (sum * 1e4).round() / 1e4 };
    let expr = |n: &[String]| format!("{} == {}", n[0], n[1..].join(" + "));
    out.push(relation(claims, expr, Kind::Sum, whole, sum, 0.0, holds));
}

impl Grid<'_> {
    fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|k| k.0).collect();
        rows.dedup();
        rows
    }

    fn row(&self, r: u32) -> impl Iterator<Item = &(usize, Cell)> {
        self.cells.range((r, 0)..=(r, u16::MAX)).map(|(_, x)| x)
    }

    fn at(&self, r: u32, c: u16) -> Option<&(usize, Cell)> {
        self.cells.get(&(r, c))
    }

    /// The ratio of a row: result over plan, else a part over the total of its column.
    fn ratios(&self, out: &mut Vec<Relation>) {
        let mut shares: Vec<(usize, usize, usize, bool)> = vec![];
        for (i, cell) in self.cells.values() {
            let c = &self.all[*i];
            if cell.role != Role::Ratio || c.unit != "percent" || plain(c).is_none() {
                continue;
            }
            let left = |role: Role| {
                let before = self.row(cell.row).filter(|x| x.1.column < cell.column && x.1.role == role);
                before.last().map(|x| x.0)
            };
            if let Some(plan) = left(Role::Plan) {
                // The ratio of a total is that of the totals.
                let Some(done) = left(Role::Result).or_else(|| left(Role::Measure)) else { continue };
                self.of_plan(*i, done, plan, cell.row, out);
                continue;
            }
            let Some(part) = left(Role::Result).or_else(|| left(Role::Measure)) else { continue };
            let column = self.all[part].place.cell.map_or(0, |x| x.column);
            if let Some((whole, fits)) = self.whole_of(*i, part, column, *cell) {
                shares.push((*i, part, whole, fits));
            }
        }
        // One share that does not fit among several that do.
        let fitting = shares.iter().filter(|s| s.3).count();
        for (i, part, whole, fits) in shares {
            if fits || (fitting >= 2) {
                self.share(i, part, whole, out);
            }
        }
    }

    fn of_plan(&self, i: usize, done: usize, plan: usize, row: u32, out: &mut Vec<Relation>) {
        let c = &self.all[i];
        let (Some(d), Some(p)) = (count(&self.all[done]), count(&self.all[plan]).filter(|p| *p > 0.0)) else { return };
        if share::fits(c, d, p) {
            return self.share(i, done, plan, out);
        }
        // Another pair of the row may be meant, or what is beyond the plan.
        let values: Vec<f64> = self.row(row).filter_map(|x| count(&self.all[x.0])).collect();
        let other = values.iter().any(|a| values.iter().any(|b| *b > 0.0 && a != b && share::fits(c, *a, *b)));
        let beyond = share::fits(c, d - p, p) || share::fits(c, p - d, p);
        if !other && !beyond {
            self.share(i, done, plan, out);
        }
    }

    /// The whole of a share: the row that it is a part of, else a total of its column; whether it fits.
    fn whole_of(&self, i: usize, part: usize, column: u16, cell: Cell) -> Option<(usize, bool)> {
        let p = count(&self.all[part])?;
        let parent = match cell.line {
            Line::Part { of, .. } => self.at(of, column).map(|x| x.0),
            _ => None,
        };
        let totals = self.cells.iter().filter(|(k, x)| k.1 == column && x.1.line == Line::Total && k.0 != cell.row);
        let first = self.at(0, column).map(|x| x.0).filter(|x| *x != part);
        let candidates: Vec<usize> = parent.into_iter().chain(totals.map(|(_, x)| x.0)).collect();
        let fits = |w: &usize| count(&self.all[*w]).is_some_and(|n| n > 0.0 && share::fits(&self.all[i], p, n));
        let found = candidates.iter().chain(&first).copied().find(|w| fits(w));
        found.map(|w| (w, true)).or_else(|| candidates.first().map(|w| (*w, false)))
    }

    fn share(&self, i: usize, part: usize, whole: usize, out: &mut Vec<Relation>) {
        let (Some(p), Some(w)) = (count(&self.all[part]), count(&self.all[whole])) else { return };
        let c = &self.all[i];
        let rhs = if w > 0.0 { (p * 1e4 / w).round() / 100.0 } else { 0.0 };
        let half = 0.5 * 10f64.powi(-i32::from(c.decimals));
        let expr = |n: &[String]| format!("{} == {} / {} * 100", n[0], n[1], n[2]);
        let lhs = plain(c).unwrap_or(0.0);
        out.push(relation(vec![i, part, whole], expr, Kind::Share, lhs, rhs, half, share::fits(c, p, w)));
    }

    /// Rows that add up what stands above them since the total before, or below where they stand first.
    fn totals(&self, out: &mut Vec<Relation>) {
        let rows = self.rows();
        let mut columns: Vec<u16> = self.cells.keys().map(|k| k.1).collect();
        columns.sort_unstable();
        columns.dedup();
        let is_total = |r: &u32| self.row(*r).next().is_some_and(|x| x.1.line == Line::Total);
        let mut from = 0;
        for (k, r) in rows.iter().enumerate().filter(|(_, r)| is_total(r)) {
            let above = &rows[from..k];
            let parts = if above.is_empty() { &rows[k + 1..] } else { above };
            let next = parts.iter().position(&is_total).unwrap_or(parts.len());
            self.total(*r, &parts[..next], &columns, out);
            from = k + 1;
        }
    }

    fn total(&self, r: u32, parts: &[u32], columns: &[u16], out: &mut Vec<Relation>) {
        let mut found: Vec<(usize, Vec<usize>, f64, f64)> = vec![];
        for column in columns {
            let Some((t, _)) = self.at(r, *column).filter(|x| x.1.role != Role::Ratio && !x.1.is_mean) else {
                continue;
            };
            let Some(whole) = count(&self.all[*t]) else { continue };
            let main: Vec<usize> = parts
                .iter()
                .filter_map(|p| self.at(*p, *column))
                .filter(|x| x.1.line == Line::Main && count(&self.all[x.0]).is_some())
                .map(|x| x.0)
                .collect();
            if main.len() >= 2 {
                let sum = main.iter().filter_map(|i| count(&self.all[*i])).sum();
                found.push((*t, main, whole, sum));
            }
        }
        let near = |w: f64, s: f64| (w - s).abs() <= 1e-6 * w.abs().max(1.0);
        let fitting = found.iter().filter(|f| near(f.2, f.3)).count();
        for (t, main, whole, sum) in &found {
            let fits = near(*whole, *sum);
            let organ = self.all[*t].place.cell.is_some_and(|c| c.alike);
            let slip = (whole - sum).abs() <= 0.2 * whole.abs();
            // Rows of different things (`Tổ chức đảng`, `Đảng viên`) add up to nothing.
            let alike = organ || main.iter().all(|i| self.all[*i].unit == self.all[*t].unit);
            if fits || (slip && alike && (fitting > 0 || found.len() == 1 || organ)) {
                sum_of(*t, main, *whole, *sum, out);
            }
        }
    }

    /// Rows told within another are not larger than it; where they make it up, they are its sum. What makes up its row in two
    /// columns and misses it a little in a third is a slip there.
    fn parts(&self, out: &mut Vec<Relation>) {
        let mut groups: BTreeMap<(u32, u32), BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
        for (i, cell) in self.cells.values() {
            let Line::Part { of, group } = cell.line else { continue };
            let Some((w, _)) = self.at(of, cell.column).filter(|_| cell.role != Role::Ratio && !cell.is_mean) else {
                continue;
            };
            let (whole, part) = (&self.all[*w], &self.all[*i]);
            let kin = super::class(whole) == super::class(part);
            if count(whole).is_some() && count(part).is_some() && kin {
                groups.entry((of, group)).or_default().entry(*w).or_default().push(*i);
            }
        }
        for by_whole in groups.values() {
            let sum = |parts: &[usize]| parts.iter().filter_map(|i| count(&self.all[*i])).sum::<f64>();
            let whole = |w: usize| count(&self.all[w]).unwrap_or(0.0);
            let many = |parts: &[usize]| parts.len() >= 2;
            let fitting = by_whole.iter().filter(|(w, parts)| many(parts) && sum(parts) == whole(**w)).count();
            for (w, parts) in by_whole {
                let (n, s) = (whole(*w), sum(parts));
                let slip = fitting >= 2 && fitting * 2 > by_whole.len() && (n - s).abs() <= 0.2 * n;
                if many(parts) && (n == s || slip) {
                    sum_of(*w, parts, n, s, out);
                    continue;
                }
                for i in parts {
                    let p = count(&self.all[*i]).unwrap_or(0.0);
                    // What is told deeper need not be of the same kind.
                    if n < p && self.all[*i].indicator != self.all[*w].indicator {
                        continue;
                    }
                    let expr = |n: &[String]| format!("{} >= {}", n[0], n[1]);
                    out.push(relation(vec![*w, *i], expr, Kind::Bound, n, p, 0.0, n >= p));
                }
            }
        }
    }

    /// A column of totals beside the columns that it adds up, or beside parts of it.
    fn across(&self, out: &mut Vec<Relation>) {
        for r in self.rows() {
            let Some((t, cell)) = self.row(r).find(|x| x.1.is_total) else { continue };
            let Some(whole) = count(&self.all[*t]) else { continue };
            let beside: Vec<(usize, Cell)> =
                self.row(r).filter(|x| x.1.column != cell.column && beside(&x.1, cell)).copied().collect();
            let counted: Vec<usize> = beside.iter().map(|x| x.0).filter(|i| count(&self.all[*i]).is_some()).collect();
            let sum: f64 = counted.iter().filter_map(|i| count(&self.all[*i])).sum();
            if counted.len() >= 2 && sum == whole {
                sum_of(*t, &counted, whole, sum, out);
                continue;
            }
            for (i, _) in beside.iter().filter(|x| x.1.is_part) {
                let Some(p) = count(&self.all[*i]) else { continue };
                let expr = |n: &[String]| format!("{} >= {}", n[0], n[1]);
                out.push(relation(vec![*t, *i], expr, Kind::Bound, whole, p, 0.0, whole >= p));
            }
        }
    }
}

//! A comparison as JSON: six lists of objects; rows are those of the spreadsheets, from 1.

use super::{By, Difference, Pair, Side};
use crate::list::List;
use crate::rows::ListRow;
use khoi_core::value::Lang;
use serde_json::{Map, Value, json};

fn by(by: By) -> &'static str {
    match by {
        By::Citizen => "citizen",
        By::Card => "card",
        By::NameBorn => "name_born",
        By::Likely => "likely",
    }
}

fn unit(row: &ListRow) -> Option<&str> {
    row.unit.as_ref().map(|u| u.name.as_str())
}

/// The six lists `joined`, `left`, `changed`, `moved`, `doubled`, `faults`; with `more` also what people
/// ask next: `probation_ending`, `badges`, `ambiguous`, `units`, `read`.
pub fn to_json(old: &List, new: &List, difference: &Difference, lang: Lang, more: bool) -> Value {
    let mut out = Map::new();
    let teller = Teller { old, new, lang };
    let one = |side: Side, i: &usize| teller.one(side, *i);
    out.insert("joined".into(), difference.joined.iter().map(|i| one(Side::New, i)).collect());
    out.insert("left".into(), difference.left.iter().map(|i| one(Side::Old, i)).collect());
    out.insert("changed".into(), teller.changed(difference));
    out.insert("moved".into(), teller.moved(difference));
    out.insert("doubled".into(), teller.doubled(difference));
    out.insert("faults".into(), teller.faults(difference));
    if more {
        out.insert("probation_ending".into(), teller.endings(difference));
        out.insert("badges".into(), teller.badges(difference));
        out.insert("ambiguous".into(), teller.ambiguous(difference));
        out.insert("units".into(), teller.units(difference));
        out.insert("read".into(), json!({ "old": teller.read(old), "new": teller.read(new) }));
    }
    Value::Object(out)
}

struct Teller<'a> {
    old: &'a List,
    new: &'a List,
    lang: Lang,
}

impl Teller<'_> {
    fn row(&self, side: Side, i: usize) -> &ListRow {
        match side {
            Side::Old => &self.old.rows[i],
            Side::New => &self.new.rows[i],
        }
    }

    /// Somebody who stands in one list.
    fn one(&self, side: Side, i: usize) -> Value {
        let row = self.row(side, i);
        let line = |of: Side| (of == side).then_some(row.line);
        json!({
            "old_row": line(Side::Old), "new_row": line(Side::New), "sheet": &*row.sheet,
            "name": row.name(), "unit": unit(row),
        })
    }

    /// Somebody who stands in both.
    fn pair(&self, pair: Pair) -> Map<String, Value> {
        let (old, new) = (&self.old.rows[pair.old], &self.new.rows[pair.new]);
        let mut out = Map::new();
        out.insert("old_row".into(), old.line.into());
        out.insert("new_row".into(), new.line.into());
        out.insert("old_sheet".into(), (*old.sheet).into());
        out.insert("new_sheet".into(), (*new.sheet).into());
        out.insert("name".into(), new.name().into());
        out.insert("unit".into(), unit(new).or(unit(old)).into());
        out.insert("by".into(), by(pair.by).into());
        out
    }

    fn changed(&self, difference: &Difference) -> Value {
        let told = difference.changed.iter().map(|c| {
            let mut out = self.pair(c.pair);
            out.insert("field".into(), c.field.id().into());
            out.insert("old".into(), c.old.as_str().into());
            out.insert("new".into(), c.new.as_str().into());
            Value::Object(out)
        });
        // A unit's new name differs at each of its people, who did not move.
        let renamed = difference.renamed.iter().flat_map(|r| r.pairs.iter().map(move |p| (r, *p))).map(|(r, pair)| {
            let mut out = self.pair(pair);
            out.insert("field".into(), "unit".into());
            out.insert("old".into(), r.old.as_str().into());
            out.insert("new".into(), r.new.as_str().into());
            out.insert("renamed".into(), true.into());
            Value::Object(out)
        });
        told.chain(renamed).collect()
    }

    fn moved(&self, difference: &Difference) -> Value {
        let told = difference.moved.iter().map(|m| {
            let mut out = self.pair(m.pair);
            out.insert("field".into(), "unit".into());
            for (key, value) in [("old", &m.old), ("new", &m.new), ("old_unit", &m.old), ("new_unit", &m.new)] {
                out.insert(key.into(), value.as_str().into());
            }
            Value::Object(out)
        });
        told.collect()
    }

    fn doubled(&self, difference: &Difference) -> Value {
        let told = difference.doubled.iter().map(|d| {
            let other = if d.side == Side::Old { Side::New } else { Side::Old };
            let lines = |side: Side, rows: &[usize]| rows.iter().map(|i| self.row(side, *i).line).collect::<Vec<_>>();
            let (own, others) = (lines(d.side, &d.rows), lines(other, &d.other));
            let (old, new) = if d.side == Side::Old { (&own, &others) } else { (&others, &own) };
            let first = self.row(d.side, d.rows[0]);
            json!({
                "file": side(d.side), "rows": own, "old_rows": old, "new_rows": new,
                "old_row": old.first(), "new_row": new.first(),
                "name": first.name(), "unit": unit(first), "by": by(d.by),
            })
        });
        told.collect()
    }

    fn faults(&self, difference: &Difference) -> Value {
        let told = difference.faults.iter().map(|f| {
            let row = self.row(f.side, f.row);
            let line = |of: Side| (of == f.side).then_some(row.line);
            let fault = &f.fault;
            json!({
                "file": side(f.side), "old_row": line(Side::Old), "new_row": line(Side::New), "row": row.line,
                "sheet": &*row.sheet, "cell": fault.at.to_string(), "name": row.name(), "unit": unit(row),
                "kind": fault.kind.id(), "field": fault.field.id(), "text": fault.text,
                "says": fault.says.in_lang(self.lang), "mend": fault.mend.as_ref().map(|m| m.text.as_str()),
            })
        });
        told.collect()
    }

    fn endings(&self, difference: &Difference) -> Value {
        let told = difference.endings.iter().map(|e| {
            let row = &self.new.rows[e.row];
            json!({
                "new_row": row.line, "name": row.name(), "unit": unit(row),
                "joined": e.joined.to_string(), "end_day": e.end_day.to_string(), "days": e.days,
            })
        });
        told.collect()
    }

    fn badges(&self, difference: &Difference) -> Value {
        let told = difference.badges.iter().map(|b| {
            let row = &self.new.rows[b.row];
            json!({
                "new_row": row.line, "name": row.name(), "unit": unit(row), "years": b.years,
                "day": b.day.to_string(), "by_decision": b.by_decision, "award_day": b.award_day.to_string(),
                "verified": false,
            })
        });
        told.collect()
    }

    fn ambiguous(&self, difference: &Difference) -> Value {
        let told = difference.ambiguous.iter().map(|a| {
            let lines = |side: Side, rows: &[usize]| rows.iter().map(|i| self.row(side, *i).line).collect::<Vec<_>>();
            let name = a.new.first().map(|i| self.new.rows[*i].name());
            json!({
                "old_rows": lines(Side::Old, &a.old), "new_rows": lines(Side::New, &a.new),
                "name": name, "says": a.says.in_lang(self.lang),
            })
        });
        told.collect()
    }

    fn units(&self, difference: &Difference) -> Value {
        let told = difference.units.iter().map(|u| {
            json!({
                "unit": u.unit, "old": u.old, "new": u.new, "joined": u.joined, "left": u.left,
                "moved_in": u.moved_in, "moved_out": u.moved_out, "changed": u.changed, "repeats": u.repeats,
            })
        });
        told.collect()
    }

    fn read(&self, list: &List) -> Value {
        let sources = list.sources.iter().map(|s| {
            let columns = s.mapping.columns.iter().map(|m| {
                json!({ "column": crate::letters(m.column), "heading": m.heading, "field": m.field,
                    "confidence": m.confidence, "reason": m.reason })
            });
            json!({
                "sheet": s.sheet, "header": s.header.map(|h| [h.0, h.1]), "first_row": s.people.0,
                "last_row": s.people.1, "people": s.people_count, "columns": columns.collect::<Vec<_>>(),
            })
        });
        let left_out: Vec<&str> = list.left_out.iter().map(|s| s.in_lang(self.lang)).collect();
        json!({ "file": list.file, "lists": sources.collect::<Vec<_>>(), "left_out": left_out })
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Old => "old",
        Side::New => "new",
    }
}

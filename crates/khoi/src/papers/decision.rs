//! The acts of an entry as articles of a draft decision.

use crate::planned;
use khoi_core::acts::{AnyAct, Reorganize};
use khoi_core::entry::Entry;
use khoi_core::plan::Checked;
use khoi_core::record::Subject;
use khoi_core::state::World;
use khoi_core::value::{Lang, UnitId};

/// One article for each act; moves of many units point to the annexes.
pub fn articles(checked: &Checked, world: &World, entry: &Entry) -> Vec<String> {
    let reorganizes =
        || entry.acts.iter().filter_map(|d| if let AnyAct::Reorganize(r) = &d.act { Some(r) } else { None });
    // One annex alone bears no number.
    let both = reorganizes().any(|r| !r.units.is_empty()) && reorganizes().any(|r| !r.people.is_empty());
    let writer = Writer { checked, world, annexes: if both { [" 1", " 2"] } else { ["", ""] } };
    let mut out: Vec<String> = entry.acts.iter().map(|d| writer.act(&d.act)).collect();
    out.push(format!("Quyết định này có hiệu lực từ {}.", super::written(checked.plan.on)));
    out
}

struct Writer<'a> {
    checked: &'a Checked,
    world: &'a World,
    /// What stands behind the word Phụ lục: for units, for members.
    annexes: [&'static str; 2],
}

impl Writer<'_> {
    fn unit(&self, unit: UnitId) -> String {
        self.checked.plan.unit_name(self.world, unit)
    }

    fn act(&self, act: &AnyAct) -> String {
        match act {
            AnyAct::Found(f) => {
                let under = f.parent.map_or_else(String::new, |p| format!(", trực thuộc {}", self.unit(p)));
                format!("Thành lập {} ({}){under}.", f.name, f.kind.word(Lang::Vi))
            }
            AnyAct::Appoint(a) => {
                let how = a.how.map_or("Chỉ định", |h| h.word(Lang::Vi));
                let who = self.world.person_name(a.person);
                format!("{how} đồng chí {who} giữ chức {} {}.", a.post.word(Lang::Vi), self.unit(a.unit))
            }
            AnyAct::Relieve(r) => {
                let post = r.post.map_or_else(|| "các chức vụ".to_string(), |p| format!("chức {}", p.word(Lang::Vi)));
                format!("Đồng chí {} thôi giữ {post} tại {}.", self.world.person_name(r.person), self.unit(r.unit))
            }
            AnyAct::End(e) => format!("Kết thúc hoạt động {}.", self.unit(e.unit)),
            AnyAct::MoveUnit(m) => format!("Chuyển {} về trực thuộc {}.", self.unit(m.unit), self.unit(m.to)),
            AnyAct::Reorganize(r) => self.reorganize(r),
            AnyAct::SetTask(t) => {
                format!("Giao {}: {}, hoàn thành chậm nhất ngày {}.", self.unit(t.unit), t.title, t.due.vi())
            }
            other => {
                let about: Vec<String> = other.subjects().into_iter().take(4).map(|(s, _)| self.who(s)).collect();
                format!("{}: {}.", other.kind().vi, about.join(", "))
            }
        }
    }

    fn who(&self, subject: Subject) -> String {
        planned::who(self.checked, self.world, subject)
    }

    fn reorganize(&self, act: &Reorganize) -> String {
        let all = |units: &[UnitId]| units.iter().map(|u| self.unit(*u)).collect::<Vec<_>>().join(", ");
        let mut parts = vec![];
        if act.ends.is_empty() {
            parts.push(format!("{} {}", act.kind.word(Lang::Vi), all(&act.sources)));
        } else {
            parts.push(format!("Kết thúc hoạt động {}", all(&act.ends)));
        }
        if !act.units.is_empty() {
            parts.push(format!("chuyển {} tổ chức theo Phụ lục{}", planned::count(act.units.len()), self.annexes[0]));
        }
        if !act.people.is_empty() {
            parts.push(format!(
                "chuyển sinh hoạt {} đảng viên theo Phụ lục{}",
                planned::count(act.people.len()),
                self.annexes[1]
            ));
        }
        let beside: Vec<String> = (act.followers.iter().chain(&act.letters))
            .map(|p| format!("{} ({})", self.world.person_name(p.person), self.unit(p.to)))
            .collect();
        if !beside.is_empty() {
            parts.push(format!(
                "quần chúng ưu tú, người sinh hoạt tạm thời, giấy giới thiệu chuyển về: {}",
                beside.join(", ")
            ));
        }
        format!("{} (nơi tiếp nhận: {}).", parts.join("; "), all(&act.targets))
    }
}

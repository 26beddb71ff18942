//! What is to be noted about the paper itself: its number, whether it waits for one, whether another bears it.

use crate::acts::AnyAct;
use crate::entry::{Basis, BasisKind, DatedAct, Entry, Numbering};
use crate::papers;
use crate::rules::{Finding, ISSUING, Pack};
use crate::says;
use crate::state::World;
use crate::value::{Lang, Says};

/// The rule by which the sign in a number is that of the paper's type (R8.6).
const SIGNS: &str = "document.type_sign";

/// Findings about a basis before anything that it carries is judged.
pub(super) fn findings(world: &World, pack: &Pack, basis: &Basis) -> Vec<Finding> {
    let note = |id: &str, says: Says| Finding { rule: format!("book.{id}"), source: String::new(), says };
    let mut out = vec![];
    match basis.numbering {
        Some(Numbering::Pending) => out.push(note(
            "number_pending",
            says!(
                "văn bản đang chờ số, khi có số xin ghi “bổ sung căn cứ” cho mục này",
                "the paper waits for its number, supply the basis of this entry once it has one"
            ),
        )),
        Some(Numbering::None) if papers::is_numbered(basis.kind) => out.push(note(
            "number_none",
            says!(
                "loại văn bản này phải có số mà căn cứ ghi “không có số”, khi tìm được xin ghi “bổ sung căn cứ”",
                "a paper of this kind bears a number but the basis says it has none, supply it when it is found"
            ),
        )),
        _ => {}
    }
    let rule = basis.issued.and_then(|w| pack.on(SIGNS, w.order())).filter(|rule| !rule.is_off());
    if let (Some(rule), Some((sign, due))) = (rule, odd_sign(basis)) {
        let kind = basis.kind.word(Lang::Vi).to_lowercase();
        let en = basis.kind.word(Lang::En).to_lowercase();
        out.push(Finding {
            rule: SIGNS.into(),
            source: rule.cite(),
            says: says!(
                "loại căn cứ là {kind} (ký hiệu {due}) mà số ghi ký hiệu {sign}, xin kiểm tra loại văn bản hoặc số",
                "the basis is a {en} (sign {due}) but its number bears the sign {sign}, check the type or the number"
            ),
        });
    }
    if let Some(rule) = pack.authorities.not_its_type(world, basis) {
        let Says { vi, en } = rule.says.clone();
        let says = says!("{vi}, xin kiểm tra loại văn bản và cơ quan ban hành", "{en}, check the type and the issuer");
        out.push(Finding { rule: ISSUING.into(), source: rule.cite(), says });
    }
    if let Some((cited, day)) = papers::cites_ended(pack, basis) {
        let (cited, day) = (cited.cite(), day.vi());
        out.push(note(
            "cites_ended",
            says!(
                "trích yếu dẫn {cited}, không có hiệu lực ngày {day}, xin kiểm tra văn bản được dẫn",
                "the title cites {cited}, which was not in force on {day}, check what is cited"
            ),
        ));
    }
    let judged = basis.issued.is_some_and(|w| pack.covers(w.order()));
    if let Some((other, _)) = papers::double_of(world, basis).filter(|_| judged) {
        let (text, entry) = (&other.text, other.entries.first().copied().unwrap_or_default());
        let day = other.day.map_or_else(String::new, crate::value::Day::vi);
        out.push(note(
            "number_double",
            says!(
                "số {text} đã dùng cho văn bản ngày {day} (mục {entry}) trong cùng nhiệm kỳ, xin kiểm tra số hoặc ngày ký",
                "the number {text} is borne by the paper of {day} (entry {entry}) in the same term, check number or day"
            ),
        ));
    }
    out
}

/// A reorganization whose day lies before that of its paper: where a day was mistyped, nothing else would show it.
pub(super) fn early(entry: &Entry) -> Option<(usize, Finding)> {
    let issued = entry.basis.issued.filter(|_| entry.basis.kind != BasisKind::Opening)?;
    let is_early = |d: &&DatedAct| {
        let moves = matches!(d.act, AnyAct::Reorganize(_) | AnyAct::End(_) | AnyAct::MoveUnit(_));
        moves && d.on.latest() < issued.earliest()
    };
    let (at, dated) = entry.acts.iter().enumerate().find(|(_, d)| is_early(d))?;
    let (on, paper) = (dated.on.vi(), issued.vi());
    let says = says!(
        "việc sắp xếp có hiệu lực từ {on}, trước ngày ban hành văn bản ({paper}), xin kiểm tra hai ngày này",
        "the reorganization takes effect on {on}, before its paper was issued ({paper}), check both days"
    );
    Some((at, Finding { rule: "book.effective_before_paper".into(), source: String::new(), says }))
}

/// The sign in a paper's number where it is that of another type, with the sign of its own (R8.6).
fn odd_sign(basis: &Basis) -> Option<(&str, &'static str)> {
    let (sign, due) = (basis.number.as_ref()?.kind(), basis.kind.sign()?);
    (BasisKind::of_sign(sign).is_some() && sign != due).then_some((sign, due))
}

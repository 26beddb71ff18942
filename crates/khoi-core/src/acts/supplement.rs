//! Bổ sung căn cứ: the paper of an entry that was recorded without number or paper is found later; no count moves.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::value::{DocNo, UnitId, When};

record! {
    /// Bổ sung căn cứ cho một mục đã ghi: what is given here stands in place of what the entry lacks.
    pub struct Supplement {
        entry: u32 = "Mục được bổ sung", "Entry";
        number: Option<DocNo> = "Số, ký hiệu", "Number";
        issued: Option<When> = "Ngày ký", "Day issued";
        issuer: Option<String> = "Cơ quan ban hành", "Issuer";
        issuer_unit: Option<UnitId> = "Tổ chức ban hành", "Issuing unit";
        signer: Option<String> = "Người ký", "Signer";
        title: Option<String> = "Trích yếu", "Title";
        source: Option<String> = "Nguồn", "Source";
        /// SHA-256 in hex.
        scan: Option<String> = "Mã băm bản chụp", "Scan's hash";
    }
}

impl Act for Supplement {
    fn check(&self, judge: &mut Judge) {
        let Some(held) = judge.world.entry(self.entry).filter(|h| h.seq < judge.next_seq) else {
            let entry = self.entry;
            judge.refuse("no_entry", says!("sổ không có mục {entry}, xin xem lại số mục", "the book has no entry {entry}, check the number"));
            return;
        };
        let basis = &held.entry.basis;
        if let (Some(has), Some(given)) = (&basis.number, &self.number)
            && has != given
        {
            judge.refuse("has_number", says!("mục này đã có số {has}, không bổ sung số {given} được; nếu ghi nhầm xin sửa mục", "this entry bears the number {has} already, {given} cannot be supplied; if it is a slip, repair the entry"));
        }
        let nothing = self.number.is_none() && self.issued.is_none() && self.issuer.is_none() && self.scan.is_none();
        if nothing && self.issuer_unit.is_none() && self.signer.is_none() && self.source.is_none() && self.title.is_none() {
            judge.refuse("nothing_supplied", says!("chưa ghi điều gì để bổ sung, xin ghi số, ngày ký hoặc nguồn", "nothing is supplied, give a number, a day or a source"));
        }
    }
}

//! Cấp nào không ban hành loại văn bản nào (R8.8): data of the pack, by level of the issuer and day of the paper.

use super::authority::Rank;
use super::pack::{Confidence, Regulation};
use crate::entry::{Basis, BasisKind};
use crate::record::{Node, Wrong};
use crate::says;
use crate::value::{Day, Says};

/// Types of papers that bodies of some levels do not issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Issuing {
    /// The levels that it is about.
    levels: Vec<Rank>,
    /// Signs of the types; `QyĐ` is a regulation, whose numbers bear `QĐ` as decisions do.
    kinds: Vec<String>,
    /// The first day in force.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// Who says so.
    pub regulation: Regulation,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where khoi has it from.
    pub source: String,
    /// What it says.
    pub says: Says,
}

/// The id under which it finds.
pub const ISSUING: &str = "document.types_issued";

impl Issuing {
    /// Whether a paper of this day, whose issuer stands within these levels, is of a type that they do not issue.
    pub(super) fn forbids(&self, basis: &Basis, (least, most): (Rank, Rank), day: Day) -> bool {
        let of_levels = self.levels.contains(&least) && self.levels.contains(&most);
        let sign = match basis.kind {
            BasisKind::Regulation => "QyĐ",
            _ => basis.number.as_ref().map_or("", |n| n.kind()),
        };
        of_levels && self.from <= day && day < self.until && self.kinds.iter().any(|k| k == sign)
    }

    /// The regulation as cited, and that its text was not seen where that is so.
    pub fn cite(&self) -> String {
        let cite = self.regulation.cite();
        if self.confidence == Confidence::A { cite } else { format!("{cite} (chưa đối chiếu văn bản gốc)") }
    }

    /// Reads one; what is wrong goes to `wrongs`.
    pub(super) fn read(item: &Node, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Issuing> {
        let before = wrongs.len();
        let text = |name: &str, wrongs: &mut Vec<Wrong>| {
            Node::scalar(item.get(name), &Node::join(path, name), wrongs, |t| Ok::<_, Says>(t.trim().to_string()))
        };
        let (levels, kinds) = (text("levels", wrongs)?, text("kinds", wrongs)?);
        let levels: Result<Vec<Rank>, Says> = levels.split_whitespace().map(Rank::parse).collect();
        let levels =
            levels.map_err(|says| wrongs.push(Wrong { path: Node::join(path, "levels"), line: item.line, says })).ok();
        let day = |name: &str, wrongs: &mut Vec<Wrong>| {
            Node::scalar(item.get(name), &Node::join(path, name), wrongs, Day::parse)
        };
        let from = day("from", wrongs);
        let until = if item.get("until").is_some() { day("until", wrongs) } else { Some(Day::MAX) };
        let confidence =
            Node::scalar(item.get("confidence"), &Node::join(path, "confidence"), wrongs, Confidence::parse);
        let (source, vi, en) = (text("source", wrongs)?, text("vi", wrongs)?, text("en", wrongs)?);
        if from >= until {
            let says = says!(
                "ngày hết hiệu lực không sau ngày bắt đầu, xin kiểm tra",
                "it ends no later than it begins, check the days"
            );
            wrongs.push(Wrong { path: Node::join(path, "until"), line: item.line, says });
        }
        let one = Issuing {
            levels: levels?,
            kinds: kinds.split_whitespace().map(str::to_string).collect(),
            from: from?,
            until: until?,
            regulation: Regulation::read(item.get("regulation")),
            confidence: confidence?,
            source,
            says: Says::new(vi, en),
        };
        (wrongs.len() == before).then_some(one)
    }
}

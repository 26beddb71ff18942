//! The figure expression: what is counted, where, when, and how numbers are put together.

use super::dims::Bits;
use crate::state::Relation;
use crate::value::Lang;

/// When a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// It stands at the end of the day asked.
    Standing,
    /// It happens within the period asked, both days included.
    Happening,
    /// It is the latest of its subject up to the day asked.
    Latest,
}

/// Where a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the unit asked or under it on the row's day.
    Subtree,
    /// At the unit itself.
    Own,
    /// Under it at either end: in, out or within is told against the unit asked.
    Touching,
    /// Under it, or tied to a unit under it by the same event.
    Tied,
}

/// What a row must be to count.
#[derive(Clone, Copy, Debug)]
pub enum Keep {
    /// One of these codes on the row.
    Code(Bits, &'static [u64]),
    /// One of these codes on the unit at which the row stands.
    Own(Bits, &'static [u64]),
    /// A dimension's value, unless the question narrows that dimension itself.
    Unless(&'static str, &'static str),
    /// This text as the row's `other`.
    Other(&'static str),
}

/// What is taken of the rows that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// Their number.
    Rows,
    /// The number of distinct subjects.
    Distinct,
    /// The sum of their amounts.
    Sum,
}

/// A count over one relation.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// The relation.
    pub of: Relation,
    /// When a row counts.
    pub at: At,
    /// Where a row counts.
    pub place: Place,
    /// What a row must be.
    pub keep: &'static [Keep],
    /// What is taken.
    pub take: Take,
}

/// Another time for a part of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// From the beginning of the term to the day asked.
    TermToDate,
    /// The whole term in which the day lies.
    WholeTerm,
    /// The calendar year of the day asked.
    WholeYear,
    /// The eve of the period's first day.
    Opening,
    /// The term before that of the day; or the period of the same length before.
    Before,
}

/// How numbers are put together.
#[derive(Clone, Copy, Debug)]
pub enum Expr {
    /// A count.
    Measure(Measure),
    /// A share: part and whole, and the dimensions that narrow the part only.
    Ratio(&'static Expr, &'static Expr, &'static [&'static str]),
    /// A difference.
    Minus(&'static Expr, &'static Expr),
    /// At another time.
    In(Shift, &'static Expr),
    /// The mean of the yearly shares in the period, kept apart from the share over all its years.
    MeanOfYears(&'static Expr),
    /// Another figure.
    Use(&'static str),
}

/// Whether children add up to their parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Additive {
    /// They do.
    Yes,
    /// They do not: distinct subjects, shares, what is read at the unit itself.
    No,
}

/// Số liệu.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Its id in questions (VOCABULARY where one exists).
    pub id: &'static str,
    /// Its name in Vietnamese, as a noun after a number.
    pub vi: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// Its unit of measure (VOCABULARY: units).
    pub measure: &'static str,
    /// How it is computed.
    pub expr: Expr,
    /// Whether children add up.
    pub additive: Additive,
    /// What it counts, in Vietnamese and English, with the source of the definition.
    pub definition: (&'static str, &'static str),
}

impl Figure {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }

    /// Its definition.
    pub fn define(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.definition.0,
            Lang::En => self.definition.1,
        }
    }

    /// The relation that its list is of: the part's, for a share.
    pub fn relation(&self) -> Relation {
        relation(&self.expr)
    }

    /// Whether it is asked for a day, not for a period.
    pub fn is_stock(&self) -> bool {
        stock(&self.expr)
    }

    /// Whether it is a share, in percent points.
    pub fn is_share(&self) -> bool {
        matches!(self.expr, Expr::Ratio(..) | Expr::MeanOfYears(_))
    }
}

fn relation(expr: &Expr) -> Relation {
    match expr {
        Expr::Measure(m) => m.of,
        Expr::Ratio(a, ..) | Expr::Minus(a, _) | Expr::In(_, a) | Expr::MeanOfYears(a) => relation(a),
        Expr::Use(id) => super::find(id).map_or(Relation::Membership, Figure::relation),
    }
}

fn stock(expr: &Expr) -> bool {
    match expr {
        Expr::Measure(m) => m.at != At::Happening,
        Expr::Ratio(a, ..) | Expr::In(_, a) => stock(a),
        Expr::Minus(..) | Expr::MeanOfYears(_) => false,
        Expr::Use(id) => super::find(id).is_some_and(Figure::is_stock),
    }
}

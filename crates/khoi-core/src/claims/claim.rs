//! What a reading consists of: claims, each with its place in the original text.

use super::Relation;
use super::qualifier::Qualifier;
use super::table::Role;
use crate::value::{Day, When};
use std::collections::BTreeMap;

/// Số liệu: one number (or one decision or day that founds, ends, merges, splits, renames, moves an organization) of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The byte of the original at which the span begins; always the start of a character.
    pub start: usize,
    /// The byte of the original after the span.
    pub end: usize,
    /// The span as it stands in the original: approximator, numeral, scale word and unit mark, no noun.
    pub text: String,
    /// The value; percent in points, money in đồng.
    pub value: Value,
    /// How many decimals of the value are printed, for rounding.
    pub decimals: u8,
    /// A unit of the vocabulary, such as `member`, `org`, `percent`.
    pub unit: String,
    /// How the number is hedged.
    pub qualifier: Qualifier,
    /// A second hedge, as in `tăng hơn 9%`.
    pub qualifier2: Option<Qualifier>,
    /// An indicator of the vocabulary.
    pub indicator: Option<String>,
    /// The break-down, by dimension.
    pub dimension: BTreeMap<String, String>,
    /// The organization as the text names it.
    pub subject: Option<String>,
    /// When it holds.
    pub time: ClaimTime,
    /// Whether it is reported, aimed at or expected.
    pub modality: Modality,
    /// Which paragraph, sentence and clause it stands in, counted from 0; relations look only near by.
    pub(super) place: Place,
}

/// Where a claim stands, for relations.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    pub paragraph: u32,
    pub sentence: u32,
    /// The words since the claim before it in the same sentence speak of a part of it (`trong đó`, `gồm`).
    pub link: Link,
    /// The kind of noun, as an index of the lexicon; claims of one list share it.
    pub noun: Option<u16>,
    /// The number stands in brackets.
    pub bracket: bool,
    /// The other number of `18/20` is the claim after this.
    pub part_of_next: bool,
    /// What its sentence says of the time, before the document's day and its term are known.
    pub told: Told,
    /// It is a part of what was counted, and by what trait is not known: it is not the ledger's whole.
    pub is_part: bool,
    /// `nâng tổng số … lên`: a total at the day of the document.
    pub raised: bool,
    /// The term that was named last before it.
    pub term: Option<(i16, i16)>,
    /// Where its span begins and ends in [`Reading::plain`].
    pub at: (usize, usize),
    /// The cell of a table that it stands in.
    pub cell: Option<Cell>,
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cell {
    /// Which table of the text, counted from 1.
    pub table: u32,
    /// The row below the heads.
    pub row: u32,
    pub column: u16,
    /// What its column is.
    pub role: Role,
    /// What its row is.
    pub line: Line,
    /// Its column holds means.
    pub is_mean: bool,
    /// Its column stands under `trong đó`.
    pub is_part: bool,
    /// Its column is the total of those beside it.
    pub is_total: bool,
    /// The rows are organizations or times: all of a column count one thing.
    pub alike: bool,
}

/// What a row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It stands for itself.
    Main,
    /// It adds up other rows.
    Total,
    /// It tells a part of another row, together with the rows of its group.
    Part { of: u32, group: u32 },
}

/// A time that hangs on the day of the document and on the term that it speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Told {
    /// Nothing, or a time that stands for itself.
    #[default]
    Nothing,
    /// `đến nay`, `hiện có`.
    Document,
    /// `trong nhiệm kỳ`, `nhiệm kỳ qua`.
    Term,
    /// `sau nửa nhiệm kỳ`.
    HalfTerm,
    /// `từ đầu nhiệm kỳ đến nay`.
    SinceTerm,
    /// `đầu nhiệm kỳ`: the year in which the term began.
    TermStart,
    /// `từ năm 2020 đến nay`.
    Since(i16),
    /// `hằng năm`.
    Yearly,
}

/// How a claim hangs on the claims before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Link {
    /// A new statement.
    #[default]
    New,
    /// The next member of a list.
    List,
    /// A part of what stands before (`trong đó`): a subset, not a partition.
    Within,
    /// The first member of a list that makes up what stands before (`gồm`, `với`, a colon).
    Parts,
}

/// The value of a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// From … to …
    Range(f64, f64),
    /// The number of a paper, blanks left out.
    Text(String),
    /// A day, a month or a year.
    Day(When),
}

impl Value {
    /// The number, where it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(n) => Some(*n),
            _ => None,
        }
    }
}

/// When a claim holds, in ISO 8601 of reduced precision: `2019`, `2019-06`, `2019-06-30`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub enum ClaimTime {
    /// The text does not say and the document bears no day.
    #[default]
    None,
    /// At a day.
    AsOf(String),
    /// From … to …
    Period(String, String),
}

/// Whether a number is reported, aimed at or expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub enum Modality {
    #[default]
    Reported,
    Target,
    Forecast,
}

impl Modality {
    /// The id of the vocabulary.
    pub fn id(self) -> &'static str {
        match self {
            Modality::Reported => "reported",
            Modality::Target => "target",
            Modality::Forecast => "forecast",
        }
    }
}

impl Reading {
    /// Lets go of what only corrections need; nothing is corrected in it afterwards.
    pub fn settled(mut self) -> Reading {
        self.plain = String::new();
        self.claims.shrink_to_fit();
        self
    }
}

/// What was read in a text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// In the order of the text; spans do not overlap.
    pub claims: Vec<Claim>,
    /// What the claims say about each other.
    pub relations: Vec<Relation>,
    /// The day of the document, from its date line or its last full date.
    pub day: Option<Day>,
    /// The text in the form of the lexicon, line by line: what stands between claims is read there.
    pub(super) plain: String,
    /// Where the tables of the text lie: names in them are those of their rows.
    pub(super) tables: Vec<(usize, usize)>,
}

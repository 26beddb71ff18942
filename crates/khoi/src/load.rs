//! Nạp: a list of members read, judged row by row and matched with the book, outside the ledger until it is accepted.
//!
//! [`stage`] reads a file, [`problems`] groups what is wrong, [`Index`] finds the people of the book, [`enrolment`] makes
//! the one entry of the first load, [`proposals`] what a later list would change.

mod accept;
mod against;
mod changes;
mod differs;
mod faulty;
mod first;
mod matching;
mod origin;
mod partial;
mod place;
mod problems;
mod progress;
mod proposals;
mod reread;
mod stage;
mod units;
mod ways;
mod who;

pub(crate) use accept::act;
pub use accept::{bring, enrolment, paper};
pub use against::{Against, Differently, How};
pub use changes::changes;
pub use faulty::faulty;
pub use first::{is_first, too_early};
pub use matching::{Index, Match};
pub use partial::Unnamed;
pub use place::RowAt;
pub use problems::{Group, KEEP, kind_words, problems};
pub use progress::Progress;
pub use proposals::{Proposal, Proposed, proposals};
pub use reread::{column_word, legacy_word, reread};
pub use stage::{Asked, opened, stage, told_day};
pub use units::Units;
pub use ways::{Chosen, Way};
pub use who::{Unsure, unsure};

use khoi_core::codes::{DateSource, Education, Ethnicity, Gender, Religion, Status, Theory};
use khoi_core::value::{Day, PersonId, UnitId, When};
use khoi_lists::value::words::Standing;
use khoi_lists::{Field, Legacy, Reason};
use serde::{Deserialize, Serialize};

/// The kind under which loads lie on the desk.
pub const KIND: &str = "load";

/// Whose list it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The office's own: it is what the book will hold.
    Own,
    /// An export of the central database: only compared.
    Central,
    /// Of the level above: only compared.
    Above,
}

/// A list that was read and lies on the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Staged {
    /// The file's name.
    pub file: String,
    /// SHA-256 of its bytes, in hex.
    pub hash: String,
    /// Under which unit its people stand.
    pub unit: UnitId,
    /// Of which day it is.
    pub on: Day,
    /// Of which day its title says to be, where it says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub told: Option<Day>,
    /// Whose list it is.
    pub side: Side,
    /// Where its dates come from.
    pub source: Option<DateSource>,
    /// The headings of its columns.
    pub heads: Vec<String>,
    /// Which column was read as which field.
    #[serde(default)]
    pub columns: Vec<ReadAs>,
    /// The user's word on columns, by heading or letters; `None` leaves a column out.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub map: Vec<(String, Option<Field>)>,
    /// The old font that texts were converted from, at the user's wish.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub legacy: Option<Legacy>,
    /// The old font in which texts seem to be typed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub suspected: Option<Legacy>,
    /// The user's word that it names every cell: who is in none of its rows is missing.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub whole: bool,
    /// What the user did to rows, in order: done again when the columns are read anew.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub done: Vec<Done>,
    /// Its people, in the order of the file.
    pub people: Vec<Person>,
}

/// A column and what it was read as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadAs {
    /// Its sheet.
    pub sheet: String,
    /// Its letters, such as `C`.
    pub letters: String,
    /// Its heading, as read.
    pub heading: String,
    /// The field; `None`: left out.
    pub field: Option<Field>,
    /// Why.
    pub reason: Reason,
    /// What stands in its first cells.
    pub sample: String,
}

impl ReadAs {
    /// How the user's word names it: by its heading, where it has one that no other column of the sheet bears.
    pub fn name(&self, all: &[ReadAs]) -> String {
        let same = |c: &&ReadAs| c.sheet == self.sheet && c.heading == self.heading;
        if !self.heading.is_empty() && all.iter().filter(same).count() == 1 {
            self.heading.clone()
        } else {
            self.letters.clone()
        }
    }
}

/// What the user did to rows of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// Put a text, or each row's own proposal, into the cells that share a problem.
    Mend {
        /// The problem's kind.
        kind: String,
        /// Only cells with this text.
        text: Option<String>,
        /// What was put there.
        to: Option<String>,
    },
    /// Left these rows out, or took them in again.
    Toggle(Vec<RowAt>),
}

/// A row of the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The row in the sheet, from 1.
    pub line: u32,
    /// The sheet.
    pub sheet: String,
    /// The cells as a person reads them, one for each of the headings.
    pub cells: Vec<String>,
    /// The name in proper case; empty when missing.
    pub name: String,
    /// Ngày sinh, with its precision.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub born: Option<When>,
    /// Số CCCD, as it stands.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub citizen: Option<String>,
    /// Số thẻ, as it stands.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub card: Option<String>,
    /// Giới tính.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub gender: Option<Gender>,
    /// Ngày quyết định kết nạp.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub decided: Option<When>,
    /// Ngày kết nạp.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub joined: Option<When>,
    /// Ngày chính thức.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub official: Option<When>,
    /// Dự bị or chính thức.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub status: Option<Status>,
    /// Further traits that figures count.
    #[serde(skip_serializing_if = "Traits::is_none", default)]
    pub traits: Traits,
    /// From where he came, as the list tells it.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub came_from: String,
    /// The unit as the list names it.
    pub unit_text: String,
    /// The organization over it, as the list names it; empty where it names none.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub parent_text: String,
    /// The cell of the book.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unit: Option<UnitId>,
    /// What is wrong with the row.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub problems: Vec<Problem>,
    /// How the list says that he left.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub gone: Option<Standing>,
    /// Not taken, by the user's word or because the list says that he left.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub left_out: bool,
    /// Whom the user said he is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub same_as: Option<SameAs>,
}

/// Traits of a person that figures count, beside birth and gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Traits {
    /// Dân tộc.
    pub ethnicity: Option<Ethnicity>,
    /// Tôn giáo.
    pub religion: Option<Religion>,
    /// Lý luận chính trị.
    pub theory: Option<Theory>,
    /// Trình độ chuyên môn.
    pub education: Option<Education>,
}

impl Traits {
    fn is_none(&self) -> bool {
        *self == Traits::default()
    }
}

/// The user's word on who a person of the list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SameAs {
    /// This one of the book.
    Known(PersonId),
    /// Nobody of the book.
    Nobody,
}

/// One thing that is wrong with a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Its kind; see [`kind_words`].
    pub kind: String,
    /// The field's id.
    pub field: String,
    /// The cell, such as `C7`.
    pub cell: String,
    /// What stands there.
    pub text: String,
    /// What may be put in its place.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mend: Option<String>,
}

impl Person {
    /// Whether the row may not be taken as it is: the least that a member needs is name, birth date, cell and status.
    pub fn is_blocked(&self) -> bool {
        let least = self.name.is_empty() || self.born.is_none() || self.unit.is_none() || self.status.is_none();
        !self.left_out && (least || self.problems.iter().any(|p| problems::blocks(&p.kind)))
    }
}

impl Staged {
    /// The rows that are taken.
    pub fn taken(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|p| !p.left_out)
    }

    /// What stands in the basis of an entry made from this file, and finds it again.
    pub fn source_line(&self) -> String {
        format!("tệp {}, SHA-256 {}", self.file, self.hash)
    }
}

//! Who the unsure ones are: each row that may be somebody of the book, with those whom he may be; said row by row.

use super::{Index, Match, RowAt, SameAs, Staged};
use crate::app::Error;
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::PersonId;

/// A row that may be somebody of the book.
pub struct Unsure<'a> {
    /// The row.
    pub row: &'a super::Person,
    /// Those whom it may be.
    pub like: Vec<PersonId>,
}

/// The rows about which nobody has said who they are, in the order of the list.
pub fn unsure<'a>(staged: &'a Staged, world: &World) -> Vec<Unsure<'a>> {
    let index = Index::of(world, staged.on);
    let open = staged.taken().filter(|p| p.same_as.is_none());
    open.filter_map(|row| match index.find(row) {
        Match::Likely(one) => Some(Unsure { row, like: vec![one] }),
        Match::Several(like) => Some(Unsure { row, like }),
        Match::None | Match::Certain(_) => None,
    })
    .collect()
}

impl SameAs {
    /// Reads `p12`, or `new` (`moi`) for somebody who is not in the book.
    pub fn parse(text: &str, world: &World) -> Result<SameAs, Error> {
        if matches!(text.trim(), "new" | "moi") {
            return Ok(SameAs::Nobody);
        }
        let known = PersonId::parse(text.trim()).ok().filter(|p| world.identity(*p).is_some());
        known.map(SameAs::Known).ok_or_else(|| {
            says!(
                "“{text}” không phải số hiệu một người trong sổ, xin ghi như p12, hoặc new nếu là người mới",
                "“{text}” is nobody's number in the book, write it as p12, or new for somebody new"
            )
            .into()
        })
    }
}

impl Staged {
    /// Takes the user's word on who the person of a row is.
    pub fn decide_row(&mut self, at: &RowAt, word: SameAs) -> Result<(), Error> {
        let row = self.find_row(at)?;
        if let SameAs::Known(known) = word
            && let Some((_, other)) = self.people.iter().enumerate().find(|(i, p)| *i != row && p.same_as == Some(word))
        {
            let at = self.place(other);
            return Err(says!(
                "dòng {at} đã được nói là {known}, hai dòng không thể là một người; xin bỏ một dòng ra",
                "row {at} was said to be {known}, two rows cannot be one person; leave one of them out"
            )
            .into());
        }
        self.people[row].same_as = Some(word);
        if word == SameAs::Nobody {
            // Somebody else than the row before him, too.
            self.people[row].problems.retain(|p| p.kind != "doubled_here");
        }
        Ok(())
    }
}

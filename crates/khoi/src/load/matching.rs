//! Who of the book a person of a list is: by CCCD, card, then name with birth date and cell; never silently.

use super::{Person, SameAs};
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, When};
use khoi_lists::value::name;
use std::collections::HashMap;

/// How sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// Nobody of the book is like him.
    None,
    /// One, beyond doubt: a number and the name, or name, birth date and cell; or the user said so.
    Certain(PersonId),
    /// One is like him, and a person must look.
    Likely(PersonId),
    /// Several are like him.
    Several(Vec<PersonId>),
}

impl Match {
    /// Its word on the wire.
    pub fn code(&self) -> &'static str {
        match self {
            Match::None => "none",
            Match::Certain(_) => "certain",
            Match::Likely(_) => "likely",
            Match::Several(_) => "several",
        }
    }
}

/// The people of the book by what tells them apart.
pub struct Index<'a> {
    world: &'a World,
    day: Day,
    by_citizen: HashMap<&'a str, Vec<PersonId>>,
    by_card: HashMap<&'a str, Vec<PersonId>>,
    by_name: HashMap<String, Vec<PersonId>>,
}

impl<'a> Index<'a> {
    /// The people of a book as of a day.
    pub fn of(world: &'a World, day: Day) -> Index<'a> {
        let mut index =
            Index { world, day, by_citizen: HashMap::new(), by_card: HashMap::new(), by_name: HashMap::new() };
        for person in (1..=world.people_count()).map(PersonId::new) {
            // A double of another file counts nowhere, and is nobody's match.
            let double = world.person(person).is_some_and(|f| f.state.double_of.is_some());
            let Some(identity) = world.identity(person).filter(|_| !double) else { continue };
            if let Some(number) = identity.citizen_number.as_deref().map(bare) {
                index.by_citizen.entry(number).or_default().push(person);
            }
            if let Some(number) = identity.card_number.as_deref().map(bare) {
                index.by_card.entry(number).or_default().push(person);
            }
            index.by_name.entry(name::key(identity.name.as_str())).or_default().push(person);
        }
        index
    }

    /// Who he is.
    pub fn find(&self, person: &Person) -> Match {
        match person.same_as {
            Some(SameAs::Known(known)) => return Match::Certain(known),
            Some(SameAs::Nobody) => return Match::None,
            None => {}
        }
        let by_number = [(&person.citizen, &self.by_citizen), (&person.card, &self.by_card)];
        for (number, map) in by_number {
            let found = number.as_deref().and_then(|n| map.get(bare(n)));
            match found.map(Vec::as_slice) {
                Some([one]) if self.is_called(*one, &person.name) => return Match::Certain(*one),
                Some([one]) => return Match::Likely(*one),
                Some(several) => return Match::Several(several.to_vec()),
                None => {}
            }
        }
        self.by_name_and_birth(person)
    }

    fn by_name_and_birth(&self, person: &Person) -> Match {
        let named = self.by_name.get(&name::key(&person.name)).map(Vec::as_slice).unwrap_or_default();
        let like: Vec<PersonId> = named.iter().copied().filter(|p| !self.contradicts(*p, person)).collect();
        match like.as_slice() {
            [] => self.mistyped(named, person),
            [one] => {
                let state = self.world.person_on(*one, self.day);
                let born = state.profile.as_ref().and_then(|p| p.born);
                let same_day = born.is_some() && born == person.born && born.is_some_and(|b| b.exact().is_some());
                let same_cell = state.member.is_some_and(|m| Some(m.unit) == person.unit);
                if same_day && same_cell { Match::Certain(*one) } else { Match::Likely(*one) }
            }
            several => Match::Several(several.to_vec()),
        }
    }

    /// Somebody of the same name in the same cell whose birth date or number is another by little: a slip of typing is likelier than
    /// that one left and another came, so a person must look.
    fn mistyped(&self, named: &[PersonId], person: &Person) -> Match {
        let is_near = |known: &PersonId| {
            let state = self.world.person_on(*known, self.day);
            let born = state.profile.as_ref().and_then(|p| p.born);
            let near = born.zip(person.born).is_some_and(|(a, b)| is_slip(a, b));
            near && state.member.is_some_and(|m| Some(m.unit) == person.unit)
        };
        match named.iter().copied().filter(is_near).collect::<Vec<_>>().as_slice() {
            [] => Match::None,
            [one] => Match::Likely(*one),
            several => Match::Several(several.to_vec()),
        }
    }

    fn is_called(&self, person: PersonId, called: &str) -> bool {
        self.world.identity(person).is_some_and(|i| name::key(i.name.as_str()) == name::key(called))
    }

    /// Birth dates that cannot be one day, or two different numbers, are two persons.
    fn contradicts(&self, known: PersonId, person: &Person) -> bool {
        let file = self.world.person(known);
        let born = file.and_then(|f| f.state.profile.as_ref()).and_then(|p| p.born);
        let other_birth = match (born, person.born) {
            (Some(a), Some(b)) => a.latest() < b.earliest() || b.latest() < a.earliest(),
            _ => false,
        };
        let identity = self.world.identity(known);
        let differ = |a: Option<&String>, b: &Option<String>| match (a, b) {
            (Some(a), Some(b)) => bare(a) != bare(b),
            _ => false,
        };
        other_birth || differ(identity.and_then(|i| i.citizen_number.as_ref()), &person.citizen)
    }
}

/// Whether two birth dates may be one, typed wrong: the same, a day apart, day and month changed over, or a year off.
fn is_slip(a: When, b: When) -> bool {
    let (Some(a), Some(b)) = (a.exact(), b.exact()) else { return a == b };
    let parts = |d: Day| (d.year(), d.month(), d.day());
    let ((ya, ma, da), (yb, mb, db)) = (parts(a), parts(b));
    let turned = ya == yb && ma == db && da == mb;
    let year_off = (ma, da) == (mb, db) && (ya - yb).abs() <= 1;
    (a.number() - b.number()).abs() <= 1 || turned || year_off
}

/// Zeros before a number may have been lost in Excel.
fn bare(number: &str) -> &str {
    number.trim().trim_start_matches('0')
}

//! Two lists of the same people at two times: joined, left, changed, moved, doubled, faults; nobody is merged silently.
//!
//! Persons are matched by citizen number, then by card number, then by name without marks and birth date, with the cell
//! where that is needed. What more than one reading fits is left apart and told as ambiguous.

mod change;
mod double;
mod json;
mod likeness;
mod pair;
mod rename;
mod soon;
mod units;
mod workbook;

pub use json::to_json;
pub use soon::{Badge, Ending};
pub use units::UnitCount;
pub use workbook::to_workbook;

use crate::fault::Fault;
use crate::fields::Field;
use crate::list::List;
use khoi_core::value::{Day, Says};

/// Which of the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The earlier list.
    Old,
    /// The later list.
    New,
}

/// By what two rows were taken for the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum By {
    /// Citizen number.
    Citizen,
    /// Card number.
    Card,
    /// Name and birth date.
    NameBorn,
    /// Name, and what else the lists tell; to be looked at.
    Likely,
}

impl By {
    /// In words.
    pub fn says(self) -> Says {
        match self {
            By::Citizen => Says::new("số CCCD", "citizen number"),
            By::Card => Says::new("số thẻ", "card number"),
            By::NameBorn => Says::new("họ tên và ngày sinh", "name and birth date"),
            By::Likely => Says::new("có thể cùng một người, cần xem lại", "likely the same person, to be looked at"),
        }
    }
}

/// The same person in both lists: places among the rows of each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The place in the old list.
    pub old: usize,
    /// The place in the new list.
    pub new: usize,
    /// Why.
    pub by: By,
}

/// What a difference is about.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// A known field.
    Field(Field),
    /// A column of no known field that both lists head alike.
    Heading(String),
}

impl About {
    /// The field's id, or the heading.
    pub fn id(&self) -> &str {
        match self {
            About::Field(field) => field.id(),
            About::Heading(heading) => heading,
        }
    }

    /// In words.
    pub fn says(&self) -> Says {
        match self {
            About::Field(field) => field.says(),
            About::Heading(heading) => Says::new(heading.clone(), heading.clone()),
        }
    }
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Who.
    pub pair: Pair,
    /// What.
    pub field: About,
    /// As the old list shows it.
    pub old: String,
    /// As the new list shows it.
    pub new: String,
}

/// A person in another unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Who.
    pub pair: Pair,
    /// The unit before.
    pub old: String,
    /// The unit now.
    pub new: String,
}

/// A unit that bears another name in the new list: nearly all of its people stand together under that name.
#[derive(Clone, Debug, PartialEq)]
pub struct Renamed {
    /// The name before.
    pub old: String,
    /// The name now.
    pub new: String,
    /// What both are compared by.
    pub(crate) keys: (String, String),
    /// Those who stand under both; none of them moved.
    pub pairs: Vec<Pair>,
}

/// A person listed more than once in one list.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubled {
    /// In which list.
    pub side: Side,
    /// The places of the rows.
    pub rows: Vec<usize>,
    /// The places of the same person's rows in the other list.
    pub other: Vec<usize>,
    /// Sure by an identifying number, or only by name and birth date.
    pub by: By,
}

/// A fault of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Faulty {
    /// In which list.
    pub side: Side,
    /// The place of the row.
    pub row: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// Rows that may or may not be one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Ambiguous {
    /// Places in the old list.
    pub old: Vec<usize>,
    /// Places in the new list.
    pub new: Vec<usize>,
    /// Why it stays open.
    pub says: Says,
}

/// How two lists differ. Each row of a list is in exactly one of: paired, joined or left, another row's double.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// The same people.
    pub pairs: Vec<Pair>,
    /// Places in the new list of people that the old one does not have.
    pub joined: Vec<usize>,
    /// Places in the old list of people that the new one does not have.
    pub left: Vec<usize>,
    /// Fields that differ.
    pub changed: Vec<Changed>,
    /// People in another unit.
    pub moved: Vec<Moved>,
    /// Units under another name.
    pub renamed: Vec<Renamed>,
    /// People listed more than once.
    pub doubled: Vec<Doubled>,
    /// What is wrong in either list; mere ways of writing are left out.
    pub faults: Vec<Faulty>,
    /// What could not be told.
    pub ambiguous: Vec<Ambiguous>,
    /// Probations of the new list that end soon or have ended.
    pub endings: Vec<Ending>,
    /// Badges that people of the new list reach within a year.
    pub badges: Vec<Badge>,
    /// The counts by unit.
    pub units: Vec<UnitCount>,
}

impl Difference {
    /// Whether the lists tell the same of the same people.
    pub fn is_nothing(&self) -> bool {
        // What could not be told may be somebody who left.
        let same_people = self.joined.is_empty() && self.left.is_empty() && self.ambiguous.is_empty();
        same_people && self.changed.is_empty() && self.moved.is_empty() && self.renamed.is_empty()
    }
}

/// Compares two lists; `on` is the day against which what comes soon is told.
pub fn compare(old: &List, new: &List, on: Option<Day>) -> Difference {
    let people = likeness::People::of(old, new);
    let mut doubles = double::find(&people, Side::Old);
    doubles.extend(double::find(&people, Side::New));
    let (pairs, mut ambiguous) = pair::pair(&people, &doubles);
    let mut difference = Difference { pairs, ..Difference::default() };
    difference.rest(old, new, &doubles);
    ambiguous.extend(pair::open(&people, &difference));
    difference.ambiguous.extend(ambiguous);
    change::tell(&people, &mut difference);
    faults(old, new, &people, &mut difference);
    if let Some(on) = on {
        (difference.endings, difference.badges) = (soon::endings(new, on), soon::badges(new, on));
    }
    difference.units = units::count(old, new, people.has_parents, &difference);
    difference
}

impl Difference {
    /// Who joined and who left: rows without a partner, of doubled ones only the first.
    fn rest(&mut self, old: &List, new: &List, doubles: &[double::Group]) {
        for (side, count) in [(Side::Old, old.rows.len()), (Side::New, new.rows.len())] {
            let mut met = vec![false; count];
            for pair in &self.pairs {
                met[if side == Side::Old { pair.old } else { pair.new }] = true;
            }
            for group in doubles.iter().filter(|g| g.side == side) {
                let kept = group.rows.iter().find(|r| met[**r]).or(group.rows.first()).copied();
                group.rows.iter().filter(|r| Some(**r) != kept).for_each(|r| met[*r] = true);
            }
            let alone = (0..count).filter(|i| !met[*i]);
            if side == Side::Old {
                self.left = alone.collect();
            } else {
                self.joined = alone.collect();
            }
        }
        for group in doubles {
            let other = self.pairs.iter().filter_map(|p| match group.side {
                Side::Old => group.rows.contains(&p.old).then_some(p.new),
                Side::New => group.rows.contains(&p.new).then_some(p.old),
            });
            let mut other: Vec<usize> = other.collect();
            other.sort_unstable();
            self.fewer(group, &other, doubles);
            self.doubled.push(Doubled { side: group.side, rows: group.rows.clone(), other, by: group.by });
        }
    }
}

impl Difference {
    /// Rows of one name and birth date, without a number to prove that they are one person, that the other list has fewer of:
    /// a double was taken out, or one of two namesakes left.
    fn fewer(&mut self, group: &double::Group, other: &[usize], doubles: &[double::Group]) {
        if !matches!(group.by, By::NameBorn | By::Likely) || other.is_empty() {
            return;
        }
        let theirs = doubles.iter().find(|g| g.side != group.side && g.rows.iter().any(|r| other.contains(r)));
        let theirs = theirs.map_or(other.to_vec(), |g| g.rows.clone());
        let (here, there) = (group.rows.len(), theirs.len());
        if there >= here {
            return;
        }
        let (old, new) =
            if group.side == Side::Old { (group.rows.clone(), theirs) } else { (theirs, group.rows.clone()) };
        let (was, is) = (old.len(), new.len());
        let says = khoi_core::says!(
            "danh sách cũ có {was} dòng, danh sách mới có {is} dòng cùng họ tên và ngày sinh, không có số nào cho biết là một hay hai người; có thể là ghi lặp, có thể có người đến hoặc đi; xin xem lại",
            "the old list has {was} rows, the new one {is} of one name and birth date, and no number tells whether they are one person or two; perhaps a double, perhaps somebody came or left; look again"
        );
        self.ambiguous.push(Ambiguous { old, new, says });
    }
}

fn faults(old: &List, new: &List, people: &likeness::People, difference: &mut Difference) {
    for (side, list) in [(Side::Old, old), (Side::New, new)] {
        for (row, person) in list.rows.iter().enumerate() {
            difference.faults.extend(person.grave().map(|f| Faulty { side, row, fault: f.clone() }));
        }
        difference.faults.extend(double::shared(people, side));
    }
    difference.faults.sort_by_key(|f| (f.side, f.row, f.fault.at.column));
}

//! What a type must offer to be a field of a record.

use super::{Node, Subject, Value, Wrong};
use crate::says;
use crate::value::{Day, DocNo, Month, PersonId, PersonName, Says, UnitId, When, nfc};

/// The shape of a field, for forms, schema and sheets.
pub enum Kind {
    /// One value; the name of its type: `day`, `unit`, `new_person`, `text`, `number`….
    Scalar(&'static str),
    /// One of a list of codes: code, Vietnamese, English.
    Choice(&'static [(&'static str, &'static str, &'static str)]),
    /// May be left out.
    Maybe(fn() -> Kind),
    /// Any number of them.
    List(fn() -> Kind),
    /// A nested record.
    Record(&'static [Spec]),
}

/// One declared field.
#[derive(Clone, Copy)]
pub struct Spec {
    /// Its name on the wire, in files and stories.
    pub name: &'static str,
    /// Its label in Vietnamese.
    pub vi: &'static str,
    /// Its label in English.
    pub en: &'static str,
    /// Its shape.
    pub kind: fn() -> Kind,
}

/// A type that a field may have.
pub trait Field: Sized {
    /// Its shape.
    fn kind() -> Kind;
    /// Reads it at the door; every error is added to `wrongs`.
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self>;
    /// What an omitted field is read as; `None` when it may not be left out.
    fn absent() -> Option<Self> {
        None
    }
    /// Whether it is left out on the wire.
    fn is_absent(&self) -> bool {
        false
    }
    /// Adds whom this field is about, with the field's name as the role.
    fn subjects(&self, _role: &'static str, _out: &mut Vec<(Subject, &'static str)>) {}
}

impl<T: Field> Field for Option<T> {
    fn kind() -> Kind {
        Kind::Maybe(T::kind)
    }
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
        match node {
            None => Some(None),
            Some(node) if node.as_text().is_some_and(|t| t.trim().is_empty()) => Some(None),
            node => T::read(node, path, wrongs).map(Some),
        }
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
    fn subjects(&self, role: &'static str, out: &mut Vec<(Subject, &'static str)>) {
        if let Some(value) = self {
            value.subjects(role, out);
        }
    }
}

impl<T: Field> Field for Vec<T> {
    fn kind() -> Kind {
        Kind::List(T::kind)
    }
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
        match node {
            None => Some(vec![]),
            Some(Node { value: Value::List(items), .. }) => {
                let read: Vec<_> =
                    items.iter().enumerate().map(|(i, n)| T::read(Some(n), &format!("{path}[{i}]"), wrongs)).collect();
                read.into_iter().collect()
            }
            // One value stands for a list of one; a text may list several, as in a form or a story.
            Some(Node { line, value: Value::Text(text) }) => {
                let parts = text.split(',').map(str::trim).filter(|t| !t.is_empty());
                let items = parts.map(|t| Node { line: *line, value: Value::Text(t.into()) }).collect();
                Self::read(Some(&Node { line: *line, value: Value::List(items) }), path, wrongs)
            }
            Some(node) => T::read(Some(node), &format!("{path}[0]"), wrongs).map(|one| vec![one]),
        }
    }
    fn absent() -> Option<Self> {
        Some(vec![])
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
    fn subjects(&self, role: &'static str, out: &mut Vec<(Subject, &'static str)>) {
        for value in self {
            value.subjects(role, out);
        }
    }
}

impl<T: Field> Field for Box<T> {
    fn kind() -> Kind {
        T::kind()
    }
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
        T::read(node, path, wrongs).map(Box::new)
    }
    fn subjects(&self, role: &'static str, out: &mut Vec<(Subject, &'static str)>) {
        (**self).subjects(role, out);
    }
}

macro_rules! scalar {
    ($type:ty, $name:literal, $parse:expr $(, $subject:expr)?) => {
        impl Field for $type {
            fn kind() -> Kind {
                Kind::Scalar($name)
            }
            fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
                Node::scalar(node, path, wrongs, $parse)
            }
            $(fn subjects(&self, role: &'static str, out: &mut Vec<(Subject, &'static str)>) {
                out.push(($subject(self), role));
            })?
        }
    };
}

scalar!(Day, "day", Day::parse);
scalar!(When, "when", When::parse);
scalar!(Month, "month", Month::parse);
scalar!(DocNo, "docno", DocNo::parse);
scalar!(UnitId, "unit", UnitId::parse, |u: &UnitId| Subject::Unit(*u));
scalar!(PersonId, "person", PersonId::parse, |p: &PersonId| Subject::Person(*p));
scalar!(NewUnit, "new_unit", |t| UnitId::parse(t).map(NewUnit), |u: &NewUnit| Subject::Unit(u.0));
scalar!(NewPerson, "new_person", |t| PersonId::parse(t).map(NewPerson), |p: &NewPerson| Subject::Person(p.0));
scalar!(String, "text", text);
scalar!(u32, "number", number);
scalar!(i64, "amount", amount);

/// A unit that comes into the book with this act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct NewUnit(pub UnitId);

/// A person who comes into the book with this act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct NewPerson(pub PersonId);

impl Field for PersonName {
    fn kind() -> Kind {
        Kind::Scalar("name")
    }
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
        Node::scalar(node, path, wrongs, PersonName::parse)
    }
}

fn text(text: &str) -> Result<String, Says> {
    let clean = nfc(text).trim().to_string();
    if clean.is_empty() {
        return Err(says!("để trống, xin điền vào", "it is empty, fill it in"));
    }
    if clean.chars().count() > 2000 {
        return Err(says!("dài quá 2.000 chữ, xin ghi gọn", "it is longer than 2,000 characters, shorten it"));
    }
    Ok(clean)
}

fn number(text: &str) -> Result<u32, Says> {
    let wrong = |_| says!("“{text}” không phải số nguyên từ 0 trở lên", "“{text}” is not a whole number from 0 up");
    text.trim().parse().map_err(wrong)
}

fn amount(text: &str) -> Result<i64, Says> {
    let wrong = |_| says!("“{text}” không phải số nguyên", "“{text}” is not a whole number");
    text.trim().parse().map_err(wrong)
}

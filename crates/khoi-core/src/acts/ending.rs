//! Một đầu của việc chuyển sinh hoạt: a unit of this book, or a place outside it.

use crate::record::{Field, Kind, Node, Subject, Wrong};
use crate::says;
use crate::value::{Says, UnitId, nfc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Một đầu của việc chuyển: a unit of this book, or a place outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A unit.
    Unit(UnitId),
    /// A place that this book does not hold, by its name.
    Outside(String),
}

impl Ending {
    /// The unit, where it is one.
    pub fn unit(&self) -> Option<UnitId> {
        if let Ending::Unit(u) = self { Some(*u) } else { None }
    }

    fn parse(text: &str) -> Result<Ending, Says> {
        let outside = text.strip_prefix("ngoài:").or_else(|| text.strip_prefix("outside:"));
        match outside {
            Some(place) if !place.trim().is_empty() => Ok(Ending::Outside(nfc(place).trim().into())),
            Some(_) => Err(says!("sau “ngoài:” xin ghi tên nơi đó", "write the place after “outside:”")),
            None => UnitId::parse(text).map(Ending::Unit),
        }
    }
}

impl Field for Ending {
    fn kind() -> Kind {
        Kind::Scalar("end")
    }
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
        Node::scalar(node, path, wrongs, Ending::parse)
    }
    fn subjects(&self, role: &'static str, out: &mut Vec<(Subject, &'static str)>) {
        out.extend(self.unit().map(|u| (Subject::Unit(u), role)));
    }
}

impl Serialize for Ending {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Ending::Unit(u) => u.serialize(s),
            Ending::Outside(place) => s.collect_str(&format_args!("outside:{place}")),
        }
    }
}

impl<'de> Deserialize<'de> for Ending {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ending::parse(&String::deserialize(d)?).map_err(|says| D::Error::custom(says.en))
    }
}

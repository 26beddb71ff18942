//! Ids of units and persons: given once at the first entry, never changed, never shown as a name.

use super::Says;
use crate::says;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $letter:literal, $vi:literal, $en:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The id with a number, counted from 1.
            pub fn new(number: u32) -> $name {
                $name(number)
            }

            /// Its number, counted from 1.
            pub fn number(self) -> u32 {
                self.0
            }

            /// Its place in a list that begins with the first id.
            pub fn index(self) -> usize {
                self.0 as usize - 1
            }

            /// Reads the letter and the number.
            pub fn parse(text: &str) -> Result<$name, Says> {
                let digits = text.strip_prefix($letter).filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
                match digits.and_then(|d| d.parse().ok()) {
                    Some(number) if number > 0 => Ok($name(number)),
                    _ => Err(says!($vi, $en)).map_err(|s: Says| Says::new(s.vi.replace("TEXT", text), s.en.replace("TEXT", text))),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                write!(f, "{}{}", $letter, self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<$name, D::Error> {
                struct Visit;
                impl serde::de::Visitor<'_> for Visit {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                        write!(f, "an id such as {}12", $letter)
                    }
                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        $name::parse(text).map_err(|e| E::custom(e.en))
                    }
                }
                d.deserialize_str(Visit)
            }
        }
    };
}

id!(
    /// Mã trong sổ của một tổ chức: written `u12`; codes and names are dated, this is not.
    UnitId, 'u',
    "không có tổ chức nào tên, mã “TEXT”, xin ghi mã tổ chức hoặc số trong sổ như u12",
    "there is no unit “TEXT”, write its code or its number in the book such as u12"
);
id!(
    /// Mã trong sổ của một người: written `p345`.
    PersonId, 'p',
    "không có người nào tên “TEXT” trong sổ, xin ghi họ tên đã có hoặc số trong sổ như p345",
    "there is no person “TEXT” in the book, write a recorded name or the number in the book such as p345"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_prints_and_reads_back() {
        assert_eq!(UnitId::parse("u12"), Ok(UnitId::new(12)));
        assert_eq!(PersonId::new(7).to_string(), "p7");
        for text in ["", "u", "u0", "12", "p12", "u-1", "u99999999999"] {
            assert!(UnitId::parse(text).is_err(), "{text}");
        }
    }
}

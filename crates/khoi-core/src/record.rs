//! `record!` and `choice!`: declare once, and parsing with all errors, form fields, JSON schema, sheet columns,
//! subjects with roles and the wire form follow.
//!
//! At the door a record is read from a [`Node`] (a form, a TOML or JSON file, a sheet row) with every
//! error at once; in the log it is read and written by serde, fast, and an unknown field is an error there.

mod field;
mod node;
mod schema;

pub use field::{Field, Kind, NewPerson, NewUnit, Spec};
pub use node::{Node, Value, Wrong};
pub use schema::{Column, FormField, Need, columns, form, schema};

use crate::value::{PersonId, UnitId};

/// Whom an act is about: it stands in the history of each of its subjects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A person.
    Person(PersonId),
    /// A unit.
    Unit(UnitId),
}

/// A declared record: its fields in order.
pub trait Record: Sized {
    /// The fields in the order of declaration.
    const FIELDS: &'static [Spec];
}

/// Declares a record; see [`crate::acts`] for uses.
///
/// ```
/// khoi_core::record! {
///     /// Một lớp học.
///     pub struct Lesson {
///         topic: String = "Chuyên đề", "Topic";
///         people: Option<u32> = "Số người", "People";
///     }
/// }
/// let wrong = khoi_core::record::Node::from_json("{\"people\":\"x\",\"room\":\"2\"}").unwrap();
/// let mut errors = vec![];
/// assert!(<Lesson as khoi_core::record::Field>::read(Some(&wrong), "", &mut errors).is_none());
/// assert_eq!(errors.len(), 3);
/// ```
#[macro_export]
macro_rules! record {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty = $vi:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$fdoc])* #[doc = $vi] pub $field: $ty,)* }

        impl $crate::record::Record for $name {
            const FIELDS: &'static [$crate::record::Spec] = &[$($crate::record::Spec {
                name: stringify!($field), vi: $vi, en: $en, kind: <$ty as $crate::record::Field>::kind,
            }),*];
        }

        impl $crate::record::Field for $name {
            fn kind() -> $crate::record::Kind {
                $crate::record::Kind::Record(<$name as $crate::record::Record>::FIELDS)
            }
            fn read(node: Option<&$crate::record::Node>, path: &str, wrongs: &mut Vec<$crate::record::Wrong>) -> Option<Self> {
                let map = $crate::record::Node::group(node, path, <$name as $crate::record::Record>::FIELDS, wrongs)?;
                $(let $field = <$ty as $crate::record::Field>::read(
                    map.get(stringify!($field)), &$crate::record::Node::join(path, stringify!($field)), wrongs);)*
                Some($name { $($field: $field?),* })
            }
            fn subjects(&self, _role: &'static str, out: &mut Vec<($crate::record::Subject, &'static str)>) {
                $($crate::record::Field::subjects(&self.$field, stringify!($field), out);)*
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                self.write_into(&mut map)?;
                serde::ser::SerializeMap::end(map)
            }
        }

        impl $name {
            /// Writes the fields that are present into an open map, in the order of declaration.
            pub fn write_into<M: serde::ser::SerializeMap>(&self, _map: &mut M) -> Result<(), M::Error> {
                $(if !$crate::record::Field::is_absent(&self.$field) {
                    _map.serialize_entry(stringify!($field), &self.$field)?;
                })*
                Ok(())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types)]
                #[derive(serde::Deserialize)]
                #[serde(field_identifier)]
                enum Key { $($field),* }
                struct Visit;
                impl<'de> serde::de::Visitor<'de> for Visit {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                        f.write_str(stringify!($name))
                    }
                    fn visit_map<M: serde::de::MapAccess<'de>>(self, mut map: M) -> Result<$name, M::Error> {
                        $(let mut $field: Option<$ty> = None;)*
                        while let Some(key) = map.next_key::<Key>()? {
                            match key { $(Key::$field => $field = Some(map.next_value()?)),* }
                        }
                        Ok($name { $($field: match $field {
                            Some(value) => value,
                            None => <$ty as $crate::record::Field>::absent()
                                .ok_or_else(|| serde::de::Error::missing_field(stringify!($field)))?,
                        }),* })
                    }
                }
                deserializer.deserialize_map(Visit)
            }
        }
    };
}

/// Declares a closed list of codes with their words: parsing, wire form and form choices follow.
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $vi:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* #[doc = $vi] $variant),* }

        impl $name {
            /// All in the order of declaration: code, Vietnamese, English.
            pub const WORDS: &'static [(&'static str, &'static str, &'static str)] = &[$(($code, $vi, $en)),*];
            /// All in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The code on the wire, in questions and in stories.
            pub fn code(self) -> &'static str {
                Self::WORDS[self as usize].0
            }

            /// The words for people.
            pub fn word(self, lang: $crate::value::Lang) -> &'static str {
                let (_, vi, en) = Self::WORDS[self as usize];
                match lang { $crate::value::Lang::Vi => vi, $crate::value::Lang::En => en }
            }

            /// Counted from 1 in the order of declaration; 0 stands for unknown in packed dimensions.
            pub fn packed(self) -> u64 {
                self as u64 + 1
            }

            /// The one with a code.
            pub fn parse(text: &str) -> Result<$name, $crate::value::Says> {
                let text = text.trim();
                Self::WORDS.iter().position(|w| w.0 == text).map(|i| Self::ALL[i]).ok_or_else(|| {
                    let known = Self::WORDS.iter().map(|w| w.0).collect::<Vec<_>>().join(", ");
                    $crate::says!("“{text}” không có trong danh mục, xin chọn một trong: {known}",
                        "“{text}” is not in the list, choose one of: {known}")
                })
            }
        }

        impl $crate::record::Field for $name {
            fn kind() -> $crate::record::Kind {
                $crate::record::Kind::Choice($name::WORDS)
            }
            fn read(node: Option<&$crate::record::Node>, path: &str, wrongs: &mut Vec<$crate::record::Wrong>) -> Option<Self> {
                $crate::record::Node::scalar(node, path, wrongs, $name::parse)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                struct Visit;
                impl serde::de::Visitor<'_> for Visit {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                        f.write_str(concat!("a code of ", stringify!($name)))
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        $name::parse(text).map_err(|says| E::custom(says.en))
                    }
                }
                d.deserialize_str(Visit)
            }
        }
    };
}

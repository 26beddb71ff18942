//! XML of packages read event by event, with the bytes of each event; no document type, no entity of its own, no endless depth.

use crate::trouble::Many;
use crate::{Kind, Limits, Trouble};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A reader that knows where it stands.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    kind: Kind,
    part: &'a str,
    depth: usize,
    most: usize,
}

/// An event with the bytes that it takes.
pub(crate) struct Step<'a> {
    pub event: Event<'a>,
    pub start: usize,
    pub end: usize,
}

impl<'a> Xml<'a> {
    pub fn new(text: &'a str, kind: Kind, part: &'a str, limits: &Limits) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        Xml { reader, kind, part, depth: 0, most: limits.depth }
    }

    /// The next event; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Step<'a>>, Trouble> {
        let start = self.reader.buffer_position();
        let event = self.reader.read_event().map_err(|_| self.broken())?;
        let end = self.reader.buffer_position();
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > self.most {
                    return Err(Trouble::TooMany { what: Many::Depth, most: self.most });
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(Trouble::Entities),
            Event::Eof if self.depth > 0 => return Err(self.broken()),
            Event::Eof => return Ok(None),
            _ => {}
        }
        Ok(Some(Step { event, start: start as usize, end: end as usize }))
    }

    /// The part is damaged where the reader stands.
    pub fn broken(&self) -> Trouble {
        Trouble::Broken { kind: self.kind, at: format!("{}, byte {}", self.part, self.reader.buffer_position()) }
    }
}

/// The value of an attribute by its local name, entities resolved.
pub(crate) fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// Text as it stands between tags or in an attribute; what XML cannot hold is left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

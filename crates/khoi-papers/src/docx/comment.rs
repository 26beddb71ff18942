//! The same DOCX back, with a Word comment at each place that is remarked on; all other parts stay byte for byte.

use super::edit::{Edits, append};
use super::layout::{Bit, Layout, Run};
use super::parts::Parts;
use crate::xml::{Xml, attribute, escaped};
use crate::zipped::Package;
use crate::{Kind, Limits, Remark, Trouble, kind};
use khoi_core::value::Day;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// In whose name comments are written.
#[derive(Clone, Debug)]
pub struct Author {
    /// As Word shows it.
    pub name: String,
    /// Two or three letters.
    pub initials: String,
    /// The day of the comments; without one Word shows none.
    pub day: Option<Day>,
}

/// The namespace of Word's elements where the body names none.
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const COMMENTS_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const COMMENTS_RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes the remarks into a DOCX as comments; comments that stand in it stay. The formatting of runs that are cut is kept.
pub fn commented(bytes: &[u8], remarks: &[Remark], author: &Author, limits: &Limits) -> Result<Vec<u8>, Trouble> {
    match kind::of("", bytes)? {
        Kind::Docx => {}
        other => return Err(Trouble::NotDocx(other)),
    }
    let mut package = Package::open(Kind::Docx, bytes, limits)?;
    let parts = Parts::find(&mut package, limits)?;
    let layout = super::layout(&mut package, &parts, limits)?;
    let mut changed = BTreeMap::new();
    let comments = parts.comments.clone().unwrap_or_else(|| free_name(&package, &parts.main));
    let old = match &parts.comments {
        Some(part) => package.xml(part)?,
        None => None,
    };
    let first = old.as_deref().map_or(Ok(0), |text| next_id(text, &comments, limits))?;
    let names = Names::of(&layout.body, &parts.main, limits)?;
    let texts: String = remarks.iter().zip(first..).map(|(r, id)| comment(r, id, author, &names.namespace)).collect();
    let broken = |at: &str| Trouble::Broken { kind: Kind::Docx, at: at.to_string() };
    let all = match &old {
        Some(old) => append(old, |_| texts.clone()).ok_or_else(|| broken(&comments))?,
        None => format!("{HEAD}<w:comments xmlns:w=\"{}\">{texts}</w:comments>", names.namespace),
    };
    changed.insert(comments.clone(), all);
    if old.is_none() {
        let types = package.xml("[Content_Types].xml")?.ok_or_else(|| broken("[Content_Types].xml"))?;
        let entry = |p: &str| format!("<{p}Override PartName=\"/{comments}\" ContentType=\"{COMMENTS_TYPE}\"/>");
        let types = append(&types, entry).ok_or_else(|| broken("[Content_Types].xml"))?;
        changed.insert("[Content_Types].xml".into(), types);
        if parts.comments.is_none() {
            let rels = package.xml(&parts.main_rels)?;
            let rels = rels.unwrap_or_else(|| format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\"/>"));
            let free = (1..).map(|n| format!("rIdKhoi{n}")).find(|id| !rels.contains(&format!("\"{id}\"")));
            let id = free.expect("numbers do not end");
            let entry =
                |p: &str| format!("<{p}Relationship Id=\"{id}\" Type=\"{COMMENTS_RELATION}\" Target=\"/{comments}\"/>");
            let rels = append(&rels, entry).ok_or_else(|| broken(&parts.main_rels))?;
            changed.insert(parts.main_rels.clone(), rels);
        }
    }
    changed.insert(parts.main.clone(), marked(&layout, remarks, first, &names));
    package.with(&changed)
}

/// A name for the comments beside the body that no part bears.
fn free_name(package: &Package, main: &str) -> String {
    let names = package.names();
    let folder = main.rsplit_once('/').map_or(String::new(), |(f, _)| format!("{f}/"));
    let mut tried = (0..).map(|n| match n {
        0 => format!("{folder}comments.xml"),
        n => format!("{folder}comments{n}.xml"),
    });
    tried.find(|name| !names.iter().any(|n| n.eq_ignore_ascii_case(name))).expect("numbers do not end")
}

/// The number after the last comment.
fn next_id(comments: &str, part: &str, limits: &Limits) -> Result<u32, Trouble> {
    let mut xml = Xml::new(comments, Kind::Docx, part, limits);
    let mut next = 0;
    while let Some(step) = xml.next()? {
        if let Event::Start(tag) | Event::Empty(tag) = &step.event
            && tag.local_name().as_ref() == "comment"
            && let Some(id) = attribute(tag, "id").and_then(|id| id.parse::<u32>().ok())
        {
            next = next.max(id.saturating_add(1));
        }
    }
    Ok(next)
}

/// How the body names Word's elements.
struct Names {
    /// With its colon, mostly `w:`.
    prefix: String,
    namespace: String,
    /// What makes `w:` known where the body uses another prefix.
    declared: String,
}

impl Names {
    fn of(body: &str, part: &str, limits: &Limits) -> Result<Names, Trouble> {
        let mut xml = Xml::new(body, Kind::Docx, part, limits);
        while let Some(step) = xml.next()? {
            let Event::Start(tag) = &step.event else { continue };
            let name = tag.name();
            let name: &str = name.as_ref();
            let prefix = name.rfind(':').map_or("", |i| &name[..=i]).to_string();
            let key =
                if prefix.is_empty() { "xmlns".into() } else { format!("xmlns:{}", prefix.trim_end_matches(':')) };
            let found = tag.attributes().flatten().find(|a| AsRef::<str>::as_ref(&a.key) == key);
            let namespace = found
                .and_then(|a| a.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok())
                .map_or_else(|| WORD.to_string(), |v| v.into_owned());
            let namespace = escaped(&namespace);
            let declared = if prefix == "w:" { String::new() } else { format!(" xmlns:w=\"{namespace}\"") };
            return Ok(Names { prefix, namespace, declared });
        }
        Err(xml.broken())
    }
}

fn comment(remark: &Remark, id: u32, author: &Author, namespace: &str) -> String {
    let date = author.day.map(|d| format!(" w:date=\"{d}T00:00:00Z\"")).unwrap_or_default();
    let said = match (remark.word.as_str(), remark.reason.as_str()) {
        (word, reason) if reason.starts_with(word) => reason.to_string(),
        (word, reason) => format!("{word}: {reason}"),
    };
    format!(
        "<w:comment xmlns:w=\"{namespace}\" w:id=\"{id}\" w:author=\"{}\"{date} w:initials=\"{}\"><w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:comment>",
        escaped(&author.name),
        escaped(&author.initials),
        escaped(&said),
    )
}

/// The body with the ends of each comment's range.
fn marked(layout: &Layout, remarks: &[Remark], first: u32, names: &Names) -> String {
    let mut edits = Edits::default();
    let declared = &names.declared;
    for (remark, id) in remarks.iter().zip(first..) {
        let begin = format!("<w:commentRangeStart{declared} w:id=\"{id}\"/>");
        let end = format!(
            "<w:commentRangeEnd{declared} w:id=\"{id}\"/><w:r{declared}><w:commentReference w:id=\"{id}\"/></w:r>"
        );
        let from = layout.bits.partition_point(|b| b.at + b.len <= remark.start);
        let to = layout.bits.partition_point(|b| b.at < remark.end);
        let cut = Cut { layout, names };
        match layout.bits.get(from..to) {
            Some([head, .., tail] | [head @ tail]) => {
                cut.begin(&mut edits, head, remark.start.max(head.at), begin);
                cut.end(&mut edits, tail, remark.end, end);
            }
            // What no run holds (a parting of cells) is remarked on at the characters before it.
            _ => {
                let Some(near) = layout.bits.get(from.saturating_sub(1)) else { continue };
                cut.begin(&mut edits, near, near.at, begin);
                cut.end(&mut edits, near, near.at + near.len, end);
            }
        }
    }
    edits.apply(&layout.body)
}

/// Where runs are cut.
struct Cut<'a> {
    layout: &'a Layout,
    names: &'a Names,
}

impl Cut<'_> {
    fn begin(&self, edits: &mut Edits, bit: &Bit, start: usize, mark: String) {
        let run = &self.layout.runs[bit.run];
        let Some(source) = &bit.source else { return edits.insert(run.start, 1, mark) };
        let inside = if bit.len == source.len { start.saturating_sub(bit.at) } else { 0 };
        let at = source.at + inside;
        if run.first == Some(at) { edits.insert(run.start, 1, mark) } else { self.split(edits, bit, run, at, 1, &mark) }
    }

    fn end(&self, edits: &mut Edits, bit: &Bit, end: usize, mark: String) {
        let run = &self.layout.runs[bit.run];
        let Some(source) = &bit.source else { return edits.insert(run.end, 0, mark) };
        let inside = if bit.len == source.len { end.saturating_sub(bit.at).min(bit.len) } else { source.len };
        let at = source.at + inside;
        if run.last == Some(at) { edits.insert(run.end, 0, mark) } else { self.split(edits, bit, run, at, 0, &mark) }
    }

    /// Ends the run at a byte of its text, puts the mark in, and goes on with a run of the same formatting.
    fn split(&self, edits: &mut Edits, bit: &Bit, run: &Run, at: usize, order: u8, mark: &str) {
        let body = &self.layout.body;
        let w = &self.names.prefix;
        let open = &body[run.start..run.open_end];
        let format = run.format.map_or("", |(a, b)| &body[a..b]);
        edits.insert(at, order, format!("</{w}t></{w}r>{mark}{open}{format}<{w}t xml:space=\"preserve\">"));
        if let Some(source) = bit.source.filter(|s| !s.keeps_blanks) {
            edits.insert_once(source.open_end - 1, " xml:space=\"preserve\"");
        }
    }
}

//! Markdown: what a reader would see of it; code, addresses and raw HTML are left out.

use crate::encoding::decode;
use crate::origin::{Origin, Piece};
use crate::paper::Places;
use crate::{Kind, Paper, Trouble};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

pub(crate) fn read(bytes: &[u8]) -> Result<Paper, Trouble> {
    let (source, map) = decode(bytes)?;
    let mut out = Out { source: &source, text: String::new(), pieces: vec![] };
    let mut hidden = 0usize;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, at) in Parser::new_ext(&source, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::HtmlBlock) => hidden += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::HtmlBlock) => {
                hidden = hidden.saturating_sub(1);
            }
            Event::InlineHtml(tag) if opens(&tag, "<") => hidden += 1,
            Event::InlineHtml(tag) if opens(&tag, "</") => hidden = hidden.saturating_sub(1),
            Event::Text(text) if hidden == 0 => out.take(&text, at),
            Event::Code(text) if hidden == 0 => out.within(&text, at),
            Event::SoftBreak => out.add(" "),
            Event::HardBreak | Event::Rule => out.line(),
            Event::End(TagEnd::TableCell) => out.add(" | "),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => out.row(),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => out.line(),
            _ => {}
        }
    }
    let Out { text, pieces, .. } = out;
    let origin = Origin::pieces(source, pieces, map);
    Ok(Paper { kind: Kind::Markdown, text, notes: vec![], places: Places::File(origin) })
}

/// Whether a tag begins (or with `</` ends) what no reader sees.
fn opens(tag: &str, mark: &str) -> bool {
    let name = tag.to_ascii_lowercase();
    ["script", "style", "template", "noscript"]
        .iter()
        .any(|n| name.strip_prefix(mark).is_some_and(|t| t.starts_with(n)))
}

struct Out<'a> {
    source: &'a str,
    text: String,
    pieces: Vec<Piece>,
}

impl Out<'_> {
    /// A piece of text with the source it stands for.
    fn take(&mut self, text: &str, at: Range<usize>) {
        self.pieces.push(Piece { text: self.text.len(), source: at.start, len: text.len(), source_len: at.len() });
        self.text.push_str(text);
    }

    /// A text that stands somewhere within its source, as between backticks.
    fn within(&mut self, text: &str, at: Range<usize>) {
        let found = self.source.get(at.clone()).and_then(|s| s.find(text));
        let from = found.map_or(at.start, |i| at.start + i);
        self.take(text, from..found.map_or(at.end, |_| from + text.len()));
    }

    fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends a row; empty cells at its end are left out.
    fn row(&mut self) {
        let kept = self.text.trim_end_matches([' ', '|']).len();
        self.text.truncate(kept);
        self.line();
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

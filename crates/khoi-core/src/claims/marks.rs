//! The phrases found in one block, by layer; in the first layers the longest phrase hides what lies inside it.

use super::lexicon::{LAYERS, Lexicon, Tag};
use super::normal::Block;

/// A phrase with one of its meanings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
    pub tag: Tag,
}

/// What no longer phrase hides; a noun with which a longer phrase of another kind begins stays.
fn longest(layer: &[Span]) -> Vec<Span> {
    let mut kept: Vec<Span> = Vec::with_capacity(layer.len());
    let mut cover: Option<Span> = None;
    for s in layer {
        match cover {
            Some(c) if s.start < c.end => {
                let same = s.start == c.start && s.end == c.end;
                let head = s.start == c.start
                    && matches!(s.tag, Tag::Noun(_))
                    && matches!(c.tag, Tag::Before(_) | Tag::After(_));
                let other = kept
                    .iter()
                    .rev()
                    .take(4)
                    .any(|k| k.start == s.start && matches!(k.tag, Tag::Noun(_)) && k.end > s.end);
                if same || (head && !other) {
                    kept.push(*s);
                }
            }
            _ => {
                cover = Some(*s);
                kept.push(*s);
            }
        }
    }
    kept
}

/// The phrases of a block.
pub(super) struct Marks {
    layers: [Vec<Span>; LAYERS],
    /// The last layer again, ordered by end.
    by_end: Vec<Span>,
}

impl Marks {
    /// Finds all phrases of the lexicon in a block.
    pub fn new(lexicon: &Lexicon, block: &Block) -> Marks {
        let mut layers: [Vec<Span>; LAYERS] = Default::default();
        lexicon.find(&block.text, block.bare, |start, end, tags| {
            let numbered = || block.text[..start].trim_end().ends_with(|c: char| c.is_ascii_digit());
            for tag in tags {
                if matches!(tag, Tag::Noun(i) if lexicon.nouns[usize::from(*i)].counted_only) && !numbered() {
                    continue;
                }
                // `40 tổ chức thực hiện tốt`: organizations, no doing.
                if *tag == Tag::Mask && block.text[start..end].starts_with("tổ chức ") && numbered() {
                    continue;
                }
                layers[tag.layer()].push(Span { start, end, tag: *tag });
            }
        });
        let last = LAYERS - 1;
        for layer in &mut layers {
            layer.sort_by_key(|s| (s.start, usize::MAX - s.end));
        }
        for layer in &mut layers[..last] {
            *layer = longest(layer);
        }
        let mut by_end = layers[last].clone();
        by_end.sort_by_key(|s| (s.end, s.start));
        Marks { layers, by_end }
    }

    /// The phrases of one layer that begin within `from..to`, in order.
    pub fn within(&self, layer: usize, from: usize, to: usize) -> &[Span] {
        let layer = &self.layers[layer];
        let a = layer.partition_point(|s| s.start < from);
        let b = layer.partition_point(|s| s.start < to);
        &layer[a..b.max(a)]
    }

    /// The longest phrase of the last layer that begins at a place and is accepted.
    pub fn at(&self, start: usize, accept: impl Fn(Tag) -> bool) -> Option<Span> {
        self.within(LAYERS - 1, start, start + 1).iter().copied().find(|s| accept(s.tag))
    }

    /// The longest phrase of the last layer that ends at a place and is accepted.
    pub fn up_to(&self, end: usize, accept: impl Fn(Tag) -> bool) -> Option<Span> {
        let a = self.by_end.partition_point(|s| s.end < end);
        self.by_end[a..].iter().take_while(|s| s.end == end).copied().find(|s| accept(s.tag))
    }

    /// The number words, longest first where they overlap.
    pub fn words(&self) -> impl Iterator<Item = &Span> {
        self.layers[LAYERS - 1].iter().filter(|s| matches!(s.tag, Tag::Word(_)))
    }

    /// Whether a place lies inside a masked phrase.
    pub fn masked(&self, at: usize) -> bool {
        let layer = &self.layers[0];
        let i = layer.partition_point(|s| s.start <= at);
        layer[..i].iter().rev().take(4).any(|s| s.tag == Tag::Mask && s.end > at)
    }
}

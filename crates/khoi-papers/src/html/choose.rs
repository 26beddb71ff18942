//! Which part of a page is the article: what says so itself, else the block that most running text stands in.

use super::tree::{Node, Tree};

/// Letters of running text below which a part that calls itself the article is not believed.
const ENOUGH: usize = 80;

/// The parts of a page that are read, in order: title, day, body.
pub(super) fn article(tree: &Tree) -> Vec<usize> {
    let weights = Weights::of(tree);
    let best = |fits: &dyn Fn(usize) -> bool| {
        let fitting = (0..tree.nodes.len()).filter(|id| weights.shown[*id] && fits(*id));
        fitting.max_by_key(|id| (weights.letters[*id], usize::MAX - id)).filter(|id| weights.letters[*id] >= ENOUGH)
    };
    let element = |id: usize| match &tree.nodes[id] {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    };
    let by_item = || best(&|id| element(id).is_some_and(|e| e.item == "articlebody"));
    let by_name = || best(&|id| tree.name(id) == "article");
    let by_main = || best(&|id| element(id).is_some_and(|e| e.name == "main" || e.role == "main"));
    let narrow = |top: usize| weights.densest(tree, top).unwrap_or(top);
    let body = by_item().or_else(by_name).or_else(|| by_main().map(narrow)).unwrap_or_else(|| narrow(0));
    let inside = |id: usize, top: usize| tree.above(id).any(|a| a == top);
    let first = |fits: &dyn Fn(usize) -> bool| {
        (0..tree.nodes.len()).find(|id| weights.shown[*id] && weights.own[*id] > 0 && fits(*id))
    };
    let title = first(&|id| tree.name(id) == "h1").filter(|id| !inside(*id, body));
    let day_words = ["date", "time", "datetime", "ngaydang", "published", "pubdate", "ngay"];
    let is_day = |id: usize| {
        let short = weights.own[id] < 60;
        short && element(id).is_some_and(|e| e.name == "time" || e.has_mark(&day_words))
    };
    let day = first(&is_day).filter(|id| !inside(*id, body) && body != 0);
    let mut parts: Vec<usize> = title.into_iter().chain(day).filter(|id| *id != body).collect();
    parts.push(body);
    // One part within another is read once.
    let all = parts.clone();
    parts.retain(|id| !all.iter().any(|other| other != id && inside(*id, *other)));
    parts
}

/// How much running text stands where.
struct Weights {
    /// Letters within, outside links.
    letters: Vec<usize>,
    /// Letters within, links too.
    own: Vec<usize>,
    /// Nothing above it is hidden.
    shown: Vec<bool>,
}

impl Weights {
    fn of(tree: &Tree) -> Weights {
        let n = tree.nodes.len();
        let mut w = Weights { letters: vec![0; n], own: vec![0; n], shown: vec![true; n] };
        let mut linked = vec![false; n];
        // Parents stand before their children.
        for (id, node) in tree.nodes.iter().enumerate() {
            if let Node::Element(element) = node {
                w.shown[id] &= id == 0 || !element.is_hidden();
                linked[id] |= element.name == "a";
                for child in &element.children {
                    w.shown[*child] = w.shown[id];
                    linked[*child] = linked[id];
                }
            }
        }
        for (id, node) in tree.nodes.iter().enumerate().rev() {
            match node {
                Node::Text(text) if w.shown[id] => {
                    let letters =
                        text.words.iter().map(|x| x.text.chars().filter(|c| c.is_alphanumeric()).count()).sum();
                    w.own[id] = letters;
                    w.letters[id] = if linked[id] { 0 } else { letters };
                }
                Node::Text(_) => {}
                Node::Element(element) => {
                    for child in &element.children {
                        w.letters[id] += w.letters[*child];
                        w.own[id] += w.own[*child];
                    }
                }
            }
        }
        w
    }

    /// The block under `top` whose own paragraphs hold the most running text; paragraphs count for their parent, half for its parent.
    fn densest(&self, tree: &Tree, top: usize) -> Option<usize> {
        let mut score = vec![0usize; tree.nodes.len()];
        for (id, node) in tree.nodes.iter().enumerate() {
            let is_paragraph = match node {
                Node::Text(_) => {
                    !matches!(tree.name(tree.parent(id)), "p" | "li" | "a" | "span" | "b" | "strong" | "em" | "i")
                }
                Node::Element(e) => matches!(e.name.as_str(), "p" | "li" | "blockquote" | "h2" | "h3"),
            };
            if !is_paragraph || !self.shown[id] || self.letters[id] < 25 {
                continue;
            }
            let parent = tree.parent(id);
            let block = tree.above_or_self(parent).find(|a| is_block(tree, *a)).unwrap_or(top);
            score[block] += self.letters[id];
            if block != 0 {
                let outer = tree.above(block).find(|a| is_block(tree, *a)).unwrap_or(top);
                score[outer] += self.letters[id] / 2;
            }
        }
        (0..score.len())
            .filter(|id| score[*id] > 0 && (*id == top || tree.above(*id).any(|a| a == top)))
            .max_by_key(|id| (score[*id], usize::MAX - id))
    }
}

fn is_block(tree: &Tree, id: usize) -> bool {
    matches!(tree.name(id), "div" | "section" | "td" | "article" | "main" | "body" | "html" | "center")
}

impl Tree {
    /// The element that holds a node.
    pub fn parent(&self, id: usize) -> usize {
        match &self.nodes[id] {
            Node::Element(element) => element.parent,
            Node::Text(text) => text.parent,
        }
    }

    /// All elements above a node, the nearest first.
    pub fn above(&self, id: usize) -> impl Iterator<Item = usize> + '_ {
        let mut at = id;
        std::iter::from_fn(move || {
            if at == 0 {
                return None;
            }
            at = self.parent(at);
            Some(at)
        })
    }

    fn above_or_self(&self, id: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(id).chain(self.above(id))
    }
}

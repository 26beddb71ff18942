//! The elements of a page, from its tags; forgiving as a browser is, with a bound on how deep elements stand.

use crate::trouble::Many;
use crate::{Limits, Trouble};
use html5gum::Token;
use html5gum::emitters::default::DefaultEmitter;

/// A page: the first node is the whole of it.
pub(super) struct Tree {
    pub nodes: Vec<Node>,
}

pub(super) enum Node {
    Element(Element),
    Text(Text),
}

/// Text between two tags.
pub(super) struct Text {
    pub words: Vec<Words>,
    pub parent: usize,
}

/// A piece of text with the bytes of the source it was read from.
pub(super) struct Words {
    pub text: String,
    pub start: usize,
    pub len: usize,
}

#[derive(Default)]
pub(super) struct Element {
    pub name: String,
    /// Class and id, in lower case.
    pub marks: String,
    pub role: String,
    /// `itemprop`.
    pub item: String,
    /// It says of itself that it is not shown.
    pub unseen: bool,
    /// How many columns it spans, at least one.
    pub span: usize,
    /// How many rows it spans, at least one.
    pub rows: usize,
    pub parent: usize,
    pub children: Vec<usize>,
}

/// Elements without content.
const EMPTY: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that hold no text of the page, or none that is shown.
const HIDDEN: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "title", "nav", "footer",
    "aside", "form", "button", "select", "textarea", "menu", "dialog", "audio", "video", "canvas",
];

/// Words in a class or id of what surrounds an article; whole words, parted by `-`, `_` or a blank.
const AROUND: &[&str] = &[
    "nav",
    "navbar",
    "navigation",
    "menu",
    "breadcrumb",
    "breadcrumbs",
    "sidebar",
    "footer",
    "comment",
    "comments",
    "related",
    "share",
    "social",
    "advert",
    "ads",
    "adsbygoogle",
    "banner",
    "widget",
    "popup",
    "modal",
    "cookie",
    "tags",
    "pagination",
    "paging",
    "toolbar",
    "newsletter",
    "lienquan",
    "binhluan",
    "chiase",
    "docnhieu",
];

/// The same of several words.
const AROUND_WORDS: &[&str] = &[
    "side-bar",
    "lien-quan",
    "binh-luan",
    "chia-se",
    "doc-nhieu",
    "xem-nhieu",
    "most-read",
    "tin-khac",
    "tin-moi",
    "other-news",
    "read-more",
    "quang-cao",
    "col-right",
    "right-col",
    "left-col",
];

impl Element {
    /// Whether it is no part of an article.
    pub fn is_hidden(&self) -> bool {
        let name = self.name.as_str();
        if self.unseen || HIDDEN.contains(&name) {
            return true;
        }
        if matches!(self.role.as_str(), "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "menu") {
            return true;
        }
        if matches!(name, "html" | "body" | "main" | "article") || self.item == "articlebody" {
            return false;
        }
        let marks = self.marks.replace('_', "-");
        AROUND_WORDS.iter().any(|w| marks.contains(w))
            || marks.split(|c: char| !c.is_alphanumeric()).any(|w| AROUND.contains(&w))
    }

    /// Whether a class or id holds one of the words.
    pub fn has_mark(&self, words: &[&str]) -> bool {
        self.marks.split(|c: char| !c.is_alphanumeric()).any(|w| words.contains(&w))
    }
}

/// The most columns that one cell spans.
const MOST_SPAN: usize = 64;
/// The most rows that one cell spans.
const MOST_ROWS: usize = 500;
/// The most bytes and the most nodes of a data cell; what is longer is a part of the page's layout.
const BRIEF: (usize, usize) = (160, 60);

impl Tree {
    /// Whether an element holds a few words only, and no table: a cell of data.
    pub fn is_brief(&self, top: usize) -> bool {
        let (mut next, mut nodes, mut bytes) = (vec![top], 0, 0);
        while let Some(id) = next.pop() {
            nodes += 1;
            match &self.nodes[id] {
                Node::Text(text) => bytes += text.words.iter().map(|w| w.text.trim().len()).sum::<usize>(),
                Node::Element(element) if element.name == "table" => return false,
                Node::Element(element) => next.extend(&element.children),
            }
            if nodes > BRIEF.1 || bytes > BRIEF.0 {
                return false;
            }
        }
        true
    }

    /// Reads the tags of a page.
    pub fn read(source: &str, limits: &Limits) -> Result<Tree, Trouble> {
        let mut tree = Tree { nodes: vec![Node::Element(Element { name: "html".into(), ..Element::default() })] };
        let mut open = vec![0usize];
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut behind = 0;
        for token in html5gum::Tokenizer::new_with_emitter(source, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    behind = tag.span.end;
                    tree.close_implied(&mut open, &name);
                    let get = |key: &str| {
                        let found = tag.attributes.iter().find(|(k, _)| ***k == *key.as_bytes());
                        found.map(|(_, v)| String::from_utf8_lossy(v).to_lowercase())
                    };
                    let style = get("style").unwrap_or_default().replace(' ', "");
                    // The head of the site, not that of the article.
                    let of_site =
                        name == "header" && !open.iter().any(|id| matches!(tree.name(*id), "article" | "main"));
                    let element = Element {
                        marks: format!("{} {}", get("class").unwrap_or_default(), get("id").unwrap_or_default()),
                        role: get("role").unwrap_or_default(),
                        item: get("itemprop").unwrap_or_default(),
                        unseen: of_site
                            || get("hidden").is_some()
                            || get("aria-hidden").is_some_and(|v| v == "true")
                            || style.contains("display:none")
                            || style.contains("visibility:hidden"),
                        span: get("colspan").and_then(|v| v.trim().parse().ok()).unwrap_or(1).clamp(1, MOST_SPAN),
                        rows: get("rowspan").and_then(|v| v.trim().parse().ok()).unwrap_or(1).clamp(1, MOST_ROWS),
                        parent: *open.last().unwrap_or(&0),
                        children: vec![],
                        name,
                    };
                    let leaf = tag.self_closing || EMPTY.contains(&element.name.as_str());
                    let id = tree.add(&open, Node::Element(element));
                    if !leaf {
                        open.push(id);
                        // Pages often forget end tags.
                        let most = 2 * limits.depth;
                        if open.len() > most {
                            return Err(Trouble::TooMany { what: Many::Depth, most });
                        }
                    }
                }
                Token::EndTag(tag) => {
                    behind = tag.span.end;
                    let at = open.iter().rposition(|id| tree.name(*id).as_bytes() == &**tag.name);
                    if let Some(at) = at.filter(|at| *at > 0) {
                        open.truncate(at);
                    }
                }
                Token::String(text) => {
                    let shown = String::from_utf8_lossy(&text.value).into_owned();
                    let words = placed(&shown, source, behind);
                    behind = words.last().map_or(behind, |w| w.start + w.len);
                    tree.add(&open, Node::Text(Text { words, parent: *open.last().unwrap_or(&0) }));
                }
                Token::Comment(comment) => behind = comment.span.end,
                Token::Doctype(doctype) => behind = doctype.span.end,
                Token::Error(_) => {}
            }
        }
        Ok(tree)
    }

    fn add(&mut self, open: &[usize], node: Node) -> usize {
        self.nodes.push(node);
        let id = self.nodes.len() - 1;
        if let Some(Node::Element(parent)) = open.last().and_then(|p| self.nodes.get_mut(*p)) {
            parent.children.push(id);
        }
        id
    }

    /// The name of an element.
    pub fn name(&self, id: usize) -> &str {
        match &self.nodes[id] {
            Node::Element(element) => &element.name,
            Node::Text(_) => "",
        }
    }

    /// A paragraph, item or cell ends where the next begins, with or without its end tag.
    fn close_implied(&self, open: &mut Vec<usize>, next: &str) {
        let (ends, within): (&[&str], &[&str]) = match next {
            "li" => (&["li"], &["ul", "ol"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "option" => (&["option"], &["select"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            name if super::BLOCKS.contains(&name) => (&["p"], &["div", "td", "article", "section", "body", "li"]),
            _ => return,
        };
        for (i, id) in open.iter().enumerate().rev() {
            let name = self.name(*id);
            if within.contains(&name) {
                return;
            }
            if ends.contains(&name) {
                open.truncate(i);
                return;
            }
        }
    }
}

/// The bytes of the source for each piece of a text: entities stand for other characters, all else for itself.
fn placed(text: &str, source: &str, from: usize) -> Vec<Words> {
    let mut out = vec![];
    let (mut rest, mut at) = (text, from);
    while !rest.is_empty() {
        let same = rest
            .char_indices()
            .zip(source.get(at..).unwrap_or("").chars())
            .find(|((_, a), b)| a != b || *b == '&')
            .map_or_else(|| rest.len().min(source.len().saturating_sub(at)), |((i, _), _)| i);
        if same > 0 {
            out.push(Words { text: rest[..same].to_string(), start: at, len: same });
            (rest, at) = (&rest[same..], at + same);
            continue;
        }
        let behind = source.get(at..).unwrap_or("");
        if let Some((len, shown)) = entity(behind).filter(|(_, shown)| rest.starts_with(shown.as_str())) {
            (rest, at) = (&rest[shown.len()..], at + len);
            out.push(Words { text: shown, start: at - len, len });
            continue;
        }
        let Some(next) = rest.chars().next() else { break };
        let taken = match behind.as_bytes() {
            // Line ends are read as one line feed.
            [b'\r', b'\n', ..] => 2,
            _ => behind.chars().next().map_or(0, char::len_utf8),
        };
        out.push(Words { text: next.to_string(), start: at, len: taken });
        (rest, at) = (&rest[next.len_utf8()..], at + taken);
    }
    out
}

/// An entity at the beginning of a source: how many bytes it takes, and what it stands for.
fn entity(source: &str) -> Option<(usize, String)> {
    let name = source.strip_prefix('&')?;
    let end = 1 + name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).unwrap_or(name.len()).min(32);
    let closed = source[end..].starts_with(';').then_some(end + 1);
    // Some may stand without their semicolon: the shortest that stands for something.
    closed.into_iter().chain(3..=end.min(10)).find_map(|len| {
        let own = source.get(..len)?;
        let shown: Vec<u8> = html5gum::Tokenizer::new(own)
            .flatten()
            .filter_map(|token| match token {
                Token::String(text) => Some(text.value.0),
                _ => None,
            })
            .flatten()
            .collect();
        let shown = String::from_utf8(shown).ok()?;
        let stands = shown == "&" || (shown != own && !shown.starts_with('&'));
        stands.then_some((len, shown))
    })
}

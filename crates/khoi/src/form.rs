//! Biểu ghi: a draft as the fields of a form. Names are paths with dots (`basis.number`, `act.0.grades.1.unit`); the fields follow from
//! the declarations of the acts, so that a new act needs no screen of its own.

use khoi_core::acts::{ActKind, AnyAct};
use khoi_core::entry::{Basis, Identity};
use khoi_core::record::{Kind, Node, Record, Spec, Value, Wrong};
use khoi_core::value::{Lang, nfc};
use std::collections::BTreeMap;

/// What stands in a form: text by name. Repeated names (boxes that are ticked) are joined by commas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled(BTreeMap<String, String>);

/// A line of a form, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub is: Is,
    /// The name under which it is sent; of a head or list, its path.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What stands in it.
    pub value: String,
    /// Whether it must be filled.
    pub must: bool,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// How deep it stands, 0 to 3.
    pub depth: u8,
}

/// What a line of a form is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Is {
    /// A text; the name of its type.
    Text(&'static str),
    /// One of several: code, word, whether it is chosen.
    One(Vec<(String, String, bool)>),
    /// Any of several.
    Any(Vec<(String, String, bool)>),
    /// The head of a group.
    Head,
    /// The head of a row that can be taken out.
    Row,
    /// The place where a row is added.
    Add,
}

/// More rows of one list are a load, not a paper.
pub const MOST_ROWS: usize = 200;
/// Nested groups end here: a repair of a repair is no form.
const DEEPEST: u8 = 3;

impl Filled {
    /// What a form sent, or an address holds.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Filled {
        Filled::under(&["on", "basis", "act"], pairs)
    }

    /// What stands under some roots of what was sent.
    pub fn under(roots: &[&str], pairs: impl IntoIterator<Item = (String, String)>) -> Filled {
        let mut out: BTreeMap<String, String> = BTreeMap::new();
        for (name, text) in pairs {
            let text = nfc(text.trim()).replace("\r\n", "\n");
            if text.is_empty() || !roots.contains(&name.split('.').next().unwrap_or_default()) {
                continue;
            }
            let held = out.entry(name).or_default();
            if !held.is_empty() {
                held.push_str(", ");
            }
            held.push_str(&text);
        }
        Filled(out)
    }

    /// A draft read from its text.
    pub fn of_node(node: &Node) -> Filled {
        let mut out = BTreeMap::new();
        flatten(node, String::new(), &mut out);
        Filled(out)
    }

    /// What stands under a name.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Puts a text in.
    pub fn put(&mut self, name: &str, text: &str) {
        self.0.insert(name.to_string(), text.to_string());
    }

    /// How many rows stand under a path.
    pub fn rows(&self, path: &str) -> usize {
        let start = format!("{path}.");
        let numbers = self.0.keys().filter_map(|k| k.strip_prefix(&start)?.split('.').next()?.parse::<usize>().ok());
        numbers.filter(|n| *n < MOST_ROWS).max().map_or(0, |n| n + 1)
    }

    /// Opens one more row of a list that is shown with at least so many.
    pub fn open_row(&mut self, path: &str, shown: usize) {
        let row = self.rows(path).max(shown);
        if row < MOST_ROWS {
            self.put(&format!("{path}.{row}"), "");
        }
    }

    /// Takes a row out; those after it move up.
    pub fn take_out(&mut self, row: &str) {
        let Some((path, at)) = row.rsplit_once('.').and_then(|(p, n)| Some((p, n.parse::<usize>().ok()?))) else {
            return;
        };
        let start = format!("{path}.");
        let moved = |(name, text): (String, String)| {
            let Some(rest) = name.strip_prefix(&start) else { return Some((name, text)) };
            let (number, after) = rest.split_once('.').map_or((rest, ""), |(n, a)| (n, a));
            let dot = if after.is_empty() { "" } else { "." };
            match number.parse::<usize>() {
                Ok(n) if n == at => None,
                Ok(n) if n > at => Some((format!("{start}{}{dot}{after}", n - 1), text)),
                _ => Some((name, text)),
            }
        };
        self.0 = std::mem::take(&mut self.0).into_iter().filter_map(moved).collect();
    }

    /// Takes out the rows of a list in which nothing stands.
    pub fn close_rows(&mut self, path: &str) {
        for row in (0..self.rows(path)).rev().map(|n| format!("{path}.{n}")) {
            let start = format!("{row}.");
            if !self.0.iter().any(|(name, text)| name.starts_with(&start) && !text.is_empty()) {
                self.take_out(&row);
            }
        }
    }

    /// The draft. Rows that hold nothing stay where they stand, so that an error names the right one.
    pub fn node(&self) -> Node {
        let mut root = Tree::default();
        for (name, text) in &self.0 {
            root.put(name.split('.'), text);
        }
        root.node()
    }
}

#[derive(Default)]
struct Tree {
    text: Option<String>,
    under: BTreeMap<String, Tree>,
}

impl Tree {
    fn put<'a>(&mut self, mut path: impl Iterator<Item = &'a str>, text: &str) {
        match path.next() {
            None => self.text = Some(text.to_string()),
            Some(step) => self.under.entry(step.to_string()).or_default().put(path, text),
        }
    }

    fn node(&self) -> Node {
        if let Some(text) = &self.text {
            return Node::text(text.as_str());
        }
        let numbers: Vec<usize> = self.under.keys().filter_map(|k| k.parse().ok()).filter(|n| *n < MOST_ROWS).collect();
        let list = !numbers.is_empty() && numbers.len() == self.under.len();
        if !list {
            return Node::map(self.under.iter().map(|(k, t)| (k.clone(), t.node())));
        }
        let row = |n: usize| self.under.get(&n.to_string()).map_or_else(|| Node::map([]), Tree::node);
        let last = numbers.into_iter().max().unwrap_or(0);
        Node { line: 0, value: Value::List((0..=last).map(row).collect()) }
    }
}

fn flatten(node: &Node, path: String, out: &mut BTreeMap<String, String>) {
    match &node.value {
        Value::Text(text) => _ = out.insert(path, text.clone()),
        Value::Group(map) => map.iter().for_each(|(k, v)| flatten(v, Node::join(&path, k), out)),
        Value::List(items) if items.iter().all(|i| i.as_text().is_some()) => {
            let texts: Vec<&str> = items.iter().filter_map(Node::as_text).collect();
            out.insert(path, texts.join(", "));
        }
        Value::List(items) => {
            items.iter().enumerate().for_each(|(i, item)| flatten(item, Node::join(&path, &i.to_string()), out));
        }
    }
}

/// The name of a field as the door tells it: `act[0].person` is `act.0.person`.
pub fn name_of(path: &str) -> String {
    path.replace('[', ".").replace(']', "")
}

/// What is wrong by the field's name; the rest is told by itself.
pub fn by_name(wrongs: &[Wrong], lang: Lang) -> BTreeMap<String, String> {
    wrongs.iter().map(|w| (name_of(&w.path), w.says.in_lang(lang).to_string())).collect()
}

/// The kind of act with an id.
pub fn act_kind(id: &str) -> Option<&'static ActKind> {
    AnyAct::KINDS.iter().find(|k| k.id == id)
}

/// Lays out the fields of a form.
pub struct Layout<'a> {
    /// What stands in them.
    pub filled: &'a Filled,
    /// What is wrong, by name.
    pub wrong: &'a BTreeMap<String, String>,
    /// In which language.
    pub lang: Lang,
}

impl Layout<'_> {
    /// The fields of the basis.
    pub fn basis(&self) -> Vec<Line> {
        let mut out = vec![];
        self.fields(Basis::FIELDS, "basis", 0, &mut out);
        out
    }

    /// The fields of an act under a path.
    pub fn act(&self, kind: &ActKind, path: &str, depth: u8) -> Vec<Line> {
        let mut out = vec![];
        let brings = kind.fields.iter().any(|f| matches!((f.kind)(), Kind::Scalar("new_person")));
        let has = |name: &str| kind.fields.iter().any(|f| f.name == name);
        let (has_name, has_code) = (has("name"), has("code"));
        // A unit that an act founds is named by its code.
        let own = |spec: &&Spec| has_code && matches!((spec.kind)(), Kind::Scalar("new_unit"));
        for spec in kind.fields.iter().filter(|spec| !own(spec)) {
            self.field((spec.kind)(), Node::join(path, spec.name), label(spec, self.lang), true, depth, &mut out);
            if brings && !has_name && matches!((spec.kind)(), Kind::Scalar("new_person")) {
                // The person's own numbers, kept apart from the act; the name only where another bears it.
                for own in Identity::FIELDS.iter().filter(|f| f.name != "person") {
                    let mut line =
                        self.line(Is::Text("text"), Node::join(path, own.name), label(own, self.lang), depth);
                    if own.name == "name" {
                        line.label = match self.lang {
                            Lang::Vi => "Họ và tên (chỉ khi trùng tên người đã có trong sổ)".into(),
                            Lang::En => "Name (only where another person of the book bears it)".into(),
                        };
                    }
                    out.push(line);
                }
            }
        }
        out
    }

    /// The rows of a list at the top of a form, with the place where one more is added; it may have none.
    pub fn list(&self, fields: &[Spec], name: &str, label: &str) -> Vec<Line> {
        let mut out = vec![];
        self.rows(fields, name, label, (0, self.filled.rows(name)), &mut out);
        out
    }

    fn fields(&self, specs: &[Spec], path: &str, depth: u8, out: &mut Vec<Line>) {
        for spec in specs {
            self.field((spec.kind)(), Node::join(path, spec.name), label(spec, self.lang), true, depth, out);
        }
    }

    /// One line with what stands in it.
    pub fn line(&self, is: Is, name: String, label: String, depth: u8) -> Line {
        let value = self.filled.get(&name).to_string();
        Line { is, value, must: false, wrong: self.wrong.get(&name).cloned(), depth, name, label }
    }

    fn field(&self, kind: Kind, name: String, label: String, must: bool, depth: u8, out: &mut Vec<Line>) {
        match kind {
            Kind::Maybe(inner) => self.field(inner(), name, label, false, depth, out),
            Kind::Scalar("act") => self.nested(name, label, depth, out),
            Kind::Scalar(kind) => out.push(Line { must, ..self.line(Is::Text(kind), name, label, depth) }),
            Kind::Choice(words) => {
                let is = Is::One(self.choices(words, &[self.filled.get(&name)]));
                out.push(Line { must, ..self.line(is, name, label, depth) });
            }
            Kind::Record(fields) => {
                out.push(self.line(Is::Head, name.clone(), label, depth));
                if depth < DEEPEST {
                    self.fields(fields, &name, depth + 1, out);
                }
            }
            Kind::List(inner) => match inner() {
                Kind::Record(fields) if depth < DEEPEST => {
                    self.rows(fields, &name, &label, (depth, self.filled.rows(&name).max(1)), out);
                }
                Kind::Scalar("act") => out.push(self.line(Is::Text("text"), name, label, depth)),
                Kind::Choice(words) => {
                    let chosen: Vec<&str> = self.filled.get(&name).split(',').map(str::trim).collect();
                    out.push(self.line(Is::Any(self.choices(words, &chosen)), name, label, depth));
                }
                Kind::Scalar(kind) => {
                    let several = match self.lang {
                        Lang::Vi => format!("{label} (cách nhau bằng dấu phẩy)"),
                        Lang::En => format!("{label} (parted by commas)"),
                    };
                    out.push(self.line(Is::Text(kind), name, several, depth));
                }
                _ => {}
            },
        }
    }

    /// So many rows of a list, and the place where one more is added.
    fn rows(&self, fields: &[Spec], name: &str, label: &str, (depth, rows): (u8, usize), out: &mut Vec<Line>) {
        for row in 0..rows {
            let path = Node::join(name, &row.to_string());
            out.push(self.line(Is::Row, path.clone(), format!("{label} {}", row + 1), depth));
            self.fields(fields, &path, depth + 1, out);
        }
        let mut add = self.line(Is::Add, name.to_string(), label.to_string(), depth);
        add.wrong = self.wrong.get(name).cloned();
        out.push(add);
    }

    /// An act within an act: which, and then its fields.
    fn nested(&self, name: String, label: String, depth: u8, out: &mut Vec<Line>) {
        let which = Node::join(&name, "act");
        let chosen = self.filled.get(&which).to_string();
        let words = AnyAct::KINDS.iter().map(|k| {
            let word = match self.lang {
                Lang::Vi => k.vi,
                Lang::En => k.en,
            };
            (k.id.to_string(), word.to_string(), k.id == chosen)
        });
        out.push(Line { must: true, ..self.line(Is::One(words.collect()), which, label, depth) });
        if let Some(kind) = act_kind(&chosen).filter(|_| depth < DEEPEST) {
            let own = match self.lang {
                Lang::Vi => "Ngày có hiệu lực",
                Lang::En => "Effective day",
            };
            out.push(self.line(Is::Text("when"), Node::join(&name, "on"), own.into(), depth + 1));
            out.extend(self.act(kind, &name, depth + 1));
        }
    }

    fn choices(
        &self,
        words: &[(&'static str, &'static str, &'static str)],
        chosen: &[&str],
    ) -> Vec<(String, String, bool)> {
        let word = |(code, vi, en): &(&str, &str, &str)| {
            let word = if self.lang == Lang::Vi { vi } else { en };
            (code.to_string(), word.to_string(), chosen.contains(code))
        };
        words.iter().map(word).collect()
    }
}

fn label(spec: &Spec, lang: Lang) -> String {
    match lang {
        Lang::Vi => spec.vi.into(),
        Lang::En => spec.en.into(),
    }
}

/// A draft as the text of a file.
pub fn to_toml(node: &Node) -> String {
    fn value(node: &Node) -> toml::Value {
        match &node.value {
            Value::Text(text) => toml::Value::String(text.clone()),
            Value::List(items) => toml::Value::Array(items.iter().map(value).collect()),
            Value::Group(map) => toml::Value::Table(map.iter().map(|(k, v)| (k.clone(), value(v))).collect()),
        }
    }
    toml::to_string(&value(node)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(pairs: &[(&str, &str)]) -> Filled {
        Filled::of(pairs.iter().map(|(a, b)| (a.to_string(), b.to_string())))
    }

    #[test]
    fn a_form_becomes_a_draft_and_the_draft_a_form() {
        let form = filled(&[
            ("on", "2016-12-31"),
            ("basis.kind", "quyet_dinh"),
            ("act.0.act", "grade_units"),
            ("act.0.grades.0.unit", "CB-A"),
            ("act.0.grades.1.unit", " CB-B "),
            ("act.0.grades.1.grade", "hoan_thanh"),
            ("act.1.outside", "a"),
            ("act.1.outside", "b"),
            ("lam", "ghi"),
            ("act.0.quarter", "  "),
        ]);
        let node = form.node();
        let want = "on=\"2016-12-31\"\n[basis]\nkind=\"quyet_dinh\"\n[[act]]\nact=\"grade_units\"\ngrades=[{unit=\"CB-A\"},{unit=\"CB-B\",grade=\"hoan_thanh\"}]\n[[act]]\noutside=\"a, b\"";
        let strip = |n: &Node| Filled::of_node(n);
        assert_eq!(strip(&node), strip(&Node::from_toml(want).unwrap()));
        assert_eq!(strip(&Node::from_toml(&to_toml(&node)).unwrap()), form);
        assert_eq!(form.rows("act"), 2);
    }

    #[test]
    fn a_row_taken_out_lets_those_after_it_move_up() {
        let mut form = filled(&[("act.0.a", "x"), ("act.1.a", "y"), ("act.2.g.0.b", "z"), ("on", "1")]);
        form.take_out("act.1");
        assert_eq!(form, filled(&[("act.0.a", "x"), ("act.1.g.0.b", "z"), ("on", "1")]));
        form.take_out("nothing");
        assert_eq!(form.rows("act"), 2);
    }

    #[test]
    fn every_act_has_a_form_whose_fields_the_door_knows() {
        for kind in AnyAct::KINDS {
            let (form, wrong) = (Filled::default(), BTreeMap::new());
            let lines = Layout { filled: &form, wrong: &wrong, lang: Lang::Vi }.act(kind, "act.0", 0);
            assert!(!lines.is_empty() || kind.fields.is_empty(), "{}", kind.id);
            assert!(
                lines.iter().all(|l| l.name.starts_with("act.0.") && !l.label.is_empty()),
                "{}: {lines:?}",
                kind.id
            );
        }
    }
}

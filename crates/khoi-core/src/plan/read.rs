//! Reading the text of a plan: every wrong field at once, with its line.

use super::{Ending, Paper, Plan, PlanAct};
use crate::door::Names;
use crate::entry::{Basis, DatedAct};
use crate::record::{Field, Node, Record, Value, Wrong};
use crate::says;
use crate::state::World;
use crate::value::{Day, When};
use std::collections::BTreeSet;

/// The parts of a plan.
const PARTS: [&str; 9] = ["title", "on", "tasks_by", "paper", "act", "end", "rule", "place", "expect"];

/// More parts than any plan has.
const MOST_PARTS: usize = 20_000;

pub(super) fn read(node: &Node, world: &World) -> Result<Plan, Vec<Wrong>> {
    let mut reader = Reader { names: Names::new(world), wrongs: vec![], on: node.get("on").cloned() };
    reader.known_parts(node);
    let title = String::read(node.get("title"), "title", &mut reader.wrongs);
    let on = When::read(node.get("on"), "on", &mut reader.wrongs);
    let tasks_by = match node.get("tasks_by") {
        Some(by) => Day::read(Some(by), "tasks_by", &mut reader.wrongs),
        None => None,
    };
    let papers = reader.papers(node);
    let acts = reader.acts(node, &papers);
    let ends: Vec<Ending> = reader.list(node, "end");
    let ends = ends.into_iter().map(|e| (reader.paper(e.paper.as_deref(), &papers, "end", 0), e)).collect();
    let rules = reader.list(node, "rule");
    let hands = reader.list(node, "place");
    let expects = reader.list(node, "expect");
    let (mut people, wrongs) = (reader.names.people, reader.wrongs);
    people.sort_by_key(|p| p.person);
    match (title, on) {
        (Some(title), Some(on)) if wrongs.is_empty() => {
            Ok(Plan { title, on, tasks_by, papers, acts, ends, rules, hands, expects, people })
        }
        _ => {
            let mut seen = BTreeSet::new();
            Err(wrongs.into_iter().filter(|w| seen.insert((w.path.clone(), w.line))).collect())
        }
    }
}

struct Reader<'a> {
    names: Names<'a>,
    wrongs: Vec<Wrong>,
    on: Option<Node>,
}

impl Reader<'_> {
    fn known_parts(&mut self, node: &Node) {
        let Value::Group(map) = &node.value else { return };
        for (name, at) in map.iter().filter(|(name, _)| !PARTS.contains(&name.as_str())) {
            let known = PARTS.join(", ");
            let says = says!(
                "phương án không có phần “{name}”, các phần là {known}",
                "a plan has no part “{name}”, the parts are {known}"
            );
            self.wrongs.push(Wrong { path: name.clone(), line: at.line, says });
        }
    }

    /// The items of a part; one that is no list, or too long a list, is wrong.
    fn items<'n>(&mut self, node: &'n Node, part: &str) -> &'n [Node] {
        match node.get(part).map(|n| (n, &n.value)) {
            None => &[],
            Some((_, Value::List(items))) if items.len() <= MOST_PARTS => items,
            Some((at, _)) => {
                let says = says!(
                    "phần này là một danh sách [[{part}]], tối đa {MOST_PARTS}",
                    "this part is a list [[{part}]] of at most {MOST_PARTS}"
                );
                self.wrongs.push(Wrong { path: part.into(), line: at.line, says });
                &[]
            }
        }
    }

    /// The papers; a plan that names none has one of which nothing is known yet.
    fn papers(&mut self, node: &Node) -> Vec<Paper> {
        let mut papers: Vec<Paper> = vec![];
        for (i, item) in self.items(node, "paper").iter().enumerate() {
            let path = format!("paper[{i}]");
            let mut basis = item.without(&["key"]);
            self.names.resolve(&mut basis, Basis::FIELDS, &path, &mut self.wrongs);
            let key = String::read(item.get("key"), &Node::join(&path, "key"), &mut self.wrongs);
            let basis = Basis::read(Some(&basis), &path, &mut self.wrongs);
            if let (Some(key), Some(basis)) = (key, basis) {
                papers.push(Paper { key, basis });
            }
        }
        if papers.is_empty() {
            let says = says!(
                "chưa có văn bản nào, xin ghi [[paper]] với key và kind",
                "there is no paper, write [[paper]] with key and kind"
            );
            self.wrongs.push(Wrong { path: "paper".into(), line: 0, says });
        }
        papers
    }

    /// The place of a paper by its key; the first when none is named.
    fn paper(&mut self, key: Option<&str>, papers: &[Paper], path: &str, line: u32) -> usize {
        let Some(key) = key else { return 0 };
        papers.iter().position(|p| p.key == key).unwrap_or_else(|| {
            let known = papers.iter().map(|p| p.key.as_str()).collect::<Vec<_>>().join(", ");
            let says = says!(
                "phương án không có văn bản “{key}”, các văn bản là: {known}",
                "the plan has no paper “{key}”, its papers are: {known}"
            );
            self.wrongs.push(Wrong { path: Node::join(path, "paper"), line, says });
            0
        })
    }

    fn acts(&mut self, node: &Node, papers: &[Paper]) -> Vec<PlanAct> {
        let mut acts = vec![];
        for (i, item) in self.items(node, "act").iter().enumerate() {
            let path = format!("act[{i}]");
            let before = self.wrongs.len();
            let key = item.get("paper").and_then(Node::as_text);
            let paper = self.paper(key, papers, &path, item.line);
            let mut act = item.without(&["paper"]);
            if let (Value::Group(map), Some(on)) = (&mut act.value, &self.on) {
                map.entry("on".into()).or_insert_with(|| on.clone());
            }
            self.names.act(&mut act, &path, &mut self.wrongs);
            if let Some(dated) = DatedAct::read(Some(&act), &path, &mut self.wrongs) {
                acts.push(PlanAct { paper, dated });
            }
            self.wrongs[before..].iter_mut().filter(|w| w.line == 0).for_each(|w| w.line = item.line);
        }
        acts
    }

    fn list<T: Record + Field>(&mut self, node: &Node, part: &str) -> Vec<T> {
        let mut out = vec![];
        for (i, item) in self.items(node, part).iter().enumerate() {
            let (path, before, mut item) = (format!("{part}[{i}]"), self.wrongs.len(), item.clone());
            self.names.resolve(&mut item, T::FIELDS, &path, &mut self.wrongs);
            out.extend(T::read(Some(&item), &path, &mut self.wrongs));
            self.wrongs[before..].iter_mut().filter(|w| w.line == 0).for_each(|w| w.line = item.line);
        }
        out
    }
}

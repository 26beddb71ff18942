//! Phương án sắp xếp: a set of papers drafted together, proved before it is issued, and issued at once or not at all.
//!
//! A plan is a text (TOML, or the same as JSON). Its parts: `title`, `on`, `tasks_by`, `[[paper]]` (what each decision is called),
//! `[[act]]` (any act of the book, as in a file for `khoi record`), `[[end]]` (what ends), `[[rule]]` and `[[place]]`
//! (where units and members go, by rule or by hand; the hand wins), `[[expect]]` (the counts that the papers name).
//! [`Plan::read`] gives everything that is wrong at once; [`Checked::of`] gives the proof, the entries and what follows.

mod beside;
mod compile;
mod place;
mod proof;
mod read;
mod result;
mod tasks;

pub use place::{Placing, Why};
pub use proof::{Fault, FaultKind, Flow, Landing, Proof, Receipt, Taken};
pub use tasks::{Task, TaskKind};

use crate::acts::AnyAct;
use crate::codes::{HostKind, ReorganizeKind, UnitType};
use crate::door::{Draft, Judged, judge_set};
use crate::entry::{Basis, DatedAct};
use crate::record::{Node, Wrong};
use crate::rules::{Finding, Pack, Refusal};
use crate::state::World;
use crate::value::{Day, PersonId, Says, UnitId, When};
use crate::{choice, record};

choice! {
    /// Quy tắc xếp lấy ai: what a rule of a plan takes.
    pub enum Take {
        Units = "to_chuc", "Tổ chức trực thuộc", "Units directly under";
        Members = "dang_vien", "Đảng viên", "Members";
    }
}

record! {
    /// Tổ chức kết thúc hoạt động theo phương án.
    pub struct Ending {
        unit: UnitId = "Tổ chức", "Unit";
        kind: Option<ReorganizeKind> = "Hình thức", "Kind";
        continues: Option<UnitId> = "Tổ chức kế tục", "Continued by";
        paper: Option<String> = "Theo văn bản", "By paper";
    }
}

record! {
    /// Quy tắc xếp: all units directly under a unit, or all members under it, that are of these types and kinds.
    pub struct PlaceRule {
        within: UnitId = "Trong", "Within";
        take: Take = "Lấy", "Takes";
        types: Vec<UnitType> = "Loại hình tổ chức", "Types of units";
        hosts: Vec<HostKind> = "Loại hình đơn vị", "Kinds of host units";
        to: UnitId = "Về", "To";
    }
}

record! {
    /// Xếp tay.
    pub struct PlaceHand {
        units: Vec<UnitId> = "Tổ chức", "Units";
        people: Vec<PersonId> = "Đảng viên", "Members";
        to: UnitId = "Về", "To";
    }
}

record! {
    /// Số mà văn bản nêu: how many grassroots organizations and members these receivers take together.
    pub struct Expected {
        to: Vec<UnitId> = "Nơi nhận", "Receivers";
        orgs: Option<u32> = "Tổ chức cơ sở đảng", "Grassroots organizations";
        members: Option<u32> = "Đảng viên", "Members";
    }
}

/// A paper of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// By which the plan's parts name it.
    pub key: String,
    /// What it is; number and day may still be open.
    pub basis: Basis,
}

/// An act that the plan writes out.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanAct {
    /// By which paper, from 0.
    pub paper: usize,
    /// The act.
    pub dated: DatedAct,
}

/// Phương án, read: its names are ids of the book that it was read against.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// The day on which it takes effect.
    pub on: When,
    /// By when what follows is to be done: then each follow-up becomes a task of the book.
    pub tasks_by: Option<Day>,
    /// Its papers in the order of recording.
    pub papers: Vec<Paper>,
    /// Acts written out.
    pub acts: Vec<PlanAct>,
    /// What ends, with the paper of each.
    pub ends: Vec<(usize, Ending)>,
    /// Placing by rule.
    pub rules: Vec<PlaceRule>,
    /// Placing by hand.
    pub hands: Vec<PlaceHand>,
    /// What the papers count.
    pub expects: Vec<Expected>,
    /// Those whom its acts bring in.
    pub people: Vec<crate::entry::Identity>,
}

impl Plan {
    /// Reads the text of a plan, TOML, or JSON when it begins with `{`; says everything that is wrong at once.
    pub fn read(text: &str, world: &World) -> Result<Plan, Vec<Wrong>> {
        read::read(&Plan::node(text).map_err(|wrong| vec![wrong])?, world)
    }

    /// A unit's name on the plan's day, of one that the plan founds as well.
    pub fn unit_name(&self, world: &World, unit: UnitId) -> String {
        let founds = self.acts.iter().find_map(|a| match &a.dated.act {
            AnyAct::Found(f) if f.unit.0 == unit => Some(f.name.clone()),
            _ => None,
        });
        let name = founds.unwrap_or_else(|| world.unit_name(unit, self.on.order()).to_string());
        if name.is_empty() { unit.to_string() } else { name }
    }

    /// The text as a node, names not yet resolved.
    pub fn node(text: &str) -> Result<Node, Wrong> {
        if text.trim_start().starts_with('{') { Node::from_json(text) } else { Node::from_toml(text) }
    }

    /// The title of a text that may be wrong elsewhere, for lists.
    pub fn title_of(text: &str) -> Option<String> {
        let node = Plan::node(text).ok()?;
        node.get("title").and_then(Node::as_text).map(|t| t.trim().to_string()).filter(|t| !t.is_empty())
    }
}

/// Phương án đã soát: a plan with all that is known of it before it is issued.
pub struct Checked {
    /// The plan.
    pub plan: Plan,
    /// Who and what goes where, and by which rule or hand.
    pub placings: Vec<Placing>,
    /// The conservation proof.
    pub proof: Proof,
    /// The entries, judged; one for each paper that does something.
    pub judged: Vec<Judged>,
    /// The place of each entry's paper in the plan.
    pub papers: Vec<usize>,
    /// What the result would have: cells too small, posts left vacant.
    pub findings: Vec<(Option<UnitId>, Finding)>,
    /// What is to be done after it.
    pub tasks: Vec<Task>,
    /// The book as it would stand; `None` while something is refused.
    pub after: Option<World>,
}

impl Checked {
    /// Checks a plan against the book; nothing is recorded.
    pub fn of(plan: Plan, world: &World, pack: &Pack) -> Checked {
        let placed = place::place(&plan, world);
        let drafts = compile::drafts(&plan, &placed.placings, world);
        let checked = Checked::with(plan.clone(), &placed, drafts.clone(), world, pack);
        match (plan.tasks_by, &checked.after) {
            (Some(by), Some(after)) => {
                let drafts = compile::with_tasks(drafts, &plan, &checked.tasks, by, (world, after));
                Checked::with(plan, &placed, drafts, world, pack)
            }
            _ => checked,
        }
    }

    fn with(plan: Plan, placed: &place::Placed, drafts: Vec<(usize, Draft)>, world: &World, pack: &Pack) -> Checked {
        let (papers, drafts): (Vec<usize>, Vec<Draft>) = drafts.into_iter().unzip();
        let set = judge_set(drafts, world, pack);
        let all = || set.judged.iter().flat_map(|j| &j.refusals).map(|(_, r)| r);
        let acts: Vec<&AnyAct> =
            set.judged.iter().flat_map(|j| &j.draft.entry.acts).map(|d: &DatedAct| &d.act).collect();
        let mut beside = beside::left(&plan, &acts, world);
        // Each of them is named by himself.
        let named = |r: &&Refusal| r.rule != "book.followers_left" || beside.is_empty();
        let refused: Vec<Says> = all().filter(named).map(|r| r.says.clone()).collect();
        let is_clean = all().next().is_none();
        beside.sort_by_key(|f| f.subject);
        let open = proof::Open { beside, refused };
        let tasks_of = tasks::handed(&acts);
        let after = is_clean.then_some(set.after);
        let proof = proof::proof(&plan, placed, world, after.as_ref(), open);
        let findings =
            after.as_ref().map_or_else(Vec::new, |a| result::findings(&plan, &placed.placings, world, a, pack));
        let tasks = tasks::tasks(&plan, &proof, world, &tasks_of);
        Checked { plan, placings: placed.placings.clone(), proof, judged: set.judged, papers, findings, tasks, after }
    }

    /// The entries to record, in order; none while the proof does not close.
    pub fn drafts(&self) -> Vec<Draft> {
        if self.proof.closes() { self.judged.iter().map(|j| j.draft.clone()).collect() } else { vec![] }
    }
}

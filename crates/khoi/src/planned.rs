//! A checked plan in words: what screens, papers and the command line print of it, in one language.

use khoi_core::plan::{Checked, FaultKind};
use khoi_core::record::Subject;
use khoi_core::rules::Finding;
use khoi_core::state::World;
use khoi_core::value::{Lang, UnitId, thousands};
use serde_json::{Value, json};

/// What goes from one source to one receiver, in words.
pub struct FlowLine {
    /// The source; empty when it is that of the line before.
    pub from: String,
    /// The receiver; `—` when nowhere.
    pub to: String,
    /// Whether it has a place.
    pub placed: bool,
    /// Grassroots organizations.
    pub orgs: String,
    /// Members.
    pub members: String,
}

/// A count that a paper names, in words.
pub struct CountLine {
    /// The receivers.
    pub to: String,
    /// Organizations: as the plan has it, as the paper names it.
    pub orgs: (String, String),
    /// Members: as the plan has it, as the paper names it.
    pub members: (String, String),
    /// Whether both agree.
    pub agrees: bool,
}

/// A checked plan in words.
pub struct Planned {
    /// What it is called.
    pub title: String,
    /// The day on which it takes effect.
    pub day: String,
    /// Whether the proof closes.
    pub closes: bool,
    /// Organizations and members before, and in a place after; those of ended organizations are told apart.
    pub totals: [String; 4],
    /// By source and receiver.
    pub flows: Vec<FlowLine>,
    /// Counts that the papers name.
    pub counts: Vec<CountLine>,
    /// Why it may not be issued: a word for the kind, and the sentence.
    pub faults: Vec<(&'static str, String)>,
    /// Placed apart, for looking over.
    pub apart: Vec<String>,
    /// What the result would have: sentence and source.
    pub findings: Vec<(String, String)>,
    /// What is to be done after it: kind, sentence, source.
    pub tasks: Vec<(&'static str, String, &'static str)>,
    /// Its papers: title, and how many acts each carries.
    pub papers: Vec<(String, usize)>,
}

/// A count as printed.
pub fn count(n: usize) -> String {
    thousands(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Words of a kind of fault.
fn fault_word(kind: FaultKind, lang: Lang) -> &'static str {
    let (vi, en) = match kind {
        FaultKind::Nowhere => ("Chưa xếp", "Nowhere"),
        FaultKind::Twice => ("Xếp hai nơi", "Twice"),
        FaultKind::Ended => ("Xếp vào nơi kết thúc", "In what ends"),
        FaultKind::Count => ("Lệch số", "Count differs"),
        FaultKind::Apart => ("Xếp nhầm", "Wrong place"),
        FaultKind::Refused => ("Không được", "Refused"),
        FaultKind::Differs => ("Khác phương án", "Differs"),
    };
    crate::present::pick(lang, vi, en)
}

/// A unit or person in a sentence.
pub fn who(checked: &Checked, world: &World, subject: Subject) -> String {
    match subject {
        Subject::Unit(unit) => checked.plan.unit_name(world, unit),
        Subject::Person(person) => world.person_name(person),
    }
}

/// A paper's title, or what kind it is.
pub fn paper_title(checked: &Checked, at: usize, lang: Lang) -> String {
    let basis = &checked.plan.papers[at].basis;
    let kind = basis.kind.word(lang);
    let number = basis.number.as_ref().map_or_else(String::new, |n| format!(" {n}"));
    match &basis.title {
        Some(title) => format!("{kind}{number}: {title}"),
        None => format!("{kind}{number}"),
    }
}

/// A checked plan in words; `world` is the book that it was checked against.
pub fn words(checked: &Checked, world: &World, lang: Lang) -> Planned {
    let proof = &checked.proof;
    let name = |unit: UnitId| checked.plan.unit_name(world, unit);
    let ((orgs, members), (to_orgs, to_members)) = proof.totals();
    let mut last = None;
    let flows = proof.flows.iter().map(|f| FlowLine {
        from: if last.replace(f.from) == Some(f.from) { String::new() } else { name(f.from) },
        to: f.to.map_or_else(|| "—".to_string(), name),
        placed: f.to.is_some(),
        orgs: count(f.orgs),
        members: count(f.members),
    });
    let named = |n: Option<u32>| n.map_or_else(|| "—".to_string(), |n| thousands(n.into()));
    let counts = proof.receipts.iter().map(|r| CountLine {
        to: r.to.iter().map(|u| name(*u)).collect::<Vec<_>>().join(", "),
        orgs: (count(r.got.0), named(r.expected.0)),
        members: (count(r.got.1), named(r.expected.1)),
        agrees: r.agrees(),
    });
    let apart = proof.apart.iter().map(|(subject, to, others)| {
        let (who, to, others) = (who(checked, world, *subject), name(*to), name(*others));
        khoi_core::says!(
            "{who}: xếp về “{to}”, nơi đang sinh hoạt hoặc quy tắc đưa về “{others}”",
            "{who}: placed in “{to}”, the own cell or the rule goes to “{others}”"
        )
        .in_lang(lang)
        .to_string()
    });
    Planned {
        title: checked.plan.title.clone(),
        day: checked.plan.on.vi(),
        closes: proof.closes(),
        totals: [count(orgs), count(members), count(to_orgs), count(to_members)],
        flows: flows.collect(),
        counts: counts.collect(),
        faults: proof.faults.iter().map(|f| (fault_word(f.kind, lang), f.says.in_lang(lang).to_string())).collect(),
        apart: apart.collect(),
        findings: findings(checked, lang, |_| true),
        tasks: checked.tasks.iter().map(|t| (t.kind.word(lang), t.says.in_lang(lang).to_string(), t.source)).collect(),
        papers: (checked.papers.iter().zip(&checked.judged))
            .map(|(at, j)| (paper_title(checked, *at, lang), j.draft.entry.acts.len()))
            .collect(),
    }
}

/// The findings that a test keeps, each sentence once, with its source.
fn findings(checked: &Checked, lang: Lang, keep: impl Fn(&Finding) -> bool) -> Vec<(String, String)> {
    let own = checked.judged.iter().flat_map(|j| &j.findings).map(|(_, f)| f);
    let all = own.chain(checked.findings.iter().map(|(_, f)| f)).filter(|f| keep(f));
    let mut out: Vec<(String, String)> = all.map(|f| (f.says.in_lang(lang).to_string(), f.source.clone())).collect();
    let mut seen = std::collections::BTreeSet::new();
    out.retain(|f| seen.insert(f.clone()));
    out
}

/// The same in the words of a paper: what only tells how to record the entries is left out.
pub fn on_paper(checked: &Checked, world: &World, lang: Lang) -> Planned {
    let of_entry = |f: &Finding| f.rule.starts_with("book.number_") || f.rule == "book.effective_before_paper";
    Planned { findings: findings(checked, lang, |f| !of_entry(f)), ..words(checked, world, lang) }
}

/// For answers in JSON.
pub fn json(planned: &Planned) -> Value {
    let flows: Vec<Value> = planned
        .flows
        .iter()
        .map(|f| json!({"from": f.from, "to": f.to, "orgs": f.orgs, "members": f.members}))
        .collect();
    let counts: Vec<Value> = planned.counts.iter().map(|c| json!({"to": c.to, "orgs": c.orgs.0, "orgs_named": c.orgs.1, "members": c.members.0, "members_named": c.members.1, "agrees": c.agrees})).collect();
    json!({"title": planned.title, "on": planned.day, "closes": planned.closes,
        "before": {"orgs": planned.totals[0], "members": planned.totals[1]},
        "placed": {"orgs": planned.totals[2], "members": planned.totals[3]},
        "flows": flows, "counts": counts,
        "faults": planned.faults.iter().map(|(k, s)| json!({"kind": k, "says": s})).collect::<Vec<_>>(),
        "apart": planned.apart,
        "findings": planned.findings.iter().map(|(s, r)| json!({"says": s, "source": r})).collect::<Vec<_>>(),
        "tasks": planned.tasks.iter().map(|(k, s, r)| json!({"kind": k, "says": s, "source": r})).collect::<Vec<_>>(),
        "papers": planned.papers.iter().map(|(t, n)| json!({"title": t, "acts": n})).collect::<Vec<_>>()})
}

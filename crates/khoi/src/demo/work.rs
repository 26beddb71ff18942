//! The work of a term: targets, classes, results, mass organizations, inspection and supervision.

use super::bloc::{Bloc, Paper};
use super::book;
use super::plan::{ResultPlan, TargetPlan};
use khoi_core::acts::{AnyAct, AssessTarget, FoundMass, HoldClass, Oversee, ReportResult, SetTarget};
use khoi_core::codes::{Inspector, Oversight, UnitType};
use khoi_core::entry::{BasisKind, DatedAct};
use khoi_core::record::NewUnit;
use khoi_core::value::{Day, UnitId};

/// Enters all that is about no person.
pub fn enter(bloc: &mut Bloc) {
    masses(bloc);
    targets(bloc);
    classes(bloc);
    for result in bloc.plan.results.clone() {
        report(bloc, &result);
    }
}

fn masses(bloc: &mut Bloc) {
    let (day, root) = (bloc.plan.opens, bloc.root);
    let mut acts = vec![];
    for (i, name) in bloc.plan.masses.clone().into_iter().enumerate() {
        let unit = NewUnit(bloc.book.unit());
        let code = Some(format!("{}-DT{}", bloc.plan.code, i + 1));
        acts.push(book::on(day, AnyAct::FoundMass(FoundMass { unit, name, code, of: root })));
    }
    if !acts.is_empty() {
        let clock = bloc.moment(day.plus_days(4));
        bloc.file(
            clock,
            Paper {
                kind: BasisKind::Opening,
                issued: day,
                title: "Chốt số đầu kỳ (mô phỏng): đoàn thể trực thuộc",
                unit: None,
            },
            acts,
            vec![],
        );
    }
}

fn titles(plan: &TargetPlan) -> Vec<String> {
    match plan.count {
        None => vec![plan.title.clone()],
        Some(n) => (1..=n).map(|i| format!("{} {i}", plan.title)).collect(),
    }
}

fn targets(bloc: &mut Bloc) {
    let root = bloc.root;
    for plan in bloc.plan.targets.clone() {
        let set = |title: String| {
            let act = SetTarget {
                unit: root,
                kind: plan.kind,
                title,
                indicator: plan.indicator.clone(),
                amount: plan.amount,
                year: plan.year,
                from_unit: None,
                from_title: None,
            };
            book::on(plan.on, AnyAct::SetTarget(act))
        };
        let acts: Vec<DatedAct> = titles(&plan).into_iter().map(set).collect();
        let clock = bloc.moment_of(plan.on, 6);
        bloc.decide(clock, plan.on, "NQ", &format!("Đề ra: {}", plan.title.to_lowercase()), acts, vec![]);
        let (Some(day), Some(status)) = (plan.assessed, plan.status) else { continue };
        let names = titles(&plan);
        let but = names.len() - plan.but.unwrap_or(0) as usize;
        let assess = |(i, title): (usize, String)| {
            let status = if i < but { status } else { plan.but_status.unwrap_or(status) };
            book::on(day, AnyAct::AssessTarget(AssessTarget { unit: root, title, kind: plan.kind, status }))
        };
        let acts: Vec<DatedAct> = names.into_iter().enumerate().map(assess).collect();
        let clock = bloc.moment(day.plus_days(5));
        bloc.decide(clock, day, "BC", "Sơ kết giữa nhiệm kỳ: kết quả thực hiện chỉ tiêu", acts, vec![]);
    }
}

fn classes(bloc: &mut Bloc) {
    let (start, end) = (bloc.plan.opens.plus_days(20), bloc.plan.article.plus_days(-15));
    for plan in bloc.plan.classes.clone() {
        let step = (end.number() - start.number()) / i32::try_from(plan.count.max(1)).unwrap_or(1);
        for i in 0..plan.count {
            let first = start.plus_days(step * i32::try_from(i).unwrap_or(0) + bloc.rng.between(0, (step - 6).max(0)));
            let day = first.plus_days(3).min(end);
            let share = plan.participants * (i + 1) / plan.count - plan.participants * i / plan.count;
            let act = HoldClass {
                unit: bloc.root,
                class: plan.class,
                audience: plan.audience,
                participants: Some(share),
                people: vec![],
                first_day: Some(first),
                title: None,
            };
            let clock = bloc.clock(day);
            bloc.decide(
                clock,
                day,
                "BC",
                "Kết quả mở lớp bồi dưỡng",
                vec![book::on(day, AnyAct::HoldClass(act))],
                vec![],
            );
        }
    }
}

fn report(bloc: &mut Bloc, plan: &ResultPlan) {
    let at = plan.at.and_then(|kind| {
        bloc.bases.iter().find(|b| b.host == kind && b.kind == UnitType::BaseCommittee).map(|b| b.unit)
    });
    let unit = at.unwrap_or(bloc.root);
    let act = ReportResult {
        unit,
        kind: plan.kind,
        item: Some(plan.item.clone()),
        of: plan.of.clone(),
        amount: plan.amount,
        whole: plan.whole,
        measure: plan.measure.clone(),
    };
    let day = plan.on.latest();
    let clock = bloc.moment(day.plus_days(8).max(bloc.plan.opens.plus_days(9)));
    let acts = vec![DatedAct { on: plan.on, act: AnyAct::ReportResult(act) }];
    bloc.file(
        clock,
        Paper {
            kind: BasisKind::Report,
            issued: day.min(bloc.last_day()),
            title: "Báo cáo kết quả (mô phỏng)",
            unit: Some(unit),
        },
        acts,
        vec![],
    );
}

/// One conclusion: so many organizations and members. What grassroots committees supervise are their own cells.
pub fn oversee(bloc: &mut Bloc, day: Day, index: usize, units: u32, people: u32) {
    let plan = bloc.plan.oversight[index].clone();
    let own = plan.by == Inspector::Base;
    let (actor, within) = if own { draw_committee(bloc, units as usize) } else { (bloc.root, None) };
    let mut pool: Vec<UnitId> = match within {
        Some(base) => bloc.bases[base].cells.iter().map(|c| bloc.cells[*c].unit).collect(),
        None => bloc.bases.iter().filter(|b| b.stands && b.known < day.moment(0)).map(|b| b.unit).collect(),
    };
    bloc.rng.shuffle(&mut pool);
    pool.truncate(units as usize);
    let mut chosen = vec![];
    while chosen.len() < people as usize {
        let person = bloc.draw(|b, p| {
            let here = within.is_none_or(|base| b.cells[p.cell].base == base);
            here && p.known < day.moment(0) && !chosen.contains(&p.id)
        });
        let Some(person) = person else { break };
        chosen.push(bloc.people[person].id);
    }
    let act = Oversee {
        actor,
        activity: plan.activity,
        by: plan.by,
        basis: plan.basis,
        units: pool,
        people: chosen,
        violating_units: vec![],
        violating_people: vec![],
    };
    let title =
        if plan.activity == Oversight::Inspection { "Kết luận kiểm tra" } else { "Kết luận giám sát" };
    let clock = bloc.clock(day);
    let acts = vec![book::on(day, AnyAct::Oversee(act))];
    if own {
        bloc.file(clock, Paper { kind: BasisKind::Minutes, issued: day, title, unit: Some(actor) }, acts, vec![]);
    } else {
        bloc.decide(clock, day, "TB", title, acts, vec![]);
    }
}

fn draw_committee(bloc: &mut Bloc, cells: usize) -> (UnitId, Option<usize>) {
    loop {
        let base = bloc.rng.below(bloc.bases.len());
        let at = &bloc.bases[base];
        if at.kind == UnitType::BaseCommittee && at.stands && at.cells.len() >= cells {
            return (at.unit, Some(base));
        }
    }
}

//! The opening of a bloc's book: its organizations first, then the members of each, as they stand on that day.

use super::bloc::{Base, Bloc, Cell, Paper};
use super::book;
use super::plan::GroupPlan;
use super::profiles;
use super::{names, posts};
use khoi_core::acts::{AnyAct, Enrol, Found, FoundHost, LinkHost, OpenTerm};
use khoi_core::codes::{DateSource, HostKind, Status, Theory, UnitType};
use khoi_core::entry::{BasisKind, DatedAct, Identity};
use khoi_core::record::{NewPerson, NewUnit};
use khoi_core::value::{Day, UnitId, When};

/// What an organization and its host are called, by kind of host.
pub fn words(host: HostKind) -> (&'static str, &'static str) {
    match host {
        HostKind::PartyFront => ("cơ quan Đảng, đoàn thể", "Cơ quan Đảng, đoàn thể"),
        HostKind::Administrative => ("cơ quan hành chính", "Cơ quan hành chính"),
        HostKind::PublicUnit => ("đơn vị sự nghiệp", "Đơn vị sự nghiệp"),
        HostKind::StateEnterprise => ("doanh nghiệp nhà nước", "Doanh nghiệp nhà nước"),
        HostKind::OtherEnterprise => ("doanh nghiệp ngoài nhà nước", "Doanh nghiệp ngoài nhà nước"),
    }
}

/// Enters organizations, hosts, members, committees and the term.
pub fn open(bloc: &mut Bloc) {
    let mut acts = vec![];
    for group in &bloc.plan.groups.clone() {
        enter_group(bloc, group, &mut acts);
    }
    let plan = bloc.plan;
    let clock = bloc.moment(plan.opens.plus_days(1));
    let title = "Chốt số đầu kỳ (mô phỏng): các tổ chức đảng và đơn vị";
    bloc.file(clock, Paper { kind: BasisKind::Opening, issued: plan.opens, title, unit: None }, acts, vec![]);
    let sizes = fill(bloc);
    posts::give_seats(bloc, &sizes);
    let mut clock = bloc.moment(plan.opens.plus_days(2));
    for base in 0..bloc.bases.len() {
        clock += 180_000_000;
        enrol_base(bloc, base, clock);
    }
    posts::open_bloc(bloc, clock + 600_000_000);
    for term in &plan.terms {
        let act = AnyAct::OpenTerm(OpenTerm {
            unit: bloc.root,
            ordinal: term.ordinal,
            first_year: term.first_year,
            last_year: term.last_year,
        });
        let title = format!("Đại hội Đảng bộ nhiệm kỳ {}-{} (ngày mô phỏng)", term.first_year, term.last_year);
        let day = term.on.earliest();
        let clock = bloc.moment_of(day, 3);
        bloc.decide(clock, day, "NQ", &title, vec![DatedAct { on: term.on, act }], vec![]);
    }
}

fn enter_group(bloc: &mut Bloc, group: &GroupPlan, acts: &mut Vec<DatedAct>) {
    let on = bloc.plan.stood_by();
    for i in 0..group.committees + group.cells {
        let kind = if i < group.committees { UnitType::BaseCommittee } else { UnitType::BaseCell };
        let base = add_base(bloc, kind, group.host, group.second.is_some());
        let hosts: Vec<HostKind> = std::iter::once(group.host).chain(group.second).collect();
        acts.extend(found_base(bloc, base, on));
        acts.extend(link_hosts(bloc, base, &hosts, on));
    }
}

/// Makes a grassroots organization known to the simulation, with its one cell when it is one.
pub fn add_base(bloc: &mut Bloc, kind: UnitType, host: HostKind, is_joint: bool) -> usize {
    let alike = bloc.bases.iter().filter(|b| b.host == host).count() + 1;
    let what = if kind == UnitType::BaseCommittee { "Đảng bộ" } else { "Chi bộ" };
    let word = words(host).0;
    let name =
        if is_joint { format!("{what} liên cơ quan ({word} {alike})") } else { format!("{what} {word} {alike}") };
    let index = bloc.bases.len();
    let unit = bloc.book.unit();
    bloc.bases.push(Base { unit, name, kind, host, stands: true, known: i64::MIN, cells: vec![], seats: 0 });
    if kind == UnitType::BaseCell {
        add_cell(bloc, index, unit);
    }
    index
}

fn add_cell(bloc: &mut Bloc, base: usize, unit: UnitId) {
    let cell = bloc.cells.len();
    bloc.cells.push(Cell { unit, base, members: vec![] });
    bloc.bases[base].cells.push(cell);
}

/// The act that founds (or enters) a grassroots organization.
pub fn found_base(bloc: &Bloc, base: usize, on: When) -> Option<DatedAct> {
    let at = bloc.bases.get(base)?;
    let act = AnyAct::Found(Found {
        unit: NewUnit(at.unit),
        code: code(bloc, base),
        name: at.name.clone(),
        kind: at.kind,
        parent: Some(bloc.root),
        counts_as: None,
    });
    Some(DatedAct { on, act })
}

fn code(bloc: &Bloc, base: usize) -> String {
    format!("{}-{:03}", bloc.plan.code, base + 1)
}

/// The acts that enter the hosts of an organization and link them.
pub fn link_hosts(bloc: &mut Bloc, base: usize, hosts: &[HostKind], on: When) -> Vec<DatedAct> {
    let mut acts = vec![];
    let mark = ["", "B", "C"];
    for (i, kind) in hosts.iter().enumerate() {
        let host = bloc.book.unit();
        let number = base + 1;
        let name = format!("{} {number}", words(*kind).1);
        let code = Some(format!("{}-DV{number:03}{}", bloc.plan.code, mark[i.min(2)]));
        let found = FoundHost { unit: NewUnit(host), name, kind: *kind, code };
        acts.push(DatedAct { on, act: AnyAct::FoundHost(found) });
        let link = LinkHost { unit: bloc.bases[base].unit, host, kind: *kind };
        acts.push(DatedAct { on, act: AnyAct::LinkHost(link) });
    }
    acts
}

/// How many members each organization has at the opening: cells a few, committees the rest.
fn fill(bloc: &mut Bloc) -> Vec<usize> {
    let all = bloc.plan.at_opening() as usize;
    let mut sizes: Vec<usize> = vec![];
    for base in &bloc.bases {
        let least = if base.kind == UnitType::BaseCell { 8 + bloc.rng.below(14) } else { 34 };
        sizes.push(least);
    }
    let committees: Vec<usize> = (0..sizes.len()).filter(|b| bloc.bases[*b].kind == UnitType::BaseCommittee).collect();
    let mut left = all.saturating_sub(sizes.iter().sum());
    let weights: Vec<usize> = committees.iter().map(|_| 20 + bloc.rng.below(120)).collect();
    let total: usize = weights.iter().sum();
    let share = left;
    for (base, weight) in committees.iter().zip(&weights) {
        let more = (share * weight / total.max(1)).min(left);
        sizes[*base] += more;
        left -= more;
    }
    for i in 0..left {
        sizes[committees[i % committees.len()]] += 1;
    }
    sizes
}

/// Splits a committee into cells, draws its members, and enters all of them in one entry.
fn enrol_base(bloc: &mut Bloc, base: usize, clock: i64) {
    let plan = bloc.plan;
    let mut acts = split(bloc, base);
    let drawn = posts::members_of(bloc, base);
    let mut people: Vec<Identity> = vec![];
    let cells = bloc.bases[base].cells.clone();
    for (i, (drawn, status, veteran)) in drawn.into_iter().enumerate() {
        let person = bloc.join(drawn, cells[i % cells.len()], status);
        bloc.people[person].reserved = veteran.is_some();
        bloc.veterans.extend(veteran.map(|v| (v, person)));
        people.push(bloc.identity(person));
        acts.push(book::on(plan.opens, AnyAct::Enrol(enrol(bloc, person, veteran.is_some()))));
        if status == Status::Probationary {
            let due = bloc.people[person].drawn.ceremony.plus_months(12);
            bloc.due.entry(due).or_default().push(person);
        }
    }
    acts.extend(posts::first_committee(bloc, base, plan.opens));
    let title = format!("Chốt số đầu kỳ (mô phỏng): đảng viên và cấp ủy của {}", bloc.bases[base].name);
    let unit = Some(bloc.bases[base].unit);
    bloc.file(clock, Paper { kind: BasisKind::Opening, issued: plan.opens, title: &title, unit }, acts, people);
}

fn split(bloc: &mut Bloc, base: usize) -> Vec<DatedAct> {
    if bloc.bases[base].kind == UnitType::BaseCell {
        return vec![];
    }
    let size = posts::size_of(bloc, base);
    let count = (size / 16).clamp(2, 6);
    let on = bloc.plan.stood_by();
    let parent = bloc.bases[base].unit;
    (1..=count)
        .map(|n| {
            let unit = bloc.book.unit();
            let name = format!("Chi bộ {n} ({})", bloc.bases[base].name);
            add_cell(bloc, base, unit);
            let code = format!("{}-{n:02}", code(bloc, base));
            let found =
                Found { unit: NewUnit(unit), code, name, kind: UnitType::Cell, parent: Some(parent), counts_as: None };
            DatedAct { on, act: AnyAct::Found(found) }
        })
        .collect()
}

fn enrol(bloc: &mut Bloc, person: usize, exact: bool) -> Enrol {
    let unit = bloc.unit_of(person);
    let source = bloc.rng.weighted(&[
        (35, DateSource::Decision),
        (30, DateSource::Curriculum),
        (25, DateSource::Card),
        (10, DateSource::Database),
    ]);
    let (id, status) = (bloc.people[person].id, bloc.people[person].status);
    let (decided, ceremony) = (bloc.people[person].drawn.decided, bloc.people[person].drawn.ceremony);
    let official = ceremony.plus_months(12);
    let is_official = status == Status::Official;
    let filed = |bloc: &mut Bloc, day: Day| {
        if is_official && !exact { profiles::as_filed(&mut bloc.rng, day) } else { When::day(day) }
    };
    Enrol {
        person: NewPerson(id),
        unit,
        status,
        profile: Some(bloc.people[person].drawn.profile.clone()),
        decided: Some(filed(bloc, decided)),
        ceremony: Some(filed(bloc, ceremony)),
        official: if is_official { Some(filed(bloc, official)) } else { None },
        source: Some(source),
        probation_end: (!is_official).then_some(official),
    }
}

/// A probationer whose probation ends within the term.
pub fn probationer(bloc: &mut Bloc, host: HostKind) -> profiles::Drawn {
    let opens = bloc.plan.opens;
    let ceremony = opens.plus_days(-bloc.rng.between(10, 330));
    let mut drawn = profiles::admitted(&mut bloc.rng, ceremony.plus_days(-20), host);
    drawn.ceremony = ceremony;
    drawn.profile.theory = Some(Theory::Elementary);
    let gender = drawn.profile.gender.unwrap_or(khoi_core::codes::Gender::Female);
    drawn.name = names::draw(&mut bloc.rng, gender);
    drawn
}

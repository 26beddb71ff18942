//! `khoi person`: people by name without marks, or one with all that was decided about him.

use super::{Context, Done, Ended};
use crate::app::View;
use crate::present;
use khoi_core::state::PersonState;
use khoi_core::value::{Lang, PersonId, When};
use serde_json::{Value, json};

/// What `person` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Họ tên (không cần dấu), số CCCD, số thẻ hoặc số trong sổ như p345
    #[arg(required = true)]
    search: Vec<String>,
}

const MOST: usize = 100;

pub async fn run(args: Args, context: &Context) -> Ended {
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let search = args.search.join(" ");
    let by_number = PersonId::parse(&search).ok().filter(|p| view.world().person(*p).is_some());
    let mut found = by_number.map_or_else(|| view.world().find_people(&search, MOST + 1), |p| vec![p]);
    let more = found.len() > MOST;
    found.truncate(MOST);
    found.sort_by_cached_key(|p| view.world().person_sort_key(*p).to_vec());
    let none = found.is_empty();
    match found[..] {
        [one] => show(&view, one, context),
        [] if !context.json => {}
        _ => list(&view, &found, context),
    }
    drop(view);
    app.close().await?;
    if more {
        context.say(
            &format!("Có hơn {MOST} người khớp, mới nêu {MOST}; xin ghi thêm chữ của họ tên."),
            &format!("More than {MOST} people match, {MOST} are shown; write more words of the name."),
        );
    }
    if none {
        context.say("Không tìm thấy ai; thử ít chữ hơn.", "Nobody found; try fewer words.");
        return Ok(Done::Differs);
    }
    Ok(Done::Well)
}

fn list(view: &View, found: &[PersonId], context: &Context) {
    let world = view.world();
    let unit = |p: PersonId| {
        world.person(p).and_then(|f| f.state.member).map_or("", |m| world.unit_code(m.unit, view.today()))
    };
    let rows: Vec<Vec<String>> =
        found.iter().map(|p| vec![p.to_string(), world.person_name(*p), unit(*p).to_string()]).collect();
    let value: Vec<Value> = rows.iter().map(|r| json!({"person": r[0], "name": r[1], "unit": r[2]})).collect();
    context.print(&json!(value), || {
        let head = match context.lang {
            Lang::Vi => ["số", "họ và tên", "chi bộ"],
            Lang::En => ["number", "name", "cell"],
        };
        present::table(&head, &rows, &[])
    });
}

/// What is due for a person today: kind, the day from which it is counted, the last day, the rule.
fn clocks(view: &View, person: PersonId, state: &PersonState) -> Vec<Value> {
    let all = khoi_core::rules::clocks(view.pack(), person, state, view.today()).into_iter();
    all.map(|c| json!({"what": c.kind.code(), "since": c.began, "due": c.due, "rule": c.rule})).collect()
}

fn show(view: &View, person: PersonId, context: &Context) {
    let world = view.world();
    let acts: Vec<Value> = world
        .person(person)
        .into_iter()
        .flat_map(|f| &f.history)
        .filter_map(|(day, slot)| {
            let dated = world.act(*slot)?;
            let basis = &world.entry(slot.seq)?.entry.basis;
            Some(json!({"day": day, "act": dated.act.id(), "words": context.pick(dated.act.kind().vi, dated.act.kind().en), "entry": slot.seq,
                "number": basis.number.as_ref().map(ToString::to_string), "fields": serde_json::to_value(dated).unwrap_or_default()}))
        })
        .collect();
    let state = world.person_on(person, view.today());
    let value = json!({
        "person": person.to_string(), "name": world.person_name(person),
        "unit": state.member.map(|m| world.unit_code(m.unit, view.today())),
        "status": state.member.map(|m| m.status.code()),
        "profile": state.profile, "decided": state.decided, "ceremony": state.ceremony, "official": state.official,
        "open": state.marks.iter().map(|m| json!({"what": m.relation.code(), "since": m.since})).collect::<Vec<_>>(),
        "due": clocks(view, person, &state), "acts": acts,
    });
    context.print(&value, || {
        let text = |v: &Value| v.as_str().unwrap_or("—").to_string();
        let day = |v: &Value| match (v.as_str().and_then(|d| When::parse(d).ok()), context.lang) {
            (Some(when), Lang::En) => when.en(),
            (Some(when), Lang::Vi) => when.vi(),
            (None, _) => text(v),
        };
        let rows: Vec<Vec<String>> = acts
            .iter()
            .map(|a| vec![day(&a["fields"]["on"]), text(&a["words"]), text(&a["number"]), a["entry"].to_string()])
            .collect();
        let head = match context.lang {
            Lang::Vi => ["ngày", "việc", "văn bản", "mục"],
            Lang::En => ["day", "act", "document", "entry"],
        };
        let open = khoi_core::rules::clocks(view.pack(), person, &state, view.today()).into_iter().map(|c| {
            let last = c.due.map_or_else(String::new, |d| format!(", {} {}", context.pick("hạn", "by"), d.vi()));
            format!("\n{} {} {}{last}", c.kind.word(context.lang), context.pick("từ", "since"), c.began.vi())
        });
        let table = present::table(&head, &rows, &[3]);
        format!("{} ({person})\n{table}{}", world.person_name(person), open.collect::<String>())
    });
}

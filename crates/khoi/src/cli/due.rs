//! `khoi due`: what is due, late or not in order in a unit on a day.

use super::{Context, Done, Ended};
use crate::app::Error;
use crate::present;
use khoi_core::checks::{self, CheckKind, Due};
use khoi_core::says;
use khoi_core::value::Day;
use serde_json::{Value, json};

/// What `due` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Mã tổ chức
    #[arg(long)]
    unit: Option<String>,
    /// Ngày (on)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Chỉ một loại: số hoặc mã, như 1 hoặc probation_ends
    #[arg(long)]
    check: Option<String>,
    /// Cả điều đã ghi nhận (acknowledged ones too)
    #[arg(long)]
    all: bool,
    /// Liệt kê 25 loại (list the kinds)
    #[arg(long)]
    list: bool,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    if args.list {
        kinds(context);
        return Ok(Done::Well);
    }
    let kind = args.check.as_deref().map(|text| find(text)).transpose()?;
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let day = args.on.as_deref().map(Day::parse).transpose()?.unwrap_or(view.today());
    let code = args.unit.as_deref().ok_or_else(|| {
        says!(
            "chưa ghi tổ chức, xin thêm --unit MÃ, xem mã bằng “khoi unit”",
            "name the unit by --unit CODE, see “khoi unit”"
        )
    })?;
    let unit = view.unit(code)?;
    let found = view.due(unit, day);
    let mut shown: Vec<_> = found
        .iter()
        .filter(|(d, seen)| kind.is_none_or(|k| k.id == d.check.id) && (args.all || seen.is_none()))
        .collect();
    shown.sort_by_key(|(d, _)| (d.until.is_none(), d.until, d.check.number));
    let hidden = found.iter().filter(|(_, seen)| seen.is_some()).count();
    let lang = context.lang;
    let world = view.world();
    let value: Vec<Value> = shown
        .iter()
        .map(|(d, seen)| {
            json!({"check": d.check.number, "kind": d.check.id, "says": d.says.in_lang(lang), "who": d.who.in_lang(lang), "until": d.until,
                "late": d.is_late(day), "rule": d.rule, "source": d.source, "settles": d.settles.in_lang(lang),
                "unit": world.unit_code(d.unit, day), "finding": d.ground(), "acknowledged": seen.as_ref().map(|(seq, why)| json!({"entry": seq, "reason": why}))})
        })
        .collect();
    context.print(&json!({"unit": code, "on": day, "due": value, "acknowledged": hidden}), || {
        let rows: Vec<Vec<String>> = shown.iter().map(|(d, _)| row(d, day, context)).collect();
        let head = [
            context.pick("hạn", "until"),
            context.pick("loại", "kind"),
            context.pick("việc", "what"),
            context.pick("ai", "who"),
        ];
        let (n, at) = (rows.len(), day.vi());
        let line = says!("{n} việc tại ngày {at}; {hidden} việc đã ghi nhận.", "{n} on {at}; {hidden} acknowledged.");
        format!("{}\n{}", present::table(&head, &rows, &[]), line.in_lang(lang))
    });
    drop(view);
    app.close().await?;
    Ok(Done::Well)
}

fn row(due: &Due, day: Day, context: &Context) -> Vec<String> {
    let until = match due.until {
        None => "—".to_string(),
        Some(d) if due.is_late(day) => format!("{} !", d.vi()),
        Some(d) => d.vi(),
    };
    let kind = context.pick(due.check.vi, due.check.en);
    vec![
        until,
        format!("{}. {kind}", due.check.number),
        due.says.in_lang(context.lang).to_string(),
        due.who.in_lang(context.lang).to_string(),
    ]
}

fn find(text: &str) -> Result<&'static CheckKind, Error> {
    checks::find(text).ok_or_else(|| {
        says!(
            "không có loại “{text}”, xem danh sách bằng “khoi due --list”",
            "there is no kind “{text}”, see “khoi due --list”"
        )
        .into()
    })
}

fn kinds(context: &Context) {
    let value: Vec<Value> = checks::KINDS
        .iter()
        .map(|k| json!({"check": k.number, "kind": k.id, "says": context.pick(k.vi, k.en)}))
        .collect();
    context.print(&json!(value), || {
        let rows: Vec<Vec<String>> = checks::KINDS
            .iter()
            .map(|k| vec![k.number.to_string(), k.id.to_string(), context.pick(k.vi, k.en).to_string()])
            .collect();
        present::table(&["#", context.pick("mã", "id"), context.pick("loại", "kind")], &rows, &[0])
    });
}

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
    /// Liệt kê các loại (list the kinds)
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
    let asked = |d: &Due| kind.is_none_or(|k| k.id == d.check.id);
    let mut shown: Vec<_> = found.iter().filter(|(d, seen)| asked(d) && (args.all || seen.is_none())).collect();
    shown.sort_by_key(|(d, _)| (d.until.is_none(), d.until, d.check.number));
    let hidden = found.iter().filter(|(d, seen)| asked(d) && seen.is_some()).count();
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
        let told: Vec<String> = shown.iter().map(|(d, _)| told(d, day, context)).collect();
        let (n, at) = (told.len(), day.vi());
        let holidays = match view.pack().calendar.knows(day.year()) {
            true => "",
            false => context.pick("\nHạn theo ngày làm việc chưa trừ ngày nghỉ lễ: sổ chưa ghi ngày nghỉ của năm này (việc set_holidays).", "\nTimes in working days do not take public holidays off: the book holds none of this year (act set_holidays)."),
        };
        let line = says!("{n} việc tại ngày {at}; {hidden} việc đã ghi nhận.", "{n} on {at}; {hidden} acknowledged.");
        format!("{}\n{}", told.join("\n"), line.in_lang(lang)) + holidays
    });
    drop(view);
    app.close().await?;
    Ok(Done::Well)
}

/// One finding: until when and of which kind, what is so, then who acts, by what rule, what settles it, its code.
fn told(due: &Due, day: Day, context: &Context) -> String {
    let until = match due.until {
        None => context.pick("không hạn", "no day set").to_string(),
        Some(d) if due.is_late(day) => format!("{} {} !", context.pick("hạn", "by"), d.vi()),
        Some(d) => format!("{} {}", context.pick("hạn", "by"), d.vi()),
    };
    let (kind, lang) = (context.pick(due.check.vi, due.check.en), context.lang);
    let mut parts = vec![
        format!("{}: {}", context.pick("Ai", "Who"), due.who.in_lang(lang)),
        format!("{}: {}", context.pick("Xong khi", "Settled by"), due.settles.in_lang(lang)),
    ];
    if !due.source.is_empty() {
        parts.push(format!("{}: {}", context.pick("Căn cứ", "By"), due.source));
    }
    parts.push(format!("{}: {}", context.pick("Mã", "Code"), due.ground()));
    let says = due.says.in_lang(lang);
    format!("{}. {kind} · {until}\n  {says}\n  {}\n", due.check.number, parts.join(" · "))
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

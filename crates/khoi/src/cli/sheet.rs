//! `khoi dues`, `khoi evaluation`, `khoi targets`: the sheets of an office on the screen, as JSON or into a file.

use super::list::{last_day, save_or_print};
use super::{Context, Done, Ended};
use crate::app::{Error, View};
use crate::out;
use crate::present;
use crate::sheets::{self, Section, Table};
use khoi_core::evaluation::Round;
use khoi_core::value::{Day, Month};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What all of them take.
#[derive(clap::Args)]
pub struct Common {
    /// Mã tổ chức (code of the unit)
    #[arg(long, value_name = "CODE")]
    unit: String,
    /// Ghi một phần ra tệp .xlsx hoặc .csv (a part into a file)
    #[arg(short = 'o', long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Phần nào: như members, units, split, targets, tasks (which part)
    #[arg(long, value_name = "PART")]
    part: Option<String>,
}

/// What `dues` takes.
#[derive(clap::Args)]
pub struct Dues {
    #[command(flatten)]
    common: Common,
    /// Tháng, như 2024-05 hoặc 05/2024; để trống: tháng này (month)
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
}

/// What `evaluation` takes.
#[derive(clap::Args)]
pub struct Evaluation {
    #[command(flatten)]
    common: Common,
    /// Năm; để trống: năm trước (year)
    #[arg(long, value_name = "YEAR")]
    year: Option<i16>,
    /// Quý 1 đến 4 (quarter)
    #[arg(long, value_name = "QUARTER", value_parser = clap::value_parser!(u8).range(1..=4))]
    quarter: Option<u8>,
}

/// What `targets` takes.
#[derive(clap::Args)]
pub struct Targets {
    #[command(flatten)]
    common: Common,
    /// Ngày (on)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

pub async fn dues(args: Dues, context: &Context) -> Ended {
    let month = args.month.as_deref().map(Month::parse).transpose()?;
    shown(&args.common, context, |view, unit| {
        Ok(sheets::dues(view, unit, month.unwrap_or(Month::of(view.today())), context.lang))
    })
    .await
}

pub async fn evaluation(args: Evaluation, context: &Context) -> Ended {
    shown(&args.common, context, |view, unit| {
        let today = view.today();
        let last = today.year() - i16::from(today != Day::year_end(today.year()));
        let year = args.year.unwrap_or(last).clamp(1930, 9998);
        Ok(sheets::evaluation(view, unit, Round { year, quarter: args.quarter }, context.lang))
    })
    .await
}

pub async fn targets(args: Targets, context: &Context) -> Ended {
    shown(&args.common, context, |view, unit| {
        let day = last_day(args.on.as_deref(), view)?;
        Ok(sheets::targets(view, unit, day, context.lang))
    })
    .await
}

async fn shown(
    args: &Common,
    context: &Context,
    make: impl FnOnce(&View, khoi_core::value::UnitId) -> Result<Table, Error>,
) -> Ended {
    let app = context.open().await?;
    let view = app.look(&app.owner());
    let done = async {
        let table = make(&view, view.unit(&args.unit)?)?;
        let rows = table.sections.iter().map(|s| s.rows.len()).sum();
        let unit = view.world().unit_name(table.unit, table.day).to_string();
        app.note_read(view.viewer(), &table.title, &unit, rows).await?;
        if args.output.is_some() {
            let list = out::sheet(&view, &table, args.part.as_deref(), context.lang)?;
            return save_or_print(list, args.output.as_deref(), context);
        }
        print(&table, args.part.as_deref(), &view, context);
        Ok(())
    };
    let ended: Result<(), Error> = done.await;
    drop(view);
    app.close().await?;
    ended.map(|()| Done::Well)
}

fn print(table: &Table, part: Option<&str>, view: &View, context: &Context) {
    let unit = view.world().unit_name(table.unit, table.day).to_string();
    let sections: Vec<&Section> = table.sections.iter().filter(|s| part.is_none_or(|p| p == s.id)).collect();
    let object = |s: &Section, r: &sheets::Row| -> Value {
        let cells = s.heads.iter().zip(&r.values).map(|(h, v)| {
            let value = match v {
                sheets::Value::Count(n) => json!(n),
                sheets::Value::Empty => Value::Null,
                other => json!(other.printed(view, table.day)),
            };
            (h.word.clone(), value)
        });
        Value::Object(cells.collect())
    };
    let json_of = |s: &&Section| {
        let (totals, rows): (Vec<_>, Vec<_>) = s.rows.iter().partition(|r| r.is_total);
        json!({"part": s.id, "title": s.title, "rows": rows.iter().map(|r| object(s, r)).collect::<Vec<_>>(),
            "totals": totals.iter().map(|r| object(s, r)).collect::<Vec<_>>(), "notes": s.notes})
    };
    let value = json!({"title": table.title, "unit": unit, "parts": sections.iter().map(json_of).collect::<Vec<_>>(), "notes": table.notes});
    context.print(&value, || {
        let mut out = vec![format!("{}, {unit}", table.title)];
        for s in &sections {
            let head: Vec<&str> = s.heads.iter().map(|h| h.word.as_str()).collect();
            let right: Vec<usize> = s.heads.iter().enumerate().filter(|(_, h)| h.is_number).map(|(i, _)| i).collect();
            let line = |r: &sheets::Row| r.values.iter().map(|v| v.printed(view, table.day)).collect();
            let rows: Vec<Vec<String>> = s.rows.iter().map(line).collect();
            out.push(format!("\n{} ({})\n{}", s.title, s.id, present::table(&head, &rows, &right)));
            out.extend(s.notes.iter().cloned());
        }
        out.extend(table.notes.iter().cloned());
        out.join("\n")
    });
}

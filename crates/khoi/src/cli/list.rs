//! `khoi list`: lists to the screen or into a file for the office.

use super::{Context, Done, Ended};
use crate::app::{Error, View};
use crate::out::{self, Columns};
use crate::papers::{Style, reminders};
use crate::present;
use crate::sent::{Line, Sent, State};
use khoi_core::says;
use khoi_core::value::{Day, Lang, When};
use khoi_lists::paper::Cell;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Which list.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Đảng viên của một tổ chức vào một ngày (the members of a unit on a day)
    Members(Members),
    /// Sổ gửi cho tổ chức chưa có tài khoản: chỉ người của họ, chọn giá trị trong danh sách (a workbook for a unit without account)
    Workbook(Workbook),
    /// Sổ đã gửi các tổ chức: đã gửi lại, chưa gửi, lệch (the workbooks that went out)
    Sent {
        #[arg(long, value_name = "CODE")]
        unit: String,
    },
    /// Thư đôn đốc tổ chức chưa gửi lại, trang in được (letters to those who have not sent it back)
    Reminder {
        #[arg(long, value_name = "CODE")]
        unit: String,
        /// Chỉ tổ chức này (only this organization)
        #[arg(long, value_name = "CODE")]
        to: Option<String>,
        #[arg(short = 'o', long, value_name = "FILE.html")]
        output: PathBuf,
    },
    /// Ai đã xuất danh sách nào (who took which list out)
    Reads,
}

/// What `list members` takes.
#[derive(clap::Args)]
pub struct Members {
    /// Mã tổ chức (code of the unit)
    #[arg(long, value_name = "CODE")]
    unit: String,
    /// Số đến ngày (as of the end of a day, a month or a year)
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Ghi ra tệp .xlsx hoặc .csv (CSV: UTF-8, dấu chấm phẩy) (into a file; CSV is UTF-8 with semicolons)
    #[arg(short = 'o', long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Tám cột của DS_DANGVIEN (the eight columns of DS_DANGVIEN)
    #[arg(long)]
    ds_dangvien: bool,
}

/// What `list workbook` takes.
#[derive(clap::Args)]
pub struct Workbook {
    /// Mã tổ chức (code of the unit)
    #[arg(long, value_name = "CODE")]
    unit: String,
    /// Số đến ngày (as of)
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Hạn gửi lại (until when it is to come back)
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    /// Tệp .xlsx (the file)
    #[arg(short = 'o', long, value_name = "FILE.xlsx")]
    output: PathBuf,
}

pub async fn run(command: Command, context: &Context) -> Ended {
    match command {
        Command::Members(args) => members(args, context).await,
        Command::Workbook(args) => workbook(args, context).await,
        Command::Sent { unit } => sent(&unit, context).await,
        Command::Reminder { unit, to, output } => reminder(&unit, to.as_deref(), &output, context).await,
        Command::Reads => reads(context).await,
    }
}

async fn members(args: Members, context: &Context) -> Ended {
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let done = listed(&args, &view, &app, context).await;
    drop(view);
    app.close().await?;
    done.map(|()| Done::Well)
}

/// The last day of a day, month or year; today when none is given.
pub(super) fn last_day(text: Option<&str>, view: &View) -> Result<Day, Error> {
    let when = text.map(When::parse).transpose()?;
    Ok(when.map_or(view.today(), |w| if w.latest() == Day::MAX { w.earliest() } else { w.latest() }))
}

async fn listed(args: &Members, view: &View, app: &crate::app::App, context: &Context) -> Result<(), Error> {
    let unit = view.unit(&args.unit)?;
    let day = last_day(args.as_of.as_deref(), view)?;
    let columns = if args.ds_dangvien { Columns::DsDangvien } else { Columns::Own };
    let engine = view.engine();
    let list = out::members(view, &engine, unit, day, columns, context.lang)?;
    app.note_read(view.viewer(), &list.name, &list.asked, list.rows).await?;
    save_or_print(list, args.output.as_deref(), context)
}

async fn workbook(args: Workbook, context: &Context) -> Ended {
    let app = context.open().await?;
    let made = workbook_of(&args, &app, context).await;
    app.close().await?;
    made.map(|()| Done::Well)
}

async fn workbook_of(args: &Workbook, app: &crate::app::App, context: &Context) -> Result<(), Error> {
    let view = app.look(&app.owner());
    let engine = view.engine();
    let unit = view.unit(&args.unit)?;
    let day = last_day(args.as_of.as_deref(), &view)?;
    let list = out::workbook(&view, &engine, unit, day, context.lang)?;
    app.note_read(view.viewer(), &list.name, &list.asked, list.rows).await?;
    let (due, rows) = (args.due.as_deref().map(Day::parse).transpose()?, list.rows);
    save_or_print(list, Some(&args.output), context)?;
    app.note_sent(view.viewer(), unit, day, due, rows).await
}

async fn sent(code: &str, context: &Context) -> Ended {
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let lines = app.sent_board(&viewer, view.unit(code)?).await;
    app.close().await?;
    let lines = lines?;
    let (world, today, lang) = (view.world(), view.today(), context.lang);
    let line = |l: &Line| json!({"unit": world.unit_code(l.unit, today), "state": l.state.code(), "sent": l.sent, "load": l.load, "open": if let State::Differs(n) = l.state { n } else { 0 }});
    context.print(&json!(lines.iter().map(line).collect::<Vec<_>>()), || {
        let head = match lang {
            Lang::Vi => ["mã", "tổ chức", "danh sách ngày", "gửi đi", "hạn", "gửi lại", "tình trạng"],
            Lang::En => ["code", "unit", "list of", "sent", "due", "back", "state"],
        };
        let row = |l: &Line| {
            let of = |day: fn(&Sent) -> Option<Day>| l.sent.as_ref().and_then(day).map_or_else(String::new, Day::vi);
            let (code, name) = (world.unit_code(l.unit, today).to_string(), world.unit_name(l.unit, today).to_string());
            let days = [of(|s| Some(s.day)), of(|s| Some(s.sent)), of(|s| s.due), of(|s| s.returned)];
            let state = l.state.says().in_lang(lang).to_string();
            [code, name].into_iter().chain(days).chain([state]).collect()
        };
        present::table(&head, &lines.iter().map(row).collect::<Vec<Vec<String>>>(), &[])
    });
    Ok(if lines.iter().any(|l| l.state.is_waited_for()) { Done::Differs } else { Done::Well })
}

async fn reminder(code: &str, to: Option<&str>, path: &std::path::Path, context: &Context) -> Ended {
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let unit = view.unit(code)?;
    let lines = app.sent_board(&viewer, unit).await;
    app.close().await?;
    let mut lines = lines?;
    if let Some(to) = to {
        let one = view.unit(to)?;
        lines.retain(|l| l.unit == one);
    }
    let page = reminders(view.world(), unit, &lines, view.today(), Style::Within);
    let page = page.map_err(|e| Error::Fault(format!("template: {e}")))?.ok_or_else(|| -> Error {
        says!("không có tổ chức nào chưa gửi lại", "nobody is waited for").into()
    })?;
    let name = path.display().to_string();
    std::fs::write(path, page)
        .map_err(|e| -> Error { says!("không ghi được {name}: {e}", "cannot write {name}: {e}").into() })?;
    let says = says!("Đã ghi thư vào {name}.", "Wrote the letters to {name}.");
    context.print(&json!({"file": name}), || says.in_lang(context.lang).to_string());
    Ok(Done::Well)
}

/// Into a file when one is named, else to the screen.
pub(super) fn save_or_print(list: out::Out, path: Option<&std::path::Path>, context: &Context) -> Result<(), Error> {
    let rows = list.rows;
    let Some(path) = path else {
        print(list, context);
        return Ok(());
    };
    list.save(path)?;
    let (name, n) = (path.display().to_string(), khoi_core::value::thousands(i64::try_from(rows).unwrap_or(0)));
    let says = says!("Đã ghi {n} dòng vào {name}.", "Wrote {n} rows to {name}.");
    let value = json!({"file": name, "rows": rows});
    context.print(&value, || says.in_lang(context.lang).to_string());
    Ok(())
}

fn print(list: out::Out, context: &Context) {
    let heads: Vec<String> = list.sheet.columns.iter().map(|c| c.title.clone()).collect();
    let shown = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(n) => n.to_string(),
        Cell::Day(day) => day.vi(),
    };
    let rows: Vec<Vec<String>> = list.lines.map(|l| l.cells.iter().map(shown).collect()).collect();
    let object = |row: &Vec<String>| Value::Object(heads.iter().cloned().zip(row.iter().map(|t| json!(t))).collect());
    let value = json!({"name": list.name, "asked": list.asked, "rows": rows.iter().map(object).collect::<Vec<_>>()});
    context.print(&value, || {
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        format!("{}\n{}\n{}", list.asked, present::table(&heads, &rows, &[]), list.sheet.foot)
    });
}

async fn reads(context: &Context) -> Ended {
    let app = context.open().await?;
    let viewer = app.owner();
    let reads = app.reads(&viewer).await;
    app.close().await?;
    let reads = reads?;
    context.print(&json!(reads), || {
        let head = match context.lang {
            Lang::Vi => ["ngày", "ai", "danh sách", "của", "số dòng", "vị trí sổ"],
            Lang::En => ["day", "who", "list", "of", "rows", "position"],
        };
        let row = |r: &crate::app::Read| {
            let day = Day::of_moment(r.at).vi();
            vec![day, r.who.clone(), r.what.clone(), r.asked.clone(), r.rows.to_string(), r.position.to_string()]
        };
        present::table(&head, &reads.iter().map(row).collect::<Vec<_>>(), &[4, 5])
    });
    Ok(Done::Well)
}

//! `khoi load`: a list is read and staged, mended, accepted as one entry, compared later, taken back as a whole.

mod columns;
mod watch;
mod who;

use super::{Context, Done, Ended};
use crate::app::{App, Error, File, Recorded};
use crate::load::{self, Index, Progress, Side, Staged};
use crate::{out, present};
use khoi_core::codes::DateSource;
use khoi_core::says;
use khoi_core::value::{Day, Lang, thousands};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use watch::watch;

/// What `load` takes.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    /// Tệp .xlsx, .xls, .ods hoặc .csv (the file)
    file: Option<PathBuf>,
    /// Mã tổ chức mà danh sách thuộc về (code of the unit whose list it is)
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,
    /// Danh sách của ngày nào; không ghi: ngày trong tiêu đề tệp, ngày chốt số đầu kỳ, hoặc hôm nay (the list's day)
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Chỉ đọc và xét, không giữ lại (read and judge only, keep nothing)
    #[arg(long)]
    dry_run: bool,
    /// Của cơ quan, hoặc bản xuất từ cơ sở dữ liệu để đối chiếu (whose list it is)
    #[arg(long, value_enum, default_value = "own")]
    side: Side,
    /// Nguồn của ngày tháng: quyet_dinh, ly_lich, the, tu_khai, csdl (where its dates come from)
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// Cột nào là mục nào, như "Họ tên=name", "C=born", "D=" (which column is which field)
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    /// Chữ gõ bằng phông cũ: tcvn3, vni; chuyển sang Unicode (text typed in an old font, to be converted)
    #[arg(long, value_name = "FONT")]
    legacy: Option<String>,
    /// Ghi vào sổ ngay nếu không còn gì phải xem (accept at once if nothing is left to look at)
    #[arg(long, conflicts_with = "dry_run")]
    accept: bool,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Các danh sách đang chờ (the staged lists)
    List,
    /// Xem một danh sách đang chờ (show one)
    Show { id: String },
    /// Sửa mọi dòng cùng một lỗi (mend all rows that share a problem)
    Mend {
        id: String,
        /// Loại lỗi, như unit_unknown (the kind)
        kind: String,
        /// Chỉ những ô ghi đúng chữ này (only cells that hold this text)
        #[arg(long)]
        text: Option<String>,
        /// Thay bằng; không ghi: cách sửa được đề nghị (in its place; the proposal when left out)
        #[arg(long)]
        to: Option<String>,
    },
    /// Các cột và mục của chúng; ghi CỘT=MỤC để sửa, được nhớ cho tệp sau (the columns; a correction is remembered)
    Map {
        id: String,
        #[arg(value_name = "COLUMN=FIELD")]
        words: Vec<String>,
        /// Chữ gõ bằng phông cũ: tcvn3, vni, hoặc khong (the old font, or none)
        #[arg(long, value_name = "FONT")]
        legacy: Option<String>,
    },
    /// Danh sách là của ngày khác (the list is of another day)
    Day {
        id: String,
        /// Ngày, như 31/12/2025 (the day)
        day: String,
    },
    /// Bỏ dòng ra, hoặc lấy lại (leave rows out, or take them in again)
    Skip {
        id: String,
        /// Dòng, như 15, hoặc “Trang 2:15” khi tệp có nhiều trang (rows; with the sheet where there are several)
        #[arg(required = true, value_name = "ROW")]
        lines: Vec<String>,
    },
    /// Những dòng chưa chắc là ai, với người trong sổ có thể là họ (the unsure rows, with whom they may be)
    Who { id: String },
    /// Người chưa chắc là ai: cho một dòng, hoặc cho tất cả (who the unsure ones are)
    Decide {
        id: String,
        /// same: là người đã nêu; new: là người mới; với --line còn ghi được số hiệu như p12
        word: String,
        /// Chỉ dòng này, như 15 hoặc “Trang 2:15” (only this row)
        #[arg(long, value_name = "ROW")]
        line: Option<String>,
    },
    /// Danh sách là đủ mọi chi bộ: ai không có tên là thiếu; --part: chỉ là một phần (the list names every cell)
    Whole {
        id: String,
        /// Chỉ là một phần (it is only a part)
        #[arg(long)]
        part: bool,
    },
    /// Ghi vào sổ: một mục, tất cả hoặc không gì cả (record: one entry, all or nothing)
    Accept {
        id: String,
        /// Số văn bản; không ghi: không có số (the paper's number)
        #[arg(long)]
        number: Option<String>,
    },
    /// Danh sách khác sổ ở đâu (how the list differs from the book)
    Diff { id: String },
    /// Ghi các thay đổi (record the changes)
    Apply {
        id: String,
        /// Chỉ loại này: transfer, make_official, change_profile, numbers, days, back_to_probation, missing_here,
        /// missing_there (only this kind)
        #[arg(long)]
        only: Option<String>,
        /// Chỉ những người này, như p12 (only these persons)
        #[arg(long, value_delimiter = ',')]
        person: Vec<String>,
        /// Ghi thành việc gì, với người chỉ có ở một bên (what is recorded of somebody on one side only)
        #[arg(long, value_enum)]
        way: Option<load::Way>,
        /// Người mới có gợi ý: vào sổ theo gợi ý của danh sách (newcomers as the list hints)
        #[arg(long, conflicts_with = "way")]
        as_hinted: bool,
        /// Ngày của việc ấy; không ghi: ngày của danh sách (on which day; the list's day when left out)
        #[arg(long)]
        day: Option<String>,
        /// Nơi chuyển đến hoặc chuyển đi ở ngoài (from or to where outside)
        #[arg(long, default_value = "")]
        place: String,
        /// Ngày giấy giới thiệu của người chuyển đến (the day of the letter)
        #[arg(long)]
        letter: Option<String>,
        /// Chỉ các dòng này (only these rows)
        #[arg(long, value_delimiter = ',', value_name = "ROW")]
        line: Vec<String>,
        /// Số văn bản; không ghi: chờ số (the paper's number; pending when left out)
        #[arg(long)]
        number: Option<String>,
    },
    /// Tệp trả lại có cột Lỗi và ô tô màu (the file with a column of faults)
    Errors {
        id: String,
        #[arg(short = 'o', long, value_name = "FILE.xlsx")]
        output: PathBuf,
    },
    /// Bỏ một danh sách đang chờ (drop a staged list)
    Drop { id: String },
    /// Thu hồi cả phần đã nạp (take a whole load back)
    Back {
        /// Mục sổ
        entry: u32,
        #[arg(long, default_value = "")]
        reason: String,
    },
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let app = context.open().await?;
    let ended = match args.command {
        Some(command) => done(command, &app, context).await,
        None => stage(&args, &app, context).await,
    };
    app.close().await?;
    ended
}

async fn stage(args: &Args, app: &App, context: &Context) -> Ended {
    let path = args.file.as_deref().ok_or_else(|| -> Error {
        says!(
            "xin ghi tệp cần nạp, như: khoi load DS.xlsx --unit MÃ",
            "name the file, as in: khoi load LIST.xlsx --unit CODE"
        )
        .into()
    })?;
    let code = args.unit.as_deref().ok_or_else(|| -> Error {
        says!("xin ghi tổ chức của danh sách bằng --unit", "name the unit of the list by --unit").into()
    })?;
    let viewer = app.owner();
    let unit = app.look(&viewer).unit(code)?;
    let day = args.on.as_deref().map(Day::parse).transpose()?;
    let source = args.source.as_deref().map(source).transpose()?;
    let bytes = read(path)?;
    let name = path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let map = args.map.iter().map(|m| load::column_word(m)).collect::<Result<Vec<_>, Error>>()?;
    let legacy = args.legacy.as_deref().map(load::legacy_word).transpose()?.flatten();
    let progress = Arc::new(Progress::default());
    let file = File {
        name: &name,
        bytes: &bytes,
        unit,
        on: day,
        side: args.side,
        source,
        map: &map,
        legacy,
        progress: &progress,
    };
    let watching = watch(progress.clone(), context.lang);
    let staged = app.stage(&viewer, file).await;
    watching.end();
    let (staged, memory) = staged?;
    if let Some(seq) = app.loaded(&staged) {
        let says = says!(
            "Tệp này đã nạp ở mục {seq}, không có gì thay đổi.",
            "This file was loaded by entry {seq}, nothing is changed."
        );
        context.print(&json!({"already": seq}), || says.in_lang(context.lang).to_string());
        return Ok(Done::Well);
    }
    let item = if args.dry_run { None } else { Some(app.put_load(&viewer, &staged, &memory, &bytes).await?) };
    let id = item.as_ref().map(|i| i.id.as_str());
    if args.accept
        && let Some(id) = id
    {
        let recorded = app.accept_load(&viewer, id, None).await?;
        told(&[recorded], context);
        return Ok(Done::Well);
    }
    show(app, id, &staged, context);
    Ok(if staged.taken().any(|p| p.is_blocked()) { Done::Differs } else { Done::Well })
}

fn source(text: &str) -> Result<DateSource, Error> {
    DateSource::ALL.iter().copied().find(|s| s.code() == text).ok_or_else(|| {
        let all = DateSource::ALL.iter().map(|s| s.code()).collect::<Vec<_>>().join(", ");
        says!("nguồn “{text}” không có, các nguồn là: {all}", "there is no source “{text}”, they are: {all}").into()
    })
}

/// A file's bytes; one over the limit is not read at all.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let name = path.display();
    let fail =
        |e: std::io::Error| -> Error { says!("không đọc được {name}: {e}", "cannot read {name}: {e}").into() };
    let limit = khoi_lists::Limits::default().bytes as u64;
    if std::fs::metadata(path).map_err(fail)?.len() > limit {
        let mb = limit >> 20;
        return Err(says!("{name} lớn hơn {mb} MB, xin chia nhỏ", "{name} is larger than {mb} MB, split it").into());
    }
    std::fs::read(path).map_err(fail)
}

fn count(n: usize) -> String {
    thousands(i64::try_from(n).unwrap_or(i64::MAX))
}

fn show(app: &App, id: Option<&str>, staged: &Staged, context: &Context) {
    let view = app.look(&app.owner());
    let index = Index::of(view.world(), staged.on);
    let mut matches = [("certain", 0), ("likely", 0), ("several", 0), ("none", 0)];
    for person in staged.taken() {
        let code = index.find(person).code();
        matches.iter_mut().filter(|(c, _)| *c == code).for_each(|(_, n)| *n += 1);
    }
    let problems = load::problems(staged);
    let blocked = staged.taken().filter(|p| p.is_blocked()).count();
    let taken = staged.taken().count();
    let lang = context.lang;
    let groups: Vec<Value> = problems
        .iter()
        .map(|g| json!({"kind": g.kind, "says": load::kind_words(&g.kind).in_lang(lang), "text": g.text, "count": g.count, "blocks": g.blocks, "mend": g.mend, "cells": g.cells}))
        .collect();
    let unnamed = staged.unnamed(view.world());
    let code = |u: &load::Unnamed| view.world().unit_code(u.unit, staged.on).to_string();
    let cells: Vec<Value> = unnamed.iter().map(|u| json!({"unit": code(u), "members": u.members})).collect();
    let value = json!({"id": id, "file": staged.file, "whole": staged.whole, "unnamed": cells, "hash": staged.hash, "on": staged.on, "side": staged.side,
        "rows": staged.people.len(), "left_out": staged.people.len() - taken, "ready": taken - blocked, "blocked": blocked,
        "matches": matches.iter().map(|(c, n)| (c.to_string(), json!(n))).collect::<serde_json::Map<_, _>>(),
        "problems": groups});
    context.print(&value, || {
        let (rows, ready, out, stuck) = (count(staged.people.len()), count(taken - blocked), count(staged.people.len() - taken), count(blocked));
        let (day, [certain, likely, several, none]) = (staged.on.vi(), matches.map(|m| count(m.1)));
        let head = says!(
            "{rows} dòng, ngày {day}: {ready} dòng đủ, {stuck} dòng còn vướng, {out} dòng không lấy.\nĐối chiếu với sổ: {certain} chắc chắn, {likely} có thể, {several} trùng nhiều người, {none} chưa có.",
            "{rows} rows of {day}: {ready} ready, {stuck} not yet, {out} left out.\nIn the book: {certain} certain, {likely} likely, {several} several, {none} not there."
        );
        let mut text = head.in_lang(lang).to_string();
        if !unnamed.is_empty() {
            text.push_str(&format!("\n{}", partial(staged.whole, &unnamed, &code, lang)));
        }
        if !problems.is_empty() {
            let heads = match lang {
                Lang::Vi => ["loại", "lỗi", "chữ trong ô", "số dòng", "cách sửa", "ô"],
                Lang::En => ["kind", "problem", "text", "rows", "mend", "cells"],
            };
            let row = |g: &load::Group| {
                let words = load::kind_words(&g.kind).in_lang(lang).to_string();
                let mend = g.mend.as_deref().map_or("—", |m| if m.is_empty() { "…" } else { m });
                vec![g.kind.clone(), words, g.text.clone(), count(g.count), mend.to_string(), g.cells.join(", ")]
            };
            text.push_str(&format!("\n{}", present::table(&heads, &problems.iter().map(row).collect::<Vec<_>>(), &[3])));
        }
        match id {
            Some(id) => {
                let next = says!(
                    "\nĐang chờ với số hiệu {id}, chưa ghi vào sổ. Sửa: khoi load mend {id} LOẠI; ghi: khoi load accept {id}.",
                    "\nStaged as {id}, nothing recorded. Mend: khoi load mend {id} KIND; record: khoi load accept {id}."
                );
                text.push_str(next.in_lang(lang));
            }
            None => text.push_str(context.pick("\nChỉ xét, không giữ lại.", "\nJudged only, nothing is kept.")),
        }
        text
    });
}

/// What is said of the cells that a list does not name.
fn partial(whole: bool, unnamed: &[load::Unnamed], code: &dyn Fn(&load::Unnamed) -> String, lang: Lang) -> String {
    let (n, members) = (count(unnamed.len()), count(unnamed.iter().map(|u| u.members).sum()));
    let names = unnamed.iter().take(12).map(code).collect::<Vec<_>>().join(", ");
    let more = if unnamed.len() > 12 { ", …" } else { "" };
    let says = if whole {
        says!(
            "Coi là đủ mọi chi bộ: {members} đảng viên của {n} chi bộ không có tên trong danh sách ({names}{more}) là chỉ có trong sổ.",
            "Taken to name every cell: {members} members of {n} cells that it does not name ({names}{more}) are in the book only."
        )
    } else {
        says!(
            "Danh sách không nêu {n} chi bộ có {members} đảng viên trong sổ ({names}{more}): chỉ đối chiếu các chi bộ có tên. Nếu là đủ cả: khoi load whole SỐ_HIỆU.",
            "The list does not name {n} cells with {members} members in the book ({names}{more}): only those it names are compared. If it is whole: khoi load whole ID."
        )
    };
    says.in_lang(lang).to_string()
}

fn told(recorded: &[Recorded], context: &Context) {
    let acts = recorded.iter().map(|r| r.judged.draft.entry.acts.len()).sum();
    let findings: usize = recorded.iter().map(|r| r.judged.findings.len()).sum();
    let entries: Vec<u32> = recorded.iter().filter_map(|r| r.seq).collect();
    let head = recorded.last().and_then(|r| r.head.clone());
    let value = json!({"recorded": true, "entry": entries.first(), "entries": entries, "head": head, "acts": acts, "findings": findings});
    let (all, head, n) =
        (entries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "), head.unwrap_or_default(), count(acts));
    let says = says!("Đã ghi mục {all}: {n} việc, đầu sổ {head}.", "Recorded as entry {all}: {n} acts, head {head}.");
    context.print(&value, || says.in_lang(context.lang).to_string());
}

async fn done(command: Command, app: &App, context: &Context) -> Ended {
    let viewer = app.owner();
    match command {
        Command::List => list(app, context).await?,
        Command::Show { id } => {
            let (_, staged) = app.load(&viewer, &id).await?;
            show(app, Some(&id), &staged, context);
        }
        Command::Mend { id, kind, text, to } => {
            let (item, mut staged) = app.load(&viewer, &id).await?;
            let units = app.units_of(&staged);
            let n = staged.mend(&kind, text.as_deref(), to.as_deref(), &units);
            app.keep_load(&viewer, &item, &staged).await?;
            changed(n, context);
        }
        Command::Map { id, words, legacy } => columns::map(app, &id, &words, legacy.as_deref(), context).await?,
        Command::Skip { id, lines } => {
            let (item, mut staged) = app.load(&viewer, &id).await?;
            let units = app.units_of(&staged);
            let rows = rows(&lines)?;
            let n = staged.leave_out(&rows, &units)?;
            app.keep_load(&viewer, &item, &staged).await?;
            changed(n, context);
        }
        Command::Who { id } => who::who(app, &id, context).await?,
        Command::Decide { id, word, line } => {
            let (item, mut staged) = app.load(&viewer, &id).await?;
            let view = app.look(&viewer);
            let n = who::decide(&mut staged, view.world(), &word, line.as_deref())?;
            app.keep_load(&viewer, &item, &staged).await?;
            changed(n, context);
        }
        Command::Whole { id, part } => {
            let (item, mut staged) = app.load(&viewer, &id).await?;
            staged.whole = !part;
            app.keep_load(&viewer, &item, &staged).await?;
            show(app, Some(&id), &staged, context);
        }
        Command::Day { id, day } => {
            let (_, staged) = app.redate_load(&viewer, &id, Day::parse(&day)?).await?;
            show(app, Some(&id), &staged, context);
        }
        Command::Accept { id, number } => told(&[app.accept_load(&viewer, &id, number.as_deref()).await?], context),
        Command::Diff { id } => return diff(app, &id, context).await,
        Command::Apply { id, only, person, way, as_hinted, day, place, letter, line, number } => {
            let day = day.as_deref().map(Day::parse).transpose()?;
            let letter = letter.as_deref().map(Day::parse).transpose()?;
            let line = rows(&line)?;
            let meant = |p: &load::Proposal| {
                only.as_deref().is_none_or(|o| o == p.what.code())
                    && (line.is_empty() || line.iter().any(|at| p.is_at(at)))
                    && (person.is_empty() || p.person.is_some_and(|p| person.contains(&p.to_string())))
            };
            let chosen = |p: &load::Proposal| {
                let hint = p.hint.filter(|_| as_hinted);
                let way = way.or(p.proposed).or(hint).filter(|_| meant(p))?;
                Some(load::Chosen { way, day, place: place.clone(), letter, number: None })
            };
            told(&app.accept_changes(&viewer, &id, number.as_deref(), chosen).await?, context);
        }
        Command::Errors { id, output } => errors(app, &id, &output, context).await?,
        Command::Drop { id } => {
            app.drop_load(&viewer, &id).await?;
            context.say("Đã bỏ, sổ không thay đổi.", "Dropped; the book is unchanged.");
        }
        Command::Back { entry, reason } => told(&[app.take_back(&viewer, entry, &reason).await?], context),
    }
    Ok(Done::Well)
}

fn rows(texts: &[String]) -> Result<Vec<load::RowAt>, Error> {
    texts.iter().map(|t| load::RowAt::parse(t)).collect()
}

fn changed(n: usize, context: &Context) {
    let rows = count(n);
    let says = says!("Đã sửa {rows} dòng.", "{rows} rows changed.");
    context.print(&json!({"changed": n}), || says.in_lang(context.lang).to_string());
}

async fn list(app: &App, context: &Context) -> Result<(), Error> {
    let items = app.desk(&app.owner(), load::KIND).await?;
    let label = |label: &str| serde_json::from_str::<Value>(label).unwrap_or_default();
    let value: Vec<Value> =
        items.iter().map(|i| json!({"id": i.id, "owner": i.owner, "about": label(&i.label)})).collect();
    context.print(&json!(value), || {
        let head = match context.lang {
            Lang::Vi => ["số hiệu", "tệp", "ngày", "số dòng", "đủ"],
            Lang::En => ["id", "file", "day", "rows", "ready"],
        };
        let text = |v: &Value| v.as_str().map_or_else(|| v.to_string(), ToString::to_string);
        let rows = items.iter().map(|i| {
            let about = label(&i.label);
            let fields = ["file", "on", "rows", "ready"].map(|k| text(&about[k]));
            std::iter::once(i.id.clone()).chain(fields).collect()
        });
        present::table(&head, &rows.collect::<Vec<Vec<String>>>(), &[3, 4])
    });
    Ok(())
}

async fn diff(app: &App, id: &str, context: &Context) -> Ended {
    let viewer = app.owner();
    let (_, staged) = app.load(&viewer, id).await?;
    let view = app.look(&viewer);
    let all = load::proposals(&staged, view.world())?;
    context.print(&json!(all), || {
        let head = match context.lang {
            Lang::Vi => ["việc", "dòng", "số hiệu", "họ và tên", "sổ", "danh sách", "ghi thành"],
            Lang::En => ["what", "row", "number", "name", "book", "list", "recorded as"],
        };
        let row = |p: &load::Proposal| {
            let what = p.what.says().in_lang(context.lang).to_string();
            let hinted =
                |w: &load::Way| if p.hint == Some(*w) { format!("{}*", w.code()) } else { w.code().to_string() };
            let ways: Vec<String> =
                p.proposed.map_or(p.ways.iter().map(hinted).collect(), |w| vec![w.code().to_string()]);
            let person = p.person.map_or_else(String::new, |p| p.to_string());
            vec![what, p.place(), person, p.name.clone(), p.ours.clone(), p.theirs.clone(), ways.join(" | ")]
        };
        present::table(&head, &all.iter().map(row).collect::<Vec<_>>(), &[1])
    });
    Ok(if all.is_empty() { Done::Well } else { Done::Differs })
}

async fn errors(app: &App, id: &str, path: &Path, context: &Context) -> Result<(), Error> {
    let viewer = app.owner();
    let (_, staged) = app.load(&viewer, id).await?;
    let (sheet, lines) = load::faulty(&staged, context.lang);
    let rows = lines.len();
    let asked = staged.file.clone();
    app.note_read(&viewer, "Lỗi", &asked, rows).await?;
    let list = out::Out { name: "Lỗi".into(), asked, rows, sheet, lines: Box::new(lines.into_iter()) };
    super::list::save_or_print(list, Some(path), context)
}

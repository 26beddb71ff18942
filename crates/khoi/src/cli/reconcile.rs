//! `khoi reconcile`: counts of all levels beside each other each quarter, names explained, minutes, past quarters.

use super::{Context, Done, Ended};
use crate::app::{App, Error, File};
use crate::load::{Progress, Side};
use crate::reconcile::{Draft, Name, Row, Sheet, count_typed, line_named};
use crate::{out, present};
use khoi_core::acts::{Apart, Level};
use khoi_core::reconciliation::{self, Quarter};
use khoi_core::says;
use khoi_core::value::{Lang, UnitId, thousands};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What every part of `reconcile` is asked for.
#[derive(clap::Args)]
pub struct Of {
    /// Mã tổ chức đối chiếu (code of the unit that reconciles)
    #[arg(long, value_name = "CODE")]
    unit: String,
    /// Quý, như 1/2026; không ghi: quý vừa hết (the quarter; the last that is over when left out)
    #[arg(long, value_name = "Q/YEAR")]
    quarter: Option<String>,
}

/// What `reconcile` does.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Bốn cột số và những người làm lệch số; mã thoát 1 khi lệch (the counts and the names; exit code 1 when they differ)
    Show(Of),
    /// Ghi số của một bên: MÃ=SỐ hoặc MÃ:DÒNG=SỐ (enter the counts of a side)
    Set {
        #[command(flatten)]
        of: Of,
        /// Bên: cap_duoi, cap_tren, csdl (the side)
        #[arg(long)]
        level: String,
        /// Như DB-1=42 DB-1:admitted=3; bỏ trống số là xóa (an empty count takes it away)
        #[arg(required = true, value_name = "CODE[:LINE]=COUNT")]
        counts: Vec<String>,
    },
    /// Đọc tệp của một bên: danh sách đảng viên, hoặc biểu có số của từng tổ chức (read a side's list of members or form of counts)
    Read {
        #[command(flatten)]
        of: Of,
        /// Bên: csdl, cap_duoi, cap_tren (the side)
        #[arg(long)]
        level: String,
        /// Tổ chức mà danh sách thuộc về; không ghi: tổ chức đối chiếu (whose list it is)
        #[arg(long, value_name = "CODE")]
        list_of: Option<String>,
        /// Tệp .xlsx, .xls, .ods hoặc .csv (the file)
        file: PathBuf,
    },
    /// Giải trình: “họ tên=lý do”, hoặc MÃ:DÒNG=lý do cho một dòng (why somebody, or a line, differs)
    Explain {
        #[command(flatten)]
        of: Of,
        #[arg(required = true, value_name = "NAME=WHY")]
        whys: Vec<String>,
    },
    /// Nêu tên một người mà không danh sách nào cho thấy (name somebody whom no list shows)
    Name {
        #[command(flatten)]
        of: Of,
        /// Tổ chức (the organization)
        #[arg(long, value_name = "CODE")]
        at: String,
        /// Bên: cap_duoi, cap_tren, csdl (the side)
        #[arg(long)]
        level: String,
        /// chi_o_so, chi_o_ben_kia, khac_tinh_trang (how he differs)
        #[arg(long)]
        apart: String,
        /// Họ tên (the name)
        name: String,
        #[arg(long, default_value = "")]
        why: String,
    },
    /// Lập biên bản: ghi vào sổ, giữ mãi (make the minutes: recorded, kept for good)
    Finish {
        #[command(flatten)]
        of: Of,
        /// Số biên bản (the minutes' number)
        #[arg(long)]
        number: Option<String>,
    },
    /// Lấy kỳ đã lập biên bản ra làm lại (take a finished quarter up again)
    Reopen(Of),
    /// Biên bản ra tệp .xlsx (the minutes as a workbook)
    Minutes {
        #[command(flatten)]
        of: Of,
        #[arg(short = 'o', long, value_name = "FILE.xlsx")]
        output: PathBuf,
    },
    /// Các kỳ đã đối chiếu (past quarters)
    List {
        #[arg(long, value_name = "CODE")]
        unit: String,
    },
}

pub async fn run(command: Command, context: &Context) -> Ended {
    let app = context.open().await?;
    let ended = done(command, &app, context).await;
    app.close().await?;
    ended
}

fn meant(app: &App, of: &Of) -> Result<(UnitId, Quarter), Error> {
    let view = app.look(&app.owner());
    let quarter = of.quarter.as_deref().map(Quarter::parse).transpose()?;
    Ok((view.unit(&of.unit)?, quarter.unwrap_or_else(|| Quarter::over(view.today()))))
}

async fn done(command: Command, app: &App, context: &Context) -> Ended {
    let viewer = app.owner();
    match command {
        Command::Show(of) => return show(app, &of, context).await,
        Command::Set { of, level, counts } => {
            let level = Level::parse(&level)?;
            change(app, &of, context, |draft, _| {
                for text in &counts {
                    let (unit, line, count) = one_count(app, text)?;
                    draft.set_count(unit, line, level, count);
                }
                Ok(())
            })
            .await?;
        }
        Command::Read { of, level, list_of, file } => {
            read(app, &of, &level, list_of.as_deref(), &file, context).await?
        }
        Command::Explain { of, whys } => {
            change(app, &of, context, |draft, sheet| whys.iter().try_for_each(|w| explain(app, draft, sheet, w)))
                .await?;
        }
        Command::Name { of, at, level, apart, name, why } => {
            let (level, apart) = (Level::parse(&level)?, Apart::parse(&apart)?);
            let unit = app.look(&viewer).unit(&at)?;
            change(app, &of, context, |draft, _| draft.add(unit, level, apart, &name, &why)).await?;
        }
        Command::Finish { of, number } => {
            let (unit, quarter) = meant(app, &of)?;
            let recorded = app.finish_reconciliation(&viewer, unit, quarter, number.as_deref()).await?;
            let (seq, head) = (recorded.seq.unwrap_or(0), recorded.head.unwrap_or_default());
            let findings = recorded.judged.findings.len();
            context.print(&json!({"entry": seq, "head": head, "findings": findings}), || {
                let says =
                    says!("Đã lập biên bản ở mục {seq}, đầu sổ {head}.", "The minutes are entry {seq}, head {head}.");
                let mut lines = vec![says.in_lang(context.lang).to_string()];
                lines.extend(recorded.judged.findings.iter().map(|(_, f)| f.says.in_lang(context.lang).to_string()));
                lines.join("\n")
            });
        }
        Command::Reopen(of) => {
            let (unit, quarter) = meant(app, &of)?;
            app.reopen_reconciliation(&viewer, unit, quarter).await?;
            context.say("Đã lấy ra, biên bản cũ còn nguyên trong sổ.", "Taken up; the old minutes stay in the book.");
        }
        Command::Minutes { of, output } => {
            let (unit, quarter) = meant(app, &of)?;
            let sheet = app.reconciled(&viewer, unit, quarter).await?;
            let view = app.look(&viewer);
            let name = view.world().unit_name(unit, quarter.to()).to_string();
            app.note_read(&viewer, "Biên bản đối chiếu", &name, sheet.names.len()).await?;
            out::save_book(&output, out::reconciled(&view, &sheet, context.lang))?;
            let file = output.display().to_string();
            let says = says!("Đã ghi biên bản vào {file}.", "Wrote the minutes to {file}.");
            context.print(&json!({"file": file}), || says.in_lang(context.lang).to_string());
        }
        Command::List { unit } => list(app, &unit, context)?,
    }
    Ok(Done::Well)
}

/// Changes what lies on the desk, beside the sheet as it stands.
async fn change(
    app: &App,
    of: &Of,
    context: &Context,
    make: impl FnOnce(&mut Draft, &Sheet) -> Result<(), Error>,
) -> Result<(), Error> {
    let (unit, quarter) = meant(app, of)?;
    let viewer = app.owner();
    let sheet = app.reconciled(&viewer, unit, quarter).await?;
    let (item, mut draft) = app.reconciliation(&viewer, unit, quarter).await?;
    if item.is_none() && sheet.finished.is_some() {
        return Err(says!(
            "kỳ này đã lập biên bản, xin dùng “khoi reconcile reopen” nếu cần làm lại",
            "the minutes of this quarter are made, use “khoi reconcile reopen” to make them again"
        )
        .into());
    }
    make(&mut draft, &sheet)?;
    app.keep_reconciliation(&viewer, item.as_ref(), &draft).await?;
    let sheet = app.reconciled(&viewer, unit, quarter).await?;
    let says = sheet.says();
    let value = json!({"differing": sheet.differing(), "names": sheet.names.len(), "unexplained": sheet.unexplained()});
    context.print(&value, || format!("{}.", says.in_lang(context.lang)));
    Ok(())
}

type Count = (UnitId, &'static reconciliation::FormLine, Option<u32>);

fn one_count(app: &App, text: &str) -> Result<Count, Error> {
    let wrong = || -> Error {
        says!(
            "“{text}” phải có dạng MÃ=SỐ hoặc MÃ:DÒNG=SỐ, như DB-1=42",
            "“{text}” must be CODE=COUNT or CODE:LINE=COUNT"
        )
        .into()
    };
    let (left, count) = text.split_once('=').ok_or_else(wrong)?;
    let (code, line) = left.rsplit_once(':').unwrap_or((left, reconciliation::LINES[0].id));
    Ok((app.look(&app.owner()).unit(code.trim())?, line_named(line)?, count_typed(count)?))
}

/// A reason for whoever bears a name or number, on every side where he differs; or for a line.
fn explain(app: &App, draft: &mut Draft, sheet: &Sheet, text: &str) -> Result<(), Error> {
    let (who, why) = text.split_once('=').ok_or_else(|| -> Error {
        says!(
            "“{text}” phải có dạng “họ tên=lý do” hoặc “MÃ:DÒNG=lý do”",
            "“{text}” must be “name=why” or “CODE:LINE=why”"
        )
        .into()
    })?;
    let key = khoi_lists::value::name::key(who);
    let same = |n: &&Name| n.key() == who.trim() || khoi_lists::value::name::key(&n.name) == key;
    let named: Vec<&Name> = sheet.names.iter().filter(same).collect();
    if !named.is_empty() {
        named.into_iter().for_each(|name| draft.explain(name, why));
        return Ok(());
    }
    match who.rsplit_once(':') {
        Some((code, line)) => {
            draft.explain_line(app.look(&app.owner()).unit(code.trim())?, line_named(line)?, why);
            Ok(())
        }
        None => Err(says!(
            "“{who}” không làm lệch số ở danh sách nào; nêu tên bằng “khoi reconcile name”",
            "“{who}” makes no difference in any list; name him by “khoi reconcile name”"
        )
        .into()),
    }
}

async fn read(
    app: &App,
    of: &Of,
    level: &str,
    list_of: Option<&str>,
    path: &std::path::Path,
    context: &Context,
) -> Result<(), Error> {
    let (unit, quarter) = meant(app, of)?;
    let viewer = app.owner();
    let bytes = super::load::read(path)?;
    let name = path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let counts = crate::reconcile::form_counts(app.look(&viewer).world(), unit, quarter, &name, &bytes)?;
    if !counts.is_empty() {
        let level = Level::parse(level)?;
        return change(app, of, context, |draft, _| {
            counts.iter().for_each(|(unit, line, count)| draft.set_count(*unit, line, level, Some(*count)));
            Ok(())
        })
        .await;
    }
    let side = match Level::parse(level)? {
        Level::Central => Side::Central,
        Level::Below => Side::Own,
        Level::Above => Side::Above,
    };
    let whose = list_of.map(|code| app.look(&viewer).unit(code)).transpose()?.unwrap_or(unit);
    if side == Side::Own && whose == unit {
        return Err(says!(
            "xin ghi danh sách của tổ chức nào ở cấp dưới bằng --list-of MÃ",
            "say by --list-of CODE whose list of the level below it is"
        )
        .into());
    }
    let progress = Progress::default();
    let file = File {
        name: &name,
        bytes: &bytes,
        unit: whose,
        on: Some(quarter.to()),
        side,
        source: None,
        map: &[],
        legacy: None,
        progress: &progress,
    };
    let (staged, memory) = app.stage(&viewer, file).await?;
    let item = app.put_load(&viewer, &staged, &memory, &bytes).await?;
    let (id, rows) = (item.id, thousands(i64::try_from(staged.people.len()).unwrap_or(0)));
    let unplaced = staged.taken().filter(|p| p.unit.is_none()).count();
    context.print(&json!({"id": id, "rows": staged.people.len(), "unplaced": unplaced}), || {
        let says = says!(
            "Đã đọc {rows} dòng, số hiệu {id}; {unplaced} dòng chưa rõ chi bộ (sửa: khoi load mend {id} unit_unknown).",
            "Read {rows} rows as {id}; the cell of {unplaced} is not known (mend: khoi load mend {id} unit_unknown)."
        );
        says.in_lang(context.lang).to_string()
    });
    Ok(())
}

fn shown(n: Option<u32>) -> String {
    n.map_or_else(|| "—".into(), |n| thousands(n.into()))
}

async fn show(app: &App, of: &Of, context: &Context) -> Ended {
    let (unit, quarter) = meant(app, of)?;
    let viewer = app.owner();
    let sheet = app.reconciled(&viewer, unit, quarter).await?;
    let view = app.look(&viewer);
    let (world, day, lang) = (view.world(), quarter.to(), context.lang);
    let code = |u: UnitId| world.unit_code(u, day).to_string();
    let name = |n: &Name| json!({"unit": code(n.unit), "level": n.level.code(), "apart": n.apart.code(), "person": n.person, "name": n.name, "row": n.row, "elsewhere": n.elsewhere.map(code), "why": n.why});
    let row = |r: &Row| json!({"unit": code(r.unit), "line": r.line.id, "mine": r.mine, "below": r.theirs[0], "above": r.theirs[1], "central": r.theirs[2], "why": r.why});
    let compared: Vec<&Row> = sheet.rows.iter().filter(|r| r.is_compared()).collect();
    let value = json!({"unit": code(unit), "from": quarter.from(), "to": day, "finished": sheet.finished, "unplaced": sheet.unplaced,
        "rows": sheet.rows.iter().map(row).collect::<Vec<Value>>(), "names": sheet.names.iter().map(name).collect::<Vec<Value>>()});
    context.print(&value, || {
        let head = match lang {
            Lang::Vi => ["tổ chức", "dòng", "của ta", "cấp dưới", "cấp trên", "CSDL", "giải trình"],
            Lang::En => ["unit", "line", "ours", "below", "above", "central", "why"],
        };
        let cells = |r: &&Row| {
            let line = r.line.says().in_lang(lang).to_string();
            let counts = [r.mine, r.theirs[0], r.theirs[1], r.theirs[2]].map(shown);
            [code(r.unit), line].into_iter().chain(counts).chain([r.why.clone()]).collect()
        };
        let mut text = format!(
            "{}.\n{}",
            sheet.says().in_lang(lang),
            present::table(&head, &compared.iter().map(cells).collect::<Vec<_>>(), &[2, 3, 4, 5])
        );
        if !sheet.names.is_empty() {
            let head = match lang {
                Lang::Vi => ["họ và tên", "tổ chức", "bên", "chỗ khác nhau", "bên kia ghi ở", "giải trình"],
                Lang::En => ["name", "unit", "side", "how", "elsewhere", "why"],
            };
            let cells = |n: &Name| {
                let elsewhere = n.elsewhere.map(code).unwrap_or_default();
                let (level, apart) = (n.level.word(lang).to_string(), n.apart.word(lang).to_string());
                vec![n.name.clone(), code(n.unit), level, apart, elsewhere, n.why.clone()]
            };
            text.push_str(&format!(
                "\n{}",
                present::table(&head, &sheet.names.iter().map(cells).collect::<Vec<_>>(), &[])
            ));
        }
        text
    });
    Ok(if sheet.differing() == 0 && sheet.names.is_empty() { Done::Well } else { Done::Differs })
}

fn list(app: &App, code: &str, context: &Context) -> Result<(), Error> {
    let view = app.look(&app.owner());
    let all = reconciliation::all(view.world(), view.unit(code)?);
    let past: Vec<(Quarter, u32, Sheet)> =
        all.iter().map(|f| (Quarter::of(f.day), f.slot.seq, Sheet::recorded(view.world(), f))).collect();
    let line = |(q, seq, s): &(Quarter, u32, Sheet)| json!({"quarter": q.code(), "entry": seq, "differing": s.differing(), "names": s.names.len(), "unexplained": s.unexplained()});
    context.print(&json!(past.iter().map(line).collect::<Vec<_>>()), || {
        let head = match context.lang {
            Lang::Vi => ["kỳ", "mục", "kết quả"],
            Lang::En => ["quarter", "entry", "outcome"],
        };
        let cells = |(q, seq, s): &(Quarter, u32, Sheet)| {
            let lang = context.lang;
            vec![q.says().in_lang(lang).to_string(), seq.to_string(), s.says().in_lang(lang).to_string()]
        };
        present::table(&head, &past.iter().map(cells).collect::<Vec<_>>(), &[1])
    });
    Ok(())
}

//! `khoi cutover`: the cut-over day, the board of three counts, closing, minutes, what to complete first.

use super::{Context, Done, Ended};
use crate::app::{App, Error, FormLine, Recorded};
use crate::closing::{self, Board, Line, Why};
use crate::present;
use khoi_core::acts::Gap;
use khoi_core::says;
use khoi_core::value::{Day, Lang, UnitId, thousands};
use serde_json::{Value, json};

/// What `cutover` does.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Bảng đối chiếu từng tổ chức cơ sở (the board)
    Status {
        #[arg(long, value_name = "CODE")]
        unit: String,
    },
    /// Ấn định ngày chốt số đầu kỳ (set the day)
    Set {
        #[arg(long, value_name = "CODE")]
        unit: String,
        /// Ngày của biểu đã thống nhất, như 31/12/2025 (the day of the agreed form)
        #[arg(long)]
        day: String,
        /// Tên biểu (the form)
        #[arg(long)]
        form: String,
        /// Số đảng viên trong biểu (members by the form)
        #[arg(long)]
        members: Option<u32>,
    },
    /// Ghi dòng chốt của biểu cho từng tổ chức: MÃ=SỐ (the form's counts)
    Form {
        #[arg(long, value_name = "CODE")]
        unit: String,
        /// Như DB-1=42 CB-2=17; có số dự bị thì DB-1=42/3 (with those on probation: DB-1=42/3)
        #[arg(required = true, value_name = "CODE=COUNT")]
        counts: Vec<String>,
    },
    /// Chốt một tổ chức cơ sở, hoặc mọi tổ chức đã khớp (close one, or all that agree)
    Close {
        /// Mã tổ chức (code)
        unit: String,
        /// Mọi tổ chức dưới mã này đã khớp cả ba số (all under it whose counts agree)
        #[arg(long)]
        all: bool,
        /// Giải trình một người: “họ tên=lý do” hoặc “họ tên:chỗ lệch=lý do” (why somebody differs)
        #[arg(long, value_name = "NAME=WHY")]
        why: Vec<String>,
        /// Số biên bản (the minutes' number)
        #[arg(long)]
        number: Option<String>,
    },
    /// Biên bản chốt số đầu kỳ, với phụ lục và mã băm (the minutes with annex and hash)
    Minutes {
        /// Mã tổ chức (code)
        unit: String,
        /// Bản xem trước theo sổ hiện nay, không phải bản đã chốt (as they would be closed today)
        #[arg(long)]
        fresh: bool,
    },
    /// Việc cần bổ sung trước (what to complete first)
    Todo {
        #[arg(long, value_name = "CODE")]
        unit: String,
    },
    /// Xác nhận một kỳ trước ngày chốt đã đủ dữ liệu (declare an earlier period complete)
    Complete {
        #[arg(long, value_name = "CODE")]
        unit: String,
        /// Đủ từ ngày (complete from)
        #[arg(long)]
        from: String,
        /// Sổ đảng viên ra khỏi danh sách (the register of those who left)
        #[arg(long)]
        leavers: String,
        /// Số người trong sổ ấy (how many it names)
        #[arg(long)]
        count: u32,
    },
}

pub async fn run(command: Command, context: &Context) -> Ended {
    let app = context.open().await?;
    let ended = done(command, &app, context).await;
    app.close().await?;
    ended
}

async fn done(command: Command, app: &App, context: &Context) -> Ended {
    let viewer = app.owner();
    let unit = |code: &str| app.look(&viewer).unit(code);
    match command {
        Command::Status { unit: code } => return status(app, unit(&code)?, context).await,
        Command::Set { unit: code, day, form, members } => {
            let recorded = app.set_cutover(&viewer, unit(&code)?, Day::parse(&day)?, &form, members).await?;
            told(&[recorded], context);
        }
        Command::Form { unit: code, counts } => {
            let counts = counts.iter().map(|c| one_count(c, &unit)).collect::<Result<Vec<_>, Error>>()?;
            told(&[app.enter_form(&viewer, unit(&code)?, &counts).await?], context);
        }
        Command::Close { unit: code, all, why, number } => {
            let whys = why.iter().map(|w| Why::parse(w)).collect::<Result<Vec<_>, Error>>()?;
            let units = if all { agreeing(app, unit(&code)?).await? } else { vec![unit(&code)?] };
            let mut recorded = vec![];
            for unit in units {
                recorded.push(app.close_unit(&viewer, unit, &whys, number.as_deref()).await?);
            }
            told(&recorded, context);
        }
        Command::Minutes { unit: code, fresh } => minutes(app, unit(&code)?, fresh, context).await?,
        Command::Todo { unit: code } => todo(app, unit(&code)?, context),
        Command::Complete { unit: code, from, leavers, count } => {
            let from = Day::parse(&from)?;
            told(&[app.declare_complete(&viewer, unit(&code)?, from, &leavers, count).await?], context);
        }
    }
    Ok(Done::Well)
}

fn one_count(text: &str, unit: &impl Fn(&str) -> Result<UnitId, Error>) -> Result<FormLine, Error> {
    let wrong = || -> Error {
        says!(
            "“{text}” phải có dạng MÃ=SỐ, như DB-1=42, hoặc MÃ=SỐ/DỰ_BỊ, như DB-1=42/3",
            "“{text}” must be CODE=COUNT, as in DB-1=42, or CODE=COUNT/PROBATIONARY, as in DB-1=42/3"
        )
        .into()
    };
    let (code, counts) = text.split_once('=').ok_or_else(wrong)?;
    let number = |n: &str| n.trim().replace('.', "").parse().map_err(|_| wrong());
    let (members, probationary) = match counts.split_once('/') {
        Some((all, probationary)) => (number(all)?, Some(number(probationary)?)),
        None => (number(counts)?, None),
    };
    Ok(FormLine { unit: unit(code.trim())?, members, probationary })
}

async fn board(app: &App, unit: UnitId) -> Result<Board, Error> {
    app.board(&app.owner(), unit).await?.ok_or_else(|| {
        says!(
            "chưa ấn định ngày chốt số đầu kỳ, xin dùng “khoi cutover set”",
            "the cut-over day is not set, use “khoi cutover set”"
        )
        .into()
    })
}

async fn agreeing(app: &App, unit: UnitId) -> Result<Vec<UnitId>, Error> {
    let board = board(app, unit).await?;
    Ok(board.lines.iter().filter(|l| l.closed.is_none() && l.agrees()).map(|l| l.unit).collect())
}

/// Three counts, each with those on probation where they are told: `42 (3)`.
fn both(all: [Option<i64>; 3], probationary: [Option<i64>; 3]) -> [String; 3] {
    let one = |i: usize| match (all[i], probationary[i]) {
        (Some(all), Some(probationary)) => format!("{} ({})", thousands(all), thousands(probationary)),
        (all, _) => shown(all),
    };
    [one(0), one(1), one(2)]
}

fn shown(n: Option<i64>) -> String {
    n.map_or_else(|| "—".into(), thousands)
}

async fn status(app: &App, unit: UnitId, context: &Context) -> Ended {
    let board = board(app, unit).await?;
    let gap = |g: &closing::Name| json!({"name": g.name, "person": g.person, "gap": g.gap.code(), "row": g.row});
    let line = |l: &Line| {
        json!({"unit": l.code, "name": l.name, "own": l.own, "central": l.central, "form": l.form,
            "closed": l.closed.map(|c| c.slot.seq), "agrees": l.agrees(), "probationary": {"own": l.probationary[0], "central": l.probationary[1], "form": l.probationary[2]},
            "names": l.gaps.iter().map(gap).collect::<Vec<_>>()})
    };
    let value = json!({"day": board.cutover.day, "form": board.cutover.form, "members": board.cutover.members,
        "closed": board.closed_count(), "units": board.lines.len(), "lines": board.lines.iter().map(line).collect::<Vec<Value>>()});
    context.print(&value, || {
        let head = match context.lang {
            Lang::Vi => ["mã", "tổ chức", "sổ (dự bị)", "CSDL", "biểu", "chốt", "người làm lệch"],
            Lang::En => ["code", "unit", "own (probationary)", "central", "form", "closed", "who differs"],
        };
        let row = |l: &Line| {
            let names: Vec<&str> = l.gaps.iter().map(|g| g.name.as_str()).collect();
            let closed = l.closed.map_or("—".to_string(), |c| c.slot.seq.to_string());
            let sums = both([Some(l.own), l.central, l.form], l.probationary);
            [l.code.clone(), l.name.clone()].into_iter().chain(sums).chain([closed, names.join(", ")]).collect()
        };
        let rows: Vec<Vec<String>> = board.lines.iter().map(row).collect();
        let day = board.cutover.day.vi();
        let head_line = says!("Ngày chốt số đầu kỳ {day}.", "Cut-over day {day}.");
        let (a, b) = (head_line.in_lang(context.lang).to_string(), board.says().in_lang(context.lang).to_string());
        format!("{a} {b}.\n{}", present::table(&head, &rows, &[2, 3, 4]))
    });
    Ok(if board.closed_count() == board.lines.len() { Done::Well } else { Done::Differs })
}

fn told(recorded: &[Recorded], context: &Context) {
    let entries: Vec<u32> = recorded.iter().filter_map(|r| r.seq).collect();
    let head = recorded.last().and_then(|r| r.head.clone());
    let value = json!({"recorded": !entries.is_empty(), "entries": entries, "head": head});
    context.print(&value, || {
        if entries.is_empty() {
            return context.pick("Không có gì để ghi.", "There is nothing to record.").to_string();
        }
        let (all, head) =
            (entries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "), head.unwrap_or_default());
        says!("Đã ghi mục {all}, đầu sổ {head}.", "Recorded as entry {all}, head {head}.")
            .in_lang(context.lang)
            .to_string()
    });
}

async fn minutes(app: &App, unit: UnitId, fresh: bool, context: &Context) -> Result<(), Error> {
    let board = board(app, unit).await?;
    let view = app.look(&app.owner());
    let line = board.lines.iter().find(|l| l.unit == unit).ok_or_else(|| -> Error {
        says!("biên bản lập cho từng tổ chức cơ sở đảng", "minutes are made for one grassroots organization").into()
    })?;
    let kept = closing::Minutes::of(view.world(), &board.cutover, line, fresh);
    app.note_read(view.viewer(), "Biên bản chốt số đầu kỳ", &line.name, kept.annex.members.len()).await?;
    context.print(&minutes_json(&board, line, &kept), || minutes_text(&board, line, &kept, context.lang));
    Ok(())
}

fn minutes_json(board: &Board, line: &Line, kept: &closing::Minutes) -> Value {
    let member = |m: &closing::Member| json!({"person": m.person, "name": m.name, "born": m.born, "card": m.card, "cell": m.cell, "status": m.status});
    let why = |(name, gap, why): &(String, Gap, String)| json!({"name": name, "gap": gap.code(), "why": why});
    let since = kept.since.as_ref();
    let today = since.map(|s| json!({"own": s.own, "annex": s.hash, "then": s.then, "now": s.now, "open": s.is_open, "rebuilt": s.is_proved}));
    let ([own, central, form], [a, b, c]) = (kept.counts, kept.probationary);
    json!({"unit": line.code, "name": line.name, "day": board.cutover.day, "own": own, "central": central, "form": form,
        "probationary": {"own": a, "central": b, "form": c}, "closed": kept.entry, "annex": kept.annex.hash,
        "differences": kept.whys.iter().map(why).collect::<Vec<_>>(), "today": today,
        "members": kept.annex.members.iter().map(member).collect::<Vec<_>>()})
}

fn minutes_text(board: &Board, line: &Line, kept: &closing::Minutes, lang: Lang) -> String {
    let row = |(i, m): (usize, &closing::Member)| {
        let born = m.born.map(|b| b.vi()).unwrap_or_default();
        vec![(i + 1).to_string(), m.name.clone(), born, m.card.clone(), m.cell.clone(), m.status.to_string()]
    };
    let rows: Vec<Vec<String>> = kept.annex.members.iter().enumerate().map(row).collect();
    let head = ["STT", "Họ và tên", "Ngày sinh", "Số thẻ", "Chi bộ", "Tình trạng"];
    let why = |(name, gap, why): &(String, Gap, String)| {
        let why = if why.is_empty() { "…" } else { why };
        format!("{}: {name} – {why}\n", gap.word(lang))
    };
    let [own, central, form] = both(kept.counts, kept.probationary);
    let entry = kept.entry.map(|e| e.to_string());
    let state = match &entry {
        Some(entry) => says!("Đã chốt ở mục {entry}.", "Closed by entry {entry}."),
        None => says!("Chưa chốt: đây là bản xem trước.", "Not closed: a preview."),
    };
    let today = kept.since.as_ref().map_or_else(String::new, |s| {
        let (own, hash) = (thousands(s.own), &s.hash);
        let says = says!("Hiện nay sổ đếm {own}, mã băm {hash}.", "Today the book counts {own}, hash {hash}.");
        let lines = |mark: &str, all: &[String]| all.iter().map(|l| format!("  {mark} {l}\n")).collect::<String>();
        format!("{}\n{}{}", says.in_lang(lang), lines("−", &s.then), lines("+", &s.now))
    });
    format!(
        "BIÊN BẢN CHỐT SỐ ĐẦU KỲ\n{}\nNgày chốt: {}\nSổ {own} · CSDL {central} · Biểu {form}\n{}{}\n{}\nMã băm phụ lục (SHA-256): {}\n{today}",
        line.name,
        board.cutover.day.vi(),
        kept.whys.iter().map(why).collect::<String>(),
        state.in_lang(lang),
        present::table(&head, &rows, &[0]),
        kept.annex.hash
    )
    .trim_end()
    .to_string()
}

fn todo(app: &App, unit: UnitId, context: &Context) {
    let view = app.look(&app.owner());
    let all = closing::todo(view.world(), view.pack(), unit, view.today());
    let world = view.world();
    let value: Vec<Value> = all
        .iter()
        .map(|t| json!({"rank": t.rank, "person": t.person, "name": world.person_name(t.person), "unit": world.unit_code(t.unit, view.today()), "says": t.says.in_lang(context.lang)}))
        .collect();
    context.print(&json!(value), || {
        let head = match context.lang {
            Lang::Vi => ["họ và tên", "chi bộ", "cần bổ sung"],
            Lang::En => ["name", "cell", "to complete"],
        };
        let row = |t: &closing::Todo| {
            let cell = world.unit_name(t.unit, view.today()).to_string();
            vec![world.person_name(t.person), cell, t.says.in_lang(context.lang).to_string()]
        };
        present::table(&head, &all.iter().map(row).collect::<Vec<_>>(), &[])
    });
}

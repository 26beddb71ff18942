//! `khoi compare`: two lists of members, told apart by name; needs no book and no account, keeps nothing.

use super::{Context, Done, Ended};
use crate::app::{Clock, Error};
use crate::present;
use khoi_core::says;
use khoi_core::value::{Day, Lang, thousands};
use khoi_lists::compare::{Difference, compare, to_json, to_workbook};
use khoi_lists::{Choice, Field, Limits, List, Options};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// What `compare` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Danh sách cũ (.xlsx, .xls, .ods, .csv) (the old list)
    #[arg(required_unless_present = "serve")]
    old: Option<PathBuf>,
    /// Danh sách mới (the new list)
    #[arg(required_unless_present = "serve")]
    new: Option<PathBuf>,
    /// Ghi kết quả ra tệp Excel (write the result as a workbook)
    #[arg(long, value_name = "OUT")]
    xlsx: Option<PathBuf>,
    /// Ngày xét hết dự bị, huy hiệu; mặc định hôm nay (the day of view)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Cột nào là mục nào, như "Họ tên=name", "old:C=born", "new:D=" (a column's field)
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    /// Trang cần đọc: tên hoặc số, như "Trang 2", "old:1" (the sheet to read)
    #[arg(long, value_name = "SHEET")]
    sheet: Vec<String>,
    /// Trong JSON thêm dự bị, huy hiệu, chưa rõ, theo chi bộ, cách đọc tệp (more than the six lists in JSON)
    #[arg(long)]
    more: bool,
    /// Mở trang so sánh trên máy này, không cần sổ (serve the page, without a book)
    #[arg(long, conflicts_with_all = ["old", "new", "xlsx"])]
    serve: bool,
    /// Địa chỉ của trang, chỉ trong máy (address of the page, loopback only)
    #[arg(long, default_value = "127.0.0.1:8517", value_name = "ADDRESS", requires = "serve")]
    listen: SocketAddr,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    if args.serve {
        return serve(args.listen, context).await;
    }
    let (Some(old), Some(new)) = (&args.old, &args.new) else { return Ok(Done::Well) };
    let on = match &args.on {
        Some(text) => Day::parse(text)?,
        None => Clock::System.today(),
    };
    let old = read(old, "old", &args, on, context.lang)?;
    let new = read(new, "new", &args, on, context.lang)?;
    let difference = compare(&old, &new, Some(on));
    if let Some(out) = &args.xlsx {
        let bytes = to_workbook(&old, &new, &difference, Some(on), context.lang).map_err(|t| Error::Says(t.line()))?;
        let name = out.display();
        std::fs::write(out, bytes).map_err(|e| says!("không ghi được {name}: {e}", "cannot write {name}: {e}"))?;
        context.say(&format!("Đã ghi {name}."), &format!("Wrote {name}."));
    }
    if context.json {
        let value = to_json(&old, &new, &difference, context.lang, args.more);
        present::line(serde_json::to_string_pretty(&value).unwrap_or_default());
    } else {
        present::line(text(&old, &new, &difference, context.lang));
    }
    Ok(if difference.is_nothing() { Done::Well } else { Done::Differs })
}

/// Options of one file are marked `old:` or `new:`; unmarked ones are meant for both.
fn own<'a>(option: &'a str, side: &str) -> Option<&'a str> {
    match option.split_once(':') {
        Some((mark @ ("old" | "new"), rest)) => (mark == side).then_some(rest),
        _ => Some(option),
    }
}

fn read(path: &Path, side: &str, args: &Args, on: Day, lang: Lang) -> Result<List, Error> {
    let mut choice = Choice { options: Options { on: Some(on), legacy: None }, ..Choice::default() };
    choice.sheet = args.sheet.iter().filter_map(|s| own(s, side)).next_back().map(str::to_string);
    for option in args.map.iter().filter_map(|m| own(m, side)) {
        let (column, id) = option.rsplit_once('=').unwrap_or((option, "?"));
        let field = Field::find(id.trim());
        if field.is_none() && !id.trim().is_empty() {
            let known = Field::ALL.iter().map(|f| f.id()).collect::<Vec<_>>().join(", ");
            return Err(says!(
                "--map “{option}” không đúng, xin ghi CỘT=MỤC với mục là một trong: {known}",
                "--map “{option}” is wrong, write COLUMN=FIELD with a field out of: {known}"
            )
            .into());
        }
        choice.map.push((column.trim().to_string(), field));
    }
    let name = path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
    let limits = Limits::default();
    let shown = path.display();
    let fail = |e: std::io::Error| -> Error {
        says!("không đọc được {shown}: {e}", "cannot read {shown}: {e}").into()
    };
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > limits.bytes as u64 {
        let mb = limits.bytes >> 20;
        return Err(says!("{shown} lớn hơn {mb} MB, xin chia nhỏ", "{shown} is larger than {mb} MB, split it").into());
    }
    let bytes = std::fs::read(path).map_err(fail)?;
    let list = List::read(&name, &bytes, &limits, &choice).map_err(|t| Error::Says(t.line()))?;
    for says in &list.left_out {
        eprintln!("khoi: “{name}”, {}", says.in_lang(lang));
    }
    Ok(list)
}

async fn serve(at: SocketAddr, context: &Context) -> Ended {
    let listener = super::serve::listen(at).await?;
    let at = listener.local_addr().unwrap_or(at);
    context.say(
        &format!("So sánh hai danh sách: http://{at}/so-sanh"),
        &format!("Compare two lists: http://{at}/so-sanh"),
    );
    context.say("Không lưu gì. Dừng bằng Ctrl+C.", "Nothing is kept. Stop by Ctrl+C.");
    crate::web::serve_compare(listener).await.map_err(|e| Error::Fault(e.to_string()))?;
    Ok(Done::Well)
}

/// How many lines of a part are printed; the workbook and JSON have all.
const SHOWN: usize = 200;

fn text(old: &List, new: &List, d: &Difference, lang: Lang) -> String {
    let pick = |vi: &'static str, en: &'static str| present::pick(lang, vi, en);
    let n = |count: usize| thousands(i64::try_from(count).unwrap_or(i64::MAX));
    let mut out = String::new();
    for list in [old, new] {
        let read: Vec<String> =
            list.sources.iter().map(|s| format!("“{}” {}–{}", s.sheet, s.people.0, s.people.1)).collect();
        out.push_str(&format!(
            "{}: {} {} ({})\n",
            list.file,
            n(list.rows.len()),
            pick("người", "people"),
            read.join(", ")
        ));
    }
    let alone = |list: &List, places: &[usize]| {
        let row = |i: &usize| {
            let r = &list.rows[*i];
            vec![r.line.to_string(), r.name().to_string(), unit(list, *i)]
        };
        places.iter().map(row).collect::<Vec<_>>()
    };
    let pair = |p: &khoi_lists::compare::Pair| {
        let (a, b) = (&old.rows[p.old], &new.rows[p.new]);
        vec![format!("{}→{}", a.line, b.line), b.name().to_string(), unit(new, p.new)]
    };
    let with = |mut row: Vec<String>, more: &[&str]| {
        row.extend(more.iter().map(ToString::to_string));
        row
    };
    let mut part = |title: String, head: &[&str], mut rows: Vec<Vec<String>>| {
        out.push_str(&format!("\n{title}: {}\n", n(rows.len())));
        let rest = rows.len().saturating_sub(SHOWN);
        rows.truncate(SHOWN);
        if !rows.is_empty() {
            out.push_str(&present::table(head, &rows, &[]));
            out.push('\n');
        }
        if rest > 0 {
            out.push_str(&format!(
                "… {} {}\n",
                n(rest),
                pick("dòng nữa, xem bằng --xlsx hoặc --json", "more, see --xlsx or --json")
            ));
        }
    };
    let (row, name, cell) = (pick("dòng", "row"), pick("họ và tên", "name"), pick("chi bộ", "cell"));
    let who = [row, name, cell];
    part(pick("Thêm", "Joined").into(), &who, alone(new, &d.joined));
    part(pick("Không còn", "Left").into(), &who, alone(old, &d.left));
    let moved = d.moved.iter().map(|m| with(pair(&m.pair), &[&m.old])).collect();
    part(pick("Chuyển chi bộ", "Moved").into(), &[row, name, pick("đến", "to"), pick("từ", "from")], moved);
    renamed(d, lang, &mut part);
    let changed =
        d.changed.iter().map(|c| with(pair(&c.pair), &[c.field.says().in_lang(lang), &c.old, &c.new])).collect();
    let head = [row, name, cell, pick("mục", "field"), pick("cũ", "old"), pick("mới", "new")];
    part(pick("Thay đổi", "Changed").into(), &head, changed);
    part(pick("Ghi lặp", "Doubled").into(), &who, doubled(old, new, d, lang));
    let faults = d.faults.iter().map(|f| {
        let list = if f.side == khoi_lists::compare::Side::Old { old } else { new };
        let cell = format!("{} {}", list.file, f.fault.at);
        vec![cell, list.rows[f.row].name().to_string(), f.fault.says.in_lang(lang).to_string()]
    });
    part(pick("Lỗi", "Faults").into(), &[pick("ô", "cell"), name, pick("lỗi", "fault")], faults.collect());
    soon(new, d, lang, &mut part);
    out
}

fn renamed(d: &Difference, lang: Lang, part: &mut impl FnMut(String, &[&str], Vec<Vec<String>>)) {
    let pick = |vi: &'static str, en: &'static str| present::pick(lang, vi, en);
    let row = |r: &khoi_lists::compare::Renamed| vec![r.pairs.len().to_string(), r.new.clone(), r.old.clone()];
    let head = [pick("người", "people"), pick("nay là", "now"), pick("trước là", "before")];
    part(pick("Đổi tên chi bộ", "Renamed cells").into(), &head, d.renamed.iter().map(row).collect());
}

fn unit(list: &List, i: usize) -> String {
    list.rows[i].unit.as_ref().map_or_else(String::new, |u| u.name.clone())
}

fn doubled(old: &List, new: &List, d: &Difference, lang: Lang) -> Vec<Vec<String>> {
    let rows = d.doubled.iter().map(|g| {
        let list = if g.side == khoi_lists::compare::Side::Old { old } else { new };
        let lines: Vec<String> = g.rows.iter().map(|i| list.rows[*i].line.to_string()).collect();
        let place = format!("{} {}", list.file, lines.join(", "));
        vec![place, list.rows[g.rows[0]].name().to_string(), g.by.says().in_lang(lang).to_string()]
    });
    rows.collect()
}

fn soon(new: &List, d: &Difference, lang: Lang, part: &mut impl FnMut(String, &[&str], Vec<Vec<String>>)) {
    let pick = |vi: &'static str, en: &'static str| present::pick(lang, vi, en);
    let (row, name) = (pick("dòng", "row"), pick("họ và tên", "name"));
    let open = d.ambiguous.iter().map(|a| {
        let lines: Vec<String> = a.new.iter().map(|i| new.rows[*i].line.to_string()).collect();
        let who = a.new.first().map_or("", |i| new.rows[*i].name());
        vec![lines.join(", "), who.to_string(), a.says.in_lang(lang).to_string()]
    });
    part(pick("Chưa rõ", "Open").into(), &[row, name, pick("vì sao", "why")], open.collect());
    let endings = d.endings.iter().map(|e| {
        let who = &new.rows[e.row];
        vec![who.line.to_string(), who.name().to_string(), e.end_day.vi(), e.days.to_string()]
    });
    let head = [row, name, pick("hết dự bị", "ends"), pick("còn (ngày)", "days left")];
    part(pick("Sắp hoặc đã hết 12 tháng dự bị", "Probation ending").into(), &head, endings.collect());
    let badges = d.badges.iter().map(|b| {
        let who = &new.rows[b.row];
        let by = if b.by_decision {
            ""
        } else {
            pick("ước tính theo ngày kết nạp", "estimated by the day of admission")
        };
        vec![who.line.to_string(), who.name().to_string(), b.years.to_string(), b.day.vi(), by.to_string()]
    });
    let head = [row, name, pick("huy hiệu", "badge"), pick("đủ năm", "years full"), ""];
    part(pick("Huy hiệu trong 12 tháng tới", "Badges within 12 months").into(), &head, badges.collect());
}

//! `khoi report`: figures of a period are closed, and shown beside what is known today.

use super::{Context, Done, Ended};
use crate::app::{App, CloseAsk, Error};
use crate::closings::{self, USUAL};
use crate::present;
use khoi_core::says;
use khoi_core::value::Day;
use serde_json::json;

/// What `report` can do.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Chốt số liệu của một kỳ (close the figures of a period)
    Close(Close),
    /// Xem số đã chốt và số đến nay (show a closed report beside what is known today)
    Show(Show),
    /// Các báo cáo đã chốt của một tổ chức (the closed reports of a unit)
    List(List),
}

/// What `close` takes.
#[derive(clap::Args)]
pub struct Close {
    /// Mã tổ chức (code of the unit)
    #[arg(long)]
    unit: String,
    /// Tên báo cáo (name of the report)
    #[arg(long)]
    name: String,
    /// Từ ngày, với số phát sinh (first day of flows)
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Đến ngày (last day)
    #[arg(long, value_name = "DATE")]
    to: String,
    /// Người ký (signer)
    #[arg(long)]
    signer: String,
    /// Số báo cáo; bỏ trống là chờ số (number; pending without it)
    #[arg(long)]
    number: Option<String>,
    /// Ngày báo cáo (day of the report)
    #[arg(long, value_name = "DATE")]
    issued: Option<String>,
    /// Số liệu, lặp lại được: members_total hoặc members_total:gender=nu (a figure, may be repeated)
    #[arg(long = "figure", value_name = "ID[:DIM=VALUE]")]
    figures: Vec<String>,
    /// Chốt lại thay cho mục này (closes again what this entry closed)
    #[arg(long, value_name = "ENTRY")]
    again: Option<u32>,
}

/// What `show` takes.
#[derive(clap::Args)]
pub struct Show {
    /// Số mục đã chốt (the closing's entry)
    entry: u32,
}

/// What `list` takes.
#[derive(clap::Args)]
pub struct List {
    /// Mã tổ chức (code of the unit)
    #[arg(long)]
    unit: String,
}

pub async fn run(command: Command, context: &Context) -> Ended {
    let app = context.open().await?;
    let ended = match command {
        Command::Close(args) => close(&app, args, context).await,
        Command::Show(args) => show(&app, args.entry, context),
        Command::List(args) => list(&app, &args.unit, context),
    };
    app.close().await?;
    ended
}

/// The figures asked, or the usual ones.
pub fn asked_figures(asked: &[String]) -> Vec<(String, String)> {
    if asked.is_empty() {
        return USUAL.iter().map(|(id, narrow)| (id.to_string(), narrow.to_string())).collect();
    }
    let split = |text: &String| {
        let (id, narrow) = text.split_once(':').unwrap_or((text, ""));
        (id.trim().to_string(), narrow.trim().to_string())
    };
    asked.iter().map(split).collect()
}

async fn close(app: &App, args: Close, context: &Context) -> Ended {
    let day = |text: &Option<String>| text.as_deref().map(Day::parse).transpose();
    let viewer = app.owner();
    let unit = app.look(&viewer).unit(&args.unit)?;
    let ask = CloseAsk {
        unit,
        name: args.name,
        from: day(&args.from)?,
        to: Day::parse(&args.to)?,
        signer: args.signer,
        number: args.number,
        issued: day(&args.issued)?,
        figures: asked_figures(&args.figures),
        again: args.again,
    };
    let recorded = app.close_report(&viewer, &ask).await?;
    let (seq, head) = (recorded.seq.unwrap_or(0), recorded.head.unwrap_or_default());
    context.print(&json!({"entry": seq, "head": head}), || {
        says!("Đã chốt ở mục {seq}, đầu sổ {head}.", "Closed as entry {seq}, head {head}.")
            .in_lang(context.lang)
            .to_string()
    });
    Ok(Done::Well)
}

fn show(app: &App, entry: u32, context: &Context) -> Ended {
    let view = app.look(&app.owner());
    let world = view.world();
    let closing = closings::find(world, entry).ok_or_else(|| -> Error {
        says!(
            "mục {entry} không chốt số liệu nào, xin xem “khoi report list”",
            "entry {entry} closes no report, see “khoi report list”"
        )
        .into()
    })?;
    let lines = closing.lines(world, context.lang);
    let figures: Vec<_> = lines.iter().map(closings::Line::json).collect();
    let act = closing.act;
    let value = json!({"entry": entry, "name": act.name, "from": act.from, "to": act.to, "position": act.position, "head": act.head, "signer": act.signer, "again": act.again, "figures": figures});
    context.print(&value, || {
        let mut out = vec![format!("{} ({})", act.name, closing.period())];
        for line in &lines {
            let (what, says) = (&line.what, line.sentence(context.lang));
            out.push(if line.moved() { format!("{what}: {says}") } else { format!("{what}: {}", line.now) });
            if !line.sealed {
                out.push(
                    context
                        .pick(
                            "  CẢNH BÁO: các dòng đã chốt không còn như lúc chốt.",
                            "  WARNING: the closed rows are no longer what was closed.",
                        )
                        .to_string(),
                );
            }
        }
        out.join("\n")
    });
    Ok(if lines.iter().all(|l| l.sealed) { Done::Well } else { Done::Differs })
}

fn list(app: &App, unit: &str, context: &Context) -> Ended {
    let view = app.look(&app.owner());
    let (world, unit) = (view.world(), view.unit(unit)?);
    let all = closings::all(world, unit);
    let value: Vec<_> = all.iter().map(|c| json!({"entry": c.seq, "name": c.act.name, "from": c.act.from, "to": c.act.to, "day": c.day, "signer": c.act.signer, "again": c.act.again})).collect();
    context.print(&json!(value), || {
        let rows: Vec<Vec<String>> = all
            .iter()
            .map(|c| vec![c.seq.to_string(), c.act.name.clone(), c.period(), c.day.vi(), c.act.signer.clone()])
            .collect();
        let head = [
            context.pick("mục", "entry"),
            context.pick("báo cáo", "report"),
            context.pick("kỳ", "period"),
            context.pick("chốt ngày", "closed"),
            context.pick("người ký", "signer"),
        ];
        present::table(&head, &rows, &[0])
    });
    Ok(Done::Well)
}

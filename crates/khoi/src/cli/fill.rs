//! `khoi fill`: a report template becomes a report; what it states is checked at once, as any text is.

use super::check::take;
use super::{Context, Done, Ended};
use crate::app::{Error, View};
use crate::template::{Report, ReportTemplate};
use khoi_core::claims::{self, Mark};
use khoi_core::figures::Period;
use khoi_core::fill::{self, Defaults};
use khoi_core::says;
use khoi_core::value::{Day, When};
use khoi_papers::Limits;
use serde_json::json;
use std::path::{Path, PathBuf};

/// What `fill` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Mẫu văn bản, Markdown hoặc DOCX có chỗ điền như {{members_total}} (a template with placeholders)
    template: PathBuf,
    /// Mã tổ chức (code of the unit)
    #[arg(long, value_name = "CODE")]
    unit: String,
    /// Số đến ngày (as of the end of a day, a month or a year)
    #[arg(long, value_name = "DATE", required_unless_present = "period")]
    as_of: Option<String>,
    /// Kỳ của báo cáo, như 2022, 2022-06, 2022-Q1 (the period of the report)
    #[arg(long, value_name = "PERIOD", conflicts_with = "as_of")]
    period: Option<String>,
    /// Ghi ra tệp, không đè tệp đã có; mẫu DOCX cho tệp DOCX (write to a new file)
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let template =
        ReportTemplate::read(&args.template.to_string_lossy(), take::bytes(&args.template, &Limits::default())?)?;
    if template.is_docx() && args.out.is_none() {
        return Err(
            says!("mẫu DOCX cần -o TỆP.docx để ghi ra", "a DOCX template needs -o FILE.docx to write to").into()
        );
    }
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let filled = filled(&args, &template, &view, context);
    let checked = filled.as_ref().ok().map(|f| checked(&args, f, &view));
    drop(view);
    app.close().await?;
    let (filled, (marks, unread)) = (filled?, checked.transpose()?.unwrap_or_default());
    match &args.out {
        Some(out) => write_new(out, filled.docx.as_deref().unwrap_or(filled.text.as_bytes()))?,
        None if !context.json => crate::present::line(filled.text.trim_end()),
        None => {}
    }
    let (count, agree, all) = (filled.count, marks.iter().filter(|m| **m == Mark::Agrees).count(), marks.len());
    if context.json {
        let text = args.out.is_none().then_some(&filled.text);
        let value = json!({"text": text, "filled": count, "claims": all, "agree": agree, "unread": unread});
        crate::present::line(serde_json::to_string_pretty(&value).unwrap_or_default());
    } else {
        let vi = format!("đã điền {count} chỗ; soát lại: {all} số liệu, {agree} khớp");
        let en = format!("{count} filled; checked: {all} figures, {agree} agree");
        eprintln!("khoi: {}", context.pick(&vi, &en));
        if !unread.is_empty() {
            let list = unread.join(", ");
            let vi = format!("chưa đọc lại được, xin tự xem lại: {list}");
            let en = format!("not read back, look at them yourself: {list}");
            eprintln!("khoi: {}", context.pick(&vi, &en));
        }
    }
    let differs = marks.iter().any(|m| matches!(m, Mark::Differs | Mark::Unclear));
    Ok(if differs { Done::Differs } else { Done::Well })
}

fn filled(args: &Args, template: &ReportTemplate, view: &View, context: &Context) -> Result<Report, Error> {
    let unit = view.unit(&args.unit)?;
    let period = match (&args.period, &args.as_of) {
        (Some(period), _) => fill::period(period)?,
        (None, Some(as_of)) => {
            let when = When::parse(as_of)?;
            let to = if when.latest() == Day::MAX { when.earliest() } else { when.latest() };
            Period { from: when.exact().is_none().then(|| when.earliest()), to }
        }
        (None, None) => return Err(says!("xin ghi --as-of hoặc --period", "write --as-of or --period").into()),
    };
    let defaults = Defaults { unit, period, lang: context.lang };
    template.fill(&view.engine(), &defaults, &|code| view.unit(code).ok())
}

/// The verdicts on what the report states, and the placeholders whose number was not read back.
fn checked(args: &Args, report: &Report, view: &View) -> Result<(Vec<Mark>, Vec<String>), Error> {
    let reading = claims::read(&report.text);
    let verdicts = khoi_core::check::against(&view.engine(), &report.text, &reading, Some(view.unit(&args.unit)?));
    let agrees = |from: usize, to: usize| {
        let mut all = reading.claims.iter().zip(&verdicts);
        all.any(|(c, v)| c.start < to && from < c.end && v.mark == Mark::Agrees)
    };
    let unread = report.filled.as_ref().map(|f| fill::unread(f, &agrees)).unwrap_or_default();
    Ok((verdicts.iter().map(|v| v.mark).collect(), unread))
}

/// Writes a new file whole: under another name first, so that none is half written. One that stands is not overwritten.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let shown = path.display();
    let fault =
        |e: std::io::Error| -> Error { says!("không ghi được {shown}: {e}", "cannot write {shown}: {e}").into() };
    if path.exists() {
        return Err(says!(
            "{shown} đã có, xin ghi ra tên khác hoặc xóa tệp ấy trước",
            "{shown} stands already, write to another name or remove that file first"
        )
        .into());
    }
    let beside = path.with_extension("khoi-tmp");
    std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path)).map_err(fault)
}

//! `khoi entry`: what one entry of the log says.

use super::{Context, Done, Ended};
use crate::present;
use khoi_core::says;
use khoi_core::value::{Day, Lang, When};
use serde_json::json;

/// What `entry` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Số mục trong sổ (number of the entry)
    number: u32,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let app = context.open().await?;
    let head = app.head_of(args.number).await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let world = view.world();
    let number = args.number;
    let Some(held) = world.entry(number) else {
        let last = world.position();
        return Err(says!(
            "sổ không có mục {number}, mục cuối là {last}",
            "the book has no entry {number}, the last is {last}"
        )
        .into());
    };
    let subjects: Vec<String> =
        held.entry.acts.iter().flat_map(|d| d.act.subjects()).map(|(s, role)| format!("{role} {s:?}")).collect();
    let value = json!({
        "entry": number, "recorded_at": held.recorded_at, "recorded_day": Day::of_moment(held.recorded_at),
        "live": world.is_live(number), "annulled_by": world.annulled_by(number), "head": head,
        "basis": held.entry.basis, "acts": held.entry.acts, "subjects": subjects,
    });
    context.print(&value, || {
        let basis = &held.entry.basis;
        let paper = basis
            .number
            .as_ref()
            .map_or_else(|| basis.numbering.map_or("—", |n| n.word(context.lang)).to_string(), ToString::to_string);
        let row = |a: &str, b: String| vec![a.to_string(), b];
        let when = |w: When| if context.lang == Lang::En { w.en() } else { w.vi() };
        let mut rows = vec![
            row(context.pick("Căn cứ", "Basis"), format!("{} {paper}", basis.kind.word(context.lang))),
            row(context.pick("Cơ quan ban hành", "Issuer"), basis.issuer.clone().unwrap_or_default()),
            row(context.pick("Ngày ký", "Signed on"), basis.issued.map_or("—".into(), when)),
            row(context.pick("Ngày ghi sổ", "Recorded on"), Day::of_moment(held.recorded_at).vi()),
            row(context.pick("Đầu sổ", "Head"), head.clone()),
        ];
        let acts = held
            .entry
            .acts
            .iter()
            .take(50)
            .map(|d| row(&when(d.on), context.pick(d.act.kind().vi, d.act.kind().en).to_string()));
        rows.extend(acts);
        present::table(&["", &format!("{} {number}", context.pick("mục", "entry"))], &rows, &[])
    });
    drop(view);
    app.close().await?;
    Ok(Done::Well)
}

//! `khoi entry`: what one entry of the log says.

use super::{Context, Done, Ended};
use crate::app::View;
use crate::present;
use khoi_core::entry::DatedAct;
use khoi_core::record::Subject;
use khoi_core::says;
use khoi_core::state::Slot;
use khoi_core::value::{Day, Lang, When};
use serde_json::json;

/// How many names stand beside an act.
const NAMED: usize = 4;

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
    let upset = view.upset_by(number);
    let odds: Vec<_> = upset
        .iter()
        .map(|(slot, r)| json!({"entry": slot.seq, "rule": r.rule, "says": r.says.in_lang(context.lang)}))
        .collect();
    let value = json!({
        "entry": number, "recorded_at": held.recorded_at, "recorded_day": Day::of_moment(held.recorded_at),
        "live": world.is_live(number), "annulled_by": world.annulled_by(number), "head": head,
        "basis": held.entry.basis, "acts": held.entry.acts, "subjects": subjects, "at_odds": odds,
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
        for by in world.annulled_by(number) {
            rows.push(row(context.pick("Hủy bởi", "Annulled by"), format!("{} {by}", context.pick("mục", "entry"))));
        }
        for (index, dated) in (0..).zip(held.entry.acts.iter().take(50)) {
            let slot = Slot { seq: number, index };
            let about = about(&view, dated);
            rows.push(row(
                &when(dated.on),
                format!("{}{about}", context.pick(dated.act.kind().vi, dated.act.kind().en)),
            ));
            for by in world.repairs_of(slot) {
                let (by, word) = (by.seq, context.pick("sửa, đính chính ở mục", "mended or corrected in entry"));
                rows.push(row("", format!("↳ {word} {by}")));
            }
        }
        for (slot, refusal) in &upset {
            let (seq, says) = (slot.seq, refusal.says.in_lang(context.lang));
            rows.push(row(
                context.pick("Nay trái", "At odds"),
                format!("{} {seq}: {says}", context.pick("mục", "entry")),
            ));
        }
        present::table(&["", &format!("{} {number}", context.pick("mục", "entry"))], &rows, &[])
    });
    drop(view);
    app.close().await?;
    Ok(Done::Well)
}

/// “: Lò Văn An; Chi bộ Trường Hai”: whom and what an act is about, the first few.
fn about(view: &View, dated: &DatedAct) -> String {
    let (world, day) = (view.world(), dated.on.order());
    let mut names: Vec<String> = vec![];
    for (subject, _) in dated.act.subjects() {
        let name = match subject {
            Subject::Person(person) => world.person_name(person),
            Subject::Unit(unit) => world.unit_name(unit, day).to_string(),
        };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let more = if names.len() > NAMED { "; …" } else { "" };
    names.truncate(NAMED);
    if names.is_empty() { String::new() } else { format!(": {}{more}", names.join("; ")) }
}

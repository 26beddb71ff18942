//! `khoi rules`: the rules in force on a day, or the history of one.

use super::{Context, Done, Ended};
use crate::app::Error;
use crate::present;
use khoi_core::says;
use khoi_core::value::{Day, Lang};
use serde_json::{Value, json};

/// What `rules` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Mã quy định, để xem mọi giá trị qua các thời kỳ
    id: Option<String>,
    /// Ngày (on)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let pack = crate::packs::pack().map_err(Error::Wrong)?;
    let today = crate::app::Clock::System.today();
    let day = args.on.as_deref().map(Day::parse).transpose()?;
    let wanted = |r: &&khoi_core::rules::Rule| match &args.id {
        Some(id) => r.id == *id && day.is_none_or(|d| r.from <= d && d < r.until),
        None => r.from <= day.unwrap_or(today) && day.unwrap_or(today) < r.until,
    };
    let rules: Vec<_> = pack.all().filter(wanted).collect();
    if rules.is_empty() {
        return Err(says!(
            "không có quy định nào khớp, xem tất cả bằng “khoi rules”",
            "no rule matches, see all by “khoi rules”"
        )
        .into());
    }
    let until = |d: Day| (d != Day::MAX).then_some(d);
    let value: Vec<Value> = rules
        .iter()
        .map(|r| {
            json!({"id": r.id, "value": r.value, "from": r.from, "until": until(r.until), "regulation": r.regulation.cite(),
            "confidence": format!("{:?}", r.confidence), "source": r.source, "says": r.says.in_lang(context.lang), "refuses": pack.may_refuse(r)})
        })
        .collect();
    context.print(&json!(value), || {
        let rows: Vec<Vec<String>> = rows(&rules);
        let head = match context.lang {
            Lang::Vi => ["mã", "giá trị", "từ", "đến", "văn bản", "tin cậy"],
            Lang::En => ["id", "value", "from", "to", "regulation", "confidence"],
        };
        present::table(&head, &rows, &[])
    });
    Ok(Done::Well)
}

fn rows(rules: &[&khoi_core::rules::Rule]) -> Vec<Vec<String>> {
    let until = |d: Day| if d == Day::MAX { String::new() } else { d.plus_days(-1).vi() };
    rules
        .iter()
        .map(|r| {
            vec![
                r.id.clone(),
                r.value.clone(),
                r.from.vi(),
                until(r.until),
                r.regulation.cite(),
                format!("{:?}", r.confidence),
            ]
        })
        .collect()
}

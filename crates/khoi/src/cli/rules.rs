//! `khoi rules`: the rules in force on a day, one rule's history, what it would change, the regulations, who decides.

use super::{Context, Done, Ended};
use crate::app::Error;
use crate::present;
use khoi_core::rules::{Pack, Registered, Rule, Verdict, effect};
use khoi_core::says;
use khoi_core::value::{Day, Lang};
use serde_json::{Value, json};

/// What `rules` takes.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    part: Option<Part>,
    /// Ngày (on)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// A part of the pack.
#[derive(clap::Subcommand)]
enum Part {
    /// Mọi giá trị của một quy định qua các thời kỳ (all values of a rule)
    Show {
        /// Mã quy định
        id: String,
    },
    /// Những việc đã ghi sẽ bị xét khác đi theo giá trị của một ngày (what would be judged differently)
    Effect {
        /// Mã quy định
        id: String,
        /// Lấy giá trị có hiệu lực ngày này (the value in force on)
        #[arg(long, value_name = "DATE")]
        on: String,
        /// Thử một giá trị khác (try another value)
        #[arg(long)]
        value: Option<String>,
    },
    /// Danh mục văn bản (the register of regulations)
    Regulations {
        /// Chỉ văn bản có hiệu lực ngày này (in force on)
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// Đọc thử các tệp quy định trong một thư mục, nêu chỗ sai (try a folder of rule files)
    Check {
        /// Thư mục có pack.toml, regulations.toml và rules/*.toml
        dir: std::path::PathBuf,
    },
    /// Thẩm quyền: ai quyết định việc gì (who decides)
    Authority {
        /// Có hiệu lực ngày này (in force on)
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let mut pack = crate::packs::pack().map_err(Error::Wrong)?;
    // What the book's rule owner confirmed refuses too; without a book the pack stands alone.
    if context.data.is_dir()
        && let Ok(app) = context.open().await
    {
        pack = app.look(&app.owner()).pack().clone();
    }
    let day = |text: &Option<String>| text.as_deref().map(Day::parse).transpose();
    match &args.part {
        None => {
            let day = day(&args.on)?.unwrap_or(crate::app::Clock::System.today());
            let rules: Vec<&Rule> = pack.all().filter(|r| r.from <= day && day < r.until).collect();
            list(&rules, &pack, context);
        }
        Some(Part::Show { id }) => list(&history(&pack, id)?.iter().collect::<Vec<_>>(), &pack, context),
        Some(Part::Effect { id, on, value }) => return show_effect(&pack, id, Day::parse(on)?, value, context).await,
        Some(Part::Regulations { on }) => regulations(&pack, day(on)?, context),
        Some(Part::Check { dir }) => check(dir, context)?,
        Some(Part::Authority { on }) => authorities(&pack, day(on)?, context),
    }
    Ok(Done::Well)
}

fn history<'p>(pack: &'p Pack, id: &str) -> Result<&'p [Rule], Error> {
    let found = pack.history(id);
    if !found.is_empty() {
        return Ok(found);
    }
    let last = id.rsplit('.').next().unwrap_or(id);
    let mut near: Vec<&str> = pack.all().map(|r| r.id.as_str()).filter(|r| r.contains(last)).collect();
    near.dedup();
    let near = if near.is_empty() { "khoi rules".to_string() } else { near.join(", ") };
    Err(says!("bộ quy định không có “{id}”, xin xem: {near}", "the pack has no rule “{id}”, see: {near}").into())
}

fn list(rules: &[&Rule], pack: &Pack, context: &Context) {
    let value: Vec<Value> = rules.iter().map(|r| json_of(r, pack, context.lang)).collect();
    context.print(&json!(value), || {
        let head = match context.lang {
            Lang::Vi => ["mã", "giá trị", "từ", "đến", "văn bản", "tin cậy", "khi trái"],
            Lang::En => ["id", "value", "from", "to", "regulation", "confidence", "if broken"],
        };
        let does = |r: &Rule| match (pack.may_refuse(r), context.lang) {
            (true, Lang::Vi) => "từ chối",
            (true, Lang::En) => "refuses",
            (false, Lang::Vi) => "nhắc",
            (false, Lang::En) => "finds",
        };
        let row = |r: &&Rule| {
            vec![
                r.id.clone(),
                r.shown(context.lang).to_string(),
                r.from.vi(),
                until(r.until),
                r.regulation.cite(),
                format!("{:?}", r.confidence),
                does(r).to_string(),
            ]
        };
        present::table(&head, &rules.iter().map(row).collect::<Vec<_>>(), &[])
    });
}

fn until(day: Day) -> String {
    if day == Day::MAX { String::new() } else { day.plus_days(-1).vi() }
}

fn json_of(r: &Rule, pack: &Pack, lang: Lang) -> Value {
    let until = (r.until != Day::MAX).then_some(r.until);
    json!({"id": r.id, "value": r.value, "from": r.from, "until": until, "regulation": r.regulation.cite(),
        "confidence": format!("{:?}", r.confidence), "source": r.source, "says": r.says.in_lang(lang),
        "refuses": pack.may_refuse(r)})
}

async fn show_effect(pack: &Pack, id: &str, day: Day, tried: &Option<String>, context: &Context) -> Ended {
    let history = history(pack, id)?;
    let Some(rule) = pack.on(id, day) else {
        let (at, first) = (day.vi(), history.first().map_or_else(String::new, |r| r.from.vi()));
        let says = says!(
            "“{id}” không có giá trị ngày {at}; giá trị đầu tiên từ {first}",
            "“{id}” has no value on {at}; the first is from {first}"
        );
        return Err(says.into());
    };
    let mut rule = rule.clone();
    if let Some(value) = tried {
        if value.split_whitespace().any(|n| n.parse::<i64>().is_err()) || value.trim().is_empty() {
            let says = says!("“{value}” không phải số, xin ghi như 12", "“{value}” is no number, write it as 12");
            return Err(says.into());
        }
        rule.value.clone_from(value);
    }
    let app = context.open().await?;
    let (viewer, lang) = (app.owner(), context.lang);
    let view = app.look(&viewer);
    let world = view.world();
    let effects = effect(world, view.pack(), &rule);
    let words = |v: &Verdict| match v {
        Verdict::Passes => context.pick("không vướng", "passes").to_string(),
        Verdict::Finds(s) => format!("{}: {}", context.pick("nhắc", "finds"), s.in_lang(lang)),
        Verdict::Refuses(s) => format!("{}: {}", context.pick("từ chối", "refuses"), s.in_lang(lang)),
    };
    let act = |slot| world.act(slot).map_or_else(String::new, |d| d.act.says().in_lang(lang).to_string());
    let value: Vec<Value> = effects
        .iter()
        .map(|e| json!({"entry": e.slot.seq, "act": e.slot.index, "on": e.on, "kind": world.act(e.slot).map(|d| d.act.id()), "was": words(&e.was), "would": words(&e.would)}))
        .collect();
    let value = json!({"rule": id, "value": rule.value, "of": day, "entries": value});
    context.print(&value, || {
        let head = match lang {
            Lang::Vi => ["mục", "ngày", "việc", "đã xét", "nếu theo giá trị này"],
            Lang::En => ["entry", "day", "act", "judged", "by this value"],
        };
        let rows: Vec<Vec<String>> = effects
            .iter()
            .map(|e| vec![e.slot.seq.to_string(), e.on.vi(), act(e.slot), words(&e.was), words(&e.would)])
            .collect();
        let (n, v) = (rows.len(), &rule.value);
        let line = says!(
            "{n} việc đã ghi sẽ bị xét khác theo {id} = {v}.",
            "{n} recorded acts would be judged differently by {id} = {v}."
        );
        if rows.is_empty() {
            line.in_lang(lang).to_string()
        } else {
            format!("{}\n{}", line.in_lang(lang), present::table(&head, &rows, &[0]))
        }
    });
    drop(view);
    app.close().await?;
    Ok(Done::Well)
}

fn regulations(pack: &Pack, day: Option<Day>, context: &Context) {
    let held = |r: &&Registered| day.is_none_or(|d| r.in_force(d));
    let all: Vec<&Registered> = pack.register.all().iter().filter(held).collect();
    let value: Vec<Value> = all
        .iter()
        .map(|r| json!({"issuer": r.issuer, "type": r.kind, "number": r.number, "day": r.day, "from": r.from, "until": r.until, "replaced_by": r.replaced_by, "confidence": format!("{:?}", r.confidence), "source": r.source}))
        .collect();
    context.print(&json!(value), || {
        let head = match context.lang {
            Lang::Vi => ["cơ quan ban hành", "văn bản", "từ", "hết hiệu lực", "thay bằng", "tin cậy"],
            Lang::En => ["issuer", "regulation", "from", "until", "replaced by", "confidence"],
        };
        let when = |w: &Option<khoi_core::value::When>| w.as_ref().map_or_else(String::new, |w| w.vi());
        let row = |r: &&Registered| {
            vec![
                r.issuer.clone(),
                r.cite(),
                when(&r.from),
                when(&r.until),
                r.replaced_by.clone(),
                format!("{:?}", r.confidence),
            ]
        };
        present::table(&head, &all.iter().map(row).collect::<Vec<_>>(), &[])
    });
}

fn authorities(pack: &Pack, day: Option<Day>, context: &Context) {
    let lang = context.lang;
    let held = |a: &&khoi_core::rules::Authority| day.is_none_or(|d| a.from <= d && d < a.until);
    let all: Vec<_> = pack.authorities.all().iter().filter(held).collect();
    let above = context.pick("cấp trên trực tiếp", "the level directly above");
    let decides = |a: &khoi_core::rules::Authority| a.decides.map_or(above, |r| r.word(lang)).to_string();
    let value: Vec<Value> = all
        .iter()
        .map(|a| json!({"id": a.id(), "act": a.act, "decides": decides(a), "proposes": a.proposes, "confirms": a.confirms, "from": a.from, "until": (a.until != Day::MAX).then_some(a.until), "regulation": a.regulation.cite(), "confidence": format!("{:?}", a.confidence), "source": a.source, "says": a.says.in_lang(lang)}))
        .collect();
    context.print(&json!(value), || {
        let head = match lang {
            Lang::Vi => ["việc", "cấp quyết định", "đề nghị", "từ", "đến", "văn bản", "tin cậy"],
            Lang::En => ["act", "decides", "proposes", "from", "to", "regulation", "confidence"],
        };
        let row = |a: &&khoi_core::rules::Authority| {
            let (from, to) = (a.from.vi(), until(a.until));
            vec![
                a.act.clone(),
                decides(a),
                a.proposes.clone(),
                from,
                to,
                a.regulation.cite(),
                format!("{:?}", a.confidence),
            ]
        };
        present::table(&head, &all.iter().map(row).collect::<Vec<_>>(), &[])
    });
}

/// Files above this size are no rule files.
const LARGEST: u64 = 4_000_000;

/// Reads a folder of rule files as the program reads its own; all errors at once, with file and line.
fn check(dir: &std::path::Path, context: &Context) -> Result<(), Error> {
    let lost = |path: &std::path::Path| {
        let path = path.display();
        Error::from(says!("không đọc được “{path}”, xin kiểm tra đường dẫn", "“{path}” cannot be read, check the path"))
    };
    let mut files = vec![];
    for (place, folder) in [("", dir.to_path_buf()), ("rules/", dir.join("rules"))] {
        let listed = match std::fs::read_dir(&folder) {
            Ok(listed) => listed,
            Err(_) if !place.is_empty() => continue,
            Err(_) => return Err(lost(&folder)),
        };
        for path in listed.flatten().map(|file| file.path()).filter(|p| p.extension().is_some_and(|e| e == "toml")) {
            let small = path.metadata().is_ok_and(|m| m.len() <= LARGEST);
            let text = std::fs::read_to_string(&path).ok().filter(|_| small).ok_or_else(|| lost(&path))?;
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            files.push((format!("{place}{name}"), text));
        }
    }
    files.sort();
    let pack = Pack::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).map_err(Error::Wrong)?;
    let (rules, of) = (pack.all().count(), files.len());
    context.print(&json!({"files": of, "rules": rules, "regulations": pack.register.all().len()}), || {
        let says = says!(
            "{of} tệp đọc được, {rules} giá trị quy định, không có chỗ sai.",
            "{of} files read, {rules} values of rules, nothing wrong."
        );
        says.in_lang(context.lang).to_string()
    });
    Ok(())
}

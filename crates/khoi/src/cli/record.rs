//! `khoi record`: a basis with its acts from a TOML or JSON file; refused whole, or recorded whole.

use super::{Context, Done, Ended};
use crate::app::{Error, Recorded};
use khoi_core::record::Node;
use khoi_core::says;
use serde_json::json;
use std::path::{Path, PathBuf};

/// What `record` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Tệp TOML hoặc JSON
    file: PathBuf,
    /// Chỉ xét, không ghi (judge only)
    #[arg(long)]
    dry_run: bool,
    /// Ghi cả khi nội dung này đã được ghi (record it again)
    #[arg(long)]
    again: bool,
}

/// A paper larger than this is a load, not a paper.
pub(crate) const MOST_BYTES: u64 = 16 << 20;

/// Reads a file into text: its size first, then UTF-8.
pub(crate) fn read_text(path: &Path, most: u64) -> Result<String, Error> {
    let name = path.display();
    let fail =
        |e: std::io::Error| -> Error { says!("không đọc được {name}: {e}", "cannot read {name}: {e}").into() };
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > most {
        let mb = most >> 20;
        return Err(says!("{name} lớn hơn {mb} MB, xin chia nhỏ", "{name} is larger than {mb} MB, split it").into());
    }
    let bytes = std::fs::read(path).map_err(fail)?;
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        says!(
            "{name} không phải UTF-8 (byte {at}), xin lưu lại với bảng mã UTF-8",
            "{name} is not UTF-8 (byte {at}), save it as UTF-8"
        )
        .into()
    })
}

/// The same file is the same draft.
fn id_of(text: &str) -> [u8; 16] {
    use sha2::{Digest, Sha256};
    let hash = Sha256::new().chain_update(b"khoi.record.v1").chain_update(text).finalize();
    hash.first_chunk().copied().unwrap_or_default()
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let text = read_text(&args.file, MOST_BYTES)?;
    let is_json = args.file.extension().is_some_and(|e| e.eq_ignore_ascii_case("json"));
    let node =
        if is_json { Node::from_json(&text) } else { Node::from_toml(&text) }.map_err(|w| Error::Wrong(vec![w]))?;
    let app = context.open().await?;
    let viewer = app.owner();
    let recorded = if args.dry_run {
        app.preview(&viewer, &node)
    } else if args.again {
        app.record(&viewer, &node).await
    } else {
        app.record_as(&viewer, &node, id_of(&text)).await
    };
    app.close().await?;
    let recorded = match recorded {
        Err(error @ (Error::Refused(_) | Error::Wrong(_))) if context.json => {
            let lines = error.lines(context.lang);
            crate::present::line(json!({"recorded": false, "errors": lines}));
            return Err(error);
        }
        Err(error @ Error::Repeated(seq)) if context.json => {
            crate::present::line(json!({"recorded": false, "repeated": true, "entry": seq}));
            return Err(error);
        }
        other => other?,
    };
    print(&recorded, context);
    Ok(Done::Well)
}

pub(crate) fn print(recorded: &Recorded, context: &Context) {
    let findings: Vec<_> = recorded
        .judged
        .findings
        .iter()
        .map(|(i, f)| json!({"act": i, "rule": f.rule, "source": f.source, "says": f.says.in_lang(context.lang)}))
        .collect();
    let again: Vec<_> = recorded
        .again
        .iter()
        .map(|(s, r)| json!({"entry": s.seq, "act": s.index, "rule": r.rule, "says": r.says.in_lang(context.lang)}))
        .collect();
    let value = json!({"recorded": recorded.seq.is_some(), "entry": recorded.seq, "head": recorded.head, "findings": findings, "later": again});
    let lang = context.lang;
    context.print(&value, || {
        let mut out = match (recorded.seq, &recorded.head) {
            (Some(seq), Some(head)) => {
                says!("Đã ghi mục {seq}, đầu sổ {head}.", "Recorded as entry {seq}, head {head}.")
                    .in_lang(lang)
                    .to_string()
            }
            _ => context
                .pick("Xét được, chưa ghi (--dry-run).", "It may be recorded; nothing was recorded (--dry-run).")
                .to_string(),
        };
        for (i, f) in &recorded.judged.findings {
            let note = context.pick("Lưu ý", "Note");
            let source = if f.source.is_empty() { String::new() } else { format!(" [{}]", f.source) };
            out.push_str(&format!("\n{note} act[{i}] {}: {}{source}", f.rule, f.says.in_lang(lang)));
        }
        for (slot, r) in &recorded.again {
            let (entry, rule, why) = (slot.seq, r.rule.to_string(), r.says.in_lang(lang));
            let line = says!("Mục {entry} nay trái {rule}: {why}", "Entry {entry} now breaks {rule}: {why}");
            out.push_str(&format!("\n{}", line.in_lang(lang)));
        }
        out
    });
}

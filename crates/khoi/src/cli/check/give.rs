//! The result for other programs and other readers: JSON, JSON Lines, a page, the same DOCX with comments.

use super::{Args, Checked, show};
use crate::app::{Clock, Error};
use crate::cli::Context;
use khoi_core::claims;
use khoi_core::says;
use khoi_core::value::Lang;
use khoi_papers::{Author, Limits, Sheet};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Prints values a line each, as they come: those of a long text are never held together.
pub fn lines(values: impl Iterator<Item = Value>) {
    values.for_each(crate::present::line);
}

/// The claims; offsets count in the file as given where it is a text, in the text that was read where it is not.
pub fn claims(checked: &Checked) -> impl Iterator<Item = Value> + '_ {
    checked.reading.claims.iter().zip(&checked.verdicts).map(|(claim, verdict)| {
        let mut line = claims::json_claim(&checked.doc, claim, Some(verdict));
        placed(checked, &mut line);
        line["place"] = json!(checked.paper.place(claim.start).id());
        line["decides"] = json!(verdict.decides);
        line["ours"] = json!(verdict.ours);
        line["unit_id"] = json!(verdict.unit.map(|u| u.to_string()));
        line
    })
}

/// The relations, with the same offsets.
pub fn relations(checked: &Checked) -> impl Iterator<Item = Value> + '_ {
    checked.reading.relations.iter().map(|relation| {
        let mut line = claims::json_relation(&checked.doc, &checked.reading, relation);
        line["claims"].as_array_mut().into_iter().flatten().for_each(|term| placed(checked, term));
        line
    })
}

/// Offsets of the text become those of the file.
fn placed(checked: &Checked, value: &mut Value) {
    let at = |key: &str| value[key].as_u64().and_then(|n| usize::try_from(n).ok());
    let (Some(start), Some(end)) = (at("start"), at("end")) else { return };
    if let Some((start, end)) = checked.paper.in_file(start, end) {
        (value["start"], value["end"]) = (json!(start), json!(end));
    }
}

/// All papers as one value; one that could not be read stands with its error.
pub fn json(all: &[Result<Checked, (String, String)>]) -> String {
    let one = |checked: &Result<Checked, (String, String)>| match checked {
        Ok(checked) => json!({
            "doc": checked.doc,
            "kind": checked.paper.kind.name(),
            "sha256": checked.hash,
            "position": checked.judged.position,
            "claims": claims(checked).collect::<Vec<_>>(),
            "relations": relations(checked).collect::<Vec<_>>(),
        }),
        Err((doc, error)) => json!({"doc": doc, "error": error}),
    };
    serde_json::to_string_pretty(&all.iter().map(one).collect::<Vec<_>>()).unwrap_or_default()
}

/// Writes what was asked for beside the answer.
pub fn files(checked: &Checked, args: &Args, several: bool, context: &Context) -> Result<(), Error> {
    if let Some(out) = &args.html {
        let path = place(out, &checked.doc, "html", several)?;
        write(&path, page(checked, context.lang).as_bytes())?;
        written(&path, context);
    }
    if let Some(out) = &args.docx {
        let author = Author { name: "khoi".into(), initials: "kh".into(), day: Some(Clock::System.today()) };
        let remarks = checked.remarks(context.lang);
        let doc = &checked.doc;
        let bytes = khoi_papers::commented(&checked.bytes, &remarks, &author, &Limits::default()).map_err(|t| {
            let says = t.says();
            let (vi, en) = (&says.vi, &says.en);
            Error::from(says!("{doc}: {vi}", "{doc}: {en}"))
        })?;
        let path = place(out, &checked.doc, "docx", several)?;
        write(&path, &bytes)?;
        written(&path, context);
    }
    Ok(())
}

/// Where a result is written: the file itself, or within a folder under the name of its paper.
fn place(out: &Path, doc: &str, ending: &str, several: bool) -> Result<PathBuf, Error> {
    if !several && !out.is_dir() {
        return Ok(out.to_path_buf());
    }
    std::fs::create_dir_all(out).map_err(|e| fail(out, &e))?;
    let doc = if doc == "-" { "van-ban" } else { doc };
    let name =
        if doc.to_lowercase().ends_with(&format!(".{ending}")) { doc.to_string() } else { format!("{doc}.{ending}") };
    Ok(out.join(name))
}

/// Writes a new file; what is there already is never overwritten.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let name = path.display();
    let mut file = std::fs::File::create_new(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => {
            says!("{name} đã có, xin chọn tên khác", "{name} exists already, choose another name").into()
        }
        _ => fail(path, &e),
    })?;
    file.write_all(bytes).map_err(|e| fail(path, &e))
}

fn fail(path: &Path, error: &std::io::Error) -> Error {
    let name = path.display();
    says!("không ghi được {name}: {error}, xin chọn nơi khác", "cannot write {name}: {error}, choose another place")
        .into()
}

/// Said beside the answer, which may be read by a program.
fn written(path: &Path, context: &Context) {
    let name = path.display();
    eprintln!("khoi: {}", says!("đã ghi {name}", "{name} is written").in_lang(context.lang));
}

fn page(checked: &Checked, lang: Lang) -> String {
    let failed = checked.reading.relations.iter().filter(|r| !r.holds);
    let findings: Vec<String> = failed.map(|r| show::finding(checked, r, lang)).collect();
    khoi_papers::page(&Sheet {
        name: &checked.doc,
        paper: &checked.paper,
        remarks: &checked.remarks(lang),
        findings: &findings,
        facts: &facts(checked, lang),
        lang,
    })
}

/// What the paper was judged by, so that it can be judged again.
fn facts(checked: &Checked, lang: Lang) -> Vec<String> {
    let sum = &checked.hash;
    let mut out = vec![says!("mã SHA-256 của tệp: {sum}", "SHA-256 of the file: {sum}")];
    if let Some(day) = checked.judged.day {
        let day = day.vi();
        out.push(says!("ngày của văn bản: {day}", "day of the text: {day}"));
    }
    match (checked.judged.position, &checked.judged.unit) {
        (Some(n), Some(unit)) => out
            .push(says!("đối chiếu sổ ở vị trí {n}, của {unit}", "held against the ledger at position {n}, of {unit}")),
        (Some(n), None) => out.push(says!("đối chiếu sổ ở vị trí {n}", "held against the ledger at position {n}")),
        (None, _) => {
            out.push(says!("chỉ soát trong chính văn bản, không có sổ", "tested against itself only, there is no book"))
        }
    }
    out.iter().map(|s| s.in_lang(lang).to_string()).collect()
}

/// The SHA-256 of a file.
pub fn hash(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

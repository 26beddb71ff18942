//! A list read again after the user's word on its columns or its font: what he did to rows is done again.

use super::{Asked, Done, Progress, Staged, Units, opened, stage};
use crate::app::Error;
use khoi_core::says;
use khoi_lists::{Field, Legacy, Memory};

/// Reads the file of a staged list again; his later words on columns go before earlier ones.
pub fn reread(
    old: &Staged,
    bytes: &[u8],
    words: &[(String, Option<Field>)],
    legacy: Option<Legacy>,
    memory: &Memory,
    units: &Units,
) -> Result<(Staged, Memory), Error> {
    let mut map: Vec<(String, Option<Field>)> =
        old.map.iter().filter(|(named, _)| words.iter().all(|(other, _)| other != named)).cloned().collect();
    map.extend(words.iter().cloned());
    let progress = Progress::default();
    let tables = opened(&old.file, bytes, &progress)?;
    let asked = Asked {
        file: &old.file,
        bytes,
        tables: &tables,
        unit: old.unit,
        on: old.on,
        side: old.side,
        source: old.source,
        memory,
        map: &map,
        legacy,
        progress: &progress,
    };
    let (mut new, memory) = stage(asked, units)?;
    new.whole = old.whole;
    for done in &old.done {
        match done {
            Done::Mend { kind, text, to } => _ = new.mend(kind, text.as_deref(), to.as_deref(), units),
            // A row that the new reading no longer tells as a person's stays away by itself.
            Done::Toggle(rows) => _ = new.leave_out(rows, units),
        }
    }
    for person in &mut new.people {
        let same = |p: &&super::Person| p.line == person.line && p.sheet == person.sheet;
        person.same_as = old.people.iter().find(same).and_then(|p| p.same_as);
    }
    Ok((new, memory))
}

/// Reads `CỘT=MỤC`; `CỘT=` leaves a column out.
pub fn column_word(text: &str) -> Result<(String, Option<Field>), Error> {
    let (column, id) = text.rsplit_once('=').unwrap_or((text, "?"));
    let field = Field::find(id.trim());
    if (field.is_none() && !id.trim().is_empty()) || column.trim().is_empty() {
        let known = Field::ALL.iter().map(|f| f.id()).collect::<Vec<_>>().join(", ");
        return Err(says!(
            "“{text}” không đúng, xin ghi CỘT=MỤC với mục là một trong: {known}",
            "“{text}” is wrong, write COLUMN=FIELD with a field out of: {known}"
        )
        .into());
    }
    Ok((column.trim().to_string(), field))
}

/// Reads `tcvn3`, `vni`, or `khong` for the text as it stands.
pub fn legacy_word(text: &str) -> Result<Option<Legacy>, Error> {
    match text.trim() {
        "tcvn3" => Ok(Some(Legacy::Tcvn3)),
        "vni" => Ok(Some(Legacy::Vni)),
        "khong" | "none" | "" => Ok(None),
        other => Err(says!(
            "không có phông “{other}”, xin ghi tcvn3, vni, hoặc khong để giữ nguyên",
            "there is no font “{other}”, write tcvn3, vni, or none to keep the text"
        )
        .into()),
    }
}

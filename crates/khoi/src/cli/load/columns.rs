//! `khoi load map`: which column of a waiting list was read as which field, and the user's word on it.

use super::super::Context;
use crate::app::{App, Error};
use crate::load;
use crate::present;
use khoi_core::says;
use khoi_core::value::Lang;
use serde_json::json;

/// The columns of a list, read again first where the user said something about them.
pub(super) async fn map(
    app: &App,
    id: &str,
    words: &[String],
    legacy: Option<&str>,
    context: &Context,
) -> Result<(), Error> {
    let viewer = app.owner();
    let (_, mut staged) = app.load(&viewer, id).await?;
    if !words.is_empty() || legacy.is_some() {
        let words = words.iter().map(|w| load::column_word(w)).collect::<Result<Vec<_>, Error>>()?;
        let font = legacy.map_or(Ok(staged.legacy), load::legacy_word)?;
        staged = app.reread_load(&viewer, id, &words, font).await?.1;
    }
    let lang = context.lang;
    let says = |c: &load::ReadAs| c.field.map_or_else(String::new, |f| f.says().in_lang(lang).to_string());
    let column = |c: &load::ReadAs| json!({"sheet": c.sheet, "column": c.letters, "heading": c.heading, "field": c.field, "reason": c.reason, "sample": c.sample});
    let value = json!({"columns": staged.columns.iter().map(column).collect::<Vec<_>>(), "legacy": staged.legacy, "suspected": staged.suspected});
    context.print(&value, || {
        let head = match lang {
            Lang::Vi => ["cột", "tiêu đề", "mục", "tên mục", "vì sao", "vài ô đầu"],
            Lang::En => ["column", "heading", "field", "its name", "why", "first cells"],
        };
        let row = |c: &load::ReadAs| {
            let (id, why) = (c.field.map_or("—", |f| f.id()), c.reason.says().in_lang(lang).to_string());
            vec![c.letters.clone(), c.heading.clone(), id.to_string(), says(c), why, c.sample.clone()]
        };
        let mut text = present::table(&head, &staged.columns.iter().map(row).collect::<Vec<_>>(), &[]);
        if let Some(font) = staged.suspected.filter(|_| staged.legacy.is_none()) {
            let (name, word) = (font.name(), json!(font).as_str().unwrap_or_default().to_string());
            let says = says!(
                "\nChữ có vẻ gõ bằng phông {name}; chuyển sang Unicode: khoi load map {id} --legacy {word}.",
                "\nThe text seems to be typed in {name}; convert it: khoi load map {id} --legacy {word}."
            );
            text.push_str(says.in_lang(lang));
        }
        text
    });
    Ok(())
}

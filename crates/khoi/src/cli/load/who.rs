//! `khoi load who` and `decide`: whom the unsure rows may be, and the user's word on it, row by row or for all.

use super::super::Context;
use crate::app::{App, Error};
use crate::load::{self, Staged};
use crate::present;
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::Lang;
use serde_json::json;

/// Takes the user's word; gives how many rows it decided.
pub(super) fn decide(staged: &mut Staged, world: &World, word: &str, line: Option<&str>) -> Result<usize, Error> {
    match (line, word) {
        (None, "same") => Ok(staged.decide(world, true)),
        (None, "new") => Ok(staged.decide(world, false)),
        (None, _) => Err(says!(
            "xin ghi same hoặc new cho tất cả, hoặc --line SỐ_DÒNG cho một dòng",
            "write same or new for all of them, or --line ROW for one"
        )
        .into()),
        (Some(line), word) => {
            let at = load::RowAt::parse(line)?;
            staged.find_row(&at)?;
            let like = load::unsure(staged, world).into_iter().find(|u| at.is(u.row)).map(|u| u.like);
            let word = match (word, like.as_deref()) {
                ("same", Some([one])) => load::SameAs::Known(*one),
                (word, _) => load::SameAs::parse(word, world)?,
            };
            staged.decide_row(&at, word).map(|()| 1)
        }
    }
}

/// The unsure rows, with those whom they may be.
pub(super) async fn who(app: &App, id: &str, context: &Context) -> Result<(), Error> {
    let viewer = app.owner();
    let (_, staged) = app.load(&viewer, id).await?;
    let view = app.look(&viewer);
    let world = view.world();
    let all = load::unsure(&staged, world);
    let says = |p: khoi_core::value::PersonId| {
        let state = world.person_on(p, staged.on);
        let born = state.profile.as_ref().and_then(|p| p.born).map(|b| b.vi()).unwrap_or_default();
        let unit = state.member.map(|m| world.unit_name(m.unit, staged.on).to_string()).unwrap_or_default();
        format!("{p} {}, {born}, {unit}", world.person_name(p))
    };
    let row = |u: &load::Unsure| json!({"line": u.row.line, "sheet": u.row.sheet, "name": u.row.name, "born": u.row.born, "unit": u.row.unit_text, "like": u.like});
    context.print(&json!(all.iter().map(row).collect::<Vec<_>>()), || {
        let head = match context.lang {
            Lang::Vi => ["dòng", "trong danh sách", "có thể là"],
            Lang::En => ["row", "in the list", "may be"],
        };
        let row = |u: &load::Unsure| {
            let born = u.row.born.map(|b| b.vi()).unwrap_or_default();
            let listed = format!("{}, {born}, {}", u.row.name, u.row.unit_text);
            vec![staged.place(u.row), listed, u.like.iter().map(|p| says(*p)).collect::<Vec<_>>().join("; ")]
        };
        present::table(&head, &all.iter().map(row).collect::<Vec<_>>(), &[0])
    });
    Ok(())
}

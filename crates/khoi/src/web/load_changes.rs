//! What a later list would change: each difference with what may be recorded of it, chosen row by row or for all at once.

use super::context::Ctx;
use super::links;
use super::load::{Fields, field, refused};
use super::problem::Problem;
use super::rich::Rich;
use crate::app::App;
use crate::load::{Chosen, Proposal, Proposed, Staged, Unsure, Way};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use khoi_core::value::{Day, PersonId};
use std::collections::HashMap;
use std::sync::Arc;

/// How many differences a page shows.
pub const SHOWN: usize = 300;
/// How many unsure rows a page shows.
pub const WHO: usize = 50;

/// A difference as the page shows it.
pub struct Change {
    /// What finds it again.
    pub key: String,
    /// What, in words.
    pub what: String,
    /// His name, linked where the book has him.
    pub name: Rich,
    /// As the book has it.
    pub ours: String,
    /// As the list has it.
    pub theirs: String,
    /// `change`, `coming`, `going`, or empty where he must be told apart first.
    pub kind: &'static str,
    /// The way that the list itself tells.
    pub proposed: &'static str,
    /// The list's day, for one who left.
    pub day: String,
}

/// An unsure row.
pub struct Who {
    /// Its row, with the sheet where the list has several.
    pub place: String,
    /// As the list tells him.
    pub listed: String,
    /// His row in words: name first.
    pub name: String,
    /// Those of the book whom it may be: number, who, and what is known of him.
    pub like: Vec<(String, Rich, String)>,
}

/// A difference.
pub fn change(c: &Ctx, p: &Proposal) -> Change {
    let kind = match p.what {
        Proposed::MissingHere => "coming",
        Proposed::MissingThere => "going",
        Proposed::Unsure => "",
        _ => "change",
    };
    let day = p.key();
    Change {
        day: if kind == "going" { day.clone() } else { String::new() },
        key: day,
        what: p.what.says().in_lang(c.words.0).to_string(),
        name: match p.person {
            Some(person) => Rich::link(&p.name, &c.asof.at(&links::person(person))),
            None => Rich::text(&p.name),
        },
        ours: p.ours.clone(),
        theirs: p.theirs.clone(),
        kind,
        proposed: p.proposed.map_or("", Way::code),
    }
}

/// Ways to choose from.
pub fn ways(c: &Ctx, all: &[Way]) -> Vec<(&'static str, String)> {
    all.iter().map(|w| (w.code(), w.says().in_lang(c.words.0).to_string())).collect()
}

/// An unsure row, with those whom it may be.
pub fn who(c: &Ctx, staged: &Staged, unsure: &Unsure) -> Who {
    let world = c.view.world();
    let one = |person: &PersonId| {
        let state = world.person_on(*person, staged.on);
        let born = state.profile.as_ref().and_then(|p| p.born).map(|b| b.vi());
        let unit = state.member.map(|m| world.unit_name(m.unit, staged.on).to_string());
        let card = world.identity(*person).and_then(|i| i.card_number.clone());
        let known: Vec<String> = [born, unit, card].into_iter().flatten().collect();
        let name = Rich::link(&world.person_name(*person), &c.asof.at(&links::person(*person)));
        (person.to_string(), name, known.join(" · "))
    };
    let row = unsure.row;
    let born = row.born.map(|b| b.vi());
    let listed = [born, Some(row.unit_text.clone()), row.card.clone()];
    Who {
        place: staged.place(row),
        name: row.name.clone(),
        listed: listed.into_iter().flatten().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · "),
        like: unsure.like.iter().map(one).collect(),
    }
}

/// Records: all who are new as one entry, or the chosen changes, or nothing.
pub async fn accept(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (viewer, number) = (c.view.viewer(), field(&fields, "so"));
    let recorded = if field(&fields, "viec") == Some("thay-doi") {
        let chosen = chosen(&c, &fields)?;
        app.accept_changes(viewer, &id, number, |p| chosen.of(p)).await
    } else {
        app.accept_load(viewer, &id, number).await
    };
    let recorded = recorded.map_err(|e| refused(&c, &e))?;
    Ok(Redirect::to(&links::entry(recorded.seq.unwrap_or(1))).into_response())
}

/// What a person chose: for single differences, and for all that he left open.
struct Choice {
    single: HashMap<String, Chosen>,
    coming: Option<Way>,
    going: Option<Way>,
    place: String,
}

impl Choice {
    fn of(&self, proposal: &Proposal) -> Option<Chosen> {
        let all = match proposal.what {
            Proposed::MissingHere => self.coming,
            Proposed::MissingThere => self.going,
            _ => None,
        };
        let own = self.single.get(&proposal.key()).cloned();
        own.or_else(|| all.map(|way| Chosen { way, day: None, place: self.place.clone() }))
    }
}

fn chosen(c: &Ctx, fields: &Fields) -> Result<Choice, Problem> {
    let place = field(fields, "noi").unwrap_or_default().to_string();
    let mut single = HashMap::new();
    for (key, value) in fields.0.iter().filter(|(_, v)| !v.trim().is_empty()) {
        if let (Some(key), Some(way)) = (key.strip_prefix("lam|"), Way::find(value.trim())) {
            let day = field(fields, &format!("ngay|{key}")).map(Day::parse).transpose();
            let day = day.map_err(|says| c.problem(&says.into()))?;
            single.insert(key.to_string(), Chosen { way, day, place: place.clone() });
        }
    }
    let way = |name: &str| field(fields, name).and_then(Way::find);
    Ok(Choice { single, coming: way("het-moi"), going: way("het-cu"), place })
}

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
    /// `change`, `asked`, `coming`, `going`, or empty where he must be told apart first.
    pub kind: &'static str,
    /// The way that the list itself tells.
    pub proposed: &'static str,
    /// The ways to choose from.
    pub ways: Vec<(&'static str, String)>,
    /// How the list hints that he came, in words.
    pub hint: Option<String>,
    /// From where, as the list tells it.
    pub from: String,
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
        Proposed::Days | Proposed::BackToProbation => "asked",
        _ => "change",
    };
    Change {
        key: p.key(),
        what: p.what.says().in_lang(c.words.0).to_string(),
        name: match p.person {
            Some(person) => Rich::link(&p.name, &c.asof.at(&links::person(person))),
            None => Rich::text(&p.name),
        },
        ours: p.ours.clone(),
        theirs: p.theirs.clone(),
        kind,
        proposed: p.proposed.map_or("", Way::code),
        ways: ways(c, &p.ways),
        hint: p.hint.map(|w| w.says().in_lang(c.words.0).to_string()),
        from: p.from.clone(),
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
        app.accept_load(viewer, &id, number).await.map(|one| vec![one])
    };
    let recorded = recorded.map_err(|e| refused(&c, &e))?;
    let entries: Vec<u32> = recorded.iter().filter_map(|r| r.seq).collect();
    let to = match entries[..] {
        [one] => links::entry(one),
        _ => {
            let all = entries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            c.asof.with(&format!("/nap/{id}"), &[("da-ghi", &all)])
        }
    };
    Ok(Redirect::to(&to).into_response())
}

/// What a person chose: for single differences, and for all that he left open.
struct Choice {
    single: HashMap<String, Chosen>,
    /// What was typed beside a row for which no way of its own was chosen.
    beside: HashMap<String, Chosen>,
    coming: Option<All>,
    going: Option<Way>,
    place: String,
}

/// One choice for all newcomers.
#[derive(Clone, Copy)]
enum All {
    /// Each as the list hints; who has no hint stays open.
    AsHinted,
    /// All so.
    Way(Way),
}

impl Choice {
    fn of(&self, proposal: &Proposal) -> Option<Chosen> {
        let key = proposal.key();
        if let Some(own) = self.single.get(&key) {
            return Some(own.clone());
        }
        let way = match proposal.what {
            Proposed::MissingHere => match self.coming? {
                All::AsHinted => proposal.hint?,
                All::Way(way) => way,
            },
            Proposed::MissingThere => self.going?,
            _ => return None,
        };
        let beside = self.beside.get(&key).cloned().unwrap_or_else(|| Chosen::from(way));
        let place = if beside.place.is_empty() { self.place.clone() } else { beside.place.clone() };
        Some(Chosen { way, place, ..beside })
    }
}

fn chosen(c: &Ctx, fields: &Fields) -> Result<Choice, Problem> {
    let place = field(fields, "noi").unwrap_or_default().to_string();
    let (mut single, mut beside) = (HashMap::new(), HashMap::new());
    for (key, value) in &fields.0 {
        let Some(key) = key.strip_prefix("lam|") else { continue };
        let own = |what: &str| field(fields, &format!("{what}|{key}"));
        let day = |what: &str| own(what).map(Day::parse).transpose().map_err(|says| c.problem(&says.into()));
        let way = Way::find(value.trim());
        let typed = Chosen {
            day: day("ngay")?,
            letter: day("giay")?,
            place: own("noi").map(ToString::to_string).unwrap_or_else(|| way.map_or(String::new(), |_| place.clone())),
            number: own("so").map(ToString::to_string),
            ..Chosen::from(way.unwrap_or(Way::Change))
        };
        match way {
            Some(_) => single.insert(key.to_string(), typed),
            None => beside.insert(key.to_string(), typed),
        };
    }
    let way = |name: &str| field(fields, name).and_then(Way::find);
    let coming = match field(fields, "het-moi") {
        Some("goi-y") => Some(All::AsHinted),
        _ => way("het-moi").map(All::Way),
    };
    Ok(Choice { single, beside, coming, going: way("het-cu"), place })
}

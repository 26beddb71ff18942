//! The first day in steps, at the top of its pages: what is done, where one is, what comes next.

use super::context::Ctx;
use khoi_core::cutover;
use khoi_core::value::UnitId;

/// A step: its word, its address where one can go, and its mark (`done`, `here` or nothing).
pub struct Step {
    /// Its word.
    pub word: &'static str,
    /// Where it leads.
    pub href: Option<String>,
    /// `done`, `here`, or nothing.
    pub mark: &'static str,
}

/// The steps of the first day, with the one on which a page stands (from 0).
pub fn steps(c: &Ctx, unit: Option<UnitId>, here: usize, load: Option<&str>) -> Vec<Step> {
    let world = c.view.world();
    let known = world.position();
    let cut = unit.and_then(|u| cutover::of(world, u, known));
    let has_people = world.people_count() > 0;
    let all_closed = cut.is_some() && unit.is_some_and(|u| cutover::may_report(world, u, known).is_ok());
    let done = [cut.is_some(), load.is_some() || has_people, has_people, has_people, all_closed];
    let words = ["steps.day", "steps.file", "steps.mend", "steps.accept", "steps.close"];
    let staged = load.map(|id| format!("/nap/{id}"));
    let hrefs = [Some("/chot-so".to_string()), Some("/nap".into()), staged.clone(), staged, Some("/chot-so".into())];
    let marked = |i: usize| {
        if i == here {
            "here"
        } else if done[i] || i < here && load.is_some() {
            "done"
        } else {
            ""
        }
    };
    let step = |(i, (key, href)): (usize, (&&'static str, Option<String>))| Step {
        word: c.words.t(key),
        href: href.filter(|_| i != here).map(|h| c.asof.at(&h)),
        mark: marked(i),
    };
    words.iter().zip(hrefs).enumerate().map(step).collect()
}

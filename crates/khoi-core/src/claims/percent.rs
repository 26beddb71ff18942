//! Percentages: which share, rate or change a number of percent is.

use super::around::Window;
use super::bind::{Bound, Sentence};
use super::context::Context;
use super::lexicon::{Hedge, Tag};
use super::numeral::Numeral;
use super::token::{Cut, words_between};

/// Binds a percentage; nearly every percentage of such a text is a claim.
pub(super) fn bind(
    sentence: &mut Sentence,
    w: &Window,
    n: &Numeral,
    context: &Context,
) -> Option<Bound> {
    let after = w.noun_after();
    let group = after
        .map_or("none", |c| w.noun(c.noun).group.as_str())
        .to_string();
    let used = after.map_or(w.end, |c| c.end);
    let near = sentence.last_in_sentence(context).cloned();
    let make = |indicator: &str, group: &str, action: Option<u16>| Bound {
        indicator: indicator.into(),
        unit: "percent".into(),
        group: group.into(),
        noun: after.map(|c| c.noun),
        action,
        used,
        ..Bound::default()
    };
    let change = n
        .hedges
        .iter()
        .any(|h| matches!(h, Hedge::Increase | Hedge::Decrease));
    if change {
        return Some(changed(sentence, w, near.as_ref()).map_or_else(
            || make("other_count", "other", None),
            |i| make(&i, "other", None),
        ));
    }
    if matches!(
        group.as_str(),
        "org" | "member" | "anyorg" | "none" | "comrade" | "target"
    ) && group != "target"
        && let Some((grade, whom, end)) = sentence.grade_near(w, n, after, context)
    {
        let mut b = make(
            if whom == "member" {
                "member_grade_share"
            } else {
                "org_grade_share"
            },
            &whom,
            None,
        );
        b.dims.insert("grade".into(), grade);
        b.used = end;
        return Some(b);
    }
    let action = governing(sentence, w, near.as_ref().and_then(|l| l.action));
    let id = action.map_or("", |a| sentence.action_id(a)).to_string();
    let last = near.as_ref().map(|l| l.indicator.as_str());
    if rate_words(w, Tag::ShareRate) {
        let admitted = id == "admit" || last.is_some_and(|l| l.starts_with("admission"));
        return Some(make(
            if admitted {
                "admission_rate"
            } else {
                "members_share"
            },
            "share",
            action,
        ));
    }
    if rate_words(w, Tag::ShareTarget) || n.hedges.contains(&Hedge::Exceed) {
        let own = w.actions_before().first().map(|x| sentence.action_id(x.0));
        let other = own.is_some_and(|o| !matches!(o, "admit" | "admit_target" | "stock"));
        let of = last
            .filter(|_| !other)
            .and_then(|l| sentence.lexicon.target_of.get(l))
            .map(String::as_str);
        let of = of.or_else(|| {
            matches!(id.as_str(), "admit" | "admit_target").then_some("admission_target_rate")
        });
        return Some(make(of.unwrap_or("target_rate_other"), "share", action));
    }
    Some(shared(
        sentence,
        w,
        n,
        &group,
        &id,
        near.as_ref(),
        &make,
        action,
    ))
}

/// What grew or shrank: the action before it, or the last claim.
fn changed(sentence: &Sentence, w: &Window, last: Option<&super::context::Last>) -> Option<String> {
    let own = w
        .marks
        .within(0, w.left, w.start)
        .iter()
        .rev()
        .find_map(|s| match s.tag {
            Tag::Noun(i) => Some(w.noun(i).count.clone()),
            Tag::Before(a) if sentence.action_id(a) == "admit" => Some("admissions".to_string()),
            _ => None,
        });
    let money = [
        "doanh thu",
        "lợi nhuận",
        "nộp ngân sách",
        "thu ngân sách",
        "tổng thu",
    ]
    .iter()
    .any(|p| w.text[w.left..w.start].contains(p));
    if money {
        return Some("money_amount".into());
    }
    last.map(|l| l.base.clone()).or(own)
}

/// The action that a percentage stands under: before it in its clause, or that of the last claim.
fn governing(_sentence: &Sentence, w: &Window, carried: Option<u16>) -> Option<u16> {
    w.actions_before().first().map(|x| x.0).or(carried)
}

/// Whether a phrase of a kind follows within the clause, or stands right before.
fn rate_words(w: &Window, tag: Tag) -> bool {
    let stop = w.clause_end();
    w.marks
        .within(3, w.end, stop)
        .iter()
        .any(|s| s.tag == tag && words_between(w.text, w.end, s.start) <= 3)
}

type Make<'m> = &'m dyn Fn(&str, &str, Option<u16>) -> Bound;

#[allow(clippy::too_many_arguments)]
fn shared(
    sentence: &Sentence,
    w: &Window,
    n: &Numeral,
    group: &str,
    id: &str,
    last: Option<&super::context::Last>,
    make: Make,
    action: Option<u16>,
) -> Bound {
    let left = w.text[w.left..n.start].trim_end();
    let said = left.ends_with("chiếm")
        || left.ends_with('(')
        || left.ends_with("tỉ lệ")
        || left.ends_with("bằng")
        || left.ends_with("chiếm tỉ lệ");
    let reached = left.ends_with("đạt") && group == "none";
    if reached && let Some(of) = last.and_then(|l| sentence.lexicon.target_of.get(&l.indicator)) {
        return make(of, group, action);
    }
    if (said || reached)
        && let Some(share) = last
            .filter(|l| words_between(w.text, l.end, n.start) <= 14)
            .and_then(|l| sentence.lexicon.share_of.get(&l.indicator))
    {
        let mut bound = make(share, group, action);
        bound.dims = last.map(|l| l.dims.clone()).unwrap_or_default();
        return bound;
    }
    let noun_end = w.noun_after().map_or(w.end, |c| c.end);
    let next = super::token::skip_blanks(w.text, w.end);
    let member = w.marks.at(next, |t| t == Tag::ShareMember).is_some();
    if member && group == "none" {
        let share = last.and_then(|l| sentence.lexicon.share_of.get(&l.indicator));
        return make(
            share.map_or("members_share", String::as_str),
            "member",
            action,
        );
    }
    let after = w.actions_after(noun_end, Cut::Comma);
    let has = |want: &str| after.iter().any(|(a, _)| sentence.action_id(*a) == want);
    if group == "petition" || id.starts_with("petition") {
        return make("petitions_share", "petition", action);
    }
    if has("congress") || (id == "congress" && matches!(group, "org" | "anyorg")) {
        return make("congresses_held_share", group, action);
    }
    if has("train_result") || id == "train_result" || group == "trainee" {
        return make("training_result_share", group, action);
    }
    if group == "target" {
        return make("target_rate_other", group, action);
    }
    if group == "member" || group == "comrade" {
        let next = w
            .marks
            .within(3, w.end, w.clause_end())
            .iter()
            .any(|s| s.tag == Tag::ShareMember);
        let qualified = has("qualified");
        if next || qualified {
            return make("members_share", group, action);
        }
    }
    if group == "none" && w.nouns_before().first().is_some_and(|h| w.noun(h.noun).group == "member") {
        return make("members_share", "member", action);
    }
    if said && matches!(id, "admit") {
        return make("admissions_share", group, action);
    }
    make("coverage_share", group, action)
}

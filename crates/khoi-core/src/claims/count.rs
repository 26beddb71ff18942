//! What a number counts and what was done with it: the noun, the action, and so the indicator.

use super::around::{Counted, Window};
use super::bind::{Bound, Sentence};
use super::context::{Context, Last};
use super::lexicon::Tag;
use super::numeral::{Numeral, UnitMark};
use super::percent;
use super::token::{self, Cut, slice};

/// A head farther away is told of by a copula right before the number: `… là 354`, `… lên gần 5.500`.
fn told_of(gap: &str) -> bool {
    let last = gap.trim_end().trim_end_matches(':').rsplit(' ').next().unwrap_or("");
    matches!(last, "là" | "lên" | "đạt" | "còn" | "có" | "gồm" | "")
}

/// `tổ chức đảng trong khu vực ngoài Nhà nước là 38 cơ sở`: the unit that follows only repeats the head.
fn led_to(gap: &str) -> bool {
    ["là", "lên", "đạt"].iter().any(|w| gap.trim_end().ends_with(w)) && !gap.contains([',', ';', '('])
}

/// `từ 2.345 lên 3.456`: the second number counts what the first does.
pub(super) fn goes_to(gap: &str) -> bool {
    ["lên", "xuống", "xuống còn", "còn", "lên thành", "tăng lên"].iter().any(|w| gap.trim_end().ends_with(w))
}

/// What the second number of `18/20` counts where the first is a part with an indicator of its own.
fn whole_of(indicator: &str) -> &str {
    match indicator {
        "admissions" => "admission_target",
        "org_grade_count" | "congresses_held" => "grassroots_orgs",
        "member_grade_count" => "members_total",
        "training_result_count" => "training_participants",
        "targets_met" => "targets_set",
        other => other,
    }
}

/// The unit of a count: of its noun, else of what its indicator counts.
fn unit_of(noun: Option<&super::lexicon::Noun>, indicator: &str, counted: Option<Counted>) -> String {
    let mut unit = noun.map_or("person".to_string(), |x| x.unit.clone());
    if noun.is_none() && matches!(indicator, "orgs_disciplined" | "dissolved_orgs") {
        unit = "org".into();
    }
    if noun.is_none() && matches!(indicator, "members_disciplined" | "admissions" | "removals" | "official_conversions")
    {
        unit = "member".into();
    }
    if noun.is_none() && indicator == "petitions_handled" {
        unit = "case".into();
    }
    if counted.is_some_and(|c| c.visits) {
        unit = "visit".into();
    }
    unit
}

/// The actions around a number.
struct Actions {
    all: Vec<u16>,
    /// One with nothing but a copula between: it may stand in for the noun.
    adjacent: Option<u16>,
    /// What is told is a stock.
    stock: bool,
}

impl Sentence<'_> {
    pub(super) fn bind(&mut self, w: &Window, n: &Numeral, context: &Context) -> Option<Bound> {
        match n.mark {
            UnitMark::Percent => return percent::bind(self, w, n, context),
            UnitMark::Money | UnitMark::MoneyPerMonth => return Some(self.money_of(w, n, context)),
            UnitMark::Km | UnitMark::Measure => return Some(self.measure(n)),
            UnitMark::None => {}
        }
        let after = w.noun_after();
        let last = self.antecedent(w, after, context);
        if n.ratio == Some(false) {
            return self.whole(w, after, last);
        }
        if n.ratio == Some(true)
            && after.is_none()
            && let Some(bound) = self.pair_of_share(w, last)
        {
            return Some(bound);
        }
        if let Some(bound) = self.grade(w, n, after, context) {
            return Some(bound);
        }
        let counted = self.counted(w, n, after);
        if n.scaled && counted.is_none() && self.money_like(w) {
            return Some(self.money(w, n));
        }
        let told = last.or_else(|| self.told_before(w, context)).or_else(|| self.pointed(w, context));
        let titled = if told.is_none() { self.titled(w, context) } else { None };
        let told = told.or(titled.as_ref());
        if let Some(bound) = self.headed_item(w, counted, told) {
            return Some(bound);
        }
        self.act(w, n, counted, last).or_else(|| self.part_of_last(w, counted, told))
    }

    /// `đạt 112,5% kế hoạch (225/200)`: the pair that the percentage was made of.
    fn pair_of_share(&self, w: &Window, last: Option<&Last>) -> Option<Bound> {
        let last = last.filter(|l| l.unit == "percent")?;
        let bracket = slice(w.text, w.left, w.start).trim_end().ends_with('(');
        let share = self.lexicon.share_of.iter().filter(|(_, s)| **s == last.indicator);
        let counts = share
            .map(|(count, _)| count)
            .filter(|c| !c.ends_with("share") && c.as_str() != "app_users")
            .min_by_key(|c| (!c.ends_with("_count"), c.to_string()));
        let indicator = match last.indicator.as_str() {
            "admission_target_rate" => "admissions",
            _ => counts.map_or("other_count", String::as_str),
        };
        // `đạt 104,5% chỉ tiêu (209/200)`: members, not targets.
        let counted = last.noun.map(|x| w.noun(x).unit.as_str()).filter(|u| matches!(*u, "org" | "member" | "person"));
        bracket.then(|| Bound {
            indicator: indicator.into(),
            unit: counted.unwrap_or("member").into(),
            group: last.group.clone(),
            noun: last.noun,
            action: last.action,
            used: w.end,
            ..Bound::default()
        })
    }

    /// The second number of `18/20`: what the noun counts by itself.
    pub(super) fn whole(&self, w: &Window, after: Option<Counted>, last: Option<&Last>) -> Option<Bound> {
        let (Some(c), true) = (after, last.is_some()) else {
            let last = last?;
            let indicator = whole_of(&last.indicator);
            return Some(Bound {
                indicator: indicator.into(),
                unit: last.unit.clone(),
                group: last.group.clone(),
                noun: last.noun,
                action: last.action,
                used: w.end,
                ..Bound::default()
            });
        };
        let noun = w.noun(c.noun);
        let admitted = last?.action.is_some_and(|a| self.action_id(a) == "admit");
        let indicator = if admitted && matches!(noun.group.as_str(), "member" | "comrade") {
            "admission_target".to_string()
        } else if noun.generic {
            whole_of(&last?.indicator).to_string()
        } else {
            noun.count.clone()
        };
        Some(Bound {
            indicator,
            unit: noun.unit.clone(),
            group: noun.group.clone(),
            noun: Some(c.noun),
            action: last?.action,
            dims: noun.dims.clone(),
            used: c.end,
            ..Bound::default()
        })
    }

    pub(super) fn last_in_sentence<'c>(&self, context: &'c Context) -> Option<&'c Last> {
        let near = |l: &Last| {
            l.sentence == context.sentence
                || (l.sentence + 1 == context.sentence && l.paragraph + 1 >= context.paragraph && self.goes_on())
        };
        context.last.as_ref().filter(|l| near(l))
    }

    /// The sentence opens with words that go on from the one before: `Trong đó`, `Dẫn đầu là`, `- Cụ thể:`.
    pub(super) fn goes_on(&self) -> bool {
        let text = slice(&self.block.text, self.from, self.to);
        let at = self.from + text.find(token::is_letter).unwrap_or(0);
        // `Cơ cấu đảng viên: …` is a heading of its own.
        let head = text.find(':').map_or(at, |i| self.from + i);
        let own = |s: &super::marks::Span| matches!(s.tag, Tag::Noun(i) if self.lexicon.nouns[usize::from(i)].id == "dang_vien");
        self.marks.at(at, |t| t == Tag::GoesOn).is_some() && !self.marks.within(0, at, head).iter().any(own)
    }

    /// The noun that is counted: after the number, or a more telling head before it.
    pub(super) fn counted(&self, w: &Window, n: &Numeral, after: Option<Counted>) -> Option<Counted> {
        let Some(a) = after else {
            if let Some(total) = w.total_before() {
                return Some(total);
            }
            let head = w.noun_before()?;
            let told = slice(w.text, head.end, n.start).trim_end().ends_with(" là");
            return (told || w.copula(head.end, n.start)).then_some(head);
        };
        if !w.noun(a.noun).generic {
            return Some(a);
        }
        let person = |g: &str| {
            matches!(
                g,
                "committee"
                    | "secretary"
                    | "member"
                    | "crowd"
                    | "cadre"
                    | "delegate"
                    | "massmember"
                    | "worker"
                    | "trainee"
            )
        };
        let mine = w.noun(a.noun).group.as_str();
        let near = w.noun_before().map(|h| h.start);
        let head = w.nouns_before().into_iter().find(|h| {
            let group = w.noun(h.noun).group.as_str();
            (person(group) && matches!(mine, "comrade" | "person" | "case"))
                || (group == "massorg" && mine == "host" && near == Some(h.start) && !n.hedges.is_empty())
                || (group == "org" && mine == "anyorg" && near == Some(h.start))
                || (group == "org" && mine == "host" && led_to(slice(w.text, h.end, n.start)))
        });
        let aside = |gap: &str| gap.contains(" với ") && gap.trim() != "với";
        // `các đại biểu đã bầu Ban Chấp hành gồm 35 đồng chí`: what is done after the head says more.
        let done = |h: &Counted| {
            let acts = w.actions_before();
            acts.iter().any(|(a, s)| s.start >= h.end && self.lexicon.actions[usize::from(*a)].gives.contains_key(mine))
        };
        let head = head.filter(|h| near == Some(h.start) || !done(h)).filter(|h| {
            let gap = slice(w.text, h.end, n.start);
            (near == Some(h.start) && !aside(gap)) || told_of(gap)
        });
        head.map(|h| Counted { end: a.end, ..h }).or(Some(a))
    }

    /// An action that knows the noun, or the noun's own indicator.
    pub(super) fn act(&self, w: &Window, n: &Numeral, counted: Option<Counted>, last: Option<&Last>) -> Option<Bound> {
        let noun = counted.map(|c| w.noun(c.noun));
        let group = noun.map_or("none", |x| x.group.as_str());
        let from = counted.filter(|c| !c.head).map_or(w.end, |c| c.end);
        let actions = self.actions(w, n, from, last);
        let gives = |group: &str| {
            actions.all.iter().find_map(|a| {
                let gives = &self.lexicon.actions[usize::from(*a)].gives;
                let indicator = gives.get(group).or_else(|| gives.get("*"));
                indicator.map(|i| (*a, i.clone()))
            })
        };
        let plain = noun.filter(|x| x.count == "other_count").and_then(|_| w.plain_noun());
        let place = slice(w.text, w.left, w.start).trim_end();
        let placed = matches!(group, "host" | "place") && ["tại", "trong", "ở"].iter().any(|p| place.ends_with(p));
        let given = gives(group).filter(|_| !placed).or_else(|| plain.and_then(|p| gives(&w.noun(p).group)));
        if noun.is_none() {
            actions.adjacent.filter(|a| given.as_ref().is_some_and(|g| g.0 == *a))?;
        }
        // `kỷ luật 29 tổ chức đảng: khiển trách 26, cảnh cáo 3`: of what was counted before.
        let given = given.map(|(a, i)| {
            let of_orgs = noun.is_none() && last.is_some_and(|l| l.base == "orgs_disciplined");
            if of_orgs && i == "members_disciplined" { (a, "orgs_disciplined".to_string()) } else { (a, i) }
        });
        let (action, mut indicator) = match given {
            Some((a, i)) => (Some(a), i),
            None => (None, noun?.count.clone()),
        };
        let mut unit = unit_of(noun, &indicator, counted);
        if action.is_none()
            && let Some(p) = plain
            && let Some(l) = last.filter(|l| self.part_said(w, l))
            && let Some(kept) = self.generic(w, &w.noun(p).id, indicator.clone(), Some(l))
        {
            indicator = kept;
        }
        if action.is_none()
            && let Some(x) = noun.filter(|x| x.generic)
        {
            let last = last.filter(|_| !actions.stock);
            indicator = self.generic(w, &x.id, indicator, last)?;
        }
        if let Some(other) = self.in_context(w, n, (&indicator, group, action), last) {
            indicator = other;
        }
        let founded = action.is_some_and(|a| self.action_id(a) == "found") && group == "host";
        let of_orgs = last.is_some_and(|l| matches!(l.base.as_str(), "new_orgs" | "grassroots_orgs"));
        if founded && indicator == "other_count" && of_orgs && self.within_said(w) {
            (indicator, unit) = ("new_orgs".into(), "org".into());
        }
        if action.is_none() && indicator == "host_units" && self.organs_by_host(w) {
            indicator = "grassroots_orgs".into();
            unit = "org".into();
        }
        let mut dims = noun.map(|x| x.dims.clone()).unwrap_or_default();
        if let Some(a) = action {
            dims.extend(self.lexicon.actions[usize::from(a)].dims.clone());
        }
        Some(Bound {
            indicator,
            unit,
            group: group.into(),
            noun: counted.map(|c| c.noun),
            action,
            dims,
            used: from,
            head: counted.filter(|c| c.head).map(|c| c.start),
            listed: false,
        })
    }

    /// The sentence tells parts of what it counted.
    pub(super) fn within_said(&self, w: &Window) -> bool {
        let lead = slice(w.text, self.from, w.start);
        ["gồm", "trong đó"].iter().any(|p| lead.contains(p))
    }

    /// `trong đó có 29 đồng chí là giáo viên`: a part of what was counted just before.
    fn part_said(&self, w: &Window, last: &Last) -> bool {
        slice(w.text, last.end.min(w.start), w.start).contains("trong đó")
    }

    /// `được thành lập ngày … với 32 tổ chức cơ sở đảng`: what it had then, not what was founded.
    fn told_aside(&self, w: &Window, action: u16, end: usize) -> bool {
        let event = matches!(self.action_id(action), "found" | "dissolve" | "merge" | "unite" | "split" | "rename");
        let gap = w.text.get(end..w.start).unwrap_or("");
        event && (gap.contains(" với ") || [" với", " có", " gồm"].iter().any(|x| gap.trim_end().ends_with(x)))
    }

    /// The actions that may govern a number, in the order in which they are asked.
    fn actions(&self, w: &Window, n: &Numeral, from: usize, last: Option<&Last>) -> Actions {
        let mut before = w.actions_before();
        before.retain(|(a, s)| !self.told_aside(w, *a, s.end));
        // `hộ nghèo giảm còn 2%; 15 xã đạt chuẩn`: another statement.
        before.retain(|(a, s)| {
            self.action_id(*a) != "reduce_units" || !slice(w.text, s.end, w.start).contains([';', '%'])
        });
        let is_stock = |a: u16| self.action_id(a) == "stock";
        let zero = n.words && n.number() == Some(0.0);
        let least = if zero { Cut::Semicolon } else { Cut::Comma };
        let stock = before.first().is_some_and(|(a, _)| is_stock(*a));
        let beside = before.first().filter(|(a, s)| w.copula(s.end, n.start) && !is_stock(*a)).map(|x| x.0);
        let mut after = w.actions_after(from, least);
        after.retain(|(a, s)| self.action_id(*a) != "targets_met" || token::words_between(w.text, from, s.start) <= 9);
        // `đại diện cho 7.300 đảng viên … đã về dự đại hội`: what is stood for does nothing itself.
        let stood = slice(w.text, w.left, w.start).trim_end();
        if ["đại diện cho", "thay mặt", "thay mặt cho", "đại diện"].iter().any(|p| stood.ends_with(p)) {
            after.clear();
        }
        let mut all: Vec<u16> = beside.into_iter().collect();
        all.extend(after.iter().map(|x| x.0));
        all.extend(before.iter().map(|x| x.0).take_while(|a| !is_stock(*a)));
        if !before.iter().any(|(a, _)| is_stock(*a)) {
            let gap = slice(w.text, w.left, w.start);
            // `kiểm tra 12 đảng viên, có 4 cấp ủy viên`
            let among = last.is_some_and(|l| {
                ["members_inspected", "members_supervised", "members_disciplined"].contains(&l.indicator.as_str())
            }) && w.noun_after().is_some_and(|c| w.noun(c.noun).group == "committee");
            let part = gap.contains("trong đó") || self.of_those() || among;
            let has = gap.trim_end().ends_with(" có") && before.is_empty() && !part;
            let reduced = |a: &u16| self.action_id(*a) == "reduce_units" && gap.contains(';');
            all.extend(last.filter(|l| !has && !self.held(gap, l)).and_then(|l| l.action).filter(|a| !reduced(a)));
        }
        // `được thành lập có 3 chi bộ`: what it had then.
        let had = [" có", " với", " gồm"].iter().any(|p| slice(w.text, w.left, w.start).trim_end().ends_with(p));
        let founding = |a: &u16| matches!(self.action_id(*a), "found" | "merge" | "unite" | "split" | "rename");
        all.extend(w.passives_before().into_iter().filter(|a| !(had && founding(a))));
        let next = after.first().filter(|(_, s)| token::words_between(w.text, w.end, s.start) == 0);
        Actions { all, adjacent: beside.or_else(|| next.map(|x| x.0)), stock }
    }

    /// `chuyển giao 8 tổ chức: Đảng bộ A (gồm 67 đảng viên)`: what a unit that is moved holds.
    fn held(&self, gap: &str, last: &Last) -> bool {
        let opened = ["(gồm", "(có", "(với"].iter().any(|p| gap.trim_end().ends_with(p));
        let moved = |a: u16| {
            matches!(
                self.action_id(a),
                "found"
                    | "merge"
                    | "unite"
                    | "split"
                    | "rename"
                    | "hand_over"
                    | "transfer_in"
                    | "transfer_out"
                    | "rearrange"
                    | "upgrade"
                    | "dissolve"
            )
        };
        opened && last.action.is_some_and(moved)
    }

    /// `các tổ chức cơ sở đảng … gồm 13 cơ quan, 17 doanh nghiệp`: organizations by the unit they are in.
    pub(super) fn organs_by_host(&self, w: &Window) -> bool {
        let spans = self.marks.within(0, self.from, w.start);
        self.within_said(w)
            && spans.iter().find_map(|s| match s.tag {
                Tag::Noun(i) => Some(w.noun(i).group == "org" && w.noun(i).count == "grassroots_orgs"),
                _ => None,
            }) == Some(true)
    }

    pub(super) fn action_id(&self, a: u16) -> &str {
        &self.lexicon.actions[usize::from(a)].id
    }
}

//! A count and the names that follow in brackets, and anniversaries.

use super::super::claim::Claim;
use super::{Kind, Relation, View, exact, number, relation};

pub(super) fn find(v: &View, out: &mut Vec<Relation>) {
    for i in v.from..v.to {
        if v.all[i].indicator.as_deref() == Some("anniversary_years") {
            anniversary(v, i, out);
        } else {
            named(v, i, out);
            listed(v, i, out);
        }
    }
}

/// `2 tổ chức đoàn thể (Đoàn Khối và Hội Cựu chiến binh Khối)`.
fn named(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c: &Claim = &v.all[i];
    let Some(n) = exact(c).filter(|n| (2.0..=12.0).contains(n)) else {
        return;
    };
    let end = v.all.get(i + 1).map_or(v.text.len(), |x| x.start);
    let limit = (c.end + 200).min(end);
    let mut to = limit;
    while !v.text.is_char_boundary(to) {
        to -= 1;
    }
    let after = v.text.get(c.end..to).unwrap_or("").lines().next().unwrap_or("");
    let Some((lead, rest)) = after.split_once('(') else {
        return;
    };
    let Some((inside, _)) = rest.split_once(')') else {
        return;
    };
    if lead.contains([',', ';', '.', ':']) || lead.split_whitespace().count() > 8 {
        return;
    }
    let open = inside.contains("...") || inside.contains('…') || inside.contains("v.v");
    let parts: Vec<&str> = inside.split([',', ';']).map(str::trim).filter(|x| !x.is_empty()).collect();
    // `và` joins two names where what follows it begins as another name does; else it stands inside a name.
    let word = |x: &str| x.split(' ').next().unwrap_or("").to_string();
    let opening: Vec<String> = parts.iter().map(|x| word(x)).collect();
    let alike = opening.len() >= 2 && opening.iter().skip(1).all(|w| *w == opening[0]);
    let joins =
        |x: &str| if alike { x.matches(&format!(" và {} ", opening[0])).count() } else { x.matches(" và ").count() };
    let more: usize = parts.iter().map(|x| joins(x)).sum();
    let items: Vec<&str> = parts.iter().flat_map(|x| x.split(" và ")).map(str::trim).collect();
    let named = |x: &&str| x.starts_with(char::is_uppercase) && !x.contains(|c: char| c.is_ascii_digit());
    if open || items.len() < 2 || !parts.iter().all(named) {
        return;
    }
    // `và` may join two names or stand inside one.
    let most = (parts.len() + more) as f64;
    let least = if alike { most } else { parts.len() as f64 };
    let holds = (least..=most).contains(&n);
    if !holds && most - least > 1.0 {
        return;
    }
    let count = if holds { n } else { most };
    let expr = |names: &[String]| format!("{} == {count}", names[0]);
    out.push(relation(vec![i], expr, Kind::Enumeration, n, count, 0.0, holds));
}

/// `kỷ niệm 58 năm … (16/9/1965 – 16/9/2023)`; or the day of the founding and the year that many years later stand near by.
fn anniversary(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c = &v.all[i];
    let Some(n) = number(c) else { return };
    let line = v.text[c.end..].lines().next().unwrap_or("");
    let inside = line.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |x| x.0);
    let stated: Vec<i32> = inside.split(['-', '–', '—']).filter_map(|d| last_year(d.trim())).collect();
    let (a, b) = match stated[..] {
        [a, b] => (a, b),
        _ => match founded(v, n as i32) {
            Some(years) => years,
            None => return,
        },
    };
    let span = f64::from(b - a);
    let expr = |names: &[String]| format!("{} == {b} - {a}", names[0]);
    out.push(relation(vec![i], expr, Kind::Anniversary, n, span, 0.0, n == span));
}

/// The year with which a day ends.
fn last_year(day: &str) -> Option<i32> {
    let year = day.rsplit(['/', '.', ' ']).next().and_then(|y| y.trim().parse().ok());
    year.filter(|y| (1900..=2100).contains(y))
}

/// The year of a day that founds, and the year so many years later, where the text names both.
fn founded(v: &View, n: i32) -> Option<(i32, i32)> {
    let days = v.all.iter().take(200).filter(|c| c.indicator.as_deref() == Some("org_event_date"));
    let mut years = days.filter_map(|c| match &c.value {
        super::Value::Day(when) => Some(i32::from(when.earliest().year())),
        _ => None,
    });
    let head = v.text.char_indices().nth(20_000).map_or(v.text, |(i, _)| &v.text[..i]);
    years.find(|y| head.contains(&(y + n).to_string())).map(|y| (y, y + n))
}

/// How far a list reaches that is counted, in bytes.
const REACH: usize = 1500;

/// `5 chuyên đề gồm: …; …`, `2 đảng bộ tỉnh: An Giang và Kiên Giang`: as many items as the number says. Said where it fits.
fn listed(v: &View, i: usize, out: &mut Vec<Relation>) {
    let c: &Claim = &v.all[i];
    let countable = c.unit != "percent" && !c.unit.starts_with("vnd") && !c.place.part_of_next;
    let Some(n) = exact(c).filter(|n| countable && (2.0..=30.0).contains(n)) else { return };
    if out.last().is_some_and(|r| r.kind == Kind::Enumeration && r.claims == [i]) {
        return;
    }
    let line = v.rest(i, REACH);
    let Some(list) = opened(line) else { return };
    let (least, most) = items(list);
    if most >= 2 && (least as f64..=most as f64).contains(&n) {
        out.push(relation(vec![i], |names| format!("{} == {n}", names[0]), Kind::Enumeration, n, n, 0.0, true));
    }
}

/// What follows a colon or `gồm` of the sentence, up to its end.
fn opened(line: &str) -> Option<&str> {
    let end = line.find(". ").unwrap_or(line.len());
    let sentence = &line[..end];
    let colon = sentence.find(':').map(|i| i + 1);
    let holds = [" gồm ", " bao gồm ", " là "].iter().filter_map(|w| sentence.find(w).map(|i| i + w.len())).min();
    let at = colon.or(holds)?;
    let lead = &sentence[..at];
    // After a comma only words that announce the list: `…, gồm:`.
    let last = lead.rsplit_once(',').map(|(_, x)| x.trim_end_matches([':', ' ']).trim());
    let told = last.is_none_or(|x| matches!(x, "gồm" | "bao gồm" | "đó là" | "là" | "cụ thể" | "cụ thể là" | "gồm có"));
    let near = lead.chars().count() <= 110 && !lead.contains([';', '(', ')']) && told;
    near.then(|| sentence[at..].trim_end_matches(['.', ' ', ')']))
}

/// How many items a list has at least and at most: `và` may join two or stand inside one.
fn items(list: &str) -> (usize, usize) {
    let mark = if list.contains(';') { ';' } else { ',' };
    let beyond = ["ngoài ra", "trong đó", "đồng thời", "nhằm", "để ", "qua đó", "từ đó", "góp phần"];
    let parts: Vec<&str> = list
        .split(mark)
        .map(str::trim)
        .take_while(|p| !beyond.iter().any(|b| p.starts_with(b)))
        .filter(|p| !p.is_empty())
        .collect();
    let joined = parts.last().filter(|p| !p.starts_with("và ")).map_or(0, |p| p.matches(" và ").count());
    (parts.len(), parts.len() + joined.min(2))
}

//! Số liệu thành câu: a figure as an official sentence with its day, in words that the reading of texts knows.
//!
//! To give a figure its own words: one line in `phrase/words.rs`. What cannot be said in words that are read back as the same
//! question is put in brackets after the number, where it is not read as another figure.

mod words;

use crate::figures::{Answer, Ask, Dim, Engine, Figure, Number};
use crate::state::Relation;
use crate::value::{Day, Lang, thousands};
use words::{NARROWS, PATTERNS};

/// “Tính đến ngày 02/6/2023, Đảng bộ Khối có 5.549 đảng viên.”
pub fn phrase(engine: &Engine, figure: &Figure, ask: &Ask, answer: &Answer, lang: Lang) -> String {
    let who = who(engine, ask);
    let days = days(engine, figure, ask, answer, lang);
    let Some(n) = number(figure, answer) else {
        let name = named(figure, ask, lang);
        return match lang {
            Lang::Vi => format!("{days}, {who} chưa có số liệu: {name}."),
            Lang::En => format!("{days}, {who} has no figure known: {name}."),
        };
    };
    // The target of a year belongs to one year.
    let years = answer.days.from().year() == ask.period.to.year() || figure.id != "admission_target_rate_year";
    let said = clause(figure, ask, answer.number, lang).filter(|_| years).unwrap_or_else(|| {
        let name = named(figure, ask, lang);
        match lang {
            Lang::Vi => format!("{{who}} có {{n}} ({name})"),
            Lang::En => format!("{{who}} has {{n}} ({name})"),
        }
    });
    let said = said.replace("{who}", &who).replace("{n}", &n);
    format!("{days}, {said}.")
}

/// The number as printed in an official text; `None` when it is not known.
pub fn number(figure: &Figure, answer: &Answer) -> Option<String> {
    match answer.number {
        // Results are entered as they are reported: none entered is not none achieved.
        _ if figure.relation() == Relation::Result && answer.rows == 0 => None,
        Number::Whole(n) if figure.id == "members_change" => Some(thousands(n.abs())),
        Number::Whole(n) => Some(thousands(n)),
        Number::Share(ratio) => ratio.map(|r| r.to_string()),
        Number::Unknown => None,
    }
}

/// The time that a sentence names, as at its beginning: “Tính đến ngày 02/6/2023”, “Trong năm 2022”.
pub fn days(engine: &Engine, figure: &Figure, ask: &Ask, answer: &Answer, lang: Lang) -> String {
    let to = ask.period.to;
    if figure.is_stock() && figure.id != "admission_target" {
        return match lang {
            Lang::Vi => format!("Tính đến ngày {}", official(to)),
            Lang::En => format!("As of {}", official(to)),
        };
    }
    let term = term(engine, ask);
    let whole_term = ["admission_target", "targets_set"].contains(&figure.id);
    if let Some((_, label)) = term.as_ref().filter(|t| whole_term && ask.period.from.is_none_or(|f| f <= t.0)) {
        return match lang {
            Lang::Vi => format!("Trong nhiệm kỳ {label}"),
            Lang::En => format!("In the term {label}"),
        };
    }
    let from = match (figure.id, term) {
        ("admission_target_rate", Some((from, _))) => from,
        _ => answer.days.from(),
    };
    // A year beside words of merging is read as the year of a merger; two days are not.
    if figure.id == "reorganized_orgs" { between(from, to, lang) } else { within(from, to, lang) }
}

/// A period in words: the year where it is a whole one, else both days.
pub fn within(from: Day, to: Day, lang: Lang) -> String {
    let year = from.year();
    let whole = from == Day::year_start(year) && to == Day::year_end(year);
    match (lang, whole) {
        (Lang::Vi, true) => format!("Trong năm {year}"),
        (Lang::En, true) => format!("In {year}"),
        (_, false) => between(from, to, lang),
    }
}

fn between(from: Day, to: Day, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Từ ngày {} đến ngày {}", official(from), official(to)),
        Lang::En => format!("From {} to {}", official(from), official(to)),
    }
}

/// A day as official papers print it: a nought before a day below 10 and before the months 1 and 2.
pub fn official(day: Day) -> String {
    let month = if day.month() < 3 { format!("0{}", day.month()) } else { day.month().to_string() };
    format!("{:02}/{month}/{}", day.day(), day.year())
}

/// The unit's name on the last day asked; by its number where it had none.
pub fn who(engine: &Engine, ask: &Ask) -> String {
    let name = engine.world().unit_name(ask.unit, ask.period.to);
    if name.is_empty() { ask.unit.to_string() } else { name.to_string() }
}

/// The first day and the label of the term in which the last day lies.
fn term(engine: &Engine, ask: &Ask) -> Option<(Day, String)> {
    let rows = engine.world().table(Relation::Term).known(ask.unit, engine.known());
    let row = rows.filter(|r| r.early <= ask.period.to && ask.period.to < r.to).max_by_key(|r| r.from)?;
    Some((row.early, engine.world().texts.get(row.other).to_string()))
}

/// The sentence without its time, with `{who}` and `{n}`; `None` where something has no words of its own.
fn clause(figure: &Figure, ask: &Ask, number: Number, lang: Lang) -> Option<String> {
    let relation = figure.relation();
    let mut narrow: Vec<(&str, &str)> = vec![];
    for (dim, value) in &ask.wheres {
        narrow.push((Dim::find(relation, dim)?.id, value));
    }
    // These grade organizations; no text says them of members.
    let of_orgs = |n: &(&str, &str)| n.0 == "grade" && ["trong_sach_vung_manh", "yeu_kem"].contains(&n.1);
    if figure.id.starts_with("member_grade") && narrow.iter().any(of_orgs) {
        return None;
    }
    if figure.id == "members_change" {
        let up = !matches!(number, Number::Whole(n) if n < 0);
        narrow.push(("change", if up { "up" } else { "down" }));
    }
    let rank = |key: &str| match key.split_once('=') {
        Some((dim, value)) => narrow.contains(&(dim, value)).then_some(2),
        None if key.is_empty() => Some(0),
        None => narrow.iter().any(|n| n.0 == key).then_some(1),
    };
    let own = PATTERNS.iter().filter(|p| p.0 == figure.id);
    let (_, key, vi, en) = own.filter_map(|p| rank(p.1).map(|r| (r, p))).max_by_key(|(r, _)| *r)?.1;
    let mut pattern = if lang == Lang::Vi { vi } else { en }.to_string();
    if let Some((dim, value)) = key.split_once('=') {
        narrow.retain(|n| *n != (dim, value));
    }
    let mut of = String::new();
    // The order of words is that of the table: `nữ` before `là người dân tộc thiểu số`.
    for (dim, value, vi, en) in NARROWS {
        if let Some(at) = narrow.iter().position(|n| n == &(*dim, *value)) {
            narrow.remove(at);
            of.push(' ');
            of.push_str(if lang == Lang::Vi { vi } else { en });
        }
    }
    if !narrow.is_empty() || (!of.is_empty() && !pattern.contains("{of}")) {
        return None;
    }
    pattern = pattern.replace("{of}", &of);
    Some(pattern)
}

/// The figure's name with what narrows it, for brackets.
fn named(figure: &Figure, ask: &Ask, lang: Lang) -> String {
    let mut out = figure.name(lang).to_string();
    for (dim, value) in &ask.wheres {
        let (name, word) = match Dim::find(figure.relation(), dim) {
            Some(d) => (if lang == Lang::Vi { d.vi } else { d.en }, d.word(value, lang)),
            None => (dim.as_str(), value.clone()),
        };
        out.push_str(&format!("; {}: {}", name.to_lowercase(), word.to_lowercase()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures;

    #[test]
    fn days_are_printed_as_papers_print_them() {
        let day = |t: &str| official(Day::parse(t).unwrap());
        assert_eq!(day("2023-06-02"), "02/6/2023");
        assert_eq!(day("2023-02-12"), "12/02/2023");
        assert_eq!(day("2023-11-30"), "30/11/2023");
    }

    #[test]
    fn the_words_belong_to_figures_and_dimensions_that_exist() {
        for (figure, key, ..) in PATTERNS {
            let figure = figures::find(figure).unwrap_or_else(|| panic!("no figure {figure}"));
            let (dim, value) = key.split_once('=').unwrap_or((key, ""));
            if dim.is_empty() || dim == "change" {
                continue;
            }
            let found =
                Dim::find(figure.relation(), dim).unwrap_or_else(|| panic!("{}: no dimension {dim}", figure.id));
            assert_eq!(found.id, dim, "{}: an alias", figure.id);
            assert!(value.is_empty() || found.codes(value).is_ok(), "{}: {key}", figure.id);
        }
        for (dim, value, ..) in NARROWS {
            let dims = figures::DIMS.iter().filter(|d| d.id == *dim);
            assert!(dims.clone().count() > 0, "no dimension {dim}");
            assert!(dims.into_iter().any(|d| d.codes(value).is_ok()), "{dim}={value}");
        }
    }
}

//! The result at the terminal: each sentence as it stands with carets under its numbers, then what is said of each.

use super::Checked;
use crate::present;
use khoi_core::claims::{self, ClaimTime, Mark, Verdict};
use khoi_core::figures;
use khoi_core::value::{Lang, When};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How wide a line of the text is shown.
const COLUMNS: usize = 96;

/// The whole result of a paper, piece by piece: that of a long text is never held together. A line feed ends each piece.
pub fn text(checked: &Checked, lang: Lang, give: &mut dyn FnMut(&str)) {
    let mut out = format!("{} ({})\n", checked.doc, checked.paper.kind.name());
    for note in &checked.paper.notes {
        out.push_str(&format!("  {}\n", note.in_lang(lang)));
    }
    for (sentence, claims) in sentences(checked) {
        let start = checked.reading.claims[claims[0]].start;
        out.push_str(&format!("\n  {}\n", checked.paper.place(start).says().in_lang(lang)));
        underlined(checked, sentence, &claims, &mut out);
        for i in claims {
            out.push_str(&said(checked, i, lang));
        }
        give(&out);
        out.clear();
    }
    relations(checked, lang, &mut out);
    first(checked, lang, &mut out);
    out.push_str(&summary(checked, lang));
    give(&out);
}

/// The sentences that hold numbers, as spans of the text, each with its claims.
fn sentences(checked: &Checked) -> Vec<((usize, usize), Vec<usize>)> {
    let text = &checked.paper.text;
    let mut out: Vec<((usize, usize), Vec<usize>)> = vec![];
    for (i, claim) in checked.reading.claims.iter().enumerate() {
        if let Some(((_, end), claims)) = out.last_mut()
            && claim.end <= *end
        {
            claims.push(i);
            continue;
        }
        out.push((sentence(text, &checked.paper.line_of(claim.start), claim.start, claim.end), vec![i]));
    }
    out
}

/// The sentence of a line that holds a span: from the end of the sentence before to its own.
fn sentence(text: &str, line: &(usize, usize), start: usize, end: usize) -> (usize, usize) {
    let ends = |at: usize| {
        let next = text[at..].trim_start_matches(' ').chars().next();
        text[at..].starts_with(' ') && next.is_none_or(|c| c.is_uppercase() || !c.is_alphanumeric())
    };
    let stops = text[line.0..line.1].match_indices(['.', '!', '?', ';']).map(|(i, _)| line.0 + i + 1);
    let (mut from, mut to) = (line.0, line.1);
    for stop in stops.filter(|s| ends(*s) || text[..*s].ends_with(';')) {
        if stop <= start {
            from = stop;
        } else if stop >= end {
            to = stop;
            break;
        }
    }
    let blank = text[from..to].len() - text[from..to].trim_start().len();
    (from + blank, to.max(end))
}

/// The sentence in lines of the terminal, each with carets under its numbers; what a terminal would obey is left out.
fn underlined(checked: &Checked, (from, to): (usize, usize), claims: &[usize], out: &mut String) {
    let sentence = checked.paper.text[from..to].trim_end();
    let sign_at = |at: usize| {
        let found = claims.iter().find(|i| {
            let c = &checked.reading.claims[**i];
            c.start <= at && at < c.end
        });
        found.map_or(' ', |i| caret(checked.verdicts[*i].mark))
    };
    for (start, line) in wrapped(sentence) {
        let (mut shown, mut under) = (String::new(), String::new());
        for (at, c) in line.char_indices().filter(|(_, c)| !c.is_control()) {
            shown.push(c);
            let width = c.width().unwrap_or(0);
            under.extend(std::iter::repeat_n(sign_at(from + start + at), width));
        }
        out.push_str(&format!("    {}\n", shown.trim_end()));
        if under.trim().is_empty() {
            continue;
        }
        out.push_str(&format!("    {}\n", under.trim_end()));
    }
}

/// Under what needs attention stands another sign than under the rest.
fn caret(mark: Mark) -> char {
    match mark {
        Mark::Differs | Mark::Unclear => '^',
        Mark::Agrees => '=',
        Mark::Unchecked => '-',
    }
}

/// Lines of bounded width, broken at blanks; with the byte at which each begins.
fn wrapped(text: &str) -> Vec<(usize, &str)> {
    let mut out = vec![];
    let (mut from, mut blank, mut width) = (0, None, 0);
    for (at, c) in text.char_indices() {
        width += c.width().unwrap_or(0);
        if width > COLUMNS {
            let cut = blank.filter(|b| *b > from).unwrap_or(at);
            out.push((from, &text[from..cut]));
            from = cut;
            width = text[from..at].width() + c.width().unwrap_or(0);
        }
        if c == ' ' {
            blank = Some(at + 1);
        }
    }
    out.push((from, &text[from..]));
    out
}

/// What is said of one number: its sign, itself, as what it was read, and the verdict.
fn said(checked: &Checked, i: usize, lang: Lang) -> String {
    let (claim, verdict) = (&checked.reading.claims[i], &checked.verdicts[i]);
    let word = |id| figures::find(id).map(|f| f.name(lang)).or_else(|| claims::indicator_word(id, lang));
    let name = claim.indicator.as_deref().and_then(word);
    let mut read: Vec<String> = name.map(str::to_string).into_iter().collect();
    let word = |t: &str| When::parse(t).map_or_else(|_| t.to_string(), |w| w.vi());
    match &claim.time {
        ClaimTime::AsOf(day) => read.push(word(day)),
        ClaimTime::Period(a, b) => read.push(format!("{}–{}", word(a), word(b))),
        ClaimTime::None => {}
    }
    let own: String = claim.text.chars().filter(|c| !c.is_control()).collect();
    let read = if read.is_empty() { String::new() } else { format!(" [{}]", read.join(", ")) };
    format!("    {} {own}{read}: {}\n", sign(verdict), verdict.reason.in_lang(lang))
}

fn sign(verdict: &Verdict) -> &'static str {
    match verdict.mark {
        Mark::Agrees => "✓",
        Mark::Differs => "✗",
        Mark::Unclear => "?",
        Mark::Unchecked => "–",
    }
}

/// What the numbers say about each other: what does not hold first.
fn relations(checked: &Checked, lang: Lang, out: &mut String) {
    let mut all: Vec<&claims::Relation> = checked.reading.relations.iter().collect();
    if all.is_empty() {
        return;
    }
    all.sort_by_key(|r| r.holds);
    out.push_str(&format!("\n{}\n", present::pick(lang, "Trong chính văn bản:", "Within the text:")));
    for relation in all {
        let sign = if relation.holds { "✓" } else { "✗" };
        out.push_str(&format!("  {sign} {}\n", finding(checked, relation, lang)));
    }
}

/// How many differences are told once more.
const FIRST: usize = 5;

/// What to look at first, told once more where there is a choice: what turns a decision, then the largest differences.
fn first(checked: &Checked, lang: Lang, out: &mut String) {
    let urgency = |i: &usize| checked.verdicts[*i].urgency(&checked.reading.claims[*i]);
    let mut differs: Vec<usize> =
        (0..checked.verdicts.len()).filter(|i| checked.verdicts[*i].mark == Mark::Differs).collect();
    differs.sort_by_key(urgency);
    if differs.len() < 2 && !differs.iter().any(|i| checked.verdicts[*i].decides) {
        return;
    }
    let head = present::pick(
        lang,
        "Xem trước (làm đổi kết luận đạt hay không đạt, rồi đến số lệch nhiều nhất):",
        "To be looked at first (what turns whether a target is met, then the largest differences):",
    );
    out.push_str(&format!("\n{head}\n"));
    differs.into_iter().take(FIRST).for_each(|i| out.push_str(&said(checked, i, lang)));
}

/// A relation with its terms, and what a person is asked where it does not hold.
pub fn finding(checked: &Checked, relation: &claims::Relation, lang: Lang) -> String {
    let line = told(&relation.expr, |name| {
        let at = relation.names.iter().position(|n| n == name)?;
        checked.reading.claims.get(*relation.claims.get(at)?).map(|c| c.text.clone())
    });
    if relation.holds { line } else { format!("{line}: {}", relation.says().in_lang(lang)) }
}

/// An expression with its numbers as the text states them, for their names.
fn told(expr: &str, number: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = expr;
    while let Some(at) = rest.find(|c: char| c.is_ascii_alphabetic()) {
        let len = rest[at..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len() - at);
        let name = &rest[at..at + len];
        out.push_str(&rest[..at]);
        out.push_str(&number(name).unwrap_or_else(|| name.to_string()));
        rest = &rest[at + len..];
    }
    out + rest
}

fn summary(checked: &Checked, lang: Lang) -> String {
    let count = |mark: Mark| checked.verdicts.iter().filter(|v| v.mark == mark).count();
    let all = [Mark::Differs, Mark::Unclear, Mark::Unchecked, Mark::Agrees];
    let counts = all.map(|m| format!("{} {}", count(m), m.says().in_lang(lang)));
    let total = checked.verdicts.len();
    let head = match lang {
        Lang::Vi => format!("\n{total} số liệu: "),
        Lang::En => format!("\n{total} claims: "),
    };
    let mut out = format!("{head}{}", counts.join(" · "));
    if checked.judged.position.is_none() {
        out.push('\n');
        out.push_str(present::pick(
            lang,
            "Chưa có sổ nên chỉ soát trong chính văn bản; “khoi demo” dựng sổ mẫu, “khoi init” mở sổ của cơ quan.",
            "There is no book, so the text is tested against itself; “khoi demo” builds a sample book, “khoi init” opens your own.",
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_blanks_and_fit() {
        let text = "Đảng bộ Khối hiện có năm nghìn đảng viên ".repeat(9);
        let lines = wrapped(&text);
        assert!(lines.len() > 3 && lines.iter().all(|(_, l)| l.width() <= COLUMNS));
        assert_eq!(lines.iter().map(|(_, l)| *l).collect::<String>(), text);
        let long = "a".repeat(300);
        assert_eq!(wrapped(&long).iter().map(|(_, l)| *l).collect::<String>(), long);
    }

    #[test]
    fn an_expression_is_told_in_numbers() {
        let number = |n: &str| match n {
            "a" => Some("50".to_string()),
            "b" => Some("20".to_string()),
            _ => None,
        };
        assert_eq!(told("round(a / (b / 100)) == a + 2", number), "round(50 / (20 / 100)) == 50 + 2");
    }

    #[test]
    fn a_sentence_does_not_end_within_a_number() {
        let text = "Năm 2020. Có 5.549 đảng viên; gồm 1.204 nữ. Hết.";
        let at = text.find("1.204").unwrap();
        let (from, to) = sentence(text, &(0, text.len()), at, at + 5);
        assert_eq!(&text[from..to], "gồm 1.204 nữ.");
        let at = text.find("5.549").unwrap();
        let (from, to) = sentence(text, &(0, text.len()), at, at + 5);
        assert_eq!(&text[from..to], "Có 5.549 đảng viên;");
    }
}

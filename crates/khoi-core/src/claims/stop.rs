//! Numbers that are no claim: names, ordinals, years, times, web furniture.

use super::lexicon::Tag;
use super::marks::Marks;
use super::numeral::{Numeral, UnitMark, What};
use super::token::{back_over_blanks, is_letter, skip_blanks, slice};

/// Whether a number is left alone because of the words right around it.
pub(super) fn stopped(text: &str, marks: &Marks, n: &Numeral) -> bool {
    let Some(value) = n.number() else { return true };
    if marks.masked(n.core) {
        return true;
    }
    let strong = n.mark != UnitMark::None || n.scaled;
    if of_the_land(text, n) {
        return true;
    }
    if list_number(text, n) || degrees(text, n) || badge_years(text, n) {
        return true;
    }
    if strong {
        return after(text, marks, n, false);
    }
    condition(text, n)
        || mean_age(text, n)
        || times(text, n)
        || year(text, marks, n, value)
        || before(text, marks, n, value)
        || after(text, marks, n, true)
        || date_like(text, n)
}

/// `diện tích tự nhiên 11.120km2`, `213 km đường biên giới`, `dân số trên 3,6 triệu người`, `7 dân tộc anh em`: the land, no organization.
fn of_the_land(text: &str, n: &Numeral) -> bool {
    let lead = text[..n.start].trim_end();
    let lead = lead.strip_suffix(" là").or(lead.strip_suffix(" có")).unwrap_or(lead);
    let rest = text[n.end..].trim_start();
    let measured = matches!(n.mark, UnitMark::Km | UnitMark::Measure);
    let length = ["bờ biển", "đường bờ biển", "đường biên giới", "biên giới"].iter().any(|w| rest.starts_with(w));
    let area = ["diện tích tự nhiên", "diện tích đất tự nhiên", "bờ biển dài", "biên giới dài", "chiều dài biên giới"];
    if measured && (length || area.iter().any(|w| lead.ends_with(w))) {
        return true;
    }
    let people = ["dân số", "dân số khoảng", "quy mô dân số"].iter().any(|w| lead.ends_with(w));
    let land = ["dân số", "diện tích", "sinh sống"].iter().any(|w| text.contains(w));
    let peoples = rest.strip_prefix("dân tộc").map(str::trim_start).is_some_and(|r| {
        let told = ["anh em", "cùng", "sinh sống"].iter().any(|w| r.starts_with(w));
        n.number().is_some_and(|v| v <= 54.0)
            && (told || land && (r.is_empty() || r.starts_with(['(', ',', ';', '.', ':'])))
    });
    (people && !measured) || (peoples && n.hedges.is_empty() && !lead.ends_with("kết nạp"))
}

/// `doanh nghiệp có từ 50 lao động trở lên`: a condition on what is counted.
fn condition(text: &str, n: &Numeral) -> bool {
    let lead = text[..n.start].trim_end();
    slice(text, n.start, n.core).starts_with("từ") && lead.ends_with("có") && text[..n.start].contains('%')
}

/// `tuổi đời bình quân cấp ủy 45,2`: an age.
fn mean_age(text: &str, n: &Numeral) -> bool {
    let lead = text[..n.start].rsplit([';', ',', '.']).next().unwrap_or("");
    n.decimals > 0
        && ["tuổi bình quân", "tuổi đời bình quân", "bình quân tuổi", "độ tuổi bình quân", "tuổi trung bình"]
            .iter()
            .any(|w| lead.contains(w))
}

/// `tăng 2,5 lần`, `gấp 3 lần`, `1/10`: factors and fractions.
fn times(text: &str, n: &Numeral) -> bool {
    let next = text[n.end..].trim_start();
    let grown = slice(text, n.start, n.core).contains("tăng") || text[..n.start].trim_end().ends_with("gấp");
    (next.starts_with("lần") && grown) || (n.ratio == Some(true) && n.number() == Some(1.0) && !next.starts_with("/1 "))
}

/// `1. `, `2) `, `3/` at the beginning of a line.
fn list_number(text: &str, n: &Numeral) -> bool {
    let head = text[..n.core].trim_start_matches([' ', '-', '+', '*', '(', '•']);
    let tail = &text[n.end..];
    let numbered = tail.starts_with(". ")
        || tail.starts_with(')')
        || tail.starts_with(".-")
        || tail.starts_with("/ ")
        || tail.starts_with("- ")
        || tail == "."
        || tail.starts_with(" |");
    // `(1) mở lớp; (2) kết nạp` numbers a list; in `Cục Thuế (8), Sở Y tế (7)` the name before counts.
    let lead = text[..n.core].strip_suffix('(').map(str::trim_end);
    let counts = lead.is_some_and(|l| l.ends_with(is_letter) && n.number() != Some(1.0));
    let bracketed = lead.is_some() && tail.starts_with(')') && !counts;
    (head.is_empty() && numbered && n.mark == UnitMark::None) || (bracketed && n.mark == UnitMark::None)
}

/// `Huy hiệu 50, 45 và 40 năm tuổi Đảng`: years in a row.
fn badge_years(text: &str, n: &Numeral) -> bool {
    let round = n.number().is_some_and(|v| (30.0..=90.0).contains(&v) && v % 5.0 == 0.0) && n.decimals == 0;
    let rest = text[n.end..].trim_start();
    let more = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '/' | 'v' | 'à'));
    let joined = rest.starts_with([',', '-', '/']) || rest.starts_with("và ");
    round && joined && rest.len() > more.len() + 3 && more.starts_with("năm") && n.mark == UnitMark::None
}

fn degrees(text: &str, n: &Numeral) -> bool {
    text[n.end..].starts_with('°') || text[n.end..].starts_with('º')
}

/// A bare year, unless something that can be counted follows at once.
fn year(text: &str, marks: &Marks, n: &Numeral, value: f64) -> bool {
    let shown = slice(text, n.core, n.end);
    if !(1900.0..=2100.0).contains(&value) || shown.len() != 4 || !n.hedges.is_empty() {
        return false;
    }
    if text[..n.core].ends_with(['-', '/']) || text[..back_over_blanks(text, n.core)].ends_with("năm") {
        return true;
    }
    let at = skip_blanks(text, n.end);
    let counted =
        |s: &super::marks::Span| matches!(s.tag, Tag::Noun(_)) && s.start == at && s.end - s.start > "tổ chức".len();
    !marks.within(0, at, at + 1).iter().any(counted)
}

/// The word before makes it a name or an ordinal.
fn before(text: &str, marks: &Marks, n: &Numeral, value: f64) -> bool {
    if !n.hedges.is_empty() || slice(text, n.core, n.end).contains('.') || n.ratio == Some(false) {
        return false;
    }
    let at = back_over_blanks(text, n.core);
    let Some(s) = marks.up_to(at, |t| matches!(t, Tag::StopBefore | Tag::StopSoft)) else {
        return false;
    };
    let acts = |m: &super::marks::Span| matches!(m.tag, Tag::Before(_)) && m.end == at && m.start < s.start;
    if marks.within(0, at.saturating_sub(100), at).iter().any(acts) {
        return false;
    }
    let last = text[..s.start].trim_end().rsplit(' ').next().unwrap_or("");
    if slice(text, s.start, s.end) == "số" && matches!(last, "thiểu" | "tổng" | "đa" | "dân" | "sĩ" | "con" | "trong")
    {
        return false;
    }
    if slice(text, s.start, s.end) == "cấp" && matches!(last, "trung" | "cao" | "sơ") {
        return false;
    }
    if s.tag == Tag::StopSoft {
        let next = skip_blanks(text, n.end);
        let counted = |m: &super::marks::Span| matches!(m.tag, Tag::Noun(_)) && m.start == next;
        if marks.within(0, next, next + 1).iter().any(counted) {
            return false;
        }
    }
    let word = slice(text, s.start, s.end);
    // `cấp ủy cơ sở kỷ luật 9 đảng viên, chi bộ 12 đảng viên`
    let next = skip_blanks(text, n.end);
    if word == "chi bộ" && (text[next..].starts_with("đảng viên") || text[next..].starts_with("đồng chí")) {
        return false;
    }
    if n.ratio.is_some() {
        let place = word.ends_with("thứ") || word == "hạng" || word == "top";
        return place || matches!(word, "đợt" | "ngày" | "dịp" | "đường" | "lễ" | "số" | "tháng");
    }
    match word {
        "năm" => value >= 1900.0 || n.words,
        "tháng" | "quý" => value <= 12.0,
        "ngày" => value <= 31.0,
        _ if n.words => matches!(word, "thứ" | "lần thứ" | "khóa" | "hạng" | "lần"),
        _ => true,
    }
}

/// The word after makes it something that no organization states; a longer noun there wins.
fn after(text: &str, marks: &Marks, n: &Numeral, plain: bool) -> bool {
    let at = skip_blanks(text, n.end);
    let Some(s) = marks.at(at, |t| t == Tag::StopAfter) else {
        return false;
    };
    let word = slice(text, s.start, s.end);
    let early =
        ["sớm hơn", "sớm", "trước thời hạn", "trước hạn"].iter().any(|w| text[..n.start].trim_end().ends_with(w));
    if word == "ngày" && n.number().is_some_and(|v| v <= 90.0) && (early || lasts(text, n, s.end)) {
        return false;
    }
    let noun =
        marks.within(0, at, at + 1).iter().any(|m| m.start == at && m.end > s.end && !matches!(m.tag, Tag::Mask));
    let noun_same = marks
        .within(0, at, at + 1)
        .iter()
        .any(|m| m.start == at && m.end == s.end && matches!(m.tag, Tag::Noun(_)) && word != "ngày");
    !noun && !noun_same && (plain || matches!(slice(text, s.start, s.end), "lượt xem" | "lượt đọc" | "views" | "view"))
}

/// `diễn ra trong 5 ngày` of a class or a congress.
fn lasts(text: &str, n: &Numeral, end: usize) -> bool {
    let lead = &text[..n.start];
    let clause = text[end..].split(". ").next().unwrap_or("");
    let told = |w: &&str| lead.contains(*w) || clause.contains("học viên") || clause.contains("đại hội");
    let later = ["sau", "trước", "qua", "kể", "làm", "tuổi", "nữa", "nay", "tới", "gần"];
    let next = text[end..].trim_start();
    ["lớp", "bồi dưỡng", "tập huấn", "khóa học", "đại hội", "hội nghị"].iter().any(told)
        && !later.iter().any(|w| next.starts_with(w))
        && ["trong", "thời gian", "kéo dài", "thời gian là", "diễn ra"].iter().any(|w| lead.trim_end().ends_with(w))
}

/// `2/9`, `19/5`: rounds and holidays; `18/20` with nothing counted after it.
fn date_like(text: &str, n: &Numeral) -> bool {
    if n.ratio != Some(true) {
        return false;
    }
    let rest = text.get(n.end + 1..).unwrap_or("");
    let second: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let fixed = [
        ("2", "9"),
        ("19", "5"),
        ("3", "2"),
        ("7", "11"),
        ("03", "02"),
        ("02", "9"),
        ("30", "4"),
        ("1", "5"),
        ("8", "3"),
        ("22", "12"),
        ("27", "7"),
        ("26", "3"),
        ("20", "10"),
    ];
    let shown = slice(text, n.core, n.end);
    let after = rest[second.len()..].trim_start();
    fixed.contains(&(shown, second.as_str())) && !after.starts_with(|c: char| is_letter(c) && c != 'v')
}

/// Whether a numeral can be a number at all.
pub(super) fn is_number(n: &Numeral) -> bool {
    matches!(n.what, What::Number(..))
}

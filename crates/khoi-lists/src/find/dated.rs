//! The day of which a list says to be, in its titles: “Số đến ngày 31/12/2025”, “tính đến ngày 30 tháng 6 năm 2025”.

use crate::value::day;
use khoi_core::value::{Day, fold};

/// Words before the day of a list; a day after others is that of a signature or of another paper.
const BEFORE: [&str; 5] = ["tinh den", "so den", "den ngai", "co den", "co mat den"];

/// The one day that the titles tell; none where they tell none, or two.
pub fn day_of_titles(titles: &[String]) -> Option<Day> {
    let mut days: Vec<Day> = titles.iter().filter_map(|title| day_of(&fold(title))).collect();
    days.dedup();
    match days[..] {
        [one] => Some(one),
        _ => None,
    }
}

fn day_of(title: &str) -> Option<Day> {
    let after = BEFORE.iter().filter_map(|word| title.find(word).map(|at| at + word.len())).max()?;
    let rest = &title[after..];
    let begin = rest.find(|c: char| c.is_ascii_digit())?;
    // Between the words and the day nothing else may stand.
    let between = rest[..begin].replace("ngai", " ").replace("het", " ");
    if !between.chars().all(|c| c.is_whitespace() || c == ':' || c == ',') {
        return None;
    }
    let text: String = rest[begin..].chars().take_while(|c| !matches!(c, ')' | ';' | '(')).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let spans = (1..=words.len().min(5)).rev().map(|n| words[..n].join(" "));
    { spans }.find_map(|span| day::parse(span.trim_end_matches(['.', ',']), 60).ok()?.when.exact())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_the_day_of_its_list() {
        for (title, want) in [
            ("Số đến ngày 31/12/2025", Some("2025-12-31")),
            ("DANH SÁCH ĐẢNG VIÊN (tính đến ngày 30 tháng 6 năm 2025)", Some("2025-06-30")),
            ("Danh sách có đến 31/12/2025, Chi bộ A", Some("2025-12-31")),
            ("Danh sách đảng viên năm 2025", None),
            ("Kèm theo Quyết định số 12-QĐ/ĐUK ngày 5/1/2026", None),
            ("tính đến nay, theo Công văn ngày 5/1/2026", None),
        ] {
            let day = day_of_titles(&[title.to_string()]);
            assert_eq!(day.map(|d| d.to_string()).as_deref(), want, "{title}");
        }
        let two = ["Số đến ngày 31/12/2025".to_string(), "tính đến ngày 30/6/2025".to_string()];
        assert_eq!(day_of_titles(&two), None);
    }
}

//! Reading story files: what is included, and the same story told on several days.
//!
//! A line `each 2013-03-04 2017-03-06 …` makes a file be told once for each of those days, so that the same is tried
//! under the law of each. In the lines after it `{}` is that day, `{+12m}` a day 12 months later, `{-18y+1d}` 18 years
//! before and a day later, `{+30w}` the last of 30 working days; `{-1e}` the last day of the year
//! before; `{+30w:vi}` is written as people read it, `{:y}` is its year.

use khoi_core::rules::Calendar;
use khoi_core::value::Day;
use std::path::{Path, PathBuf};

/// A line: where it stands, what is tried, what must follow.
pub type Line = (String, String, String);

/// The stories of a folder, by file; one told on several days is several.
pub fn all(folder: &Path, calendar: &Calendar) -> Vec<Vec<Line>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().flatten().map(|f| f.path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "story"));
    files.sort();
    files.iter().flat_map(|file| tellings(file, calendar)).collect()
}

fn tellings(file: &Path, calendar: &Calendar) -> Vec<Vec<Line>> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let days = text.lines().filter_map(|l| l.trim().strip_prefix("each ")).flat_map(str::split_whitespace);
    let days: Vec<Option<Day>> = days.map(|d| Some(Day::parse(d).unwrap_or_else(|_| panic!("{d}")))).collect();
    let days = if days.is_empty() { vec![None] } else { days };
    days.into_iter().map(|day| lines(file, &text, day, calendar)).collect()
}

fn lines(file: &Path, text: &str, day: Option<Day>, calendar: &Calendar) -> Vec<Line> {
    let mut out = vec![];
    for (i, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(other) = line.strip_prefix("use ") {
            let file = file.with_file_name(other);
            let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
            out.extend(lines(&file, &text, day, calendar));
        } else if !line.is_empty() && !line.starts_with('#') && !line.starts_with("each ") {
            let line = day.map_or_else(|| line.to_string(), |day| on(line, day, calendar));
            let (tried, expected) =
                line.split_once(" => ").unwrap_or_else(|| panic!("{}:{}: no ` => `", file.display(), i + 1));
            let name = file.file_name().unwrap().to_string_lossy();
            let told = day.map_or_else(String::new, |d| format!(" ({d})"));
            out.push((format!("{name}:{}{told}", i + 1), tried.into(), expected.into()));
        }
    }
    out
}

/// A line with the days in braces written out.
fn on(line: &str, day: Day, calendar: &Calendar) -> String {
    let mut parts = line.split('{');
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let (inner, rest) = part.split_once('}').unwrap_or_else(|| panic!("no closing brace: {line}"));
        let (steps, form) = inner.split_once(':').unwrap_or((inner, ""));
        let day =
            steps.split_inclusive(|c: char| c.is_ascii_lowercase()).fold(day, |day, step| stepped(day, step, calendar));
        out.push_str(&match form {
            "vi" => day.vi(),
            "y" => day.year().to_string(),
            _ => day.to_string(),
        });
        out.push_str(rest);
    }
    out
}

fn stepped(day: Day, step: &str, calendar: &Calendar) -> Day {
    let (number, unit) = step.split_at(step.len() - 1);
    let number: i32 = number.parse().unwrap_or_else(|_| panic!("`{step}` is no step such as +12m"));
    match unit {
        "d" => day.plus_days(number),
        "m" => day.plus_months(number),
        "y" => day.plus_years(number),
        "w" => calendar.after(day, number.into()),
        "e" => Day::year_end(day.plus_years(number).year()),
        _ => panic!("`{step}`: d, w, m, y or e"),
    }
}

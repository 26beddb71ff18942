//! Strings of a page drawn together into lines, and lines into paragraphs: a number may stand before the end of a line and its noun after it.

use super::show::Shown;

/// A line of a page.
struct Line {
    text: String,
    x: f32,
    y: f32,
    end: f32,
    size: f32,
}

/// Writes what a page shows; a paragraph ends with a line feed.
pub(super) fn write(shown: Vec<Shown>, out: &mut String) {
    let lines = lines(shown);
    let right = lines.iter().map(|l| l.end).fold(0.0, f32::max);
    let left = lines.iter().map(|l| l.x).fold(f32::MAX, f32::min);
    let mut before: Option<&Line> = None;
    for line in lines.iter().filter(|l| !l.text.trim().is_empty()) {
        match before {
            Some(b) if goes_on(b, line, left, right) => out.push(' '),
            Some(_) => out.push('\n'),
            None => {}
        }
        out.push_str(line.text.trim());
        before = Some(line);
    }
    if before.is_some() {
        out.push('\n');
    }
}

/// Whether a line goes on with the sentence of the line before.
fn goes_on(before: &Line, line: &Line, left: f32, right: f32) -> bool {
    let size = before.size.max(line.size).max(1.0);
    let gap = before.y - line.y;
    let full = before.end >= right - 0.15 * (right - left);
    let text = line.text.trim_start();
    let item = text.starts_with(['-', '+', '•', '*', '–'])
        || text.split_once(['.', ')']).is_some_and(|(n, rest)| {
            (n.len() <= 2 && n.chars().all(|c| c.is_ascii_alphanumeric())) && rest.starts_with(' ')
        });
    let same_size = (before.size - line.size).abs() < 0.2 * size;
    full && same_size && !item && gap > 0.0 && gap < 2.2 * size
}

/// Strings that stand on one line, with a blank where there is a gap.
fn lines(shown: Vec<Shown>) -> Vec<Line> {
    let mut out: Vec<Line> = vec![];
    for s in shown {
        let size = s.size.max(1.0);
        match out.last_mut() {
            Some(line) if (line.y - s.y).abs() < 0.4 * size && s.x > line.end - 0.5 * size => {
                let gap = s.x - line.end;
                if gap > 0.18 * size && !line.text.ends_with(' ') && !s.text.starts_with(' ') {
                    // A wide gap parts columns.
                    line.text.push_str(if gap > 2.5 * size { " | " } else { " " });
                }
                line.text.push_str(&s.text);
                line.end = s.end;
            }
            _ => out.push(Line { text: s.text, x: s.x, y: s.y, end: s.end, size: s.size }),
        }
    }
    out
}

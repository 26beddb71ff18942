//! Strings of a page drawn together into lines, and lines into paragraphs: a number may stand before the end of a line and its noun after it.

use super::show::Shown;

/// What parts columns.
pub(super) const PARTED: &str = " | ";

/// A line of a page.
pub(super) struct Line {
    pieces: Vec<Shown>,
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
    let mut in_columns = false;
    for (line, text) in lines.iter().zip(super::columns::texts(&lines)) {
        let text = text.trim_end();
        if text.is_empty() {
            continue;
        }
        let columns = text.contains(PARTED);
        // A row of a table goes on in no line, and no line in it.
        let apart = std::mem::replace(&mut in_columns, columns) || columns;
        match before {
            Some(b) if !apart && goes_on(b, line, text, (left, right)) => out.push(' '),
            Some(_) => out.push('\n'),
            None => {}
        }
        out.push_str(text);
        before = Some(line);
    }
    if before.is_some() {
        out.push('\n');
    }
}

/// Whether a line goes on with the sentence of the line before; the page's text reaches from left to right.
fn goes_on(before: &Line, line: &Line, text: &str, (left, right): (f32, f32)) -> bool {
    let size = before.size.max(line.size).max(1.0);
    let gap = before.y - line.y;
    let full = before.end >= right - 0.15 * (right - left);
    let item = text.starts_with(['-', '+', '•', '*', '–'])
        || text.split_once(['.', ')']).is_some_and(|(n, rest)| {
            (n.len() <= 2 && n.chars().all(|c| c.is_ascii_alphanumeric())) && rest.starts_with(' ')
        });
    let same_size = (before.size - line.size).abs() < 0.2 * size;
    full && same_size && !item && gap > 0.0 && gap < 2.2 * size
}

/// How many lines before are looked at for a string that fills a gap: letters that a font lacks are shown in another after the rest.
const NEAR: usize = 12;

/// Strings that stand on one line.
fn lines(shown: Vec<Shown>) -> Vec<Line> {
    let mut out: Vec<Line> = vec![];
    for s in shown {
        let size = s.size.max(1.0);
        let found = out.iter_mut().rev().take(NEAR).enumerate().find(|(back, line)| {
            let same = (line.y - s.y).abs() < 0.4 * size && s.x > line.x - 3.0 * size;
            same && (*back == 0 || s.x < line.end + 3.0 * size)
        });
        match found {
            Some((_, line)) => {
                line.x = line.x.min(s.x);
                line.end = line.end.max(s.end);
                line.pieces.push(s);
            }
            None => out.push(Line { x: s.x, y: s.y, end: s.end, size: s.size, pieces: vec![s] }),
        }
    }
    for line in &mut out {
        line.pieces.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    out
}

impl Line {
    /// Its cells from left to right: where each begins and ends, and its text with a blank where there is a gap.
    pub(super) fn cells(&self) -> Vec<(f32, f32, String)> {
        let mut out: Vec<(f32, f32, String)> = vec![];
        for piece in &self.pieces {
            let size = piece.size.max(1.0);
            match out.last_mut() {
                // A wide gap parts columns.
                Some((_, end, text))
                    if piece.x - *end <= 2.5 * size || text.ends_with(' ') || piece.text.starts_with(' ') =>
                {
                    let gap = piece.x - *end;
                    if gap > 0.18 * size && !text.ends_with(' ') && !piece.text.starts_with(' ') {
                        text.push(' ');
                    }
                    text.push_str(&piece.text);
                    *end = piece.end;
                }
                _ => out.push((piece.x, piece.end, piece.text.clone())),
            }
        }
        out
    }
}

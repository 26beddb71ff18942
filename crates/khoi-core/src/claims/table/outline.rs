//! The outline of a table's rows: which row stands for itself, which tells a part of another, by numbers, bullets and `trong đó`.

use super::super::claim::Line;
use super::super::normal;
use super::heads::{heads, opens};
use super::{Entry, Piece, entry};

/// A row in the outline.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outlined {
    pub line: Line,
    /// The nearest row above it that is a heading: it has no number, or a mean, which has no parts.
    pub heading: Option<usize>,
}

/// A letter before `)` stands under a number, a bullet under both.
const LETTER: u8 = 5;
const BULLET: u8 = 6;
/// A row without a mark: beside the numbered rows, or deepest where `trong đó` stands before it.
const PLAIN: u8 = 2;
const DEEPEST: u8 = 9;

/// A row that later rows may stand under.
struct Open {
    depth: u8,
    row: usize,
    /// A number stands in it that parts can make up.
    counts: bool,
}

/// `Trong đó:` in a row of its own.
struct Within {
    row: usize,
    /// The row whose parts follow.
    of: Option<usize>,
    above: u8,
    /// How deep the rows that follow stand; none yet.
    depth: Option<u8>,
}

/// The outline of the rows of a table whose labels stand in one column.
pub(super) fn outline(text: &str, rows: &[Vec<Piece>], label: usize) -> Vec<Outlined> {
    let mut reader = Reader { stack: vec![], within: None };
    rows.iter()
        .enumerate()
        .map(|(r, row)| {
            let shown = |c: usize| row.get(c).and_then(|p| text.get(p.0..p.1)).unwrap_or("");
            let counts = (label + 1..row.len()).any(|c| entry(shown(c)) == Entry::Number);
            let number = (0..label).map(shown).find(|c| !c.is_empty()).unwrap_or("");
            reader.row(r, shown(label), number, counts)
        })
        .collect()
}

struct Reader {
    stack: Vec<Open>,
    within: Option<Within>,
}

impl Reader {
    fn row(&mut self, r: usize, raw: &str, number: &str, counts: bool) -> Outlined {
        let lists = heads();
        let (own, at) = mark(raw);
        let folded = normal::phrase(&raw[at..]);
        let bare = folded.trim_end_matches([':', ' ', '.']);
        if lists.total_row.iter().any(|t| t == bare) {
            (self.stack, self.within) = (vec![], None);
            return Outlined { line: Line::Total, heading: None };
        }
        let inside = opens(&lists.within, bare);
        if let Some(words) = inside
            && !counts
            && bare.len() == words.len()
        {
            let above = self.stack.last().map_or(0, |o| o.depth);
            self.within = Some(Within { row: r, of: self.anchor(), above, depth: None });
            return Outlined { line: Line::Main, heading: None };
        }
        let alone = || mark(&format!("{} ", number.trim().trim_end_matches('.'))).0;
        let depth = own.or_else(alone);
        if inside.is_some() && counts {
            let of = self.anchor();
            return Outlined { line: part(of, of.unwrap_or(r)), heading: None };
        }
        if let Some(found) = self.said_within(r, depth, counts) {
            return found;
        }
        let depth = depth.unwrap_or(PLAIN);
        while self.stack.last().is_some_and(|o| o.depth >= depth) {
            self.stack.pop();
        }
        let parent = self.stack.last().map(|o| o.row);
        let heading = self.stack.last().filter(|o| !o.counts).map(|o| o.row);
        let mean = ["bình quân", "trung bình"].iter().any(|w| bare.contains(w));
        // Parts are deeper than their whole: a bullet, a letter, `1.1` below `1`.
        let of = self.anchor().filter(|_| depth > PLAIN && counts && !mean);
        self.stack.push(Open { depth, row: r, counts: counts && !mean });
        Outlined { line: part(of, parent.unwrap_or(r)), heading }
    }

    /// The nearest open row whose number parts can make up.
    fn anchor(&self) -> Option<usize> {
        self.stack.iter().rev().find(|o| o.counts).map(|o| o.row)
    }

    /// A row under a `trong đó` of its own.
    fn said_within(&mut self, r: usize, depth: Option<u8>, counts: bool) -> Option<Outlined> {
        let within = self.within.as_mut()?;
        let depth = depth.unwrap_or(DEEPEST);
        if depth <= within.above || within.depth.is_some_and(|d| depth != d) {
            let deeper = within.depth.is_some_and(|d| depth > d && depth < DEEPEST);
            if !deeper {
                self.within = None;
            }
            return None;
        }
        within.depth = Some(depth);
        let (of, group) = (within.of, within.row);
        while self.stack.last().is_some_and(|o| o.depth >= depth) {
            self.stack.pop();
        }
        self.stack.push(Open { depth, row: r, counts });
        Some(Outlined { line: part(of.filter(|_| counts), group), heading: None })
    }
}

fn part(of: Option<usize>, group: usize) -> Line {
    let small = |i: usize| u32::try_from(i).unwrap_or(u32::MAX);
    of.map_or(Line::Main, |of| Line::Part { of: small(of), group: small(group) })
}

/// The mark of a label (`I.`, `1 -`, `1.1`, `a)`, `-`), how deep rows with it stand, and where the words begin.
pub(super) fn mark(label: &str) -> (Option<u8>, usize) {
    let lead = label.len() - label.trim_start().len();
    let rest = &label[lead..];
    let first = rest.chars().next().unwrap_or(' ');
    if matches!(first, '-' | '–' | '—' | '*' | '•' | '·' | '+') {
        let words = rest.trim_start_matches(['-', '–', '—', '*', '•', '·', '+', ' ']);
        return (Some(if first == '+' { BULLET + 1 } else { BULLET }), label.len() - words.len());
    }
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len());
    let sign = rest[..end].trim_end_matches('.');
    let sign = if sign.starts_with(|c: char| c.is_ascii_digit()) {
        // `1.Kết nạp` without a blank.
        sign[..sign.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(sign.len())].trim_end_matches('.')
    } else {
        sign
    };
    let tail = &rest[sign.len()..];
    let strong = tail.starts_with([')', '.', '/']) || tail.trim_start().starts_with(['-', '–']);
    let words = tail.trim_start_matches([')', '/', '.', '-', '–', ' ']);
    let at = label.len() - words.len();
    let digits = !sign.is_empty()
        && sign.split('.').all(|p| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
    let counted =
        ["năm", "tuổi", "tháng", "đảng viên", "chi bộ", "đồng chí", "ngày"].iter().any(|w| words.starts_with(w));
    let depth = if digits && (strong || (tail.starts_with(' ') && !counted)) {
        Some((PLAIN + u8::try_from(sign.matches('.').count()).unwrap_or(2)).min(LETTER - 1))
    } else if (1..=4).contains(&sign.len())
        && sign.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
        && (strong || tail.starts_with(' '))
    {
        Some(1)
    } else if sign.len() == 1 && sign.bytes().all(|b| b.is_ascii_alphabetic()) && (strong || words.is_empty()) {
        Some(LETTER)
    } else {
        None
    };
    depth.map_or((None, lead), |d| (Some(d), at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rows: &[&str]) -> Vec<Line> {
        let rows: Vec<String> = rows.iter().map(|r| r.replace(" | ", "\t")).collect();
        let text = rows.join("\n");
        let mut at = 0;
        let pieces: Vec<Vec<Piece>> = rows
            .iter()
            .map(|row| {
                let cells = super::super::row(at, row).unwrap();
                at += row.len() + 1;
                cells
            })
            .collect();
        outline(&text, &pieces, 0).into_iter().map(|o| o.line).collect()
    }

    fn of(of: u32, group: u32) -> Line {
        Line::Part { of, group }
    }

    #[test]
    fn numbers_letters_and_bullets_say_what_is_a_part_of_what() {
        let rows = [
            "I - Đảng viên | ",
            "1 - Tổng số đảng viên | 812",
            "Trong đó | ",
            "- Nữ | 301",
            "- Đương chức | 700",
            "a) Tuổi đời bình quân | 41,2",
            "Trong đó: | ",
            "- Từ 30 trở xuống | 212",
            "- Từ 31 trở lên | 600",
            "b) Trình độ lý luận | 420",
            "- Sơ cấp | 120",
            "- Trung cấp | 300",
            "2 - Kết nạp | 64",
            "Trong đó | ",
            "Nữ | 30",
            "Đoàn viên | 41",
            "3 - Chuyển đi | 9",
            "Cộng | 12",
        ];
        let expect = [
            Line::Main,
            Line::Main,
            Line::Main,
            of(1, 2),
            of(1, 2),
            Line::Main,
            Line::Main,
            of(1, 6),
            of(1, 6),
            of(1, 1),
            of(9, 9),
            of(9, 9),
            Line::Main,
            Line::Main,
            of(12, 13),
            of(12, 13),
            Line::Main,
            Line::Total,
        ];
        for (k, (got, want)) in lines(&rows).iter().zip(&expect).enumerate() {
            assert_eq!(got, want, "{}", rows[k]);
        }
    }

    #[test]
    fn rows_without_marks_stand_for_themselves() {
        let got = lines(&["Tổng số đảng viên | 90", "Trong đó nữ | 30", "Kết nạp | 7", "- Nữ | 3", "Số chi bộ | 6"]);
        assert_eq!(got, [Line::Main, of(0, 0), Line::Main, of(2, 2), Line::Main]);
    }

    #[test]
    fn marks_of_labels_are_known() {
        for (label, depth, words) in [
            ("1. kết nạp", Some(2), "kết nạp"),
            ("1.kết nạp", Some(2), "kết nạp"),
            ("1.2 nữ", Some(3), "nữ"),
            ("II. Công tác", Some(1), "Công tác"),
            ("a) nữ", Some(5), "nữ"),
            ("+ nữ", Some(7), "nữ"),
            ("Vi phạm", None, "Vi phạm"),
            ("40 năm tuổi đảng", None, "40 năm tuổi đảng"),
            ("kết nạp", None, "kết nạp"),
        ] {
            let (d, at) = mark(label);
            assert_eq!((d, &label[at..]), (depth, words), "{label}");
        }
    }
}

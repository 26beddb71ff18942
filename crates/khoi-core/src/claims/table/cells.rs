//! The cells of a table as claims: each number is read in a sentence made of what its row and its column say.

use super::super::bind;
use super::super::claim::{Cell, Claim, ClaimTime, Line, Modality, Reading, Told};
use super::super::context::Context;
use super::super::lexicon::Lexicon;
use super::super::normal::{self, Block};
use super::super::qualifier::Qualifier;
use super::heads::{Role, Sort, bracketed, heads, opens};
use super::outline::mark;
use super::{Entry, Piece, Table, entry};

/// The longest line before a table that is looked at for its time.
const CAPTION_BYTES: usize = 400;
/// The longest label of a row that goes into a sentence.
const LABEL_BYTES: usize = 240;

/// What a row is about.
#[derive(Default)]
struct About {
    label: String,
    /// The headings above it, nearest first.
    headings: Vec<String>,
    unit: String,
    /// The label as it stands.
    raw: String,
}

/// Reads the cells of a table; before it stand its caption and, farther off, a heading that may tell its time.
pub(in crate::claims) fn read(
    lexicon: &Lexicon,
    text: &str,
    table: &Table,
    (caption, heading): (&str, &str),
    context: &mut Context,
    reading: &mut Reading,
) {
    context.tables += 1;
    let mut reader = Reader {
        lexicon,
        text,
        table,
        time: (ClaimTime::None, Told::Nothing),
        apart: context.apart(),
        number: context.tables,
        measure: measure(caption),
        span: None,
    };
    reader.time = reader.told_in(caption);
    // `Hiện nay` in the line before says less than the heading of the paper.
    if reader.time.0 == ClaimTime::None && matches!(reader.time.1, Told::Nothing | Told::Document) {
        let own = reader.time.clone();
        reader.time = reader.told_in(heading);
        if reader.time == (ClaimTime::None, Told::Nothing) {
            reader.time = own;
        }
    }
    context.paragraph += u32::try_from(table.heads).unwrap_or(0);
    for (r, row) in table.rows.iter().enumerate() {
        context.paragraph += 1;
        context.sentence += 1;
        let first = reading.claims.len();
        reader.row(r, row, context, reading);
        reading.claims[first..].sort_by_key(|c| c.start);
    }
    context.dated_late.set(context.dated_late.get() || reader.apart.dated_late.get());
    context.last = None;
}

struct Reader<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    table: &'a Table,
    /// The time that the line before the table tells.
    time: (ClaimTime, Told),
    /// What the line before the table counts, for columns that only say `kế hoạch` and `kết quả`.
    measure: String,
    /// The first and the last time that rows told.
    span: Option<(String, String)>,
    /// What the cells are read in, apart from the text around.
    apart: Context,
    number: u32,
}

impl Reader<'_> {
    fn cell(&self, row: &[Piece], c: usize) -> &str {
        row.get(c).and_then(|p| self.text.get(p.0..p.1)).unwrap_or("")
    }

    /// The time that a line before the table tells.
    fn told_in(&mut self, caption: &str) -> (ClaimTime, Told) {
        let caption = caption.trim().trim_end_matches([':', '.']);
        if caption.is_empty() || normal::phrase(caption).len() > CAPTION_BYTES {
            return (ClaimTime::None, Told::Nothing);
        }
        let claims = self.say(&format!("{caption}, có 7 đảng viên"));
        claims.last().map_or((ClaimTime::None, Told::Nothing), |c| (c.time.clone(), c.place.told))
    }

    /// The claims of a sentence that stands for itself.
    fn say(&mut self, sentence: &str) -> Vec<Claim> {
        self.apart.forget();
        let block = Block::new(sentence, 0, sentence.len());
        let mut reading = Reading::default();
        bind::block(self.lexicon, sentence, &block, &mut self.apart, &mut reading);
        reading.claims
    }

    fn row(&mut self, r: usize, row: &[Piece], context: &mut Context, reading: &mut Reading) {
        let told = self.about(r);
        let line = self.table.outline[r].line;
        let mut entries = row.iter().enumerate().skip(self.table.label + 1);
        let counts = entries.any(|(_, p)| entry(self.text.get(p.0..p.1).unwrap_or("")) == Entry::Number);
        for (c, (from, to)) in row.iter().copied().enumerate() {
            let shown = self.text.get(from..to).unwrap_or("");
            match entry(shown) {
                Entry::Number | Entry::Year if c > self.table.label => {
                    let mut found = self.number(row, c, &told, line);
                    if found.is_empty() || (line == Line::Total && self.table.sort == Sort::Things) {
                        found = self.unnamed(row, c, (&told, line), &reading.claims);
                    }
                    let found = found.into_iter().map(|claim| self.placed(claim, r, c, line, context));
                    reading.claims.extend(found);
                }
                // The label of numbers: `Từ 31 đến 40 tuổi`.
                Entry::Text if c == self.table.label && counts => {}
                // Words in a cell are read as they stand.
                Entry::Text if shown.contains(|c: char| c.is_ascii_digit()) => {
                    let at = if c == self.table.label { from + mark(shown).1 } else { from };
                    let block = Block::new(self.text, at, to - at);
                    bind::block(self.lexicon, self.text, &block, context, reading);
                }
                _ => {}
            }
        }
    }

    /// What a row of the table is about, and the headings over it.
    fn about(&self, r: usize) -> About {
        let mut told = self.table.rows.get(r).map_or_else(About::default, |row| self.told(row));
        let mut next = self.table.outline.get(r).and_then(|o| o.heading);
        while let Some(h) = next.filter(|_| told.headings.len() < 3) {
            let heading = self.table.rows.get(h).map(|row| self.told(row).label).unwrap_or_default();
            told.headings.push(heading);
            next = self.table.outline.get(h).and_then(|o| o.heading);
        }
        told
    }

    /// What a row is about, its number and its marks aside.
    fn told(&self, row: &[Piece]) -> About {
        let raw = self.cell(row, self.table.label);
        let units = (0..self.table.columns.len()).find(|c| self.table.columns[*c].role == Role::Unit);
        let own = units.map_or("", |c| self.cell(row, c)).trim().to_string();
        let own = normal::phrase(&own);
        let plain = crate::value::nfc(raw);
        let mut cut = plain.len().min(LABEL_BYTES);
        while !plain.is_char_boundary(cut) {
            cut -= 1;
        }
        let label = unnumbered(&plain[..cut]);
        let (bare, inside) = bracketed(label);
        let inside = normal::phrase(&inside);
        let measure = inside == "%" || ["đồng", "triệu", "tỉ", "lớp", "người"].iter().any(|u| inside.contains(u));
        let unit = if own.is_empty() && measure { inside.clone() } else { own };
        let label = if measure && !bare.is_empty() { bare } else { label.replace(['(', ')'], ",") };
        let label = label.trim_end_matches([':', ' ', ',', '.', ';']).to_string();
        About { label, headings: vec![], unit, raw: raw.to_string() }
    }

    /// The claims of a cell.
    fn number(&mut self, row: &[Piece], c: usize, told: &About, line: Line) -> Vec<Claim> {
        let column = match self.table.columns.get(c) {
            Some(column) if column.role != Role::Passed && column.role != Role::Unit => column.clone(),
            _ => return vec![],
        };
        let shown = self.cell(row, c).to_string();
        let percent = column.role == Role::Ratio || column.unit == "%" || (column.unit.is_empty() && told.unit == "%");
        let value = if percent && !shown.contains('%') { format!("{shown}%") } else { shown };
        let tries = match column.role {
            Role::Ratio => self.of_ratio(row, c, told, line, &value),
            _ => self.of_count(c, told, line, (&value, percent)),
        };
        let found = tries.iter().find_map(|sentence| {
            let at = sentence.rfind(&value)?;
            let all = self.say(sentence);
            let own: Vec<Claim> = all.into_iter().filter(|c| c.start >= at && c.end <= at + value.len()).collect();
            (!own.is_empty()).then_some((at, own))
        });
        let (from, to) = row[c];
        let Some((at, claims)) = found else { return vec![] };
        let mut claims: Vec<Claim> = claims
            .into_iter()
            .map(|mut claim| {
                claim.start = from + (claim.start - at);
                claim.end = (from + (claim.end - at)).min(to);
                claim.text = self.text.get(claim.start..claim.end).unwrap_or("").to_string();
                claim
            })
            .filter(|claim| !claim.text.is_empty())
            .collect();
        for claim in &mut claims {
            self.settled(claim, column.role, line, told);
        }
        claims
    }

    /// What a column counts in a table of organizations: its head, else the line before the table.
    fn counts(&self, c: usize) -> String {
        let says = &self.table.columns[c].says;
        let timed = !time_of(says).is_empty();
        if says.is_empty() || timed { format!("{} {says}", self.measure).trim().to_string() } else { says.clone() }
    }

    /// Sentences in which the ratio of a row may be read.
    fn of_ratio(&self, row: &[Piece], c: usize, told: &About, line: Line, value: &str) -> Vec<String> {
        let column = &self.table.columns[c];
        let shown = |c: Option<usize>| c.map_or("", |c| self.cell(row, c)).to_string();
        let base = self.near(c, Role::Result).or_else(|| self.near(c, Role::Measure));
        let (plan, of, unit) = (shown(self.near(c, Role::Plan)), shown(base), &told.unit);
        let time = time_of(&column.says);
        if self.table.sort != Sort::Things {
            let what = base.map_or(String::new(), |b| self.counts(b));
            let own = column.says.contains(' ') && plan.is_empty();
            let of = if of.is_empty() { "7".to_string() } else { of };
            let share = if plan.is_empty() { "chiếm" } else { "đạt" };
            let tail = if plan.is_empty() { "" } else { " kế hoạch" };
            let first = own.then(|| format!("{}: {value}", column.says));
            return first.into_iter().chain([format!("{time}{what}: {of}, {share} {value}{tail}")]).collect();
        }
        let lead = bound_label(&told.label, column.role);
        if let (Line::Part { of: p, .. }, true) = (line, plan.is_empty()) {
            let parent = self.about(p as usize);
            let whole = self.table.rows.get(p as usize).map_or("", |r| base.map_or("", |b| self.cell(r, b)));
            let (label, part, of_unit) = (bound_label(&parent.label, column.role), part_label(&lead), &parent.unit);
            return vec![format!("{time}{label}: {whole} {of_unit}, trong đó {part}: {of} {of_unit}, chiếm {value}")];
        }
        if of.is_empty() {
            return vec![format!("{time}{lead}: {value}")];
        }
        let (share, tail) = if plan.is_empty() { ("chiếm", "") } else { ("đạt", " kế hoạch") };
        vec![format!("{time}{lead}: {of} {unit}, {share} {value}{tail}")]
    }

    /// Sentences in which a count may be read, the most telling first.
    fn of_count(&self, c: usize, told: &About, line: Line, (value, percent): (&str, bool)) -> Vec<String> {
        let column = &self.table.columns[c];
        let unit = if column.unit.is_empty() { told.unit.as_str() } else { column.unit.as_str() };
        let unit = if percent || value.contains(char::is_alphabetic) { "" } else { unit };
        if self.table.sort != Sort::Things {
            let (what, head) = (self.counts(c), self.head(c));
            let time = if self.table.sort == Sort::Times { self.row_time(told, line) } else { String::new() };
            let mut tries = vec![
                format!("{time}{what}: {value} {unit}"),
                format!("{time}{what}: {value}"),
                format!("{time}{value} {what}"),
            ];
            if !head.is_empty() {
                tries.push(format!("{time}{head}: 9.999.999, trong đó {what}: {value}"));
            }
            return tries;
        }
        let (lead, time) = (bound_label(&told.label, column.role), time_of(&column.says));
        let mut tries = vec![];
        let measured = column.role == Role::Measure && time.is_empty() && unit.is_empty() && !percent;
        if measured && column.says.contains(char::is_alphabetic) {
            // `Khiển trách` under `Đảng viên`.
            tries.push(format!("{lead}: {value} {}", column.says));
        }
        if let Line::Part { of: p, .. } = line {
            let parent = self.about(p as usize);
            let whole = self.table.rows.get(p as usize).map_or("", |row| self.cell(row, c));
            let (label, of_unit) = (bound_label(&parent.label, column.role), &parent.unit);
            let part = part_label(&lead);
            let own = if unit.is_empty() { of_unit } else { unit };
            for heading in told.headings.iter().take(1) {
                tries.push(format!(
                    "{time}{label}: {whole} {of_unit}, trong đó {} {part}: {value} {own}",
                    normal::phrase(heading)
                ));
            }
            tries.push(format!("{time}{label}: {whole} {of_unit}, trong đó {part}: {value} {own}"));
            tries.push(format!("{time}{label}: {whole} {of_unit}, trong đó {part}: {value}"));
        }
        tries.push(format!("{time}{lead}: {value} {unit}"));
        tries.push(format!("{time}{lead}: {value}"));
        tries.push(format!("{time}{value} {lead}"));
        tries.extend(told.headings.iter().map(|h| format!("{time}{h}: {lead}: {value} {unit}")));
        if !self.measure.is_empty() {
            tries.push(format!(
                "{time}{}: 9.999.999, trong đó {}: {value} {unit}",
                self.measure,
                normal::phrase(&lead)
            ));
        }
        tries
    }

    /// The time that the label of a row tells; a row that adds up tells none.
    fn row_time(&self, told: &About, line: Line) -> String {
        let year = entry(&told.raw) == Entry::Year;
        match line {
            Line::Total => String::new(),
            _ if year => format!("năm {}, ", told.raw.trim()),
            _ => format!("{}, ", normal::phrase(&told.raw)),
        }
    }

    /// A number whose row and column name nothing that is known: what its column counted before, where it adds that up,
    /// else a count of something.
    fn unnamed(&mut self, row: &[Piece], c: usize, (told, line): (&About, Line), before: &[Claim]) -> Vec<Claim> {
        let Some(column) = self.table.columns.get(c) else { return vec![] };
        let role = column.role;
        if matches!(role, Role::Passed | Role::Unit) {
            return vec![];
        }
        let shown = self.cell(row, c).to_string();
        if entry(&shown) != Entry::Number {
            return vec![];
        }
        let percent = (role == Role::Ratio || column.unit == "%") && !shown.contains('%');
        let lead = format!("{}{}", time_of(&column.says), if percent { "chiếm " } else { "có " });
        let sentence = if percent { format!("{lead}{shown}%") } else { format!("{lead}{shown} đơn vị") };
        let lead = lead.len();
        let (from, to) = row[c];
        let same = |x: &&Claim| x.place.cell.is_some_and(|cell| cell.table == self.number && cell.column == c as u16);
        let last = before.iter().rev().take(400).find(same).cloned().filter(|_| line == Line::Total);
        let all = self.say(&sentence);
        let mut out = vec![];
        for mut claim in all.into_iter().filter(|x| x.start >= lead && x.start - lead < to - from) {
            (claim.start, claim.end) = (from + claim.start - lead, (from + claim.end - lead).min(to));
            claim.text = self.text.get(claim.start..claim.end).unwrap_or("").to_string();
            let counted = claim.unit != "percent";
            if let Some(last) = last.as_ref().filter(|l| (l.unit != "percent") == counted) {
                (claim.indicator, claim.unit) = (last.indicator.clone(), last.unit.clone());
                claim.modality = last.modality;
                let graded = last.dimension.contains_key("grade") && counted;
                claim.dimension = if graded {
                    [("grade".to_string(), "duoc_danh_gia".to_string())].into()
                } else {
                    Default::default()
                };
            } else if counted {
                (claim.indicator, claim.unit) = (Some("other_count".into()), "unit".into());
                claim.dimension.clear();
            }
            self.settled(&mut claim, role, line, told);
            if !claim.text.is_empty() {
                out.push(claim);
            }
        }
        out
    }

    /// What the row and the column say of a claim, beside what it counts.
    fn settled(&mut self, claim: &mut Claim, role: Role, line: Line, told: &About) {
        match role {
            Role::Plan => {
                claim.modality = Modality::Target;
                if claim.indicator.as_deref() == Some("admissions") {
                    claim.indicator = Some("admission_target".into());
                }
            }
            Role::Result | Role::Ratio => claim.modality = Modality::Reported,
            _ => {}
        }
        if self.table.sort == Sort::Times {
            match (line, &claim.time, &mut self.span) {
                (Line::Total, _, Some((from, to))) => claim.time = ClaimTime::Period(from.clone(), to.clone()),
                (_, ClaimTime::Period(_, b) | ClaimTime::AsOf(b), Some((_, to))) => to.clone_from(b),
                (_, ClaimTime::Period(a, b), span) => *span = Some((a.clone(), b.clone())),
                (_, ClaimTime::AsOf(a), span) => *span = Some((a.clone(), a.clone())),
                _ => {}
            }
        }
        // A part by a trait that no list knows is no whole of a ledger.
        claim.place.is_part |= matches!(line, Line::Part { .. }) && claim.dimension.is_empty();
        let mean = ["bình quân", "trung bình"].iter().any(|w| normal::phrase(&told.label).contains(w));
        if mean && claim.qualifier == Qualifier::Exact {
            claim.qualifier = Qualifier::Average;
        }
        if claim.time == ClaimTime::None && claim.place.told == Told::Nothing {
            (claim.time, claim.place.told) = self.time.clone();
        }
        if self.table.sort == Sort::Organs && line != Line::Total {
            claim.subject = Some(crate::value::nfc(unnumbered(&told.raw)));
        }
    }

    fn placed(&self, mut claim: Claim, r: usize, c: usize, line: Line, context: &Context) -> Claim {
        let column = &self.table.columns[c];
        claim.place.paragraph = context.paragraph;
        claim.place.sentence = context.sentence;
        claim.place.at = (context.base, context.base);
        claim.place.cell = Some(Cell {
            table: self.number,
            row: u32::try_from(r).unwrap_or(u32::MAX),
            column: u16::try_from(c).unwrap_or(u16::MAX),
            role: column.role,
            line,
            is_mean: column.is_mean,
            is_part: column.is_part,
            is_total: column.is_total,
            alike: self.table.sort != Sort::Things,
        });
        claim
    }

    /// The nearest column of a role to the left of one, else to its right.
    fn near(&self, c: usize, role: Role) -> Option<usize> {
        let is = |i: &usize| self.table.columns.get(*i).is_some_and(|x| x.role == role);
        (0..c).rev().find(is).or_else(|| (c + 1..self.table.columns.len()).find(is))
    }

    /// The nearest head to the left of a column that names a measure.
    fn head(&self, c: usize) -> String {
        let named = |i: &usize| {
            let x = &self.table.columns[*i];
            matches!(x.role, Role::Measure | Role::Result) && !x.says.is_empty() && !x.is_part
        };
        (0..c.min(self.table.columns.len()))
            .rev()
            .find(named)
            .map_or(String::new(), |i| self.table.columns[i].says.clone())
    }
}

/// What the line before a table counts: `Bảng 1. Kết quả kết nạp đảng viên năm 2023`: `kết nạp đảng viên`.
fn measure(caption: &str) -> String {
    let folded = normal::phrase(caption.trim().trim_end_matches([':', '.']));
    if folded.len() > CAPTION_BYTES {
        return String::new();
    }
    let named = ["bảng ", "biểu ", "phụ lục "].iter().any(|p| folded.starts_with(p));
    let bare = if named { folded.split_once([':', '.', '-']).map_or("", |x| x.1) } else { &folded };
    let timed = [" năm ", " quý ", " tháng ", " tính đến", " đến ngày", " nhiệm kì", " giai đoạn"];
    let end = timed.iter().filter_map(|w| bare.find(w)).min().unwrap_or(bare.len());
    bound_label(bare[..end].trim().trim_end_matches(|c: char| c.is_ascii_digit()).trim(), Role::Result)
}

/// A label without the number and the marks before it: `1. Kết nạp`, `- Nữ`, `II Công tác`.
fn unnumbered(label: &str) -> &str {
    let (_, at) = mark(label);
    label[at..].trim()
}

/// A label without a word that only says what its column says: `Chỉ tiêu kết nạp đảng viên` under `Thực hiện`.
fn bound_label(label: &str, role: Role) -> String {
    let folded = normal::phrase(label);
    let aimed = ["chỉ tiêu ", "kế hoạch ", "kết quả "].iter().find(|p| folded.starts_with(**p));
    match aimed.filter(|_| matches!(role, Role::Plan | Role::Result | Role::Ratio)) {
        Some(p) => folded[p.len()..].to_string(),
        None => label.to_string(),
    }
}

/// A part without the words that say it is one.
fn part_label(label: &str) -> String {
    let folded = normal::phrase(label);
    let rest = opens(&heads().within, &folded).map_or(folded.as_str(), |p| &folded[p.len()..]);
    rest.trim_start_matches([':', ' ', ',', '-']).to_string()
}

/// What is left of a head beside its role, put before a sentence where it tells a time.
fn time_of(says: &str) -> String {
    let timed = ["năm", "quý", "tháng", "nhiệm kì", "đến", "đầu", "cuối"].iter().any(|w| says.contains(w));
    if timed { format!("{says}, ") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_taken_without_their_numbers() {
        for (label, bare) in [
            ("1. Kết nạp", "Kết nạp"),
            ("- Nữ", "Nữ"),
            ("II. Công tác", "Công tác"),
            ("Vi phạm", "Vi phạm"),
            ("1.2 Nữ", "Nữ"),
        ] {
            assert_eq!(unnumbered(label), bare);
        }
        assert_eq!(part_label("Trong đó: Nữ"), "nữ");
    }
}

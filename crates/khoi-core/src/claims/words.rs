//! Numbers in words, zeros by negation, names that hold a number, and anniversaries.

use super::bind::{Bound, Sentence};
use super::claim::{Link, Reading};
use super::context::Context;
use super::lexicon::Tag;
use super::numeral::{Numeral, UnitMark, What};
use super::token::{self, Cut, slice};

impl Sentence<'_> {
    /// Negations that state a zero, as numerals.
    pub(super) fn add_zeros(&self, list: &mut Vec<Numeral>) {
        let text = &self.block.text;
        let spans = self.marks.within(3, self.from, self.to);
        for s in spans.iter().filter(|s| s.tag == Tag::ZeroBefore) {
            let at = token::skip_blanks(text, s.end);
            let noun = self.marks.within(0, at, at + 1).iter().find_map(|m| match m.tag {
                Tag::Noun(i) if m.start == at => Some((i, m.end)),
                _ => None,
            });
            let lead = text[..s.start].trim_end();
            let head = lead.strip_suffix(':').map(|l| l.trim_end().len());
            let graded = head.is_some_and(|h| {
                self.marks.within(0, self.from, h).iter().any(|m| m.end == h && matches!(m.tag, Tag::Grade(_)))
            });
            if graded && noun.is_none() && text[s.start..s.end].ends_with("có") {
                let mut zero = Numeral::new(s.start, s.end, What::Number(0.0, None));
                zero.words = true;
                list.push(zero);
            }
            let Some((i, end)) = noun else { continue };
            let group = self.lexicon.nouns[usize::from(i)].group.as_str();
            if !matches!(group, "org" | "member" | "comrade" | "case" | "petition" | "anyorg") {
                continue;
            }
            let stop =
                self.cuts.iter().find(|c| c.0 >= end && c.1 >= Cut::Semicolon).map_or(self.to, |c| c.0.min(self.to));
            let told =
                self.marks.within(0, end, stop).iter().take(6).any(|m| matches!(m.tag, Tag::Grade(_) | Tag::After(_)));
            let none = self.marks.within(3, end, (end + 60).min(stop)).iter().any(|m| m.tag == Tag::ZeroAfter);
            if (told && (none || slice(text, s.start, s.end).contains("có"))) || (none && group == "petition") {
                let covered = list.iter().any(|n| n.core < end && s.start < n.end);
                if !covered {
                    let mut zero = Numeral::new(s.start, s.end, What::Number(0.0, None));
                    zero.words = true;
                    list.push(zero);
                }
            }
        }
        list.sort_by_key(|n| n.core);
    }

    /// Number words count only right before a noun of the field.
    pub(super) fn word_counts(&self, n: &Numeral) -> bool {
        let text = &self.block.text;
        let next = token::skip_blanks(text, n.end);
        let noun = self.marks.within(0, next, next + 1).iter().find_map(|s| match s.tag {
            Tag::Noun(i) if s.start == next => Some(&self.lexicon.nouns[usize::from(i)]),
            _ => None,
        });
        // `chín đảng viên bị cảnh cáo, một bị cách chức`
        let suffered = text[next..].strip_prefix("bị ").is_some_and(|_| {
            let done = self.marks.within(0, next, next + "bị ".len() + 1);
            done.iter().any(|s| matches!(s.tag, Tag::After(a) if self.action_id(a).starts_with("form_")))
        });
        let Some(noun) = noun else { return suffered };
        let telling = matches!(
            noun.group.as_str(),
            "org"
                | "member"
                | "comrade"
                | "class"
                | "collective"
                | "massorg"
                | "target"
                | "crowd"
                | "committee"
                | "student"
        ) && noun.id != "tcd";
        let before = text[..n.core].trim_end();
        let told = matches!(noun.group.as_str(), "person" | "worker" | "cadre" | "massmember" | "trainee" | "delegate");
        if told && n.number().is_some_and(|v| v >= 11.0) {
            return true;
        }
        if n.number() == Some(1.0) {
            let told = [
                "còn",
                "có",
                "thêm",
                "thành lập",
                "giải thể",
                "chỉ",
                "thành lập mới",
                "duy nhất",
                "kết nạp",
                "khai trừ",
                "cảnh cáo",
                "khiển trách",
                "và",
            ];
            return telling && noun.group != "collective" && told.iter().any(|t| before.ends_with(t));
        }
        let stop = self.cuts.iter().find(|c| c.0 >= next && c.1 >= Cut::Comma).map_or(self.to, |c| c.0.min(self.to));
        let honoured = self.marks.within(0, next, stop).iter().any(|s| match s.tag {
            Tag::After(a) => {
                matches!(self.action_id(a), "admit" | "badge")
                    || (noun.group == "place" && matches!(self.action_id(a), "merge" | "unite" | "split"))
            }
            _ => false,
        });
        let parted = ["chia tách thành", "tách thành", "chia thành"].iter().any(|p| before.ends_with(p));
        if parted && matches!(noun.group.as_str(), "place" | "host" | "org") {
            return true;
        }
        if honoured && n.number().is_some_and(|v| v >= 2.0) {
            return true;
        }
        let five = slice(text, n.core, n.end).starts_with("năm");
        telling && !five && !before.ends_with("cả") && !before.ends_with("thứ")
    }

    /// A capital word before and nothing that is counted after: `Khối phố 2`.
    pub(super) fn name(&self, n: &Numeral) -> bool {
        let text = &self.block.text;
        let plain = n.mark == UnitMark::None && !n.scaled && n.hedges.is_empty() && !n.words;
        let at = token::back_over_blanks(text, n.core);
        let word = text[..at].rfind(|c: char| !c.is_alphanumeric()).map_or(0, |i| i + 1);
        let next = token::skip_blanks(text, n.end);
        let noun = self.marks.within(0, next, next + 14).iter().any(|s| matches!(s.tag, Tag::Noun(_)));
        let named = at < n.core && word < at && self.block.capital(word) && !self.shouted(word, at);
        plain && n.ratio.is_none() && named && !noun && !self.acted(at)
    }

    /// Both the word and the one before it stand in capitals, as in a headline: no sign of a name.
    fn shouted(&self, word: usize, end: usize) -> bool {
        let text = &self.block.text;
        let lead = slice(text, 0, word).trim_end();
        let before = lead.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |i| i + 1);
        let capitals = |from: usize, to: usize| {
            let mut letters = slice(text, from, to).char_indices().filter(|(_, c)| c.is_alphabetic()).peekable();
            letters.peek().is_some() && letters.all(|(i, _)| self.block.capital(from + i))
        };
        capitals(word, end)
            && slice(text, word, end).chars().count() > 1
            && before < word
            && capitals(before, lead.len())
    }

    /// An action or a grade ends at a place.
    pub(super) fn acted(&self, at: usize) -> bool {
        let spans = self.marks.within(0, at.saturating_sub(100), at);
        spans.iter().any(|s| s.end == at && matches!(s.tag, Tag::Before(_) | Tag::Grade(_)))
    }

    /// Where the words after a number begin, and the next number that limits them: after the whole
    /// of `18/20`, after the second of `từ 92 xuống còn 85`, after `(93,5%)` with the noun behind it.
    pub(super) fn reach(&self, numbers: &[&Numeral], k: usize) -> (usize, usize) {
        let text = &self.block.text;
        let n = numbers[k];
        let (mut end, mut next) = (n.end, k + 1);
        if let Some(x) = numbers.get(next).filter(|x| n.ratio == Some(true) || self.both_ends(n, x)) {
            (end, next) = (x.end, next + 1);
        }
        if let (UnitMark::Percent, Some(x), Some(whole)) = (n.mark, numbers.get(next), numbers.get(next + 1))
            && x.ratio == Some(true)
        {
            // `100% chi bộ (312/312) đã tổ chức đại hội`: what is done stands behind the pair.
            let gap = text.get(end..x.start).unwrap_or(",");
            let led = gap.trim_end().ends_with('(') && gap.len() < 60 && !gap.contains([',', ';']);
            let behind = text[whole.end..].strip_prefix(')').map(str::trim_start);
            if led && behind.is_some_and(|t| t.starts_with(token::is_letter)) {
                return (end, next + 2);
            }
        }
        if let Some(x) = numbers.get(next).filter(|x| x.mark == UnitMark::Percent) {
            let open = text.get(end..x.start).is_some_and(|g| opens_share(g.trim()));
            let behind = text[x.end..].strip_prefix(')').map(|_| token::skip_blanks(text, x.end + 1));
            let noun = |at: usize| {
                let spans = self.marks.within(0, at, at + 1);
                let kept = |t: Tag| matches!(t, Tag::Noun(_) | Tag::Grade(_) | Tag::After(_));
                spans.iter().any(|s| s.start == at && kept(s.tag))
            };
            if let Some(at) = behind.filter(|at| open && noun(*at)) {
                (end, next) = (at, next + 1);
                return (end, next);
            }
            // `85 tổ chức cơ sở đảng (92,4%) đã tổ chức đại hội`: what is done stands behind the share.
            let led = text
                .get(end..x.start)
                .is_some_and(|g| g.trim_end().ends_with('(') && g.len() < 60 && !g.contains([',', ';']));
            if led && behind.is_some_and(|at| text[at..].starts_with(token::is_letter)) {
                next += 1;
            }
        }
        (end, next)
    }

    /// `giảm từ 92 xuống còn 85 tổ chức`: both count the same.
    pub(super) fn both_ends(&self, a: &Numeral, b: &Numeral) -> bool {
        let text = &self.block.text;
        let gap = text.get(a.end..b.start).map_or("", str::trim);
        let from = text[..a.start].trim_end().ends_with("từ");
        from && matches!(
            gap,
            "lên"
                | "xuống"
                | "xuống còn"
                | "còn"
                | "lên thành"
                | "tăng lên"
                | "thành"
                | "giảm xuống"
                | "giảm còn"
                | "giảm xuống còn"
        )
    }

    /// `kỷ niệm 58 năm thành lập`, `trải qua 58 năm xây dựng`.
    pub(super) fn anniversary(&self, n: &Numeral, context: &Context, reading: &mut Reading) {
        let text = &self.block.text;
        let at = token::skip_blanks(text, n.end);
        if !text[at..].starts_with("năm") || n.number().is_none_or(|v| v > 200.0) {
            return;
        }
        let end = at + "năm".len();
        let clause = text[end..].split([',', ';', '(', ':']).next().unwrap_or("");
        let left = slice(text, self.from, n.start).trim_end();
        let young = n.number().is_some_and(|v| v < 5.0) && !left.contains("kỉ niệm");
        if young || !of_founding(clause, left, text.len()) {
            return;
        }
        let bound = Bound {
            indicator: "anniversary_years".into(),
            unit: "year".into(),
            group: "year".into(),
            used: end,
            ..Bound::default()
        };
        let mut n = n.clone();
        n.end = end;
        reading.claims.push(self.claim(&n, bound, Link::New, context));
    }
}

/// What may stand between a number and its share in brackets: `(`, `(=`, `(chiếm`, `(đạt`.
fn opens_share(gap: &str) -> bool {
    let Some(inside) = gap.strip_prefix('(') else { return false };
    let words = ["", "=", "chiếm", "đạt", "bằng", "tỉ lệ", "đạt tỉ lệ", "chiếm tỉ lệ", "=~"];
    words.contains(&inside.trim())
}

/// Whether years are told of an organization's founding, by the words before and after them.
fn of_founding(clause: &str, left: &str, line: usize) -> bool {
    let founded = [
        "thành lập",
        "ngày thành lập",
        "ngày truyền thống",
        "xây dựng",
        "truyền thống",
        "hình thành",
        "ra đời",
        "trưởng thành",
        "phát triển và trưởng thành",
        "phát triển, trưởng thành",
        "một chặng đường",
        "chặng đường",
    ]
    .iter()
    .any(|p| clause.trim_start().starts_with(p) || clause.contains("thành lập"));
    // `55 năm xây dựng và phát triển Đảng bộ Khối` as a title.
    let organ = ["đảng bộ", "đảng ủy", "chi bộ", "khối"].iter().any(|p| clause.contains(p));
    let opening = left.is_empty() || left.ends_with(['-', ':']);
    let named = organ || ["đảng bộ", "đảng ủy", "chi bộ"].iter().any(|p| left.contains(p));
    let title = opening && named && line < 200;
    let told = title
        || [
            "suốt",
            "nhìn lại",
            "hành trình",
            "kỉ niệm",
            "trải qua",
            "qua",
            "sau",
            "chặng đường",
            "tròn",
            "hơn",
            "gần",
            "mừng",
            "ngày",
            "lịch sử",
        ]
        .iter()
        .any(|p| left.ends_with(p) || p.len() > 4 && left.contains(p));
    let other = [
        "đảng cộng sản",
        "ngày thành lập đảng",
        "thành lập nước",
        "quốc khánh",
        "đổi mới",
        "giải phóng",
        "thành lập đoàn",
        "ngày sinh",
        "ngày thành lập ngành",
    ];
    // `Ngày thành lập Đảng bộ` is not that of the Party.
    let clause = clause.replace("thành lập đảng bộ", "thành lập bộ").replace("thành lập đảng ủy", "thành lập bộ");
    founded && told && !other.iter().any(|p| clause.contains(p))
}

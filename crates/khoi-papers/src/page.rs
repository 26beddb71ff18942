//! A page of results that stands alone: the text as it was with its marks, and the list of remarks; nothing is fetched, nothing runs.

use crate::xml::escaped;
use crate::{Paper, Remark};
use khoi_core::claims::Mark;
use khoi_core::value::{Lang, Says};

/// What the page of a paper tells.
pub struct Sheet<'a> {
    /// The name of the file.
    pub name: &'a str,
    /// The paper.
    pub paper: &'a Paper,
    /// The remarks, in the order of the text.
    pub remarks: &'a [Remark],
    /// What does not go together within the text, and other lines of findings.
    pub findings: &'a [String],
    /// What it was judged by: hash, position of the ledger, day.
    pub facts: &'a [String],
    /// The language of the reader.
    pub lang: Lang,
}

const STYLE: &str = include_str!("page.css");

/// The order of the list: what needs attention first.
const ORDER: [Mark; 4] = [Mark::Differs, Mark::Unclear, Mark::Unchecked, Mark::Agrees];

/// The page as one HTML text.
pub fn page(sheet: &Sheet) -> String {
    let word = |vi: &str, en: &str| Says::new(vi, en).in_lang(sheet.lang).to_string();
    let title = escaped(sheet.name);
    let lang = match sheet.lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{}: {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{}: {title}</h1>\n",
        word("Soát số liệu", "Claims checked"),
        word("Soát số liệu", "Claims checked"),
    );
    out.push_str("<ul class=\"counts\">");
    for mark in ORDER {
        let count = sheet.remarks.iter().filter(|r| r.mark == mark).count();
        out.push_str(&format!(
            "<li><b class=\"{}\">{} {}</b> {count}</li>",
            class(mark),
            sign(mark),
            mark.says().in_lang(sheet.lang)
        ));
    }
    out.push_str("</ul>\n");
    let notes = sheet.paper.notes.iter().map(|n| n.in_lang(sheet.lang).to_string());
    for line in sheet.facts.iter().cloned().chain(notes) {
        out.push_str(&format!("<p class=\"fact\">{}</p>\n", escaped(&line)));
    }
    out.push_str("</header>\n<main>\n<section class=\"text\">\n");
    marked(sheet, &mut out);
    out.push_str("</section>\n<section class=\"list\">\n");
    list(sheet, &mut out, &word);
    out.push_str("</section>\n</main>\n</body>\n</html>\n");
    out
}

/// The text paragraph by paragraph, each number that was remarked on with its sign and its number in the list.
fn marked(sheet: &Sheet, out: &mut String) {
    let text = &sheet.paper.text;
    let mut order: Vec<usize> = (0..sheet.remarks.len()).collect();
    order.sort_by_key(|i| sheet.remarks[*i].start);
    let mut at = 0;
    out.push_str("<p>");
    for i in order {
        let remark = &sheet.remarks[i];
        let (Some(before), Some(own)) = (text.get(at..remark.start), text.get(remark.start..remark.end)) else {
            continue;
        };
        plain(before, out);
        let hint = escaped(&format!("{}: {}", remark.word, remark.reason));
        let (class, sign, n) = (class(remark.mark), sign(remark.mark), i + 1);
        out.push_str(&format!(
            "<a class=\"mark {class}\" id=\"s{n}\" href=\"#n{n}\" title=\"{hint}\"><mark>{}</mark><sup>{n}{sign}</sup></a>",
            escaped(own)
        ));
        at = remark.end;
    }
    plain(text.get(at..).unwrap_or_default(), out);
    out.push_str("</p>\n");
}

/// Text without marks; a line feed ends a paragraph.
fn plain(text: &str, out: &mut String) {
    out.push_str(&escaped(text).replace('\n', "</p>\n<p>"));
}

fn list(sheet: &Sheet, out: &mut String, word: &dyn Fn(&str, &str) -> String) {
    if !sheet.findings.is_empty() {
        out.push_str(&format!("<h2>{}</h2>\n<ul>\n", word("Trong chính văn bản", "Within the text")));
        for finding in sheet.findings {
            out.push_str(&format!("<li>{}</li>\n", escaped(finding)));
        }
        out.push_str("</ul>\n");
    }
    for mark in ORDER {
        let mut of_mark: Vec<_> = sheet.remarks.iter().enumerate().filter(|(_, r)| r.mark == mark).collect();
        of_mark.sort_by_key(|(_, r)| !r.first);
        if of_mark.is_empty() {
            continue;
        }
        let head = mark.says();
        out.push_str(&format!(
            "<h2 class=\"{}\">{} {} ({})</h2>\n<ul>\n",
            class(mark),
            sign(mark),
            head.in_lang(sheet.lang),
            of_mark.len()
        ));
        for (i, remark) in of_mark {
            let n = i + 1;
            let own = sheet.paper.text.get(remark.start..remark.end).unwrap_or_default();
            let place = sheet.paper.place(remark.start).says();
            out.push_str(&format!(
                "<li id=\"n{n}\"><a href=\"#s{n}\">{n}. <b>{}</b></a> <span class=\"place\">{}</span><br>{}</li>\n",
                escaped(own),
                escaped(place.in_lang(sheet.lang)),
                escaped(&remark.reason)
            ));
        }
        out.push_str("</ul>\n");
    }
}

fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Agrees => "ok",
        Mark::Differs => "diff",
        Mark::Unclear => "ask",
        Mark::Unchecked => "mute",
    }
}

/// A sign beside the colour.
fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Agrees => "✓",
        Mark::Differs => "✗",
        Mark::Unclear => "?",
        Mark::Unchecked => "–",
    }
}

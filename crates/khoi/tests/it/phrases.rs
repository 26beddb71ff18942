//! A figure's sentence, read as any text is: it agrees with the book that it was made from, whatever narrows it.

use super::scenarios::{BLOCS, WORLD};
use khoi::template::ReportTemplate;
use khoi_core::claims::{self, Mark};
use khoi_core::figures::{self, Ask, Dim, Engine, Period};
use khoi_core::fill::{self, Defaults};
use khoi_core::phrase::{phrase, who};
use khoi_core::value::{Day, Lang};

/// The values that a figure can be narrowed by, one at a time, and pairs of those that are said together most.
fn wheres(figure: &figures::Figure) -> Vec<Vec<(String, String)>> {
    let mut all = vec![vec![]];
    for dim in Dim::all(figure.relation()) {
        let values = dim.words.iter().map(|w| w.0).chain(dim.groups.iter().map(|g| g.id));
        all.extend(values.map(|v| vec![(dim.id.to_string(), v.to_string())]));
    }
    let pair = |dims: [(&str, &str); 2]| dims.map(|(k, v)| (k.to_string(), v.to_string())).to_vec();
    for dims in [
        [("gender", "nu"), ("ethnicity", "dan_toc_thieu_so")],
        [("host_unit", "doanh_nghiep"), ("gender", "nu")],
        [("org_type", "chi_bo_co_so"), ("host_unit", "doanh_nghiep")],
        [("grade", "hoan_thanh_tot"), ("host_unit", "doanh_nghiep")],
    ] {
        if dims.iter().all(|(k, _)| Dim::find(figure.relation(), k).is_some()) {
            all.push(pair(dims));
        }
    }
    all
}

fn periods(first: &str, last: &str, more: bool) -> Vec<Period> {
    let day = |t: &str| Day::parse(t).unwrap();
    let (first, last) = (day(first), day(last));
    let year = last.year() - 1;
    let now = Period { from: None, to: last };
    if !more {
        return vec![now];
    }
    vec![
        now,
        Period { from: Some(Day::year_start(year)), to: Day::year_end(year) },
        Period { from: Some(first.plus_months(7)), to: last.plus_days(-40) },
    ]
}

#[test]
fn every_sentence_of_a_figure_agrees_with_its_book() {
    let (mut agreed, mut bracketed, mut wrong) = (0, 0, vec![]);
    let mut said = std::collections::BTreeSet::new();
    for (code, first, last) in BLOCS {
        let unit = WORLD.unit_by_code(code).unwrap();
        let engine = Engine::new(&WORLD);
        for (figure, period) in
            figures::all().flat_map(|f| periods(first, last, code == "SONLA").into_iter().map(move |p| (f, p)))
        {
            for wheres in wheres(figure) {
                let ask = Ask { unit, period, wheres, perimeter: None };
                let answer = engine.ask(figure, &ask).unwrap();
                let text = phrase(&engine, figure, &ask, &answer, Lang::Vi);
                let unsaid =
                    |t: &str| t.contains(" chưa có số liệu: ") || t.replace(&who(&engine, &ask), "").contains(" (");
                let reading = claims::read(&text);
                let verdicts = khoi_core::check::against(&engine, &text, &reading, Some(unit));
                let marks: Vec<Mark> = verdicts.iter().map(|v| v.mark).collect();
                let worded = !unsaid(&text);
                let good = match worded {
                    true => marks == [Mark::Agrees],
                    false => marks.iter().all(|m| *m == Mark::Unchecked),
                };
                if good && worded {
                    agreed += 1;
                    said.insert(figure.id);
                } else if good {
                    bracketed += 1;
                } else {
                    let why: Vec<_> = verdicts.iter().map(|v| v.reason.vi.clone()).collect();
                    let as_read: Vec<_> =
                        reading.claims.iter().map(|c| (&c.indicator, &c.dimension, &c.time)).collect();
                    wrong.push(format!("{}: {text}\n    {why:?} {as_read:?}", figure.id));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        agreed + bracketed,
        wrong[..wrong.len().min(20)].join("\n")
    );
    assert!(agreed > 1500 && said.len() > 40, "{agreed} agree, {bracketed} stand in brackets, {} figures", said.len());
}

#[test]
fn a_sentence_is_that_of_an_official_paper() {
    let engine = Engine::new(&WORLD);
    let unit = WORLD.unit_by_code("KHOI001").unwrap();
    let say = |id: &str, from: Option<&str>, to: &str, wheres: &[(&str, &str)], lang| {
        let figure = figures::find(id).unwrap();
        let day = |t: &str| Day::parse(t).unwrap();
        let wheres = wheres.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
        let ask = Ask { unit, period: Period { from: from.map(day), to: day(to) }, wheres, perimeter: None };
        phrase(&engine, figure, &ask, &engine.ask(figure, &ask).unwrap(), lang)
    };
    let members = say("members_total", None, "2023-06-02", &[], Lang::Vi);
    assert!(members.starts_with("Tính đến ngày 02/6/2023, Đảng bộ Khối ") && members.ends_with(" có 5.549 đảng viên."));
    let year = say("admissions", Some("2022-01-01"), "2022-12-31", &[("gender", "nu")], Lang::Vi);
    assert!(year.starts_with("Trong năm 2022, ") && year.ends_with(" đảng viên nữ."), "{year}");
    let rate = say("admission_target_rate", None, "2023-06-02", &[], Lang::Vi);
    assert!(rate.contains("62,67% chỉ tiêu nhiệm kỳ"), "{rate}");
    let english = say("members_total", None, "2023-06-02", &[("gender", "nu")], Lang::En);
    assert!(english.starts_with("As of 02/6/2023, ") && english.ends_with("members who are women."), "{english}");
}

/// What a template becomes, for a bloc of the demo.
fn filled(template: &str, code: &str, period: Period) -> Result<fill::Filled, Vec<khoi_core::record::Wrong>> {
    let defaults = Defaults { unit: WORLD.unit_by_code(code).unwrap(), period, lang: Lang::Vi };
    fill::fill(template, &Engine::new(&WORLD), &defaults, &|code| WORLD.unit_by_code(code))
}

#[test]
fn a_report_written_with_khoi_checks_as_all_agree() {
    let template = include_str!("../../../../packs/templates/bao-cao.md");
    for (code, first, last) in BLOCS {
        for period in periods(first, last, code == "SONLA") {
            let unit = WORLD.unit_by_code(code).unwrap();
            let report = filled(template, code, period).unwrap_or_else(|w| panic!("{w:#?}"));
            assert!(!report.text.contains("{{") && report.count > 20, "{}", report.text);
            let reading = claims::read(&report.text);
            let verdicts = khoi_core::check::against(&Engine::new(&WORLD), &report.text, &reading, Some(unit));
            assert!(verdicts.len() >= 18, "{code}: only {} claims in\n{}", verdicts.len(), report.text);
            for (claim, verdict) in reading.claims.iter().zip(&verdicts) {
                assert_eq!(verdict.mark, Mark::Agrees, "{code} {}: {}\n{}", claim.text, verdict.reason.vi, report.text);
            }
            assert!(reading.relations.iter().all(|r| r.holds), "{code}: {:#?}", reading.relations);
        }
    }
}

/// A DOCX with a paragraph a line.
fn docx(text: &str) -> Vec<u8> {
    use std::io::Write;
    let paragraph = |line: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{line}</w:t></w:r></w:p>");
    let body: String = text.lines().map(paragraph).collect();
    let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!("<w:document xmlns:w=\"{w}\"><w:body>{body}</w:body></w:document>");
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    writer.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(document.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_docx_template_becomes_a_docx_that_checks_as_all_agree() {
    let template = include_str!("../../../../packs/templates/bao-cao.md");
    let period = Period { from: None, to: Day::parse("2023-09-16").unwrap() };
    let as_text = filled(template, "SONLA", period).unwrap();
    let defaults = Defaults { unit: WORLD.unit_by_code("SONLA").unwrap(), period, lang: Lang::Vi };
    let file = ReportTemplate::read("mau.docx", docx(template)).unwrap();
    let report = file.fill(&Engine::new(&WORLD), &defaults, &|code| WORLD.unit_by_code(code)).unwrap();
    let lines = |text: &str| text.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
    assert_eq!(lines(&report.text), lines(&as_text.text));
    assert_eq!(report.count, as_text.count);
    let reading = claims::read(&report.text);
    let verdicts = khoi_core::check::against(&Engine::new(&WORLD), &report.text, &reading, Some(defaults.unit));
    assert!(verdicts.len() >= 18 && verdicts.iter().all(|v| v.mark == Mark::Agrees), "{verdicts:#?}");
    // Wrong placeholders are said as in a text; a workbook is no template.
    let wrong = ReportTemplate::read("x", docx("{{membres_total}}")).unwrap();
    let wrong = wrong.fill(&Engine::new(&WORLD), &defaults, &|_| None).err().unwrap().lines(Lang::Vi);
    assert!(wrong[0].contains("membres_total"), "{wrong:?}");
    assert!(ReportTemplate::read("x", vec![0xff, 0xfe, 0, 1]).is_err());
}

#[test]
fn what_is_wrong_with_a_template_is_said_at_once_with_its_line() {
    let period = Period { from: None, to: Day::parse("2023-06-02").unwrap() };
    let template = "{{membres_total}}\n{{members_total gendr=nu}} {{members_total gender=female}}\n\n{{admissions period=nay}} {{admissions by=grade}} {{admissions|table}} {{admissions unit=X}} {{members_total gender}} {{admissions";
    let wrongs = filled(template, "KHOI001", period).unwrap_err();
    let lines: Vec<u32> = wrongs.iter().map(|w| w.line).collect();
    assert_eq!(lines, [1, 2, 2, 4, 4, 4, 4, 4, 4], "{wrongs:#?}");
    assert!(
        wrongs[0].says.vi.contains("members_total") && wrongs[0].path == "{{membres_total}}",
        "{}",
        wrongs[0].says.vi
    );
    assert!(wrongs[8].says.vi.contains("}}"));
    let unknown = filled("{{members_total as_of=1980-01-01}}", "KHOI001", period).unwrap_err();
    assert!(unknown[0].says.vi.contains("chưa có số liệu"), "{}", unknown[0].says.vi);
    let good =
        filled("{{! ghi chú }}{{unit}}: {{admissions period=2022 by=gender}}; {{period}}", "SONLA", period).unwrap();
    assert!(good.text.contains("Sơn La: nữ ") && good.text.contains("; nam "), "{}", good.text);
    let sentences = filled("{{admissions ky=2022 theo=gender|câu}}", "SONLA", period).unwrap().text;
    assert_eq!(sentences.matches("Trong năm 2022, ").count(), 2, "{sentences}");
}

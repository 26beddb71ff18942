//! How fast a paper is checked: a DOCX of 20 pages, read, and judged with the book of the demo; then commented.
//!
//! `cargo bench -p khoi --bench check`.

use divan::Bencher;
use khoi_core::entry::Held;
use khoi_core::figures::Engine;
use khoi_core::state::World;
use khoi_core::value::Day;
use khoi_core::{check, claims};
use khoi_papers::{Author, Limits, Remark};
use std::io::{Cursor, Write};
use std::sync::{Arc, LazyLock};
use zip::write::SimpleFileOptions;

fn main() {
    divan::main();
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let mut world = World::new();
    let entries = khoi::demo::entries(&khoi::packs::hash()).expect("the demo is whole");
    for (seq, dated) in (1..).zip(entries) {
        world.take(Arc::new(Held { seq, recorded_at: dated.clock, entry: dated.entry, people: dated.people }));
    }
    world
});

/// 20 pages of 42 lines with some 90 letters each; every sixth paragraph states figures, a table on each page.
static DOCX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let plain = "Các cấp ủy, tổ chức đảng trong Khối tiếp tục đổi mới phương thức lãnh đạo, nâng cao chất lượng sinh hoạt chi bộ, gắn với thực hiện nhiệm vụ chính trị của cơ quan, đơn vị, doanh nghiệp và trách nhiệm nêu gương của người đứng đầu. ";
    let figures = "Đến nay, Đảng bộ Khối có 86 tổ chức cơ sở đảng, trong đó 48 đảng bộ cơ sở và 38 chi bộ cơ sở, với 5.087 đảng viên; năm 2022 kết nạp 312 đảng viên, đạt 104% chỉ tiêu.";
    let run =
        |text: &str| format!("<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let row = "<w:tr><w:tc><w:p><w:r><w:t>Kết nạp đảng viên</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>312</w:t></w:r></w:p></w:tc></w:tr>";
    let mut body = format!("<w:p>{}</w:p>", run("Sơn La, ngày 30 tháng 6 năm 2022"));
    for paragraph in 0..20 * 12 {
        let text = if paragraph % 6 == 0 { figures.to_string() } else { plain.repeat(1 + paragraph % 2) };
        body.push_str(&format!("<w:p>{}</w:p>", run(&text)));
        if paragraph % 12 == 11 {
            body.push_str(&format!("<w:tbl>{}</w:tbl>", row.repeat(5)));
        }
    }
    let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!("<w:document xmlns:w=\"{w}\"><w:body>{body}</w:body></w:document>");
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let mut writer = zip::ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in [("[Content_Types].xml", types), ("word/document.xml", document.as_str())] {
        writer.start_file(name, SimpleFileOptions::default()).expect("memory");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
});

#[divan::bench]
fn read_a_docx_of_20_pages(bencher: Bencher) {
    let docx = &*DOCX;
    bencher.bench(|| khoi_papers::read("x", docx, &Limits::default()));
}

#[divan::bench]
fn judge_a_docx_of_20_pages(bencher: Bencher) {
    let (docx, world) = (&*DOCX, &*WORLD);
    let unit = world.unit_by_code("SONLA");
    bencher.bench(|| {
        let paper = khoi_papers::read("x", docx, &Limits::default()).expect("a paper");
        let reading = claims::read_on(&paper.text, Day::ymd(2022, 6, 30));
        let verdicts = check::against(&Engine::new(world), &paper.text, &reading, unit);
        assert!(verdicts.len() > 200, "{}", verdicts.len());
        verdicts
    });
}

#[divan::bench]
fn comment_a_docx_of_20_pages(bencher: Bencher) {
    let docx = &*DOCX;
    let paper = khoi_papers::read("x", docx, &Limits::default()).expect("a paper");
    let reading = claims::read(&paper.text);
    let verdicts = claims::judge(&reading, None, &claims::Options::default());
    let remark = |(claim, verdict): (&claims::Claim, &claims::Verdict)| Remark {
        start: claim.start,
        end: claim.end,
        mark: verdict.mark,
        word: verdict.mark.says().vi,
        reason: verdict.reason.vi.clone(),
        first: verdict.decides,
    };
    let remarks: Vec<Remark> = reading.claims.iter().zip(&verdicts).map(remark).collect();
    let author = Author { name: "khoi".into(), initials: "kh".into(), day: None };
    bencher.bench(|| khoi_papers::commented(docx, &remarks, &author, &Limits::default()));
}

//! HTML: the article alone, on several layouts, with places in the file.

use khoi_papers::{Limits, Place, read};

const BODY: &str = "Đảng bộ Khối hiện có 86 tổ chức cơ sở đảng với 5.087 đảng viên, trong đó có 2.410 đảng viên nữ; năm 2023 kết nạp 212 đảng viên, đạt 101% kế hoạch.";
const MORE: &str =
    "Các cấp ủy trong Khối đã tổ chức 12 lớp bồi dưỡng cho 1.204 lượt đảng viên, quần chúng ưu tú tham gia học tập.";

fn text(page: &str) -> String {
    read("bai.html", page.as_bytes(), &Limits::default()).unwrap().text
}

/// What every layout has around its article.
fn around(article: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>Báo</title><style>p {{ margin: 1234px }}</style><script>var n = 99;</script></head><body class=\"has-sidebar\"><header><a href=\"/\">Trang chủ</a> Lượt truy cập: 12.345.678</header><nav><ul><li><a href=\"/a\">Tin 24h</a></li></ul></nav><div class=\"breadcrumb\">Trang chủ / Xây dựng Đảng</div>{article}<div class=\"tin-lien-quan\"><p>Kết nạp 77 đảng viên trong tháng, một tin khác khá dài để xem có bị nhầm với thân bài không.</p></div><aside><p>Đọc nhiều: 500 đảng viên được tặng Huy hiệu, một bài khác cũng khá dài để thử.</p></aside><div id=\"comments\"><p>Bình luận 3: 1000 lượt thích, bình luận này được viết dài để thử.</p></div><footer>Điện thoại 02123.852.111</footer><!-- 4.444 đảng viên --></body></html>"
    )
}

#[test]
fn the_article_is_found_on_several_layouts() {
    let want = format!("{BODY}\n{MORE}\n");
    for (layout, article) in [
        ("article", format!("<article><p>{BODY}</p><p>{MORE}</p></article>")),
        ("main", format!("<main><div class=\"content\"><p>{BODY}</p><p>{MORE}</p></div></main>")),
        ("divs", format!("<div class=\"wrap\"><div class=\"detail\"><p>{BODY}</p>\n<p>{MORE}</p></div></div>")),
        ("breaks", format!("<div class=\"noidung\">{BODY}<br><br>{MORE}</div>")),
        (
            "table layout",
            format!("<table><tr><td><a>Mục 1</a></td><td><div><p>{BODY}<p>{MORE}</div></td></tr></table>"),
        ),
        (
            "item",
            format!("<div><div itemprop=\"articleBody\"><div><p>{BODY}</p></div><div><p>{MORE}</p></div></div></div>"),
        ),
        ("spans", format!("<div><p><span>{BODY}</span></p><p><strong><em>{MORE}</em></strong></p></div>")),
    ] {
        assert_eq!(text(&around(&article)), want, "{layout}");
    }
}

#[test]
fn title_and_day_stand_before_the_body() {
    let page = around(&format!(
        "<div class=\"box\"><h1>Kết nạp 212 đảng viên</h1><span class=\"date\">Thứ Sáu, 29/12/2023</span><div class=\"body\"><p>{BODY}</p><p>{MORE}</p></div></div>"
    ));
    let text = text(&page);
    assert!(text.starts_with("Kết nạp 212 đảng viên\nThứ Sáu, 29/12/2023\nĐảng bộ"), "{text}");
    assert_eq!(text.matches("212").count(), 2, "{text}");
}

#[test]
fn nothing_that_is_not_shown_is_read() {
    let page = around(&format!(
        "<article><p>{BODY}</p><script>document.write('777')</script><p style=\"display: none\">888 ẩn</p><noscript>999</noscript><template><p>666</p></template><p hidden>555</p><p>{MORE}</p></article>"
    ));
    let text = text(&page);
    for hidden in ["777", "888", "999", "666", "555", "4.444", "1234", "12.345.678"] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
}

#[test]
fn entities_and_line_ends_lead_back_to_the_file() {
    let page = format!(
        "<html><body>\r\n<article>\r\n<p>Đảng&nbsp;bộ &amp; 5.549\r\n đảng vi&ecirc;n, &quot;1.204&quot; &#x111;ồng ch&iacute; R&D 31; {MORE}</p></article></body></html>"
    );
    let paper = read("x", page.as_bytes(), &Limits::default()).unwrap();
    assert!(paper.text.starts_with("Đảng\u{a0}bộ & 5.549 đảng viên, \"1.204\" đồng chí R&D 31; Các"), "{}", paper.text);
    for own in ["5.549", "1.204", "31"] {
        let at = paper.text.find(own).unwrap();
        let (start, end) = paper.in_file(at, at + own.len()).unwrap();
        assert_eq!(&page[start..end], own);
    }
    let at = paper.text.find("đồng chí").unwrap();
    let (start, end) = paper.in_file(at, at + "đồng chí".len()).unwrap();
    assert_eq!(&page[start..end], "&#x111;ồng ch&iacute;");
    assert_eq!(paper.place(paper.text.find("1.204").unwrap()), Place::Line(4, 25));
}

#[test]
fn rows_of_a_table_are_lines_of_cells() {
    let page = format!(
        "<article><p>{BODY}</p><table><tr><th>Đơn vị</th><th>Số</th></tr><tr><td>A<td>12</tr></table><ul><li>một<li>hai</ul></article>"
    );
    assert_eq!(text(&format!("<html>{page}</html>")), format!("{BODY}\nĐơn vị | Số\nA | 12\nmột\nhai\n"));
}

#[test]
fn high_cells_keep_their_places_in_the_rows_below() {
    let rows = "<tr><th rowspan=2>TT</th><th rowspan=2>Đảng bộ</th><th colspan=2>Đảng viên</th><th rowspan=2>Chi bộ</th></tr>\
                <tr><th>Tổng số</th><th>Nữ</th></tr><tr><td>1</td><td>A</td><td>31</td><td>12</td><td>3</td></tr>";
    let page = format!(
        "<article><p>{BODY}</p><table>{rows}</table><table><tr><td>x</td><td>7</td></tr></table><p>{MORE}</p></article>"
    );
    let text = read("bai.html", page.as_bytes(), &Limits::default()).unwrap().text;
    let expect = "TT | Đảng bộ | Đảng viên |  | Chi bộ\n |  | Tổng số | Nữ\n1 | A | 31 | 12 | 3\nx | 7\n";
    assert!(text.contains(expect), "{text}");
}

#[test]
fn empty_and_wide_cells_of_a_table_keep_their_places() {
    let rows = "<tr><th></th><th colspan=2><p>Trong</p><p>đó</p></th><th>Cộng</th></tr><tr><td><p>A</p></td><td></td><td><div>3</div></td><td>5</td></tr>";
    let page = format!("<article><p>{BODY}</p><table>{rows}</table><p>{MORE}</p></article>");
    let text = read("bai.html", page.as_bytes(), &Limits::default()).unwrap().text;
    assert!(text.contains(" | Trong đó |  | Cộng\nA |  | 3 | 5\n"), "{text}");
}

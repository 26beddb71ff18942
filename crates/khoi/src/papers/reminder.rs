//! Thư đôn đốc: a letter to each organization whose workbook has not come back.

use super::{Head, Style, blank};
use crate::sent::Line;
use askama::Template;
use khoi_core::state::World;
use khoi_core::value::{Day, UnitId, thousands};

#[derive(Template)]
#[template(path = "paper_reminder.html")]
struct Page {
    head: Head,
    letters: Vec<Letter>,
}

/// One letter.
struct Letter {
    to: String,
    issuer: String,
    sent: String,
    day: String,
    people: String,
    due: Option<String>,
    late: bool,
    today: String,
}

/// The letters to those who are waited for, one page each; `None` when nobody is.
pub fn reminders(
    world: &World,
    from: UnitId,
    lines: &[Line],
    today: Day,
    style: Style,
) -> Result<Option<String>, askama::Error> {
    let issuer = world.unit_name(from, today).to_string();
    let letter = |line: &Line| {
        let sent = line.sent.as_ref().filter(|_| line.state.is_waited_for())?;
        Some(Letter {
            to: world.unit_name(line.unit, today).to_string(),
            issuer: issuer.clone(),
            sent: sent.sent.vi(),
            day: sent.day.vi(),
            people: thousands(i64::try_from(sent.people).unwrap_or(0)),
            due: sent.due.map(Day::vi),
            late: sent.due.is_some_and(|due| due < today),
            today: today.vi(),
        })
    };
    let letters: Vec<Letter> = lines.iter().filter_map(letter).collect();
    if letters.is_empty() {
        return Ok(None);
    }
    let mut head = blank("Công văn", "về việc gửi lại danh sách đảng viên đã rà soát", style);
    head.issuer = issuer;
    Page { head, letters }.render().map(Some)
}

//! The cut-over behind the door: the day, the form's counts, the board, closing one organization after another.

use super::{App, Error, Recorded, Viewer};
use crate::closing::{self, Board, Why};
use crate::load;
use khoi_core::cutover;
use khoi_core::door::Draft;
use khoi_core::entry::Entry;
use khoi_core::record::Node;
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, UnitId};

/// The closing line of the agreed form for an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormLine {
    /// Which organization.
    pub unit: UnitId,
    /// Its members.
    pub members: u32,
    /// Of these on probation, where the form tells it.
    pub probationary: Option<u32>,
}

impl App {
    /// Sets the cut-over day of a unit by the agreed form.
    pub async fn set_cutover(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        day: Day,
        form: &str,
        members: Option<u32>,
    ) -> Result<Recorded, Error> {
        let today = self.clock.today();
        self.record_made(viewer, |_| {
            let mut fields = vec![("unit", Node::text(unit.to_string())), ("form", Node::text(form))];
            fields.extend(members.map(|n| ("members", Node::text(n.to_string()))));
            let act = load::act("set_cutover", day, fields)?;
            let basis = load::paper("bao_cao", None, today, form, "")?;
            Ok(Draft { entry: Entry { basis, acts: vec![act] }, people: vec![] })
        })
        .await
    }

    /// Enters the closing lines of the agreed form: reported figures of the cut-over day.
    pub async fn enter_form(&self, viewer: &Viewer, top: UnitId, lines: &[FormLine]) -> Result<Recorded, Error> {
        let today = self.clock.today();
        self.record_made(viewer, |world| {
            let cut = the_cutover(world, top)?;
            let closed = cutover::closings(world, cut.unit, world.position());
            let bases = cutover::board(world, &cut, world.position());
            let mut acts = vec![];
            for FormLine { unit, members, probationary } in lines {
                if !bases.iter().any(|(base, _)| base == unit) {
                    let name = world.unit_name(*unit, cut.day);
                    return Err(says!(
                        "dòng chốt của biểu ghi cho từng tổ chức cơ sở đảng, “{name}” không phải; số tổng của biểu thì ghi khi ấn định ngày chốt; chưa ghi gì vào sổ",
                        "the form's closing lines are entered for grassroots organizations, “{name}” is none; the form's total is given with the cut-over day; nothing was recorded"
                    )
                    .into());
                }
                if closed.iter().any(|c| c.unit == *unit) {
                    let name = world.unit_name(*unit, cut.day);
                    return Err(says!(
                        "“{name}” đã chốt số nên dòng biểu không đổi nữa, xin hủy biên bản chốt trước khi nhập lại",
                        "“{name}” is closed, so the form's line stands; annul the minutes before entering it again"
                    )
                    .into());
                }
                let told = [("members_total", Some(*members)), ("members_probationary", *probationary)];
                for (figure, count) in told.into_iter().filter_map(|(figure, n)| Some((figure, n?))) {
                    let text = |t: &str| Node::text(t);
                    let fields = vec![
                        ("unit", text(&unit.to_string())),
                        ("figure", text(figure)),
                        ("value", text(&count.to_string())),
                        ("measure", text("member")),
                        ("qualifier", text("exact")),
                        ("as_of", text(&cut.day.to_string())),
                    ];
                    acts.push(load::act("report_figure", cut.day, fields)?);
                }
            }
            let basis = load::paper("bao_cao", None, today, &cut.form, &format!("dòng chốt của biểu {}", cut.form))?;
            Ok(Draft { entry: Entry { basis, acts }, people: vec![] })
        })
        .await
    }

    /// The board of the cut-over by which a unit goes, with the central export that lies on the desk.
    pub async fn board(&self, viewer: &Viewer, unit: UnitId) -> Result<Option<Board>, Error> {
        let world = self.snapshot();
        let Some(cut) = cutover::of(&world, unit, world.position()) else { return Ok(None) };
        let central = self.central(viewer, cut.unit, cut.day).await?;
        Ok(Board::of(&world, unit, central.as_ref()))
    }

    /// Closes an organization: its minutes are the basis; each name of the difference needs its reason.
    pub async fn close_unit(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        whys: &[Why],
        number: Option<&str>,
    ) -> Result<Recorded, Error> {
        let day = the_cutover(&self.snapshot(), unit)?.day;
        let central = self.central_for(viewer, unit, day).await?;
        let today = self.clock.today();
        self.record_made(viewer, |world| {
            let board = Board::of(world, unit, central.as_ref());
            let line = board.as_ref().and_then(|b| b.lines.iter().find(|l| l.unit == unit).map(|l| (b, l)));
            let (board, line) = line.ok_or_else(|| -> Error {
                says!(
                    "chốt số theo tổ chức cơ sở đảng, xin chọn một đảng bộ hoặc chi bộ cơ sở",
                    "grassroots organizations are closed, choose one"
                )
                .into()
            })?;
            closing::close(world, &board.cutover, line, whys, today, number)
        })
        .await
    }

    /// The export of a unit and day, or one that covers more than the unit.
    pub(super) async fn central_for(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        day: Day,
    ) -> Result<Option<load::Staged>, Error> {
        if let Some(own) = self.central(viewer, unit, day).await? {
            return Ok(Some(own));
        }
        let world = self.snapshot();
        for over in world.ancestors_on(unit, day, world.position()) {
            if let Some(found) = self.central(viewer, over, day).await? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// Declares a period before the cut-over complete.
    pub async fn declare_complete(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        from: Day,
        leavers: &str,
        count: u32,
    ) -> Result<Recorded, Error> {
        let today = self.clock.today();
        self.record_made(viewer, |_| {
            let fields = vec![
                ("unit", Node::text(unit.to_string())),
                ("from", Node::text(from.to_string())),
                ("leavers", Node::text(leavers)),
                ("leavers_count", Node::text(count.to_string())),
            ];
            let act = load::act("declare_complete", today, fields)?;
            let basis = load::paper("bien_ban", None, today, "Xác nhận đủ dữ liệu", leavers)?;
            Ok(Draft { entry: Entry { basis, acts: vec![act] }, people: vec![] })
        })
        .await
    }
}

fn the_cutover(world: &World, unit: UnitId) -> Result<cutover::Cutover, Error> {
    cutover::of(world, unit, world.position()).ok_or_else(|| {
        says!(
            "chưa ấn định ngày chốt số đầu kỳ, xin dùng “khoi cutover set” hoặc trang Chốt số",
            "the cut-over day is not set, use “khoi cutover set” or the page of the cut-over"
        )
        .into()
    })
}

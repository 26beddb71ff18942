//! Điền mẫu báo cáo: a template is pasted or chosen, and comes back with the book's figures.

use super::context::Ctx;
use super::figures::{Choice, choices};
use super::home;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use crate::app::Error;
use crate::template::{Report, ReportTemplate};
use askama::Template;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use khoi_core::figures::Period;
use khoi_core::fill::{self, Defaults};
use khoi_core::value::{Day, UnitId};

#[derive(Template)]
#[template(path = "fill.html")]
struct Sheet {
    page: Page,
    template: String,
    choose: Vec<Choice>,
    from: String,
    to: String,
    wrong: Vec<String>,
    filled: Option<String>,
    count: String,
    sample: Rich,
}

/// A template shipped with the program, to start from.
const SAMPLE: &str = include_str!("../../../../packs/templates/bao-cao.md");
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// A template with the frame of its form.
pub const BODY_BYTES: usize = fill::MOST_BYTES + 256 * 1024;

/// What is asked for.
struct Asked {
    template: ReportTemplate,
    unit: Option<UnitId>,
    period: Period,
    /// The report is wanted as a file.
    file: bool,
}

/// The form; with `mau`, the sample.
pub async fn form(c: Ctx) -> Reply {
    let template = ReportTemplate::of_text(if c.part("mau").is_some() { SAMPLE } else { "" });
    let asked = Asked { template, unit: None, period: Period { from: None, to: c.asof.day }, file: false };
    problem::page(&c, &sheet(&c, asked, vec![], None))
}

/// Fills the template that is sent; what is wrong with it is said above it, and nothing is lost.
pub async fn answer(c: Ctx, request: Request) -> Result<Response, Problem> {
    let asked = read(&c, request).await?;
    let unit = asked.unit.or_else(|| home::blocs(&c).first().copied());
    let unit = unit.ok_or_else(|| c.missing("problem.no_bloc", ""))?;
    let defaults = Defaults { unit, period: asked.period, lang: c.words.0 };
    let filled = asked.template.fill(&c.engine(), &defaults, &|code| c.view.unit(code).ok());
    let (status, sheet) = match filled {
        // A DOCX comes back as a DOCX.
        Ok(filled) if asked.file || filled.docx.is_some() => return Ok(attached(filled)),
        Ok(filled) => (StatusCode::OK, sheet(&c, asked, vec![], Some(filled))),
        Err(error) => {
            let lines = error.lines(c.words.0);
            (StatusCode::UNPROCESSABLE_ENTITY, sheet(&c, asked, lines, None))
        }
    };
    let Html(html) = problem::page(&c, &sheet)?;
    Ok((status, Html(html)).into_response())
}

async fn read(c: &Ctx, request: Request) -> Result<Asked, Problem> {
    let refused = |status, key: &str| Problem::refused(c, status, c.words.t(key).to_string());
    let too_long = || refused(StatusCode::PAYLOAD_TOO_LARGE, "fill.too_long");
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| too_long())?;
    let period = Period { from: None, to: c.asof.day };
    let mut asked = Asked { template: ReportTemplate::of_text(""), unit: None, period, file: false };
    while let Some(part) = parts.next_field().await.map_err(|_| too_long())? {
        let name = part.name().unwrap_or_default().to_string();
        let given = part.file_name().unwrap_or_default().to_string();
        let bytes = part.bytes().await.map_err(|_| too_long())?;
        if name == "tep" {
            if !bytes.is_empty() {
                asked.template = ReportTemplate::read(&given, bytes.to_vec()).map_err(|e| c.problem(&e))?;
            }
            continue;
        }
        let not_utf8 = || refused(StatusCode::UNPROCESSABLE_ENTITY, "check.not_utf8");
        let text = std::str::from_utf8(&bytes).map_err(|_| not_utf8())?.trim_start_matches('\u{feff}');
        let day = || Day::parse(text).map_err(|says| c.problem(&Error::Says(says)));
        match name.as_str() {
            "mau" => asked.template = ReportTemplate::of_text(text),
            "don-vi" if !text.is_empty() => asked.unit = Some(c.unit(text)?),
            "tu" if !text.is_empty() => asked.period.from = Some(day()?),
            "den" if !text.is_empty() => asked.period.to = day()?,
            "tai" => asked.file = true,
            _ => {}
        }
    }
    if asked.template.text.len() > fill::MOST_BYTES {
        return Err(too_long());
    }
    if asked.period.from.is_some_and(|from| from > asked.period.to) {
        return Err(refused(StatusCode::UNPROCESSABLE_ENTITY, "fill.days"));
    }
    Ok(asked)
}

fn sheet(c: &Ctx, asked: Asked, wrong: Vec<String>, filled: Option<Report>) -> Sheet {
    let chosen = asked.unit.or_else(|| home::blocs(c).first().copied());
    let count = filled.as_ref().map_or(0, |f| f.count).to_string();
    Sheet {
        page: c.page(c.words.t("fill.title")),
        template: asked.template.text,
        choose: chosen.map_or_else(Vec::new, |u| choices(c, u)),
        from: asked.period.from.map(|d| d.to_string()).unwrap_or_default(),
        to: asked.period.to.to_string(),
        wrong,
        count: c.words.with("fill.count", &[("n", &count)]),
        filled: filled.map(|f| f.text),
        sample: Rich::link(c.words.t("fill.sample"), &c.asof.with("/dien-mau", &[("mau", "bao-cao")])),
    }
}

fn attached(report: Report) -> Response {
    let (kind, named, bytes) = match report.docx {
        Some(docx) => (DOCX, "attachment; filename=\"bao-cao.docx\"", docx),
        None => ("text/markdown; charset=utf-8", "attachment; filename=\"bao-cao.md\"", report.text.into_bytes()),
    };
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, named)], bytes).into_response()
}

//! Mẫu báo cáo: a text, Markdown or DOCX with placeholders; filled, it is of the same kind.

use crate::app::Error;
use khoi_core::figures::Engine;
use khoi_core::fill::{self, Defaults};
use khoi_core::says;
use khoi_core::value::{UnitId, nfc};
use khoi_papers::{Kind, Limits};

/// A template.
pub struct ReportTemplate {
    /// Its text with the placeholders.
    pub text: String,
    /// The file, where it is a DOCX.
    docx: Option<Vec<u8>>,
}

/// A filled template.
pub struct Report {
    /// The text.
    pub text: String,
    /// How many placeholders became figures.
    pub count: usize,
    /// The file, where the template was a DOCX.
    pub docx: Option<Vec<u8>>,
    /// The text with the places of its placeholders; that of a DOCX where it reads as its template does.
    pub filled: Option<fill::Filled>,
}

impl ReportTemplate {
    /// A text that was typed or pasted.
    pub fn of_text(text: &str) -> ReportTemplate {
        ReportTemplate { text: nfc(text.trim_start_matches('\u{feff}')).replace("\r\n", "\n"), docx: None }
    }

    /// A file: a DOCX, or a text in UTF-8 of at most [`fill::MOST_BYTES`].
    pub fn read(name: &str, bytes: Vec<u8>) -> Result<ReportTemplate, Error> {
        let paper = |bytes: &[u8]| khoi_papers::read(name, bytes, &Limits::default());
        if bytes.starts_with(b"PK\x03\x04") {
            let paper = paper(&bytes).map_err(|trouble| Error::Says(trouble.says()))?;
            if paper.kind != Kind::Docx {
                return Err(kinds());
            }
            return Ok(ReportTemplate { text: paper.text, docx: Some(bytes) });
        }
        if bytes.len() > fill::MOST_BYTES {
            return Err(says!("mẫu lớn hơn 1 MB, xin chia nhỏ", "the template is larger than 1 MB, split it").into());
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| kinds())?;
        Ok(ReportTemplate::of_text(text))
    }

    /// Whether it is a DOCX.
    pub fn is_docx(&self) -> bool {
        self.docx.is_some()
    }

    /// Fills it, or says everything that is wrong with it.
    pub fn fill(
        &self,
        engine: &Engine,
        defaults: &Defaults,
        unit: &dyn Fn(&str) -> Option<UnitId>,
    ) -> Result<Report, Error> {
        let Some(docx) = &self.docx else {
            let filled = fill::fill(&self.text, engine, defaults, unit).map_err(Error::Wrong)?;
            return Ok(Report { text: filled.text.clone(), count: filled.count, docx: None, filled: Some(filled) });
        };
        let places = fill::places(&self.text, engine, defaults, unit).map_err(Error::Wrong)?;
        let count = places.iter().filter(|p| p.2.is_some()).count();
        let pieces: Vec<khoi_papers::Replacement> =
            places.iter().map(|(start, end, text)| (*start, *end, text.as_deref().unwrap_or_default())).collect();
        let limits = Limits::default();
        let trouble = |trouble: khoi_papers::Trouble| Error::Says(trouble.says());
        let bytes = khoi_papers::replaced(docx, &pieces, &limits).map_err(trouble)?;
        let text = khoi_papers::read("x", &bytes, &limits).map_err(trouble)?.text;
        let filled = fill::fill(&self.text, engine, defaults, unit).ok().filter(|f| f.text == text);
        Ok(Report { text, count, docx: Some(bytes), filled })
    }
}

fn kinds() -> Error {
    says!(
        "mẫu phải là văn bản hoặc Markdown bảng mã UTF-8, hoặc tệp DOCX; xin lưu lại ở một dạng này",
        "a template is a text or Markdown in UTF-8, or a DOCX; save it as one of these"
    )
    .into()
}

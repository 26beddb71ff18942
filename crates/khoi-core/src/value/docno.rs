//! Numbers of documents in all forms that papers bear, old ones too.

use super::Says;
use crate::says;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// How number, type sign and issuer sign are joined.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum DocNoShape {
    /// `717-QĐ/TU`: the present form (R8.5).
    DashSlash,
    /// `576/NQ-TU`: the form of the 1980s.
    SlashDash,
}

/// Số, ký hiệu văn bản: running number, type sign and issuer sign, such as `54-QN/TU` or `07-QĐi/TW`.
///
/// The number is no identity: it recurs in each term (domain R8.1), so papers are told apart by
/// issuer, type, number and day together.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct DocNo {
    number: String,
    kind: String,
    issuer: String,
    shape: DocNoShape,
}

impl DocNo {
    /// Reads `54-QN/TU`, `576/NQ-TU`, `14- HD/TCTW`, `2156-TC/TW`, `141-CV/VPTW/nb`; blanks around the signs are left out.
    pub fn parse(text: &str) -> Result<DocNo, Says> {
        let clean: String = super::nfc(text)
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| if matches!(c, '–' | '—' | '−' | '‐' | '‑') { '-' } else { c })
            .collect();
        let wrong = || {
            says!(
                "“{text}” không phải số, ký hiệu văn bản, xin ghi như 717-QĐ/TU hoặc 576/NQ-TU",
                "“{text}” is not a document number, write it as 717-QĐ/TU or 576/NQ-TU"
            )
        };
        let digits = clean.chars().take_while(char::is_ascii_digit).count();
        let (number, rest) = clean.split_at(digits);
        let mut signs = rest.chars();
        let (shape, between) = match signs.next() {
            Some('-') => (DocNoShape::DashSlash, '/'),
            Some('/') => (DocNoShape::SlashDash, '-'),
            _ => return Err(wrong()),
        };
        let (kind, issuer) = signs.as_str().split_once(between).ok_or_else(wrong)?;
        let sign =
            |s: &str| !s.is_empty() && s.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '&' | '.'));
        let kind_ok = !kind.is_empty() && kind.chars().all(|c| c.is_alphabetic() || c == '-');
        if number.is_empty() || number.len() > 6 || !kind_ok || !sign(issuer) || clean.chars().count() > 40 {
            return Err(wrong());
        }
        Ok(DocNo { number: number.into(), kind: kind.into(), issuer: issuer.into(), shape })
    }

    /// Số thứ tự as written, a leading zero kept: `07`.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Ký hiệu tên loại: `QĐ`, `NQ`, `QĐi`.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Ký hiệu cơ quan ban hành: `TU`, `TW`, `ĐUK`, `VPTW/nb`.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// How it is joined.
    pub fn shape(&self) -> DocNoShape {
        self.shape
    }
}

impl fmt::Display for DocNo {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (a, b) = match self.shape {
            DocNoShape::DashSlash => ('-', '/'),
            DocNoShape::SlashDash => ('/', '-'),
        };
        write!(f, "{}{a}{}{b}{}", self.number, self.kind, self.issuer)
    }
}

impl Serialize for DocNo {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DocNo {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<DocNo, D::Error> {
        let text = String::deserialize(d)?;
        DocNo::parse(&text).map_err(|e| D::Error::custom(e.en))
    }
}

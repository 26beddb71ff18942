//! The lines of an export: JSON, one entry a line, between a header and a closing line.

use serde::{Deserialize, Serialize};

use crate::entries::Held;
use crate::error::LineFault;
use crate::hash::{HASH_SIZE, Hash, from_hex, to_hex};
use crate::record::Bytes;

/// The version of the line format; field names are frozen within one.
pub(crate) const VERSION: u32 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeaderLine {
    pub khoi: String,
    pub v: u32,
    pub ledger: i64,
}

/// One entry.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryLine {
    pub seq: u64,
    pub at: i64,
    pub head: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    pub parts: Vec<PartLine>,
}

/// One part: salt and text, salt and hex, or what is left of a destroyed one.
#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PartLine {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

/// The last line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndLine {
    pub end: u64,
    pub head: String,
}

/// A part read from its line.
pub(crate) enum Given {
    Salted(Hash, Vec<u8>),
    Destroyed { digest: Hash, at: i64, reason: String },
}

impl PartLine {
    /// The line of an opened part; `gone` says when and why a destroyed one was destroyed.
    pub fn of(subject: Option<u64>, held: Held, gone: Option<(i64, String)>) -> PartLine {
        let line = PartLine { subject, ..PartLine::default() };
        match held {
            Held::Destroyed(digest) => {
                let (at, reason) = gone.unzip();
                PartLine { digest: Some(to_hex(&digest)), at, reason, ..line }
            }
            Held::Salted(mut salted) => {
                let bytes = salted.split_off(HASH_SIZE);
                let line = PartLine { salt: Some(to_hex(&salted)), ..line };
                match String::from_utf8(bytes) {
                    Ok(text) => PartLine { text: Some(text), ..line },
                    Err(other) => PartLine { hex: Some(to_hex(other.as_bytes())), ..line },
                }
            }
        }
    }

    /// Reads the part; it must be given in exactly one form.
    pub fn given(self) -> Result<Given, LineFault> {
        let hash = |text: &str| from_hex(text).and_then(|bytes| Hash::try_from(bytes).ok()).ok_or(LineFault::Bytes);
        match self {
            PartLine {
                salt: Some(salt), text: Some(text), hex: None, digest: None, at: None, reason: None, ..
            } => Ok(Given::Salted(hash(&salt)?, text.into_bytes())),
            PartLine { salt: Some(salt), text: None, hex: Some(hex), digest: None, at: None, reason: None, .. } => {
                Ok(Given::Salted(hash(&salt)?, from_hex(&hex).ok_or(LineFault::Bytes)?))
            }
            PartLine {
                salt: None,
                text: None,
                hex: None,
                digest: Some(digest),
                at: Some(at),
                reason: Some(reason),
                ..
            } => Ok(Given::Destroyed { digest: hash(&digest)?, at, reason }),
            _ => Err(LineFault::Bytes),
        }
    }
}

impl Given {
    /// As it is recorded.
    pub fn bytes(&self) -> Bytes<'_> {
        match self {
            Given::Salted(salt, bytes) => Bytes::Salted(*salt, bytes),
            Given::Destroyed { digest, at, reason } => {
                Bytes::Destroyed { digest: *digest, at: *at, reason: reason.clone() }
            }
        }
    }
}

/// Reads a line of this kind.
pub(crate) fn parse<'l, T: Deserialize<'l>>(line: &'l str) -> Result<T, LineFault> {
    serde_json::from_str(line).map_err(|error| LineFault::Unreadable { why: error.to_string() })
}

//! Packages (DOCX, XLSX): parts are unpacked under limits, and what a package is is told by its parts.

use crate::trouble::{Foreign, Many};
use crate::{Kind, Limits, Trouble};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// A package whose parts can be asked for.
pub(crate) struct Package<'a> {
    kind: Kind,
    archive: ZipArchive<Cursor<&'a [u8]>>,
    limits: Limits,
    /// Bytes that may still be unpacked.
    left: usize,
}

/// What a package is, by the parts that it must have.
pub(crate) fn kind(bytes: &[u8]) -> Result<Kind, Trouble> {
    let broken = |e: ZipError| Trouble::Broken { kind: guess(bytes), at: e.to_string() };
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    // Some programs number the body: `word/document2.xml`.
    let is_body = |name: &str| name.starts_with("word/document") && name.ends_with(".xml");
    if archive.file_names().flatten().any(|name| is_body(&name)) {
        return Ok(Kind::Docx);
    }
    if has("xl/workbook.xml") {
        return Ok(Kind::Xlsx);
    }
    let foreign = match () {
        () if has("ppt/presentation.xml") => Foreign::Slides,
        () if has("mimetype") && has("content.xml") => Foreign::OpenDocument,
        () => Foreign::Archive,
    };
    Err(Trouble::Foreign(foreign))
}

/// What a damaged package was, by the names that still stand in it.
fn guess(bytes: &[u8]) -> Kind {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|w| w == name);
    if has(b"xl/workbook") { Kind::Xlsx } else { Kind::Docx }
}

impl<'a> Package<'a> {
    /// Opens a package; nothing is unpacked yet.
    pub fn open(kind: Kind, bytes: &'a [u8], limits: &Limits) -> Result<Package<'a>, Trouble> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| Trouble::Broken { kind, at: e.to_string() })?;
        if archive.len() > limits.parts {
            return Err(Trouble::TooMany { what: Many::Parts, most: limits.parts });
        }
        Ok(Package { kind, archive, limits: *limits, left: limits.unpacked_bytes })
    }

    /// The names of all parts.
    pub fn names(&self) -> Vec<String> {
        self.archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect()
    }

    /// A part unpacked; `None` where there is none of that name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        self.at(index).map(Some)
    }

    /// A part as a text in UTF-8.
    pub fn xml(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        let Some(bytes) = self.part(name)? else { return Ok(None) };
        crate::encoding::decode(&bytes)
            .map(|(text, _)| Some(text))
            .map_err(|_| Trouble::Broken { kind: self.kind, at: name.to_string() })
    }

    /// Unpacks all parts and throws them away: a bomb is found before another reader opens the package.
    pub fn rehearse(&mut self) -> Result<(), Trouble> {
        for index in 0..self.archive.len() {
            let bytes = self.at(index)?;
            let head = &bytes[..bytes.len().min(4_096)];
            if head.windows(9).any(|w| w == b"<!DOCTYPE" || w == b"<!ENTITY ") {
                return Err(Trouble::Entities);
            }
        }
        Ok(())
    }

    fn at(&mut self, index: usize) -> Result<Vec<u8>, Trouble> {
        let kind = self.kind;
        let broken = |at: String| Trouble::Broken { kind, at };
        let file = self.archive.by_index(index).map_err(|e| match e {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Trouble::Locked(kind),
            e => broken(e.to_string()),
        })?;
        let name = file.name().map_err(|e| broken(e.to_string()))?.to_string();
        let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
        // What the package says of its sizes is not believed: what comes out is counted.
        let by_ratio = packed.saturating_mul(self.limits.ratio).max(1 << 20);
        let most = self.limits.part_bytes.min(self.left).min(by_ratio);
        let mut out = vec![];
        file.take(most as u64 + 1).read_to_end(&mut out).map_err(|e| broken(format!("{name}: {e}")))?;
        if out.len() > most {
            return Err(Trouble::Bomb);
        }
        self.left -= out.len();
        Ok(out)
    }
}

impl Package<'_> {
    /// The package again with some parts changed or added; all others are copied as they are packed.
    pub fn with(&mut self, changed: &BTreeMap<String, String>) -> Result<Vec<u8>, Trouble> {
        let kind = self.kind;
        let broken = |e: ZipError| Trouble::Broken { kind, at: e.to_string() };
        let mut writer = ZipWriter::new(Cursor::new(vec![]));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let put = |writer: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str| {
            writer.start_file(name, options)?;
            writer.write_all(text.as_bytes()).map_err(ZipError::Io)
        };
        let mut written = vec![];
        for index in 0..self.archive.len() {
            let file = self.archive.by_index_raw(index).map_err(broken)?;
            let name = file.name().map_err(broken)?.to_string();
            match changed.get(&name) {
                Some(text) => {
                    put(&mut writer, &name, text).map_err(broken)?;
                    written.push(name);
                }
                None => writer.raw_copy_file(file).map_err(broken)?,
            }
        }
        for (name, text) in changed.iter().filter(|(name, _)| !written.contains(name)) {
            put(&mut writer, name, text).map_err(broken)?;
        }
        Ok(writer.finish().map_err(broken)?.into_inner())
    }
}

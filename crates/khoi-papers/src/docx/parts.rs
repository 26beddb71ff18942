//! Which parts a DOCX has, told by its relationships.

use crate::xml::{Xml, attribute};
use crate::zipped::Package;
use crate::{Kind, Limits, Trouble};
use quick_xml::events::Event;

/// The parts that are read or written.
#[derive(Default)]
pub(super) struct Parts {
    /// The body, mostly `word/document.xml`.
    pub main: String,
    /// The relationships of the body.
    pub main_rels: String,
    pub footnotes: Option<String>,
    pub endnotes: Option<String>,
    pub comments: Option<String>,
    pub has_headers: bool,
}

/// A relationship: its kind (the last word of its type) and its target as a path in the package.
struct Link {
    kind: String,
    target: String,
}

impl Parts {
    /// Follows the relationships from the package to the body, and from there on.
    pub fn find(package: &mut Package, limits: &Limits) -> Result<Parts, Trouble> {
        let main = links(package, "_rels/.rels", "", limits)?
            .into_iter()
            .find(|l| l.kind == "officeDocument")
            .map_or_else(|| "word/document.xml".to_string(), |l| l.target);
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let slash = if folder.is_empty() { "" } else { "/" };
        let main_rels = format!("{folder}{slash}_rels/{file}.rels");
        let links = links(package, &main_rels, folder, limits)?;
        let of = |kind: &str| links.iter().find(|l| l.kind == kind).map(|l| l.target.clone());
        Ok(Parts {
            footnotes: of("footnotes"),
            endnotes: of("endnotes"),
            comments: of("comments"),
            has_headers: links.iter().any(|l| matches!(l.kind.as_str(), "header" | "footer")),
            main,
            main_rels,
        })
    }
}

fn links(package: &mut Package, part: &str, folder: &str, limits: &Limits) -> Result<Vec<Link>, Trouble> {
    let Some(text) = package.xml(part)? else { return Ok(vec![]) };
    let mut xml = Xml::new(&text, Kind::Docx, part, limits);
    let mut out = vec![];
    while let Some(step) = xml.next()? {
        let (Event::Start(tag) | Event::Empty(tag)) = &step.event else { continue };
        if tag.local_name().as_ref() != "Relationship"
            || attribute(tag, "TargetMode").is_some_and(|m| m.eq_ignore_ascii_case("external"))
        {
            continue;
        }
        let (Some(kind), Some(target)) = (attribute(tag, "Type"), attribute(tag, "Target")) else { continue };
        let kind = kind.rsplit('/').next().unwrap_or_default().to_string();
        out.push(Link { kind, target: resolved(folder, &target) });
    }
    Ok(out)
}

/// A target beside its part, or from the root of the package where it begins with `/`.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(root) => root.to_string(),
        None => format!("{folder}/{target}"),
    };
    let mut out: Vec<&str> = vec![];
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = out.pop(),
            step => out.push(step),
        }
    }
    out.join("/")
}

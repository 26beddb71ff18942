//! Papers on their way: drafted and submitted on the desk, issued into the book, sent.

use super::{App, Aside, Error, Recorded, Viewer};
use khoi_core::record::{Node, Value};
use khoi_core::says;
use khoi_core::value::Day;
use khoi_store::DeskItem;
use serde::{Deserialize, Serialize};

/// The desk's word for papers that are not issued yet.
const KIND: &str = "paper";

/// A paper that is not issued yet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PaperDraft {
    /// Its text in TOML, as drafted.
    pub text: String,
    /// To whom it was submitted, and on which day; empty while drafted.
    pub submitted: Vec<(String, Day)>,
}

/// What a paper gets when it is issued.
#[derive(Clone, Debug, Default)]
pub struct Issue {
    /// Number and signs; `None`: it waits for its number.
    pub number: Option<String>,
    /// The day of issue.
    pub day: String,
    /// Who signed.
    pub signer: Option<String>,
    /// The signer's post.
    pub post: Option<String>,
    /// SHA-256 of the scan, in hex.
    pub scan: Option<String>,
}

impl App {
    /// Drafts a paper: read and judged as of today's book, kept on the desk even where a rule is against it.
    pub async fn draft_paper(&self, viewer: &Viewer, text: &str) -> Result<(DeskItem, Result<Recorded, Error>), Error> {
        let node = Node::from_toml(text).map_err(|w| Error::Wrong(vec![w]))?;
        let judged = self.preview(viewer, &node);
        let draft = PaperDraft { text: text.to_string(), submitted: vec![] };
        let work = Aside { kind: KIND, id: None, from: 0, label: &label(&node), body: &bytes(&draft) };
        Ok((self.put_aside(viewer, work).await?, judged))
    }

    /// Keeps a draft as it is written, with all that is wrong with it: a new one, or a newer state of one that stands; gives its id.
    pub async fn keep_draft(&self, viewer: &Viewer, id: &str, text: &str) -> Result<String, Error> {
        if id.is_empty() {
            return Ok(self.draft_paper(viewer, text).await?.0.id);
        }
        let (item, draft) = self.drafted_paper(viewer, id).await?;
        let node = Node::from_toml(text).map_err(|w| Error::Wrong(vec![w]))?;
        let draft = PaperDraft { text: text.to_string(), ..draft };
        let work = Aside { kind: KIND, id: Some(id), from: item.version, label: &label(&node), body: &bytes(&draft) };
        Ok(self.put_aside(viewer, work).await?.id)
    }

    /// The papers on the desk.
    pub async fn drafted_papers(&self, viewer: &Viewer) -> Result<Vec<(DeskItem, PaperDraft)>, Error> {
        let mut out = vec![];
        for item in self.desk(viewer, KIND).await? {
            let (item, body) = self.taken_up(viewer, KIND, &item.id).await?;
            out.push((item, read(&body)?));
        }
        Ok(out)
    }

    /// A paper on the desk.
    pub async fn drafted_paper(&self, viewer: &Viewer, id: &str) -> Result<(DeskItem, PaperDraft), Error> {
        let (item, body) = self.taken_up(viewer, KIND, id).await?;
        Ok((item, read(&body)?))
    }

    /// Notes to whom a paper was submitted.
    pub async fn submit_paper(&self, viewer: &Viewer, id: &str, to: &str, day: Day) -> Result<DeskItem, Error> {
        if to.trim().is_empty() {
            return Err(says!("chưa ghi trình ai, xin ghi nơi trình", "say to whom it is submitted").into());
        }
        let (item, mut draft) = self.drafted_paper(viewer, id).await?;
        draft.submitted.push((to.trim().to_string(), day));
        let work = Aside { kind: KIND, id: Some(id), from: item.version, label: &item.label, body: &bytes(&draft) };
        self.put_aside(viewer, work).await
    }

    /// Issues a paper: it is recorded with number, day, signer and scan, then leaves the desk. Refused, it stays there.
    /// Tried again after a break it is not recorded twice.
    pub async fn issue_paper(&self, viewer: &Viewer, id: &str, issue: &Issue) -> Result<Recorded, Error> {
        let (item, draft) = self.drafted_paper(viewer, id).await?;
        let node = issued(&draft.text, issue)?;
        let recorded = self.record_as(viewer, &node, draft_id(&item.id)).await;
        if matches!(recorded, Ok(_) | Err(Error::Repeated(_))) {
            self.drop_aside(viewer, KIND, id).await?;
        }
        recorded
    }

    /// Drops a paper that will not be issued.
    pub async fn drop_paper(&self, viewer: &Viewer, id: &str) -> Result<(), Error> {
        self.drop_aside(viewer, KIND, id).await
    }
}

/// What lists show of a draft.
fn label(node: &Node) -> String {
    node.get("basis").and_then(|b| b.get("title")).and_then(Node::as_text).unwrap_or("").to_string()
}

fn bytes(draft: &PaperDraft) -> Vec<u8> {
    serde_json::to_vec(draft).expect("a draft has only string keys, so it always becomes JSON")
}

fn read(body: &[u8]) -> Result<PaperDraft, Error> {
    serde_json::from_slice(body).map_err(|e| Error::Fault(format!("desk, paper: {e}")))
}

/// The draft with what it gets at issue laid over its basis.
fn issued(text: &str, issue: &Issue) -> Result<Node, Error> {
    let mut node = Node::from_toml(text).map_err(|w| Error::Wrong(vec![w]))?;
    let Value::Group(map) = &mut node.value else { return Ok(node) };
    let basis = map.entry("basis".into()).or_insert_with(|| Node::map([]));
    if let Value::Group(basis) = &mut basis.value {
        let mut put = |name: &str, value: Option<&String>| {
            value.into_iter().for_each(|v| _ = basis.insert(name.into(), Node::text(v.as_str())));
        };
        put("number", issue.number.as_ref());
        put("issued", Some(&issue.day));
        put("signer", issue.signer.as_ref());
        put("signer_post", issue.post.as_ref());
        put("scan", issue.scan.as_ref());
        if issue.number.is_some() {
            basis.remove("numbering");
        } else if !basis.contains_key("number") {
            basis.insert("numbering".into(), Node::text("cho_so"));
        }
    }
    Ok(node)
}

fn draft_id(id: &str) -> [u8; 16] {
    use sha2::{Digest, Sha256};
    let hash = Sha256::new().chain_update(b"khoi.paper.v1").chain_update(id).finalize();
    hash.first_chunk().copied().unwrap_or_default()
}

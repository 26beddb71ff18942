//! Tài khoản và phạm vi: who may sign in, and which organizations each account may see.
//!
//! An account sees the whole book, or some organizations with all that stands, or last stood, under them. One that sees a part
//! records nothing. The scope lies sealed beside the log; only the owner of the data folder changes it.

use super::{App, Error, View, Viewer, sign_in_name};
use khoi_core::says;
use khoi_core::value::{PersonId, UnitId};
use khoi_store::DeskPut;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The kind under which scopes lie on the desk; the desk's own doors do not reach it.
pub(super) const KIND: &str = "grant";

/// What an account may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The whole book, and recording in it.
    All,
    /// These units, with what is or last was under them; nothing is recorded.
    Units(Vec<UnitId>),
}

/// An account with its scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The name one signs in with.
    pub name: String,
    /// What it may see; `None`: it is closed.
    pub scope: Option<Scope>,
}

/// The longest name of an account, in characters.
const MOST_NAME: usize = 40;

impl App {
    /// All accounts; only for the owner of the data folder.
    pub async fn accounts(&self, viewer: &Viewer) -> Result<Vec<Account>, Error> {
        self.owner_only(viewer)?;
        let mut out = vec![];
        for name in self.store.accounts().await? {
            let scope = self.scope(&name).await?;
            out.push(Account { name, scope });
        }
        Ok(out)
    }

    /// Opens an account, or opens it again with a new scope; returns its new password. Ends its sessions.
    pub async fn open_account(&self, viewer: &Viewer, name: &str, scope: Scope) -> Result<String, Error> {
        self.owner_only(viewer)?;
        let plain = |c: char| c.is_alphanumeric() || "._-@".contains(c);
        if name.is_empty() || name.chars().count() > MOST_NAME || !name.chars().all(plain) {
            return Err(says!(
                "tên tài khoản gồm chữ, số và . _ - @, dài không quá {MOST_NAME}, xin chọn tên khác",
                "a name is made of letters, digits and . _ - @, at most {MOST_NAME} of them, choose another"
            )
            .into());
        }
        self.put_scope(name, Some(scope)).await?;
        self.new_password(name).await
    }

    /// Changes what an account may see.
    pub async fn grant(&self, viewer: &Viewer, name: &str, scope: Scope) -> Result<(), Error> {
        self.owner_only(viewer)?;
        self.known_account(name).await?;
        self.put_scope(name, Some(scope)).await
    }

    /// Closes an account: its sessions end, nobody knows its password, it sees nothing. What it made stays.
    pub async fn close_account(&self, viewer: &Viewer, name: &str) -> Result<(), Error> {
        self.owner_only(viewer)?;
        self.known_account(name).await?;
        self.put_scope(name, None).await?;
        self.new_password(name).await.map(drop)
    }

    /// Gives an account a new password, and returns it.
    pub async fn renew_account(&self, viewer: &Viewer, name: &str) -> Result<String, Error> {
        self.owner_only(viewer)?;
        self.known_account(name).await?;
        self.new_password(name).await
    }

    /// What an account may see; `None` where it is closed. The account of `khoi serve` sees all unless it was told otherwise.
    pub(super) async fn scope(&self, name: &str) -> Result<Option<Scope>, Error> {
        match self.store.desk_get(KIND, &key(name)).await? {
            Some((_, body)) => {
                serde_json::from_slice(&body).map_err(|e| Error::Fault(format!("desk, {KIND} {name}: {e}")))
            }
            None => Ok((name == sign_in_name()).then_some(Scope::All)),
        }
    }

    async fn put_scope(&self, name: &str, scope: Option<Scope>) -> Result<(), Error> {
        let held = self.store.desk_get(KIND, &key(name)).await?;
        let expected = held.map_or(0, |(item, _)| item.version);
        let body = serde_json::to_vec(&scope).map_err(|e| Error::Fault(format!("a scope has no JSON: {e}")))?;
        let owner = self.owner();
        let put = DeskPut { kind: KIND, id: &key(name), by: owner.name(), expected, label: name, body: &body };
        self.store.desk_put(put, self.clock.now()).await?;
        Ok(())
    }

    async fn known_account(&self, name: &str) -> Result<(), Error> {
        if self.store.accounts().await?.iter().any(|a| a == name) {
            return Ok(());
        }
        Err(says!(
            "không có tài khoản “{name}”, xin xem bằng “khoi account list”",
            "there is no account “{name}”, see “khoi account list”"
        )
        .into())
    }

    fn owner_only(&self, viewer: &Viewer) -> Result<(), Error> {
        if viewer.name() == self.owner().name() { Ok(()) } else { Err(Error::Forbidden) }
    }
}

fn key(name: &str) -> String {
    Sha256::digest(name.as_bytes()).iter().take(8).map(|b| format!("{b:02x}")).collect()
}

impl View {
    /// Whether the viewer may see the whole book.
    pub fn sees_all(&self) -> bool {
        *self.viewer().scope() == Scope::All
    }

    /// The units that the viewer's scope names; empty where he sees all.
    pub fn granted(&self) -> &[UnitId] {
        match self.viewer().scope() {
            Scope::All => &[],
            Scope::Units(units) => units,
        }
    }

    /// Whether the viewer may see a unit, its members and figures.
    pub fn may_see(&self, unit: UnitId) -> bool {
        self.viewer().may_see(self.world(), unit)
    }

    /// Whether the viewer may see a person: one who stands, or last stood, in a unit of his scope.
    pub fn may_see_person(&self, person: PersonId) -> bool {
        if self.sees_all() {
            return true;
        }
        let rows = self.world().person_rows(person).iter();
        let stood = rows.filter(|p| p.relation == khoi_core::state::Relation::Membership);
        stood.max_by_key(|p| (p.row.to, p.row.from)).is_some_and(|p| self.may_see(p.unit))
    }
}

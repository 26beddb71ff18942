//! Who looks: a signed-in account, or the owner of the data folder at the command line.

use super::{App, Error, Scope};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::UnitId;
use khoi_store::{PasswordCheck, Token};
use std::time::Duration;

/// Somebody who may look at the book: at all of it, or at some units.
#[derive(Clone, Debug)]
pub struct Viewer {
    name: String,
    scope: Scope,
}

/// The account of the demo.
pub fn sign_in_name() -> &'static str {
    "demo"
}

/// A session lasts this long without signing in again.
const SESSION_MICROS: i64 = 12 * 3600 * 1_000_000;

impl Viewer {
    /// The account's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What he may see.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Whether he may see a unit.
    pub(super) fn may_see(&self, world: &World, unit: UnitId) -> bool {
        match &self.scope {
            Scope::All => true,
            Scope::Units(units) => units.iter().any(|top| world.is_last_under(unit, *top, world.position())),
        }
    }

    pub(super) fn may_record(&self) -> Result<(), Error> {
        if self.scope == Scope::All { Ok(()) } else { Err(Error::Forbidden) }
    }
}

impl App {
    /// The one who can read the data folder and its key.
    pub fn owner(&self) -> Viewer {
        Viewer { name: "chủ thư mục dữ liệu".into(), scope: Scope::All }
    }

    /// Signs in; the token is for the cookie.
    pub async fn sign_in(&self, name: &str, password: &str) -> Result<Token, Error> {
        match self.slow.wait(name, self.clock.now()) {
            Ok(0) => {}
            Ok(micros) => tokio::time::sleep(Duration::from_micros(micros.unsigned_abs())).await,
            Err(micros) => {
                let seconds = micros / 1_000_000 + 1;
                return Err(says!(
                    "có nhiều lượt đăng nhập sai, xin thử lại sau {seconds} giây",
                    "there were many wrong tries, try again in {seconds} seconds"
                )
                .into());
            }
        }
        match self.store.check_password(name, password).await? {
            PasswordCheck::Wrong => {
                self.slow.wrong(name, self.clock.now());
                Err(Error::Forbidden)
            }
            PasswordCheck::Right => {
                self.slow.right(name);
                let now = self.clock.now();
                Ok(self.store.create_session(name, now, now + SESSION_MICROS).await?)
            }
        }
    }

    /// Who holds a token; `Forbidden` when nobody does any more.
    pub async fn viewer(&self, token: &str) -> Result<Viewer, Error> {
        let token = Token::parse(token).ok_or(Error::Forbidden)?;
        let name = self.store.find_session(&token, self.clock.now()).await?.ok_or(Error::Forbidden)?;
        let scope = self.scope(&name).await?.ok_or(Error::Forbidden)?;
        Ok(Viewer { name, scope })
    }

    /// Ends a session.
    pub async fn sign_out(&self, token: &str) -> Result<(), Error> {
        match Token::parse(token) {
            Some(token) => Ok(self.store.end_session(&token).await?),
            None => Ok(()),
        }
    }

    /// Gives the demo account a new one-time password, and returns it.
    pub async fn renew_password(&self) -> Result<String, Error> {
        self.new_password(sign_in_name()).await
    }

    /// Gives an account, which is made where there is none, a new password.
    pub(super) async fn new_password(&self, name: &str) -> Result<String, Error> {
        let mut bytes = [0; 9];
        getrandom::fill(&mut bytes).map_err(|e| Error::Fault(format!("no random numbers: {e}")))?;
        const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let letter = |b: &u8| char::from(LETTERS[usize::from(*b) % LETTERS.len()]);
        let password: String = bytes.iter().map(letter).collect();
        let password = format!("{}-{}-{}", &password[..3], &password[3..6], &password[6..]);
        if self.store.accounts().await?.iter().any(|a| a == name) {
            self.store.change_password(name, &password).await?;
        } else {
            self.store.create_account(name, &password, self.clock.now()).await?;
        }
        Ok(password)
    }
}

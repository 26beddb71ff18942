//! `khoi account`: who may sign in, and which organizations each account may see.

use super::{Context, Done, Ended};
use crate::app::{Account, App, Error, Scope};
use crate::present;
use khoi_core::says;
use khoi_core::value::{Lang, UnitId};
use serde_json::{Value, json};

/// What `account` does.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Các tài khoản và phạm vi của từng tài khoản (accounts and what each may see)
    List,
    /// Mở tài khoản, in mật khẩu một lần (open an account, printing its password once)
    Add {
        /// Tên đăng nhập (name to sign in with)
        name: String,
        #[command(flatten)]
        sees: Sees,
    },
    /// Đổi phạm vi (change what an account may see)
    Grant {
        /// Tên đăng nhập (name)
        name: String,
        #[command(flatten)]
        sees: Sees,
    },
    /// Cấp mật khẩu mới (give a new password)
    Password {
        /// Tên đăng nhập (name)
        name: String,
    },
    /// Đóng tài khoản (close an account)
    Close {
        /// Tên đăng nhập (name)
        name: String,
    },
}

/// The scope asked for.
#[derive(clap::Args)]
#[group(required = true, multiple = false)]
pub struct Sees {
    /// Chỉ xem tổ chức này và cấp dưới; ghi nhiều lần được (this unit and all under it only; may be repeated)
    #[arg(long, value_name = "CODE")]
    unit: Vec<String>,
    /// Xem và ghi toàn bộ sổ (see and record the whole book)
    #[arg(long)]
    all: bool,
}

pub async fn run(command: Command, context: &Context) -> Ended {
    let app = context.open().await?;
    let told = answer(command, &app, context).await;
    app.close().await?;
    let (value, text) = told?;
    context.print(&value, || text);
    Ok(Done::Well)
}

async fn answer(command: Command, app: &App, context: &Context) -> Result<(Value, String), Error> {
    let owner = app.owner();
    let done = |name: &str, vi: &str, en: &str| (json!({"account": name}), context.pick(vi, en).to_string());
    let password = |name: &str, password: String| {
        let words = says!(
            "Tài khoản: {name}   Mật khẩu (chỉ in lần này): {password}",
            "Account: {name}   Password (printed this once): {password}"
        );
        (json!({"account": name, "password": password}), words.in_lang(context.lang).to_string())
    };
    match command {
        Command::List => list(app, context).await,
        Command::Add { name, sees } => {
            if app.accounts(&owner).await?.iter().any(|a| a.name == name && a.scope.is_some()) {
                return Err(says!(
                    "đã có tài khoản “{name}”; đổi phạm vi bằng “khoi account grant”, mật khẩu bằng “khoi account password”",
                    "the account “{name}” stands; change its scope by “khoi account grant”, its password by “khoi account password”"
                )
                .into());
            }
            let scope = sees.scope(app)?;
            Ok(password(&name, app.open_account(&owner, &name, scope).await?))
        }
        Command::Grant { name, sees } => {
            app.grant(&owner, &name, sees.scope(app)?).await?;
            Ok(done(&name, "Đã đổi phạm vi.", "The scope is changed."))
        }
        Command::Password { name } => Ok(password(&name, app.renew_account(&owner, &name).await?)),
        Command::Close { name } => {
            app.close_account(&owner, &name).await?;
            Ok(done(&name, "Đã đóng tài khoản.", "The account is closed."))
        }
    }
}

async fn list(app: &App, context: &Context) -> Result<(Value, String), Error> {
    let (view, accounts) = (app.look(&app.owner()), app.accounts(&app.owner()).await?);
    let name = |unit: &UnitId| view.world().unit_name(*unit, view.today()).to_string();
    let sees = |account: &Account| match &account.scope {
        None => context.pick("đã đóng", "closed").to_string(),
        Some(Scope::All) => context.pick("toàn bộ sổ, được ghi", "the whole book, may record").to_string(),
        Some(Scope::Units(units)) => units.iter().map(name).collect::<Vec<_>>().join("; "),
    };
    let units = |account: &Account| match &account.scope {
        Some(Scope::Units(units)) => json!(units.iter().map(ToString::to_string).collect::<Vec<_>>()),
        _ => Value::Null,
    };
    let open = |a: &Account| a.scope.is_some();
    let values =
        accounts.iter().map(|a| json!({"account": a.name, "open": open(a), "units": units(a), "sees": sees(a)}));
    let rows: Vec<Vec<String>> = accounts.iter().map(|a| vec![a.name.clone(), sees(a)]).collect();
    let head = match context.lang {
        Lang::Vi => ["tài khoản", "được xem"],
        Lang::En => ["account", "may see"],
    };
    Ok((values.collect(), present::table(&head, &rows, &[])))
}

impl Sees {
    fn scope(&self, app: &App) -> Result<Scope, Error> {
        if self.all {
            return Ok(Scope::All);
        }
        let view = app.look(&app.owner());
        Ok(Scope::Units(self.unit.iter().map(|code| view.unit(code)).collect::<Result<_, _>>()?))
    }
}

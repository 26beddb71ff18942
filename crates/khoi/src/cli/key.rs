//! `khoi key`: the recovery copy of the key, and putting it back.

use super::{Context, Done, Ended};
use crate::app::{Error, LEDGER};
use khoi_core::says;
use khoi_store::{Key, Store, restore_key};
use std::io::Read;

/// What `key` does.
#[derive(clap::Subcommand)]
pub enum Command {
    /// In bản sao khóa để cất giữ trên giấy (print the recovery copy)
    Backup,
    /// Đặt lại tệp khóa từ bản sao, đọc ở đầu vào chuẩn (restore from standard input)
    Restore,
}

pub async fn run(command: Command, context: &Context) -> Ended {
    match command {
        Command::Backup => {
            let store = Store::open(&context.data, LEDGER).await?;
            let key = store.key_backup();
            context.print(&serde_json::json!({"key": key.as_str()}), || key.as_str().to_string());
            store.close().await?;
            let keep = context.pick(
                "in ra giấy, cất nơi an toàn; ai có khóa này đọc được sổ",
                "print it on paper and keep it safe; whoever has this key can read the book",
            );
            eprintln!("khoi: {keep}");
        }
        Command::Restore => {
            let mut text = String::new();
            std::io::stdin().take(10_000).read_to_string(&mut text).map_err(|e| -> Error {
                says!("không đọc được khóa: {e}", "cannot read the key: {e}").into()
            })?;
            restore_key(&context.data, &Key::parse(&text)?)?;
            context.say("Đã đặt lại tệp khóa.", "The key file is back.");
        }
    }
    Ok(Done::Well)
}

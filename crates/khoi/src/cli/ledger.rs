//! `khoi ledger`: verify, export, import.

use super::{Context, Done, Ended};
use crate::app::{Error, LEDGER};
use khoi_core::says;
use khoi_store::{Key, Mark, Store, Verify, verify_chain};
use serde_json::json;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::PathBuf;

/// What `ledger` does.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Kiểm tra chuỗi mục sổ; mục hỏng đầu tiên được nêu (verify)
    Verify {
        /// Mở mọi phần bằng khóa và tính lại (open every part)
        #[arg(long)]
        open: bool,
        /// Đầu sổ đã in hoặc sao lưu, dạng SỐ:MÃ (an expected head)
        #[arg(long, value_name = "SEQ:HEAD")]
        expect: Option<String>,
    },
    /// Xuất ra JSON Lines (export)
    Export {
        /// Tệp, hoặc - cho đầu ra chuẩn
        file: PathBuf,
    },
    /// Nhập vào sổ còn trống (import into an empty ledger)
    Import {
        /// Tệp JSON Lines
        file: PathBuf,
    },
    /// Đầu sổ hiện nay (the present head)
    Head,
}

pub async fn run(command: Command, context: &Context) -> Ended {
    match command {
        Command::Verify { open, expect } => verify(open, expect, context).await,
        Command::Export { file } => export(file, context).await,
        Command::Import { file } => import(file, context).await,
        Command::Head => {
            let store = Store::open(&context.data, LEDGER).await?;
            let tip = store.head().await?;
            store.close().await?;
            context.print(&json!({"seq": tip.seq, "head": tip.head.to_string(), "short": tip.short()}), || {
                tip.to_string()
            });
            Ok(Done::Well)
        }
    }
}

async fn verify(open: bool, expect: Option<String>, context: &Context) -> Ended {
    let mark = expect.as_deref().map(Mark::parse).transpose()?;
    let verified = if open {
        let store = Store::open(&context.data, LEDGER).await?;
        let verified = store.verify(Verify::Open, mark.as_ref()).await;
        store.close().await?;
        verified
    } else {
        verify_chain(&context.data, LEDGER, mark.as_ref()).await
    };
    let verified = match verified {
        Err(khoi_store::Error::Broken(broken)) if context.json => {
            crate::present::line(json!({"whole": false, "broken": broken.seq, "says": broken.vi()}));
            return Ok(Done::Differs);
        }
        other => other?,
    };
    let tip = verified.tip;
    let value = json!({"whole": true, "entries": tip.seq, "head": tip.head.to_string(), "parts": verified.part_count, "opened": open});
    context.print(&value, || format!("Sổ nguyên vẹn: {} mục, đầu sổ {}.", tip.seq, tip.short()));
    Ok(Done::Well)
}

fn fault(what: &std::path::Path, e: std::io::Error) -> Error {
    let what = what.display();
    says!("{what}: {e}", "{what}: {e}").into()
}

async fn export(file: PathBuf, context: &Context) -> Ended {
    let store = Store::open(&context.data, LEDGER).await?;
    let tip = if file.as_os_str() == "-" {
        store.export(std::io::stdout().lock()).await?
    } else {
        let mut out = BufWriter::new(File::create(&file).map_err(|e| fault(&file, e))?);
        let tip = store.export(&mut out).await?;
        out.flush().map_err(|e| fault(&file, e))?;
        tip
    };
    store.close().await?;
    eprintln!("khoi: {} mục, đầu sổ {}; tệp không mã hóa, xin giữ như hồ sơ mật", tip.seq, tip.short());
    Ok(Done::Well)
}

async fn import(file: PathBuf, context: &Context) -> Ended {
    let lines = BufReader::new(File::open(&file).map_err(|e| fault(&file, e))?);
    let is_new = !context.data.join("khoi.db").exists();
    let store = if is_new {
        Store::create(&context.data, LEDGER, Key::generate()?).await?
    } else {
        Store::open(&context.data, LEDGER).await?
    };
    let tip = store.import(lines).await?;
    store.close().await?;
    context.print(&json!({"entries": tip.seq, "head": tip.head.to_string()}), || {
        format!("Đã nhập {} mục, đầu sổ {}.", tip.seq, tip.short())
    });
    Ok(Done::Well)
}

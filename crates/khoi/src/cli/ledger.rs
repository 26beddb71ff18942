//! `khoi ledger`: verify, export, import.

use super::{Context, Done, Ended};
use crate::app::{Error, LEDGER};
use khoi_core::says;
use khoi_core::value::Lang;
use khoi_store::{Key, Mark, Store, Tip, Verify, verify_chain};
use serde_json::json;
use std::fs::{File, OpenOptions};
use std::io::{BufReader, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

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
            let says = if context.lang == Lang::En { broken.en() } else { broken.vi() };
            crate::present::line(json!({"whole": false, "broken": broken.seq, "says": says}));
            return Ok(Done::Differs);
        }
        other => other?,
    };
    let tip = verified.tip;
    let value = json!({"whole": true, "entries": tip.seq, "head": tip.head.to_string(), "parts": verified.part_count, "opened": open});
    context.print(&value, || {
        let (entries, head) = (tip.seq, tip.short());
        says!("Sổ nguyên vẹn: {entries} mục, đầu sổ {head}.", "The ledger is whole: {entries} entries, head {head}.")
            .in_lang(context.lang)
            .to_string()
    });
    Ok(Done::Well)
}

fn fault(what: &std::path::Path, e: std::io::Error) -> Error {
    let what = what.display();
    says!("{what}: {e}", "{what}: {e}").into()
}

async fn export(file: PathBuf, context: &Context) -> Ended {
    let store = Store::open(&context.data, LEDGER).await?;
    let tip = if file.as_os_str() == "-" {
        store.export(std::io::stdout().lock()).await.map_err(Error::from)
    } else {
        export_to(&store, &file).await
    };
    store.close().await?;
    let tip = tip?;
    let (entries, head) = (tip.seq, tip.short());
    let said = says!(
        "{entries} mục, đầu sổ {head}; tệp không mã hóa, xin giữ như hồ sơ mật",
        "{entries} entries, head {head}; the file is not encrypted, keep it as a secret record"
    );
    eprintln!("khoi: {}", said.in_lang(context.lang));
    Ok(Done::Well)
}

/// Writes a new file that only its owner may read; one that exists is left as it is, one half written is taken away.
async fn export_to(store: &Store, file: &Path) -> Result<Tip, Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = options.open(file).map_err(|e| -> Error {
        let name = file.display();
        match e.kind() {
            ErrorKind::AlreadyExists => {
                says!("đã có tệp {name}, xin chọn tên khác", "the file {name} exists already, choose another name")
                    .into()
            }
            _ => fault(file, e),
        }
    })?;
    let mut out = BufWriter::new(made);
    let written = match store.export(&mut out).await {
        Ok(tip) => out.flush().map(|()| tip).map_err(|e| fault(file, e)),
        Err(error) => Err(error.into()),
    };
    if written.is_err() {
        let _ = std::fs::remove_file(file);
    }
    written
}

async fn import(file: PathBuf, context: &Context) -> Ended {
    let lines = BufReader::new(File::open(&file).map_err(|e| fault(&file, e))?);
    let dir = &context.data;
    let (is_new, had_dir, had_lock) = (!dir.join("khoi.db").exists(), dir.exists(), dir.join("khoi.lock").exists());
    let store = if is_new {
        Store::create(&context.data, LEDGER, Key::generate()?).await?
    } else {
        Store::open(&context.data, LEDGER).await?
    };
    let imported = store.import(lines).await;
    let closed = store.close().await;
    if is_new && imported.is_err() {
        take_away(dir, had_dir, had_lock);
    }
    let tip = imported?;
    closed?;
    context.print(&json!({"entries": tip.seq, "head": tip.head.to_string()}), || {
        let (entries, head) = (tip.seq, tip.short());
        says!("Đã nhập {entries} mục, đầu sổ {head}.", "{entries} entries were imported, head {head}.")
            .in_lang(context.lang)
            .to_string()
    });
    Ok(Done::Well)
}

/// Removes the files of a ledger that this command created, and the folder where that is new too.
fn take_away(dir: &Path, had_dir: bool, had_lock: bool) {
    let files = ["khoi.db", "khoi.db-wal", "khoi.db-shm", "khoi.key"];
    for file in files.into_iter().chain((!had_lock).then_some("khoi.lock")) {
        let _ = std::fs::remove_file(dir.join(file));
    }
    if !had_dir {
        let _ = std::fs::remove_dir(dir);
    }
}

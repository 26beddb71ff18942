//! The command line: one subcommand, one file. Exit codes: 0 done, 1 refused or differs, 2 wrong use, 3 fault.

mod account;
mod check;
mod compare;
mod cutover;
mod demo;
mod doctor;
mod due;
mod entry;
mod figure;
mod fill;
mod init;
mod key;
mod ledger;
mod list;
mod load;
mod paper;
mod person;
mod plan;
mod reconcile;
mod record;
mod report;
mod rules;
mod serve;
mod sheet;
mod unit;

use crate::app::{App, Clock, Error};
use clap::{Parser, Subcommand};
use khoi_core::value::Lang;
use std::path::PathBuf;
use std::process::ExitCode;

/// khoi: sổ tổ chức, đảng viên và số liệu của cơ quan, ghi bằng văn bản, hỏi được ở mọi ngày.
#[derive(Parser)]
#[command(name = "khoi", version, about, propagate_version = true)]
struct Cli {
    /// Thư mục dữ liệu (data folder)
    #[arg(long, global = true, default_value = "khoi-data", value_name = "DIR")]
    data: PathBuf,
    /// In JSON thay vì bảng (JSON instead of a table)
    #[arg(long, global = true)]
    json: bool,
    /// Tiếng Anh (English)
    #[arg(long, global = true)]
    english: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Dựng sổ mô phỏng năm Đảng bộ Khối rồi mở trang (prepare the demo and serve it)
    Demo(demo::Args),
    /// Mở một sổ mới, còn trống (a new, empty book)
    Init,
    /// Mở trang cho trình duyệt trên máy này (serve on loopback)
    Serve(serve::Args),
    /// Kiểm tra thư mục dữ liệu và máy (check data folder and machine)
    Doctor,
    /// Hỏi một số liệu (ask a figure)
    Figure(figure::Args),
    /// Việc đến hạn, điều cần xử lý của một tổ chức (what is due)
    Due(due::Args),
    /// Bảng thu đảng phí của một tháng (the dues of a month)
    Dues(sheet::Dues),
    /// Bảng đánh giá, xếp loại của một năm hoặc quý (the evaluation of a year or quarter)
    Evaluation(sheet::Evaluation),
    /// Chỉ tiêu, nhiệm vụ và tiến độ (targets, tasks and their progress)
    Targets(sheet::Targets),
    /// Xem một tổ chức (show a unit)
    Unit(unit::Args),
    /// Xuất danh sách ra tệp hoặc màn hình (write a list out)
    #[command(subcommand)]
    List(list::Command),
    /// Nạp danh sách đảng viên từ tệp (load a list of members)
    Load(load::Args),
    /// Chốt số đầu kỳ (the cut-over)
    #[command(subcommand)]
    Cutover(cutover::Command),
    /// Đối chiếu số liệu hằng quý với cấp dưới, cấp trên, cơ sở dữ liệu (reconcile counts each quarter)
    #[command(subcommand)]
    Reconcile(reconcile::Command),
    /// Tìm người (find a person)
    Person(person::Args),
    /// Xem một mục sổ (show an entry)
    Entry(entry::Args),
    /// Soát số liệu trong văn bản (check the figures of a text)
    Check(check::Args),
    /// So hai danh sách đảng viên, không cần sổ; mã thoát 1 khi có khác (compare two lists, without a book; exit code 1 when they differ)
    Compare(compare::Args),
    /// Điền số liệu vào mẫu báo cáo (fill a report template)
    Fill(fill::Args),
    /// Phương án sắp xếp tổ chức (plans of reorganization)
    #[command(subcommand)]
    Plan(plan::Command),
    /// Chốt số liệu của một kỳ và xem lại (closed reports)
    #[command(subcommand)]
    Report(report::Command),
    /// Ghi một căn cứ với các việc của nó (record a basis with its acts)
    Record(record::Args),
    /// Văn bản: dự thảo, trình, ban hành, gửi; sổ văn bản (papers: draft, submit, issue, send, register)
    #[command(subcommand)]
    Paper(paper::Command),
    /// Kiểm tra, xuất, nhập sổ (verify, export, import the ledger)
    #[command(subcommand)]
    Ledger(ledger::Command),
    /// Tài khoản và phạm vi được xem (accounts and what each may see)
    #[command(subcommand)]
    Account(account::Command),
    /// Khóa của sổ (the ledger's key)
    #[command(subcommand)]
    Key(key::Command),
    /// Bộ quy định (the rule pack)
    Rules(rules::Args),
}

/// What every subcommand is given.
pub(crate) struct Context {
    data: PathBuf,
    json: bool,
    lang: Lang,
}

/// How a command ended.
pub(crate) enum Done {
    /// All is well.
    Well,
    /// Refused, or something differs.
    Differs,
    /// Some of the input was wrong, which was said where it stood; the rest was done.
    Wrong,
}

type Ended = Result<Done, Error>;

impl Context {
    async fn open(&self) -> Result<App, Error> {
        App::open(&self.data, Clock::System).await
    }

    /// The wording of the language asked.
    fn pick<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        crate::present::pick(self.lang, vi, en)
    }

    /// Says something to the person; under `--json` beside the answer, on standard error.
    fn say(&self, vi: &str, en: &str) {
        let words = self.pick(vi, en);
        if self.json {
            eprintln!("khoi: {words}");
        } else {
            crate::present::line(words);
        }
    }

    /// Prints a JSON value or, by `table`, a text.
    fn print(&self, value: &serde_json::Value, table: impl FnOnce() -> String) {
        if self.json {
            crate::present::line(serde_json::to_string_pretty(value).unwrap_or_default());
        } else {
            crate::present::line(table());
        }
    }
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(e) => {
            let code = if e.use_stderr() { 2 } else { 0 };
            let _ = e.print();
            return ExitCode::from(code);
        }
    };
    let lang = if cli.english { Lang::En } else { Lang::Vi };
    let context = Context { data: cli.data, json: cli.json, lang };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let ended = match runtime {
        Ok(runtime) => runtime.block_on(run(cli.command, &context)),
        Err(e) => Err(Error::Fault(e.to_string())),
    };
    match ended {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::Differs) => ExitCode::from(1),
        Ok(Done::Wrong) => ExitCode::from(2),
        Err(error) => {
            for line in error.lines(lang) {
                eprintln!("khoi: {line}");
            }
            ExitCode::from(code(&error))
        }
    }
}

/// The exit code of an error.
fn code(error: &Error) -> u8 {
    match error {
        Error::Refused(_) | Error::Forbidden | Error::Repeated(_) => 1,
        Error::Wrong(_) | Error::Says(_) => 2,
        Error::Store(khoi_store::Error::Broken(_)) => 1,
        Error::Store(store) if store.is_for_the_user() => 2,
        Error::Store(_) | Error::Fault(_) => 3,
    }
}

async fn run(command: Command, context: &Context) -> Ended {
    match command {
        Command::Demo(args) => demo::run(args, context).await,
        Command::Init => init::run(context).await,
        Command::Serve(args) => serve::run(args, context).await,
        Command::Doctor => doctor::run(context).await,
        Command::Figure(args) => figure::run(args, context).await,
        Command::Due(args) => due::run(args, context).await,
        Command::Dues(args) => sheet::dues(args, context).await,
        Command::Evaluation(args) => sheet::evaluation(args, context).await,
        Command::Targets(args) => sheet::targets(args, context).await,
        Command::Unit(args) => unit::run(args, context).await,
        Command::Load(args) => load::run(args, context).await,
        Command::Cutover(command) => cutover::run(command, context).await,
        Command::Reconcile(command) => reconcile::run(command, context).await,
        Command::List(command) => list::run(command, context).await,
        Command::Person(args) => person::run(args, context).await,
        Command::Entry(args) => entry::run(args, context).await,
        Command::Check(args) => check::run(args, context).await,
        Command::Compare(args) => compare::run(args, context).await,
        Command::Fill(args) => fill::run(args, context).await,
        Command::Plan(command) => plan::run(command, context).await,
        Command::Report(command) => report::run(command, context).await,
        Command::Record(args) => record::run(args, context).await,
        Command::Paper(command) => paper::run(command, context).await,
        Command::Ledger(command) => ledger::run(command, context).await,
        Command::Account(command) => account::run(command, context).await,
        Command::Key(command) => key::run(command, context).await,
        Command::Rules(args) => rules::run(args, context).await,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_commands_fit_together() {
        use clap::CommandFactory;
        super::Cli::command().debug_assert();
    }
}

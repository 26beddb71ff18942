//! The command `khoi`.

use std::process::ExitCode;

fn main() -> ExitCode {
    khoi::cli::main()
}

//! The bytes of a paper: from a file or standard input, no more than may be read.

use crate::app::Error;
use khoi_core::says;
use khoi_papers::{Limits, Trouble};
use std::io::Read;
use std::path::Path;

/// Standard input.
fn is_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// What the paper is called in output.
pub fn doc(file: &Path) -> String {
    if is_input(file) {
        return "-".into();
    }
    file.file_name().map_or_else(|| file.display().to_string(), |n| n.to_string_lossy().into_owned())
}

/// All bytes, where they are not more than may be read.
pub fn bytes(file: &Path, limits: &Limits) -> Result<Vec<u8>, Error> {
    let name = file.display();
    let fail = |e: std::io::Error| -> Error {
        says!("không đọc được {name}: {e}, xin kiểm tra đường dẫn", "cannot read {name}: {e}, check the path").into()
    };
    let most = limits.most_bytes();
    let mut out = vec![];
    if is_input(file) {
        std::io::stdin().lock().take(most as u64 + 1).read_to_end(&mut out).map_err(fail)?;
    } else {
        let opened = std::fs::File::open(file).map_err(fail)?;
        opened.take(most as u64 + 1).read_to_end(&mut out).map_err(fail)?;
    }
    if out.len() > most {
        return Err(named(file, &Trouble::TooLarge { most }));
    }
    Ok(out)
}

/// A trouble with the name of its file before it.
pub fn named(file: &Path, trouble: &Trouble) -> Error {
    let (name, says) = (file.display(), trouble.says());
    let (vi, en) = (&says.vi, &says.en);
    says!("{name}: {vi}", "{name}: {en}").into()
}

//! A long list shows at the terminal how far it is; a pipe and a short list see nothing of it.

use crate::load::Progress;
use khoi_core::value::Lang;
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// The one who tells, until he is told to end.
pub struct Watch(Option<(Sender<()>, JoinHandle<()>)>);

/// Tells on standard error how far a list is, where a person sees it.
pub fn watch(progress: Arc<Progress>, lang: Lang) -> Watch {
    if !std::io::stderr().is_terminal() {
        return Watch(None);
    }
    let (end, ended) = channel();
    let telling = std::thread::spawn(move || {
        let mut told = false;
        while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(Duration::from_millis(400)) {
            let mut out = std::io::stderr();
            _ = write!(out, "\r{}  ", progress.says().in_lang(lang)).and_then(|()| out.flush());
            told = true;
        }
        if told {
            eprint!("\r{:60}\r", "");
        }
    });
    Watch(Some((end, telling)))
}

impl Watch {
    /// Ends telling, and leaves the line empty.
    pub fn end(self) {
        if let Some((end, telling)) = self.0 {
            drop(end);
            _ = telling.join();
        }
    }
}

//! Papers of all kinds: read, mapped back, written, and hostile ones refused.

mod comments;
mod docx;
mod files;
mod hostile;
mod html;
mod pages;
mod pdf;
mod replace;
mod texts;
mod xlsx;

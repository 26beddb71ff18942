//! What every page shares: head, navigation, banner, bar of days.

use super::asof::Bar;
use super::context::Ctx;
use super::links;
use super::statics;
use super::words::Words;
use khoi_core::entry::Layer;

/// The shell of a page; templates get it as `page`.
pub struct Page {
    words: Words,
    /// Ahead of the program's name in the window's title.
    pub title: String,
    /// The language of the page.
    pub lang: &'static str,
    /// Navigation: word, address, whether one is there. Empty before sign-in.
    pub nav: Vec<(String, String, bool)>,
    /// Whether the banner of simulated data stands.
    pub simulated: bool,
    /// The bar of days, on pages with figures.
    pub bar: Option<Bar>,
    /// What was searched for.
    pub search: String,
    /// Who is signed in; empty before.
    pub account: String,
    /// The other language: its name and the address that switches.
    pub switch: (&'static str, String),
    /// Where the page goes by itself after a second, while something is being done.
    pub again: Option<String>,
    /// The address of the style sheet.
    pub css: &'static str,
    /// The address of the script.
    pub js: &'static str,
}

/// The navigation: word and path; a path that begins so counts as being there.
const NAV: [(&str, &str); 8] = [
    ("nav.home", "/"),
    ("nav.units", "/to-chuc"),
    ("nav.people", "/dang-vien"),
    ("nav.papers", "/van-ban"),
    ("nav.write", "/ghi"),
    ("nav.figures", "/so-lieu"),
    ("nav.check", "/soat"),
    ("nav.load", "/nap"),
];

impl Page {
    /// The shell of a page for one who is signed in.
    pub fn new(c: &Ctx, title: &str, bar: Option<Bar>) -> Page {
        let there = |path: &str| match path {
            "/" => c.path == "/" || c.path.starts_with("/khoi/"),
            path => c.path.starts_with(path),
        };
        let first = c.view.world().entry(1);
        Page {
            nav: NAV
                .iter()
                .filter(|(_, path)| c.may_open(path))
                .map(|(key, path)| (c.words.t(key).to_string(), c.asof.at(path), there(path)))
                .collect(),
            simulated: first.is_some_and(|h| h.entry.basis.layer == Some(Layer::Simulated)),
            bar,
            search: c.part("q").unwrap_or_default().to_string(),
            account: c.view.viewer().name().to_string(),
            switch: switch(c.words, &c.turned_back()),
            ..Page::bare(c.words, title)
        }
    }

    /// The shell of a page before sign-in.
    pub fn bare(words: Words, title: &str) -> Page {
        Page {
            words,
            title: title.to_string(),
            lang: words.pick("vi", "en"),
            nav: vec![],
            simulated: false,
            bar: None,
            search: String::new(),
            account: String::new(),
            switch: switch(words, "/"),
            again: None,
            css: statics::css(),
            js: statics::js(),
        }
    }

    /// A screen word.
    pub fn t(&self, key: &str) -> &'static str {
        self.words.t(key)
    }
}

/// The language that is not shown: its own name, and the address that switches and comes back.
pub fn switch(words: Words, back: &str) -> (&'static str, String) {
    let parts = [("sang", words.pick("en", "vi")), ("ve", back)];
    (crate::present::pick(words.0, "English", "Tiếng Việt"), links::query("/ngon-ngu", parts.into_iter()))
}

/// A run of pages of a long list.
pub struct Pages {
    /// The place of the first row shown, from 1.
    pub first: usize,
    /// The place of the last row shown.
    pub last: usize,
    /// How many rows there are.
    pub total: String,
    /// The address of the page before.
    pub before: Option<String>,
    /// The address of the page after.
    pub after: Option<String>,
}

impl Pages {
    /// The rows of the page asked, and its place in the run.
    pub fn cut<T>(c: &Ctx, rows: Vec<T>, size: usize) -> (Vec<T>, Pages) {
        let total = rows.len();
        let number = c.page_number().min(total.div_ceil(size).max(1));
        let skip = (number - 1) * size;
        let shown: Vec<T> = rows.into_iter().skip(skip).take(size).collect();
        let pages = Pages {
            first: if total == 0 { 0 } else { skip + 1 },
            last: skip + shown.len(),
            total: khoi_core::value::thousands(i64::try_from(total).unwrap_or(i64::MAX)),
            before: (number > 1).then(|| c.turned(number - 1)),
            after: (skip + shown.len() < total).then(|| c.turned(number + 1)),
        };
        (shown, pages)
    }
}

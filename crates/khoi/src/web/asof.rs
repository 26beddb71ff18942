//! The state of a look: as of which day, by the organization of which day, known until when. It travels in the address.

use super::links;
use super::words::Words;
use crate::app::View;
use khoi_core::figures::Period;
use khoi_core::value::Day;

/// What an address asks.
#[derive(Clone, Debug)]
pub struct AsOf {
    /// Số liệu đến ngày.
    pub day: Day,
    /// Theo tổ chức của ngày này; `None`: then.
    pub perimeter: Option<Day>,
    /// Biết đến vị trí này; `None`: now.
    pub known: Option<u32>,
    /// What was asked and is no day.
    pub wrong: Option<String>,
    today: Day,
}

/// The first year that the slider reaches.
const FIRST_YEAR: i16 = 1965;

/// The bar under the head.
pub struct Bar {
    /// Where its forms lead.
    pub path: String,
    /// The day, for the date field.
    pub day: String,
    /// The day as printed.
    pub day_vi: String,
    /// The day `theo`, for the hidden field; empty when then.
    pub perimeter: String,
    /// The position, for the hidden field; empty when now.
    pub known: String,
    /// What is known until when, in words.
    pub known_words: String,
    /// Other parts of the address, kept.
    pub kept: Vec<(String, String)>,
    /// Plain links: word, address.
    pub steps: Vec<(String, String)>,
    /// By which organizations: word, address, whether it is so now.
    pub organizations: Vec<(String, String, bool)>,
    /// The link back to all that is known.
    pub known_now: Option<String>,
    /// For the slider: first and last year, and the year shown.
    pub years: (i16, i16, i16),
    /// What was wrong in the address.
    pub wrong: Option<String>,
}

impl AsOf {
    /// Reads the parts `ngay`, `theo`, `biet`; what cannot be read is said, and today is used.
    pub fn read(view: &View, query: &[(String, String)], words: Words) -> AsOf {
        let part = |name: &str| query.iter().find(|(k, v)| k == name && !v.trim().is_empty()).map(|(_, v)| v.as_str());
        let mut wrong = None;
        let mut note = |says: khoi_core::value::Says| wrong = Some(says.in_lang(words.0).to_string());
        let today = view.today();
        let mut day_of = |name| part(name).and_then(|text| Day::parse(text).map_err(&mut note).ok());
        let (day, perimeter) = (day_of("ngay").unwrap_or(today), day_of("theo"));
        let head = view.world().position();
        let known = part("biet").and_then(|text| match view.position(text) {
            Ok(at) => Some(at).filter(|at| *at < head),
            Err(error) => {
                wrong = error.lines(words.0).into_iter().next();
                None
            }
        });
        AsOf { day, perimeter: perimeter.filter(|p| *p != day), known, wrong, today }
    }

    /// The period of stocks on the day, and of flows from the term's beginning.
    pub fn period(&self) -> Period {
        Period { from: None, to: self.day }
    }

    /// The parts that differ from today's plain look.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts = vec![];
        if self.day != self.today {
            parts.push(("ngay", self.day.to_string()));
        }
        if let Some(day) = self.perimeter {
            parts.push(("theo", day.to_string()));
        }
        if let Some(at) = self.known {
            parts.push(("biet", at.to_string()));
        }
        parts
    }

    /// An address with this state.
    pub fn at(&self, path: &str) -> String {
        self.with(path, &[])
    }

    /// An address with this state and more.
    pub fn with(&self, path: &str, more: &[(&str, &str)]) -> String {
        let own = self.parts();
        let parts = own.iter().map(|(k, v)| (*k, v.as_str())).chain(more.iter().copied());
        links::query(path, parts)
    }

    /// The same look on another day.
    pub fn on(&self, day: Day) -> AsOf {
        AsOf { day, ..self.clone() }
    }

    /// The bar for a page; `kept` are the other parts of its address.
    pub fn bar(&self, view: &View, path: &str, kept: &[(String, String)], words: Words) -> Bar {
        let more: Vec<(&str, &str)> = kept.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let to = |asof: &AsOf| asof.with(path, &more);
        let last_year = Day::year_end(self.day.year() - 1);
        let steps = [
            (words.t("asof.year_less").to_string(), self.day.plus_years(-1)),
            (words.t("asof.year_more").to_string(), self.day.plus_years(1).min(self.today)),
            (words.with("asof.year_end", &[("day", &last_year.vi())]), last_year),
            (words.t("asof.today").to_string(), self.today),
        ];
        let by = |perimeter| to(&AsOf { perimeter, ..self.clone() });
        let now = Some(self.today).filter(|t| *t != self.day);
        let mut organizations = vec![(words.t("asof.then").to_string(), by(None), self.perimeter.is_none())];
        organizations.push((words.t("asof.now").to_string(), by(now), self.perimeter == Some(self.today)));
        if let Some(day) = self.perimeter.filter(|p| *p != self.today) {
            organizations.push((words.with("asof.of_day", &[("day", &day.vi())]), by(Some(day)), true));
        }
        Bar {
            path: path.to_string(),
            day: self.day.to_string(),
            day_vi: self.day.vi(),
            perimeter: self.perimeter.map(|d| d.to_string()).unwrap_or_default(),
            known: self.known.map(|k| k.to_string()).unwrap_or_default(),
            known_words: self.known_words(view, words),
            kept: kept.to_vec(),
            steps: steps.into_iter().map(|(word, day)| (word, to(&self.on(day)))).collect(),
            organizations,
            known_now: self.known.map(|_| to(&AsOf { known: None, ..self.clone() })),
            years: (FIRST_YEAR, self.today.year(), self.day.year().clamp(FIRST_YEAR, self.today.year())),
            wrong: self.wrong.clone(),
        }
    }

    fn known_words(&self, view: &View, words: Words) -> String {
        let Some(at) = self.known else { return words.t("asof.known_now").to_string() };
        let day = view.world().entry(at).map_or_else(|| "…".into(), |h| Day::of_moment(h.recorded_at).vi());
        words.with("asof.known_at", &[("seq", &at.to_string()), ("day", &day)])
    }
}

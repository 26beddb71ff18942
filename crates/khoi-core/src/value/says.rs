//! A sentence for people in both languages: what is so, then the way out.

use std::fmt;

/// The language of a text on a screen; Vietnamese comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

/// The same sentence in Vietnamese and English; lower case, no full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says {
    /// Tiếng Việt.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Says {
    /// The two wordings as given.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Says {
        Says { vi: vi.into(), en: en.into() }
    }

    /// The wording in one language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl fmt::Display for Says {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.vi)
    }
}

/// Builds a [`Says`] from two format strings that share the named values in scope.
#[macro_export]
macro_rules! says {
    ($vi:literal, $en:literal) => {
        $crate::value::Says::new(format!($vi), format!($en))
    };
}

//! Screen words: `words/vi.toml` and `words/en.toml`, embedded, looked up by section and key.
//!
//! A table of keys instead of Fluent: the screens need no plural forms in Vietnamese and few in English, domain words come
//! with the acts and figures themselves, and a table can be held complete by the tests below. Fluent would bring
//! some 30 crates for that.

use khoi_core::record::{Node, Value};
use khoi_core::value::Lang;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Words(pub Lang);

type Table = HashMap<String, String>;

static VI: LazyLock<Table> = LazyLock::new(|| table(include_str!("../../../../words/vi.toml")));
static EN: LazyLock<Table> = LazyLock::new(|| table(include_str!("../../../../words/en.toml")));

impl Words {
    /// The word of a key; `?` where there is none (a test forbids that).
    pub fn t(self, key: &str) -> &'static str {
        let table: &'static Table = match self.0 {
            Lang::Vi => &VI,
            Lang::En => &EN,
        };
        table.get(key).map_or("?", |w| w.as_str())
    }

    /// The word of a key with its `{blanks}` filled in.
    pub fn with(self, key: &str, fills: &[(&str, &str)]) -> String {
        let word = self.t(key);
        let mut out = String::with_capacity(word.len() + 32);
        let mut rest = word;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(before);
            out.push_str(fills.iter().find(|(n, _)| *n == name).map_or("", |(_, fill)| fill));
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// Picks the wording of the language.
    pub fn pick(self, vi: &'static str, en: &'static str) -> &'static str {
        crate::present::pick(self.0, vi, en)
    }
}

fn table(text: &str) -> Table {
    let mut out = Table::new();
    let Ok(Node { value: Value::Group(sections), .. }) = Node::from_toml(text) else { return out };
    for (section, node) in sections {
        if let Value::Group(words) = node.value {
            for (key, word) in words {
                out.insert(format!("{section}.{key}"), word.as_text().unwrap_or_default().to_string());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    fn blanks(word: &str) -> BTreeSet<&str> {
        word.split('{').skip(1).filter_map(|p| p.split_once('}')).map(|p| p.0).collect()
    }

    #[test]
    fn both_languages_have_the_same_keys_and_blanks() {
        let keys = |t: &Table| t.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&VI), keys(&EN));
        assert!(VI.len() > 50);
        for (key, vi) in VI.iter() {
            assert!(!vi.trim().is_empty() && !EN[key].trim().is_empty(), "{key}");
            assert_eq!(blanks(vi), blanks(&EN[key]), "{key}");
        }
    }

    #[test]
    fn every_key_in_use_exists_and_every_word_is_used() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut texts = String::new();
        for dir in ["templates", "src/web"] {
            for file in std::fs::read_dir(root.join(dir)).unwrap() {
                texts.push_str(&std::fs::read_to_string(file.unwrap().path()).unwrap());
            }
        }
        for call in [".t(\"", ".with(\""] {
            for part in texts.split(call).skip(1) {
                let key = part.split('"').next().unwrap();
                if key.contains('.') {
                    assert!(VI.contains_key(key), "no word for {key}");
                }
            }
        }
        for key in VI.keys() {
            assert!(texts.contains(&format!("\"{key}\"")), "{key} is used nowhere");
        }
    }
}

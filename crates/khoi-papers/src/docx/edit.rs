//! Insertions into a text at places that were found before; nothing else of it is touched.

/// What is put in at one byte.
struct Insertion {
    at: usize,
    /// At the same byte, what ends comes before what begins.
    order: u8,
    text: String,
}

/// Insertions that are made all at once.
#[derive(Default)]
pub(super) struct Edits {
    insertions: Vec<Insertion>,
}

impl Edits {
    /// Puts a text in at a byte; at one byte the lower order comes first.
    pub fn insert(&mut self, at: usize, order: u8, text: String) {
        self.insertions.push(Insertion { at, order, text });
    }

    /// Puts a text in at a byte unless the same stands there already.
    pub fn insert_once(&mut self, at: usize, text: &str) {
        if !self.insertions.iter().any(|i| i.at == at && i.text == text) {
            self.insert(at, 0, text.to_string());
        }
    }

    /// The text with all insertions.
    pub fn apply(mut self, text: &str) -> String {
        self.insertions.sort_by_key(|i| (i.at, i.order));
        let more: usize = self.insertions.iter().map(|i| i.text.len()).sum();
        let mut out = String::with_capacity(text.len() + more);
        let mut at = 0;
        for insertion in &self.insertions {
            out.push_str(&text[at..insertion.at]);
            out.push_str(&insertion.text);
            at = insertion.at;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// Adds a child at the end of the outermost element; `build` is given the prefix of that element, with its colon.
pub(super) fn append(xml: &str, build: impl Fn(&str) -> String) -> Option<String> {
    let trimmed = xml.trim_end();
    if let Some(close) = trimmed.rfind("</") {
        let name = trimmed[close + 2..].strip_suffix('>')?.trim();
        let prefix = name.rfind(':').map_or("", |i| &name[..=i]);
        return Some(format!("{}{}{}", &xml[..close], build(prefix), &xml[close..]));
    }
    // An empty root: `<Relationships xmlns="…"/>`.
    let open = trimmed.rfind('<')?;
    let inside = trimmed[open + 1..].strip_suffix("/>")?;
    let name = inside.split_whitespace().next()?;
    let prefix = name.rfind(':').map_or("", |i| &name[..=i]);
    Some(format!("{}<{inside}>{}</{name}>", &trimmed[..open], build(prefix)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insertions_keep_their_order() {
        let mut edits = Edits::default();
        edits.insert(3, 1, "(".into());
        edits.insert(3, 0, ")".into());
        edits.insert(0, 1, "(".into());
        edits.insert_once(5, "!");
        edits.insert_once(5, "!");
        assert_eq!(edits.apply("abcde"), "(abc)(de!");
    }

    #[test]
    fn a_child_is_added_to_any_root() {
        let child = |p: &str| format!("<{p}b/>");
        assert_eq!(append("<a><c/></a>\n", child).as_deref(), Some("<a><c/><b/></a>\n"));
        assert_eq!(append("<x:a/>", child).as_deref(), Some("<x:a><x:b/></x:a>"));
        assert_eq!(append("no xml", child), None);
    }
}
